// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/icon_engine.h"

#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <memory>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

QColor tintFor(QIcon::Mode mode, QIcon::State state)
{
    const marks::Tokens &t = marks::tokens(currentAppearance());
    if (mode == QIcon::Disabled)
        return marks::mixed(t.window, t.text, 0.34);
    return state == QIcon::On ? t.accent : t.text2;
}

} // namespace

IconEngine::IconEngine(QString path) : m_path(std::move(path)) { }

QPixmap IconEngine::tinted(const QSize &size, qreal devicePixelRatio, const QColor &color) const
{
    const QString key = u"meipi-icon:%1:%2x%3@%4:%5"_s.arg(m_path)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(devicePixelRatio)
                            .arg(color.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    if (!renderer.isValid() || size.isEmpty())
        return {};
    pixmap = QPixmap(size * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = std::min(size.width(), size.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(QPointF(), QSizeF(size)).center());
    renderer.render(&painter, square);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() == nullptr ? 1.0 : painter->device()->devicePixelRatio();
    painter->drawPixmap(rect, tinted(rect.size(), ratio, tintFor(mode, state)));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return tinted(size, 1.0, tintFor(mode, state));
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale)
{
    return tinted(size, scale, tintFor(mode, state)); // device-independent since Qt 6.8
}

QIconEngine *IconEngine::clone() const { return std::make_unique<IconEngine>(*this).release(); }

QString IconEngine::key() const { return u"MeipiIconEngine"_s; }

QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State) { return {QSize(16, 16), QSize(22, 22)}; }

bool IconEngine::isNull() { return !QFile::exists(m_path); }

} // namespace meipi::widgets
