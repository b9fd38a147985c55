// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/lens_style.h"

#include "app/marks/tokens.h"

#include <QCoreApplication>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace meipi::widgets {

using lens::Mark;

namespace {

constexpr std::array styles{
    LensStyle{.hue = u"blue", .line = LensLine::Solid, .washed = true},
    LensStyle{.hue = u"violet", .line = LensLine::Double, .washed = true},
    LensStyle{.hue = u"teal", .line = LensLine::Dotted, .washed = true},
    LensStyle{.hue = u"ochre", .line = LensLine::Dashed, .washed = true},
    LensStyle{.hue = u"plum", .line = LensLine::DashDotted, .washed = true},
    LensStyle{.hue = u"moss", .line = LensLine::Wave, .washed = false},
    LensStyle{.hue = u"stone", .line = LensLine::Fine, .washed = false},
    LensStyle{.hue = u"brown", .line = LensLine::FineDotted, .washed = false},
    LensStyle{.hue = u"stone", .line = LensLine::FineDashed, .washed = false},
};
static_assert(styles.size() == lens::allMarks.size());

// Pixels at 100 %.
constexpr double thick = 2;
constexpr double thin = 1.1;
constexpr double doubleGap = 2.6;
constexpr double waveLength = 5;
constexpr double waveHeight = 1.3;

QPen penFor(LensLine line, const QColor &color, double scale)
{
    QPen pen(color, thick * scale, Qt::SolidLine, Qt::FlatCap);
    switch (line) {
    case LensLine::Solid: break;
    case LensLine::Double:
    case LensLine::Wave:
    case LensLine::Fine: pen.setWidthF(thin * scale); break;
    case LensLine::Dotted:
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, 1.9});
        break;
    case LensLine::Dashed: pen.setDashPattern({3, 2}); break;
    case LensLine::DashDotted: pen.setDashPattern({4, 1.6, 1, 1.6}); break;
    case LensLine::FineDotted:
        pen.setWidthF(1.3 * scale);
        pen.setDashPattern({1.2, 1.8});
        break;
    case LensLine::FineDashed:
        pen.setWidthF(thin * scale);
        pen.setDashPattern({6, 3});
        break;
    }
    return pen;
}

void drawWave(QPainter &painter, const QLineF &line, double scale)
{
    const QPointF along = (line.p2() - line.p1()) / std::max(line.length(), 0.1);
    const QPointF across(-along.y(), along.x());
    const double step = waveLength * scale / 2;
    QPainterPath path(line.p1());
    double side = 1;
    for (double at = 0; at < line.length(); at += step, side = -side) {
        const QPointF middle = line.p1() + along * (at + step / 2) + across * (2 * waveHeight * scale * side);
        path.quadTo(middle, line.p1() + along * std::min(at + step, line.length()));
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

LensStyle lensStyle(Mark mark) { return styles[std::size_t(mark)]; }

QColor lensInk(Mark mark, marks::Appearance appearance)
{
    const QColor color = marks::facetColors(lensStyle(mark).hue, appearance).mark;
    constexpr double darker = 0.35;
    return appearance == marks::Appearance::Dark ? color : marks::mixed(color, marks::tokens(appearance).text, darker);
}

QString lensWord(Mark mark)
{
    switch (mark) {
    case Mark::Obligation: return QCoreApplication::translate("meipi::widgets::Lens", "must");
    case Mark::Prohibition: return QCoreApplication::translate("meipi::widgets::Lens", "must not");
    case Mark::Permission: return QCoreApplication::translate("meipi::widgets::Lens", "may");
    case Mark::Condition: return QCoreApplication::translate("meipi::widgets::Lens", "if");
    case Mark::Exception: return QCoreApplication::translate("meipi::widgets::Lens", "unless");
    case Mark::Statute: return QCoreApplication::translate("meipi::widgets::Lens", "law");
    case Mark::Article: return QCoreApplication::translate("meipi::widgets::Lens", "art.");
    case Mark::Date: return QCoreApplication::translate("meipi::widgets::Lens", "when");
    case Mark::Body: return QCoreApplication::translate("meipi::widgets::Lens", "who");
    }
    return {};
}

QString lensName(Mark mark)
{
    switch (mark) {
    case Mark::Obligation: return QCoreApplication::translate("meipi::widgets::Lens", "obligation");
    case Mark::Prohibition: return QCoreApplication::translate("meipi::widgets::Lens", "prohibition");
    case Mark::Permission: return QCoreApplication::translate("meipi::widgets::Lens", "permission");
    case Mark::Condition: return QCoreApplication::translate("meipi::widgets::Lens", "condition");
    case Mark::Exception: return QCoreApplication::translate("meipi::widgets::Lens", "exception");
    case Mark::Statute: return QCoreApplication::translate("meipi::widgets::Lens", "statute");
    case Mark::Article: return QCoreApplication::translate("meipi::widgets::Lens", "reference");
    case Mark::Date: return QCoreApplication::translate("meipi::widgets::Lens", "date or period");
    case Mark::Body: return QCoreApplication::translate("meipi::widgets::Lens", "organisation");
    }
    return {};
}

void drawLensLine(QPainter &painter, const QLineF &line, Mark mark, marks::Appearance appearance, double scale)
{
    const LensStyle style = lensStyle(mark);
    painter.setPen(penFor(style.line, marks::facetColors(style.hue, appearance).mark, scale));
    if (style.line == LensLine::Wave) {
        drawWave(painter, line, scale);
        return;
    }
    painter.drawLine(line);
    if (style.line == LensLine::Double) {
        const QPointF along = (line.p2() - line.p1()) / std::max(line.length(), 0.1);
        const QPointF across = QPointF(-along.y(), along.x()) * (doubleGap * scale);
        painter.drawLine(line.translated(across));
    }
}

void drawLensSample(QPainter &painter, const QRectF &box, Mark mark, marks::Appearance appearance)
{
    const LensStyle style = lensStyle(mark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (style.washed) {
        painter.fillRect(box, marks::facetColors(style.hue, appearance).wash);
    }
    constexpr double foot = 3; // pixels above the box's end
    const double y = box.bottom() - foot;
    drawLensLine(painter, {QPointF(box.left(), y), QPointF(box.right(), y)}, mark, appearance, 1);
    painter.restore();
}

} // namespace meipi::widgets
