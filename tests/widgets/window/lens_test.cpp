// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/tokens.h"
#include "tests/app/desk/made_pdf.h"
#include "tests/widgets/window/window_world.h"
#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/lens/lens_legend.h"
#include "widgets/lens/lens_panel.h"
#include "widgets/reader/lens_style.h"
#include "widgets/reader/report_lens.h"
#include "widgets/window/side_panel.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_docks.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

using namespace meipi;
using namespace meipi::widgets;
using namespace meipi::tests;
using namespace Qt::StringLiterals;
using lens::Mark;

namespace {

constexpr int pageCount = 6;

QList<QStringList> chinesePages()
{
    QList<QStringList> made;
    for (int page = 1; page <= pageCount; ++page) {
        QStringList lines{u"第%1章 规定"_s.arg(u"一二三四五六"_s.at(page - 1))};
        lines.append(u"提供者应当保存第%1页的记录。"_s.arg(page));
        lines.append(u"任何人不得出售记录。主管部门可以检查。"_s);
        for (int line = 0; line < 12; ++line)
            lines.append(u"这一行没有什么规定，只是把页面写满一些。"_s);
        made.append(lines);
    }
    return made;
}

QList<QStringList> englishPages()
{
    return {{u"Article 1 Records"_s, u"Providers shall keep records of every release."_s,
             u"They may not sell the records. The board may ask for copies."_s}};
}

/// Long enough to be told from English.
QList<QStringList> frenchPages()
{
    return {{u"Le fournisseur est tenu de conserver les documents pendant dix ans."_s,
             u"Il ne peut pas vendre les documents qui ont été établis par la commission."_s,
             u"Les autorités des pays sont informées dans les meilleurs délais par écrit."_s,
             u"Chaque exploitant tient un registre et le présente aux agents qui le demandent."_s,
             u"Le conseil examine chaque année les rapports et publie ses conclusions sans retard."_s}};
}

} // namespace

class LensTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowWorld> m_world;

    [[nodiscard]] ReaderView *reader() const { return m_world->reader(); }
    [[nodiscard]] ReportLens *lens() const { return reader()->lens(); }
    [[nodiscard]] LensPanel *panel() const { return m_world->window->docks()->lens(); }
    [[nodiscard]] SidePanel *side() const { return m_world->window->docks()->side(); }
    [[nodiscard]] WindowActions *actions() const { return m_world->window->windowActions(); }
    [[nodiscard]] TagPalette *palette() const { return m_world->window->pane()->tagPalette(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(reader(), Qt::Key(key), modifiers);
    }

    void open(const QList<QStringList> &pages, const QString &title)
    {
        const QString path = m_world->desk.file(title + u".pdf"_s);
        writePdf(path, pages, title);
        m_world->window->openPdfs({path});
        QVERIFY(m_world->waitForReport());
        QTRY_VERIFY_WITH_TIMEOUT(!m_world->report()->id().isNull(), slow);
        reader()->setFocus();
    }

    void switchOn() const
    {
        actions()->clauseLens->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(lens()->state(), ReportLens::State::Ready, slow);
    }

    [[nodiscard]] QString currentWords() const
    {
        return lens()->current() ? lens()->text()->textOf(lens()->current()->words) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        QCoreApplication::setOrganizationName(u"meipi-test"_s); // settings have a place
        QCoreApplication::setApplicationName(u"lens"_s);
    }

    void init()
    {
        m_world = std::make_unique<WindowWorld>();
        QVERIFY(QTest::qWaitForWindowActive(m_world->window.get()));
    }

    void cleanup() { m_world.reset(); }

    void switchesOnAndOff()
    {
        open(chinesePages(), u"规定"_s);
        QVERIFY(!actions()->nextClause->isEnabled());
        QCOMPARE(side()->shownPanel(), m_world->window->docks()->excerpts());
        QVERIFY(side()->tabOf(panel())->isHidden());
        switchOn();
        QVERIFY(actions()->nextClause->isEnabled());
        QCOMPARE(side()->shownPanel(), panel());
        QVERIFY(panel()->isVisible());
        QCOMPARE(lens()->hits(), lens::ClauseLens().hits(*lens()->text(), {0, lens()->text()->text.size()}));
        side()->tabOf(m_world->window->docks()->excerpts())->click();
        QVERIFY(m_world->window->docks()->excerpts()->isVisible());
        actions()->clauseLens->trigger();
        QVERIFY(lens()->hits().isEmpty());
        QVERIFY(side()->tabOf(panel())->isHidden());
        QVERIFY(!actions()->nextClause->isEnabled());
    }

    void whatItShowsIsRemembered()
    {
        open(chinesePages(), u"规定"_s);
        switchOn();
        panel()->legend()->box(Mark::Condition)->click();
        panel()->legend()->box(Mark::Date)->click();
        const lens::MarkSet shown = lens()->shown();
        QVERIFY(shown.contains(Mark::Date) && !shown.contains(Mark::Condition));
        m_world->window.reset();
        m_world->window = std::make_unique<MainWindow>();
        QVERIFY(lens()->isOn());
        QVERIFY(actions()->clauseLens->isChecked());
        QVERIFY(lens()->shown() == shown);
        QVERIFY(panel()->legend()->box(Mark::Date)->isChecked());
        QVERIFY(!panel()->legend()->box(Mark::Condition)->isChecked());
    }

    void theLegendCountsAndFilters()
    {
        open(chinesePages(), u"规定"_s);
        switchOn();
        for (const Mark mark : lens::allMarks) {
            QCOMPARE(panel()->legend()->count(mark)->text(), QString::number(lens()->counts().of(mark)));
            QVERIFY(!panel()->legend()->box(mark)->accessibleName().isEmpty());
        }
        QCOMPARE(lens()->counts().of(Mark::Obligation), pageCount);
        QCOMPARE(lens()->counts().of(Mark::Prohibition), pageCount);
        QCOMPARE(panel()->hits()->model()->rowCount(), 3);
        panel()->legend()->box(Mark::Obligation)->click();
        QCOMPARE(panel()->hits()->model()->rowCount(), 2);
        key(Qt::Key_N);
        QCOMPARE(currentWords(), u"不得"_s);
        // One of a kind, though that was filtered out.
        panel()->legend()->nextButton(Mark::Obligation)->click();
        QCOMPARE(currentWords(), u"应当"_s);
        QVERIFY(panel()->legend()->box(Mark::Obligation)->isChecked());
    }

    void stepsByKeyOverThePages()
    {
        open(chinesePages(), u"规定"_s);
        switchOn();
        panel()->legend()->box(Mark::Permission)->click();
        panel()->legend()->box(Mark::Prohibition)->click();
        for (int page = 0; page < pageCount; ++page) {
            key(Qt::Key_N);
            QCOMPARE(currentWords(), u"应当"_s);
            QCOMPARE(lens()->text()->pageOf(lens()->current()->words.start), page);
            QTRY_VERIFY(reader()->viewport()->rect().contains(reader()->viewportRectangle(lens()->current()->words)));
            QTRY_VERIFY(panel()->hits()->currentIndex().isValid());
        }
        key(Qt::Key_N); // round the end
        QCOMPARE(lens()->text()->pageOf(lens()->current()->words.start), 0);
        key(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(lens()->text()->pageOf(lens()->current()->words.start), pageCount - 1);
        key(Qt::Key_Escape);
        QVERIFY(!lens()->current());
    }

    void oneKeyMakesAnExcerptOfTheClause()
    {
        open(chinesePages(), u"规定"_s);
        switchOn();
        key(Qt::Key_N);
        key(Qt::Key_N);
        QCOMPARE(currentWords(), u"不得"_s);
        QVERIFY(m_world->report()->excerpts().isEmpty()); // it never tags by itself
        key(Qt::Key_T);
        QVERIFY(palette()->isVisible());
        QCOMPARE(reader()->selectedText(), u"任何人不得出售记录。"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"gfx"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_world->report()->excerpts().size(), 1);
        QCOMPARE(m_world->report()->excerpts().constFirst().quote(), u"任何人不得出售记录。"_s);
        QVERIFY(!m_world->report()->excerpts().constFirst().row.tags.isEmpty());
        QVERIFY(palette()->isHidden());
        reader()->setFocus();
        key(Qt::Key_N); // goes on from there
        QCOMPARE(currentWords(), u"可以"_s);
        panel()->tagButton()->click();
        QVERIFY(palette()->isVisible());
        QCOMPARE(reader()->selectedText(), u"主管部门可以检查。"_s);
    }

    void aClickChoosesAClause()
    {
        open(chinesePages(), u"规定"_s);
        switchOn();
        const report::TextRange words = DeskWorld::range(m_world->report(), u"可以"_s);
        QTest::qWait(200);
        QTest::mouseClick(reader()->viewport(), Qt::LeftButton, {}, reader()->viewportRectangle(words).center());
        QCOMPARE(currentWords(), u"可以"_s);
        const report::TextRange plain = DeskWorld::range(m_world->report(), u"把页面写满"_s);
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QTest::mouseClick(reader()->viewport(), Qt::LeftButton, {}, reader()->viewportRectangle(plain).center());
        QVERIFY(!lens()->current());
    }

    void theCaretChoosesAClause()
    {
        open(chinesePages(), u"规定"_s);
        switchOn();
        reader()->setCaretBrowsing(true);
        const report::TextRange words = DeskWorld::range(m_world->report(), u"不得"_s);
        reader()->setSelection({words.start, words.start + 1});
        key(Qt::Key_Left); // the caret stands before the word
        QVERIFY(reader()->selection().isEmpty());
        QVERIFY(reader()->selectClause());
        QCOMPARE(reader()->selectedText(), u"任何人不得出售记录。"_s);
        reader()->setCaretBrowsing(false);
        QSettings().remove(u"reader/caret"_s);
    }

    void theListLeadsToClausesAndSections()
    {
        open(chinesePages(), u"规定"_s);
        switchOn();
        QListView *hits = panel()->hits();
        const QRect third = hits->visualRect(hits->model()->index(2, 0));
        QTest::mouseClick(hits->viewport(), Qt::LeftButton, {}, third.center());
        QCOMPARE(currentWords(), u"可以"_s);
        hits->setFocus();
        QTest::keyClick(hits, Qt::Key_Up);
        QCOMPARE(currentWords(), u"不得"_s);
        QTest::keyClick(hits, Qt::Key_N);
        QCOMPARE(currentWords(), u"可以"_s);
        QTest::keyClick(hits, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), reader());
        const QList<QPushButton *> pills = panel()->findChildren<QPushButton *>();
        for (QPushButton *pill : pills) {
            if (pill->isCheckable() && !pill->isChecked()) {
                pill->click();
                break;
            }
        }
        QListView *sections = panel()->sections();
        QVERIFY(sections->isVisible());
        QCOMPARE(sections->model()->rowCount(), pageCount);
        const QModelIndex last = sections->model()->index(pageCount - 1, 0);
        sections->scrollTo(last);
        QTest::mouseClick(sections->viewport(), Qt::LeftButton, {}, sections->visualRect(last).center());
        QTRY_COMPARE(reader()->currentPage(), pageCount - 1);
    }

    void wordsAreWashedOnThePage_data()
    {
        QTest::addColumn<PaperChoice>("paper");
        QTest::addColumn<marks::Appearance>("appearance");
        QTest::newRow("light") << PaperChoice::Light << marks::Appearance::Light;
        QTest::newRow("dark") << PaperChoice::Dark << marks::Appearance::Dark;
    }

    void wordsAreWashedOnThePage()
    {
        QFETCH(PaperChoice, paper);
        QFETCH(marks::Appearance, appearance);
        open(chinesePages(), u"规定"_s);
        reader()->setPaper(paper);
        QTest::qWait(800); // sharp
        const QRect box = reader()->viewportRectangle(DeskWorld::range(m_world->report(), u"应当"_s));
        const QPoint corner(box.left() + 1, box.top() + 1);
        const auto colorThere = [&] { return reader()->viewport()->grab().toImage().pixelColor(corner); };
        const QColor before = colorThere();
        switchOn();
        const QColor washed = colorThere();
        QVERIFY(washed != before);
        const QColor mark = marks::facetColors(lensStyle(Mark::Obligation).hue, appearance).mark;
        QVERIFY(std::abs(washed.hslHue() - mark.hslHue()) < 25);
        panel()->legend()->box(Mark::Obligation)->click();
        QCOMPARE(colorThere(), before);
    }

    void readsTheLanguageOfTheReport_data()
    {
        QTest::addColumn<QList<QStringList>>("pages");
        QTest::addColumn<int>("hits");
        QTest::addColumn<bool>("says");
        QTest::newRow("Chinese") << chinesePages() << 3 * pageCount << false;
        QTest::newRow("English") << englishPages() << 3 << false;
        QTest::newRow("French") << frenchPages() << 0 << true;
    }

    void readsTheLanguageOfTheReport()
    {
        QFETCH(QList<QStringList>, pages);
        QFETCH(int, hits);
        QFETCH(bool, says);
        open(pages, u"报告"_s);
        actions()->clauseLens->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            lens()->state() == ReportLens::State::Ready || lens()->state() == ReportLens::State::NoDefinitions, slow);
        QCOMPARE(lens()->counts().sum(lens::clauseMarks), hits);
        QCOMPARE(panel()->message().isEmpty(), !says);
    }

    void closingTheReportEndsTheLens()
    {
        open(chinesePages(), u"规定"_s);
        actions()->clauseLens->trigger(); // being read
        m_world->window->session()->closeProject();
        QTRY_VERIFY(!m_world->report());
        QVERIFY(lens()->hits().isEmpty());
        QCOMPARE(lens()->state(), ReportLens::State::Waiting);
    }
};

QTEST_MAIN(LensTest)
#include "lens_test.moc"
