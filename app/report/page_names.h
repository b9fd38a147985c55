// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace meipi::report {

/// What a report's pages are called: by their printed labels where the PDF has any, else by their numbers. A plain value.
class PageNames
{
public:
    PageNames() = default;
    /// One label for each page, "" where there is none; shorter lists are filled up.
    PageNames(const QStringList &labels, int pageCount);

    [[nodiscard]] int count() const { return static_cast<int>(m_names.size()); }
    [[nodiscard]] QString of(int page) const { return m_names.value(page); } ///< pages from 0
    /// Any page is called other than its number.
    [[nodiscard]] bool differ() const { return m_differ; }

    /// The page that somebody means: a label ("iv", "A-3"; case and width make no difference), else a number; "#15" is the
    /// fifteenth whatever it is called, "p. 15", "第 15 页" and "15/200" are 15. Nothing when there is no such page.
    [[nodiscard]] std::optional<int> find(const QString &typed) const;
    /// "i–xii, 1–230": the names in runs, at most `most` of them and then an ellipsis.
    [[nodiscard]] QString runs(int most = 4) const;

private:
    [[nodiscard]] std::optional<int> named(const QString &name) const;

    QStringList m_names;
    bool m_differ = false;
};

} // namespace meipi::report
