// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QIcon>
#include <QPalette>
#include <QStringList>

namespace meipi::widgets {

[[nodiscard]] marks::Appearance appearanceOf(const QPalette &palette);

/// Shapes in the order in which new facets take them; their names in the interface's language.
[[nodiscard]] QStringList shapeNames();
[[nodiscard]] QString shapeLabel(const QString &shape);
[[nodiscard]] QString hueLabel(const QString &hue);

[[nodiscard]] QIcon shapeIcon(const QString &shape, const QString &hue, marks::Appearance appearance);
[[nodiscard]] QIcon hueIcon(const QString &hue, marks::Appearance appearance);

} // namespace meipi::widgets
