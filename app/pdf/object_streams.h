// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace meipi::pdf {

/// An incremental update which says once more, each on its own, what a PDF holds in object streams (ISO 32000-1, 7.5.6
/// to 7.5.8). With it behind the file, Poppler fetches such an object without reading the whole object stream: it
/// forgets them from page to page, which is a third of its time on files of many small objects.
///
/// Nothing for a file without object streams, and for any that is unusual, encrypted, damaged or very large: it stays
/// as it is. Runs in the worker; the file may be anything.
[[nodiscard]] std::optional<QByteArray> unfoldedObjects(QIODevice &file);

} // namespace meipi::pdf
