// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/object_streams.h"

#include "app/pdf/extended_file.h"
#include "app/pdf/wait.h"
#include "tests/app/pdf/pdf_samples.h"

#include <QBuffer>
#include <QTest>

using namespace meipi;
using namespace meipi::pdf;

namespace {

constexpr int pageCount = 30;

std::optional<QByteArray> updateOf(QByteArray pdf)
{
    QBuffer file(&pdf);
    static_cast<void>(file.open(QIODevice::ReadOnly));
    return unfoldedObjects(file);
}

QString textOf(const QByteArray &pdf)
{
    Document document;
    const auto source = Source::fromBytes(pdf, QStringLiteral("sample.pdf"));
    if (!source || !openAndWait(document, *source))
        return {};
    const auto pages = readTextAndWait(document);
    QString text;
    for (const report::PageCharacters &page : pages ? **pages : std::vector<report::PageCharacters>())
        text += page.text + u'\n';
    return text;
}

QByteArray folded() { return samples::foldedPdfOf(samples::numberedPageObjects(pageCount)); }

} // namespace

/// Objects are taken out of their object streams, and nothing else changes.
class ObjectStreamsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectsStandOnTheirOwn();
    void theTextIsTheSame();
    void unusualFilesStayAsTheyAre_data();
    void unusualFilesStayAsTheyAre();
    void anExtendedFileReadsAsOne();
};

void ObjectStreamsTest::objectsStandOnTheirOwn()
{
    QByteArray pdf = folded();
    const auto update = updateOf(pdf);
    QVERIFY(update);
    const QByteArrayList objects = samples::numberedPageObjects(pageCount);
    QVERIFY(update->contains("\n1 0 obj\n" + objects.at(0)));
    QVERIFY(update->contains("\n" + QByteArray::number(samples::pageObject(pageCount - 1)) + " 0 obj\n<</Type/Page/"));
    QVERIFY(!update->contains("stream\n")); // those were never folded

    // The proof that a reader takes them from there: it does not miss the object stream.
    const qsizetype container = pdf.indexOf("/Type/ObjStm");
    const qsizetype data = pdf.indexOf("stream\n", container) + 7;
    for (qsizetype i = data; i < data + 40; ++i)
        pdf[i] = '\x55';
    QVERIFY(textOf(pdf).isEmpty());
    QCOMPARE(textOf(pdf + *update), textOf(samples::numberedPages(pageCount)));
}

void ObjectStreamsTest::theTextIsTheSame()
{
    const QString plain = textOf(samples::numberedPages(pageCount));
    QVERIFY(plain.endsWith(QStringLiteral("Page30\n")));
    QCOMPARE(textOf(folded()), plain);
}

void ObjectStreamsTest::unusualFilesStayAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("pdf");
    const QByteArrayList objects = samples::numberedPageObjects(3);
    const QByteArray good = samples::foldedPdfOf(objects);
    QVERIFY(updateOf(good));
    const auto changed = [&good](const QByteArray &before, const QByteArray &after) {
        Q_ASSERT(good.contains(before));
        return QByteArray(good).replace(before, after);
    };
    QTest::newRow("an older table") << samples::numberedPages(3);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no startxref") << changed("startxref", "startxxxx");
    QTest::newRow("startxref beyond the end") << changed("startxref\n", "startxref\n99");
    QTest::newRow("bytes in front") << "\n\n" + good;
    QTest::newRow("encrypted") << samples::foldedPdfOf(objects, "/Encrypt<</Filter/Standard>>");
    QTest::newRow("a section that comes round again")
        << samples::foldedPdfOf(objects, "/Prev " + QByteArray::number(good.lastIndexOf(" 0 obj\n<</Type/XRef") - 1));
    QTest::newRow("an older table before it") << samples::foldedPdfOf(objects, "/Prev 9");
    QTest::newRow("a key twice") << changed("/First", "/N 1/First");
    QTest::newRow("too many objects") << changed("/N 6", "/N 9");
    QTest::newRow("another type") << changed("/ObjStm", "/ObjStn");
    QTest::newRow("a filter that is not known") << changed("/Type/ObjStm", "/Type/ObjStm/F null");
    QTest::newRow("wide fields") << changed("/W[1 4 1]", "/W[9 4 1]");
    QTest::newRow("no fields") << changed("/W[1 4 1]", "/W[0 0 0]");
    QTest::newRow("cut off") << good.first(good.size() / 2) + "\nstartxref\n9\n%%EOF\n";
}

void ObjectStreamsTest::unusualFilesStayAsTheyAre()
{
    QFETCH(QByteArray, pdf);
    QVERIFY(!updateOf(pdf));
}

void ObjectStreamsTest::anExtendedFileReadsAsOne()
{
    QByteArray bytes("0123456789");
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    ExtendedFile extended(file, "abcdef");
    QCOMPARE(extended.size(), 16);
    QCOMPARE(extended.readAll(), QByteArray("0123456789abcdef"));
    for (qint64 start = 0; start <= 16; ++start) {
        QVERIFY(extended.seek(start));
        QCOMPARE(extended.read(4), QByteArray("0123456789abcdef").mid(start, 4));
    }
    QCOMPARE(extended.write("x"), -1);
}

QTEST_GUILESS_MAIN(ObjectStreamsTest)
#include "object_streams_test.moc"
