// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/render_geometry.h"

#include <QImage>
#include <poppler-qt6.h>

namespace meipi::pdf {

/// Draws what `geometry` says; null when aborted or when it could not be drawn at that size. Format_RGB32.
[[nodiscard]] QImage drawPage(const Poppler::Page &page, const RenderGeometry &geometry, int rotation,
                              Poppler::Page::ShouldAbortQueryFunc shouldAbort, const QVariant &closure);

} // namespace meipi::pdf
