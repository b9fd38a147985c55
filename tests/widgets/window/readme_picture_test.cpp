// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The picture in README.md: the window on the sample project. Run with MEIPI_UPDATE_PICTURES=1 to take it anew into the
// source tree; otherwise the one there is held against what the window looks like now.

#include "tests/widgets/window/window_world.h"
#include "widgets/tagging/palette_field.h"
#include "widgets/tagging/tag_palette.h"
#include "widgets/window/main_window.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>

using namespace meipi;
using namespace meipi::widgets;
using namespace meipi::tests;
using namespace Qt::StringLiterals;

namespace {

/// How far two pictures are apart: mean difference of a colour value, 0 to 255.
double difference(const QImage &one, const QImage &other)
{
    const QImage first = one.convertToFormat(QImage::Format_RGB32);
    const QImage second = other.convertToFormat(QImage::Format_RGB32);
    qint64 sum = 0;
    for (int y = 0; y < first.height(); ++y) {
        const uchar *a = first.constScanLine(y);
        const uchar *b = second.constScanLine(y);
        for (qsizetype i = 0; i < qsizetype(first.width()) * 4; ++i)
            sum += i % 4 == 3 ? 0 : std::abs(int(a[i]) - int(b[i]));
    }
    return double(sum) / (3.0 * first.width() * first.height());
}

} // namespace

class ReadmePictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowOnTheSample();
};

void ReadmePictureTest::windowOnTheSample()
{
    const WindowWorld world(base::InterfaceLanguage::Chinese);
    project::Writer writer = desk::thisWriter();
    writer.name = u"周原"_s;
    writer.initials = u"周"_s;
    writer.ink = u"vermilion"_s;
    desk::setThisWriter(writer);
    MainWindow &window = *world.window;
    const QString path = world.desk.file(u"示例.meipi"_s);
    QVERIFY(QFile::copy(QStringLiteral(MEIPI_BINARY_DIR "/sample/sample.meipi"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    applyAppearance(*qApp, AppearanceChoice::Light);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy sharp(world.reader(), &ReaderView::firstPageShown);
    window.openProject(path);
    QVERIFY(world.waitForReport());
    for (const project::ReportSummary &each : window.session()->workspace()->reports()) {
        if (each.report.language == u"zh" && world.report()->summary().report.language != u"zh")
            window.session()->openReport(each.report.row.id);
    }
    QVERIFY(world.waitForReport());
    QTRY_COMPARE_WITH_TIMEOUT(world.report()->excerpts().size(), 15, slow);
    QTRY_VERIFY_WITH_TIMEOUT(sharp.count() > 0, slow);
    world.reader()->setZoomMode(ZoomMode::FitWidth);

    const QString clause = u"第二级包括向司机显示预计等待时间的信息屏，提供者应当说明数据来源和更新频率。"_s;
    QUuid excerpt;
    for (const desk::ExcerptEntry &entry : world.report()->excerpts()) {
        if (entry.quote() == clause)
            excerpt = entry.id();
    }
    QVERIFY(!excerpt.isNull());
    const report::TextRange range = world.report()->excerpt(excerpt)->placement.range;
    const report::PageRegion region = world.report()->text()->regions(range).constFirst();
    world.reader()->goToPage(region.page, region.rectangles.constFirst().top() - 190);
    world.reader()->setCurrentExcerpt(excerpt);
    world.reader()->setFocus();
    QTest::qWait(1500); // the page comes sharp
    QTest::keyClick(world.reader(), Qt::Key_T);
    auto *field = window.findChild<PaletteField *>();
    QVERIFY(field && field->isVisible());
    QTest::keyClicks(field, u"fx"_s);
    QTest::qWait(300);
    QVERIFY(window.pane()->tagPalette()->isVisible());

    const QImage picture = window.grab().toImage();
    QVERIFY(QDir().mkpath(QStringLiteral(MEIPI_BINARY_DIR "/screenshots")));
    QVERIFY(picture.save(QStringLiteral(MEIPI_BINARY_DIR "/screenshots/readme.png")));
    const QString kept = QStringLiteral(MEIPI_SOURCE_DIR "/resources/screenshots/tagging.png");
    if (qEnvironmentVariableIsSet("MEIPI_UPDATE_PICTURES")) {
        QVERIFY(QDir().mkpath(QStringLiteral(MEIPI_SOURCE_DIR "/resources/screenshots")));
        QVERIFY(picture.save(kept));
    }
    const QImage shown(kept);
    QVERIFY2(shown.size() == picture.size(), "no picture for README.md: run this test with MEIPI_UPDATE_PICTURES=1");
    const double apart = difference(picture, shown);
    QVERIFY2(
        apart < 6,
        qPrintable(u"README.md shows another window (%1): run this test with MEIPI_UPDATE_PICTURES=1"_s.arg(apart)));
}

QTEST_MAIN(ReadmePictureTest)
#include "readme_picture_test.moc"
