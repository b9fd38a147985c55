// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/types.h"

#include <QPaintDevice>
#include <QPaintEngine>

namespace meipi::pdf {

/// Notes where ruling lines and pictures are painted, and paints nothing: straight horizontal and vertical strokes, thin
/// filled rectangles, and images that are not mere stencils (a scan of black letters belongs to the text, not to the
/// pictures). Works in the device's coordinates; what lies outside `area` or is clipped away is left out.
class DrawingRecorder : public QPaintEngine
{
public:
    explicit DrawingRecorder(const QRectF &area);

    [[nodiscard]] const PageDrawing &drawing() const { return m_drawing; }

    bool begin(QPaintDevice *device) override;
    bool end() override;
    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    void drawTextItem(const QPointF &position, const QTextItem &item) override;
    [[nodiscard]] Type type() const override { return User; }

private:
    void addStrokes(const QPainterPath &path);
    void addFills(const QPainterPath &path);
    void addRule(const QLineF &line);
    void addPicture(const QRectF &rectangle);
    [[nodiscard]] QRectF visible(const QRectF &rectangle) const;

    QRectF m_area;
    PageDrawing m_drawing;
};

/// What a QPainter paints on in order to be recorded.
class RecordingDevice : public QPaintDevice
{
public:
    explicit RecordingDevice(const QSizeF &size);

    [[nodiscard]] const PageDrawing &drawing() const { return m_recorder.drawing(); }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_recorder; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    mutable DrawingRecorder m_recorder;
};

} // namespace meipi::pdf
