// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/report_list_model.h"
#include "widgets/window/report_row_delegate.h"

#include <QPaintEngine>
#include <QPainter>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

/// Notes where text is drawn.
class TextRecorder : public QPaintEngine
{
public:
    struct Piece
    {
        QString text;
        QRectF box;
    };

    TextRecorder() : QPaintEngine(AllFeatures) { }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QPointF top = at - QPointF(0, item.ascent());
        m_pieces.append({item.text(), {top, QSizeF(item.width(), item.ascent() + item.descent())}});
    }
    [[nodiscard]] Type type() const override { return User; }
    [[nodiscard]] const QList<Piece> &pieces() const { return m_pieces; }

private:
    QList<Piece> m_pieces;
};

class TextDevice : public QPaintDevice
{
public:
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_recorder; }
    [[nodiscard]] const QList<TextRecorder::Piece> &pieces() const { return m_recorder.pieces(); }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight: return 1000;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    mutable TextRecorder m_recorder;
};

} // namespace

class ReportRowDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDrawnOverAnother_data();
    void nothingIsDrawnOverAnother();
};

void ReportRowDelegateTest::nothingIsDrawnOverAnother_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("whole");
    for (const auto &[width, whole] : std::initializer_list<std::pair<int, bool>>{
             {400, true}, {300, true}, {220, false}, {180, false}, {140, false}, {100, false}, {60, false}})
        QTest::addRow("%d", width) << width << whole;
}

void ReportRowDelegateTest::nothingIsDrawnOverAnother()
{
    QFETCH(const int, width);
    QFETCH(const bool, whole);
    project::ReportSummary report;
    report.report.row.id = QUuid::createUuid();
    report.report.title = u"Regulation of artificial intelligence"_s;
    report.report.language = u"en"_s;
    report.report.year = 2024;
    report.edition.pageCount = 144;
    report.excerpts = 1234;
    ReportListModel model;
    model.setReports({report});
    QStyleOptionViewItem option;
    option.rect = {0, 0, width, 50};
    option.palette = QGuiApplication::palette();
    TextDevice device;
    QPainter painter(&device);
    const ReportRowDelegate delegate;
    delegate.paint(&painter, option, model.indexOf(report.report.row.id));
    painter.end();
    const QList<TextRecorder::Piece> pieces = device.pieces();
    QVERIFY(!pieces.isEmpty());
    QStringList texts;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        texts.append(pieces.at(i).text);
        QVERIFY2(pieces.at(i).box.left() >= 0 && pieces.at(i).box.right() <= width, qPrintable(pieces.at(i).text));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(!pieces.at(j).box.adjusted(1, 1, -1, -1).intersects(pieces.at(i).box.adjusted(1, 1, -1, -1)),
                     qPrintable(pieces.at(j).text + u" / "_s + pieces.at(i).text));
    }
    if (whole)
        QVERIFY2(texts.join(u'|').contains(u"144 page"_s) && texts.join(u'|').contains(u"1234 excerpt"_s),
                 qPrintable(texts.join(u'|')));
}

QTEST_MAIN(ReportRowDelegateTest)
#include "report_row_delegate_test.moc"
