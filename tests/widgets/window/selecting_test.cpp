// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/window/window_world.h"
#include "widgets/excerpts/excerpt_model.h"
#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/excerpts/note_editor.h"
#include "widgets/finding/find_bar.h"
#include "widgets/reader/reader_menu.h"
#include "widgets/tagging/palette_field.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_docks.h"

#include <QClipboard>
#include <QLineEdit>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using tests::DeskWorld;
using tests::slow;
using tests::WindowWorld;

namespace {

const QString clause = u"风险管理制度"_s;

} // namespace

/// What the window does with what is selected on the page.
class SelectingTest : public QObject
{
    Q_OBJECT

    static void choose(const WindowWorld &world, MenuChoice choice)
    {
        world.reader()->setFocus();
        QTest::keyClick(world.reader(), Qt::Key_Menu);
        const auto *menu = world.reader()->findChild<ReaderMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->data().isValid() && action->data().toInt() == static_cast<int>(choice)) {
                world.reader()->findChild<ReaderMenu *>()->close(); // as a click does, before anything else
                action->trigger();
                QTRY_VERIFY(!world.reader()->findChild<ReaderMenu *>());
                return;
            }
        }
        QFAIL("no such choice");
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void anAreaIsTaggedLikeWords()
    {
        const WindowWorld world;
        QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
        world.window->openPdfs({world.desk.pdf()});
        QVERIFY(world.waitForReport());
        QTRY_VERIFY_WITH_TIMEOUT(!world.report()->id().isNull(), slow);
        QWidget *page = world.reader()->viewport();
        QTest::keyClick(world.window.get(), Qt::Key_F4);
        QVERIFY(world.reader()->isAreaTool() && world.window->windowActions()->selectArea->isChecked());
        QTest::mousePress(page, Qt::LeftButton, {}, {80, 60});
        QTest::mouseMove(page, {200, 160});
        QTest::mouseMove(page, {500, 260});
        QTest::mouseRelease(page, Qt::LeftButton, {}, {500, 260});
        QVERIFY(!world.reader()->isAreaTool() && !world.window->windowActions()->selectArea->isChecked());
        const PageArea area = world.reader()->selectedArea();
        QVERIFY(!area.isEmpty());
        QTest::keyClick(world.reader(), Qt::Key_T);
        auto *field = world.window->findChild<PaletteField *>();
        QVERIFY(field && field->hasFocus());
        QTest::keyClicks(field, u"high"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(world.report()->excerpts().size(), 1);
        const desk::ExcerptEntry made = world.report()->excerpts().first();
        QCOMPARE(made.row.excerpt.kind, project::ExcerptKind::Area);
        QCOMPARE(made.row.tags.size(), 1);
        QCOMPARE(made.original()->selector.regions,
                 (QList<report::PageRegion>{{.page = area.page, .rectangles = {area.rectangle}}}));
        QCOMPARE(world.reader()->currentExcerpt(), made.id());
        QVERIFY(world.reader()->selectedArea().isEmpty());
        // The list knows it by what stands in it.
        const ExcerptModel *model = world.window->docks()->excerpts()->model();
        QCOMPARE(model->rowCount(), 1);
        QTest::keyClick(world.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(world.report()->excerpts().isEmpty());
    }

    void aNoteOnASelectionMakesItsExcerpt()
    {
        const WindowWorld world;
        QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
        world.window->openPdfs({world.desk.pdf()});
        QVERIFY(world.waitForReport());
        QTRY_VERIFY_WITH_TIMEOUT(!world.report()->id().isNull(), slow);
        world.reader()->setSelection(DeskWorld::range(world.report(), clause));
        choose(world, MenuChoice::Note);
        QCOMPARE(world.report()->excerpts().size(), 1);
        QCOMPARE(world.report()->excerpts().first().quote(), clause);
        const auto *editor = world.window->findChild<NoteEditor *>();
        QVERIFY(editor);
        QTRY_COMPARE(world.window->focusWidget(), editor); // off screen a menu leaves no active window
    }

    void theSelectionIsLookedFor()
    {
        const WindowWorld world;
        QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
        world.window->openPdfs({world.desk.pdf()});
        QVERIFY(world.waitForReport());
        world.reader()->setSelection(DeskWorld::range(world.report(), clause));
        choose(world, MenuChoice::Search);
        QVERIFY(world.window->pane()->findBar()->isVisible());
        QCOMPARE(world.window->pane()->findBar()->findChild<QLineEdit *>()->text(), clause);
    }

    void copiedWithItsPlace()
    {
        const WindowWorld world;
        QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
        world.window->openPdfs({world.desk.pdf()});
        QVERIFY(world.waitForReport());
        QTRY_VERIFY_WITH_TIMEOUT(!world.report()->id().isNull(), slow);
        world.reader()->setSelection(DeskWorld::range(world.report(), clause));
        QTest::keyClick(world.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(u"“"_s + clause + u"”（《"_s) && copied.endsWith(u"，第 1 页）"_s),
                 qPrintable(copied));
        QTest::keyClick(world.window.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), clause);
    }

    void theCaretIsKeptForTheNextTime()
    {
        const WindowWorld world;
        QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
        world.window->openPdfs({world.desk.pdf()});
        QVERIFY(world.waitForReport());
        QTest::keyClick(world.window.get(), Qt::Key_F7);
        QVERIFY(world.reader()->isCaretBrowsing());
        const MainWindow again;
        QVERIFY(again.pane()->reader()->isCaretBrowsing());
        QVERIFY(again.windowActions()->caretBrowsing->isChecked());
        world.window->windowActions()->caretBrowsing->trigger();
        QVERIFY(!world.reader()->isCaretBrowsing());
        const MainWindow without;
        QVERIFY(!without.pane()->reader()->isCaretBrowsing());
    }
};

QTEST_MAIN(SelectingTest)
#include "selecting_test.moc"
