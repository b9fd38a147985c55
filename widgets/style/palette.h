// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QPalette>

namespace meipi::widgets {

[[nodiscard]] QPalette paletteFor(marks::Appearance appearance);

} // namespace meipi::widgets
