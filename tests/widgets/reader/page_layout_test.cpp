// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_layout.h"

#include <QLineF>
#include <QTest>

#include <algorithm>

using namespace meipi::widgets;

namespace {

using meipi::marks::MarginSide;

PageExtent a4(double noteStart = 595, double noteEnd = 0)
{
    return {.size = {595, 842}, .noteStart = noteStart, .noteEnd = noteEnd};
}

PageLayout layoutOf(const QList<PageExtent> &pages, double scale, double column)
{
    PageLayout layout;
    layout.setPages(pages);
    layout.setViewportWidth(900);
    layout.setColumnWidth(column);
    layout.setScale(scale);
    return layout;
}

} // namespace

class PageLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowEachOther()
    {
        const PageLayout layout = layoutOf({a4(), a4(), a4()}, 1, 0);
        QCOMPARE(layout.paper(0).top(), PageLayout::gap);
        QCOMPARE(layout.paper(1).top(), 842 + 2 * PageLayout::gap);
        QCOMPARE(layout.contentSize().height(), 3 * 842 + 4 * PageLayout::gap);
    }

    void findsPages_data()
    {
        QTest::addColumn<double>("y");
        QTest::addColumn<int>("page");
        QTest::newRow("above the first") << -50.0 << 0;
        QTest::newRow("first") << 100.0 << 0;
        QTest::newRow("gap belongs to the page above") << 842.0 + 14 + 5 << 0;
        QTest::newRow("second's first pixel") << 842.0 + 28 << 1;
        QTest::newRow("beyond the last") << 1e7 << 4999;
        QTest::newRow("far down") << 14 + 4000 * 856.0 + 1 << 4000;
    }

    void findsPages()
    {
        QFETCH(double, y);
        const PageLayout layout = layoutOf(QList<PageExtent>(5000, a4()), 1, 0);
        QTEST(layout.pageAt(y), "page");
    }

    void spansOfTheViewport()
    {
        const PageLayout layout = layoutOf({a4(), a4(), a4()}, 1, 0);
        QCOMPARE(layout.pagesBetween(0, 500), (PageSpan{0, 0}));
        QCOMPARE(layout.pagesBetween(500, 1000), (PageSpan{0, 1}));
        QVERIFY(layout.pagesBetween(857, 868).isEmpty()); // nothing but the gap
        QCOMPARE(layout.pagesBetween(857, 2000), (PageSpan{1, 2}));
        QVERIFY(PageLayout().pagesBetween(0, 500).isEmpty());
        QCOMPARE(PageLayout().pageAt(3), -1);
    }

    void thereAndBackAgain()
    {
        const PageLayout layout = layoutOf({a4(500), a4(500)}, 1.7, 200);
        const QPointF point(123.4, 567.8);
        const QPointF back = layout.toPage(1, layout.fromPage(1, point));
        QVERIFY(qAbs(back.x() - point.x()) < 1e-9 && qAbs(back.y() - point.y()) < 1e-9);
    }

    void columnCoversTheBlankMarginAndWidensTheSheet()
    {
        const PageLayout layout = layoutOf({a4(500)}, 1, 200);
        QCOMPARE(layout.rule(0), layout.paper(0).left() + 500 + PageLayout::ruleDistance);
        QCOMPARE(layout.sheet(0).width(), 500 + PageLayout::ruleDistance + 200);
        QCOMPARE(layout.column(0).right(), layout.sheet(0).right());
        QVERIFY(layout.paper(0).right() > layout.rule(0));
    }

    void columnStartsAtTheEdgeOfAFullPage()
    {
        const PageLayout layout = layoutOf({a4(595)}, 1, 200);
        QCOMPARE(layout.rule(0), layout.paper(0).right());
    }

    void paperWiderThanItsColumnKeepsItsEdge()
    {
        const PageLayout layout = layoutOf({a4(300)}, 2, 160);
        QCOMPARE(layout.sheet(0).width(), 1190.0);
        QCOMPARE(layout.column(0).right(), layout.sheet(0).right());
    }

    void papersOfOneSizeBeginAtOneX()
    {
        const PageLayout layout = layoutOf({a4(500), a4(560), {.size = {842, 595}, .noteStart = 842}}, 1, 200);
        QCOMPARE(layout.paper(0).left(), layout.paper(1).left());
        QVERIFY(layout.paper(2).left() < layout.paper(0).left());
    }

    void fitsTheWidth_data()
    {
        QTest::addColumn<double>("viewport");
        QTest::addColumn<double>("noteStart");
        QTest::addColumn<double>("column");
        QTest::newRow("no column") << 900.0 << 500.0 << 0.0;
        QTest::newRow("column") << 900.0 << 500.0 << 225.0;
        QTest::newRow("printed margin") << 900.0 << 595.0 << 225.0;
        QTest::newRow("column smaller than the paper's margin") << 2400.0 << 400.0 << 160.0;
    }

    void fitsTheWidth()
    {
        QFETCH(double, viewport);
        QFETCH(double, noteStart);
        QFETCH(double, column);
        PageLayout layout = layoutOf({a4(noteStart), a4(noteStart)}, 1, column);
        layout.setViewportWidth(viewport);
        layout.setScale(layout.fitWidthScale(viewport));
        QVERIFY2(qAbs(layout.contentSize().width() - viewport) < 0.01,
                 qPrintable(QString::number(layout.contentSize().width())));
    }

    void oneFoldedTableDoesNotShrinkAReport()
    {
        QList<PageExtent> pages(20, a4());
        const double portrait = layoutOf(pages, 1, 0).fitWidthScale(900);
        pages[7] = {.size = {1684, 842}, .noteStart = 1684};
        QCOMPARE(layoutOf(pages, 1, 0).fitWidthScale(900), portrait);
    }

    void fitsThePage()
    {
        PageLayout layout = layoutOf({a4()}, 1, 0);
        layout.setScale(layout.fitPageScale({900, 600}, 0));
        QVERIFY(layout.sheet(0).height() <= 600 - 2 * PageLayout::gap + 0.01);
    }

    void facingPagesMeetAtTheSpine_data()
    {
        QTest::addColumn<bool>("coverAlone");
        QTest::addColumn<QList<PageSpan>>("rows");
        QTest::newRow("pairs from the first page") << false << QList<PageSpan>{{0, 1}, {2, 3}, {4, 4}};
        QTest::newRow("the cover alone") << true << QList<PageSpan>{{0, 0}, {1, 2}, {3, 4}};
    }

    void facingPagesMeetAtTheSpine()
    {
        QFETCH(bool, coverAlone);
        QFETCH(QList<PageSpan>, rows);
        PageLayout layout = layoutOf(QList<PageExtent>(5, a4(500)), 0.5, 160);
        layout.setArrangement({.mode = PageMode::FacingContinuous, .coverAlone = coverAlone, .turns = 0});
        const int full = coverAlone ? 1 : 0; // row
        const double back = layout.paper(rows[full].first).right();
        QCOMPARE(layout.paper(rows[full].last).left(), back + PageLayout::spine);
        for (const PageSpan &row : rows) {
            QCOMPARE(layout.rowOf(row.first), row);
            QCOMPARE(layout.rowOf(row.last), row);
            for (int page = row.first; page <= row.last; ++page) {
                QCOMPARE(layout.paper(page).top(), layout.paper(row.first).top());
                const bool left = layout.side(page) == MarginSide::Left;
                QCOMPARE(left ? layout.paper(page).right() : layout.paper(page).left() - PageLayout::spine, back);
                QCOMPARE(layout.pageAt(layout.paper(page).center()), page);
            }
        }
        QCOMPARE(layout.side(0), coverAlone ? MarginSide::Right : MarginSide::Left);
        QCOMPARE(layout.pagesBetween(0, layout.paper(rows[1].first).top() + 1), (PageSpan{0, rows[1].last}));
    }

    void marginsOfFacingPagesAreOutward()
    {
        PageLayout layout = layoutOf({a4(500, 90), a4(500, 90)}, 1, 160);
        layout.setArrangement({.mode = PageMode::FacingSingle, .coverAlone = false, .turns = 0});
        QCOMPARE(layout.rule(0), layout.paper(0).left() + 90 - PageLayout::ruleDistance);
        QCOMPARE(layout.column(0).right(), layout.rule(0));
        QCOMPARE(layout.column(0).width(), 160.0);
        QCOMPARE(layout.sheet(0).left(), layout.column(0).left());
        QCOMPARE(layout.sheet(0).right(), layout.paper(0).right());
        QCOMPARE(layout.column(1).left(), layout.rule(1));
        QCOMPARE(layout.sheet(1).left(), layout.paper(1).left());
    }

    void turnsThereAndBackAgain_data()
    {
        QTest::addColumn<int>("turns");
        QTest::addColumn<QPointF>("corner"); // of the paper, in parts of it, where the printed top left is
        QTest::newRow("upright") << 0 << QPointF(0, 0);
        QTest::newRow("right") << 1 << QPointF(1, 0);
        QTest::newRow("upside down") << 2 << QPointF(1, 1);
        QTest::newRow("left") << 3 << QPointF(0, 1);
        QTest::newRow("once more than round") << 5 << QPointF(1, 0);
        QTest::newRow("backwards") << -1 << QPointF(0, 1);
    }

    void turnsThereAndBackAgain()
    {
        QFETCH(int, turns);
        QFETCH(QPointF, corner);
        PageLayout layout = layoutOf({a4(500), a4(500)}, 1.5, 200);
        layout.setArrangement({.mode = PageMode::Continuous, .coverAlone = false, .turns = turns});
        const QRectF paper = layout.paper(1);
        QCOMPARE(paper.size(), turns % 2 == 0 ? QSizeF(595, 842) * 1.5 : QSizeF(842, 595) * 1.5);
        const QPointF origin = layout.fromPage(1, QPointF(0, 0)) - paper.topLeft();
        QVERIFY(QLineF(origin, {corner.x() * paper.width(), corner.y() * paper.height()}).length() < 1e-6);
        const QPointF point(123.4, 567.8);
        QVERIFY(QLineF(layout.toPage(1, layout.fromPage(1, point)), point).length() < 1e-9);
        const QRectF line(90, 100, 400, 12);
        const QRectF placed = layout.fromPage(1, line);
        QVERIFY(paper.contains(placed));
        QCOMPARE(placed.width() > placed.height(), turns % 2 == 0);
    }

    void upsideDownTheColumnCoversTheOtherMargin()
    {
        PageLayout layout = layoutOf({a4(500, 90)}, 1, 200);
        layout.setArrangement({.mode = PageMode::Continuous, .coverAlone = false, .turns = 2});
        QCOMPARE(layout.rule(0), layout.paper(0).right() - 90 + PageLayout::ruleDistance);
        layout.setArrangement({.mode = PageMode::Continuous, .coverAlone = false, .turns = 1});
        QCOMPARE(layout.rule(0), layout.paper(0).right());
    }

    void oneRowAtATime_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("pages smaller than the view") << 0.5;
        QTest::newRow("pages larger than the view") << 2.0;
    }

    void oneRowAtATime()
    {
        QFETCH(double, scale);
        PageLayout layout = layoutOf(QList<PageExtent>(4, a4()), scale, 0);
        layout.setArrangement({.mode = PageMode::Single, .coverAlone = false, .turns = 0});
        layout.setViewport({900, 700});
        const double end = layout.contentSize().height() - 700;
        int shown = -1;
        for (double top = 0; top <= end; top += 3) {
            const double at = layout.shownTop(top);
            const PageSpan span = layout.pagesBetween(at, at + 700);
            QCOMPARE(span.first, span.last); // never two, never none
            QVERIFY(span.first == shown || span.first == shown + 1);
            shown = span.first;
            QVERIFY(at >= layout.tops(shown).first && at <= layout.tops(shown).second);
            QCOMPARE(layout.shownTop(at), at);
        }
        QCOMPARE(shown, 3);
        if (scale < 1) {
            const auto [first, last] = layout.tops(2);
            QCOMPARE(first, last);
            QVERIFY(qAbs(layout.paper(2).center().y() - first - 350) <= 1); // in the middle
        }
    }

    void fitsTwoPages()
    {
        PageLayout layout = layoutOf(QList<PageExtent>(6, a4(500, 90)), 1, 160);
        layout.setArrangement({.mode = PageMode::FacingContinuous, .coverAlone = false, .turns = 0});
        layout.setViewport({1200, 800});
        layout.setScale(layout.fitWidthScale(1200));
        QVERIFY(qAbs(layout.contentSize().width() - 1200) < 0.01);
        layout.setScale(layout.fitPageScale({1200, 500}, 3));
        QVERIFY(qAbs(layout.paper(3).height() - (500 - 2 * PageLayout::gap)) < 0.01);
    }

    void fitsTheText_data()
    {
        QTest::addColumn<PageMode>("mode");
        QTest::addColumn<double>("column");
        QTest::newRow("one page") << PageMode::Continuous << 0.0;
        QTest::newRow("one page and its notes") << PageMode::Continuous << 200.0;
        QTest::newRow("two pages") << PageMode::FacingContinuous << 0.0;
        QTest::newRow("two pages and their notes") << PageMode::FacingContinuous << 160.0;
    }

    void fitsTheText()
    {
        QFETCH(PageMode, mode);
        QFETCH(double, column);
        // Hands with margins of their own, and a cover of which nothing is known.
        QList<PageExtent> pages{a4()};
        for (int i = 1; i < 9; ++i) {
            pages.append(i % 2 == 1 ? a4(510, 100) : a4(495, 85));
        }
        PageLayout layout = layoutOf(pages, 1, column);
        layout.setArrangement({.mode = mode, .coverAlone = false, .turns = 0});
        layout.setViewport({1000, 800});
        const double plain = layout.fitWidthScale(1000);
        layout.setScale(layout.fitTextScale(1000));
        QVERIFY(layout.scale() > plain);
        const double left = layout.textLeft();
        for (const int page : {3, 4}) {
            const QRectF text =
                layout.fromPage(page, QRectF(pages[page].noteEnd, 0, pages[page].noteStart - pages[page].noteEnd, 9));
            QVERIFY(text.left() >= left + PageLayout::gap - 1);
            QVERIFY(text.right() <= left + 1000 - PageLayout::gap + 1);
            if (column > 0) {
                const QRectF notes = layout.column(page);
                QVERIFY(notes.left() >= left - 1 && notes.left() + column <= left + 1001);
            }
        }
    }

    void hostileSizesHaveAPlace()
    {
        const PageLayout layout =
            layoutOf({{.size = {0, 0}, .noteStart = 90}, {.size = {-4, 1e5}, .noteStart = -1}, a4()}, 1, 200);
        QCOMPARE(layout.pageAt(1e9), 2);
        QVERIFY(layout.sheet(1).isValid());
        QVERIFY(layout.fitWidthScale(900) > 0);
    }
};

QTEST_APPLESS_MAIN(PageLayoutTest)
#include "page_layout_test.moc"
