// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/note_starts.h"

#include <QTest>

using namespace meipi;
using tests::MadeParagraph;
using widgets::noteStarts;

namespace {

MadeParagraph fullPage(int page)
{
    return {.page = page, .lines = QStringList(8, QString(30, u'字'))}; // 50 + 300 = 350 of 400 pt
}

} // namespace

class NoteStartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightEdgeOfTheText() { QCOMPARE(noteStarts(tests::madeText({fullPage(0)}, 1)), QList<double>{350}); }

    void leftEdgeOfTheText()
    {
        auto verso = fullPage(1);
        verso.left = 70;
        auto indented = fullPage(2);
        indented.lines[0].prepend(QString(2, QChar(0x3000)));
        const auto layer =
            tests::madeText({fullPage(0), verso, indented, {.page = 4, .lines = {QStringLiteral("完")}}}, 5);
        const QList<double> ends = widgets::noteEnds(layer);
        QCOMPARE(ends.mid(0, 3), (QList<double>{50, 70, 50}));
        QCOMPARE(ends[3], 0.0); // no text: the column begins at the paper's edge
        QCOMPARE(ends[4], 50.0); // its neighbours' block
    }

    void shortPageTakesItsNeighboursBlock()
    {
        const auto layer = tests::madeText({fullPage(0), {.page = 2, .lines = {QStringLiteral("完")}}}, 3);
        const QList<double> starts = noteStarts(layer);
        QCOMPARE(starts[2], 350.0);
        QCOMPARE(starts[1], 400.0); // no text: it may be a picture
    }

    void otherSideOfTheSheetHasItsOwn()
    {
        auto verso = fullPage(1);
        verso.left = 30;
        const QList<double> starts = noteStarts(tests::madeText({fullPage(0), verso}, 2));
        QCOMPARE(starts, (QList<double>{350, 330}));
    }

    void hangingPunctuationMovesNothing()
    {
        auto hanging = fullPage(2);
        hanging.lines[3] += u'。';
        const auto layer = tests::madeText({fullPage(0), fullPage(4), hanging}, 5);
        QCOMPARE(noteStarts(layer)[2], 350.0);
        QCOMPARE(noteStarts(tests::madeText({hanging}, 3))[2], 350.0); // also where every page has one
    }

    void raggedLinesReachToTheFarthest()
    {
        QStringList lines;
        for (int words = 20; words < 32; words += 2) {
            lines.append(QString(words, u'w'));
        }
        QCOMPARE(noteStarts(tests::madeText({{.page = 0, .lines = lines}}, 1)), QList<double>{350});
    }

    void narrowTextLeavesThePictureAlone()
    {
        const auto layer = tests::madeText({{.page = 0, .lines = QStringList(8, QString(15, u'字'))}}, 1);
        QCOMPARE(noteStarts(layer), QList<double>{400});
    }

    void printedMargin_data()
    {
        QTest::addColumn<double>("right");
        QTest::addColumn<double>("start");
        QTest::newRow("running head within the block") << 340.0 << 350.0;
        QTest::newRow("running head a little wider") << 355.0 << 350.0;
        QTest::newRow("page number in the margin") << 390.0 << 400.0;
    }

    void printedMargin()
    {
        QFETCH(double, right);
        auto layer = tests::madeText({fullPage(0)}, 1);
        const auto edge = static_cast<quint16>(right / 0.05);
        layer.furniture.append({.page = 0, .text = QStringLiteral("3"), .box = {1000, 200, edge, 400}});
        QTEST(noteStarts(layer).constFirst(), "start");
    }
};

QTEST_APPLESS_MAIN(NoteStartsTest)
#include "note_starts_test.moc"
