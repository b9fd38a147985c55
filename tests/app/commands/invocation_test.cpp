// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/invocation.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using commands::Invocation;
using Way = Invocation::Way;

class InvocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir::setCurrent(m_folder.path()));
        write(u"p.meipi"_s, "x");
        write(u"a.pdf"_s, "%PDF-1.7");
        write(u"b.pdf"_s, "%PDF-1.7");
        write(u"plain"_s, QByteArray("SQLite format 3\0 and more", 25));
        write(u"tags"_s, "words");
    }

    void way_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<Way>("way");
        QTest::newRow("nothing") << QStringList() << Way::Window;
        QTest::newRow("command") << QStringList{u"new"_s, u"P"_s} << Way::CommandLine;
        QTest::newRow("each command's help") << QStringList{u"render"_s, u"--help"_s} << Way::CommandLine;
        QTest::newRow("language before a command")
            << QStringList{u"--language"_s, u"zh"_s, u"reports"_s, u"P"_s} << Way::CommandLine;
        QTest::newRow("help") << QStringList{u"--help"_s} << Way::CommandLine;
        QTest::newRow("version") << QStringList{u"--version"_s} << Way::CommandLine;
        QTest::newRow("project") << QStringList{u"p.meipi"_s} << Way::Window;
        QTest::newRow("reports") << QStringList{u"a.pdf"_s, u"b.pdf"_s} << Way::Window;
        QTest::newRow("address of a file") << QStringList{u"file://"_s + m_folder.filePath(u"a.pdf"_s)} << Way::Window;
        QTest::newRow("Qt's option") << QStringList{u"-platform"_s, u"offscreen"_s, u"p.meipi"_s} << Way::Window;
        QTest::newRow("sample") << QStringList{u"--sample"_s, u"a.pdf"_s} << Way::Window;
        QTest::newRow("sample and a project") << QStringList{u"p.meipi"_s, u"--sample"_s} << Way::WrongUsage;
        QTest::newRow("missing PDF") << QStringList{u"c.pdf"_s} << Way::Refused;
        QTest::newRow("missing project") << QStringList{u"c.meipi"_s} << Way::Refused;
        QTest::newRow("missing in a folder") << QStringList{u"x/y"_s} << Way::Refused;
        QTest::newRow("unknown word") << QStringList{u"reprots"_s, u"P"_s} << Way::WrongUsage;
        QTest::newRow("unknown option") << QStringList{u"--fast"_s} << Way::WrongUsage;
        QTest::newRow("unknown language") << QStringList{u"--language"_s, u"fr"_s} << Way::WrongUsage;
        QTest::newRow("page") << QStringList{u"--page"_s, u"12"_s, u"a.pdf"_s} << Way::Window;
        QTest::newRow("no such page") << QStringList{u"--page"_s, u"0"_s, u"a.pdf"_s} << Way::WrongUsage;
        QTest::newRow("page without a number") << QStringList{u"a.pdf"_s, u"--page=x"_s} << Way::WrongUsage;
        QTest::newRow("two projects") << QStringList{u"p.meipi"_s, u"plain"_s} << Way::WrongUsage;
        QTest::newRow("screenshot without a file") << QStringList{u"--screenshot"_s} << Way::WrongUsage;
    }
    void way()
    {
        QFETCH(QStringList, arguments);
        QTEST(commands::readInvocation(arguments).way, "way");
    }

    void filesByWhatTheyAre()
    {
        const Invocation invocation = commands::readInvocation(
            {u"a.pdf"_s, u"plain"_s, u"b.pdf"_s, u"--screenshot"_s, u"w.png"_s, u"--language=en"_s, u"--page=7"_s});
        QCOMPARE(invocation.way, Way::Window);
        QCOMPARE(invocation.project, u"plain"_s); // a project by its first bytes
        QCOMPARE(invocation.pdfs, (QStringList{u"a.pdf"_s, u"b.pdf"_s}));
        QCOMPARE(invocation.screenshot, u"w.png"_s);
        QCOMPARE(invocation.language, u"en"_s);
        QCOMPARE(invocation.page, 7);
    }

    void aFileNamedLikeACommandBehindAnotherFile()
    {
        write(u"text"_s, "%PDF-1.7");
        QCOMPARE(commands::readInvocation({u"a.pdf"_s, u"text"_s}).pdfs, (QStringList{u"a.pdf"_s, u"text"_s}));
    }

    void refusalNamesTheFile()
    {
        const Invocation invocation = commands::readInvocation({u"a.pdf"_s, u"gone.pdf"_s});
        QVERIFY(invocation.error.has_value());
        QCOMPARE(invocation.error->problem, base::Problem::NoSuchFile);
        QCOMPARE(invocation.error->subject, u"gone.pdf"_s);
    }

    void nearestCommandIsOffered()
    {
        QCOMPARE(commands::readInvocation({u"reprots"_s}).near, QStringList{u"reports"_s});
        QVERIFY(commands::readInvocation({u"tagg"_s}).near.contains(u"tag"_s));
        QVERIFY(commands::readInvocation({u"completely"_s}).near.isEmpty());
    }

private:
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(InvocationTest)
#include "invocation_test.moc"
