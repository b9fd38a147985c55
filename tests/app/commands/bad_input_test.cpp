// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bad input: exit code 1, a message that names the thing, and a project that is the same to the byte.

#include "app/project/store.h"
#include "tests/app/commands/program.h"
#include "tests/app/desk/made_pdf.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::Ran;

class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        tests::writePdf(
            m_program.file(u"a.pdf"_s),
            {{u"高风险系统的提供者应当建立风险管理制度。"_s, u"低风险系统的提供者可以自愿采用行为守则。"_s}},
            u"规则"_s);
        tests::writePdf(m_program.file(u"b.pdf"_s), {{u"另一份报告。"_s}}, u"另一份规则"_s);
        tests::writeScan(m_program.file(u"scan.pdf"_s));
        tests::writeLockedPdf(m_program.file(u"locked.pdf"_s), "geheim");
        m_program.write(u"cut.pdf"_s, m_program.read(u"a.pdf"_s).first(400));
        m_program.write(u"words.pdf"_s, "these are words, not a PDF");
        m_program.write(u"empty.pdf"_s, "");
        m_program.write(u"wrong.txt"_s, "wrong\n");
        m_program.write(u"words.meipi"_s, QByteArray(5000, 'w'));
        m_program.write(u"broken.json"_s, "[{");
        m_program.write(u"broken.yaml"_s, "facets: [");
        m_program.write(u"other.sqlite"_s, QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'));
        QVERIFY(m_program.run({u"new"_s, u"P.meipi"_s}).code == 0);
        const Ran added = m_program.run({u"add"_s, u"P.meipi"_s, u"a.pdf"_s, u"scan.pdf"_s});
        QVERIFY2(added.code == 0, qPrintable(added.messages));
        m_before = m_program.hash(u"P.meipi"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("says");
        const auto row = [](const char *name, const QStringList &arguments, const QStringList &says) {
            QTest::newRow(name) << arguments << says;
        };
        row("not a PDF", {u"add"_s, u"P.meipi"_s, u"words.pdf"_s}, {u"words.pdf"_s, u"not a PDF"_s});
        row("empty file", {u"add"_s, u"P.meipi"_s, u"empty.pdf"_s}, {u"empty.pdf"_s, u"not a PDF"_s});
        row("truncated PDF", {u"add"_s, u"P.meipi"_s, u"cut.pdf"_s}, {u"cut.pdf"_s, u"damaged"_s});
        row("no such PDF", {u"add"_s, u"P.meipi"_s, u"gone.pdf"_s}, {u"gone.pdf"_s, u"no file"_s});
        row("a folder for a PDF", {u"add"_s, u"P.meipi"_s, u"."_s}, {u"“.”"_s});
        row("good and bad together", {u"add"_s, u"P.meipi"_s, u"b.pdf"_s, u"words.pdf"_s}, {u"words.pdf"_s});
        row("locked PDF", {u"add"_s, u"P.meipi"_s, u"locked.pdf"_s}, {u"locked.pdf"_s, u"--password-file"_s});
        row("wrong password", {u"add"_s, u"P.meipi"_s, u"locked.pdf"_s, u"--password-file"_s, u"wrong.txt"_s},
            {u"locked.pdf"_s, u"password"_s});
        row("no password file", {u"add"_s, u"P.meipi"_s, u"locked.pdf"_s, u"--password-file"_s, u"gone.txt"_s},
            {u"gone.txt"_s});
        row("the same PDF again", {u"add"_s, u"P.meipi"_s, u"a.pdf"_s}, {u"already"_s, u"规则"_s, u"a.pdf"_s});
        row("one PDF twice", {u"add"_s, u"P.meipi"_s, u"b.pdf"_s, u"b.pdf"_s}, {u"already"_s, u"b.pdf"_s});
        row("no such project", {u"add"_s, u"gone.meipi"_s, u"a.pdf"_s}, {u"gone.meipi"_s, u"no file"_s});
        row("not a project", {u"add"_s, u"words.meipi"_s, u"a.pdf"_s}, {u"words.meipi"_s, u"not a Meipi project"_s});
        row("another program's database", {u"reports"_s, u"other.sqlite"_s}, {u"other.sqlite"_s});
        row("new onto a file", {u"new"_s, u"P.meipi"_s}, {u"P.meipi"_s, u"already"_s});
        row("new in no folder", {u"new"_s, u"no/where.meipi"_s}, {u"no/where.meipi"_s});
        row("new with a broken codebook", {u"new"_s, u"N.meipi"_s, u"--taxonomy"_s, u"broken.yaml"_s},
            {u"broken.yaml"_s, u"line"_s});
        row("new with a missing codebook", {u"new"_s, u"N.meipi"_s, u"--taxonomy"_s, u"gone.yaml"_s}, {u"gone.yaml"_s});
        row("unknown report", {u"text"_s, u"P.meipi"_s, u"气候"_s}, {u"气候"_s, u"规则"_s});
        row("text of a scan", {u"text"_s, u"P.meipi"_s, u"scan"_s}, {u"scan"_s});
        row("tag in an unknown report", tag(u"2020-01/zh"_s, u"高风险"_s, u"risk_level/high"_s), {u"2020-01/zh"_s});
        row("quote not found", tag(u"规则"_s, u"高风险系统的提供者应该建立风险管理制度"_s, u"risk_level/high"_s),
            {u"高风险系统的提供者应该建立风险管理制度"_s, u"应当建立风险管理制度"_s});
        row("ambiguous quote", tag(u"规则"_s, u"系统的提供者"_s, u"risk_level/high"_s),
            {u"系统的提供者"_s, u"more than once"_s, u"--occurrence"_s});
        row("unknown tag", tag(u"规则"_s, u"高风险"_s, u"risk_level/hihg"_s),
            {u"risk_level/hihg"_s, u"risk_level/high"_s});
        row("nobody's name", tag(u"规则"_s, u"高风险"_s, u"risk_level/high"_s) + QStringList{u"--as"_s, u" "_s},
            {u"no person"_s});
        row("quote in a scan", tag(u"scan"_s, u"高风险"_s, u"risk_level/high"_s), {u"scan"_s});
        row("broken coding file", {u"tag"_s, u"P.meipi"_s, u"规则"_s, u"--from"_s, u"broken.json"_s},
            {u"broken.json"_s, u"line 1"_s});
        row("no coding file", {u"tag"_s, u"P.meipi"_s, u"规则"_s, u"--from"_s, u"gone.json"_s}, {u"gone.json"_s});
        row("page out of range", {u"render"_s, u"a.pdf"_s, u"9"_s, u"-o"_s, u"x.png"_s}, {u"a.pdf"_s, u"9"_s});
        row("picture of no PDF", {u"render"_s, u"words.pdf"_s, u"1"_s, u"-o"_s, u"x.png"_s}, {u"words.pdf"_s});
        row("output into no folder", {u"excerpts"_s, u"P.meipi"_s, u"-o"_s, u"no/out.csv"_s}, {u"no/out.csv"_s});
        row("check of no project", {u"check"_s, u"words.meipi"_s}, {u"words.meipi"_s});
        row("window of a missing file", {u"gone.pdf"_s}, {u"gone.pdf"_s});
        // /proc takes no files from anybody, root included.
        row("new in a folder that takes none", {u"new"_s, u"/proc/N.meipi"_s},
            {u"/proc/N.meipi"_s, u"cannot be written"_s});
        row("output to a folder that takes none", {u"excerpts"_s, u"P.meipi"_s, u"-o"_s, u"/proc/out.csv"_s},
            {u"/proc/out.csv"_s, u"cannot be written"_s});
    }
    void refused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, says);
        const Ran ran = m_program.run(arguments);
        QVERIFY2(ran.code == 1, qPrintable(u"%1: %2"_s.arg(ran.code).arg(ran.messages)));
        for (const QString &words : says)
            QVERIFY2(ran.messages.contains(words), qPrintable(words + u" | "_s + ran.messages));
        QVERIFY(ran.output.isEmpty());
        QCOMPARE(m_program.hash(u"P.meipi"_s), m_before);
        for (const QString &made : {u"N.meipi"_s, u"x.png"_s, u"no"_s, u"P.meipi-journal"_s})
            QVERIFY2(!QFileInfo::exists(m_program.file(made)), qPrintable(made));
        QCOMPARE(m_program.read(u"words.meipi"_s), QByteArray(5000, 'w'));
    }

    void readOnlyFolder()
    {
        QVERIFY(QDir(m_program.file(u"."_s)).mkdir(u"closed"_s));
        QVERIFY(QFile::copy(m_program.file(u"P.meipi"_s), m_program.file(u"closed/P.meipi"_s)));
        const QFile::Permissions open = QFile::permissions(m_program.file(u"closed"_s));
        QVERIFY(QFile::setPermissions(m_program.file(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner));
        const Ran add = m_program.run({u"add"_s, u"closed/P.meipi"_s, u"b.pdf"_s});
        const Ran made = m_program.run({u"new"_s, u"closed/N.meipi"_s});
        const Ran list = m_program.run({u"reports"_s, u"closed/P.meipi"_s});
        QVERIFY(QFile::setPermissions(m_program.file(u"closed"_s), open));
        QCOMPARE(add.code, 1);
        QVERIFY2(add.messages.contains(u"closed/P.meipi"_s), qPrintable(add.messages));
        QCOMPARE(made.code, 1);
        QVERIFY2(made.messages.contains(u"closed/N.meipi"_s), qPrintable(made.messages));
        QCOMPARE(list.code, 0); // reading is all right
        QCOMPARE(m_program.hash(u"closed/P.meipi"_s), m_before);
    }

    void projectThatAnotherProgramWrites()
    {
        QVERIFY(QFile::copy(m_program.file(u"P.meipi"_s), m_program.file(u"shared.meipi"_s)));
        const auto other = project::Store::open(
            m_program.file(u"shared.meipi"_s), project::OpenMode::ReadWrite,
            {.person = project::newId(), .name = u"林溪"_s, .initials = u"林"_s, .ink = u"black"_s});
        QVERIFY(other && !(*other)->head().readOnly);
        const Ran ran = m_program.run({u"add"_s, u"shared.meipi"_s, u"b.pdf"_s});
        QCOMPARE(ran.code, 1);
        for (const QString &words : {u"shared.meipi"_s, u"another program"_s, u"林溪"_s})
            QVERIFY2(ran.messages.contains(words), qPrintable(ran.messages));
    }

private:
    static QStringList tag(const QString &report, const QString &quote, const QString &address)
    {
        return {u"tag"_s, u"P.meipi"_s, report, u"--quote"_s, quote, u"--tag"_s, address};
    }

    tests::Program m_program;
    QByteArray m_before;
};

QTEST_MAIN(BadInputTest)
#include "bad_input_test.moc"
