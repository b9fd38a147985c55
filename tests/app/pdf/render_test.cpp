// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/document.h"

#include "app/pdf/wait.h"
#include "tests/app/pdf/pdf_samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace meipi;
using namespace meipi::pdf;
using base::Problem;

namespace {

Source sourceOf(const QByteArray &pdf) { return Source::fromBytes(pdf, QStringLiteral("sample.pdf")).value(); }

bool isDark(QRgb colour) { return qGray(colour) < 60; }

} // namespace

class RenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreDrawn();
    void regionsAreCutFromThePage();
    void rotations_data();
    void rotations();
    void pagesOfAnotherSizeThanExpected();
    void hugeImagesAreClamped();
    void impossibleRendersAreRefused();
    void twoWorkersDrawAtOnce();
    void preparingGivesWay();
    void cancelledRendersAreNotAnswered();
    void rendersGoBeforeText();
    void imagesStayWhatTheyAre();
};

void RenderTest::pagesAreDrawn()
{
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::numberedPages(2))));
    for (const double scale : {1.0, 2.0, 4.17}) {
        const auto image = renderAndWait(document, {.page = 1, .scale = scale});
        QVERIFY(image);
        QCOMPARE(image->format(), QImage::Format_RGB32);
        QCOMPARE(image->size(), QSize(qRound(300 * scale), qRound(200 * scale)));
        QVERIFY(isDark(image->pixel(int(25 * scale), int(175 * scale)))); // the square
        QVERIFY(!isDark(image->pixel(int(60 * scale), int(175 * scale))));
        QVERIFY(!isDark(image->pixel(int(25 * scale), int(140 * scale))));
    }
}

void RenderTest::regionsAreCutFromThePage()
{
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::numberedPages(1))));
    const auto whole = renderAndWait(document, {.page = 0, .scale = 3});
    const QRect region(100, 400, 200, 190);
    const auto part = renderAndWait(document, {.page = 0, .scale = 3, .region = region});
    QVERIFY(whole && part);
    QCOMPARE(*part, whole->copy(region));

    // What is asked for beyond the page is cut off, and the answer says so.
    QSignalSpy rendered(&document, &Document::rendered);
    document.render({.page = 0, .scale = 3, .region = QRect(800, 500, 500, 500)});
    QTRY_COMPARE(rendered.size(), 1);
    const auto image = rendered.at(0).at(1).value<PageImage>();
    QCOMPARE(image.request.region, QRect(800, 500, 100, 100));
    QCOMPARE(image.image.size(), QSize(100, 100));

    // At a scale at which the whole page would be far too large.
    const auto deep = renderAndWait(document, {.page = 0, .scale = 90, .region = QRect(0, 90 * 150 - 50, 100, 100)});
    QVERIFY(deep);
    QVERIFY(!isDark(deep->pixel(50, 40)));
    QVERIFY(isDark(deep->pixel(50, 60)));
}

void RenderTest::rotations_data()
{
    QTest::addColumn<int>("rotation");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPoint>("square");
    QTest::newRow("upright") << 0 << QSize(300, 200) << QPoint(25, 175);
    QTest::newRow("clockwise") << 1 << QSize(200, 300) << QPoint(25, 25);
    QTest::newRow("upside down") << 2 << QSize(300, 200) << QPoint(275, 25);
    QTest::newRow("anticlockwise") << 3 << QSize(200, 300) << QPoint(175, 275);
}

void RenderTest::rotations()
{
    QFETCH(int, rotation);
    QFETCH(QSize, size);
    QFETCH(QPoint, square);
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::numberedPages(1))));
    const auto image = renderAndWait(document, {.page = 0, .rotation = rotation});
    QVERIFY(image);
    QCOMPARE(image->size(), size);
    QVERIFY(isDark(image->pixel(square)));
}

void RenderTest::pagesOfAnotherSizeThanExpected()
{
    // Until all sizes are read, the last page is believed to be as small as the first: its memory is too small.
    QList<samples::Page> pages(400, {.content = "", .size = {30, 20}});
    pages.last() = {.content = "0 0 2000 2000 re f", .size = {2000, 2000}};
    Document document;
    QSignalSpy rendered(&document, &Document::rendered);
    connect(&document, &Document::opened, this, [&] { document.render({.page = 399, .scale = 2}); });
    QVERIFY(openAndWait(document, sourceOf(samples::document(pages))));
    QTRY_COMPARE(rendered.size(), 1);
    const auto image = rendered.at(0).at(1).value<PageImage>().image;
    QCOMPARE(image.size(), QSize(4000, 4000));
    QVERIFY(isDark(image.pixel(3990, 3990)));
}

void RenderTest::hugeImagesAreClamped()
{
    Document document;
    QVERIFY(openAndWait(document,
                        sourceOf(samples::document({{.content = "0 0 14400 14400 re f", .size = {14400, 14400}}}))));
    QSignalSpy rendered(&document, &Document::rendered);
    document.render({.page = 0, .scale = 50});
    QTRY_COMPARE_WITH_TIMEOUT(rendered.size(), 1, 20000);
    const auto image = rendered.at(0).at(1).value<PageImage>();
    QCOMPARE(image.image.size(), QSize(8000, 8000));
    QVERIFY(qAbs(image.request.scale - 8000 / 14400.0) < 0.001);
    QVERIFY(isDark(image.image.pixel(7990, 7990)));
}

void RenderTest::impossibleRendersAreRefused()
{
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::numberedPages(2))));
    for (const int page : {-1, 2, 1'000'000}) {
        const auto image = renderAndWait(document, {.page = page});
        QVERIFY(!image);
        QCOMPARE(image.error().problem, Problem::PageOutOfRange);
    }
    const auto outside = renderAndWait(document, {.page = 0, .region = QRect(5000, 0, 10, 10)});
    QVERIFY(!outside);
    QCOMPARE(outside.error().problem, Problem::PageOutOfRange);
    QVERIFY(renderAndWait(document, {.page = 0, .scale = -3}));
}

void RenderTest::twoWorkersDrawAtOnce()
{
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::numberedPages(40))));
    QTRY_COMPARE(document.workerProcesses().size(), 2);
    QVERIFY(document.workerProcesses().at(0) != document.workerProcesses().at(1));
    QSignalSpy rendered(&document, &Document::rendered);
    QList<RequestId> asked;
    for (int page = 0; page < 40; ++page)
        asked.append(document.render({.page = page, .scale = 2}));
    QTRY_COMPARE(rendered.size(), 40);
    QSet<RequestId> answered;
    for (const auto &answer : rendered)
        answered.insert(answer.at(0).toULongLong());
    QCOMPARE(answered, QSet<RequestId>(asked.begin(), asked.end()));
}

void RenderTest::preparingGivesWay()
{
    QByteArray slow;
    for (int i = 0; i < 60'000; ++i)
        slow += "0 0 m 250 " + QByteArray::number(i % 190) + " 10 190 290 0 c S\n";
    Document document;
    QSignalSpy opened(&document, &Document::opened);
    QSignalSpy rendered(&document, &Document::rendered);
    document.open(sourceOf(samples::document({{.content = slow}, {.content = "0 0 300 200 re f"}})));
    document.prepareFirstPage();
    QTRY_COMPARE(opened.size(), 1);
    const auto worker = document.workerProcesses();
    QCOMPARE(worker.size(), 1); // the other one comes later
    const RequestId wanted = document.render({.page = 1});
    QTRY_COMPARE(rendered.size(), 1);
    QCOMPARE(rendered.at(0).at(0).toULongLong(), wanted);
    QVERIFY2(document.workerProcesses().contains(worker.first()), "preparing had to be ended by force");
}

void RenderTest::cancelledRendersAreNotAnswered()
{
    // A page whose drawing takes long, but whose operators are many: it can be interrupted.
    QByteArray slow;
    for (int i = 0; i < 60'000; ++i)
        slow += "0 0 m 250 " + QByteArray::number(i % 190) + " 10 190 290 0 c S\n";
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::document({{.content = slow}, {.content = "0 0 300 200 re f"}}))));
    QSignalSpy rendered(&document, &Document::rendered);
    QSignalSpy failed(&document, &Document::renderFailed);
    QTRY_COMPARE(document.workerProcesses().size(), 2);
    const auto workers = document.workerProcesses();
    QList<RequestId> cancelled;
    for (int i = 0; i < 4; ++i) // two are begun, two wait
        cancelled.append(document.render({.page = 0, .scale = 4}));
    QTest::qWait(100);
    for (const RequestId request : cancelled)
        document.cancel(request);
    QElapsedTimer timer;
    timer.start();
    const RequestId wanted = document.render({.page = 1});
    QTRY_COMPARE(rendered.size(), 1);
    QCOMPARE(rendered.at(0).at(0).toULongLong(), wanted);
    QVERIFY2(timer.elapsed() < 1200, "only a killed worker could have drawn it");
    QTest::qWait(200);
    QCOMPARE(rendered.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(document.workerProcesses(), workers); // nobody had to be killed
}

void RenderTest::rendersGoBeforeText()
{
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::numberedPages(2000))));
    QSignalSpy rendered(&document, &Document::rendered);
    QSignalSpy read(&document, &Document::textRead);
    QSignalSpy progress(&document, &Document::textProgress);
    document.readText();
    QTRY_VERIFY(!progress.isEmpty());
    document.render({.page = 1999});
    QTRY_COMPARE(rendered.size(), 1);
    QVERIFY2(read.isEmpty(), "the render waited for the text");
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 30000);
    const auto pages = read.at(0).at(0).value<std::shared_ptr<const TextPages>>();
    QCOMPARE(pages->size(), 2000U);
    for (std::size_t page = 0; page < pages->size(); ++page)
        QCOMPARE(pages->at(page).text, QStringLiteral("Page%1").arg(page + 1));
    QCOMPARE(progress.last().at(0).toInt(), 2000);
}

void RenderTest::imagesStayWhatTheyAre()
{
    // More images held than one would ever be kept: none is drawn over by a later one.
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::document({{.content = "0 0 300 200 re f"}, {.content = ""}}))));
    QList<QImage> dark;
    for (int i = 0; i < 10; ++i)
        dark.append(renderAndWait(document, {.page = 0, .scale = 2}).value());
    for (int i = 0; i < 10; ++i)
        QVERIFY(!isDark(renderAndWait(document, {.page = 1, .scale = 2})->pixel(300, 200)));
    for (const QImage &image : std::as_const(dark))
        QVERIFY(isDark(image.pixel(300, 200)));
}

QTEST_GUILESS_MAIN(RenderTest)
#include "render_test.moc"
