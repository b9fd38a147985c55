// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/wait.h"
#include "tests/app/pdf/pdf_samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace meipi;
using namespace meipi::pdf;
using report::Break;

namespace {

std::vector<report::PageCharacters> textOf(const QByteArray &pdf)
{
    Document document;
    const auto source = Source::fromBytes(pdf, QStringLiteral("sample.pdf"));
    if (!source || !openAndWait(document, *source))
        return {};
    const auto pages = readTextAndWait(document);
    return pages ? **pages : std::vector<report::PageCharacters>();
}

QRectF inPoints(const report::PageCharacters &page, qsizetype index)
{
    const report::Box &box = page.boxes.at(std::size_t(index));
    return QRectF(QPointF(box.left, box.top) * page.step, QPointF(box.right, box.bottom) * page.step);
}

} // namespace

/// What the worker finds on a page, before any layout analysis.
class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void charactersHaveTheirPlaces();
    void breaksTellWordsFromLines();
    void largePagesHaveLargerSteps();
    void chineseAndSurrogates();
    void pagesWithoutText();
    void tablesComeWithTheirRules();
    void readingAgainAndCancelling();
};

void TextTest::charactersHaveTheirPlaces()
{
    const auto pages = textOf(samples::document({{.content = samples::textAt(100, 150, "HiM", 20), .entries = ""}},
                                                "/PageLabels<</Nums[0<</S/R>>]>>"));
    QCOMPARE(pages.size(), 1U);
    const report::PageCharacters &page = pages.front();
    QCOMPARE(page.size, QSizeF(300, 200));
    QCOMPARE(page.step, 0.05);
    QCOMPARE(page.label, QStringLiteral("I"));
    QCOMPARE(page.text, QStringLiteral("HiM"));
    QCOMPARE(page.boxes.size(), 3U);
    QCOMPARE(page.breaks.size(), 3U);
    QVERIFY(qAbs(inPoints(page, 0).left() - 100) < 0.5);
    QVERIFY(qAbs(inPoints(page, 0).width() - 14.4) < 0.5); // 722/1000 of 20 points
    QVERIFY(qAbs(inPoints(page, 1).left() - inPoints(page, 0).right()) < 0.2);
    QVERIFY(inPoints(page, 0).top() < 50 && inPoints(page, 0).bottom() > 50); // the base line is at 200 - 150
    QVERIFY(inPoints(page, 0).top() > 25 && inPoints(page, 0).bottom() < 60);
}

void TextTest::breaksTellWordsFromLines()
{
    const auto pages = textOf(
        samples::document({{.content = samples::textAt(20, 150, "one two") + samples::textAt(20, 130, "three")}}));
    QCOMPARE(pages.size(), 1U);
    QCOMPARE(pages.front().text, QStringLiteral("onetwothree"));
    std::vector<Break> expected(11, Break::None);
    expected[2] = Break::Space;
    expected[5] = Break::Line;
    expected[10] = Break::Line;
    QVERIFY(pages.front().breaks == expected);
}

void TextTest::largePagesHaveLargerSteps()
{
    const auto pages =
        textOf(samples::document({{.content = samples::textAt(9000, 9000, "far", 100), .size = {10000, 10000}}}));
    QCOMPARE(pages.size(), 1U);
    QVERIFY(pages.front().step > 0.05);
    QVERIFY(qAbs(inPoints(pages.front(), 0).left() - 9000) < 1);
}

void TextTest::chineseAndSurrogates()
{
    // The letters A to C stand for characters, of which the second needs two UTF-16 units.
    const QByteArray map = "1 begincodespacerange <00> <ff> endcodespacerange\n"
                           "3 beginbfchar <41> <98CE> <42> <D842DFB7> <43> <9669> endbfchar\n";
    const QByteArray content = samples::textAt(100, 150, "ABC", 20);
    const auto stream = [](const QByteArray &bytes) {
        return "<</Length " + QByteArray::number(bytes.size()) + ">>stream\n" + bytes + "\nendstream";
    };
    const auto pages = textOf(samples::pdfOf({
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
        stream(map),
    }));
    QCOMPARE(pages.size(), 1U);
    const report::PageCharacters &page = pages.front();
    QCOMPARE(page.text, QString::fromUtf8("风𠮷险"));
    QCOMPARE(page.text.size(), 4);
    QVERIFY(page.boxes.at(1) == page.boxes.at(2)); // both halves of one character
    QVERIFY(page.boxes.at(0) != page.boxes.at(1));
    QVERIFY(qAbs(inPoints(page, 3).left() - inPoints(page, 1).right()) < 0.2);
    QVERIFY(inPoints(page, 3).width() > 10);
    QVERIFY(page.breaks == (std::vector<Break>{Break::None, Break::None, Break::None, Break::Line}));
}

void TextTest::pagesWithoutText()
{
    const auto pages = textOf(
        samples::document({{.content = ""}, {.content = "0 0 10 10 re f"}, {.content = samples::textAt(10, 10, "x")}}));
    QCOMPARE(pages.size(), 3U);
    QCOMPARE(pages.at(0).text, QString());
    QCOMPARE(pages.at(0).size, QSizeF(300, 200));
    QCOMPARE(pages.at(1).text, QString());
    QCOMPARE(pages.at(2).text, QStringLiteral("x"));
}

void TextTest::tablesComeWithTheirRules()
{
    QByteArray table = "20 160 m 280 160 l S 20 120 m 280 120 l S 100 60 m 100 160 l S\n";
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 3; ++column)
            table += samples::textAt(30 + 80 * column, 145 - 20 * row, "cell");
    }
    QByteArray prose = "20 160 m 280 160 l S\n";
    for (int row = 0; row < 5; ++row)
        prose += samples::textAt(20, 150 - 20 * row, "running text without any columns");
    const auto pages = textOf(samples::document({{.content = prose}, {.content = table}, {.content = prose}}));
    QCOMPARE(pages.size(), 3U);
    QCOMPARE(pages.at(1).rules.size(), 3);
    QVERIFY(pages.at(0).rules.isEmpty() && pages.at(2).rules.isEmpty()); // not asked for: drawing costs more than text
}

void TextTest::readingAgainAndCancelling()
{
    Document document;
    QVERIFY(openAndWait(document, Source::fromBytes(samples::numberedPages(1500), {}).value()));
    QSignalSpy read(&document, &Document::textRead);
    QSignalSpy progress(&document, &Document::textProgress);
    document.readText();
    QTRY_VERIFY(!progress.isEmpty());
    document.cancelText();
    const qsizetype steps = progress.size();
    QTest::qWait(200);
    QCOMPARE(read.size(), 0);
    QCOMPARE(progress.size(), steps);
    const auto pages = readTextAndWait(document);
    QVERIFY(pages);
    QCOMPARE((*pages)->at(1499).text, QStringLiteral("Page1500"));
}

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
