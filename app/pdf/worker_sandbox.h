// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::pdf::sandbox {

struct State
{
    int landlockVersion = 0; ///< 0: the kernel or a container refuses it; reading files stays possible then
    bool systemCallsFiltered = false;
};

/// Memory, core dumps and descriptors. First of all, since the filter refuses to change limits later.
void limitResources();

/// No way back: no writing, no network, no programs, reading only of fonts and Poppler's data. Call after priming and
/// before anything of the PDF is read. In sanitizer builds, whose runtime needs what is taken away, it does nothing.
[[nodiscard]] State enter(bool withoutLandlock = false);

enum class Probe { Closed, Open, Unknown };

/// For the tests: tries in a closed sandbox what it must refuse, or without one what then works. Prints a line for each
/// and returns 0 when all is refused. Unknown: makes a call that no list has, which ends the process.
[[nodiscard]] int probe(Probe mode);

} // namespace meipi::pdf::sandbox
