// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands as processes, on a PDF made here: what they do when nothing is wrong.

#include "tests/app/commands/program.h"
#include "tests/app/desk/made_pdf.h"

#include <QImage>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::Ran;

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        tests::writePdf(m_program.file(u"a.pdf"_s),
                        {{u"第一章 总则"_s, u"高风险系统的提供者应当建立风险管理制度。"_s,
                          u"低风险系统的提供者可以自愿采用行为守则。"_s},
                         {u"第二章 罚则"_s, u"高风险系统的提供者违反本法的，由主管机关责令改正。"_s}},
                        u"人工智能规则"_s);
        tests::writeScan(m_program.file(u"scan.pdf"_s));
        tests::writeLockedPdf(m_program.file(u"locked.pdf"_s), "geheim");
        m_program.write(u"password.txt"_s, "geheim\n");
    }

    void init()
    {
        QFile::remove(m_program.file(u"P.meipi"_s));
        QCOMPARE(m_program.run({u"new"_s, u"P.meipi"_s, u"--title"_s, u"试验"_s}).code, 0);
    }

    void newSaysWhatItMade()
    {
        const Ran ran = m_program.run({u"new"_s, u"Q.meipi"_s, u"--json"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.object().value(u"facets"_s).toInt(), 4);
        QCOMPARE(ran.object().value(u"title"_s).toString(), u"Q"_s);
        QVERIFY(ran.messages.isEmpty());
    }

    void codebookGoesOutAndComesBack_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("YAML") << u"codebook.yaml"_s;
        QTest::newRow("SKOS Turtle") << u"codebook.ttl"_s;
    }

    void codebookGoesOutAndComesBack()
    {
        QFETCH(const QString, file);
        const Ran out = m_program.run({u"export"_s, u"P.meipi"_s, file});
        QCOMPARE(out.code, 0);
        QVERIFY2(out.messages.contains(u"31"_s), qPrintable(out.messages));
        const QByteArray before = m_program.read(file);
        QVERIFY(before.contains("risk_level"));
        const Ran same = m_program.run({u"import"_s, u"P.meipi"_s, file, u"--replace"_s, u"--json"_s});
        QCOMPARE(same.code, 0);
        for (const QString &count : {u"added"_s, u"changed"_s, u"removed"_s, u"retired"_s})
            QCOMPARE(same.object().value(count).toInt(-1), 0);
        QCOMPARE(m_program.run({u"export"_s, u"P.meipi"_s, file}).code, 0);
        QCOMPARE(m_program.read(file), before);
    }

    void importAddsUnlessItReplaces()
    {
        m_program.write(u"small.yaml"_s,
                        "facets:\n- key: risk_level\n  name: {zh: 风险级别, en: Risk level}\n  tags:\n"
                        "  - key: high\n    label: {zh: 高, en: High}\n  - key: none\n    label: {zh: 无, en: None}\n");
        QCOMPARE(add({u"--year"_s, u"2024"_s, u"--issue"_s, u"5"_s, u"--language"_s, u"zh"_s}).code, 0);
        QCOMPARE(m_program
                     .run({u"tag"_s, u"P.meipi"_s, u"2024-05/zh"_s, u"--quote"_s, u"风险管理制度"_s, u"--tag"_s,
                           u"economy/eu"_s})
                     .code,
                 0);
        const QJsonObject added = m_program.run({u"import"_s, u"P.meipi"_s, u"small.yaml"_s, u"--json"_s}).object();
        QCOMPARE(added.value(u"added"_s).toInt(), 1);
        QCOMPARE(added.value(u"removed"_s).toInt(-1), 0);
        const Ran replaced = m_program.run({u"import"_s, u"P.meipi"_s, u"small.yaml"_s, u"--replace"_s, u"--json"_s});
        QCOMPARE(replaced.code, 0);
        QCOMPARE(replaced.object().value(u"excerpts"_s).toInt(), 1);
        QCOMPARE(replaced.object().value(u"retired"_s).toInt(), 1); // the tag in use stays
        QVERIFY(m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--json"_s}).output.contains("economy/eu"));
        const Ran moved = m_program.run(
            {u"import"_s, u"P.meipi"_s, u"small.yaml"_s, u"--replace"_s, u"--removed"_s, u"risk_level/none"_s});
        QCOMPARE(moved.code, 0);
        const QByteArray excerpts = m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--json"_s}).output;
        QVERIFY2(excerpts.contains("risk_level/none") && !excerpts.contains("economy/eu"), excerpts);
        QVERIFY(m_program.run({u"check"_s, u"P.meipi"_s}).code == 0);
    }

    void aBadCodebookChangesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("line") << QStringList{u"import"_s, u"P.meipi"_s, u"bad.yaml"_s} << u"line 3"_s;
        QTest::newRow("ending") << QStringList{u"import"_s, u"P.meipi"_s, u"bad.txt"_s} << u".ttl"_s;
        QTest::newRow("no file") << QStringList{u"import"_s, u"P.meipi"_s, u"none.yaml"_s} << u"none.yaml"_s;
        QTest::newRow("no such tag") << QStringList{u"import"_s, u"P.meipi"_s, u"good.yaml"_s, u"--removed"_s, u"x/y"_s}
                                     << u"x/y"_s;
        QTest::newRow("export") << QStringList{u"export"_s, u"P.meipi"_s, u"out.pdf"_s} << u"out.pdf"_s;
    }

    void aBadCodebookChangesNothing()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, said);
        m_program.write(u"bad.yaml"_s, "facets:\n- key: a\n  nam: x\n");
        m_program.write(u"bad.txt"_s, "facets:\n");
        m_program.write(u"good.yaml"_s, "facets: []\n");
        const QByteArray before = m_program.hash(u"P.meipi"_s);
        const Ran ran = m_program.run(arguments);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.messages.contains(said), qPrintable(ran.messages));
        QCOMPARE(m_program.hash(u"P.meipi"_s), before);
    }

    void addAndList()
    {
        const Ran added = add({u"--language"_s, u"zh"_s, u"--year"_s, u"2024"_s, u"--issue"_s, u"5"_s});
        QCOMPARE(added.code, 0);
        QVERIFY2(added.output.contains("2024-05/zh"), added.output);
        QVERIFY2(added.messages.isEmpty(), qPrintable(added.messages));

        const QJsonArray reports = m_program.run({u"reports"_s, u"P.meipi"_s, u"--json"_s}).array();
        QCOMPARE(reports.size(), 1);
        const QJsonObject report = reports.first().toObject();
        QVERIFY(!QUuid::fromString(report.value(u"id"_s).toString()).isNull());
        QCOMPARE(report.value(u"title"_s).toString(), u"人工智能规则"_s);
        QCOMPARE(report.value(u"language"_s).toString(), u"zh"_s);
        QCOMPARE(report.value(u"year"_s).toInt(), 2024);
        QCOMPARE(report.value(u"issue"_s).toInt(), 5);
        QCOMPARE(report.value(u"pages"_s).toInt(), 2);
        QVERIFY(report.value(u"characters"_s).toInt() > 40);
        QCOMPARE(report.value(u"excerpts"_s).toInt(-1), 0);
        QCOMPARE(report.value(u"text_layer"_s).toBool(), true);

        const Ran table = m_program.run({u"reports"_s, u"P.meipi"_s});
        QVERIFY(table.output.contains("人工智能规则"));
    }

    void textInEveryForm()
    {
        QCOMPARE(add().code, 0);
        const QByteArray text = m_program.run({u"text"_s, u"P.meipi"_s, u"人工智能"_s}).output;
        QVERIFY2(text.contains("高风险系统的提供者应当建立风险管理制度。"), text);

        const QByteArray sentences = form(u"sentences"_s);
        QVERIFY2(sentences.split('\n').contains(QByteArray("低风险系统的提供者可以自愿采用行为守则。")), sentences);

        for (const QByteArray &line : form(u"blocks"_s).trimmed().split('\n')) {
            const QJsonObject block = QJsonDocument::fromJson(line).object();
            const qsizetype start = block.value(u"start"_s).toInt(-1);
            const qsizetype end = block.value(u"end"_s).toInt(-1);
            QCOMPARE(QString::fromUtf8(text).sliced(start, end - start), block.value(u"text"_s).toString());
        }

        QString characters;
        for (const QByteArray &line : form(u"boxes"_s).trimmed().split('\n')) {
            const QJsonObject box = QJsonDocument::fromJson(line).object();
            characters += box.value(u"char"_s).toString();
            QVERIFY2(box.value(u"page"_s).toInt() >= 1 && box.value(u"page"_s).toInt() <= 2, line);
            QVERIFY2(box.value(u"x0"_s).toDouble() < box.value(u"x1"_s).toDouble(), line);
            QVERIFY2(box.value(u"y0"_s).toDouble() < box.value(u"y1"_s).toDouble(), line);
            QVERIFY2(box.value(u"y1"_s).toDouble() < 842, line);
        }
        QCOMPARE(characters.remove(u' '), QString::fromUtf8(text).remove(u'\n').remove(u' '));
    }

    void tagAndExport()
    {
        QCOMPARE(add({u"--language"_s, u"zh"_s, u"--year"_s, u"2024"_s, u"--issue"_s, u"5"_s}).code, 0);
        const Ran tagged =
            m_program.run({u"tag"_s, u"P.meipi"_s, u"2024-05/zh"_s, u"--quote"_s, u"高风险系统的提供者"_s, u"--page"_s,
                           u"2"_s, u"--tag"_s, u"risk_level/high"_s, u"--tag"_s, u"经济体/欧盟"_s, u"--note"_s,
                           u"第一处, \"罚则\""_s, u"--json"_s});
        QCOMPARE(tagged.code, 0);
        const QJsonObject outcome = tagged.array().first().toObject();
        QCOMPARE(outcome.value(u"page"_s).toInt(), 2);
        QCOMPARE(outcome.value(u"tags"_s).toArray(), (QJsonArray{u"risk_level/high"_s, u"economy/eu"_s}));

        QCOMPARE(m_program
                     .run({u"tag"_s, u"P.meipi"_s, u"2024-05/zh"_s, u"--quote"_s, u"自愿采用"_s, u"--tag"_s,
                           u"risk_level/minimal"_s, u"--as"_s, u"周原"_s})
                     .code,
                 0);

        const QJsonArray rows = m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--json"_s}).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).toObject().value(u"quote"_s).toString(), u"自愿采用"_s); // reading order
        QCOMPARE(rows.at(0).toObject().value(u"coder"_s).toString(), u"周原"_s);
        QCOMPARE(rows.at(1).toObject().value(u"page"_s).toInt(), 2);
        QCOMPARE(rows.at(1).toObject().value(u"note"_s).toString(), u"第一处, \"罚则\""_s);
        QCOMPARE(rows.at(1).toObject().value(u"id"_s), outcome.value(u"id"_s));
        QCOMPARE(rows.at(1).toObject().value(u"report"_s).toString(), u"2024-05/zh"_s);

        const Ran written =
            m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--format"_s, u"csv"_s, u"-o"_s, u"out.csv"_s});
        QCOMPARE(written.code, 0);
        QVERIFY(written.output.isEmpty());
        QCOMPARE(m_program.read(u"out.csv"_s),
                 m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--format"_s, u"csv"_s}).output);
        QVERIFY(m_program.read(u"out.csv"_s).contains("\"第一处, \"\"罚则\"\"\""));

        const Ran table = m_program.run({u"excerpts"_s, u"P.meipi"_s});
        QVERIFY2(table.output.contains("自愿采用") && table.output.contains("周原"), table.output);
    }

    void codingFileIsAllOrNothing()
    {
        QCOMPARE(add().code, 0);
        m_program.write(u"good.json"_s, R"([{"quote_zh":"高风险系统的提供者","page":1,"tags":["risk_level/high"]},
                                           {"quote":"主管机关","tags":["regulation_path/penalties"],"note":"n"}])");
        const Ran good = m_program.run({u"tag"_s, u"P.meipi"_s, u"人工智能"_s, u"--from"_s, u"good.json"_s});
        QCOMPARE(good.code, 0);
        QVERIFY2(good.output.contains("2 of 2"), good.output);

        const QByteArray before = m_program.hash(u"P.meipi"_s);
        m_program.write(u"bad.json"_s, R"([{"quote_zh":"自愿采用","tags":["risk_level/minimal"]},
                                          {"quote":"没有这句话","tags":["risk_level/high"]}])");
        const Ran bad = m_program.run({u"tag"_s, u"P.meipi"_s, u"人工智能"_s, u"--from"_s, u"bad.json"_s});
        QCOMPARE(bad.code, 1);
        QVERIFY2(bad.messages.contains(u"没有这句话"_s) && bad.messages.contains(u"entry 2 of 2"_s),
                 qPrintable(bad.messages));
        QCOMPARE(m_program.hash(u"P.meipi"_s), before);
        QCOMPARE(m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--json"_s}).array().size(), 2);
    }

    void equalQuotesOnAPageAreTakenInOrder()
    {
        QCOMPARE(add().code, 0);
        m_program.write(u"c.json"_s, R"([{"quote":"系统的提供者","page":1,"tags":["risk_level/high"]},
                                        {"quote":"系统的提供者","page":1,"tags":["risk_level/minimal"]}])");
        const Ran ran = m_program.run({u"tag"_s, u"P.meipi"_s, u"人工智能"_s, u"--from"_s, u"c.json"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.messages.contains(u"系统的提供者"_s), qPrintable(ran.messages)); // it says that it chose
        const QJsonArray rows = m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--json"_s}).array();
        QCOMPARE(rows.at(0).toObject().value(u"tags"_s).toArray().first().toString(), u"risk_level/high"_s);
        QCOMPARE(rows.at(1).toObject().value(u"tags"_s).toArray().first().toString(), u"risk_level/minimal"_s);
    }

    void scanIsAddedAndSaidToBeOne()
    {
        const Ran ran = m_program.run({u"add"_s, u"P.meipi"_s, u"scan.pdf"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.messages.contains(u"scan"_s) && ran.messages.contains(u"scan.pdf"_s), qPrintable(ran.messages));
        const QJsonObject report = m_program.run({u"reports"_s, u"P.meipi"_s, u"--json"_s}).array().first().toObject();
        QCOMPARE(report.value(u"text_layer"_s).toBool(true), false);
        QCOMPARE(report.value(u"characters"_s).toInt(-1), 0);
    }

    void lockedPdfWithItsPassword()
    {
        const Ran ran =
            m_program.run({u"add"_s, u"P.meipi"_s, u"locked.pdf"_s, u"--password-file"_s, u"password.txt"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
    }

    void checkOfAGoodProject()
    {
        QCOMPARE(add().code, 0);
        const Ran ran = m_program.run({u"check"_s, u"P.meipi"_s, u"--json"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.object().value(u"ok"_s).toBool(), true);
        QVERIFY(ran.object().value(u"problems"_s).toArray().isEmpty());
    }

    void render()
    {
        const Ran ran =
            m_program.run({u"render"_s, u"a.pdf"_s, u"2"_s, u"-o"_s, u"page.png"_s, u"--scale"_s, u"2"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        const QImage image(m_program.file(u"page.png"_s));
        QCOMPARE(image.width(), ran.object().value(u"width"_s).toInt());
        QVERIFY(std::abs(image.width() - 1190) <= 1);
        QVERIFY(std::abs(image.height() - 1684) <= 1);
        int dark = 0;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2)
                dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
        }
        QVERIFY(dark > 100); // there are words on it
    }

    void readingLeavesTheFileAlone()
    {
        QCOMPARE(add().code, 0);
        const QByteArray before = m_program.hash(u"P.meipi"_s);
        QCOMPARE(m_program.run({u"reports"_s, u"P.meipi"_s}).code, 0);
        QCOMPARE(m_program.run({u"text"_s, u"P.meipi"_s, u"人工智能"_s}).code, 0);
        QCOMPARE(m_program.run({u"excerpts"_s, u"P.meipi"_s}).code, 0);
        QCOMPARE(m_program.run({u"check"_s, u"P.meipi"_s}).code, 0);
        QCOMPARE(m_program.hash(u"P.meipi"_s), before);
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
        QTest::newRow("help of a command") << QStringList{u"tag"_s, u"--help"_s} << 0;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0;
        QTest::newRow("missing argument") << QStringList{u"new"_s} << 2;
        QTest::newRow("unknown option") << QStringList{u"reports"_s, u"P.meipi"_s, u"--fast"_s} << 2;
        QTest::newRow("unknown format") << QStringList{u"excerpts"_s, u"P.meipi"_s, u"--format"_s, u"doc"_s} << 2;
        QTest::newRow("unknown form of text")
            << QStringList{u"text"_s, u"P.meipi"_s, u"a"_s, u"--what"_s, u"words"_s} << 2;
        QTest::newRow("no number") << QStringList{u"add"_s, u"P.meipi"_s, u"a.pdf"_s, u"--year"_s, u"soon"_s} << 2;
        QTest::newRow("neither quote nor file") << QStringList{u"tag"_s, u"P.meipi"_s, u"a"_s} << 2;
        QTest::newRow("quote and file") << QStringList{u"tag"_s, u"P.meipi"_s, u"a"_s, u"--quote"_s,
                                                       u"q"_s,   u"--from"_s,  u"f"_s}
                                        << 2;
        QTest::newRow("tag without quote")
            << QStringList{u"tag"_s, u"P.meipi"_s, u"a"_s, u"--from"_s, u"f"_s, u"--tag"_s, u"t"_s} << 2;
        QTest::newRow("page zero") << QStringList{u"render"_s, u"a.pdf"_s, u"0"_s, u"-o"_s, u"x.png"_s} << 2;
        QTest::newRow("unknown command") << QStringList{u"reprots"_s, u"P.meipi"_s} << 2;
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Ran ran = m_program.run(arguments);
        QCOMPARE(ran.code, code);
        QCOMPARE(ran.output.isEmpty(), code != 0);
        QCOMPARE(ran.messages.isEmpty(), code == 0);
    }

    void chineseMessages()
    {
        const tests::Program chinese(u"zh"_s);
        const Ran ran = chinese.run({u"reports"_s, u"没有.meipi"_s});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.messages.contains(u"没有“没有.meipi”这个文件"_s), qPrintable(ran.messages));
    }

private:
    [[nodiscard]] Ran add(const QStringList &options = {}) const
    {
        return m_program.run(QStringList{u"add"_s, u"P.meipi"_s, u"a.pdf"_s} + options);
    }

    [[nodiscard]] QByteArray form(const QString &what) const
    {
        return m_program.run({u"text"_s, u"P.meipi"_s, u"人工智能"_s, u"--what"_s, what}).output;
    }

    tests::Program m_program;
};

QTEST_MAIN(CommandsTest)
#include "commands_test.moc"
