// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <optional>

namespace meipi::lens {

/// What the clause lens points out (DESIGN 7.1): what a clause does first, then what it names.
enum class Mark : quint8 {
    Obligation,
    Prohibition,
    Permission,
    Condition,
    Exception,
    Statute,
    Article, ///< a reference to a provision, not the provision's own number
    Date, ///< days and periods
    Body, ///< an organisation with a name of its own
};

inline constexpr std::array allMarks{Mark::Obligation, Mark::Prohibition, Mark::Permission,
                                     Mark::Condition,  Mark::Exception,   Mark::Statute,
                                     Mark::Article,    Mark::Date,        Mark::Body};

/// Whether the mark says what the clause does to somebody: those have a scope of their own.
[[nodiscard]] constexpr bool isModal(Mark mark) { return mark <= Mark::Permission; }

/// By the name of an `itemData` in a syntax definition; nothing for "Text" and for names that are not ours.
[[nodiscard]] std::optional<Mark> markNamed(QStringView name);

/// The same name back: in settings, on the command line, in a syntax definition.
[[nodiscard]] QLatin1StringView nameOf(Mark mark);

} // namespace meipi::lens
