// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/report_reader.h"
#include "widgets/reader/reader_menu.h"
#include "widgets/style/appearance.h"

#include <QClipboard>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace meipi;
using namespace Qt::StringLiterals;
using report::TextRange;
using widgets::ReaderView;

namespace {

QStringList goldLines(const QString &language)
{
    QFile file(tests::reportCorpus(u"gold/%1.txt"_s.arg(language)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

/// A sentence of the gold text whose printed lines lie in different places.
struct Sentence
{
    TextRange range;
    QString gold;
};

} // namespace

/// Selecting on the real report, by mouse and keys as a person does.
class ReaderSelectingTest : public QObject, private tests::ReportReader
{
    Q_OBJECT

    [[nodiscard]] Sentence sentenceOver(const QString &language, bool overPages) const
    {
        const QStringList gold = goldLines(language);
        for (const TextRange &sentence : text().sentences) {
            const report::Line &first = text().lines[text().lineAt(sentence.start)];
            const report::Line &last = text().lines[text().lineAt(sentence.end - 1)];
            const bool pages = first.page != last.page;
            const bool columns = !pages && last.box.bottom < first.box.top;
            if ((overPages ? pages : columns) && gold.contains(text().textOf(sentence))) {
                return {.range = sentence, .gold = text().textOf(sentence)};
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meipi-tests"_s);
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
        if (!QFile::exists(tests::reportCorpus(u"report-2024-05.zh.pdf"_s))) {
            QSKIP("report-2024-05: the corpus is not here, selecting is not tried on it");
        }
    }

    void cleanup() { m_room.reset(); }

    void dragsOverBreaks_data()
    {
        QTest::addColumn<QString>("pdf");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("overPages");
        QTest::newRow("two columns, to the next one") << u"report-2024-05-2col.en.pdf"_s << u"en"_s << false;
        QTest::newRow("two columns, over a page break") << u"report-2024-05-2col.en.pdf"_s << u"en"_s << true;
        QTest::newRow("English, over a page break") << u"report-2024-05.en.pdf"_s << u"en"_s << true;
        QTest::newRow("Chinese, over a page break") << u"report-2024-05.zh.pdf"_s << u"zh"_s << true;
    }

    /// By the mouse from the first character to the last: what is selected is the sentence of the gold text.
    void dragsOverBreaks()
    {
        QFETCH(QString, pdf);
        QFETCH(QString, language);
        QFETCH(bool, overPages);
        open(pdf);
        const Sentence sentence = sentenceOver(language, overPages);
        QVERIFY2(!sentence.range.isEmpty(), "no such sentence: the report has another layout");
        show(sentence.range.start, sentence.range.end - 1);
        const QRect first = boxOf(sentence.range.start);
        const QRect last = boxOf(sentence.range.end - 1);
        QVERIFY(viewport()->rect().contains(first) && viewport()->rect().contains(last));
        const QPoint from(first.left() + 1, first.center().y());
        const QPoint to(last.right(), last.center().y());
        drag({from, (from + to) / 2, to});
        QCOMPARE(view().selectedText(), sentence.gold);
        view().copySelection();
        QCOMPARE(QGuiApplication::clipboard()->text(), sentence.gold);
        // Nothing that changes the view changes it.
        view().setZoom(2);
        view().setZoomMode(widgets::ZoomMode::FitWidth);
        view().setMarginShown(false);
        view().resize(700, 500);
        view().setPageMode(widgets::PageMode::FacingContinuous);
        view().turn(1);
        QCOMPARE(view().selectedText(), sentence.gold);
        view().turn(-1);
        view().setPageMode(widgets::PageMode::Continuous);
        // The other way round it is the same.
        view().setMarginShown(true);
        view().resize(1000, 1300);
        view().setZoomMode(widgets::ZoomMode::FitPage);
        show(sentence.range.start, sentence.range.end - 1);
        const QRect again = boxOf(sentence.range.start);
        const QRect end = boxOf(sentence.range.end - 1);
        drag({QPoint(end.right(), end.center().y()), QPoint(again.left() + 1, again.center().y())});
        QCOMPARE(view().selectedText(), sentence.gold);
        save(u"selection-%1-%2.png"_s.arg(QFileInfo(pdf).completeBaseName(), overPages ? u"pages"_s : u"columns"_s));
    }

    void turnedPagesAreSelectedAsTheyLie()
    {
        open(u"report-2024-05-2col.en.pdf"_s);
        view().turn(1);
        const Sentence sentence = sentenceOver(u"en"_s, false);
        show(sentence.range.start, sentence.range.end - 1);
        const QRect first = boxOf(sentence.range.start);
        const QRect last = boxOf(sentence.range.end - 1);
        QVERIFY(viewport()->rect().contains(first) && viewport()->rect().contains(last));
        // Lines run downwards now.
        drag({QPoint(first.center().x(), first.top() + 1), QPoint(last.center().x(), last.bottom())});
        QCOMPARE(view().selectedText(), sentence.gold);
    }

    void theCaretTurnsPagesThatAreShownAlone()
    {
        open(u"report-2024-05.zh.pdf"_s);
        view().setPageMode(widgets::PageMode::Single);
        view().setCaretBrowsing(true);
        QTest::keyClick(&view(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(view().currentPage(), 0);
        QTest::keyClick(&view(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(view().currentPage(), text().pageOf(text().text.size() - 1));
    }

    /// A hand that slips out of the column on its way down sweeps over nothing.
    void aColumnIsNotLeftByItsGutter()
    {
        open(u"report-2024-05-2col.en.pdf"_s);
        const Sentence sentence = sentenceOver(u"en"_s, false);
        // Three lines of the first column, above the sentence that goes on in the second one.
        const int line = text().lineAt(sentence.range.start) - 6;
        const TextRange top = text().lines[line].range;
        const TextRange bottom = text().lines[line + 3].range;
        QVERIFY(text().lines[line].box.top < text().lines[line + 3].box.top);
        show(top.start, bottom.end - 1);
        const QRect first = boxOf(top.start);
        const QRect last = boxOf(bottom.start);
        const int right =
            inView(text().lines[line].page, text().rectangle(text().lines[line].page, text().lines[line].box)).right();
        drag({QPoint(first.left() + 1, first.center().y()), QPoint(right + 5, last.center().y())});
        QCOMPARE(view().selection(), (TextRange{top.start, bottom.end}));
        // Below the column's last line all of it is meant, above its first nothing.
        drag({QPoint(first.left() + 1, first.center().y()), QPoint(first.left() - 30, last.center().y())});
        QCOMPARE(view().selection(), (TextRange{top.start, bottom.start}));
    }

    void pageEndsTakeWholePages()
    {
        open(u"report-2024-05.zh.pdf"_s);
        // Without the space or line break that joins it to the next page.
        TextRange page = text().pages[3].range;
        page.end = text().lines[text().lineAt(text().pages[4].range.start) - 1].range.end;
        const qsizetype from = page.end - 60;
        show(from, text().pages[4].range.start);
        const QRect box = boxOf(from);
        const QRect last = boxOf(page.end - 1);
        const QPoint start(box.left() + 1, box.center().y());
        drag({start, QPoint(last.left() - 200, last.bottom() + last.height() * 3)});
        QCOMPARE(view().selection(), (TextRange{from, page.end})); // not the page's number
    }

    void scrollsAtTheEdges()
    {
        open(u"report-2024-05.zh.pdf"_s);
        view().setZoomMode(widgets::ZoomMode::FitWidth);
        view().resize(1000, 700);
        view().goToPage(3);
        QTest::qWait(300);
        const int before = view().verticalScrollBar()->value();
        const QPoint start(300, 350);
        QTest::mousePress(viewport(), Qt::LeftButton, {}, start);
        move({320, 500});
        const qsizetype within = view().selection().length();
        QVERIFY(within > 0);
        QWheelEvent wheel({320, 500}, viewport()->mapToGlobal(QPoint(320, 500)), {0, -60}, {0, -120}, Qt::LeftButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport(), &wheel);
        QVERIFY(view().verticalScrollBar()->value() > before && view().selection().length() > within);
        move({400, viewport()->height() + 60}); // and the hand rests there
        QTRY_VERIFY(view().verticalScrollBar()->value() > before + 200);
        QVERIFY(view().selection().length() > within);
        move({400, 500});
        const int inside = view().verticalScrollBar()->value();
        QTest::qWait(100);
        QCOMPARE(view().verticalScrollBar()->value(), inside);
        move({400, -60});
        QTRY_VERIFY(view().verticalScrollBar()->value() < inside - 100);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, {400, -60});
        const int released = view().verticalScrollBar()->value();
        QTest::qWait(100);
        QCOMPARE(view().verticalScrollBar()->value(), released);
    }

    void caretByKeys()
    {
        open(u"report-2024-05-2col.en.pdf"_s);
        view().activateWindow();
        view().setFocus();
        view().setCaretBrowsing(true);
        const Sentence sentence = sentenceOver(u"en"_s, false);
        const int line = text().lineAt(sentence.range.start);
        view().setSelection({sentence.range.start, sentence.range.start + 1});
        view().goToPosition(sentence.range.start);
        QTest::qWait(300);
        QTest::keyClick(&view(), Qt::Key_Left); // collapses
        QVERIFY(view().selection().isEmpty());
        // Down as far as the next column's first lines; what Shift and End take is a line of it.
        int steps = 0;
        int here = line;
        while (text().lines[here].box.top >= text().lines[line].box.top && steps < 60) {
            ++steps;
            ++here;
        }
        for (int i = 0; i < steps; ++i) {
            QTest::keyClick(&view(), Qt::Key_Down);
        }
        QTest::keyClick(&view(), Qt::Key_Home);
        QTest::keyClick(&view(), Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(view().selection(), text().lines[here].range);
        QVERIFY(viewport()->rect().contains(view().anchorRectangle())); // the view has followed
        QTest::keyClick(&view(), Qt::Key_Up, Qt::AltModifier); // grows to the clause at least
        QVERIFY(view().selection().length() > text().lines[here].range.length());
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(view().selection(), text().lines[here].range);
        QTest::keyClick(&view(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&view(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view().selection(), (TextRange{0, text().text.size()}));
        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(view().selection().isEmpty() && view().isCaretBrowsing());
        // A page of the view keeps on in the text.
        QTest::keyClick(&view(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&view(), Qt::Key_PageDown, Qt::ShiftModifier);
        QVERIFY(view().selection().length() > 200);
    }

    void theMenuKnowsWhatIsSelected()
    {
        open(u"report-2024-05.zh.pdf"_s);
        const qsizetype at = text().text.indexOf(u"人工智能法案"_s);
        view().goToPosition(at);
        QTest::qWait(300);
        QSignalSpy tag(&view(), &ReaderView::tagRequested);
        QSignalSpy note(&view(), &ReaderView::noteOnSelectionRequested);
        const auto menu = [&] { return view().findChild<widgets::ReaderMenu *>(); };
        const auto choose = [&](widgets::MenuChoice choice) {
            for (QAction *action : menu()->actions()) {
                if (action->data().isValid() && action->data().toInt() == static_cast<int>(choice)) {
                    QVERIFY(action->isEnabled());
                    action->trigger();
                    menu()->close();
                    QTRY_VERIFY(!menu());
                    return;
                }
            }
            QFAIL("no such choice");
        };
        // Nothing selected: units under the pointer.
        QContextMenuEvent pressed(QContextMenuEvent::Mouse, boxOf(at).center(),
                                  viewport()->mapToGlobal(boxOf(at).center()));
        QCoreApplication::sendEvent(viewport(), &pressed);
        QVERIFY(menu());
        choose(widgets::MenuChoice::SelectClause);
        QVERIFY(view().selectedText().contains(u"人工智能法案"_s));
        // By the key, on the selection.
        QTest::keyClick(&view(), Qt::Key_Menu);
        QVERIFY(menu());
        choose(widgets::MenuChoice::Tag);
        QCOMPARE(tag.size(), 1);
        QTest::keyClick(&view(), Qt::Key_Menu);
        choose(widgets::MenuChoice::Note);
        QCOMPARE(note.size(), 1);
        QTest::keyClick(&view(), Qt::Key_Menu);
        choose(widgets::MenuChoice::CopyCitation);
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(u"“"_s + view().selectedText() + u"” ("_s),
                 qPrintable(QGuiApplication::clipboard()->text()));
    }
};

QTEST_MAIN(ReaderSelectingTest)
#include "reader_selecting_test.moc"
