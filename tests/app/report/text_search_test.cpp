// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/hit_context.h"
#include "app/report/text_search.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

#include <numeric>

using namespace meipi;
using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const FindableText> findable(TextLayer layer, SearchFolding folding = {})
{
    return FindableText::make(std::make_shared<const TextLayer>(std::move(layer)), folding, {});
}

QStringList foundIn(const TextLayer &layer, const TextQuery &query)
{
    const auto text = findable(layer, query.folding);
    QStringList words;
    for (const TextRange &range : text->findAll(query))
        words.append(layer.textOf(range));
    return words;
}

/// Two pages as joining writes them: a Chinese clause runs over the page's end; of two divided words one has lost its
/// hyphen at the line's end and one has kept it.
TextLayer printed()
{
    const QList<QStringList> paragraphs{{u"欧盟实行强监管路径，更加注重安全与权利，要求企业承担"_s,
                                         u"全面的义务并且接受事前的合格评估以及事后的市场监"_s,
                                         u"督检查，美国则相对宽松。"_s},
                                        {u"Providers shall keep records of high-risk systems and imple"_s,
                                         u"mentation reports; rules on self-regulation and on high-"_s,
                                         u"risk systems are implementation acts as well."_s}};
    TextLayer layer;
    for (const QStringList &lines : paragraphs) {
        if (!layer.text.isEmpty())
            layer.text.append(u'\n');
        const qsizetype start = layer.text.size();
        for (const QString &line : lines) {
            layer.lines.append(
                {.range = {.start = layer.text.size(), .end = layer.text.size() + line.size()}, .page = 0, .box = {}});
            layer.text.append(line);
        }
        layer.blocks.append({.range = {.start = start, .end = layer.text.size()}});
    }
    const qsizetype secondPage = layer.lines.at(2).range.start;
    layer.pages = {{.size = QSizeF(595, 842), .step = 0.05, .label = {}, .range = {.start = 0, .end = secondPage}},
                   {.size = QSizeF(595, 842),
                    .step = 0.05,
                    .label = {},
                    .range = {.start = secondPage, .end = layer.text.size()}}};
    layer.boxes.resize(static_cast<size_t>(layer.text.size()));
    return layer;
}

} // namespace

class TextSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void findsOverLinesAndPages_data();
    void findsOverLinesAndPages();
    void keepsToBlocks_data();
    void keepsToBlocks();
    void deliversInBatches();
    void stops();
    void context_data();
    void context();
};

void TextSearchTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("options"); // c: match case, w: whole word, d: match diacritics
    QTest::addColumn<QStringList>("found");
    QTest::newRow("one character") << u"风险，高风险"_s << u"险"_s << u""_s << QStringList{u"险"_s, u"险"_s};
    QTest::newRow("simplified for traditional")
        << u"個人資訊處理者應當採取風險分級"_s << u"风险分级"_s << u""_s << QStringList{u"風險分級"_s};
    QTest::newRow("traditional for simplified")
        << u"个人信息处理者应当采取风险分级"_s << u"風險分級"_s << u""_s << QStringList{u"风险分级"_s};
    QTest::newRow("beyond the first plane") << u"甲𠮷乙𦥑丙"_s << u"𠮷乙"_s << u""_s << QStringList{u"𠮷乙"_s};
    QTest::newRow("full width for half width")
        << u"ＡＩ（２０２４）法"_s << u"ai(2024)"_s << u""_s << QStringList{u"ＡＩ（２０２４）"_s};
    QTest::newRow("half width for full width")
        << u"AI(2024)法"_s << u"ＡＩ（２０２４）"_s << u""_s << QStringList{u"AI(2024)"_s};
    QTest::newRow("radicals") << u"⼈⼯智能"_s << u"人工"_s << u""_s << QStringList{u"⼈⼯"_s};
    QTest::newRow("quotation marks of any kind") << u"「强监管」路径，“强监管”路径"_s << u"\"强监管\"路径"_s << u""_s
                                                 << QStringList{u"「强监管」路径"_s, u"“强监管”路径"_s};
    QTest::newRow("white space between Han")
        << u"社 会　经济"_s << u"社会经济"_s << u""_s << QStringList{u"社 会　经济"_s};
    QTest::newRow("white space in the query")
        << u"社会经济"_s << u" 社会 经济 "_s << u""_s << QStringList{u"社会经济"_s};
    QTest::newRow("Han beside Latin") << u"重视G7的作用，重视 G7 的作用"_s << u"重视 G7的"_s << u""_s
                                      << QStringList{u"重视G7的"_s, u"重视 G7 的"_s};
    QTest::newRow("words keep apart") << u"in deed, indeed"_s << u"in deed"_s << u""_s << QStringList{u"in deed"_s};
    QTest::newRow("white space of any length")
        << u"high  risk"_s << u"high risk"_s << u""_s << QStringList{u"high  risk"_s};
    QTest::newRow("case") << u"AI Act, ai act"_s << u"Ai act"_s << u""_s << QStringList{u"AI Act"_s, u"ai act"_s};
    QTest::newRow("match case") << u"AI Act, ai act"_s << u"AI Act"_s << u"c"_s << QStringList{u"AI Act"_s};
    QTest::newRow("case, full width") << u"ＡＩ、ａｉ"_s << u"AI"_s << u"c"_s << QStringList{u"ＡＩ"_s};
    QTest::newRow("diacritics alike") << u"naïve cafe\u0301 naive"_s << u"naive"_s << u""_s
                                      << QStringList{u"naïve"_s, u"naive"_s};
    QTest::newRow("accent that stands by itself")
        << u"un cafe\u0301 noir"_s << u"café"_s << u""_s << QStringList{u"cafe\u0301"_s};
    QTest::newRow("match diacritics") << u"naïve, nai\u0308ve, naive"_s << u"naïve"_s << u"d"_s
                                      << QStringList{u"naïve"_s, u"nai\u0308ve"_s};
    QTest::newRow("kana keep their marks") << u"が か"_s << u"か"_s << u""_s << QStringList{u"か"_s};
    QTest::newRow("part of a word") << u"risk, risks, asterisk"_s << u"risk"_s << u""_s
                                    << QStringList{u"risk"_s, u"risk"_s, u"risk"_s};
    QTest::newRow("whole word") << u"risk, risks, asterisk; high-risk. risk"_s << u"risk"_s << u"w"_s
                                << QStringList{u"risk"_s, u"risk"_s, u"risk"_s};
    QTest::newRow("whole word, possessive")
        << u"the Commission’s"_s << u"commission"_s << u"w"_s << QStringList{u"Commission"_s};
    QTest::newRow("whole word between Han") << u"在AI领域"_s << u"ai"_s << u"w"_s << QStringList{u"AI"_s};
    QTest::newRow("whole word, Han") << u"高风险系统"_s << u"风险"_s << u"w"_s << QStringList{u"风险"_s};
    QTest::newRow("hyphens of any kind") << u"co\u2011operation – co\u2010operation"_s << u"co-operation"_s << u""_s
                                         << QStringList{u"co\u2011operation"_s, u"co\u2010operation"_s};
    QTest::newRow("soft hyphen") << u"regu\u00ADlation"_s << u"regulation"_s << u""_s
                                 << QStringList{u"regu\u00ADlation"_s};
    QTest::newRow("invisible characters")
        << u"人\u200B工\uFEFF智能"_s << u"人工智能"_s << u""_s << QStringList{u"人\u200B工\uFEFF智能"_s};
    QTest::newRow("one over the other") << u"aaaaa"_s << u"aa"_s << u""_s << QStringList{u"aa"_s, u"aa"_s};
    QTest::newRow("a part of one character") << u"等……"_s << u"."_s << u""_s << QStringList{u"…"_s, u"…"_s};
    QTest::newRow("ligature") << u"eﬀort"_s << u"effort"_s << u""_s << QStringList{u"eﬀort"_s};
    QTest::newRow("absent") << u"风险"_s << u"险风"_s << u""_s << QStringList();
    QTest::newRow("nothing") << u"风险"_s << u" 　\n"_s << u""_s << QStringList();
    QTest::newRow("lone surrogate") << u"风\xD840险"_s << u"险"_s << u""_s << QStringList{u"险"_s};
}

void TextSearchTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, options);
    const TextQuery query{.words = words,
                          .folding = {.matchCase = options.contains(u'c'), .matchDiacritics = options.contains(u'd')},
                          .wholeWord = options.contains(u'w')};
    QTEST(foundIn(samples::plainLayer(text), query), "found");
}

void TextSearchTest::findsOverLinesAndPages_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("count");
    QTest::newRow("over a Chinese line end") << u"企业承担全面的义务"_s << 1;
    QTest::newRow("over a page end") << u"市场监督检查"_s << 1;
    QTest::newRow("divided at a line end") << u"implementation"_s << 2;
    QTest::newRow("compound divided at its hyphen, with it") << u"high-risk"_s << 2;
    QTest::newRow("compound divided at its hyphen, without it") << u"highrisk"_s << 1;
    QTest::newRow("hyphen inside a line is meant") << u"selfregulation"_s << 0;
    QTest::newRow("hyphen inside a line") << u"self-regulation"_s << 1;
    QTest::newRow("no hyphen where the line does not end") << u"imp-lementation"_s << 0;
    QTest::newRow("as it is printed") << u"imple-mentation"_s << 1;
    QTest::newRow("phrase over line ends") << u"and implementation reports"_s << 1;
}

void TextSearchTest::findsOverLinesAndPages()
{
    QFETCH(QString, words);
    const QStringList found = foundIn(printed(), {.words = words, .folding = {}, .wholeWord = false});
    QFETCH(int, count);
    QVERIFY2(found.size() == count, qPrintable(found.join(u'|')));
}

void TextSearchTest::keepsToBlocks_data()
{
    QTest::addColumn<BlockKind>("first");
    QTest::addColumn<BlockKind>("second");
    QTest::addColumn<bool>("found");
    QTest::newRow("paragraphs") << BlockKind::Paragraph << BlockKind::Paragraph << true;
    QTest::newRow("paragraph and item") << BlockKind::Paragraph << BlockKind::ListItem << true;
    QTest::newRow("text and caption") << BlockKind::Paragraph << BlockKind::Caption << false;
    QTest::newRow("heading of two lines") << BlockKind::Heading << BlockKind::Heading << true;
    QTest::newRow("heading and text") << BlockKind::Heading << BlockKind::Paragraph << false;
    QTest::newRow("cells") << BlockKind::TableCell << BlockKind::TableCell << false;
}

void TextSearchTest::keepsToBlocks()
{
    TextLayer layer = samples::plainLayer(u"市场监\n督检查"_s);
    QCOMPARE(layer.blocks.size(), 2);
    QFETCH(BlockKind, first);
    QFETCH(BlockKind, second);
    layer.blocks[0].kind = first;
    layer.blocks[1].kind = second;
    QFETCH(bool, found);
    QCOMPARE(foundIn(layer, {.words = u"监督"_s, .folding = {}, .wholeWord = false}),
             found ? QStringList{u"监\n督"_s} : QStringList());
}

void TextSearchTest::deliversInBatches()
{
    constexpr qsizetype times = 100'000;
    const auto text = findable(samples::plainLayer(u"a "_s.repeated(times)));
    QList<qsizetype> sizes;
    TextRange last{.start = -1, .end = 0};
    bool ordered = true;
    const bool done = text->find({.words = u"a"_s, .folding = {}, .wholeWord = false},
                                 [&](const QList<TextRange> &batch) {
                                     sizes.append(batch.size());
                                     for (const TextRange &range : batch) {
                                         ordered = ordered && range.start >= last.end;
                                         last = range;
                                     }
                                 },
                                 {});
    QVERIFY(done);
    QVERIFY(ordered);
    QCOMPARE(std::accumulate(sizes.begin(), sizes.end(), qsizetype(0)), times);
    QVERIFY(sizes.first() <= 100); // the first ones come at once
    QVERIFY(sizes.size() < 20);
}

void TextSearchTest::stops()
{
    const base::CancelToken token;
    const auto text = findable(samples::plainLayer(u"a "_s.repeated(100'000)));
    int calls = 0;
    const bool done = text->find(
        {.words = u"a"_s, .folding = {}, .wholeWord = false},
        [&](const QList<TextRange> &) {
            ++calls;
            token.cancel();
        },
        token);
    QVERIFY(!done);
    QCOMPARE(calls, 1);
    QVERIFY(!FindableText::make(std::make_shared<const TextLayer>(samples::plainLayer(u"a"_s.repeated(200'000))), {},
                                token));
}

void TextSearchTest::context_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("whole block") << u"标题"_s << QString() << QString();
    QTest::newRow("cut between words") << u"keep"_s << u"…shall "_s << u" records…"_s;
    QTest::newRow("cut in Chinese") << u"更加"_s << u"…实行强监管路径，"_s << u"注重安全与权利，…"_s;
    QTest::newRow("at the beginning") << u"欧盟"_s << QString() << u"实行强监管路径，…"_s;
}

void TextSearchTest::context()
{
    const TextLayer layer = samples::plainLayer(u"标题\n"
                                                "欧盟实行强监管路径，更加注重安全与权利，要求企业承担义务\n"
                                                "Providers shall keep records of operation"_s);
    QFETCH(QString, words);
    const auto found = findable(layer)->findAll({.words = words, .folding = {}, .wholeWord = false});
    QCOMPARE(found.size(), 1);
    const HitContext context = contextOf(layer, found.first(), 8, 8 + words.size() / 4);
    QCOMPARE(context.match, words);
    QTEST(context.before, "before");
    QFETCH(QString, after);
    QVERIFY2(context.after.startsWith(after.chopped(after.endsWith(u'…') ? 1 : 0)) || context.after == after,
             qPrintable(context.after));
    QCOMPARE(context.after.endsWith(u'…'), after.endsWith(u'…'));
}

QTEST_MAIN(TextSearchTest)
#include "text_search_test.moc"
