// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_layout.h"

#include <QTest>

#include <algorithm>

using namespace meipi::widgets;

namespace {

PageExtent a4(double noteStart = 595) { return {.size = {595, 842}, .noteStart = noteStart}; }

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
