// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/render_plan.h"

#include <QTest>

using namespace meipi::widgets;

namespace {

constexpr QSize viewport(1000, 800);
constexpr QSize pageSize(800, 1100);

WantedPage visible(int page, int height = 700)
{
    return {.page = page, .pixels = pageSize, .visible = {0, 0, 800, height}};
}

WantedPage ahead(int page) { return {.page = page, .pixels = pageSize, .visible = {}}; }

PageDrawing whole(int page, double scale = 2) { return {.page = page, .scale = scale, .region = {}}; }

QList<int> pagesOf(const QList<PageDrawing> &drawings)
{
    QList<int> pages;
    for (const PageDrawing &drawing : drawings) {
        pages.append(drawing.page);
    }
    return pages;
}

RenderSituation situation(const QList<WantedPage> &pages)
{
    RenderSituation made;
    made.pages = pages;
    made.scale = 2;
    made.viewport = viewport;
    return made;
}

} // namespace

class RenderPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<RenderSituation>("now");
        QTest::addColumn<QList<quint64>>("cancel");
        QTest::addColumn<QList<int>>("start");
        using Ids = QList<quint64>;
        using Pages = QList<int>;

        RenderSituation now;
        QTest::newRow("nothing to show") << now << Ids{} << Pages{};

        now = situation({visible(3, 200), visible(4, 500), ahead(5), ahead(6)});
        QTest::newRow("largest visible first, then ahead") << now << Ids{} << Pages{4, 3, 5};

        now.held = {whole(4), whole(3)};
        QTest::newRow("held ones are done") << now << Ids{} << Pages{5, 6};

        now.held = {whole(4, 1.5), whole(3)};
        QTest::newRow("another zoom is not sharp") << now << Ids{} << Pages{4, 5, 6};

        now = situation({visible(3)});
        now.inFlight = {{.id = 1, .drawing = whole(3)}};
        QTest::newRow("not asked twice") << now << Ids{} << Pages{};

        now = situation({visible(8)});
        now.inFlight = {{.id = 1, .drawing = whole(3)}, {.id = 2, .drawing = whole(4)}};
        QTest::newRow("scrolled away: cancelled") << now << Ids{1, 2} << Pages{8};

        now = situation({visible(3)});
        now.inFlight = {{.id = 1, .drawing = whole(3, 1.5)}};
        QTest::newRow("zoomed: cancelled and asked again") << now << Ids{1} << Pages{3};

        now = situation({visible(3), visible(4, 300), ahead(5), ahead(6), ahead(7)});
        now.held = {whole(3)};
        now.inFlight = {{.id = 1, .drawing = whole(5)}, {.id = 2, .drawing = whole(6)}, {.id = 3, .drawing = whole(7)}};
        QTest::newRow("a page ahead yields its place") << now << Ids{3} << Pages{4};

        now = situation({visible(3), ahead(4)});
        now.failed = {3};
        QTest::newRow("a dead page stays out of the way") << now << Ids{} << Pages{4};

        now = situation({visible(3), ahead(4), ahead(5)});
        now.pixelLimit = 800 * 1100 * 2;
        QTest::newRow("pages ahead only as the cache has room") << now << Ids{} << Pages{3, 4};

        now = situation({visible(3), visible(4)});
        now.pixelLimit = 10;
        QTest::newRow("what is on the screen is drawn whatever the cache") << now << Ids{} << Pages{3, 4};

        now = situation({visible(0), visible(1), visible(2), visible(3), visible(4)});
        QTest::newRow("as many as there are places") << now << Ids{} << Pages{0, 1, 2};

        WantedPage turned = visible(3);
        turned.turns = 1;
        now = situation({turned});
        now.held = {whole(3)};
        now.inFlight = {{.id = 1, .drawing = whole(3)}};
        QTest::newRow("turned: the upright one does not do") << now << Ids{1} << Pages{3};

        now = situation({visible(3), visible(4, 200), ahead(5)});
        now.flying = true;
        QTest::newRow("flown over: nothing is asked for") << now << Ids{} << Pages{};

        now.inFlight = {{.id = 1, .drawing = whole(1)}, {.id = 2, .drawing = whole(3)}, {.id = 3, .drawing = whole(5)}};
        QTest::newRow("flown over: only what is on the screen may still come") << now << Ids{1, 3} << Pages{};

        now.flying = false;
        QTest::newRow("at rest again") << now << Ids{1} << Pages{4};
    }

    void decides()
    {
        QFETCH(RenderSituation, now);
        const RenderDecision decision = nextRenders(now);
        QTEST(decision.cancel, "cancel");
        QTEST(pagesOf(decision.start), "start");
    }

    void thumbnailsComeLast_data()
    {
        QTest::addColumn<RenderSituation>("now");
        QTest::addColumn<QList<quint64>>("cancel");
        QTest::addColumn<QList<int>>("start");
        using Ids = QList<quint64>;
        using Pages = QList<int>;

        RenderSituation now = situation({visible(3), ahead(4)});
        now.thumbnails = {8, 9, 10};
        QTest::newRow("a page waits") << now << Ids{} << Pages{};

        now.held = {whole(3)};
        QTest::newRow("a page ahead waits") << now << Ids{} << Pages{};

        now.inFlight = {{.id = 1, .drawing = whole(4)}};
        QTest::newRow("a page is being drawn") << now << Ids{} << Pages{};

        now.held = {whole(3), whole(4)};
        now.inFlight = {};
        QTest::newRow("one at a time, the most wanted") << now << Ids{} << Pages{8};

        now.thumbnailsInFlight = {{.id = 7, .page = 8}};
        QTest::newRow("the next when it has come") << now << Ids{} << Pages{};

        now.thumbnails = {20, 21};
        QTest::newRow("scrolled away in their list") << now << Ids{7} << Pages{20};

        now.thumbnails = {8, 9};
        now.held = {whole(4)};
        QTest::newRow("given up for a page on the screen") << now << Ids{7} << Pages{};

        now.held = {whole(3)};
        QTest::newRow("not for one ahead") << now << Ids{} << Pages{};

        now = situation({visible(3)});
        now.held = {whole(3)};
        now.thumbnails = {5, 6};
        now.failed = {5};
        QTest::newRow("a dead page has none") << now << Ids{} << Pages{6};

        now.flying = true;
        QTest::newRow("not while pages are flown over") << now << Ids{} << Pages{};

        now = situation(
            {{.page = 3, .pixels = {8000, 11000}, .visible = {0, 0, 1000, 800}}, {.page = 4, .pixels = {8000, 11000}}});
        now.held = {{.page = 3, .scale = 2, .region = {0, 0, 1500, 1200}}};
        now.thumbnails = {5};
        QTest::newRow("a page ahead that is too large to be drawn holds nobody up") << now << Ids{} << Pages{5};
    }

    void thumbnailsComeLast()
    {
        QFETCH(RenderSituation, now);
        const RenderDecision decision = nextRenders(now);
        QTEST(decision.cancel, "cancel");
        QTEST(decision.thumbnails, "start");
    }

    void fliesWhereDrawingIsTooSlow_data()
    {
        QTest::addColumn<double>("speed"); // pixels a millisecond
        QTest::addColumn<double>("drawing"); // milliseconds
        QTest::addColumn<bool>("flies");
        QTest::newRow("at rest") << 0.0 << 30.0 << false;
        QTest::newRow("a wheel turned fast") << 3.0 << 30.0 << false;
        QTest::newRow("page after page, key held down") << 24.0 << 25.0 << false;
        QTest::newRow("the same over heavy pages") << 24.0 << 300.0 << true;
        QTest::newRow("scroll bar dragged") << 400.0 << 25.0 << true;
    }

    void fliesWhereDrawingIsTooSlow()
    {
        QFETCH(double, speed);
        QFETCH(double, drawing);
        QTEST(isFlying(speed, 800, drawing), "flies");
        QTEST(isFlying(-speed, 800, drawing), "flies");
    }

    void wholePagesUpToFourViewports()
    {
        RenderSituation now = situation({{.page = 0, .pixels = {1600, 2000}, .visible = {0, 0, 1000, 800}}});
        QVERIFY(nextRenders(now).start.constFirst().region.isNull()); // just four
        now.pages[0].pixels = {1601, 2000};
        QVERIFY(!nextRenders(now).start.constFirst().region.isNull());
    }

    void oneRegionAroundWhatIsVisible()
    {
        RenderSituation now = situation({{.page = 0, .pixels = {8000, 11000}, .visible = {0, 3000, 1000, 800}}});
        const QRect region = nextRenders(now).start.constFirst().region;
        QCOMPARE(region, QRect(0, 2600, 1500, 1600)); // half a viewport more on each side, within the page
        now.held = {{.page = 0, .scale = 2, .region = region}};
        now.pages[0].visible.translate(300, 390);
        QVERIFY(nextRenders(now).start.isEmpty()); // still inside
        now.pages[0].visible.translate(0, 100);
        QCOMPARE(nextRenders(now).start.size(), 1);
        now.pages = {{.page = 1, .pixels = {8000, 11000}, .visible = {}}};
        QVERIFY(nextRenders(now).start.isEmpty()); // nothing ahead at this size
    }

    void pagesAheadFollowTheScroll_data()
    {
        QTest::addColumn<int>("direction");
        QTest::addColumn<QList<int>>("pages");
        QTest::newRow("down") << 1 << QList<int>{6, 7, 8, 3};
        QTest::newRow("up") << -1 << QList<int>{3, 2, 1, 6};
        QTest::newRow("at rest") << 0 << QList<int>{6, 3, 7};
    }

    void pagesAheadFollowTheScroll()
    {
        QFETCH(int, direction);
        QTEST(pagesAhead({4, 5}, 20, direction), "pages");
        QVERIFY(pagesAhead({0, 0}, 1, direction).isEmpty());
    }
};

QTEST_APPLESS_MAIN(RenderPlanTest)
#include "render_plan_test.moc"
