// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/pdf/pdf_samples.h"
#include "tests/widgets/reader/reading_room.h"
#include "widgets/reader/report_search.h"
#include "widgets/style/appearance.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace meipi;
using namespace Qt::StringLiterals;
using tests::ReadingRoom;
using widgets::ReaderView;

namespace {

constexpr int patience = 20000; // milliseconds
constexpr int pageCount = 9;

/// Nine pages; the first has links to page 5, to an address, and to things that no reader of ours does.
QByteArray linkedPdf()
{
    namespace samples = pdf::samples;
    const auto link = [](int y, const QByteArray &what) {
        return "<</Type/Annot/Subtype/Link/Rect[72 " + QByteArray::number(y) + " 300 " + QByteArray::number(y + 14)
            + "]/Border[0 0 0]" + what + ">>";
    };
    const QByteArray fifth = QByteArray::number(samples::pageObject(4)) + " 0 R";
    const QByteArray links = "/Annots[" + link(700, "/Dest[" + fifth + "/XYZ 0 500 0]")
        + link(680, "/A<</S/URI/URI(https://user@example.org/a?b=1)>>") + link(660, "/A<</S/Launch/F(/bin/sh)>>")
        + link(640, "/A<</S/JavaScript/JS(app.alert\\(1\\))>>") + link(620, "/Dest[99/Fit]")
        + link(600, "/A<</S/GoToR/F(other.pdf)/D[0/Fit]>>") + "]";
    QList<samples::Page> pages;
    for (int page = 0; page < pageCount; ++page) {
        QByteArray content;
        for (int line = 0; line < 30; ++line)
            content += samples::textAt(72, 703 - 20 * line,
                                       "Page " + QByteArray::number(page + 1) + " line " + QByteArray::number(line));
        pages.append({.content = content, .size = {595, 842}, .entries = page == 0 ? links : QByteArray()});
    }
    return samples::document(pages, "/PageLabels<</Nums[0<</S/r>>3<</S/D>>]>>");
}

} // namespace

class ReaderJumpsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pdf;
    std::unique_ptr<ReadingRoom> m_room;

    [[nodiscard]] ReaderView &view() const { return *m_room->view; }
    [[nodiscard]] QWidget *viewport() const { return view().viewport(); }

    /// The middle of a line of the first page.
    [[nodiscard]] QPoint lineOfFirstPage(int line) const
    {
        const qsizetype start = m_room->report->text()->text.indexOf(u"Page 1 line %1"_s.arg(line));
        view().setSelection({start, start + 8});
        const QPoint middle = view().anchorRectangle().center();
        view().clearSelection();
        return middle;
    }

    void waitForLinks() const
    {
        const QPoint at = lineOfFirstPage(0);
        const auto isOverLink = [this, at] {
            QMouseEvent move(QEvent::MouseMove, at, viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(viewport(), &move);
            return viewport()->cursor().shape() == Qt::PointingHandCursor;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOverLink(), patience);
    }

    void click(QPoint at) const
    {
        QTest::mouseMove(viewport(), at);
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, at,
                          QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meipi-tests"_s);
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
        m_pdf = m_folder.filePath(u"linked.pdf"_s);
        QFile file(m_pdf);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(linkedPdf()) > 0);
    }

    void init()
    {
        m_room = std::make_unique<ReadingRoom>();
        m_room->openFile(m_pdf);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->isTextReady() && !m_room->report->id().isNull(), patience);
        QCOMPARE(view().pageCount(), pageCount);
        view().setFocus();
    }

    void cleanup() { m_room.reset(); }

    void pagesAreCalledByTheirLabels()
    {
        QCOMPARE(view().pageNames().of(0), u"i"_s);
        QCOMPARE(view().pageNames().of(4), u"2"_s);
        QCOMPARE(view().pageNames().find(u"3"_s).value_or(-1), 5);
    }

    void aLinkIsFollowedAndComeBackFrom()
    {
        waitForLinks();
        QVERIFY(!view().canGoBack());
        const QPoint at = lineOfFirstPage(0);
        QTest::mouseMove(viewport(), at);
        QCOMPARE(viewport()->cursor().shape(), Qt::PointingHandCursor);
        click(at);
        QTRY_COMPARE(view().currentPage(), 4);
        QVERIFY(view().canGoBack());
        QTest::qWait(200); // the glide has ended
        view().setZoom(view().zoom() * 1.4); // places hold at any zoom
        const QByteArray there = view().savedPlace();
        QTest::mouseClick(viewport(), Qt::BackButton);
        QTRY_COMPARE(view().currentPage(), 0);
        QVERIFY(view().canGoForward());
        view().setZoomMode(widgets::ZoomMode::FitWidth);
        QTest::mouseClick(viewport(), Qt::ForwardButton);
        QTRY_COMPARE(view().currentPage(), 4);
        const auto numbers = [](const QByteArray &place) {
            const QJsonObject object = QJsonDocument::fromJson(place).object();
            return std::pair(object.value(u"page"_s).toInt(), object.value(u"y"_s).toDouble());
        };
        QCOMPARE(numbers(view().savedPlace()).first, numbers(there).first);
        QVERIFY(qAbs(numbers(view().savedPlace()).second - numbers(there).second) < 2);
    }

    void wordsOfALinkCanBeSelected()
    {
        waitForLinks();
        const QPoint at = lineOfFirstPage(0);
        QTest::mousePress(viewport(), Qt::LeftButton, {}, at);
        for (const int step : {10, 20, 30}) {
            QMouseEvent move(QEvent::MouseMove, at + QPoint(step, 0), viewport()->mapToGlobal(at + QPoint(step, 0)),
                             Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(viewport(), &move);
        }
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, at + QPoint(30, 0));
        QVERIFY(!view().selection().isEmpty());
        QCOMPARE(view().currentPage(), 0);
    }

    void whatIsNeverFollowedSaysSo_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("names");
        QTest::newRow("program") << 2 << u"/bin/sh"_s;
        QTest::newRow("script") << 3 << QString();
        QTest::newRow("page that is not there") << 4 << QString();
        QTest::newRow("other file") << 5 << u"other.pdf"_s;
    }

    void whatIsNeverFollowedSaysSo()
    {
        waitForLinks();
        QFETCH(int, line);
        QFETCH(QString, names);
        QSignalSpy refused(&view(), &ReaderView::linkRefused);
        QSignalSpy asked(&view(), &ReaderView::addressActivated);
        click(lineOfFirstPage(line));
        QCOMPARE(refused.size(), 1);
        const QString why = refused.constFirst().constFirst().toString();
        QVERIFY2(!why.isEmpty() && why.contains(names), qPrintable(why));
        QVERIFY(asked.isEmpty());
        QCOMPARE(view().currentPage(), 0);
    }

    void addressesAreAskedFor()
    {
        waitForLinks();
        QSignalSpy asked(&view(), &ReaderView::addressActivated);
        click(lineOfFirstPage(1));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), u"https://user@example.org/a?b=1"_s);
    }

    void linksAreReachedByKeys()
    {
        waitForLinks();
        QTest::qWait(50);
        QSignalSpy asked(&view(), &ReaderView::addressActivated);
        QTest::keyClick(&view(), Qt::Key_Tab);
        QTest::keyClick(&view(), Qt::Key_Tab);
        QTest::keyClick(&view(), Qt::Key_Return); // the second
        QCOMPARE(asked.size(), 1);
        QTest::keyClick(&view(), Qt::Key_Backtab);
        QTest::keyClick(&view(), Qt::Key_Return); // the first
        QTRY_COMPARE(view().currentPage(), 4);
        view().goBack();
        QTRY_COMPARE(view().currentPage(), 0);
        // A selection is what Enter means then.
        QSignalSpy tag(&view(), &ReaderView::tagRequested);
        view().setSelection({0, 4});
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(tag.size(), 1);
    }

    void jumpsAreComeBackFromAndScrollingIsNot()
    {
        view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 3);
        view().goToPage(3); // next page, previous page
        QTest::qWait(200);
        QVERIFY(!view().canGoBack());
        view().jumpToPage(7);
        QTest::qWait(200);
        QVERIFY(view().canGoBack());
        view().goToPosition(0);
        QTest::qWait(200);
        QCOMPARE(view().currentPage(), 0);
        view().goBack();
        QCOMPARE(view().currentPage(), 7);
        view().goBack();
        QCOMPARE(view().currentPage(), 3);
        QVERIFY(!view().canGoBack());
    }

    void hitsAreShownAndComeBackFrom()
    {
        QCOMPARE(view().readingPosition(), 0);
        view().search()->find({.words = u"page 4"_s, .folding = {}, .wholeWord = true}, 0);
        QTRY_COMPARE(view().currentPage(), 3);
        QCOMPARE(view().search()->hits().size(), 30);
        QTest::qWait(200);
        for (int i = 0; i < 20; ++i)
            view().search()->goToNext();
        QTest::qWait(200);
        view().selectCurrentHit();
        QCOMPARE(view().selectedText(), u"Page 4"_s);
        view().goBack();
        QTRY_COMPARE(view().currentPage(), 0);
        QVERIFY(!view().canGoBack());
        view().setReport(nullptr, nullptr);
        QVERIFY(view().search()->hits().isEmpty());
    }
};

QTEST_MAIN(ReaderJumpsTest)
#include "reader_jumps_test.moc"
