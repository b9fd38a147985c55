// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_changes.h"

#include <QDateTime>

namespace meipi::desk {

/// What one step did to one facet or tag.
struct CodebookLogLine
{
    enum class Kind : quint8 { Added, Removed, Changed, Reordered };

    Kind kind = Kind::Changed;
    QUuid item;
    QString name; ///< in the interface's language, as it was then
    bool isFacet = false;
    QList<CodebookDifference> differences; ///< of `Changed`

    [[nodiscard]] QString text() const; ///< "Definition (English) of “High” changed"
};

/// What one person changed at one moment: a version of the codebook.
struct CodebookVersion
{
    int number = 1;
    QDateTime when;
    QUuid person;
    QList<CodebookLogLine> lines;

    [[nodiscard]] QString summary() const; ///< the first line's text, and how many more
};

/// The codebook's versions, made from every state of its rows (`Store::codebookHistory`). A plain value.
class CodebookLog
{
public:
    CodebookLog() = default;
    explicit CodebookLog(const QList<project::Record> &states);

    [[nodiscard]] const QList<CodebookVersion> &versions() const { return m_versions; } ///< oldest first
    /// The codebook as it was after a version; empty for a number that there is not.
    [[nodiscard]] taxonomy::Taxonomy codebookAt(int version) const;

private:
    QList<project::Record> m_states;
    QList<qsizetype> m_ends; ///< of each version in `m_states`
    QList<CodebookVersion> m_versions;
};

} // namespace meipi::desk
