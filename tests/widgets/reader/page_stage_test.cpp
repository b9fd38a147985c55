// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_stage.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace meipi::widgets;

namespace {

class Area : public QAbstractScrollArea
{ };

QList<PageExtent> pages(int count, double noteStart, double noteEnd)
{
    return QList<PageExtent>(count, {.size = {595, 842}, .noteStart = noteStart, .noteEnd = noteEnd});
}

struct World
{
    Area area;
    PageStage stage{&area};

    explicit World(int count = 40)
    {
        area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        area.resize(900, 700);
        stage.setPages(pages(count, 505, 90));
        stage.refit();
    }

    [[nodiscard]] double eye() const { return area.viewport()->height() / 3.0; }

    void wheel(int angle)
    {
        const QPointF middle = QRectF(area.viewport()->rect()).center();
        stage.wheel(
            QWheelEvent(middle, middle, {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false));
    }
};

} // namespace

/// The view is not shown, so nothing glides.
class PageStageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineUnderTheEyeStaysWhenTheTextIsKnown_data()
    {
        QTest::addColumn<double>("noteStart");
        QTest::newRow("the guess was too narrow") << 540.0;
        QTest::newRow("too wide") << 440.0;
        QTest::newRow("nothing is known of the margin") << 595.0;
    }

    void theLineUnderTheEyeStaysWhenTheTextIsKnown()
    {
        QFETCH(double, noteStart);
        World world;
        world.stage.goTo(17, 600);
        const double before = world.stage.zoom();
        const PlaceAnchor anchor = world.stage.anchorAt({world.area.viewport()->width() / 2.0, world.eye()});
        world.stage.setPages(pages(40, noteStart, 80));
        QVERIFY(world.stage.zoom() != before); // the sheets are fitted anew
        const double now = world.stage.toViewport(anchor.page, QRectF(anchor.point, QSizeF(1, 1))).top();
        QVERIFY2(qAbs(now - world.eye()) <= 1, qPrintable(QString::number(now - world.eye())));
    }

    void whoHasNotScrolledSeesThePagesEdge()
    {
        World world;
        world.stage.setPages(pages(40, 440, 80));
        QCOMPARE(world.area.verticalScrollBar()->value(), 0);
    }

    /// A folded-out sheet makes the content wider than the view; the others still stand in its middle.
    void aWideSheetPushesNoOtherAside()
    {
        World world;
        QList<PageExtent> known = pages(40, 440, 80);
        known[20] = {.size = {1800, 842}, .noteStart = 1700, .noteEnd = 90};
        world.stage.setPages(known);
        QVERIFY(world.area.horizontalScrollBar()->maximum() > 0);
        const QRectF paper = world.stage.toViewport(0, QRectF(0, 0, 595, 842));
        QVERIFY2(paper.left() >= 0, qPrintable(QString::number(paper.left())));
        QVERIFY(paper.right() <= world.area.viewport()->width());
    }

    void everyArrangementKeepsThePage_data()
    {
        QTest::addColumn<PageArrangement>("to");
        QTest::newRow("single") << PageArrangement{.mode = PageMode::Single};
        QTest::newRow("facing") << PageArrangement{.mode = PageMode::FacingContinuous};
        QTest::newRow("facing, cover alone") << PageArrangement{.mode = PageMode::FacingSingle, .coverAlone = true};
        QTest::newRow("turned") << PageArrangement{.turns = 1};
        QTest::newRow("upside down, facing") << PageArrangement{.mode = PageMode::FacingContinuous, .turns = 2};
    }

    void everyArrangementKeepsThePage()
    {
        QFETCH(PageArrangement, to);
        World world;
        world.stage.goTo(18, 0);
        for (const ZoomMode mode : {ZoomMode::FitWidth, ZoomMode::FitPage, ZoomMode::FitText, ZoomMode::Free}) {
            world.stage.setMode(mode);
            world.stage.setArrangement(to);
            QCOMPARE(world.stage.currentPage(), 18);
            world.stage.setArrangement({});
            QCOMPARE(world.stage.currentPage(), 18);
        }
    }

    void placesComeBack_data() { everyArrangementKeepsThePage_data(); }

    void placesComeBack()
    {
        QFETCH(PageArrangement, to);
        World world;
        world.stage.setArrangement(to);
        world.stage.setZoom(1.7, {0, 0});
        world.stage.goTo(21, 300);
        const ReadingPlace place = world.stage.place();
        World other;
        other.area.resize(700, 600);
        other.stage.refit();
        other.stage.setPlace(place);
        QCOMPARE(other.stage.place().arrangement, place.arrangement);
        QCOMPARE(other.stage.place().page, place.page);
        QCOMPARE(other.stage.zoom(), 1.7);
        QVERIFY(qAbs(other.stage.place().point.y() - place.point.y()) < 3);
    }

    void onePageAtATimeIsTurnedByTheWheel()
    {
        World world(4);
        world.stage.setMode(ZoomMode::FitPage);
        world.stage.setArrangement({.mode = PageMode::Single});
        world.stage.goTo(0, 0);
        world.wheel(-120);
        QCOMPARE(world.stage.onScreen(), (PageSpan{1, 1}));
        for (int i = 0; i < 3; ++i) {
            world.wheel(-15); // a touch pad that runs out
            world.wheel(15);
        }
        QCOMPARE(world.stage.onScreen(), (PageSpan{1, 1}));
        for (int i = 0; i < 8; ++i) {
            world.wheel(-15);
        }
        QCOMPARE(world.stage.onScreen(), (PageSpan{2, 2}));
        world.wheel(120);
        QCOMPARE(world.stage.onScreen(), (PageSpan{1, 1}));
    }

    void aTallPageIsReadToItsEndBeforeItTurns()
    {
        World world(4);
        world.stage.setZoom(1.5, {0, 0});
        world.stage.setArrangement({.mode = PageMode::Single});
        world.stage.goTo(1, 0);
        QList<double> bottoms;
        while (world.stage.currentPage() == 1) {
            bottoms.append(world.stage.layout().paper(1).bottom() + world.stage.origin().y());
            QVERIFY(bottoms.size() < 20);
            world.stage.scrollByViews(1);
        }
        QVERIFY(bottoms.size() > 1);
        QVERIFY(bottoms.constLast() <= world.area.viewport()->height()); // its foot was in view
        QCOMPARE(world.stage.onScreen(), (PageSpan{2, 2}));
        QVERIFY(world.stage.layout().paper(2).top() + world.stage.origin().y() >= 0); // from its head
        world.stage.scrollByViews(-1);
        QCOMPARE(world.stage.onScreen(), (PageSpan{1, 1}));
        QVERIFY(world.stage.layout().paper(1).bottom() + world.stage.origin().y() <= world.area.viewport()->height());
    }

    void stepsGoByRows()
    {
        World world(5);
        world.stage.setArrangement({.mode = PageMode::FacingContinuous});
        world.stage.goTo(1, 0);
        QCOMPARE(world.stage.currentPage(), 1); // the right one of the two that are shown
        world.stage.stepPage(1);
        QCOMPARE(world.stage.currentPage(), 2);
        world.stage.stepPage(5);
        QCOMPARE(world.stage.currentPage(), 4);
        world.stage.stepPage(-1);
        QCOMPARE(world.stage.currentPage(), 2);
        world.stage.stepPage(-7);
        QCOMPARE(world.stage.currentPage(), 0);
    }

    void theTextFillsTheView()
    {
        World world;
        world.stage.setMarginShown(false);
        world.stage.setMode(ZoomMode::FitText);
        const QRectF text = world.stage.toViewport(0, QRectF(90, 100, 505 - 90, 10));
        QVERIFY(text.left() >= 0 && text.left() <= 2 * PageLayout::gap);
        const double right = world.area.viewport()->width();
        QVERIFY(text.right() <= right && text.right() >= right - 2 * PageLayout::gap);
    }

    void emptyStageIsQuiet()
    {
        Area area;
        PageStage stage(&area);
        stage.setArrangement({.mode = PageMode::FacingSingle, .turns = 1});
        stage.scrollBy({5, 50});
        stage.scrollByViews(1);
        stage.stepPage(1);
        stage.setMode(ZoomMode::FitText);
        QCOMPARE(stage.currentPage(), -1);
        QVERIFY(stage.onScreen().isEmpty());
    }
};

QTEST_MAIN(PageStageTest)
#include "page_stage_test.moc"
