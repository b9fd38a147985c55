// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/interface_language.h"
#include "app/taxonomy/taxonomy.h"

namespace meipi::widgets {

/// The language in which tags are named outside the side-by-side view: the interface's.
[[nodiscard]] inline taxonomy::LabelLanguage interfaceLabelLanguage()
{
    return base::isInterfaceChinese() ? taxonomy::LabelLanguage::Chinese : taxonomy::LabelLanguage::English;
}

} // namespace meipi::widgets
