// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/tokens.h"
#include "tests/widgets/window/window_world.h"
#include "widgets/excerpts/excerpt_model.h"
#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/excerpts/filter_field.h"
#include "widgets/excerpts/note_editor.h"
#include "widgets/tagging/palette_field.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/report_list.h"
#include "widgets/window/report_list_model.h"
#include "widgets/window/status_line.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_docks.h"

#include <QListView>
#include <QMenuBar>

using namespace meipi;
using namespace meipi::widgets;
using namespace meipi::tests;
using namespace Qt::StringLiterals;

namespace {

const QString clause = u"高风险系统的提供者应当建立风险管理制度"_s;

QStringList addresses(const desk::ExcerptEntry &entry, const taxonomy::Taxonomy &taxonomy)
{
    QStringList tags;
    for (const QUuid &id : entry.tagIds())
        tags.append(taxonomy.address(id));
    return tags;
}

/// How much of a picture is of one colour.
int pixelsOf(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return count;
}

} // namespace

/// The main job as a person does it: by mouse and keyboard, in a real window.
class MainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readTagNoteUndoReopenExport();
    void exportOfWhatIsShown();
    void digitsAndArrows();
    void listAndPageFollowEachOther();
    void languageAndAppearanceSwitchAtOnce();
    void panelsFold();
    void openingAPdfNeedsNoProject();

private:
    [[nodiscard]] static PaletteField *openPaletteByKey(const WindowWorld &world);
};

void MainJobTest::initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

PaletteField *MainJobTest::openPaletteByKey(const WindowWorld &world)
{
    world.reader()->setFocus();
    QTest::keyClick(world.reader(), Qt::Key_T);
    return world.window->pane()->tagPalette()->isVisible() ? world.window->findChild<PaletteField *>() : nullptr;
}

void MainJobTest::readTagNoteUndoReopenExport()
{
    const WindowWorld world;
    MainWindow &window = *world.window;
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QString path = world.desk.file(u"work.meipi"_s);
    window.session()->newProject(path);
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->workspace(), slow);
    window.openPdfs({world.desk.pdf()});
    QVERIFY(world.waitForReport());

    // Select by mouse, T, "fx", Enter.
    world.drag(clause);
    QCOMPARE(world.reader()->selectedText(), clause);
    PaletteField *field = openPaletteByKey(world);
    QVERIFY(field);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"fx"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!window.pane()->tagPalette()->isVisible());
    QVERIFY(world.reader()->hasFocus());
    QCOMPARE(world.report()->excerpts().size(), 1);
    const taxonomy::Taxonomy taxonomy = window.session()->workspace()->taxonomy();
    const desk::ExcerptEntry made = world.report()->excerpts().first();
    QCOMPARE(made.quote(), clause);
    QCOMPARE(addresses(made, taxonomy), QStringList{u"regulation_path/risk_tiering"_s});

    // The chip is in the margin: its wash is on the page's picture and nowhere before.
    const QColor wash = marks::facetColors(u"blue", marks::Appearance::Light).wash;
    QTRY_VERIFY_WITH_TIMEOUT(pixelsOf(world.reader()->viewport()->grab().toImage(), wash) > 300, slow);

    // A note, by Tab.
    QTest::keyClick(world.reader(), Qt::Key_Tab);
    auto *editor = window.findChild<NoteEditor *>();
    QVERIFY(editor);
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, u"see *Art. 9*"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(world.report()->excerpts().first().row.excerpt.note, u"see *Art. 9*"_s);
    QVERIFY(world.reader()->hasFocus());

    // Undo twice, redo twice.
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(world.report()->excerpts().first().row.excerpt.note, QString());
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(world.report()->excerpts().size(), 0);
    QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(world.report()->excerpts().size(), 1);
    QCOMPARE(world.report()->excerpts().first().row.excerpt.note, u"see *Art. 9*"_s);
    QVERIFY(world.waitUntilKept());

    // Close, open again, find it.
    window.session()->closeProject();
    QVERIFY(!window.session()->workspace());
    window.openProject(path);
    QVERIFY(world.waitForReport());
    QTRY_COMPARE_WITH_TIMEOUT(window.docks()->excerpts()->model()->rowCount(), 1, slow);
    QCOMPARE(window.docks()->reports()->model()->issueCount(), 1);
    auto *filter = window.findChild<FilterField *>();
    auto *cards = window.docks()->excerpts()->findChild<QListView *>();
    QTest::keyClicks(filter->line(), u"xyz"_s);
    QCOMPARE(cards->model()->rowCount(), 0);
    filter->line()->setText(u"风险管理"_s);
    QCOMPARE(cards->model()->rowCount(), 1);

    // Export as a table.
    const QString table = world.desk.file(u"excerpts.csv"_s);
    QSignalSpy exported(&window, &MainWindow::exported);
    window.exportTo(table);
    QVERIFY(exported.wait(slow));
    QFile file(table);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(bytes);
    QVERIFY(text.contains(clause));
    QVERIFY(text.contains(u"风险分级"_s));
    QVERIFY(text.contains(u"see *Art. 9*"_s));
    QCOMPARE(text.count(u"\r\n"_s), 2);
}

void MainJobTest::exportOfWhatIsShown()
{
    const WindowWorld world(base::InterfaceLanguage::English);
    MainWindow &window = *world.window;
    window.session()->newProject(world.desk.file(u"some.meipi"_s));
    QTRY_VERIFY_WITH_TIMEOUT(window.session()->workspace(), slow);
    window.openPdfs({world.desk.pdf()});
    QVERIFY(world.waitForReport());
    QVERIFY(!world.report()->addExcerpt(DeskWorld::range(world.report(), clause), {}).isNull());
    QVERIFY(!world.report()->addExcerpt(DeskWorld::range(world.report(), u"由主管机关责令改正"_s), {}).isNull());
    const ExcerptPanel *panel = window.docks()->excerpts();
    const auto written = [&](const desk::ChosenExcerpts &chosen) {
        const QString path = world.desk.file(u"some.csv"_s);
        QSignalSpy exported(&window, &MainWindow::exported);
        window.exportTo(path, chosen);
        QFile file(path);
        return exported.wait(slow) && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QCOMPARE(panel->shownExcerpts().size(), 2);
    window.findChild<FilterField *>()->line()->setText(u"责令"_s);
    QCOMPARE(panel->shownExcerpts().size(), 1);
    const QString some = written(panel->shownExcerpts());
    QVERIFY(some.contains(u"由主管机关责令改正"_s) && !some.contains(clause));
    const QString all = written({});
    QVERIFY(all.contains(u"由主管机关责令改正"_s) && all.contains(clause));

    // What cannot be written is not said to be held.
    window.exportTo(u"/proc/some.csv"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.pane()->troubleBar()->message().contains(u"/proc/some.csv"_s), slow);
    QVERIFY(!window.pane()->troubleBar()->message().contains(u"held"_s));
}

void MainJobTest::digitsAndArrows()
{
    const WindowWorld world;
    QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
    world.window->openPdfs({world.desk.pdf()});
    QVERIFY(world.waitForReport());
    const taxonomy::Taxonomy taxonomy = world.window->session()->workspace()->taxonomy();
    world.reader()->setSelection(DeskWorld::range(world.report(), clause));
    PaletteField *field = openPaletteByKey(world);
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_2);
    QVERIFY(world.window->pane()->tagPalette()->isVisible()); // a digit does not close
    QCOMPARE(world.report()->excerpts().size(), 1);
    QCOMPARE(addresses(world.report()->excerpts().first(), taxonomy),
             QStringList{taxonomy.address(taxonomy.tags.at(1).id)});
    QTest::keyClick(field, Qt::Key_2); // takes it off again
    QVERIFY(world.report()->excerpts().first().tagIds().isEmpty());
    // Letters filter, Alt+digit picks in the filter, the filter's own undo is not the window's.
    QTest::keyClicks(field, u"high"_s);
    QTest::keyClick(field, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(addresses(world.report()->excerpts().first(), taxonomy), QStringList{u"risk_level/high"_s});
    // One of a facet that allows one: the other is replaced.
    field->clear();
    QTest::keyClicks(field, u"limited"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(addresses(world.report()->excerpts().first(), taxonomy), QStringList{u"risk_level/limited"_s});
    QVERIFY(!world.window->pane()->tagPalette()->isVisible());

    // Esc leaves everything as it is; arrows and Enter pick.
    field = openPaletteByKey(world);
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(addresses(world.report()->excerpts().first(), taxonomy), QStringList{u"risk_level/limited"_s});
    field = openPaletteByKey(world);
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Up); // the last one
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(world.report()->excerpts().first().tagIds().contains(taxonomy.tags.last().id));
    QVERIFY(world.window->pane()->rect().contains(
        world.window->pane()->tagPalette()->parentWidget()->rect())); // a child of the page, never a window
    QVERIFY(!world.window->pane()->tagPalette()->isWindow());
}

void MainJobTest::listAndPageFollowEachOther()
{
    const WindowWorld world;
    QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
    world.window->openPdfs({world.desk.pdf()});
    QVERIFY(world.waitForReport());
    const QUuid first = world.report()->addExcerpt(DeskWorld::range(world.report(), clause), {});
    const QUuid second = world.report()->addExcerpt(DeskWorld::range(world.report(), u"由主管机关责令改正"_s), {});
    ExcerptPanel *panel = world.window->docks()->excerpts();
    world.reader()->goToExcerpt(second);
    QCOMPARE(panel->currentExcerpt(), second);
    auto *cards = panel->findChild<QListView *>();
    QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, cards->visualRect(cards->model()->index(0, 0)).center());
    QCOMPARE(world.reader()->currentExcerpt(), first);
    QTest::keyClick(cards, Qt::Key_Down);
    QCOMPARE(world.reader()->currentExcerpt(), second);
    QTest::keyClick(cards, Qt::Key_Delete);
    QCOMPARE(world.report()->excerpts().size(), 1);
    QTest::keyClick(cards, Qt::Key_Escape);
    QVERIFY(world.reader()->hasFocus());
}

void MainJobTest::languageAndAppearanceSwitchAtOnce()
{
    const WindowWorld world;
    MainWindow &window = *world.window;
    window.openPdfs({world.desk.pdf()});
    QVERIFY(world.waitForReport());
    const QAction *file = window.menuBar()->actions().first();
    QCOMPARE(file->text(), u"文件(&F)"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.statusLine()->keptText().startsWith(u"已存"_s), slow);
    window.chooseLanguage(base::InterfaceLanguage::English);
    QApplication::processEvents();
    QCOMPARE(file->text(), u"&File"_s);
    QTRY_VERIFY_WITH_TIMEOUT(window.statusLine()->keptText().startsWith(u"Kept"_s), slow);
    window.chooseLanguage(base::InterfaceLanguage::Chinese);
    QApplication::processEvents();
    QCOMPARE(file->text(), u"文件(&F)"_s);

    window.chooseAppearance(AppearanceChoice::Dark);
    QApplication::processEvents();
    QCOMPARE(window.palette().color(QPalette::Window), marks::tokens(marks::Appearance::Dark).window);
    const QImage dark = window.grab().toImage();
    QVERIFY(dark.pixelColor(3, 3).lightness() < 60);
    window.chooseAppearance(AppearanceChoice::Light);
    QApplication::processEvents();
    QCOMPARE(window.palette().color(QPalette::Window), marks::tokens(marks::Appearance::Light).window);
}

void MainJobTest::panelsFold()
{
    const WindowWorld world;
    MainWindow &window = *world.window;
    window.openPdfs({world.desk.pdf()});
    QVERIFY(world.waitForReport());
    WindowDocks *docks = window.docks();
    // As a hand does it: the window's least width follows the panels.
    const auto resize = [&](int width) {
        window.resize(width, 800);
        QApplication::processEvents();
    };
    QVERIFY(docks->isReportsShown() && docks->isExcerptsShown());
    resize(1000);
    QVERIFY(docks->isReportsShown() && !docks->isExcerptsShown());
    resize(800);
    QCOMPARE(window.width(), 800);
    QVERIFY(!docks->isReportsShown() && !docks->isExcerptsShown());
    window.windowActions()->showExcerpts->setChecked(true); // asked for in a narrow window
    QVERIFY(docks->isExcerptsShown());
    resize(1440);
    QVERIFY(docks->isReportsShown() && docks->isExcerptsShown());
    window.windowActions()->showReports->setChecked(false);
    resize(800);
    resize(1440);
    QVERIFY(!docks->isReportsShown()); // closed by a person stays closed
}

void MainJobTest::openingAPdfNeedsNoProject()
{
    const WindowWorld world;
    const QString english = world.desk.file(u"second.pdf"_s);
    writePdf(english, {{u"Providers of high-risk systems shall keep records of each incident."_s}}, u"Second"_s);
    world.window->openFiles({world.desk.pdf(), english});
    QVERIFY(world.waitForReport());
    QVERIFY(world.window->session()->workspace()->isDesk());
    QTRY_VERIFY_WITH_TIMEOUT(world.window->session()->workspace()->reports().size() >= 2, slow);
}

QTEST_MAIN(MainJobTest)
#include "main_job_test.moc"
