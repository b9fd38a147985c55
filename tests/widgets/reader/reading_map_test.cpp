// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/reading_map.h"

#include <QTest>

using namespace meipi;
using widgets::ReadingMap;
using widgets::TextPoint;
using widgets::TextRegion;
using namespace Qt::StringLiterals;

namespace {

/// A title across, two columns, a table under them. Characters are 10 pt wide, lines 20 pt apart.
report::TextLayer twoColumns()
{
    using report::BlockKind;
    return tests::madeText(
        {
            {.page = 0, .lines = {u"TITLEACROSSTHETWOCOLUMNSOFIT"_s}, .left = 50, .top = 60},
            {.page = 0, .lines = {u"abcdefghijkl"_s, u"mnopqr"_s, u"stuvwxyzabcd"_s}, .left = 50, .top = 100},
            {.page = 0, .lines = {u"ABCDEFGHIJKL"_s, u"MNOPQRSTUVWX"_s, u"YZ"_s}, .left = 210, .top = 100},
            {.page = 0,
             .lines = {u"11"_s},
             .left = 50,
             .top = 300,
             .kind = BlockKind::TableCell,
             .row = 0,
             .column = 0},
            {.page = 0,
             .lines = {u"12"_s},
             .left = 200,
             .top = 300,
             .kind = BlockKind::TableCell,
             .row = 0,
             .column = 1},
            {.page = 0,
             .lines = {u"21long"_s, u"more"_s},
             .left = 50,
             .top = 330,
             .kind = BlockKind::TableCell,
             .row = 1,
             .column = 0},
            {.page = 0,
             .lines = {u"22"_s},
             .left = 200,
             .top = 340,
             .kind = BlockKind::TableCell,
             .row = 1,
             .column = 1},
            {.page = 2, .lines = {u"next"_s}, .left = 50, .top = 100},
        },
        3);
}

} // namespace

class ReadingMapTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const report::TextLayer> m_layer = std::make_shared<const report::TextLayer>(twoColumns());
    ReadingMap m_map{m_layer};

    /// The text before a gap in its line, and the line.
    [[nodiscard]] QString shown(TextPoint at) const
    {
        if (at.gap < 0) {
            return u"-"_s;
        }
        const report::TextRange line = m_layer->lines[at.line].range;
        return m_layer->textOf({line.start, at.gap}) + u'|' + m_layer->textOf({at.gap, line.end});
    }

private Q_SLOTS:
    void regions()
    {
        const QList<TextRegion> found = widgets::textRegions(*m_layer, 0);
        QCOMPARE(found.size(), 4);
        QCOMPARE(found[0].lines, QList<int>{0}); // what runs across is no part of the first column
        QCOMPARE(found[1].lines, (QList<int>{1, 2, 3}));
        QCOMPARE(found[2].lines, (QList<int>{4, 5, 6}));
        QCOMPARE(found[3].kind, TextRegion::Kind::Table);
        QCOMPARE(found[3].lines.size(), 5);
        QVERIFY(widgets::textRegions(*m_layer, 1).isEmpty());
    }

    void pointsMean_data()
    {
        QTest::addColumn<QPointF>("point");
        QTest::addColumn<QString>("from"); // words whose line the selection's end is in, or none
        QTest::addColumn<QString>("gap");

        QTest::newRow("on a character's left half") << QPointF(72, 105) << QString() << u"ab|cdefghijkl"_s;
        QTest::newRow("on its right half") << QPointF(78, 105) << QString() << u"abc|defghijkl"_s;
        QTest::newRow("between two lines") << QPointF(72, 113) << QString() << u"ab|cdefghijkl"_s;
        QTest::newRow("nearer to the lower one") << QPointF(72, 117) << QString() << u"mn|opqr"_s;
        QTest::newRow("behind a short line") << QPointF(150, 125) << QString() << u"mnopqr|"_s;
        QTest::newRow("in the left margin") << QPointF(10, 145) << QString() << u"|stuvwxyzabcd"_s;
        QTest::newRow("in the right margin") << QPointF(390, 125) << QString() << u"MNOPQRSTUVWX|"_s;
        QTest::newRow("in the gutter, nearer to the left") << QPointF(185, 105) << QString() << u"abcdefghijkl|"_s;
        QTest::newRow("in the gutter, nearer to the right") << QPointF(195, 105) << QString() << u"|ABCDEFGHIJKL"_s;
        QTest::newRow("slipped into the gutter") << QPointF(195, 105) << u"mnopqr"_s << u"abcdefghijkl|"_s;
        QTest::newRow("from the right into the gutter") << QPointF(185, 105) << u"YZ"_s << u"|ABCDEFGHIJKL"_s;
        QTest::newRow("below a column, not beside the other") << QPointF(60, 157) << QString() << u"s|tuvwxyzabcd"_s;
        QTest::newRow("well below a column") << QPointF(60, 200) << QString() << u"stuvwxyzabcd|"_s;
        QTest::newRow("well below the other") << QPointF(320, 190) << QString() << u"YZ|"_s;
        QTest::newRow("behind a column's short last line") << QPointF(320, 147) << QString() << u"YZ|"_s;
        QTest::newRow("above everything") << QPointF(200, 20) << QString() << u"|TITLEACROSSTHETWOCOLUMNSOFIT"_s;
        QTest::newRow("below everything") << QPointF(60, 580) << QString() << u"m|ore"_s;
        QTest::newRow("beside a short cell, in its row") << QPointF(150, 305) << QString() << u"|12"_s;
        QTest::newRow("nearer to the first cell") << QPointF(120, 305) << QString() << u"11|"_s;
        QTest::newRow("in a cell of two lines") << QPointF(60, 358) << QString() << u"m|ore"_s;
        QTest::newRow("at the height of the row's taller cell") << QPointF(212, 356) << QString() << u"2|2"_s;
    }

    void pointsMean()
    {
        QFETCH(QPointF, point);
        QFETCH(QString, from);
        const int nearLine = from.isEmpty() ? -1 : m_layer->lineAt(m_layer->text.indexOf(from));
        QTEST(shown(m_map.at(0, point, nearLine)), "gap");
    }

    void charactersUnderThePointer()
    {
        const qsizetype c = m_layer->text.indexOf(u"cdef"_s);
        QCOMPARE(m_map.at(0, {75, 105}).character, c);
        QCOMPARE(m_map.at(0, {75, 114}).character, c); // a click between two lines does not miss
        QCOMPARE(m_map.at(0, {150, 125}).character, -1); // behind the line
        QCOMPARE(m_map.at(0, {75, 250}).character, -1);
    }

    void pagesWithoutText()
    {
        QCOMPARE(m_map.at(1, {50, 50}).gap, -1);
        QVERIFY(!m_map.hasText(1) && m_map.hasText(2) && !m_map.hasText(99));
        QVERIFY(!m_map.isOverText(1, {50, 50}));
        QVERIFY(m_map.isOverText(0, {55, 105}));
        QVERIFY(m_map.isOverText(0, {55, 115})); // between two lines
        QVERIFY(!m_map.isOverText(0, {55, 250}));
        QCOMPARE(ReadingMap().at(0, {0, 0}).gap, -1);
    }

    void upAndDown_data()
    {
        QTest::addColumn<QString>("from"); // a character, and where it leads
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("to");
        QTest::newRow("down in a column") << u"cdefghij"_s << 1 << u"mn|opqr"_s;
        QTest::newRow("down from the title") << u"THETWO"_s << 1 << u"abcdefghijk|l"_s;
        QTest::newRow("from a column's foot to the next one's head") << u"uvwx"_s << 1 << u"AB|CDEFGHIJKL"_s;
        QTest::newRow("from a column's head to the foot of the one before") << u"CDEFGH"_s << -1 << u"st|uvwxyzabcd"_s;
        QTest::newRow("from the last line into the table") << u"Z"_s << 1 << u"1|1"_s;
        QTest::newRow("to the cell below") << u"12"_s << 1 << u"|22"_s;
        QTest::newRow("in a cell") << u"21long"_s << 1 << u"|more"_s;
        QTest::newRow("to the cell above") << u"22"_s << -1 << u"|12"_s;
        QTest::newRow("over a page without text") << u"ore"_s << 1 << u"n|ext"_s;
        QTest::newRow("back over it") << u"ext"_s << -1 << u"m|ore"_s;
        QTest::newRow("nothing above the first line") << u"TITLE"_s << -1 << u"-"_s;
        QTest::newRow("nothing below the last") << u"next"_s << 1 << u"-"_s;
    }

    void upAndDown()
    {
        QFETCH(QString, from);
        QFETCH(int, step);
        const qsizetype gap = m_layer->text.indexOf(from);
        const int line = m_map.lineOf(gap);
        QTEST(shown(m_map.beside(line, step, m_map.offsetInColumn(gap, line))), "to");
    }

    void carets()
    {
        const int first = m_map.lineOf(m_layer->text.indexOf(u"abc"_s));
        const qsizetype end = m_layer->lines[first].range.end; // also where the next line begins
        QCOMPARE(m_map.caret(end, first).box, QRectF(QPointF(170, 100), QPointF(170, 110)));
        QCOMPARE(m_map.caret(end, first + 1).box, QRectF(QPointF(50, 120), QPointF(50, 130)));
        QCOMPARE(m_map.caret(end, -1).box.left(), 50);
        QCOMPARE(m_map.caret(-1, -1).page, -1);
    }
};

QTEST_APPLESS_MAIN(ReadingMapTest)
#include "reading_map_test.moc"
