// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace meipi::marks {

inline constexpr qreal personMarkSide = 20;

/// The first character of a name as people see it (林溪 → 林, "ada" → "A"); "?" for an empty name.
[[nodiscard]] QString personInitial(const QString &name);

/// A coder's disc in their ink with the first character of their name. `rect` is a square of any size.
void drawPersonMark(QPainter &painter, const QRectF &rect, const QString &name, QStringView ink, const Look &look);

} // namespace meipi::marks
