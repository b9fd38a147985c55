// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <utility>

namespace meipi::desk {
class OpenReport;
} // namespace meipi::desk

namespace meipi::widgets {

class ReportSearch;

/// What the find bar says.
class FindWords
{
    Q_DECLARE_TR_FUNCTIONS(meipi::widgets::FindWords)

public:
    /// "3 / 1,204", "1,204 found" while none is current, "Nothing found"; empty when nothing is looked for.
    [[nodiscard]] static QString count(const ReportSearch &search);
    /// Why there is nothing to search, or not yet; empty when there is.
    [[nodiscard]] static QString hindrance(const desk::OpenReport *report, std::pair<int, int> pagesRead);
    /// A selection as something to look for; empty when it is too long for that.
    [[nodiscard]] static QString queryFrom(const QString &selection);
};

} // namespace meipi::widgets
