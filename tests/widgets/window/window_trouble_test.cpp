// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/connection.h"
#include "app/project/sql_statement.h"
#include "tests/widgets/window/window_world.h"
#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/excerpts/note_editor.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_docks.h"

#include <QInputDialog>

using namespace meipi;
using namespace meipi::widgets;
using namespace meipi::tests;
using namespace Qt::StringLiterals;

namespace {

const QString clause = u"高风险系统的提供者应当建立风险管理制度"_s;

} // namespace

/// What cannot be opened, written or shown: said in the window, and nothing else suffers.
class WindowTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void aLockedPdfAsksForItsPassword();
    void whatCannotBeOpenedIsSaid();
    void aSecondWindowReadsOnly();
    void anAreaOnAPageThatIsNotThere();
};

void WindowTroubleTest::aLockedPdfAsksForItsPassword()
{
    const WindowWorld world;
    const QString locked = world.desk.file(u"locked.pdf"_s);
    writeLockedPdf(locked, "secret");
    world.window->session()->newProject(world.desk.file(u"locked.meipi"_s));
    QTRY_VERIFY_WITH_TIMEOUT(world.window->session()->workspace(), slow);
    world.window->openPdfs({locked});
    const auto dialog = [&] { return world.window->findChild<QInputDialog *>(); };
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), slow);
    dialog()->setTextValue(u"wrong"_s);
    dialog()->accept();
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->textValue().isEmpty(), slow);
    dialog()->setTextValue(u"secret"_s);
    dialog()->accept();
    QTRY_COMPARE_WITH_TIMEOUT(world.reader()->pageCount(), 1, slow);
}

void WindowTroubleTest::whatCannotBeOpenedIsSaid()
{
    const WindowWorld world;
    const QString rubbish = world.desk.file(u"rubbish.meipi"_s);
    QFile file(rubbish);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no project");
    file.close();
    QSignalSpy failed(world.window->session(), &ProjectSession::failed);
    world.window->openProject(rubbish);
    QVERIFY(failed.wait(slow));
    QVERIFY(!world.window->session()->workspace()); // still the start view

    world.window->session()->newProject(world.desk.file(u"ok.meipi"_s));
    QTRY_VERIFY_WITH_TIMEOUT(world.window->session()->workspace(), slow);
    world.window->openProject(rubbish);
    QVERIFY(failed.wait(slow));
    QVERIFY(world.window->session()->workspace()); // what was open stays open
    QVERIFY(world.window->pane()->troubleBar()->message().contains(u"rubbish.meipi"_s));
}

void WindowTroubleTest::aSecondWindowReadsOnly()
{
    const WindowWorld world;
    const QString path = world.desk.file(u"shared.meipi"_s);
    const std::unique_ptr<desk::Workspace> other = DeskWorld::made(path);
    QVERIFY(other);
    desk::OpenReport *written = DeskWorld::read(*other, world.desk.pdf());
    QVERIFY(written);
    const QUuid excerpt = written->addExcerpt(DeskWorld::range(written, clause), {});
    QVERIFY(DeskWorld::waitUntilKept(*other));
    world.window->openProject(path);
    QVERIFY(world.waitForReport());
    QVERIFY(world.window->session()->workspace()->isReadOnly());
    QVERIFY(!world.window->pane()->noticeBar()->message().isEmpty());
    world.reader()->setSelection(DeskWorld::range(world.report(), clause));
    world.reader()->setFocus();
    QTest::keyClick(world.reader(), Qt::Key_T);
    QVERIFY(!world.window->pane()->tagPalette()->isVisible());
    QVERIFY(!world.window->windowActions()->tagSelection->isEnabled());

    // A note can be read and not written: what was typed would be lost.
    QTRY_COMPARE_WITH_TIMEOUT(world.report()->excerpts().size(), 1, slow);
    world.window->docks()->excerpts()->openNote(excerpt);
    const auto *editor = world.window->findChild<NoteEditor *>();
    QVERIFY(editor->isVisible());
    QVERIFY(editor->isReadOnly());
}

void WindowTroubleTest::anAreaOnAPageThatIsNotThere()
{
    const WindowWorld world;
    const QString path = world.desk.file(u"strange.meipi"_s);
    QUuid excerpt;
    {
        const std::unique_ptr<desk::Workspace> other = DeskWorld::made(path);
        desk::OpenReport *written = DeskWorld::read(*other, world.desk.pdf());
        QVERIFY(written);
        excerpt = written->addAreaExcerpt(0, QRectF(10, 10, 50, 50), {});
        QVERIFY(!excerpt.isNull());
    }
    const auto database = project::openDatabase(path, project::Access::Write);
    project::runSql(*database, "UPDATE quotation SET regions = replace(regions, '\"page\":0', '\"page\":500')");
    world.window->openProject(path);
    QVERIFY(world.waitForReport());
    QTRY_VERIFY_WITH_TIMEOUT(world.report()->excerpt(excerpt), slow);
    QCOMPARE(world.report()->excerpt(excerpt)->page(), 500);
    world.reader()->goToExcerpt(excerpt);
    QVERIFY(world.reader()->anchorRectangle().isNull());
    world.window->pane()->openPalette();
    QVERIFY(world.window->pane()->tagPalette()->isVisible()); // it can be tagged all the same
    world.window->docks()->excerpts()->openNote(excerpt);
    QVERIFY(!world.window->grab().isNull());
}

QTEST_MAIN(WindowTroubleTest)
#include "window_trouble_test.moc"
