// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/drawing_recorder.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPicture>
#include <QPixmap>

#include <cmath>

namespace meipi::pdf {

namespace {

// Points.
constexpr double slope = 0.6; ///< of a line that counts as straight
constexpr double shortestRule = 3;
constexpr double thickestRule = 3.2;
constexpr double smallestPicture = 2;
constexpr double seam = 1.2; ///< between the strips of a picture that was cut into several

constexpr qsizetype ruleLimit = 20'000;
constexpr qsizetype pictureLimit = 4'000;
constexpr qsizetype recentPictures = 8;
constexpr int samplesOfSide = 48;

/// One colour with holes: how a stencil arrives, and each letter of a font made of bitmaps.
bool isStencil(const QImage &image)
{
    if (image.depth() != 32)
        return false;
    const int stepX = std::max(1, image.width() / samplesOfSide);
    const int stepY = std::max(1, image.height() / samplesOfSide);
    bool hasHoles = false;
    QRgb colour = 0;
    for (int y = 0; y < image.height(); y += stepY) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); x += stepX) {
            if (line[x] == 0)
                hasHoles = true;
            else if (colour == 0)
                colour = line[x];
            else if (line[x] != colour)
                return false;
        }
    }
    return hasHoles;
}

bool isVisible(const QBrush &brush) { return brush.style() != Qt::NoBrush && brush.color().alpha() > 0; }

bool isVisible(const QPen &pen) { return pen.style() != Qt::NoPen && pen.color().alpha() > 0; }

/// The second is the next strip of the first, or lies in it.
bool belongTogether(const QRectF &one, const QRectF &other)
{
    const bool sameColumn = std::abs(one.left() - other.left()) < seam && std::abs(one.right() - other.right()) < seam;
    const bool sameRow = std::abs(one.top() - other.top()) < seam && std::abs(one.bottom() - other.bottom()) < seam;
    const bool meet = one.adjusted(-seam, -seam, seam, seam).intersects(other);
    return (meet && (sameColumn || sameRow)) || one.contains(other);
}

/// Calls `end(points, isStraight)` for each subpath, in device coordinates.
template<typename End>
void forEachSubpath(const QPainterPath &path, const QTransform &transform, const End &end)
{
    QList<QPointF> points;
    bool isStraight = true;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            if (points.size() > 1)
                end(points, isStraight);
            points.clear();
            isStraight = true;
        } else if (!element.isLineTo()) {
            isStraight = false;
        }
        points.append(transform.map(QPointF(element.x, element.y)));
    }
    if (points.size() > 1)
        end(points, isStraight);
}

} // namespace

DrawingRecorder::DrawingRecorder(const QRectF &area) : QPaintEngine(AllFeatures), m_area(area) { }

bool DrawingRecorder::begin(QPaintDevice *)
{
    setActive(true);
    return true;
}

bool DrawingRecorder::end()
{
    setActive(false);
    return true;
}

void DrawingRecorder::updateState(const QPaintEngineState &) { }

void DrawingRecorder::drawPath(const QPainterPath &path)
{
    if (isVisible(state->brush()))
        addFills(path);
    if (isVisible(state->pen()))
        addStrokes(path);
}

void DrawingRecorder::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    QPolygonF polygon(QList<QPointF>(points, points + count));
    if (mode != PolylineMode && !polygon.isEmpty())
        polygon.append(polygon.first());
    path.addPolygon(polygon);
    if (mode == PolylineMode)
        addStrokes(path);
    else
        drawPath(path);
}

void DrawingRecorder::drawImage(const QRectF &target, const QImage &image, const QRectF &, Qt::ImageConversionFlags)
{
    if (!isStencil(image))
        addPicture(state->transform().mapRect(target));
}

void DrawingRecorder::drawPixmap(const QRectF &target, const QPixmap &, const QRectF &)
{
    addPicture(state->transform().mapRect(target));
}

void DrawingRecorder::drawTextItem(const QPointF &, const QTextItem &) { }

void DrawingRecorder::addStrokes(const QPainterPath &path)
{
    const QTransform transform = state->transform();
    const double width = state->pen().widthF() * std::sqrt(std::abs(transform.determinant()));
    if (width > thickestRule)
        return;
    forEachSubpath(path, transform, [this](const QList<QPointF> &points, bool isStraight) {
        if (!isStraight)
            return;
        for (qsizetype i = 1; i < points.size(); ++i)
            addRule({points.at(i - 1), points.at(i)});
    });
}

void DrawingRecorder::addFills(const QPainterPath &path)
{
    forEachSubpath(path, state->transform(), [this](const QList<QPointF> &points, bool isStraight) {
        if (!isStraight)
            return;
        const QRectF bounds = QPolygonF(points).boundingRect();
        const QPointF centre = bounds.center();
        if (bounds.height() <= thickestRule && bounds.width() > 2 * bounds.height())
            addRule({bounds.left(), centre.y(), bounds.right(), centre.y()});
        else if (bounds.width() <= thickestRule && bounds.height() > 2 * bounds.width())
            addRule({centre.x(), bounds.top(), centre.x(), bounds.bottom()});
    });
}

void DrawingRecorder::addRule(const QLineF &line)
{
    const bool isHorizontal = std::abs(line.dy()) <= slope;
    if ((!isHorizontal && std::abs(line.dx()) > slope) || m_drawing.rules.size() >= ruleLimit)
        return;
    // As a rectangle with an area, which a line does not have and an intersection needs.
    const QRectF shown = visible(QRectF(line.p1(), line.p2()).normalized().adjusted(-0.05, -0.05, 0.05, 0.05));
    if (std::max(shown.width(), shown.height()) < shortestRule)
        return;
    const QPointF centre = shown.center();
    m_drawing.rules.append(isHorizontal ? QLineF(shown.left(), centre.y(), shown.right(), centre.y())
                                        : QLineF(centre.x(), shown.top(), centre.x(), shown.bottom()));
}

void DrawingRecorder::addPicture(const QRectF &rectangle)
{
    const QRectF shown = visible(rectangle);
    if (std::min(shown.width(), shown.height()) < smallestPicture || m_drawing.pictures.size() >= pictureLimit)
        return;
    const qsizetype count = m_drawing.pictures.size();
    for (qsizetype i = count - 1; i >= 0 && i >= count - recentPictures; --i) {
        if (belongTogether(m_drawing.pictures.at(i), shown)) {
            m_drawing.pictures[i] = m_drawing.pictures.at(i).united(shown);
            return;
        }
    }
    m_drawing.pictures.append(shown);
}

QRectF DrawingRecorder::visible(const QRectF &rectangle) const
{
    QRectF shown = rectangle.intersected(m_area);
    if (painter()->hasClipping())
        shown = shown.intersected(state->transform().mapRect(painter()->clipBoundingRect()));
    return shown;
}

RecordingDevice::RecordingDevice(const QSizeF &size) : m_size(size.toSize()), m_recorder(QRectF(QPointF(), size)) { }

int RecordingDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return m_size.width();
    case PdmHeight: return m_size.height();
    case PdmDpiX:
    case PdmPhysicalDpiX:
        // Poppler plays transparent parts from a QPicture, which scales what it plays by the difference.
        return QPicture().logicalDpiX();
    case PdmDpiY:
    case PdmPhysicalDpiY: return QPicture().logicalDpiY();
    case PdmDepth: return 32;
    case PdmNumColors: return 0;
    default: return QPaintDevice::metric(metric);
    }
}

} // namespace meipi::pdf
