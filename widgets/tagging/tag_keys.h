// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

#include <QHash>

namespace meipi::widgets {

/// The tags that digits mean on the page: the first nine in codebook order, as in the palette before one types.
[[nodiscard]] QList<QUuid> digitTags(const taxonomy::Taxonomy &taxonomy);

/// The key that puts a tag on and takes it off on the page: its letter, else its digit. Tags without a key are left out.
[[nodiscard]] QHash<QUuid, QString> tagKeys(const taxonomy::Taxonomy &taxonomy);

} // namespace meipi::widgets
