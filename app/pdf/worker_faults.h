// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Deliberate misbehaviour for the tests, compiled into their own worker only (MEIPI_WORKER_FAULTS). The environment
/// variable MEIPI_WORKER_FAULT says what happens and where: "die@render:2", "hang@open", "babble@text:0".
namespace meipi::pdf::faults {

enum class Stage : quint8 { Start, Open, Info, Render, Text, Drawing };

#ifdef MEIPI_WORKER_FAULTS
void meet(Stage stage, int page);
/// "no@landlock": as on a kernel that does not have it.
[[nodiscard]] bool lacksLandlock();
#else
inline void meet(Stage, int) { }
inline bool lacksLandlock() { return false; }
#endif

} // namespace meipi::pdf::faults
