// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/paper_image.h"

#include "app/marks/tokens.h"

#include <QTest>

using namespace meipi;
using namespace meipi::widgets;

namespace {

const QColor darkSheet(0x23, 0x22, 0x20);
const QColor darkText(0xec, 0xe8, 0xe1);

PaperInk darkInk() { return {.paper = darkSheet, .text = darkText, .inverted = true}; }

QImage filled(QSize size, QColor color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

QColor onDark(QColor printed) { return onPaper(filled({1, 1}, printed), darkInk()).pixelColor(0, 0); }

} // namespace

class PaperImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOfTheScale_data()
    {
        QTest::addColumn<PaperChoice>("choice");
        QTest::newRow("sepia") << PaperChoice::Sepia;
        QTest::newRow("dark") << PaperChoice::Dark;
    }

    void endsOfTheScale()
    {
        QFETCH(PaperChoice, choice);
        const Paper paper = paperFor(choice, marks::Appearance::Light);
        QVERIFY(paper.ink.has_value());
        QCOMPARE(onPaper(filled({3, 2}, Qt::white), *paper.ink).pixelColor(1, 1), paper.sheet);
        QCOMPARE(onPaper(filled({3, 2}, Qt::black), *paper.ink).pixelColor(1, 1), paper.ink->text);
        QVERIFY(marks::contrast(paper.ink->paper, paper.ink->text) > 11);
        QCOMPARE(onPaper(filled({3, 2}, Qt::white), *paper.ink).size(), QSize(3, 2));
    }

    void lightPaperStaysAsItIsPrinted()
    {
        QVERIFY(!paperFor(PaperChoice::Light, marks::Appearance::Dark).ink.has_value());
        QVERIFY(!paperFor(PaperChoice::AsWindow, marks::Appearance::Light).ink.has_value());
        QCOMPARE(paperFor(PaperChoice::AsWindow, marks::Appearance::Dark),
                 paperFor(PaperChoice::Dark, marks::Appearance::Light));
    }

    void huesAreKept_data()
    {
        QTest::addColumn<QColor>("printed");
        QTest::newRow("dark blue") << QColor::fromHsl(220, 200, 60);
        QTest::newRow("red") << QColor(Qt::red);
        QTest::newRow("blue") << QColor(Qt::blue);
        QTest::newRow("yellow") << QColor(Qt::yellow);
        QTest::newRow("pale green") << QColor(200, 240, 205);
    }

    void huesAreKept()
    {
        QFETCH(QColor, printed);
        const QColor dark = onPaper(filled({1, 1}, printed), {.paper = Qt::black, .text = Qt::white, .inverted = true})
                                .pixelColor(0, 0);
        const int distance = qAbs(dark.hslHue() - printed.hslHue());
        QVERIFY2(std::min(distance, 360 - distance) <= 4, qPrintable(dark.name()));
        const QColor sepia = onPaper(filled({1, 1}, printed), {.paper = Qt::white, .text = Qt::black}).pixelColor(0, 0);
        QCOMPARE(sepia.rgb(), printed.rgb()); // nothing but the ends of the scale moves
    }

    /// HSL alone would leave a blue link at 1.9 : 1, and white words on a yellow ground at 1.2 : 1.
    void whatCouldBeReadCanBeRead_data()
    {
        QTest::addColumn<QColor>("words");
        QTest::addColumn<QColor>("ground");
        QTest::newRow("blue link") << QColor(0, 0, 238) << QColor(Qt::white);
        QTest::newRow("red word") << QColor(200, 0, 0) << QColor(Qt::white);
        QTest::newRow("green word") << QColor(0, 110, 0) << QColor(Qt::white);
        QTest::newRow("marked with yellow") << QColor(Qt::black) << QColor(255, 255, 0);
        QTest::newRow("cell of a table") << QColor(Qt::black) << QColor(0, 255, 255);
        QTest::newRow("white on blue") << QColor(Qt::white) << QColor(0, 60, 160);
    }

    void whatCouldBeReadCanBeRead()
    {
        QFETCH(QColor, words);
        QFETCH(QColor, ground);
        const double contrast = marks::contrast(onDark(words), onDark(ground));
        QVERIFY2(contrast >= 3.5, qPrintable(QString::number(contrast)));
    }

    void picturesStayAsTheyAre()
    {
        QImage page = filled({100, 60}, Qt::white);
        const QRect picture(20, 10, 30, 20);
        for (int y = picture.top(); y <= picture.bottom(); ++y) {
            for (int x = picture.left(); x <= picture.right(); ++x) {
                page.setPixelColor(x, y, QColor(x * 2, y * 3, 90));
            }
        }
        const QImage dark = onPaper(page, darkInk(), {picture, {90, 50, 400, 400}}); // one reaches beyond the page
        QCOMPARE(dark.copy(picture), page.copy(picture));
        QCOMPARE(dark.pixelColor(picture.left() - 1, picture.top()), darkSheet);
        QCOMPARE(dark.pixelColor(99, 59), QColor(Qt::white));
    }

    void findsPicturesInADrawing_data()
    {
        QTest::addColumn<PageDrawing>("drawing");
        QTest::addColumn<QList<QRect>>("parts");
        const auto whole = [](int turns) { return PageDrawing{.page = 0, .scale = 2, .region = {}, .turns = turns}; };
        using Parts = QList<QRect>;
        QTest::newRow("upright") << whole(0) << Parts{{20, 40, 60, 80}};
        QTest::newRow("turned right") << whole(1) << Parts{{400 - 120, 20, 80, 60}};
        QTest::newRow("upside down") << whole(2) << Parts{{200 - 80, 400 - 120, 60, 80}};
        QTest::newRow("turned left") << whole(3) << Parts{{40, 200 - 80, 80, 60}};
        QTest::newRow("a region") << PageDrawing{.page = 0, .scale = 2, .region = {50, 50, 100, 100}, .turns = 0}
                                  << Parts{{0, 0, 30, 70}};
        QTest::newRow("a region beside it")
            << PageDrawing{.page = 0, .scale = 2, .region = {150, 0, 50, 50}, .turns = 0} << Parts{};
    }

    void findsPicturesInADrawing()
    {
        QFETCH(PageDrawing, drawing);
        QTEST(picturesIn(drawing, {100, 200}, {QRectF(10, 20, 30, 40)}), "parts");
    }

    void aScannedSheetIsNoPicture()
    {
        QImage scan = filled({200, 300}, QColor(250, 248, 240));
        const QRect all = scan.rect();
        QVERIFY(keptPictures(scan, {all}).isEmpty()); // it turns dark like any other page
        const QImage photo = filled({200, 300}, QColor(90, 60, 40));
        QCOMPARE(keptPictures(photo, {all}), QList<QRect>{all}); // a cover
        const QRect figure(20, 20, 100, 100);
        QCOMPARE(keptPictures(scan, {figure, {0, 0, 6, 200}}), QList<QRect>{figure});
    }

    void nothingStaysNothing() { QVERIFY(onPaper({}, darkInk()).isNull()); }
};

QTEST_GUILESS_MAIN(PaperImageTest)
#include "paper_image_test.moc"
