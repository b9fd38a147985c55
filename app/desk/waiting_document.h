// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"

#include <functional>
#include <memory>

namespace meipi::desk {

/// What commands do with a PDF: each call runs a local event loop until the workers have answered.
using Progress = std::function<void(int done, int total)>;

[[nodiscard]] base::Done openAndWait(pdf::Document &document, const pdf::Source &source, const QString &password);

struct ReadText
{
    std::shared_ptr<const report::TextLayer> layer;
    QList<int> failedPages; ///< from 1: they count as empty
};

[[nodiscard]] base::Result<ReadText> readTextAndWait(pdf::Document &document, const Progress &progress);

/// The image is the caller's own.
[[nodiscard]] base::Result<QImage> renderAndWait(pdf::Document &document, const pdf::RenderRequest &request);

} // namespace meipi::desk
