// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace meipi::widgets {

enum class PageMode : quint8 {
    Continuous, ///< one under the other
    Single, ///< one at a time
    FacingContinuous, ///< two beside each other, as in an open book
    FacingSingle,
};

/// How pages are put on the desk.
struct PageArrangement
{
    PageMode mode = PageMode::Continuous;
    bool coverAlone = false; ///< facing pages: the first one alone, on the right
    int turns = 0; ///< quarter turns clockwise, 0 to 3

    [[nodiscard]] bool isFacing() const { return mode == PageMode::FacingContinuous || mode == PageMode::FacingSingle; }
    /// One page, or one pair of facing pages, at a time.
    [[nodiscard]] bool isPaged() const { return mode == PageMode::Single || mode == PageMode::FacingSingle; }
    [[nodiscard]] bool isSideways() const { return turns % 2 != 0; }

    bool operator==(const PageArrangement &) const = default;
};

} // namespace meipi::widgets
