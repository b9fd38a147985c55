// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lens/lens_language.h"

namespace meipi::lens {

bool hasDefinitions(const report::TextLayer &layer)
{
    return layer.language.startsWith(u"zh", Qt::CaseInsensitive)
        || layer.language.startsWith(u"en", Qt::CaseInsensitive);
}

} // namespace meipi::lens
