// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/source.h"

#include "app/pdf/wait.h"
#include "tests/app/pdf/pdf_samples.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace meipi;
using namespace meipi::pdf;
using base::Problem;

class SourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesAndBytesAreTheSame();
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void bytesThatAreNoPdf();
    void aSignatureMayBeDamaged();
    void descriptorsHaveTheirOwnOffset();
    void aRemovedFileStaysReadable();
    void bytesCannotBeChangedByAWorker();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SourceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SourceTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void SourceTest::filesAndBytesAreTheSame()
{
    const QByteArray pdf = samples::numberedPages(2);
    write(QStringLiteral("报告.pdf"), pdf);
    const auto file = Source::fromFile(path(QStringLiteral("报告.pdf")));
    const auto bytes = Source::fromBytes(pdf, QStringLiteral("报告"));
    QVERIFY(file);
    QVERIFY(bytes);
    const QByteArray hash = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256);
    for (const Source &source : {*file, *bytes}) {
        QVERIFY(!source.isNull());
        QCOMPARE(source.size(), pdf.size());
        QCOMPARE(source.bytes().value(), pdf);
        QCOMPARE(source.sha256().value(), hash);
        QCOMPARE(source.sha256().value(), hash);
    }
    QCOMPARE(file->name(), path(QStringLiteral("报告.pdf")));
    QCOMPARE(bytes->name(), QStringLiteral("报告"));
    QVERIFY(Source().isNull());
    QVERIFY(!Source().bytes());
    QCOMPARE(Source().newDescriptor(), -1);
}

/// Other readers open such files.
void SourceTest::aSignatureMayBeDamaged()
{
    QByteArray pdf = samples::numberedPages(2);
    pdf.replace("%PDF-1.4", "%1.4");
    write(QStringLiteral("a.pdf"), pdf);
    QVERIFY(Source::fromFile(path(QStringLiteral("a.pdf"))));
    const auto source = Source::fromBytes(pdf, QStringLiteral("a.pdf"));
    QVERIFY(source);
    Document document;
    QVERIFY(openAndWait(document, *source));
    QVERIFY(!Source::fromBytes("the word startxref in a text", QStringLiteral("b.pdf")));
}

void SourceTest::badFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("missing") << QStringLiteral("missing.pdf") << Problem::NoSuchFile;
    QTest::newRow("below a file") << QStringLiteral("text.pdf/x.pdf") << Problem::NoSuchFile;
    QTest::newRow("folder") << QStringLiteral(".") << Problem::CannotRead;
    QTest::newRow("named pipe") << QStringLiteral("pipe.pdf") << Problem::CannotRead;
    QTest::newRow("text") << QStringLiteral("text.pdf") << Problem::NotAPdf;
    QTest::newRow("empty") << QStringLiteral("empty.pdf") << Problem::NotAPdf;
    QTest::newRow("signature too late") << QStringLiteral("late.pdf") << Problem::NotAPdf;
}

void SourceTest::badFilesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(Problem, problem);
    write(QStringLiteral("text.pdf"), "not at all");
    write(QStringLiteral("empty.pdf"), {});
    write(QStringLiteral("late.pdf"), QByteArray(1024, ' ') + "%PDF-1.4");
    QCOMPARE(::mkfifo(QFile::encodeName(path(QStringLiteral("pipe.pdf"))).constData(), 0600), 0);
    const auto source = Source::fromFile(path(name));
    QVERIFY(!source);
    QCOMPARE(source.error().problem, problem);
    QCOMPARE(source.error().subject, path(name));
}

void SourceTest::bytesThatAreNoPdf()
{
    const auto source = Source::fromBytes("hello", QStringLiteral("greeting"));
    QVERIFY(!source);
    QCOMPARE(source.error().problem, Problem::NotAPdf);
    QCOMPARE(source.error().subject, QStringLiteral("greeting"));
    QVERIFY(Source::fromBytes("\n\n junk %PDF-1.4", {}));
}

void SourceTest::descriptorsHaveTheirOwnOffset()
{
    write(QStringLiteral("a.pdf"), samples::numberedPages(1));
    for (const auto &source :
         {Source::fromFile(path(QStringLiteral("a.pdf"))), Source::fromBytes(samples::numberedPages(1), {})}) {
        QVERIFY(source);
        const int one = source->newDescriptor();
        const int two = source->newDescriptor();
        QVERIFY(one >= 0 && two >= 0 && one != two);
        char start[5] = {};
        QCOMPARE(::read(one, start, 4), 4);
        QCOMPARE(::lseek(two, 0, SEEK_CUR), 0);
        QCOMPARE(::read(two, start, 4), 4);
        QCOMPARE(QByteArray(start), "%PDF");
        QVERIFY2(::write(one, "x", 1) < 0, "not read-only");
        ::close(one);
        ::close(two);
    }
}

void SourceTest::aRemovedFileStaysReadable()
{
    write(QStringLiteral("a.pdf"), samples::numberedPages(1));
    const auto source = Source::fromFile(path(QStringLiteral("a.pdf")));
    QVERIFY(source);
    QVERIFY(QFile::remove(path(QStringLiteral("a.pdf"))));
    const int descriptor = source->newDescriptor();
    QVERIFY(descriptor >= 0);
    char start[5] = {};
    QCOMPARE(::read(descriptor, start, 4), 4);
    QCOMPARE(QByteArray(start), "%PDF");
    ::close(descriptor);
}

void SourceTest::bytesCannotBeChangedByAWorker()
{
    const auto source = Source::fromBytes(samples::numberedPages(1), {});
    const int descriptor = source->newDescriptor();
    QVERIFY(::ftruncate(descriptor, 0) < 0);
    ::close(descriptor);
    QCOMPARE(source->bytes()->size(), source->size());
}

QTEST_GUILESS_MAIN(SourceTest)
#include "source_test.moc"
