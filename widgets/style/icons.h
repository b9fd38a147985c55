// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QStringList>
#include <QStringView>

namespace meipi::widgets {

/// An icon of ours by name ("book", "search", …; resources/icons), tinted `text2`, accent in the On state, faint when
/// disabled. The icon re-tints itself when the appearance changes and is sharp at any device pixel ratio.
/// An unknown name gives a null icon and a warning in the log.
[[nodiscard]] QIcon themedIcon(QStringView name);

/// The same picture in one colour, for painting by hand.
[[nodiscard]] QPixmap tintedPixmap(QStringView name, int side, qreal devicePixelRatio, const QColor &color);

[[nodiscard]] QStringList iconNames();

/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace meipi::widgets
