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

Source sourceOf(const QByteArray &pdf)
{
    return Source::fromBytes(pdf, QStringLiteral("sample.pdf")).value();
}

bool isDark(QRgb colour)
{
    return qGray(colour) < 60;
}

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void informationIsComplete();
    void longDocumentsOpenBeforeTheirInformation();
    void outlinesThatLoopEnd();
    void badDocumentsAreNamed_data();
    void badDocumentsAreNamed();
    void passwords_data();
    void passwords();
    void openingAgain();
    void pagesAreDrawn();
    void regionsAreCutFromThePage();
    void rotations_data();
    void rotations();
    void pagesOfAnotherSizeThanExpected();
    void hugeImagesAreClamped();
    void impossibleRendersAreRefused();
    void twoWorkersDrawAtOnce();
    void cancelledRendersAreNotAnswered();
    void rendersGoBeforeText();
    void imagesStayWhatTheyAre();
    void linksAreRead();
    void requestsWithoutADocumentFail();
    void destroyedInItsOwnSignal();
};

void DocumentTest::informationIsComplete()
{
    const int further = samples::firstFurther(2);
    const auto reference = [](int number) { return QByteArray::number(number) + " 0 R"; };
    const QByteArray second = reference(samples::pageObject(1));
    const QByteArray pdf = samples::document(
        {{.content = "", .size = {300, 200}}, {.content = "", .size = {200, 300}, .entries = "/Rotate 90"}},
        "/Outlines " + reference(further) + "/PageLabels<</Nums[0<</S/r>>1<</S/D/P(A-)>>]>>",
        {"<</Type/Outlines/First " + reference(further + 1) + "/Last " + reference(further + 1) + "/Count 2>>",
            "<</Title(Top)/Parent " + reference(further) + "/First " + reference(further + 2) + "/Last " + reference(further + 2) + "/Count 1/Dest["
                + second + "/XYZ 0 150 0]>>",
            "<</Title<FEFF7B2C4E007AE0>/Parent " + reference(further + 1) + ">>", "<</Title(A title)/Author(Somebody)>>"},
        "/Info " + reference(further + 3));
    Document document;
    QSignalSpy opened(&document, &Document::opened);
    const auto info = openAndWait(document, sourceOf(pdf));
    QVERIFY(info);
    QCOMPARE(opened.size(), 1);
    QVERIFY(document.isOpen() && document.isInfoComplete());
    QCOMPARE(info->pageSizes, (QList<QSizeF>{{300, 200}, {300, 200}}));
    QCOMPARE(info->pageLabels, (QStringList{QStringLiteral("i"), QStringLiteral("A-1")}));
    QCOMPARE(info->metadata.value(QStringLiteral("Title")), QStringLiteral("A title"));
    QCOMPARE(info->metadata.value(QStringLiteral("Author")), QStringLiteral("Somebody"));
    QCOMPARE(info->outline.size(), 2);
    QCOMPARE(info->outline.at(0).title, QStringLiteral("Top"));
    QCOMPARE(info->outline.at(0).level, 1);
    QCOMPARE(info->outline.at(0).page, 1);
    QCOMPARE(info->outline.at(1).title, QStringLiteral("第一章"));
    QCOMPARE(info->outline.at(1).level, 2);
    QCOMPARE(info->outline.at(1).page, -1);
    QVERIFY2(info->warnings.isEmpty(), qPrintable(info->warnings.join(QStringLiteral("; "))));
}

void DocumentTest::longDocumentsOpenBeforeTheirInformation()
{
    QList<samples::Page> pages(400, {.content = "", .size = {300, 200}});
    pages.last().size = {500, 600};
    Document document;
    bool wasComplete = true;
    qsizetype pageCount = 0;
    connect(&document, &Document::opened, this, [&] {
        wasComplete = document.isInfoComplete();
        pageCount = document.info().pageSizes.size();
    });
    const auto info = openAndWait(document, sourceOf(samples::document(pages)));
    QVERIFY(info);
    QVERIFY(!wasComplete);
    QCOMPARE(pageCount, 400);
    QCOMPARE(info->pageSizes.size(), 400);
    QCOMPARE(info->pageSizes.last(), QSizeF(500, 600));
}

void DocumentTest::outlinesThatLoopEnd()
{
    const int further = samples::firstFurther(1);
    const QByteArray item = QByteArray::number(further + 1) + " 0 R";
    const QByteArray pdf = samples::document({{.content = ""}}, "/Outlines " + QByteArray::number(further) + " 0 R",
        {"<</Type/Outlines/First " + item + "/Last " + item + "/Count 1>>",
            "<</Title(Ouroboros)/First " + item + "/Last " + item + "/Next " + item + "/Count 1>>"});
    Document document;
    const auto info = openAndWait(document, sourceOf(pdf));
    QVERIFY(info);
    QVERIFY(!info->outline.isEmpty());
}

void DocumentTest::badDocumentsAreNamed_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<Problem>("problem");
    const QByteArray good = samples::numberedPages(3);
    QTest::newRow("only a signature") << QByteArray("%PDF-1.7\n") << Problem::PdfDamaged;
    QTest::newRow("cut in the first page") << good.first(good.size() / 4) << Problem::PdfDamaged;
    QTest::newRow("no pages") << samples::document({}) << Problem::PdfDamaged;
    QTest::newRow("signature and noise") << "%PDF-1.4\n" + QByteArray(5000, '\xa5') << Problem::PdfDamaged;
    QTest::newRow("locked") << samples::encrypted("secret", "word", "owner") << Problem::PdfLocked;
}

void DocumentTest::badDocumentsAreNamed()
{
    QFETCH(QByteArray, pdf);
    QFETCH(Problem, problem);
    Document document;
    QSignalSpy opened(&document, &Document::opened);
    QSignalSpy failed(&document, &Document::openFailed);
    const auto info = openAndWait(document, sourceOf(pdf));
    QVERIFY(!info);
    QCOMPARE(info.error().problem, problem);
    QCOMPARE(info.error().subject, QStringLiteral("sample.pdf"));
    QVERIFY(!document.isOpen());
    QTest::qWait(50); // the second worker's answer must not be another failure
    QCOMPARE(failed.size(), 1);
    QCOMPARE(opened.size(), 0);
}

void DocumentTest::passwords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("opens");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("wrong") << QStringLiteral("wrong") << false;
    QTest::newRow("not Latin-1") << QStringLiteral("密码") << false;
    QTest::newRow("user") << QString::fromLatin1("caf\xe9") << true;
    QTest::newRow("owner") << QStringLiteral("owner") << true;
}

void DocumentTest::passwords()
{
    QFETCH(QString, password);
    QFETCH(bool, opens);
    Document document;
    const auto info = openAndWait(document, sourceOf(samples::encrypted("secret", "caf\xe9", "owner")), password);
    QCOMPARE(info.has_value(), opens);
    if (!opens) {
        QCOMPARE(info.error().problem, password.isEmpty() ? Problem::PdfLocked : Problem::PasswordWrong);
        return;
    }
    const auto text = readTextAndWait(document);
    QVERIFY(text);
    QCOMPARE((*text)->at(0).text, QStringLiteral("secret"));
}

void DocumentTest::openingAgain()
{
    Document document;
    const Source locked = sourceOf(samples::encrypted("secret", "word", "owner"));
    QVERIFY(!openAndWait(document, locked));
    QVERIFY(openAndWait(document, locked, QStringLiteral("word")));
    const auto other = openAndWait(document, sourceOf(samples::numberedPages(4)));
    QVERIFY(other);
    QCOMPARE(other->pageSizes.size(), 4);
    const auto text = readTextAndWait(document);
    QVERIFY(text);
    QCOMPARE((*text)->at(3).text, QStringLiteral("Page4"));
}

void DocumentTest::pagesAreDrawn()
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

void DocumentTest::regionsAreCutFromThePage()
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

void DocumentTest::rotations_data()
{
    QTest::addColumn<int>("rotation");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPoint>("square");
    QTest::newRow("upright") << 0 << QSize(300, 200) << QPoint(25, 175);
    QTest::newRow("clockwise") << 1 << QSize(200, 300) << QPoint(25, 25);
    QTest::newRow("upside down") << 2 << QSize(300, 200) << QPoint(275, 25);
    QTest::newRow("anticlockwise") << 3 << QSize(200, 300) << QPoint(175, 275);
}

void DocumentTest::rotations()
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

void DocumentTest::pagesOfAnotherSizeThanExpected()
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

void DocumentTest::hugeImagesAreClamped()
{
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::document({{.content = "0 0 14400 14400 re f", .size = {14400, 14400}}}))));
    QSignalSpy rendered(&document, &Document::rendered);
    document.render({.page = 0, .scale = 50});
    QTRY_COMPARE_WITH_TIMEOUT(rendered.size(), 1, 20000);
    const auto image = rendered.at(0).at(1).value<PageImage>();
    QCOMPARE(image.image.size(), QSize(8000, 8000));
    QVERIFY(qAbs(image.request.scale - 8000 / 14400.0) < 0.001);
    QVERIFY(isDark(image.image.pixel(7990, 7990)));
}

void DocumentTest::impossibleRendersAreRefused()
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

void DocumentTest::twoWorkersDrawAtOnce()
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

void DocumentTest::cancelledRendersAreNotAnswered()
{
    // A page whose drawing takes long, but whose operators are many: it can be interrupted.
    QByteArray slow;
    for (int i = 0; i < 60'000; ++i)
        slow += "0 0 m 250 " + QByteArray::number(i % 190) + " 10 190 290 0 c S\n";
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::document({{.content = slow}, {.content = "0 0 300 200 re f"}}))));
    QSignalSpy rendered(&document, &Document::rendered);
    QSignalSpy failed(&document, &Document::renderFailed);
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

void DocumentTest::rendersGoBeforeText()
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

void DocumentTest::imagesStayWhatTheyAre()
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

void DocumentTest::linksAreRead()
{
    const QByteArray target = QByteArray::number(samples::pageObject(1)) + " 0 R";
    const QByteArray links = "/Annots["
                             "<</Type/Annot/Subtype/Link/Rect[30 120 90 140]/Border[0 0 0]/Dest["
        + target
        + "/XYZ 0 150 0]>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/A<</S/URI/URI(https://example.org/a)>>>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/A<</S/Launch/F(/bin/sh)>>>>]";
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::document({{.content = "", .entries = links}, {.content = ""}}))));
    QSignalSpy read(&document, &Document::linksRead);
    document.readLinks(0);
    document.readLinks(1);
    document.readLinks(7);
    QTRY_COMPARE(read.size(), 3);
    QHash<int, QList<PageLink>> byPage;
    for (const auto &answer : read)
        byPage.insert(answer.at(0).toInt(), answer.at(1).value<QList<PageLink>>());
    QCOMPARE(byPage.value(0).size(), 2);
    QVERIFY(byPage.value(1).isEmpty() && byPage.value(7).isEmpty());
    const PageLink jump = byPage.value(0).at(0);
    QCOMPARE(jump.kind, LinkKind::Page);
    QCOMPARE(jump.page, 1);
    QVERIFY(qAbs(jump.top - 50) < 0.01);
    QVERIFY(qAbs(jump.area.left() - 30) < 0.01 && qAbs(jump.area.top() - 60) < 0.01);
    QVERIFY(qAbs(jump.area.width() - 60) < 0.01 && qAbs(jump.area.height() - 20) < 0.01);
    QCOMPARE(byPage.value(0).at(1).kind, LinkKind::Address);
    QCOMPARE(byPage.value(0).at(1).address, QStringLiteral("https://example.org/a"));
}

void DocumentTest::requestsWithoutADocumentFail()
{
    Document document;
    QVERIFY(!renderAndWait(document, {.page = 0}));
    QVERIFY(!readTextAndWait(document));
    QVERIFY(!openAndWait(document, sourceOf("%PDF-1.4 nothing")));
    QVERIFY(!renderAndWait(document, {.page = 0}));
    QVERIFY(!readTextAndWait(document));
}

void DocumentTest::destroyedInItsOwnSignal()
{
    for (const bool atOpening : {true, false}) {
        auto document = std::make_unique<Document>();
        bool gone = false;
        connect(document.get(), &Document::opened, this, [&] {
            if (atOpening) {
                document.reset();
                gone = true;
            } else {
                document->render({.page = 0});
                document->readText();
            }
        });
        connect(document.get(), &Document::rendered, this, [&] {
            document.reset();
            gone = true;
        });
        document->open(sourceOf(samples::numberedPages(50)));
        QTRY_VERIFY(gone);
    }
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
