// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"
#include "app/report/placing.h"
#include "app/report/selector.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

const QByteArray firstEdition(32, 'a');
const QByteArray secondEdition(32, 'b');

/// Blocks below one another with places on the page, 60 characters a line.
TextLayer layerOf(const QString &text, double top = 80)
{
    samples::PageWriter page(QSizeF(900, 2000));
    double y = top;
    for (const QString &block : text.split(u'\n')) {
        for (qsizetype at = 0; at < block.size(); at += 60) {
            page.line(60, y, block.sliced(at, std::min<qsizetype>(60, block.size() - at)));
            y += 26;
        }
        y += 40;
    }
    return makeTextLayer({page.page()}, {});
}

Selector selectorOf(const TextLayer &layer, const QString &quote, int occurrence = 1)
{
    qsizetype at = -1;
    for (int i = 0; i < occurrence; ++i)
        at = layer.text.indexOf(quote, at + 1);
    return makeSelector(layer, {at, at + quote.size()}, firstEdition);
}

const QString original = u"美国通过适度监管来推动人工智能发展，以维持其全球领导地位。\n"
                         "这种“轻监管”路径给与了企业更多的创新自由和容错空间。\n"
                         "欧盟实行强监管。高风险系统须经评估。\n"
                         "有限风险系统只需透明。高风险系统还须登记。"_s;

} // namespace

class SelectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersItsSurroundings();
    void countsCodePoints();
    void staysExact();
    void placesInAnotherEdition_data();
    void placesInAnotherEdition();
    void sameEditionOtherExtractor();
    void areasHaveNoPlace();
};

void SelectorTest::remembersItsSurroundings()
{
    const TextLayer layer = layerOf(original);
    const Selector selector = selectorOf(layer, u"轻监管"_s);
    QCOMPARE(selector.exact, u"轻监管"_s);
    QVERIFY(selector.prefix.endsWith(u"这种“"_s));
    QCOMPARE(selector.prefix.size(), 32);
    QVERIFY(selector.suffix.startsWith(u"”路径给与"_s));
    QCOMPARE(selector.suffix.size(), 32);
    QCOMPARE(selector.editionHash, firstEdition);
    QCOMPARE(selector.regions.size(), 1);
    QCOMPARE(selector.regions[0].rectangles.size(), 1);
    // At the ends of the text there is less to remember.
    QCOMPARE(selectorOf(layer, u"美国"_s).prefix, QString());
    QCOMPARE(makeSelector(layer, {layer.text.size(), layer.text.size() + 9}, firstEdition).exact, QString());
}

void SelectorTest::countsCodePoints()
{
    const TextLayer layer =
        samples::plainLayer(QString(u"𠮷"_s).repeated(40) + u"中"_s + QString(u"𠮷"_s).repeated(40));
    const Selector selector = makeSelector(layer, {80, 81}, firstEdition);
    QCOMPARE(selector.prefix, QString(u"𠮷"_s).repeated(32));
    QCOMPARE(selector.suffix, QString(u"𠮷"_s).repeated(32));
    // A range that begins inside a pair takes the whole character.
    QCOMPARE(makeSelector(layer, {79, 81}, firstEdition).exact, u"𠮷中"_s);
}

void SelectorTest::staysExact()
{
    const TextLayer layer = layerOf(original);
    for (int occurrence : {1, 2}) {
        const Selector selector = selectorOf(layer, u"高风险系统"_s, occurrence);
        const Placement placement = place(selector, layer, firstEdition);
        QCOMPARE(placement.state, PlacementState::Exact);
        QCOMPARE(makeSelector(layer, placement.range, firstEdition), selector);
    }
}

void SelectorTest::placesInAnotherEdition_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<int>("occurrence");
    QTest::addColumn<QString>("edition");
    QTest::addColumn<PlacementState>("state");
    QTest::addColumn<QString>("found");
    const QString clause = u"这种“轻监管”路径给与了企业更多的创新自由和容错空间"_s;
    QTest::newRow("nothing changed") << clause << 1 << original << PlacementState::Exact << clause;
    QTest::newRow("moved down") << clause << 1 << u"新的一段文字放在了最前面。\n"_s + original << PlacementState::Moved
                                << clause;
    QTest::newRow("typo mended") << clause << 1 << QString(original).replace(u"给与"_s, u"给予"_s)
                                 << PlacementState::Changed << u"这种“轻监管”路径给予了企业更多的创新自由和容错空间"_s;
    QTest::newRow("white space only") << clause << 1
                                      << u"前言。\n"_s + QString(original).replace(u"路径给与"_s, u"路径 给与"_s)
                                      << PlacementState::Moved << clause;
    QTest::newRow("deleted") << clause << 1 << QString(original).remove(clause) << PlacementState::Lost << QString();
    QTest::newRow("rewritten") << clause << 1
                               << QString(original).replace(clause,
                                                            u"美国的做法相对宽松，企业因而有更大的余地进行试验"_s)
                               << PlacementState::Lost << QString();
    QTest::newRow("told apart by context")
        << u"高风险系统"_s << 2 << u"前言。\n"_s + original << PlacementState::Moved << u"高风险系统"_s;
    QTest::newRow("short and changed") << u"强监管"_s << 1 << QString(original).replace(u"强监管"_s, u"重监管"_s)
                                       << PlacementState::Lost << QString();
    QTest::newRow("short, alone, in other surroundings")
        << u"强监管"_s << 1 << u"本报告完全没有讨论以前的内容，只提到强监管这个词语而已，别无其他。"_s
        << PlacementState::Ambiguous << u"强监管"_s;
    QTest::newRow("two that differ alike")
        << clause << 1
        << u"这种“轻监管”路径给予了企业更多的创新自由和容错空间。\n别的话说了很多很多。\n这种“轻监管”路径给与了企业更多的创新自主和容错空间。"_s
        << PlacementState::Ambiguous << u"这种“轻监管”路径给予了企业更多的创新自由和容错空间"_s;
}

void SelectorTest::placesInAnotherEdition()
{
    QFETCH(QString, quote);
    QFETCH(int, occurrence);
    QFETCH(QString, edition);
    const Selector selector = selectorOf(layerOf(original), quote, occurrence);
    const TextLayer other = layerOf(edition);
    const Placement placement = place(selector, other, secondEdition);
    QTEST(placement.state, "state");
    QTEST(other.textOf(placement.range).remove(u' '), "found");
    QCOMPARE(placement.candidates.isEmpty(), placement.state != PlacementState::Ambiguous);
    if (occurrence == 2 && placement.state == PlacementState::Moved)
        QVERIFY(placement.range.start > other.text.indexOf(u"有限风险"_s));
}

/// The same PDF read by another version of the extractor: lines joined otherwise, everything at its place.
void SelectorTest::sameEditionOtherExtractor()
{
    const Selector selector = selectorOf(layerOf(original), u"高风险系统"_s, 2);
    TextLayer other = layerOf(original);
    other.text.replace(u'\n', u' ');
    const Placement placement = place(selector, other, firstEdition);
    QCOMPARE(placement.state, PlacementState::Exact);
    QVERIFY(placement.range.start > other.text.indexOf(u"有限风险"_s));
}

void SelectorTest::areasHaveNoPlace()
{
    const Selector area{.exact = {},
                        .prefix = {},
                        .suffix = {},
                        .regions = {{.page = 0, .rectangles = {QRectF(1, 1, 9, 9)}}},
                        .editionHash = firstEdition};
    QCOMPARE(place(area, layerOf(original), firstEdition), Placement());
}

QTEST_APPLESS_MAIN(SelectorTest)
#include "selector_test.moc"
