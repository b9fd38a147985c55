// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/excerpt_entry.h"

#include <memory>
#include <optional>
#include <tuple>

namespace meipi::desk {

using TextPointer = std::shared_ptr<const report::TextLayer>;

/// The excerpts of one open report: stored rows joined with their places in its text. A plain value.
///
/// Removed rows are kept as tombstones, so that an undo finds what was there; `live` leaves them out.
class ExcerptList
{
public:
    void setRows(const QList<project::ExcerptRow> &rows);
    void setEdition(const QUuid &edition); ///< that is read
    /// The text of the edition that is read. Without one, excerpts stand where their selectors say.
    void setText(TextPointer text, const QByteArray &editionHash);

    /// Blind coding: `live` and `find` show one person's tags, and the excerpts that this person made or tagged, as if there
    /// were no others. Null: everybody's.
    void setOnlyOf(const QUuid &person);
    /// The excerpt with all that anybody put on it, whatever is shown; without what is removed.
    [[nodiscard]] std::optional<project::ExcerptRow> whole(const QUuid &excerpt) const;

    /// Whether a record of this change belongs here: to an excerpt that is here, or that quotes `edition`.
    [[nodiscard]] bool concerns(const QList<project::Record> &records, const QUuid &edition) const;
    /// Takes over those records that belong here. Records of one change come with their excerpt first.
    void apply(const QList<project::Record> &records, const QUuid &edition);
    /// Takes over who and when, as the store has written them; contents stay, since later edits may be on their way.
    void confirm(const QList<project::Record> &written);

    /// The record with an id as it is now.
    [[nodiscard]] std::optional<project::Record> record(const QUuid &id) const;
    [[nodiscard]] const QList<ExcerptEntry> &live() const { return m_live; } ///< in reading order
    [[nodiscard]] const ExcerptEntry *find(
        const QUuid &excerpt) const; ///< null when removed or unknown; until a change
    [[nodiscard]] QHash<QUuid, int> countByTag() const; ///< live excerpts that have a tag

private:
    struct ReadingPlace
    {
        int page = -1;
        qsizetype position = -1;
        double top = 0;
        project::Stamp created;
        QUuid id;

        [[nodiscard]] auto order() const { return std::tie(page, position, top, created, id); }
    };

    [[nodiscard]] ExcerptEntry *entry(const QUuid &excerpt);
    void place(ExcerptEntry &entry) const;
    void placeAll();
    [[nodiscard]] ReadingPlace readingPlace(const ExcerptEntry &entry) const;
    void refresh(); ///< makes `m_live` anew

    QList<ExcerptEntry> m_entries; ///< as stored, tombstones too
    QList<ExcerptEntry> m_live;
    TextPointer m_text;
    QByteArray m_editionHash;
    QUuid m_edition;
    QUuid m_onlyOf;
};

} // namespace meipi::desk
