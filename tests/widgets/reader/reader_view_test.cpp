// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/reading_room.h"
#include "widgets/style/appearance.h"

#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace meipi;
using namespace Qt::StringLiterals;
using report::TextRange;
using tests::ReadingRoom;
using widgets::ReaderView;
using widgets::ZoomMode;

namespace {

constexpr int patience = 20000; // milliseconds

QList<QStringList> knownPages()
{
    QStringList first{u"欧盟实行强监管路径，更加注重安全与权利，要求企业承"_s,
                      u"担全面的义务。美国则相对宽松，主要依靠自愿承诺。"_s};
    first += QStringList{QString(), u"Providers shall keep records of the operation of systems"_s,
                         u"for ten years. Penalties may apply."_s};
    QStringList others;
    for (int line = 0; line < 26; ++line) {
        others.append(u"这是第 %1 行，用来把一页写满，好让滚动有东西可看，再"_s.arg(line));
    }
    return {first, others, others, others};
}

} // namespace

class ReaderViewTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pdf;
    std::unique_ptr<ReadingRoom> m_room;

    [[nodiscard]] ReaderView &view() const { return *m_room->view; }
    [[nodiscard]] const report::TextLayer &text() const { return *m_room->report->text(); }
    [[nodiscard]] QWidget *viewport() const { return view().viewport(); }

    /// Middle of a character's left or right edge, in the viewport.
    [[nodiscard]] QPoint edge(const QString &words, bool right) const
    {
        const qsizetype start = text().text.indexOf(words);
        const qsizetype at = right ? start + words.size() - 1 : start;
        view().setSelection({at, at + 1});
        const QRect box = view().anchorRectangle();
        view().clearSelection();
        return {right ? box.right() - 1 : box.left() + 1, box.center().y()};
    }

    [[nodiscard]] QPoint middle(const QString &words) const
    {
        const qsizetype start = text().text.indexOf(words);
        view().setSelection({start, start + words.size()});
        const QRect box = view().anchorRectangle();
        view().clearSelection();
        return box.center();
    }

    void dragFromTo(QPoint from, QPoint to) const
    {
        QTest::mousePress(viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport(), (from + to) / 2);
        QMouseEvent move(QEvent::MouseMove, to, viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(viewport(), &move);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, to);
    }

    /// Double clicks, and further clicks at once.
    void clickTimes(QPoint at, int times) const
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, at);
        for (int i = 1; i < times; ++i) {
            const bool doubled = i % 2 == 1;
            QMouseEvent press(doubled ? QEvent::MouseButtonDblClick : QEvent::MouseButtonPress, at,
                              viewport()->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(viewport(), &press);
            QTest::mouseRelease(viewport(), Qt::LeftButton, {}, at);
        }
    }

    QUuid addExcerpt(const QString &words, const QStringList &tags = {}) const
    {
        QList<QUuid> ids;
        for (const QString &address : tags) {
            ids.append(m_room->workspace->taxonomy().tagByAddress(address).value().id);
        }
        const qsizetype start = text().text.indexOf(words);
        return start < 0 ? QUuid() : m_room->report->addExcerpt({start, start + words.size()}, ids);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meipi-tests"_s);
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
        m_pdf = m_folder.filePath(u"known.pdf"_s);
        tests::writePdf(m_pdf, knownPages());
    }

    void init()
    {
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
        m_room = std::make_unique<ReadingRoom>();
        m_room->openFile(m_pdf);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->isTextReady() && !m_room->report->id().isNull(), patience);
        QCOMPARE(view().pageCount(), 4);
    }

    void cleanup() { m_room.reset(); }

    void firstPageComesSharp()
    {
        ReadingRoom room;
        room.workspace = std::make_unique<desk::Workspace>(room.makeProject());
        room.report = room.workspace->openFile(m_pdf);
        room.show();
        QSignalSpy shown(room.view.get(), &ReaderView::firstPageShown);
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, patience);
        const QImage image = room.view->viewport()->grab().toImage();
        int dark = 0;
        for (int x = 100; x < 600; ++x) {
            for (int y = 60; y < 200; ++y) {
                dark += image.pixelColor(x, y).lightness() < 80 ? 1 : 0;
            }
        }
        QVERIFY2(dark > 200, qPrintable(QString::number(dark))); // there is print on it
    }

    void selectsByTheMouseOverTwoLines()
    {
        QSignalSpy changed(&view(), &ReaderView::selectionChanged);
        const QPoint from = edge(u"要求企业"_s, false);
        const QPoint to = edge(u"全面的义务"_s, true);
        changed.clear();
        dragFromTo(from, to);
        QCOMPARE(view().selectedText(), u"要求企业承担全面的义务"_s);
        QVERIFY(!changed.isEmpty());
        view().copySelection();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"要求企业承担全面的义务"_s);
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, {5, viewport()->height() - 5},
                          QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
        QVERIFY(view().selection().isEmpty());
    }

    void clicksSelectUnits_data()
    {
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("clicks");
        QTest::addColumn<QString>("selected");
        QTest::newRow("Chinese word") << u"全面"_s << 2 << u"全面"_s;
        QTest::newRow("Chinese sentence")
            << u"全面"_s << 3 << u"欧盟实行强监管路径，更加注重安全与权利，要求企业承担全面的义务。"_s;
        QTest::newRow("word") << u"records"_s << 2 << u"records"_s;
        QTest::newRow("sentence") << u"records"_s << 3
                                  << u"Providers shall keep records of the operation of systems for ten years."_s;
        QTest::newRow("paragraph")
            << u"全面"_s << 4
            << u"欧盟实行强监管路径，更加注重安全与权利，要求企业承担全面的义务。美国则相对宽松，主要依靠自愿承诺。"_s;
    }

    void clicksSelectUnits()
    {
        QFETCH(QString, on);
        QFETCH(int, clicks);
        clickTimes(middle(on), clicks);
        QTEST(view().selectedText(), "selected");
    }

    void shiftExtends()
    {
        const qsizetype start = text().text.indexOf(u"注重安全"_s);
        view().setSelection({start, start + 2});
        QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&view(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(view().selectedText(), u"注重安全"_s);
        QTest::keyClick(&view(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(view().selectedText(), u"注重安"_s);
    }

    void excerptIsFoundByMouseAndKeys()
    {
        const QUuid second = addExcerpt(u"Penalties may apply"_s, {u"regulation_path/penalties"_s});
        const QUuid first = addExcerpt(u"强监管路径"_s, {u"regulation_path/strong"_s, u"economy/eu"_s});
        QVERIFY(!first.isNull() && !second.isNull());
        QSignalSpy current(&view(), &ReaderView::currentExcerptChanged);
        view().verticalScrollBar()->setValue(0);

        QTest::keyClick(&view(), Qt::Key_J);
        QCOMPARE(view().currentExcerpt(), first);
        QTest::keyClick(&view(), Qt::Key_J);
        QCOMPARE(view().currentExcerpt(), second);
        QTest::keyClick(&view(), Qt::Key_J); // no further one
        QCOMPARE(view().currentExcerpt(), second);
        QTest::keyClick(&view(), Qt::Key_K);
        QCOMPARE(view().currentExcerpt(), first);
        QCOMPARE(current.size(), 3);

        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(view().currentExcerpt().isNull());
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, middle(u"强监管"_s));
        QCOMPARE(view().currentExcerpt(), first);
    }

    void keysAskForWhatTheyMean()
    {
        QSignalSpy tag(&view(), &ReaderView::tagRequested);
        QSignalSpy note(&view(), &ReaderView::noteRequested);
        QSignalSpy remove(&view(), &ReaderView::removeRequested);
        QTest::keyClick(&view(), Qt::Key_T);
        QCOMPARE(tag.size(), 0); // nothing to tag
        view().setSelection({0, 4});
        QTest::keyClick(&view(), Qt::Key_T);
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(tag.size(), 2);
        const QUuid excerpt = addExcerpt(u"强监管路径"_s);
        view().setCurrentExcerpt(excerpt);
        QVERIFY(view().selection().isEmpty()); // one thing is meant at a time
        QTest::keyClick(&view(), Qt::Key_Tab);
        QCOMPARE(note.size(), 1);
        QCOMPARE(note.constFirst().constFirst().toUuid(), excerpt);
        QTest::keyClick(&view(), Qt::Key_Delete);
        QCOMPARE(remove.size(), 1);
        m_room->report->removeExcerpt(excerpt);
        QTRY_VERIFY(view().currentExcerpt().isNull());
    }

    void zoomKeepsThePlace()
    {
        view().goToPage(2, 300);
        QTRY_COMPARE(view().currentPage(), 2);
        QTest::qWait(200); // the glide has ended
        const auto fieldOf = [](const QByteArray &place) {
            return QJsonDocument::fromJson(place).object().value(u"page"_s).toInt();
        };
        const qsizetype middleLine = text().pages[2].range.start + 200;
        view().setSelection({middleLine, middleLine + 1});
        view().goToPosition(middleLine);
        QTest::qWait(200);
        const int before = view().anchorRectangle().center().y();
        const double fraction = before - viewport()->height() / 2.0;
        view().setZoom(view().zoom() * 1.5);
        const double after = view().anchorRectangle().center().y() - viewport()->height() / 2.0;
        QVERIFY2(qAbs(after - fraction * 1.5) < 3, qPrintable(u"%1 %2"_s.arg(fraction).arg(after)));
        QCOMPARE(view().zoomMode(), ZoomMode::Free);
        QTest::keyClick(&view(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view().zoomMode(), ZoomMode::FitWidth);
        QCOMPARE(view().horizontalScrollBar()->maximum(), 0);
        QCOMPARE(fieldOf(view().savedPlace()), view().currentPage());
        view().setZoom(1000);
        QCOMPARE(view().zoom(), 10.0);
        view().setZoom(0);
        QCOMPARE(view().zoom(), 0.1);
    }

    void wheelZoomsAroundThePointer()
    {
        const QPoint at = middle(u"records"_s);
        QWheelEvent wheel(at, viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        const double before = view().zoom();
        QCoreApplication::sendEvent(viewport(), &wheel);
        QVERIFY(view().zoom() > before);
        // Across it is held too once the sheet is wider than the view.
        QVERIFY(qAbs(middle(u"records"_s).y() - at.y()) <= 2);
    }

    void highResolutionWheelsScrollByTheirOwnSteps()
    {
        view().verticalScrollBar()->setValue(0);
        for (int i = 0; i < 16; ++i) {
            QWheelEvent wheel({50, 50}, viewport()->mapToGlobal(QPoint(50, 50)), {}, {0, -5}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(viewport(), &wheel);
        }
        // 16 steps of 1/24 notch are two thirds of a notch: nothing is lost by rounding.
        const int notch = QApplication::wheelScrollLines() * 24;
        QVERIFY(qAbs(view().verticalScrollBar()->value() - notch * 2 / 3) <= 1);
    }

    void savedPlaceComesBackAtAnotherSize()
    {
        view().setZoom(1.3);
        view().goToPage(1, 400);
        QTest::qWait(200);
        const QByteArray place = view().savedPlace();
        const int page = view().currentPage();
        ReadingRoom other;
        other.workspace = std::make_unique<desk::Workspace>(other.makeProject());
        other.report = other.workspace->openFile(m_pdf);
        other.show({700, 500});
        other.view->restorePlace(place); // before the pages are known
        QTRY_COMPARE_WITH_TIMEOUT(other.view->pageCount(), 4, patience);
        QCOMPARE(other.view->zoom(), 1.3);
        QTRY_VERIFY_WITH_TIMEOUT(other.isTextReady(), patience);
        QCOMPARE(other.view->currentPage(), page);
        other.view->restorePlace("not a place");
        QCOMPARE(other.view->currentPage(), page);
    }

    void darkPaper()
    {
        addExcerpt(u"强监管路径"_s, {u"regulation_path/strong"_s});
        QTRY_VERIFY_WITH_TIMEOUT(viewport()->grab().toImage().pixelColor(60, 300) == QColor(Qt::white), patience);
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Dark);
        const auto paperIsDark = [this] {
            return viewport()->grab().toImage().pixelColor(60, 300) == QColor(0x23, 0x22, 0x20);
        };
        QTRY_VERIFY_WITH_TIMEOUT(paperIsDark(), patience);
        const QRect box = QRect(middle(u"强监管"_s) - QPoint(15, 6), QSize(30, 12));
        const auto lightest = [&] {
            const QImage image = viewport()->grab().toImage();
            int most = 0;
            for (int x = box.left(); x < box.right(); ++x) {
                for (int y = box.top(); y < box.bottom(); ++y) {
                    most = std::max(most, image.pixelColor(x, y).lightness());
                }
            }
            return most;
        };
        QTRY_VERIFY_WITH_TIMEOUT(lightest() > 170, patience); // light words on the wash
    }

    void nothingOpenIsQuiet()
    {
        view().setReport(nullptr, nullptr);
        QCOMPARE(view().pageCount(), 0);
        QCOMPARE(view().currentPage(), -1);
        for (const Qt::Key key : {Qt::Key_J, Qt::Key_K, Qt::Key_T, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Delete}) {
            QTest::keyClick(&view(), key);
        }
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, {50, 50});
        view().goToPage(3);
        view().goToPosition(10);
        view().setZoom(2);
        view().copySelection();
        QVERIFY(view().selectedText().isEmpty());
        QVERIFY(!viewport()->grab().isNull());
    }

    void workspaceMayGoFirst()
    {
        m_room->workspace.reset();
        QCOMPARE(view().report(), nullptr);
        QTRY_COMPARE(view().pageCount(), 0);
    }
};

QTEST_MAIN(ReaderViewTest)
#include "reader_view_test.moc"
