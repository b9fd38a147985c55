// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lens/mark.h"
#include "app/marks/look.h"

#include <QColor>
#include <QString>

class QLineF;
class QPainter;
class QRectF;

namespace meipi::widgets {

/// What underlines a mark: the shape tells, the colour repeats it.
enum class LensLine : quint8 { Solid, Double, Dotted, Dashed, DashDotted, Wave, Fine, FineDotted, FineDashed };

struct LensStyle
{
    QStringView hue; ///< of `marks::facetColors`
    LensLine line = LensLine::Solid;
    bool washed = false; ///< what a clause does is washed; what it names is underlined only

    bool operator==(const LensStyle &) const = default;
};

[[nodiscard]] LensStyle lensStyle(lens::Mark mark);
/// For the words beside the lines: legible on the paper (4.5 : 1).
[[nodiscard]] QColor lensInk(lens::Mark mark, marks::Appearance appearance);

// In the interface's language.
[[nodiscard]] QString lensWord(lens::Mark mark); ///< "must", short enough for a page's blank margin
[[nodiscard]] QString lensName(lens::Mark mark); ///< "obligation"

/// `scale` 1: on a page of 100 %.
void drawLensLine(QPainter &painter, const QLineF &line, lens::Mark mark, marks::Appearance appearance, double scale);
/// A piece of marked paper, for a legend.
void drawLensSample(QPainter &painter, const QRectF &box, lens::Mark mark, marks::Appearance appearance);

} // namespace meipi::widgets
