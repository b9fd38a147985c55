// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/batch.h"
#include "tests/widgets/window/window_world.h"
#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/excerpts/filter_field.h"
#include "widgets/tagging/palette_field.h"
#include "widgets/window/window_docks.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

using namespace meipi;
using namespace meipi::widgets;
using namespace meipi::tests;
using namespace Qt::StringLiterals;

namespace {

const QString clause = u"通过《人工智能法案》立法实行风险分级监管，对企业数据安全和隐私保护的要求较高"_s;

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("MEIPI_SHARED");
    return named.isEmpty() ? QDir::cleanPath(QStringLiteral(MEIPI_SOURCE_DIR "/../shared")) : named;
}

QString pictureFile(const QString &name)
{
    const QDir folder(QStringLiteral(MEIPI_BINARY_DIR "/screenshots"));
    QDir().mkpath(folder.path());
    return folder.filePath(name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Codes the Chinese report from a file, as whoever the store was opened by.
bool code(project::Store &store, const QString &file)
{
    const auto requests = desk::readCoding(contents(file));
    return requests && desk::tagQuotes(store, u"2024-05/zh"_s, *requests, {});
}

bool add(project::Store &store, const QString &pdf, const QString &language)
{
    desk::AddRequest request;
    request.pdfPath = pdf;
    request.details = {.language = language,
                       .series = u"国际经贸规则量化分析报告"_s,
                       .title = {},
                       .year = 2024,
                       .issue = 5,
                       .overall = 21};
    const auto prepared = desk::prepareReport(store, request, {});
    return prepared && desk::addReport(store, *prepared);
}

} // namespace

/// Pictures of the window, to be looked at beside the design. They are written to screenshots/ in the build folder; what
/// can be told without eyes is asserted.
class ScreenshotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void start();
    void tagging_data();
    void tagging();

private:
    [[nodiscard]] static bool makeProject(const QString &path, const QString &shared);
};

void ScreenshotsTest::initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

void ScreenshotsTest::start()
{
    const WindowWorld world;
    QTest::qWait(100);
    const QImage picture = world.window->grab().toImage();
    QCOMPARE(picture.size(), QSize(1440, 900));
    QVERIFY(picture.save(pictureFile(u"start.png"_s)));
}

bool ScreenshotsTest::makeProject(const QString &path, const QString &shared)
{
    project::Writer writer = desk::thisWriter();
    writer.name = u"林溪"_s;
    writer.initials = u"林"_s;
    writer.ink = u"vermilion"_s;
    desk::setThisWriter(writer);
    const QString folder = shared + u"/corpus/report-2024-05/"_s;
    {
        auto store = project::Store::create(
            path, {.title = u"美欧人工智能治理"_s, .taxonomy = taxonomy::defaultTaxonomy(), .isDesk = false}, writer);
        if (!store)
            return false;
        for (const QString &language : {u"zh"_s, u"en"_s}) {
            if (!add(**store, folder + u"report-2024-05."_s + language + u".pdf"_s, language))
                return false;
        }
        if (!code(**store, folder + u"coding.gold.json"_s))
            return false;
    }
    project::Writer second = desk::writerNamed({}, u"周原"_s);
    second.ink = u"indigo"_s;
    auto store = project::Store::open(path, project::OpenMode::ReadWrite, second);
    return store && code(**store, folder + u"coding.second.json"_s);
}

void ScreenshotsTest::tagging_data()
{
    QTest::addColumn<AppearanceChoice>("appearance");
    QTest::addColumn<QString>("name");
    QTest::addColumn<base::InterfaceLanguage>("language");
    using base::InterfaceLanguage;
    QTest::newRow("light") << AppearanceChoice::Light << u"tagging.png"_s << InterfaceLanguage::Chinese;
    QTest::newRow("dark") << AppearanceChoice::Dark << u"tagging-dark.png"_s << InterfaceLanguage::Chinese;
    QTest::newRow("English") << AppearanceChoice::Light << u"tagging-en.png"_s << InterfaceLanguage::English;
}

void ScreenshotsTest::tagging()
{
    QFETCH(const AppearanceChoice, appearance);
    QFETCH(const QString, name);
    QFETCH(const base::InterfaceLanguage, language);
    const QString shared = sharedFolder();
    if (!QFileInfo::exists(shared + u"/corpus/report-2024-05/report-2024-05.zh.pdf"_s))
        QSKIP(qPrintable(u"SKIPPED %1: the report is not there: %2"_s.arg(name, shared)));
    const WindowWorld world(language);
    MainWindow &window = *world.window;
    const QString path = world.desk.file(u"美欧人工智能治理.meipi"_s);
    QVERIFY(makeProject(path, shared));
    applyAppearance(*qApp, appearance);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy sharp(world.reader(), &ReaderView::firstPageShown);
    window.openProject(path);
    QVERIFY(world.waitForReport());
    if (world.report()->summary().report.language != u"zh") {
        for (const project::ReportSummary &each : window.session()->workspace()->reports()) {
            if (each.report.language == u"zh")
                window.session()->openReport(each.report.row.id);
        }
        QVERIFY(world.waitForReport());
    }
    QTRY_VERIFY_WITH_TIMEOUT(world.report()->excerpts().size() >= 60, slow);
    QTRY_VERIFY_WITH_TIMEOUT(sharp.count() > 0, slow);
    world.reader()->setZoomMode(ZoomMode::FitWidth);

    const report::TextRange range = DeskWorld::range(world.report(), clause);
    QVERIFY(!range.isEmpty());
    world.reader()->goToPage(world.report()->text()->pageOf(range.start));
    QTest::qWait(1500); // the page comes sharp
    ExcerptPanel *panel = window.docks()->excerpts();
    const auto eu = window.session()->workspace()->taxonomy().tagByAddress(u"economy/eu"_s);
    panel->findChild<FilterField *>()->addTag(eu->id);
    panel->findChildren<QPushButton *>().first()->setChecked(true); // this section
    for (const desk::ExcerptEntry &entry : world.report()->excerpts()) {
        if (entry.quote() == clause && entry.coders().contains(window.session()->workspace()->me().row.id))
            world.reader()->setCurrentExcerpt(entry.id());
    }
    world.reader()->setFocus();
    QTest::keyClick(world.reader(), Qt::Key_T);
    auto *field = window.findChild<PaletteField *>();
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, u"fx"_s);
    QTest::qWait(300);
    const QImage picture = window.grab().toImage();
    QVERIFY(picture.save(pictureFile(name)));
    const QRect palette = window.pane()->tagPalette()->geometry();
    QVERIFY(palette.width() >= 392);
}

QTEST_MAIN(ScreenshotsTest)
#include "screenshots_test.moc"
