// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/interface_language.h"
#include "tests/widgets/reader/reading_room.h"
#include "widgets/style/appearance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace meipi;
using namespace Qt::StringLiterals;
using tests::ReadingRoom;

namespace {

constexpr int patience = 30000; // milliseconds
constexpr int fourthPage = 3;

QString corpus(const QString &name)
{
    const QString shared = qEnvironmentVariable("MEIPI_SHARED", QStringLiteral(MEIPI_SOURCE_DIR "/../shared"));
    return shared + u"/corpus/report-2024-05/"_s + name;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tagAs(project::Store &store, const QString &report, const QString &coding, const QUuid &person)
{
    const auto requests = desk::readCoding(contents(corpus(coding)));
    QVERIFY(requests.has_value());
    QVERIFY(desk::tagQuotes(store, report, *requests, person).has_value());
}

std::unique_ptr<project::Store> reopened(std::unique_ptr<project::Store> store, const project::Writer &writer)
{
    const QString path = store->path();
    store.reset();
    auto opened = project::Store::open(path, project::OpenMode::ReadWrite, writer);
    return opened ? std::move(*opened) : nullptr;
}

} // namespace

/// The report of the corpus, coded by two people, as a reader shows it: the pictures are for people to look at, the
/// assertions for what they must have.
class ReaderScreensTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReadingRoom> m_room;

    [[nodiscard]] widgets::ReaderView &view() const { return *m_room->view; }

    void save(const QString &name) const
    {
        const QDir folder(QStringLiteral(MEIPI_BINARY_DIR "/screenshots"));
        QVERIFY(folder.mkpath(u"."_s));
        QVERIFY(view().grab().save(folder.filePath(name)));
    }

    void waitForPage() const
    {
        QSignalSpy shown(&view(), &widgets::ReaderView::firstPageShown);
        view().setReport(m_room->workspace.get(), m_room->report);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->isTextReady(), patience);
        view().goToPage(fourthPage);
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
        QTest::qWait(600);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meipi-tests"_s);
        if (!QFile::exists(corpus(u"report-2024-05.zh.pdf"_s))) {
            QSKIP("report-2024-05: the corpus is not here, its screenshots are not taken");
        }
        base::useInterfaceLanguage(base::InterfaceLanguage::Chinese);
        m_room = std::make_unique<ReadingRoom>();
        auto store = m_room->makeProject();
        QVERIFY(store != nullptr);
        const auto prepared = desk::prepareReport(
            *store, {.pdfPath = corpus(u"report-2024-05.zh.pdf"_s), .password = {}, .details = {}}, {});
        QVERIFY2(prepared.has_value(), prepared ? "" : qPrintable(prepared.error().detail));
        const auto added = desk::addReport(*store, *prepared);
        QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().detail));
        const QString id = added->report.row.id.toString(QUuid::WithoutBraces);
        const project::Writer me = desk::thisWriter();
        tagAs(*store, id, u"coding.gold.json"_s, me.person);
        const project::Writer colleague = desk::writerNamed(store->head().people, u"周原"_s);
        store = reopened(std::move(store), colleague);
        QVERIFY(store != nullptr);
        tagAs(*store, id, u"coding.second.json"_s, colleague.person);
        store = reopened(std::move(store), me);
        QVERIFY(store != nullptr);
        m_room->open(std::move(store), added->report.row.id);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->isTextReady() && !m_room->report->excerpts().isEmpty(), patience);
    }

    void cleanupTestCase() { m_room.reset(); }

    void pages_data()
    {
        QTest::addColumn<widgets::AppearanceChoice>("appearance");
        QTest::addColumn<QString>("file");
        QTest::newRow("light") << widgets::AppearanceChoice::Light << u"reader-light.png"_s;
        QTest::newRow("dark") << widgets::AppearanceChoice::Dark << u"reader-dark.png"_s;
    }

    void pages()
    {
        QFETCH(widgets::AppearanceChoice, appearance);
        QFETCH(QString, file);
        widgets::applyAppearance(*qApp, appearance);
        waitForPage();
        const QString clause = u"通过《人工智能法案》立法实行风险分级监管"_s;
        for (const desk::ExcerptEntry &entry : m_room->report->excerpts()) {
            if (entry.page() == fourthPage && entry.quote().startsWith(clause)) {
                view().goToExcerpt(entry.id());
                break;
            }
        }
        QTest::qWait(400);
        QVERIFY(!view().currentExcerpt().isNull());
        QVERIFY(!view().anchorRectangle().isEmpty());
        QCOMPARE(view().currentPage(), fourthPage);
        save(file);
    }

    void textSelectedAndZoomed()
    {
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
        waitForPage();
        const qsizetype start = m_room->report->text()->text.indexOf(u"重点领域"_s);
        QVERIFY(start >= 0);
        view().setSelection({start, start + 120});
        view().setZoom(2);
        view().goToPosition(start);
        QTest::qWait(800);
        save(u"reader-zoomed.png"_s);
        view().setZoom(0.4);
        QTest::qWait(800);
        save(u"reader-small.png"_s);
        view().setZoomMode(widgets::ZoomMode::FitWidth);
    }

    /// Also run with 1.25 and 2 device pixels for a pixel (see CMakeLists.txt).
    void waysToShowPages_data()
    {
        QTest::addColumn<widgets::PageMode>("mode");
        QTest::addColumn<int>("turns");
        QTest::addColumn<widgets::PaperChoice>("paper");
        QTest::addColumn<widgets::ZoomMode>("zoom");
        QTest::addColumn<QString>("file");
        using widgets::PageMode;
        using widgets::PaperChoice;
        using widgets::ZoomMode;
        QTest::newRow("facing, dark") << PageMode::FacingContinuous << 0 << PaperChoice::Dark << ZoomMode::FitWidth
                                      << u"reader-facing-dark"_s;
        QTest::newRow("single, sepia") << PageMode::Single << 0 << PaperChoice::Sepia << ZoomMode::FitPage
                                       << u"reader-single-sepia"_s;
        QTest::newRow("turned") << PageMode::Continuous << 1 << PaperChoice::Light << ZoomMode::FitWidth
                                << u"reader-turned"_s;
        QTest::newRow("text fills the view")
            << PageMode::Continuous << 0 << PaperChoice::Light << ZoomMode::FitText << u"reader-fit-text"_s;
    }

    void waysToShowPages()
    {
        QFETCH(widgets::PageMode, mode);
        QFETCH(int, turns);
        QFETCH(widgets::PaperChoice, paper);
        QFETCH(widgets::ZoomMode, zoom);
        QFETCH(QString, file);
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
        waitForPage();
        view().resize(1200, 800);
        view().setPageMode(mode);
        view().turn(turns);
        view().setPaper(paper);
        view().setZoomMode(zoom);
        view().goToPage(fourthPage);
        QTest::qWait(1500); // the pages come sharp
        QCOMPARE(view().currentPage(), fourthPage);
        // White paper has become the paper of the choice.
        const QImage shown = view().viewport()->grab().toImage();
        const QColor sheet = widgets::paperFor(paper, marks::Appearance::Light).sheet;
        qint64 bare = 0;
        for (int y = 0; y < shown.height(); y += 5) {
            for (int x = 0; x < shown.width(); x += 5) {
                bare += shown.pixelColor(x, y) == sheet ? 25 : 0;
            }
        }
        QVERIFY(bare * 5 > qint64{shown.width()} * shown.height());
        save(file + (view().devicePixelRatioF() == 1 ? QString() : u"@%1x"_s.arg(view().devicePixelRatioF()))
             + u".png"_s);
        view().setPageMode(widgets::PageMode::Continuous);
        view().turn(-turns);
        view().setPaper(widgets::PaperChoice::AsWindow);
        view().setZoomMode(widgets::ZoomMode::FitWidth);
        view().resize(900, 760);
    }
};

QTEST_MAIN(ReaderScreensTest)
#include "reader_screens_test.moc"
