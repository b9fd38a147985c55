// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/reading_room.h"
#include "widgets/reader/thumbnail_list.h"
#include "widgets/reader/thumbnail_model.h"
#include "widgets/style/appearance.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using tests::ReadingRoom;

namespace {

constexpr int patience = 20000; // milliseconds
const QColor pictureColor(40, 120, 200);

QStringList fullPage(const QString &name)
{
    QStringList lines{u"这一页叫做"_s + name + u"，下面的话都一样"_s};
    for (int line = 0; line < 20; ++line) {
        lines.append(u"这是第 %1 行，用来把一页写满，好让滚动有东西可看，再"_s.arg(line));
    }
    return lines;
}

/// Like `writePdf`, with a picture on each page that covers less than half of it.
void writeIllustrated(const QString &path)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(72);
    QPainter painter(&writer);
    QImage picture(64, 64, QImage::Format_RGB32);
    picture.fill(pictureColor);
    painter.setFont(QFont(u"Noto Serif CJK SC"_s, 12));
    painter.drawText(QPointF(72, 90), u"上面是字，下面是一张图"_s);
    painter.drawImage(QRectF(100, 150, 200, 200), picture);
}

} // namespace

/// One and two pages, turned pages, papers, small pictures of the pages: in the real view.
class ReaderModesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pdf;
    std::unique_ptr<ReadingRoom> m_room;

    [[nodiscard]] ReaderView &view() const { return *m_room->view; }
    [[nodiscard]] const report::TextLayer &text() const { return *m_room->report->text(); }

    [[nodiscard]] report::TextRange find(const QString &words) const
    {
        const qsizetype start = text().text.indexOf(words);
        return {.start = start, .end = start + words.size()};
    }

    [[nodiscard]] QRect placeOf(const QString &words) const { return view().viewportRectangle(find(words)); }

    [[nodiscard]] QColor colorAt(QPoint at) const { return view().viewport()->grab().toImage().pixelColor(at); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meipi-tests"_s);
        m_pdf = m_folder.filePath(u"modes.pdf"_s);
        tests::writePdf(
            m_pdf, {fullPage(u"甲"_s), fullPage(u"乙"_s), fullPage(u"丙"_s), fullPage(u"丁"_s), fullPage(u"戊"_s)});
    }

    void init()
    {
        applyAppearance(*qApp, AppearanceChoice::Light);
        m_room = std::make_unique<ReadingRoom>();
        m_room->openFile(m_pdf);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->isTextReady() && !m_room->report->id().isNull(), patience);
        QCOMPARE(view().pageCount(), 5);
    }

    void cleanup() { m_room.reset(); }

    void facingPagesStandBesideEachOther()
    {
        QSignalSpy changed(&view(), &ReaderView::arrangementChanged);
        view().setPageMode(PageMode::FacingContinuous);
        QCOMPARE(changed.size(), 1);
        const QRect left = placeOf(u"这一页叫做甲"_s);
        const QRect right = placeOf(u"这一页叫做乙"_s);
        QVERIFY(qAbs(left.top() - right.top()) <= 1);
        QVERIFY(right.left() > left.right());
        QVERIFY(view().viewport()->rect().contains(left) && view().viewport()->rect().contains(right));
        QCOMPARE(view().horizontalScrollBar()->maximum(), 0);
    }

    void wordsAreSelectedOnEveryKindOfPage_data()
    {
        QTest::addColumn<PageMode>("mode");
        QTest::addColumn<int>("turns");
        QTest::newRow("facing, right page") << PageMode::FacingContinuous << 0;
        QTest::newRow("single") << PageMode::Single << 0;
        QTest::newRow("turned right") << PageMode::Continuous << 1;
        QTest::newRow("upside down, facing") << PageMode::FacingSingle << 2;
        QTest::newRow("turned left, single") << PageMode::Single << 3;
    }

    void wordsAreSelectedOnEveryKindOfPage()
    {
        QFETCH(PageMode, mode);
        QFETCH(int, turns);
        view().setPageMode(mode);
        view().turn(turns);
        view().goToPosition(find(u"叫做乙"_s).start);
        QTest::qWait(200); // the glide has ended
        const report::TextRange words = find(u"这一页叫做乙"_s);
        const QRect first = view().viewportRectangle({words.start, words.start + 1});
        const QRect last = view().viewportRectangle({words.end - 1, words.end});
        QVERIFY(view().viewport()->rect().contains(first.center()));
        QVERIFY(view().viewport()->rect().contains(last.center()));
        // A drag over the middles of the two characters, a little into both.
        const QPointF way = QPointF(last.center() - first.center());
        const double length = std::hypot(way.x(), way.y());
        const double half = turns % 2 == 0 ? first.width() / 2.0 : first.height() / 2.0;
        const QPoint from = (QPointF(first.center()) - way / length * (half - 1)).toPoint();
        const QPoint to = (QPointF(last.center()) + way / length * (half - 1)).toPoint();
        QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, view().viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view().viewport(), &move);
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(view().selectedText(), u"这一页叫做乙"_s);
        // What is selected is washed where it is.
        QTRY_VERIFY_WITH_TIMEOUT(colorAt(view().anchorRectangle().topLeft() + QPoint(1, 1)) != QColor(Qt::white),
                                 patience);
    }

    void turnedPagesAreDrawnTurned()
    {
        const QRect line = placeOf(u"这一页叫做甲，下面的话都一样"_s);
        QVERIFY(line.width() > line.height());
        view().turn(1);
        QCOMPARE(view().arrangement().turns, 1);
        view().goToPage(0);
        QTest::qWait(200);
        const QRect turned = placeOf(u"这一页叫做甲，下面的话都一样"_s);
        QVERIFY(turned.height() > turned.width());
        const auto print = [&] {
            const QImage shown = view().viewport()->grab(turned).toImage();
            int dark = 0;
            for (int y = 0; y < shown.height(); ++y) {
                for (int x = 0; x < shown.width(); ++x) {
                    dark += shown.pixelColor(x, y).lightness() < 170 ? 1 : 0;
                }
            }
            return dark;
        };
        QTRY_VERIFY_WITH_TIMEOUT(print() > 100, patience);
        view().turn(-1);
        QCOMPARE(view().arrangement().turns, 0);
    }

    void placeRemembersHowPagesWereShown()
    {
        view().setPageMode(PageMode::Single);
        view().turn(3);
        view().setPaper(PaperChoice::Sepia);
        view().goToPage(2);
        QTest::qWait(200);
        const QByteArray place = view().savedPlace();
        ReadingRoom other;
        other.openFile(m_pdf);
        other.view->restorePlace(place); // before the pages are known
        QTRY_COMPARE_WITH_TIMEOUT(other.view->pageCount(), 5, patience);
        QCOMPARE(other.view->arrangement(),
                 (PageArrangement{.mode = PageMode::Single, .coverAlone = false, .turns = 3}));
        QCOMPARE(other.view->paper(), PaperChoice::Sepia);
        QCOMPARE(other.view->currentPage(), 2);
        // The next report is not turned because this one was.
        other.view->setReport(other.workspace.get(), nullptr);
        QCOMPARE(other.view->arrangement().turns, 0);
        QCOMPARE(other.view->paper(), PaperChoice::AsWindow);
    }

    void papersLeavePicturesAlone_data()
    {
        QTest::addColumn<PaperChoice>("paper");
        QTest::newRow("light") << PaperChoice::Light;
        QTest::newRow("sepia") << PaperChoice::Sepia;
        QTest::newRow("dark") << PaperChoice::Dark;
    }

    void papersLeavePicturesAlone()
    {
        QFETCH(PaperChoice, paper);
        const QString path = m_folder.filePath(u"illustrated.pdf"_s);
        writeIllustrated(path);
        m_room = std::make_unique<ReadingRoom>();
        m_room->openFile(path);
        view().setPaper(paper);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->isTextReady(), patience);
        // The words end at 90 pt and begin at 72; the picture is below them.
        const QRect words = placeOf(u"上面是字"_s);
        const double points = view().zoom() * 96 / 72;
        const QPoint inPicture(words.left() + int(100 * points), words.top() + int(150 * points));
        const QPoint onPaper(words.left(), words.top() - int(30 * points));
        const auto isAsPrinted = [&] {
            const QColor shown = colorAt(inPicture); // the PDF's own compression changes it a little
            return qAbs(shown.red() - pictureColor.red()) + qAbs(shown.green() - pictureColor.green())
                + qAbs(shown.blue() - pictureColor.blue())
                < 12;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(isAsPrinted(), qPrintable(colorAt(inPicture).name()), patience);
        QCOMPARE(colorAt(onPaper), paperFor(paper, marks::Appearance::Light).sheet);
    }

    void thumbnailsLeadToTheirPages()
    {
        ThumbnailList list(&view());
        list.resize(170, 600);
        list.show();
        QCOMPARE(list.model()->rowCount(), 5);
        const auto allAreThere = [&] {
            for (int page = 0; page < 5; ++page) {
                if (view().thumbnail(page).isNull()) {
                    return false;
                }
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(allAreThere(), patience);
        QSignalSpy chosen(&list, &ThumbnailList::pageChosen);
        const QPoint second = list.visualRect(list.model()->index(1, 0)).center();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toInt(), 1);
        list.setFocus();
        QTRY_VERIFY(list.hasFocus() || !list.isActiveWindow());
        if (list.hasFocus()) {
            QTest::keyClick(&list, Qt::Key_Down);
            QCOMPARE(chosen.constLast().constFirst().toInt(), 2);
        }
        const report::TextRange words = find(u"叫做丁"_s);
        m_room->report->addExcerpt(words, {m_room->workspace->taxonomy().tagByAddress(u"economy/eu"_s).value().id});
        QTRY_COMPARE_WITH_TIMEOUT(view().excerptTicks(3).size(), 1, patience);
        const ExcerptTick tick = view().excerptTicks(3).constFirst();
        QVERIFY(tick.top > 0.05 && tick.bottom < 0.2 && tick.top < tick.bottom);
        QCOMPARE(list.model()->index(3, 0).data(ThumbnailModel::LabelRole).toString(), u"4"_s);
        QVERIFY(!list.grab().isNull());
    }
};

QTEST_MAIN(ReaderModesTest)
#include "reader_modes_test.moc"
