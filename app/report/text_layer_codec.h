// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/report/text_layer.h"

#include <QByteArray>

namespace meipi::report {

/// Stored form of a text layer: columns, deltas, zlib level 1 (3.3 kB a page where the plain form takes 16).
[[nodiscard]] QByteArray encodeTextLayer(const TextLayer &layer);

/// Reads what `encodeTextLayer` wrote. The bytes are untrusted: every count, index and range is checked, so a decoded
/// layer keeps the promises of `TextLayer`. Fails with ProjectDamaged, or with ProjectNewer for a later format.
[[nodiscard]] base::Result<TextLayer> decodeTextLayer(const QByteArray &bytes);

} // namespace meipi::report
