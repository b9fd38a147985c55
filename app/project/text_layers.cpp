// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/text_layers.h"

#include "app/project/content.h"
#include "app/project/json_columns.h"
#include "app/project/record_table.h"
#include "app/report/extractor_version.h"
#include "app/report/placing.h"
#include "app/report/text_layer_codec.h"

#include <array>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

constexpr std::array stateNames{"present"_L1, "absent"_L1, "garbage"_L1};
constexpr std::array placementNames{"exact"_L1, "moved"_L1, "changed"_L1, "ambiguous"_L1, "lost"_L1};

report::PlacementState placementStateOf(const QString &name)
{
    const auto found = std::ranges::find(placementNames, name);
    return found == placementNames.end() ? report::PlacementState::Lost
                                         : static_cast<report::PlacementState>(found - placementNames.begin());
}

std::optional<Edition> editionWithId(SQLite::Database &database, const QUuid &id)
{
    const auto editions = readRecords<Edition>(database, " WHERE id = ?", id);
    return editions.isEmpty() ? std::nullopt : std::optional(editions.first());
}

struct StoredLayer
{
    QByteArray content;
    qint64 characters = 0;
};

std::optional<StoredLayer> storedLayer(SQLite::Database &database, const QUuid &edition)
{
    SqlStatement statement(database, "SELECT content, characters FROM text_layer WHERE edition = ?");
    statement.bind(1, edition);
    if (!statement.step())
        return std::nullopt;
    return StoredLayer{.content = statement.bytes(0), .characters = statement.integer(1)};
}

void storePlacement(SQLite::Database &database, const QUuid &quotation, const report::Placement &placement)
{
    runSql(database,
           "INSERT INTO placement (quotation, extractor, range_start, range_end, state, candidates)"
           " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (quotation) DO UPDATE SET extractor = excluded.extractor,"
           " range_start = excluded.range_start, range_end = excluded.range_end, state = excluded.state,"
           " candidates = excluded.candidates",
           quotation, report::extractorVersion, qint64{placement.range.start}, qint64{placement.range.end},
           QString(placementNames[static_cast<size_t>(placement.state)]), toJson(placement.candidates));
}

/// Placements that were made with the stored text layer and fit into it (the file is untrusted).
QHash<QUuid, report::Placement> storedPlacements(SQLite::Database &database, const QList<Quotation> &quotations)
{
    QStringList ids;
    for (const Quotation &quotation : quotations)
        ids.append(quotation.row.id.toString(QUuid::WithoutBraces));
    SqlStatement statement(database,
                           "SELECT placement.quotation, placement.range_start, placement.range_end, placement.state,"
                           " placement.candidates, layer.characters FROM json_each(?) AS wanted"
                           " CROSS JOIN placement ON placement.quotation = wanted.value"
                           " CROSS JOIN quotation ON quotation.id = placement.quotation"
                           " CROSS JOIN text_layer AS layer ON layer.edition = quotation.edition AND layer.extractor = "
                           "placement.extractor");
    statement.bind(1, toJson(ids));
    QHash<QUuid, report::Placement> placements;
    while (statement.step()) {
        const qint64 length = statement.integer(5);
        const report::Placement placement{.range = {.start = statement.integer(1), .end = statement.integer(2)},
                                          .state = placementStateOf(statement.text(3)),
                                          .candidates = rangesFromJson(statement.text(4))};
        const auto fits = [&](report::TextRange range) {
            return range.start >= 0 && range.end >= range.start && range.end <= length;
        };
        if (fits(placement.range) && std::ranges::all_of(placement.candidates, fits))
            placements.insert(statement.id(0), placement);
    }
    return placements;
}

void placeQuotations(Session &session, const Edition &edition)
{
    const auto quotations =
        readRecords<Quotation>(*session.database, " WHERE edition = ? AND deleted = 0", edition.row.id);
    if (quotations.isEmpty())
        return; // folding a long report for nobody takes 50 ms
    const auto layer = session.layers.findSearchable(edition.row.id);
    for (const Quotation &quotation : quotations)
        storePlacement(*session.database, quotation.row.id, report::place(quotation.selector, *layer, edition.sha256));
}

} // namespace

base::Done storeLayer(Session &session, const QUuid &edition, const SharedLayer &layer)
{
    SQLite::Database &database = *session.database;
    const auto known = editionWithId(database, edition);
    if (!known)
        return base::fail(base::Problem::UnknownReport, edition.toString(QUuid::WithoutBraces));
    const QByteArray bytes = report::encodeTextLayer(*layer);
    const QByteArray sha256 = sha256Of(bytes);
    const auto before = storedLayer(database, edition);
    putContent(database, sha256, bytes);
    runSql(database,
           "INSERT INTO text_layer (edition, extractor, state, characters, language, content) VALUES (?, ?, ?, ?, ?, ?)"
           " ON CONFLICT (edition) DO UPDATE SET extractor = excluded.extractor, state = excluded.state,"
           " characters = excluded.characters, language = excluded.language, content = excluded.content",
           edition, report::extractorVersion, textStateName(layer->state), qint64{layer->text.size()}, layer->language,
           sha256);
    if (before && before->content != sha256)
        dropUnusedContent(database, before->content);
    session.layers.insert(edition, layer);
    placeQuotations(session, *known);
    return {};
}

base::Result<SharedLayer> loadLayer(Session &session, const QUuid &edition)
{
    if (auto cached = session.layers.find(edition))
        return cached;
    if (auto learnt = session.unkeptLayers.value(edition)) {
        session.layers.insert(edition, learnt);
        return learnt;
    }
    const auto stored = storedLayer(*session.database, edition);
    if (!stored) {
        const bool known = editionWithId(*session.database, edition).has_value();
        return base::fail(known ? base::Problem::NoTextLayer : base::Problem::UnknownReport,
                          edition.toString(QUuid::WithoutBraces));
    }
    const auto bytes = readContent(*session.database, stored->content);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto layer = report::decodeTextLayer(*bytes);
    if (!layer)
        return std::unexpected(layer.error());
    if (layer->text.size() != stored->characters) // stored placements are trusted to fit because of this
        return base::fail(base::Problem::ProjectDamaged, session.path, u"a text layer has another length"_s);
    auto shared = std::make_shared<const report::TextLayer>(std::move(*layer));
    session.layers.insert(edition, shared);
    return shared;
}

QHash<QUuid, report::Placement> placementsOf(Session &session, const QList<Quotation> &quotations)
{
    QHash<QUuid, report::Placement> placements = storedPlacements(*session.database, quotations);
    for (const Quotation &quotation : quotations) {
        if (placements.contains(quotation.row.id) && !session.unkeptLayers.contains(quotation.edition))
            continue;
        const auto edition = editionWithId(*session.database, quotation.edition);
        if (!edition || !loadLayer(session, quotation.edition))
            continue;
        const auto layer = session.layers.findSearchable(quotation.edition);
        placements.insert(quotation.row.id, report::place(quotation.selector, *layer, edition->sha256));
    }
    return placements;
}

void storePlacementIfLayerIsLoaded(Session &session, const Quotation &quotation)
{
    const auto layer = session.layers.findSearchable(quotation.edition);
    const auto edition = layer ? editionWithId(*session.database, quotation.edition) : std::nullopt;
    if (edition) {
        storePlacement(*session.database, quotation.row.id, report::place(quotation.selector, *layer, edition->sha256));
    } else {
        runSql(*session.database, "DELETE FROM placement WHERE quotation = ?", quotation.row.id);
    }
}

QString textStateName(report::TextState state) { return stateNames[static_cast<size_t>(state)]; }

report::TextState textStateOf(const QString &name)
{
    const auto found = std::ranges::find(stateNames, name);
    return found == stateNames.end() ? report::TextState::Absent
                                     : static_cast<report::TextState>(found - stateNames.begin());
}

} // namespace meipi::project
