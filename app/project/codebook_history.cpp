// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/codebook_history.h"

#include "app/project/record_table.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

// The keys are the columns of the tables (resources/sql/history.sql).

RowInfo rowFrom(const QJsonObject &old)
{
    return {.id = QUuid::fromString(old.value("id"_L1).toString()),
            .created = stampFromText(old.value("created"_L1).toString()),
            .createdBy = QUuid::fromString(old.value("created_by"_L1).toString()),
            .modified = stampFromText(old.value("modified"_L1).toString()),
            .modifiedBy = QUuid::fromString(old.value("modified_by"_L1).toString()),
            .deleted = old.value("deleted"_L1).toInt() != 0};
}

taxonomy::Label labelFrom(const QJsonObject &old, QLatin1StringView column)
{
    const QString name(column);
    return {.zh = old.value(name + "_zh"_L1).toString(), .en = old.value(name + "_en"_L1).toString()};
}

FacetRow facetFrom(const QJsonObject &old)
{
    FacetRow facet{.row = rowFrom(old), .facet = {}};
    facet.facet = {
        .id = facet.row.id,
        .key = old.value("key"_L1).toString(),
        .alias = old.value("alias"_L1).toString(),
        .name = labelFrom(old, "name"_L1),
        .shape = old.value("shape"_L1).toString(),
        .hue = old.value("hue"_L1).toString(),
        .scale = old.value("scale"_L1).toString() == "ordinal"_L1 ? taxonomy::Scale::Ordinal : taxonomy::Scale::Nominal,
        .choice = old.value("choice"_L1).toString() == "one"_L1 ? taxonomy::Choice::One : taxonomy::Choice::Many,
        .order = old.value("position"_L1).toInt()};
    return facet;
}

TagRow tagFrom(const QJsonObject &old)
{
    TagRow tag{.row = rowFrom(old), .tag = {}};
    tag.tag = {.id = tag.row.id,
               .facet = QUuid::fromString(old.value("facet"_L1).toString()),
               .parent = QUuid::fromString(old.value("parent"_L1).toString()),
               .key = old.value("key"_L1).toString(),
               .label = labelFrom(old, "label"_L1),
               .shortLabel = labelFrom(old, "short"_L1),
               .definition = labelFrom(old, "definition"_L1),
               .whenToUse = labelFrom(old, "use"_L1),
               .whenNot = labelFrom(old, "not"_L1),
               .example = labelFrom(old, "example"_L1),
               .shortcut = old.value("shortcut"_L1).toString(),
               .order = old.value("position"_L1).toInt(),
               .retired = old.value("retired"_L1).toInt() != 0};
    return tag;
}

} // namespace

QList<Record> readCodebookHistory(SQLite::Database &database)
{
    QList<Record> states;
    SqlStatement past(database, "SELECT table_name, old FROM history WHERE table_name IN ('facet', 'tag')");
    while (past.step()) {
        const QJsonObject old = QJsonDocument::fromJson(past.text(1).toUtf8()).object();
        if (past.text(0) == "facet"_L1)
            states.append(facetFrom(old));
        else
            states.append(tagFrom(old));
    }
    for (const FacetRow &facet : readRecords<FacetRow>(database, {}))
        states.append(facet);
    for (const TagRow &tag : readRecords<TagRow>(database, {}))
        states.append(tag);
    std::ranges::stable_sort(states, {}, [](const Record &state) { return rowOf(state).modified; });
    return states;
}

} // namespace meipi::project
