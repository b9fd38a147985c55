// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"
#include "app/report/text_layer.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

/// Two pages: a heading and a paragraph that runs over the break.
TextLayer sample()
{
    samples::PageWriter first;
    first.line(200, 90, u"一、概述"_s, 16);
    first.lines(80, 140, 26, {QString(34, u'甲'), QString(36, u'乙')}, 12, 24);
    samples::PageWriter second;
    second.lines(80, 100, 26, {QString(36, u'丙'), u"𠮷结束。"_s});
    second.lines(80, 160, 26, {QString(34, u'丁'), u"第二段完。"_s}, 12, 24);
    return makeTextLayer({first.page(), second.page()}, {});
}

} // namespace

class TextLayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranges();
    void pages();
    void regions();
    void points_data();
    void points();
    void charactersUnderPoints();
    void sections();
    void emptyLayer();
};

void TextLayerTest::ranges()
{
    const TextLayer layer = sample();
    QVERIFY(TextRange({2, 5}).contains(4));
    QVERIFY(!TextRange({2, 5}).contains(5));
    QVERIFY(TextRange({2, 5}).overlaps({4, 9}));
    QVERIFY(!TextRange({2, 5}).overlaps({5, 9}));
    QCOMPARE(samples::blockTexts(layer),
             (QStringList{u"一、概述"_s, QString(34, u'甲') + QString(36, u'乙') + QString(36, u'丙') + u"𠮷结束。"_s,
                          QString(34, u'丁') + u"第二段完。"_s}));
    QCOMPARE(layer.blockAt(0), 0);
    QCOMPARE(layer.blockAt(4), -1); // the line break
    QCOMPARE(layer.blockAt(5), 1);
    QCOMPARE(layer.blockAt(-1), -1);
    QCOMPARE(layer.blockAt(layer.text.size()), -1);
    QCOMPARE(layer.lineAt(5 + 34), 2);
    QCOMPARE(layer.sentenceAt(layer.text.size() - 1), int(layer.sentences.size()) - 1);
}

void TextLayerTest::pages()
{
    const TextLayer layer = sample();
    const qsizetype over = layer.text.indexOf(u'丙');
    QCOMPARE(layer.pageOf(0), 0);
    QCOMPARE(layer.pageOf(over - 1), 0);
    QCOMPARE(layer.pageOf(over), 1);
    QCOMPARE(layer.pageOf(layer.text.size()), 1);
    QCOMPARE(layer.pages[0].range.end, layer.pages[1].range.start);
}

void TextLayerTest::regions()
{
    const TextLayer layer = sample();
    const qsizetype over = layer.text.indexOf(u'丙');
    const auto regions = layer.regions({over - 2, over + 3});
    QCOMPARE(regions.size(), 2);
    QCOMPARE(regions[0].page, 0);
    QCOMPARE(regions[0].rectangles, (QList<QRectF>{QRectF(80 + 34 * 12, 166, 24, 15.6)}));
    QCOMPARE(regions[1].page, 1);
    QCOMPARE(regions[1].rectangles, (QList<QRectF>{QRectF(80, 100, 36, 15.6)}));
    QCOMPARE(layer.regions({3, 3}).size(), 0);
    QCOMPARE(layer.regions({-5, layer.text.size() + 5}).size(), 2); // clamped
    QCOMPARE(layer.textOf({over - 2, over + 1}), u"乙乙丙"_s);
    QCOMPARE(layer.textOf({over, over - 3}), QString());
}

void TextLayerTest::points_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<QString>("before"); // characters around the gap that is nearest
    QTest::addColumn<QString>("behind");
    QTest::newRow("left half of the first") << 0 << QPointF(105, 147) << u"\n"_s << u"甲"_s;
    QTest::newRow("right half of the first") << 0 << QPointF(113, 147) << u"甲"_s << u"甲"_s;
    QTest::newRow("right of a line") << 0 << QPointF(590, 147) << u"甲"_s << u"乙"_s;
    QTest::newRow("above everything") << 0 << QPointF(0, 0) << QString() << u"一"_s;
    QTest::newRow("behind a surrogate pair")
        << 1 << QPointF(90, 132) << QString(QChar(QChar::lowSurrogate(U'𠮷'))) << u"结"_s;
    QTest::newRow("below everything") << 1 << QPointF(590, 830) << u"。"_s << QString();
}

void TextLayerTest::points()
{
    const TextLayer layer = sample();
    QFETCH(int, page);
    QFETCH(QPointF, point);
    const qsizetype position = layer.positionAt(page, point);
    QVERIFY(position >= 0);
    QTEST(layer.text.sliced(std::max<qsizetype>(0, position - 1), std::min<qsizetype>(1, position)), "before");
    QTEST(layer.text.sliced(position, std::min<qsizetype>(1, layer.text.size() - position)), "behind");
}

void TextLayerTest::charactersUnderPoints()
{
    const TextLayer layer = sample();
    QCOMPARE(layer.characterAt(0, QPointF(110, 147)), layer.text.indexOf(u'甲'));
    QCOMPARE(layer.characterAt(1, QPointF(86, 132)), layer.text.indexOf(u"𠮷"_s));
    QCOMPARE(layer.characterAt(0, QPointF(79, 173)), layer.text.indexOf(u'乙')); // within tolerance
    QCOMPARE(layer.characterAt(0, QPointF(20, 400)), -1);
    QCOMPARE(layer.characterAt(7, QPointF(110, 147)), -1);
    QCOMPARE(layer.positionAt(7, QPointF(110, 147)), -1);
}

void TextLayerTest::sections()
{
    const TextLayer layer = sample();
    QCOMPARE(layer.blocks[0].kind, BlockKind::Heading);
    QCOMPARE(layer.sectionAt(20), u"一、概述"_s);
    TextLayer other = samples::plainLayer(u"前言文字\n第一节\n内容\n第二节\n内容"_s);
    other.blocks[1].kind = other.blocks[3].kind = BlockKind::Heading;
    QCOMPARE(other.sectionAt(0), QString());
    QCOMPARE(other.sectionAt(6), u"第一节"_s);
    QCOMPARE(other.sectionAt(10), u"第一节"_s);
    QCOMPARE(other.sectionAt(other.text.size()), u"第二节"_s);
}

void TextLayerTest::emptyLayer()
{
    const TextLayer layer;
    QCOMPARE(layer.pageOf(0), -1);
    QCOMPARE(layer.positionAt(0, QPointF()), -1);
    QCOMPARE(layer.characterAt(0, QPointF()), -1);
    QCOMPARE(layer.blockAt(0), -1);
    QCOMPARE(layer.regions({0, 5}).size(), 0);
    QCOMPARE(layer.rectangle(3, Box{1, 1, 2, 2}), QRectF());
    QCOMPARE(layer.sectionAt(0), QString());
    QCOMPARE(layer.textOf({0, 4}), QString());
}

QTEST_APPLESS_MAIN(TextLayerTest)
#include "text_layer_test.moc"
