// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QString>

class QApplication;

namespace meipi::widgets {

enum class AppearanceChoice : quint8 { System, Light, Dark };

/// Gives the program its style, palette, fonts and appearance; call it once before the first widget and again whenever
/// the person chooses. With `System` the desktop's colour scheme is followed while the program runs. Widgets get a
/// PaletteChange, and a FontChange when the interface's language changes. Main thread only.
void applyAppearance(QApplication &application, AppearanceChoice choice);

[[nodiscard]] AppearanceChoice chosenAppearance();
[[nodiscard]] marks::Appearance currentAppearance();

/// Appearance and interface language as the drawing functions of `app/marks` want them; scale 1.
[[nodiscard]] marks::Look currentLook();

/// "light", "dark", "system" and back; anything else is `System`. As in settings.
[[nodiscard]] QString appearanceName(AppearanceChoice choice);
[[nodiscard]] AppearanceChoice appearanceNamed(const QString &name);

} // namespace meipi::widgets
