// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A new edition by the command line, on a small report in both languages that is made here, with another line length.

#include "app/project/quotations.h"
#include "tests/app/commands/program.h"
#include "tests/app/desk/made_pdf.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::Ran;

namespace {

const auto kept = u"提供者应当在系统投入使用之前完成风险评估，并将结果报送主管机关。"_s;
const auto moved = u"公共机构采购此类系统的，应当公布采购理由。"_s;
const auto before = u"主管机关应当在三十日内作出答复，逾期不答复的视为同意。"_s;
const auto after = u"主管机关应当在六十日内作出答复，逾期不答复的视为同意。"_s;
const auto removed = u"教育用途的翻译软件不受前款限制，但须标明机器翻译。"_s;
const auto shortOne = u"低风险"_s;
const auto twice = u"使用者可以随时要求人工复核。"_s;

QStringList cut(const QString &text) { return {text}; }

} // namespace

class UpdateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        tests::writePdf(m_program.file(u"first.pdf"_s),
                        {{u"人工智能系统管理办法"_s, kept, before, removed, u"本办法所称低风险系统由目录规定。"_s},
                         {u"第二部分 采购"_s, moved, twice, u"本办法自公布之日起施行，由主管机关负责解释。"_s}},
                        u"人工智能系统管理办法"_s);
        tests::writePdf(m_program.file(u"second.pdf"_s),
                        {{u"人工智能系统管理办法（修订版）"_s, moved, u"为了规范人工智能系统的使用，制定本办法。"_s,
                          u"系统目录由主管机关公布。"_s, u"医疗系统的"_s + twice},
                         {u"金融系统的"_s + twice, kept, after, u"本办法自公布之日起施行，由主管机关负责解释。"_s}},
                        u"人工智能系统管理办法（修订版）"_s);
        tests::writePdf(
            m_program.file(u"english.pdf"_s),
            {cut(u"A provider shall assess the risks of a system before it is put into service."_s)
             + cut(u"The authority shall answer within thirty days."_s)
             + cut(u"Public bodies shall publish the reasons for which they have bought such a system."_s)});
        tests::writePdf(
            m_program.file(u"english2.pdf"_s),
            {cut(u"This rule applies to all systems that are offered to the public in the territory."_s)
             + cut(u"A provider shall assess the risks of a system before it is put into service."_s)
             + cut(u"The authority shall answer within sixty days."_s)
             + cut(u"Public bodies shall publish the reasons for which they have bought such a system."_s)});
        tests::writeScan(m_program.file(u"scan.pdf"_s));
        m_program.write(u"words.pdf"_s, "no PDF at all");
    }

    void init()
    {
        QFile::remove(m_program.file(u"P.meipi"_s));
        QCOMPARE(m_program.run({u"new"_s, u"P.meipi"_s}).code, 0);
        QCOMPARE(m_program.run({u"add"_s, u"P.meipi"_s, u"first.pdf"_s, u"--language"_s, u"zh"_s}).code, 0);
        QCOMPARE(m_program.run({u"add"_s, u"P.meipi"_s, u"english.pdf"_s, u"--language"_s, u"en"_s}).code, 0);
        for (const QString &quote : {kept, before, removed, shortOne, moved, twice}) {
            const Ran ran = tag(u"管理办法"_s, quote);
            QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        }
    }

    void everyExcerptIsAccountedFor()
    {
        const Ran ran = m_program.run({u"update"_s, u"P.meipi"_s, u"管理办法"_s, u"second.pdf"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        QHash<QString, QJsonObject> byQuote;
        const QJsonArray items = ran.object().value(u"items"_s).toArray();
        for (const QJsonValue &item : items)
            byQuote.insert(item.toObject().value(u"old_quote"_s).toString(), item.toObject());
        const auto state = [&](const QString &quote) { return byQuote.value(quote).value(u"state"_s).toString(); };
        QCOMPARE(items.size(), 6);
        QCOMPARE(state(kept), u"moved"_s);
        QCOMPARE(state(moved), u"moved"_s);
        QCOMPARE(byQuote.value(moved).value(u"old_page"_s).toInt(), 2);
        QCOMPARE(byQuote.value(moved).value(u"page"_s).toInt(), 1);
        QCOMPARE(state(before), u"changed"_s);
        QCOMPARE(byQuote.value(before).value(u"new_quote"_s).toString(), after);
        QCOMPARE(differenceOf(byQuote.value(before)), u"-三|+六"_s);
        QCOMPARE(state(removed), u"lost"_s);
        QCOMPARE(state(shortOne), u"lost"_s);
        QCOMPARE(state(twice), u"ambiguous"_s);
        QCOMPARE(byQuote.value(twice).value(u"places"_s).toArray().size(), 2);
        for (const auto &[name, count] : std::initializer_list<std::pair<QString, int>>{
                 {u"exact"_s, 0}, {u"moved"_s, 2}, {u"changed"_s, 1}, {u"ambiguous"_s, 1}, {u"lost"_s, 2}})
            QCOMPARE(ran.object().value(name).toInt(-1), count);
        QCOMPARE(m_program.run({u"check"_s, u"P.meipi"_s}).code, 0);
    }

    void onlyWhatIsSureStandsInTheNewEdition()
    {
        QCOMPARE(m_program.run({u"update"_s, u"P.meipi"_s, u"管理办法"_s, u"second.pdf"_s}).code, 0);
        const auto store = project::Store::open(m_program.file(u"P.meipi"_s), project::OpenMode::ReadOnly, {});
        QVERIFY(store);
        const project::ReportSummary report = (*store)->reports().result()->first();
        QCOMPARE(report.editions, 2);
        QCOMPARE(report.edition.fileName, u"second.pdf"_s);
        QCOMPARE(report.excerpts, 6);
        const auto excerpts = *(*store)->excerpts(report.report.row.id).result();
        QCOMPARE(excerpts.size(), 6);
        int standing = 0;
        for (const project::ExcerptRow &row : excerpts) {
            QVERIFY(project::originalIn(row, report.editionIds.first())); // the old places stay as they were
            const project::Quotation *now = project::originalIn(row, report.edition.row.id);
            standing += now ? 1 : 0;
            if (now)
                QCOMPARE(row.placements.value(now->row.id).state, report::PlacementState::Exact);
        }
        QCOMPARE(standing, 2);
        // The old edition is still there to be read.
        QVERIFY((*store)->bytes(report.editionIds.first()).result().has_value());
        QVERIFY((*store)->textLayer(report.editionIds.first()).result().has_value());
    }

    void exportShowsTheStates()
    {
        QCOMPARE(m_program.run({u"update"_s, u"P.meipi"_s, u"管理办法"_s, u"second.pdf"_s}).code, 0);
        const QJsonArray rows = m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(rows.size(), 6);
        QStringList states;
        for (const QJsonValue &row : rows) {
            states.append(row.toObject().value(u"state"_s).toString());
            QCOMPARE(row.toObject().value(u"language"_s).toString(), u"zh"_s); // none has lost its report
        }
        states.sort();
        QCOMPARE(states.join(u' '), u"ambiguous changed exact exact lost lost"_s);
    }

    void theTextSaysWhatIsToBeDecided()
    {
        const Ran ran = m_program.run({u"update"_s, u"P.meipi"_s, u"管理办法"_s, u"second.pdf"_s});
        QCOMPARE(ran.code, 0);
        const QString text = QString::fromUtf8(ran.output);
        QVERIFY2(text.contains(u"6 excerpts: 0 exact, 2 moved, 1 changed, 1 ambiguous, 2 lost"_s), qPrintable(text));
        QVERIFY2(text.contains(u"[-三-]{+六+}十日内"_s), qPrintable(text));
        QVERIFY2(text.contains(removed), qPrintable(text));
        QVERIFY2(!text.contains(kept), qPrintable(text)); // needs nobody
    }

    void aDryRunChangesNothing()
    {
        const QByteArray hash = m_program.hash(u"P.meipi"_s);
        const Ran dry =
            m_program.run({u"update"_s, u"P.meipi"_s, u"管理办法"_s, u"second.pdf"_s, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(dry.code, 0);
        QCOMPARE(dry.object().value(u"changed"_s).toInt(), 1);
        QCOMPARE(m_program.hash(u"P.meipi"_s), hash);
    }

    void inEnglish()
    {
        QCOMPARE(tag(u"provider"_s, u"The authority shall answer within thirty days."_s).code, 0);
        QCOMPARE(tag(u"provider"_s, u"shall assess the risks of a system"_s).code, 0);
        const Ran ran = m_program.run({u"update"_s, u"P.meipi"_s, u"provider"_s, u"english2.pdf"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        const QJsonArray items = ran.object().value(u"items"_s).toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items.at(0).toObject().value(u"state"_s).toString(), u"moved"_s);
        QCOMPARE(items.at(1).toObject().value(u"state"_s).toString(), u"changed"_s);
        QCOMPARE(differenceOf(items.at(1).toObject()), u"-thirty|+sixty"_s);
    }

    void aThirdEditionStartsFromTheSecond()
    {
        QCOMPARE(m_program.run({u"update"_s, u"P.meipi"_s, u"管理办法"_s, u"second.pdf"_s}).code, 0);
        tests::writePdf(m_program.file(u"third.pdf"_s), {{u"人工智能系统管理办法（第三版）"_s, kept, moved, before}},
                        u"人工智能系统管理办法（第三版）"_s);
        const Ran ran = m_program.run({u"update"_s, u"P.meipi"_s, u"管理办法"_s, u"third.pdf"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        const QJsonArray items = ran.object().value(u"items"_s).toArray();
        QCOMPARE(items.size(), 6);
        for (const QJsonValue &item : items) {
            const QString quote = item.toObject().value(u"old_quote"_s).toString();
            if (quote == kept)
                QCOMPARE(item.toObject().value(u"old_page"_s).toInt(), 2); // where the second edition has it
            if (quote == before) // undecided in the second: its words are still those of the first
                QCOMPARE(item.toObject().value(u"state"_s).toString(), u"moved"_s);
        }
    }

    void refused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("no PDF") << QStringList{u"管理办法"_s, u"words.pdf"_s} << u"not a PDF"_s;
        QTest::newRow("no file") << QStringList{u"管理办法"_s, u"gone.pdf"_s} << u"no file “gone.pdf”"_s;
        QTest::newRow("same file") << QStringList{u"管理办法"_s, u"first.pdf"_s} << u"already, as “人工智能系统"_s;
        QTest::newRow("another report's file")
            << QStringList{u"管理办法"_s, u"english.pdf"_s} << u"already, as “A provider"_s;
        QTest::newRow("unknown report") << QStringList{u"2031-01"_s, u"second.pdf"_s} << u"no report “2031-01”"_s;
        QTest::newRow("other language") << QStringList{u"管理办法"_s, u"english2.pdf"_s}
                                        << u"in English and the report in Chinese"_s;
        QTest::newRow("a scan") << QStringList{u"管理办法"_s, u"scan.pdf"_s} << u"no text"_s;
    }
    void refused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const QByteArray hash = m_program.hash(u"P.meipi"_s);
        const Ran ran = m_program.run(QStringList{u"update"_s, u"P.meipi"_s} + arguments);
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.messages.contains(says), qPrintable(ran.messages));
        QVERIFY(ran.output.isEmpty());
        QCOMPARE(m_program.hash(u"P.meipi"_s), hash);
    }

    void anotherReportIsDoubted()
    {
        tests::writePdf(m_program.file(u"other.pdf"_s),
                        {{u"水资源节约条例"_s, u"用水单位应当安装计量设施并定期校准。"_s}});
        const Ran ran = m_program.run({u"update"_s, u"P.meipi"_s, u"管理办法"_s, u"other.pdf"_s, u"--dry-run"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.messages.contains(u"right PDF"_s), qPrintable(ran.messages));
    }

private:
    [[nodiscard]] Ran tag(const QString &report, const QString &quote) const
    {
        return m_program.run({u"tag"_s, u"P.meipi"_s, report, u"--quote"_s, quote, u"--tag"_s, u"risk_level/high"_s});
    }

    static QString differenceOf(const QJsonObject &item)
    {
        QStringList changes;
        for (const auto pieces = item.value(u"diff"_s).toArray(); const QJsonValue &piece : pieces) {
            const QString kind = piece.toObject().value(u"kind"_s).toString();
            if (kind != u"same")
                changes.append((kind == u"removed" ? u'-' : u'+')
                               + piece.toObject().value(u"text"_s).toString().trimmed());
        }
        return changes.join(u'|');
    }

    tests::Program m_program;
};

QTEST_MAIN(UpdateTest)
#include "update_test.moc"
