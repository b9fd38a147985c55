// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lens/mark.h"

#include <QString>

#include <algorithm>
#include <iterator>

namespace meipi::lens {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"Obligation"_L1, "Prohibition"_L1, "Permission"_L1, "Condition"_L1, "Exception"_L1,
                           "Statute"_L1,    "Article"_L1,     "Date"_L1,       "Body"_L1};
static_assert(names.size() == allMarks.size());

} // namespace

std::optional<Mark> markNamed(QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](QLatin1StringView own) { return own == name; });
    if (found == names.end()) {
        return std::nullopt;
    }
    return allMarks[static_cast<std::size_t>(std::distance(names.begin(), found))];
}

QLatin1StringView nameOf(Mark mark) { return names[static_cast<std::size_t>(mark)]; }

} // namespace meipi::lens
