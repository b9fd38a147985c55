// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/change_sets.h"

#include <ranges>

namespace meipi::project {

namespace {

Record buried(Record record)
{
    rowOf(record).deleted = true;
    return record;
}

} // namespace

ChangeSet inverse(const ChangeSet &applied, const QList<Record> &before)
{
    QHash<QUuid, Record> old;
    for (const Record &record : before)
        old.insert(rowOf(record).id, record);
    ChangeSet undo{.what = applied.what, .records = {}};
    for (const Record &record : applied.records | std::views::reverse) {
        const auto found = old.constFind(rowOf(record).id);
        undo.records.append(found == old.cend() ? buried(record) : *found);
    }
    return undo;
}

} // namespace meipi::project
