// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>
#include <QString>

namespace meipi::widgets {

/// Draws a monochrome SVG (all strokes and fills `currentColor`) in the colours of the current appearance.
class IconEngine : public QIconEngine
{
public:
    explicit IconEngine(QString path);

    /// Null when the file is missing or not an SVG. `size` in device-independent pixels. Cached.
    [[nodiscard]] QPixmap tinted(const QSize &size, qreal devicePixelRatio, const QColor &color) const;

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    bool isNull() override;

private:
    QString m_path;
};

} // namespace meipi::widgets
