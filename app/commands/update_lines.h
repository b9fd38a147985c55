// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/update_report.h"

#include <QJsonObject>

namespace meipi::commands {

/// `update --json`.
[[nodiscard]] QJsonObject updateJson(const desk::PreparedUpdate &update);

/// What `update` prints: how many excerpts are in which state, then each that a person has to look at, with its words.
[[nodiscard]] QString updateText(const desk::PreparedUpdate &update);

} // namespace meipi::commands
