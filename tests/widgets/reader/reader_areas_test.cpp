// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/report_reader.h"
#include "widgets/style/appearance.h"

#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace meipi;
using namespace Qt::StringLiterals;
using widgets::ReaderView;

/// Rectangles on the real report: a table, a scan.
class ReaderAreasTest : public QObject, private tests::ReportReader
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"meipi-tests"_s);
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
        if (!QFile::exists(tests::reportCorpus(u"report-2024-05.zh.pdf"_s))) {
            QSKIP("report-2024-05: the corpus is not here, areas are not tried on it");
        }
    }

    void cleanup() { m_room.reset(); }

    void tableBecomesAnArea()
    {
        open(u"report-2024-05.zh.pdf"_s);
        const int page = tablePage();
        const QRectF box = tableBox().adjusted(-6, -6, 6, 6);
        QVERIFY(page >= 0);
        view().goToPage(page);
        QTest::qWait(300);
        QSignalSpy areas(&view(), &ReaderView::areaChanged);
        const QRect place = inView(page, box);
        areas.clear();
        drag({place.topLeft(), place.center(), place.bottomRight()}, Qt::AltModifier);
        QVERIFY(view().selection().isEmpty());
        QCOMPARE(view().selectedArea().page, page);
        QVERIFY(!areas.isEmpty());
        const QRectF made = view().selectedArea().rectangle;
        QVERIFY2(qAbs(made.left() - box.left()) < 2 && qAbs(made.bottom() - box.bottom()) < 2,
                 qPrintable(u"%1 %2"_s.arg(made.left()).arg(made.bottom())));
        view().copySelection();
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        const QStringList rows = copied->text().split(u'\n');
        QVERIFY2(rows.size() >= 3, qPrintable(copied->text()));
        QCOMPARE(rows[0], u"\t美国\t欧盟"_s);
        QCOMPARE(rows[1], u"路径特点\t轻监管\t强监管"_s);
        QVERIFY(copied->html().contains(u"<td>美国</td>"_s));

        // T on an area: it is what is tagged.
        QSignalSpy tag(&view(), &ReaderView::tagRequested);
        QTest::keyClick(&view(), Qt::Key_T);
        QCOMPARE(tag.size(), 1);
        const QUuid tagId = m_room->workspace->taxonomy().tagByAddress(u"regulation_path/strong"_s).value().id;
        const QUuid excerpt = m_room->report->addAreaExcerpt(page, view().selectedArea().rectangle, {tagId});
        view().setCurrentExcerpt(excerpt);
        QVERIFY(view().selectedArea().isEmpty());
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, {3, 3}, 1000);
        QVERIFY(view().currentExcerpt().isNull());
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, place.center(), 1000);
        QCOMPARE(view().currentExcerpt(), excerpt);
        view().copySelection(); // of the excerpt: its table again
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').value(1), u"路径特点\t轻监管\t强监管"_s);
        save(u"area-excerpt.png"_s);
    }

    void aScanHasAreasOnly()
    {
        open(u"report-2024-05-scan.zh.pdf"_s);
        drag({{300, 300}, {350, 330}, {520, 420}});
        QVERIFY(view().selection().isEmpty());
        QVERIFY(!view().selectedArea().isEmpty());
        // A table of nothing: it is copied as it looks.
        QGuiApplication::clipboard()->setText(u"something else"_s);
        view().copySelection();
        QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->mimeData()->hasImage(), patience);
        const QImage picture = qvariant_cast<QImage>(QGuiApplication::clipboard()->mimeData()->imageData());
        const QSizeF size = view().selectedArea().rectangle.size() * (200.0 / 72);
        QVERIFY(qAbs(picture.width() - size.width()) <= 2 && qAbs(picture.height() - size.height()) <= 2);
        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(view().selectedArea().isEmpty());
        drag({{300, 300}, {302, 301}}); // an unsteady click
        QVERIFY(view().selectedArea().isEmpty());
    }

    void anEdgeOfAnAreaIsDrawnOn()
    {
        open(u"report-2024-05.zh.pdf"_s);
        drag({{300, 300}, {350, 330}, {520, 420}}, Qt::AltModifier);
        const QRectF first = view().selectedArea().rectangle;
        const double scale = 220 / first.width(); // pixels for a point
        drag({{520, 360}, {540, 360}, {560, 400}}); // its right edge: only that moves
        const QRectF wider = view().selectedArea().rectangle;
        QCOMPARE(wider.topLeft(), first.topLeft());
        QCOMPARE(wider.height(), first.height());
        QVERIFY(qAbs(wider.width() - first.width() - 40 / scale) < 0.1);
        drag({{300, 300}, {310, 310}, {320, 340}}); // a corner
        const QRectF smaller = view().selectedArea().rectangle;
        QVERIFY(qAbs(smaller.left() - first.left() - 20 / scale) < 0.1);
        QVERIFY(qAbs(smaller.top() - first.top() - 40 / scale) < 0.1);
        QCOMPARE(smaller.bottomRight(), wider.bottomRight());
        QTest::mouseMove(viewport(), {560, 380});
        QTRY_COMPARE(viewport()->cursor().shape(), Qt::SizeHorCursor);
        drag({{350, 380}, {400, 380}, {450, 380}}); // inside it words are selected as everywhere
        QVERIFY(view().selectedArea().isEmpty());
    }

    void theAreaToolIsForOneArea()
    {
        open(u"report-2024-05.zh.pdf"_s);
        QSignalSpy tool(&view(), &ReaderView::areaToolChanged);
        view().setAreaTool(true);
        QCOMPARE(viewport()->cursor().shape(), Qt::CrossCursor);
        drag({{300, 300}, {350, 330}, {520, 420}});
        QVERIFY(!view().selectedArea().isEmpty());
        QVERIFY(!view().isAreaTool());
        view().setAreaTool(true);
        QTest::keyClick(&view(), Qt::Key_Escape); // the area
        QVERIFY(view().selectedArea().isEmpty() && view().isAreaTool());
        QTest::keyClick(&view(), Qt::Key_Escape); // the tool
        QVERIFY(!view().isAreaTool());
        QCOMPARE(tool.size(), 4);
    }
};

QTEST_MAIN(ReaderAreasTest)
#include "reader_areas_test.moc"
