// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/interface_language.h"
#include "app/marks/tokens.h"
#include "tests/widgets/reader/reading_room.h"
#include "widgets/style/appearance.h"

#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QStandardPaths>

using namespace meipi;
using namespace Qt::StringLiterals;
using tests::ReadingRoom;

namespace {

constexpr int patience = 30000; // milliseconds

void save(const ReadingRoom &room, const QString &name)
{
    const QDir folder(QStringLiteral(MEIPI_BINARY_DIR "/screenshots"));
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(room.view->grab().save(folder.filePath(name)));
}

} // namespace

/// What goes wrong with a PDF is shown where it goes wrong, and nowhere else.
class ReaderTroubleTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const marks::Tokens &m_colors = marks::tokens(marks::Appearance::Light);

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meipi-tests"_s);
        // The second page kills whoever draws it.
        qputenv("MEIPI_WORKER", MEIPI_BINARY_DIR "/libexec/meipi/meipi-pdf-worker-with-faults");
        qputenv("MEIPI_WORKER_FAULT", "die@render:1");
        QVERIFY(QFile::exists(qEnvironmentVariable("MEIPI_WORKER")));
        base::useInterfaceLanguage(base::InterfaceLanguage::Chinese);
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
    }

    void aDeadPageShowsACardAndTheOthersTheirPrint()
    {
        const QString pdf = m_folder.filePath(u"three.pdf"_s);
        const QStringList lines(30, u"这一行把页面写满，好让人看得见"_s);
        tests::writePdf(pdf, {lines, lines, lines});
        ReadingRoom room;
        room.openFile(pdf);
        room.view->setMarginShown(false);
        room.view->setZoom(0.5);
        QTRY_COMPARE_WITH_TIMEOUT(room.view->pageCount(), 3, patience);
        room.view->goToPage(1);
        // The card stands on the middle of the sheet, 240 px down at the most; at 50 % the sheet is 561 px high.
        const auto isCard = [&] {
            const QImage image = room.view->viewport()->grab().toImage();
            const int top = 14 + 240;
            int ground = 0;
            int words = 0;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = top - 20; y < top + 20; ++y) {
                    ground += image.pixelColor(x, y) == m_colors.alt ? 1 : 0;
                    words += image.pixelColor(x, y) == m_colors.text2 ? 1 : 0;
                }
            }
            return ground > 1000 && words > 20;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isCard(), patience);
        save(room, u"reader-dead-page.png"_s);
        room.view->goToPage(2);
        const auto hasPrint = [&] {
            const QImage image = room.view->viewport()->grab().toImage();
            int dark = 0;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 200; y < 700; ++y) {
                    dark += image.pixelColor(x, y).lightness() < 160 ? 1 : 0;
                }
            }
            return dark > 500;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasPrint(), patience);
        QTRY_VERIFY(!isCard()); // once the view has got there
    }

    void aScanSaysSo()
    {
        const QString shared = qEnvironmentVariable("MEIPI_SHARED", QStringLiteral(MEIPI_SOURCE_DIR "/../shared"));
        const QString scan = shared + u"/corpus/report-2024-05/report-2024-05-scan.zh.pdf"_s;
        if (!QFile::exists(scan)) {
            QSKIP("report-2024-05-scan: the corpus is not here, the scan is not shown");
        }
        ReadingRoom room;
        room.openFile(scan);
        QTRY_VERIFY_WITH_TIMEOUT(room.isTextReady(), patience);
        QCOMPARE(room.report->text()->state, report::TextState::Absent);
        const auto hasWord = [&] {
            const QImage image = room.view->viewport()->grab().toImage();
            return image.pixelColor(18, image.height() - 18) == m_colors.window;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasWord(), patience);
        // Clicks, drags and keys have no text to work on and do no harm.
        QTest::mousePress(room.view->viewport(), Qt::LeftButton, {}, {300, 300});
        QTest::mouseRelease(room.view->viewport(), Qt::LeftButton, {}, {500, 400});
        QTest::keyClick(room.view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(room.view->selection().isEmpty());
        QTest::qWait(500);
        save(room, u"reader-scan.png"_s);
    }

    void whatCannotBeOpenedIsExplained()
    {
        const QString path = m_folder.filePath(u"no.pdf"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.7\nnothing more");
        file.close();
        ReadingRoom room;
        room.openFile(path);
        QTRY_VERIFY_WITH_TIMEOUT(room.report->error().has_value(), patience);
        QCOMPARE(room.view->pageCount(), 0);
        const QImage image = room.view->viewport()->grab().toImage();
        int words = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = image.height() / 2 - 40; y < image.height() / 2 + 40; ++y) {
                words += image.pixelColor(x, y) != m_colors.desk ? 1 : 0;
            }
        }
        QVERIFY(words > 200);
        save(room, u"reader-damaged.png"_s);
    }
};

QTEST_MAIN(ReaderTroubleTest)
#include "reader_trouble_test.moc"
