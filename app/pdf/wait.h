// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"

#include <functional>

/// For commands and tests, which have nothing else to do: the document's calls as functions that return when the answer
/// is there. They run an event loop of their own and need a QCoreApplication. Not for the window.
namespace meipi::pdf {

using TextPages = std::vector<report::PageCharacters>;

/// Waits for complete information.
[[nodiscard]] base::Result<DocumentInfo> openAndWait(Document &document, const Source &source,
                                                     const QString &password = {});
[[nodiscard]] base::Result<QImage> renderAndWait(Document &document, const RenderRequest &request);
[[nodiscard]] PageDrawing readDrawingAndWait(Document &document, int page);
/// `progress` gets pages read and pages in all.
[[nodiscard]] base::Result<std::shared_ptr<const TextPages>> readTextAndWait(
    Document &document, const std::function<void(int, int)> &progress = {});

} // namespace meipi::pdf
