// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/types.h"

#include <memory>

class QGuiApplication;

namespace Poppler {
class Document;
}

namespace meipi::pdf {

/// What Poppler's QPainter backend needs: an application on Qt's "minimal" platform, which has no screen and no fonts,
/// so that no letter costs anything. Before the sandbox is closed, since it loads a plug-in. Null where Qt came
/// without that platform: then no drawing can be read.
[[nodiscard]] std::unique_ptr<QGuiApplication> makePaintingApplication();

/// Plays the page through Poppler's QPainter backend into a recorder. As costly as drawing the page (the text of a page
/// costs a quarter of that), and it cannot be interrupted.
[[nodiscard]] PageDrawing readDrawing(Poppler::Document &document, int page);

} // namespace meipi::pdf
