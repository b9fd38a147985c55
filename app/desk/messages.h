// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

namespace meipi::desk {

/// Where a message is read, and of what: what is safe and what to do next differ.
enum class Surface : quint8 {
    Window,
    Held, ///< in the window, of changes that wait until the trouble is over
    CommandLine,
};

/// The sentence for a person: what happened, what is safe, what to do; names the thing; ends with what may have been
/// meant, one on a line. In the interface's language. Never empty.
[[nodiscard]] QString message(const base::Error &error, Surface surface = Surface::Window);

} // namespace meipi::desk
