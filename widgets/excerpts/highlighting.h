// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace KSyntaxHighlighting {
class Repository;
} // namespace KSyntaxHighlighting

namespace meipi::widgets {

/// The program's only repository of syntax definitions; made at the first call (it reads an index), in the window's thread.
[[nodiscard]] KSyntaxHighlighting::Repository &syntaxRepository();

} // namespace meipi::widgets
