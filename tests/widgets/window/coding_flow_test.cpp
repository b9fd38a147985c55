// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a coder does on the page with the keys and the mouse, in the whole window.
#include "tests/widgets/window/key_script.h"
#include "tests/widgets/window/window_world.h"
#include "widgets/tagging/chip_row.h"
#include "widgets/tagging/palette_field.h"
#include "widgets/tagging/quick_strip.h"
#include "widgets/window/coding_desk.h"
#include "widgets/window/message_bar.h"

#include <QUndoStack>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using tests::DeskWorld;
using tests::slow;
using tests::WindowWorld;

namespace {

const QString sentence = u"高风险系统的提供者应当建立风险管理制度，并在投放市场前完成登记。"_s;

} // namespace

class CodingFlowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowWorld> m_world;

    [[nodiscard]] ReaderView &reader() const { return *m_world->reader(); }
    [[nodiscard]] desk::OpenReport &report() const { return *m_world->report(); }
    [[nodiscard]] desk::Workspace &workspace() const { return *m_world->window->session()->workspace(); }
    [[nodiscard]] QUuid tag(const QString &address) const { return DeskWorld::tag(workspace(), address); }

    void keys(const QString &script) const
    {
        for (const auto all = script.split(u' '); const QString &key : all)
            tests::press(*m_world->window, key);
    }

    void select(const QString &words) const { reader().setSelection(DeskWorld::range(&report(), words)); }

    [[nodiscard]] QUuid make(const QString &words, const QList<QUuid> &tags = {}) const
    {
        const QUuid made = report().addExcerpt(DeskWorld::range(&report(), words), tags);
        reader().setCurrentExcerpt(made);
        return made;
    }

    [[nodiscard]] QString quote(const QUuid &id) const
    {
        const desk::ExcerptEntry *entry = report().excerpt(id);
        return entry ? entry->quote() : QString();
    }

    [[nodiscard]] QString currentQuote() const { return quote(reader().currentExcerpt()); }

    [[nodiscard]] QSet<QUuid> currentTags() const
    {
        const desk::ExcerptEntry *entry = report().excerpt(reader().currentExcerpt());
        const QList<QUuid> ids = entry ? entry->tagIds() : QList<QUuid>();
        return {ids.begin(), ids.end()};
    }

    [[nodiscard]] int steps() const { return workspace().undoStack()->index(); }

    [[nodiscard]] QRect box(qsizetype character) const
    {
        return reader().viewportRectangle({character, character + 1});
    }

    void dragTo(QPoint from, QPoint to) const
    {
        QWidget *page = reader().viewport();
        QTest::mousePress(page, Qt::LeftButton, {}, from);
        for (const QPoint &point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, page->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(page, &move);
        }
        QTest::mouseRelease(page, Qt::LeftButton, {}, to);
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void init()
    {
        m_world = std::make_unique<WindowWorld>();
        QVERIFY(QTest::qWaitForWindowActive(m_world->window.get()));
        const QString project = m_world->desk.file(u"flow.meipi"_s);
        QVERIFY(DeskWorld::made(project));
        m_world->window->openProject(project);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->window->session()->workspace(), slow);
        m_world->window->openPdfs({m_world->desk.pdf()});
        QVERIFY(m_world->waitForReport());
        QTRY_VERIFY_WITH_TIMEOUT(!report().id().isNull(), slow);
        reader().setFocus();
    }

    void cleanup() { m_world.reset(); }

    void sentencesAndClausesByKey()
    {
        keys(u". ."_s);
        QCOMPARE(reader().selectedText(), sentence);
        keys(u"Alt+Down"_s);
        QCOMPARE(reader().selectedText(), u"高风险系统的提供者应当建立风险管理制度"_s);
        keys(u"Shift+."_s);
        QCOMPARE(reader().selectedText(), u"并在投放市场前完成登记"_s);
        keys(u"Shift+,"_s);
        QCOMPARE(reader().selectedText(), u"高风险系统的提供者应当建立风险管理制度"_s);
        keys(u"Ctrl+] Shift+["_s); // over the next clause; without the first word
        QVERIFY(reader().selectedText().endsWith(u"完成登记"_s));
        QVERIFY(!reader().selectedText().startsWith(u"高"_s));
        keys(u","_s);
        QCOMPARE(reader().selectedText(), u"第一章总则"_s);
    }

    void lettersDigitsAndLastTags()
    {
        keys(u". . H E 1"_s);
        QCOMPARE(currentQuote(), sentence);
        QCOMPARE(currentTags(),
                 (QSet{tag(u"risk_level/high"_s), tag(u"economy/eu"_s), tag(u"regulation_path/light"_s)}));
        keys(u"I"_s); // one value: replaced
        QVERIFY(currentTags().contains(tag(u"risk_level/limited"_s)) && currentTags().size() == 3);
        const QSet<QUuid> before = currentTags();
        const int done = steps();
        keys(u". ;"_s);
        QCOMPARE(currentQuote(), u"低风险系统的提供者可以自愿采用行为守则。"_s);
        QCOMPARE(currentTags(), before);
        QCOMPARE(steps(), done + 1);
        keys(u". Ctrl+H"_s);
        QVERIFY(currentTags().isEmpty() && !currentQuote().isEmpty());
    }

    void noLastTagsIsSaid()
    {
        keys(u". ;"_s);
        QVERIFY(report().excerpts().isEmpty());
        QVERIFY(!m_world->window->pane()->troubleBar()->message().isEmpty());
    }

    void chipsByKey()
    {
        std::ignore = make(u"风险管理制度"_s, {tag(u"risk_level/high"_s), tag(u"economy/eu"_s)});
        keys(u"Right Delete"_s); // the first chip in codebook order
        QCOMPARE(currentTags(), (QSet{tag(u"economy/eu"_s)}));
        QCOMPARE(report().excerpts().size(), 1);
        keys(u"Left Return"_s); // instead of the last one
        auto *field = m_world->window->findChild<PaletteField *>();
        QVERIFY(field && field->hasFocus());
        const int done = steps();
        QTest::keyClicks(field, u"us"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(currentTags(), (QSet{tag(u"economy/us"_s)}));
        QCOMPARE(steps(), done + 1);
        QVERIFY(!m_world->window->pane()->tagPalette()->isVisible());
        keys(u"Delete"_s); // without a chip: the excerpt
        QVERIFY(report().excerpts().isEmpty());
    }

    void severalTagsInOneVisitOfThePalette()
    {
        select(u"风险管理制度"_s);
        keys(u"T"_s);
        auto *field = m_world->window->findChild<PaletteField *>();
        QTest::keyClicks(field, u"high"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(field->text().isEmpty() && field->hasFocus());
        QTest::keyClicks(field, u"oumeng"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(currentTags(), (QSet{tag(u"risk_level/high"_s), tag(u"economy/eu"_s)}));
    }

    void edgesByKey()
    {
        const QUuid id = make(u"风险管理"_s);
        keys(u"]"_s);
        QVERIFY(quote(id).startsWith(u"风险管理制"_s));
        keys(u"Shift+]"_s);
        QCOMPARE(quote(id), u"风险管理"_s);
        keys(u"Ctrl+["_s);
        QCOMPARE(quote(id), u"高风险系统的提供者应当建立风险管理"_s);
        keys(u"Alt+]"_s);
        QCOMPARE(quote(id), sentence);
        QCOMPARE(steps(), 5);
        keys(u"Ctrl+Z Ctrl+Z Ctrl+Z Ctrl+Z"_s);
        QCOMPARE(quote(id), u"风险管理"_s);
    }

    void splitAndJoinByKey()
    {
        const QUuid id = make(sentence, {tag(u"economy/eu"_s)});
        keys(u"/ /"_s); // a caret at the border of the clauses; there
        QCOMPARE(report().excerpts().size(), 2);
        QCOMPARE(quote(id), u"高风险系统的提供者应当建立风险管理制度"_s);
        QCOMPARE(currentTags(), (QSet{tag(u"economy/eu"_s)}));
        keys(u"Shift+="_s);
        QCOMPARE(report().excerpts().size(), 1);
        QCOMPARE(currentQuote(), sentence);
        QCOMPARE(steps(), 3);
        keys(u"="_s);
        QCOMPARE(steps(), 3);
        QVERIFY(!m_world->window->pane()->troubleBar()->message().isEmpty());
    }

    void edgesByMouse()
    {
        const report::TextRange range = DeskWorld::range(&report(), u"风险管理"_s);
        const QUuid id = make(u"风险管理"_s);
        reader().goToPosition(range.start);
        const QRect last = box(range.end - 1);
        const QRect target = box(DeskWorld::range(&report(), u"制度"_s).end - 1);
        dragTo(QPoint(last.right() + 2, last.bottom() + 3), QPoint(target.right() - 1, target.center().y()));
        QCOMPARE(quote(id), u"风险管理制度"_s);
        QCOMPARE(steps(), 2);
        QCOMPARE(reader().currentExcerpt(), id);
    }

    void quickMode()
    {
        keys(u"Q"_s);
        auto *field = m_world->window->findChild<PaletteField *>();
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, u"high"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(field, u"oumeng"_s);
        QTest::keyClick(field, Qt::Key_Return);
        const QSet<QUuid> both{tag(u"risk_level/high"_s), tag(u"economy/eu"_s)};
        const QuickStrip *strip = m_world->window->pane()->quickStrip();
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->chips()->chips().size(), 2);
        QVERIFY(report().excerpts().isEmpty());
        reader().setFocus();
        m_world->drag(u"风险管理制度"_s);
        QCOMPARE(report().excerpts().size(), 1);
        QCOMPARE(currentTags(), both);
        QCOMPARE(steps(), 1);
        keys(u". Return"_s);
        QCOMPARE(report().excerpts().size(), 2);
        QCOMPARE(currentTags(), both);
        keys(u"Esc"_s);
        QVERIFY(!strip->isVisible());
        m_world->drag(u"行为守则"_s);
        QCOMPARE(report().excerpts().size(), 2);
        QVERIFY(!reader().selection().isEmpty());
    }

    void inVivo()
    {
        select(u"行为守则"_s);
        keys(u"Ctrl+T"_s);
        QCOMPARE(currentQuote(), u"行为守则"_s);
        QCOMPARE(currentTags().size(), 1);
        QCOMPARE(workspace().taxonomy().tag(*currentTags().begin())->label.zh, u"行为守则"_s);
        keys(u"Ctrl+Z"_s);
        QVERIFY(report().excerpts().isEmpty());
        QCOMPARE(workspace().taxonomy(), taxonomy::defaultTaxonomy());
    }

    void nothingIsWrittenIntoAReadOnlyProject()
    {
        const QUuid id = make(u"风险管理"_s, {tag(u"economy/eu"_s)});
        QVERIFY(m_world->waitUntilKept());
        m_world->window->session()->closeProject();
        const QString project = m_world->desk.file(u"flow.meipi"_s);
        const auto colleague = DeskWorld::opened(project); // holds it
        QVERIFY(colleague && !colleague->isReadOnly());
        m_world->window->openProject(project);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->window->session()->workspace(), slow);
        QVERIFY(workspace().isReadOnly());
        QTRY_COMPARE_WITH_TIMEOUT(workspace().reports().size(), 1, slow);
        m_world->window->session()->openReport(workspace().reports().first().report.row.id);
        QVERIFY(m_world->waitForReport());
        QTRY_COMPARE_WITH_TIMEOUT(report().excerpts().size(), 1, slow);
        reader().setFocus();
        reader().setCurrentExcerpt(id);
        keys(u"] / / = ; Q 1 . Ctrl+H Ctrl+T"_s);
        QCOMPARE(quote(id), u"风险管理"_s);
        QCOMPARE(report().excerpts().size(), 1);
    }
};

QTEST_MAIN(CodingFlowTest)
#include "coding_flow_test.moc"
