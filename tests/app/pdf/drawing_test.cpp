// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/wait.h"
#include "tests/app/pdf/pdf_samples.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace meipi;
using namespace meipi::pdf;

namespace {

QByteArray stream(const QByteArray &entries, const QByteArray &content)
{
    return "<<" + entries + "/Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream";
}

/// Two pixels, red and blue, over the rectangle.
QByteArray imageAt(const QByteArray &matrix)
{
    return "q " + matrix + " cm BI /W 2 /H 1 /CS /RGB /BPC 8 /F /AHx ID ff00000000ff> EI Q\n";
}

/// A page of 300 by 200 points. Object `further` is a transparent form that strokes a line and shows an image.
QByteArray pageOf(const QByteArray &content, const QByteArray &entries = {})
{
    return samples::document({{.content = content, .entries = entries}});
}

PageDrawing drawingOf(const QByteArray &pdf)
{
    Document document;
    const auto source = Source::fromBytes(pdf, QStringLiteral("sample.pdf"));
    if (!source || !openAndWait(document, *source))
        return {};
    return readDrawingAndWait(document, 0);
}

QString inWords(const PageDrawing &drawing)
{
    QStringList words;
    const auto number = [](double value) { return QString::number(std::round(value * 2) / 2); };
    for (const QLineF &rule : drawing.rules)
        words << QStringLiteral("line %1,%2-%3,%4")
                     .arg(number(rule.x1()), number(rule.y1()), number(rule.x2()), number(rule.y2()));
    for (const QRectF &picture : drawing.pictures)
        words << QStringLiteral("picture %1,%2-%3,%4")
                     .arg(number(picture.left()), number(picture.top()), number(picture.right()),
                          number(picture.bottom()));
    return words.join(QStringLiteral("; "));
}

} // namespace

/// Ruling lines and pictures of a page, read by a worker in its sandbox.
class DrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsRecorded_data();
    void whatIsRecorded();
    void transparentForms();
    void pagesThatAreNotThere();
    void aPageIsDrawnAfterItsDrawingWasRead();
    void waitingOnesAreCancelled();
};

void DrawingTest::whatIsRecorded_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &pdf, const char *expected) {
        QTest::newRow(name) << pdf << QString::fromLatin1(expected);
    };
    row("an empty page", pageOf(""), "");
    row("text", pageOf(samples::textAt(20, 100, "letters")), "");
    row("a horizontal stroke", pageOf("20 150 m 120 150 l S"), "line 20,50-120,50");
    row("a vertical stroke", pageOf("20 150 m 20 50 l S"), "line 20,50-20,150");
    row("a slanting stroke", pageOf("20 150 m 60 50 l S"), "");
    row("a curve", pageOf("20 150 m 40 160 60 140 80 150 c S"), "");
    row("a dashed stroke", pageOf("[3 2] 0 d 20 150 m 120 150 l S"), "line 20,50-120,50");
    row("a thick bar", pageOf("20 w 20 150 m 120 150 l S"), "");
    row("a tick", pageOf("20 150 m 21 150 l S"), "");
    row("a box", pageOf("20 100 60 40 re S"),
        "line 20,100-80,100; line 80,60-80,100; line 20,60-80,60; line 20,60-20,100");
    row("a thin filled box", pageOf("20 150 100 0.5 re f 20 50 0.5 80 re f"),
        "line 20,50-120,50; line 20.5,70-20.5,150");
    row("several boxes in one path", pageOf("20 150 100 1 re 20 100 100 1 re f"),
        "line 20,49.5-120,49.5; line 20,99.5-120,99.5");
    row("a background", pageOf("0.9 g 20 50 100 100 re f"), "");
    row("scaled", pageOf("0.1 0 0 0.1 0 0 cm 200 1500 m 1200 1500 l S"), "line 20,50-120,50");
    row("clipped", pageOf("q 50 100 50 100 re W n 20 150 m 120 150 l S Q 20 130 m 120 130 l S"),
        "line 50,50-100,50; line 20,70-120,70");
    row("outside the page", pageOf("20 450 m 120 450 l S"), "");
    row("beyond the edge", pageOf("-50 150 m 900 150 l S"), "line 0,50-300,50");
    row("rotated", pageOf("20 150 m 120 150 l S", "/Rotate 90"), "line 150,20-150,120");
    row("with a crop box", pageOf("20 150 m 120 150 l S", "/CropBox[10 20 200 180]"), "line 10,30-110,30");

    row("an image", pageOf(imageAt("100 0 0 50 20 100")), "picture 20,50-120,100");
    row("an image upside down", pageOf(imageAt("100 0 0 -50 20 150")), "picture 20,50-120,100");
    row("a clipped image", pageOf("q 40 110 20 20 re W n " + imageAt("100 0 0 50 20 100") + " Q"),
        "picture 40,70-60,90");
    row("an image in strips", pageOf(imageAt("100 0 0 25 20 125") + imageAt("100 0 0 25 20 100")),
        "picture 20,50-120,100");
    row("two images", pageOf(imageAt("50 0 0 25 20 150") + imageAt("100 0 0 25 20 50")),
        "picture 20,25-70,50; picture 20,125-120,150");
    row("a stencil", pageOf("q 100 0 0 50 20 100 cm BI /W 4 /H 2 /IM true /F /AHx ID 50a0> EI Q"), "");
    row("a bullet", pageOf(imageAt("1 0 0 1 20 100")), "");
}

void DrawingTest::whatIsRecorded()
{
    QFETCH(QByteArray, pdf);
    QFETCH(QString, expected);
    QCOMPARE(inWords(drawingOf(pdf)), expected);
}

void DrawingTest::transparentForms()
{
    const QByteArray content = "q 1 0 0 1 10 0 cm /X Do Q";
    const QByteArray form = "20 150 m 120 150 l S " + imageAt("100 0 0 50 20 50");
    const PageDrawing drawing = drawingOf(samples::pdfOf({
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        stream({}, content),
        stream("/Type/XObject/Subtype/Form/BBox[0 0 300 200]/Group<</S/Transparency/I true>>", form),
    }));
    QCOMPARE(inWords(drawing), QStringLiteral("line 30,50-130,50; picture 30,100-130,150"));
}

void DrawingTest::pagesThatAreNotThere()
{
    Document document;
    QVERIFY(openAndWait(document, Source::fromBytes(samples::numberedPages(2), {}).value()));
    QCOMPARE(readDrawingAndWait(document, -1), PageDrawing());
    QCOMPARE(readDrawingAndWait(document, 2), PageDrawing());

    Document closed;
    QCOMPARE(readDrawingAndWait(closed, 0), PageDrawing());
}

void DrawingTest::aPageIsDrawnAfterItsDrawingWasRead()
{
    Document document;
    QVERIFY(openAndWait(document, Source::fromBytes(samples::numberedPages(1), {}).value()));
    const auto before = renderAndWait(document, {.page = 0});
    for (int i = 0; i < 3; ++i) // both workers
        QCOMPARE(readDrawingAndWait(document, 0), PageDrawing());
    const auto after = renderAndWait(document, {.page = 0});
    QVERIFY(before && after);
    QCOMPARE(after->copy(), before->copy());
}

void DrawingTest::waitingOnesAreCancelled()
{
    Document document;
    QVERIFY(openAndWait(document, Source::fromBytes(samples::numberedPages(40), {}).value()));
    QSignalSpy read(&document, &Document::drawingRead);
    for (int page = 0; page < 40; ++page)
        document.readDrawing(page);
    for (int page = 10; page < 40; ++page)
        document.cancelDrawing(page);
    QTRY_COMPARE(read.size(), 10);
    QVERIFY(readTextAndWait(document));
    QCOMPARE(read.size(), 10);
}

QTEST_GUILESS_MAIN(DrawingTest)
#include "drawing_test.moc"
