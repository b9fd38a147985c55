// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/tokens.h"
#include "tests/app/desk/made_pdf.h"
#include "tests/widgets/window/window_world.h"
#include "widgets/finding/find_bar.h"
#include "widgets/finding/hit_list.h"
#include "widgets/reader/marked_scroll_bar.h"
#include "widgets/reader/report_search.h"
#include "widgets/window/reader_bar.h"
#include "widgets/window/window_actions.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace meipi;
using namespace meipi::widgets;
using namespace meipi::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageCount = 12;

/// Every page says its number and something of its own; "风险" and "風險" stand on every third one.
QList<QStringList> pages(const QString &name)
{
    QList<QStringList> made;
    for (int page = 1; page <= pageCount; ++page) {
        QStringList lines{u"第%1章 %2"_s.arg(page).arg(name)};
        for (int line = 0; line < 9; ++line)
            lines.append(u"这是%1第 %2 页的第 %3 行，写满一页用来滚动。"_s.arg(name).arg(page).arg(line));
        if (page % 3 == 0)
            lines.append(u"高风险系统，High-Risk systems，繁體的風險。"_s);
        made.append(lines);
    }
    return made;
}

} // namespace

class FindingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowWorld> m_world;

    [[nodiscard]] ReaderView *reader() const { return m_world->reader(); }
    [[nodiscard]] FindBar *bar() const { return m_world->window->pane()->findBar(); }
    [[nodiscard]] HitList *list() const { return m_world->window->pane()->hitList(); }
    [[nodiscard]] QLineEdit *field() const { return bar()->findChild<QLineEdit *>(); }
    [[nodiscard]] WindowActions *actions() const { return m_world->window->windowActions(); }

    void key(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    void settle() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(!reader()->search()->isSearching(), slow);
        QTest::qWait(200); // the glide has ended
    }

    void type(const QString &words) const
    {
        field()->setText(words);
        settle();
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void init()
    {
        m_world = std::make_unique<WindowWorld>();
        QVERIFY(QTest::qWaitForWindowActive(m_world->window.get()));
        writePdf(m_world->desk.file(u"a.pdf"_s), pages(u"甲报告"_s), u"甲报告"_s);
        m_world->window->openPdfs({m_world->desk.file(u"a.pdf"_s)});
        QVERIFY(m_world->waitForReport());
        QTRY_VERIFY_WITH_TIMEOUT(!m_world->report()->id().isNull(), slow);
        reader()->setFocus();
    }

    void cleanup() { m_world.reset(); }

    void findsWhileTyping()
    {
        QVERIFY(bar()->isHidden());
        actions()->find->trigger();
        QVERIFY(bar()->isVisible());
        QCOMPARE(QApplication::focusWidget(), field());
        QTest::keyClicks(field(), u"high-r"_s);
        settle();
        QCOMPARE(bar()->countText(), u"1 / 4"_s);
        QCOMPARE(reader()->currentPage(), 2);
        key(Qt::Key_Return);
        settle();
        QCOMPARE(bar()->countText(), u"2 / 4"_s);
        QCOMPARE(reader()->currentPage(), 5);
        key(Qt::Key_Return, Qt::ShiftModifier);
        key(Qt::Key_Return, Qt::ShiftModifier);
        settle();
        QCOMPARE(bar()->countText(), u"4 / 4"_s);
        QVERIFY(!bar()->messageText().isEmpty()); // from the end again
        actions()->findNext->trigger();
        settle();
        QCOMPARE(bar()->countText(), u"1 / 4"_s);
        QVERIFY(!static_cast<MarkedScrollBar *>(reader()->verticalScrollBar())->foundRows().isEmpty());
        key(Qt::Key_Escape);
        QVERIFY(bar()->isHidden());
        QCOMPARE(QApplication::focusWidget(), reader());
        QCOMPARE(reader()->selectedText(), u"High-R"_s); // can be tagged at once
        QVERIFY(reader()->search()->hits().isEmpty());
        // F3 goes on with what was looked for, behind the hit that is selected.
        actions()->findNext->trigger();
        settle();
        QCOMPARE(bar()->countText(), u"2 / 4"_s);
        QCOMPARE(reader()->currentPage(), 5);
    }

    void hitsAreWashedOnThePage()
    {
        reader()->goToPage(2);
        const report::TextRange range = DeskWorld::range(m_world->report(), u"繁體"_s);
        QVERIFY(!range.isEmpty());
        reader()->goToPosition(range.start);
        QTest::qWait(500); // sharp
        reader()->setSelection(range);
        const QRect box = reader()->anchorRectangle();
        reader()->clearSelection();
        const QPoint paper(box.left() + 1, box.top() + 1);
        const QColor before = reader()->viewport()->grab().toImage().pixelColor(paper);
        QCOMPARE(before, QColor(Qt::white));
        actions()->find->trigger();
        type(u"繁体"_s); // the other script
        QCOMPARE(reader()->search()->hits().size(), 4);
        QCOMPARE(reader()->viewport()->grab().toImage().pixelColor(paper),
                 marks::foundWash(marks::Appearance::Light).color);
        key(Qt::Key_Escape);
        reader()->clearSelection();
        QCOMPARE(reader()->viewport()->grab().toImage().pixelColor(paper), before);
    }

    void beginsWhereOneReads()
    {
        reader()->goToPage(7);
        QTest::qWait(200);
        actions()->find->trigger();
        type(u"风险"_s);
        QCOMPARE(bar()->countText(), u"5 / 8"_s); // both scripts, on pages 3, 6, 9, 12
        QCOMPARE(reader()->currentPage(), 8);
        type(u"风险系"_s); // typing on stays on the hit
        QCOMPARE(reader()->currentPage(), 8);
        type(u"没有这样的词"_s);
        QVERIFY(reader()->search()->hits().isEmpty());
        QVERIFY(!bar()->countText().isEmpty());
        QCOMPARE(reader()->currentPage(), 8);
    }

    void takesTheSelection()
    {
        const report::TextRange range = DeskWorld::range(m_world->report(), u"用来滚动"_s);
        QVERIFY(!range.isEmpty());
        reader()->setSelection(range);
        actions()->find->trigger();
        settle();
        QCOMPARE(field()->text(), u"用来滚动"_s);
        QCOMPARE(bar()->countText(), u"1 / %1"_s.arg(9 * pageCount));
    }

    void optionsSearchAnew()
    {
        actions()->find->trigger();
        type(u"high"_s);
        QCOMPARE(reader()->search()->hits().size(), 4);
        const QList<QPushButton *> options = bar()->findChildren<QPushButton *>();
        options.at(0)->click(); // match case
        settle();
        QVERIFY(reader()->search()->hits().isEmpty());
        type(u"High"_s);
        QCOMPARE(reader()->search()->hits().size(), 4);
        options.at(0)->click();
        type(u"hig"_s);
        QCOMPARE(reader()->search()->hits().size(), 4);
        options.at(1)->click(); // whole words
        settle();
        QVERIFY(reader()->search()->hits().isEmpty());
    }

    void theListLeadsToHits()
    {
        actions()->find->trigger();
        type(u"风险"_s);
        QVERIFY(list()->isHidden());
        key(Qt::Key_Down);
        QVERIFY(list()->isVisible());
        QCOMPARE(QApplication::focusWidget(), list());
        QCOMPARE(list()->model()->rowCount(), 8);
        QCOMPARE(list()->currentIndex().row(), 0);
        for (int i = 0; i < 4; ++i)
            key(Qt::Key_Down);
        settle();
        QCOMPARE(bar()->countText(), u"5 / 8"_s);
        QCOMPARE(reader()->currentPage(), 8);
        actions()->findNext->trigger();
        QCOMPARE(list()->currentIndex().row(), 5);
        key(Qt::Key_Home);
        key(Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), field());
        key(Qt::Key_Escape);
        QVERIFY(list()->isHidden() && bar()->isHidden());
    }

    void goesToPagesAndBack()
    {
        auto *page = m_world->window->pane()->bar()->findChild<QLineEdit *>();
        actions()->goToPage->trigger();
        QCOMPARE(QApplication::focusWidget(), page);
        QTest::keyClicks(page, u"9"_s);
        key(Qt::Key_Return);
        QTRY_COMPARE(reader()->currentPage(), 8);
        QCOMPARE(QApplication::focusWidget(), reader());
        QVERIFY(actions()->goBack->isEnabled());
        actions()->goBack->trigger();
        QTRY_COMPARE(reader()->currentPage(), 0);
        actions()->goForward->trigger();
        QTRY_COMPARE(reader()->currentPage(), 8);
        actions()->goToPage->trigger();
        QTest::keyClicks(page, u"99"_s);
        key(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), page);
        QVERIFY2(page->accessibleDescription().contains(u"99"_s), qPrintable(page->accessibleDescription()));
        QCOMPARE(reader()->currentPage(), 8);
        key(Qt::Key_Escape);
        QVERIFY(page->accessibleDescription().isEmpty());
        QCOMPARE(page->text(), u"9"_s);
    }

    void aPageGoneToIsWhereOneReads()
    {
        reader()->jumpToPage(4);
        QTest::qWait(300);
        const auto text = m_world->report()->text();
        QCOMPARE(text->pageOf(reader()->readingPosition()), 4);
    }

    void eachReportKeepsItsPlace()
    {
        writePdf(m_world->desk.file(u"b.pdf"_s), pages(u"乙报告"_s), u"乙报告"_s);
        const QUuid first = m_world->report()->id();
        reader()->setZoom(1.5);
        reader()->goToPage(6, 300);
        QTest::qWait(200);
        const QByteArray firstPlace = reader()->savedPlace();
        m_world->window->openPdfs({m_world->desk.file(u"b.pdf"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_world->report() && m_world->report()->id() != first
                                     && !m_world->report()->id().isNull() && m_world->report()->text(),
                                 slow);
        const QUuid second = m_world->report()->id();
        reader()->setZoomMode(ZoomMode::FitWidth);
        reader()->goToPage(3);
        QTest::qWait(200);
        const QByteArray secondPlace = reader()->savedPlace();
        // The find bar stays open over another report and moves nothing in it.
        actions()->find->trigger();
        type(u"风险"_s);
        reader()->goToPage(3);
        QTest::qWait(200);
        m_world->window->session()->openReport(first);
        QVERIFY(m_world->waitForReport());
        settle();
        QTRY_COMPARE(reader()->savedPlace(), firstPlace);
        QCOMPARE(reader()->search()->hits().size(), 8);
        QCOMPARE(reader()->search()->current(), -1);
        m_world->window->session()->openReport(second);
        QVERIFY(m_world->waitForReport());
        settle();
        QTRY_COMPARE(reader()->savedPlace(), secondPlace);
        QVERIFY(!reader()->canGoBack());
    }
};

QTEST_MAIN(FindingTest)
#include "finding_test.moc"
