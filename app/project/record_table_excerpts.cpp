// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The codebook, and what people mark with it.
#include "app/project/json_columns.h"
#include "app/project/record_table.h"

using namespace Qt::StringLiterals;

namespace meipi::project {

const QByteArrayList RecordTable<FacetRow>::columns{"key", "alias", "name_zh", "name_en", "shape",
                                                    "hue", "scale", "choice",  "position"};

void RecordTable<FacetRow>::bind(SqlStatement &statement, int at, const FacetRow &row)
{
    const taxonomy::Facet &facet = row.facet;
    statement.bindFrom(at, facet.key, facet.alias, facet.name.zh, facet.name.en, facet.shape, facet.hue,
                       facet.scale == taxonomy::Scale::Ordinal ? u"ordinal"_s : u"nominal"_s,
                       facet.choice == taxonomy::Choice::One ? u"one"_s : u"many"_s, facet.order);
}

void RecordTable<FacetRow>::read(const SqlStatement &statement, int at, FacetRow &row)
{
    row.facet = {.id = row.row.id,
                 .key = statement.text(at),
                 .alias = statement.text(at + 1),
                 .name = {.zh = statement.text(at + 2), .en = statement.text(at + 3)},
                 .shape = statement.text(at + 4),
                 .hue = statement.text(at + 5),
                 .scale = statement.text(at + 6) == u"ordinal" ? taxonomy::Scale::Ordinal : taxonomy::Scale::Nominal,
                 .choice = statement.text(at + 7) == u"one" ? taxonomy::Choice::One : taxonomy::Choice::Many,
                 .order = statement.small(at + 8)};
}

const QByteArrayList RecordTable<TagRow>::columns{
    "facet",  "parent", "key",    "label_zh", "label_en",   "short_zh",   "short_en", "definition_zh", "definition_en",
    "use_zh", "use_en", "not_zh", "not_en",   "example_zh", "example_en", "shortcut", "position",      "retired"};

void RecordTable<TagRow>::bind(SqlStatement &statement, int at, const TagRow &row)
{
    const taxonomy::Tag &tag = row.tag;
    statement.bindFrom(at, tag.facet, tag.parent, tag.key, tag.label.zh, tag.label.en, tag.shortLabel.zh,
                       tag.shortLabel.en, tag.definition.zh, tag.definition.en, tag.whenToUse.zh, tag.whenToUse.en,
                       tag.whenNot.zh, tag.whenNot.en, tag.example.zh, tag.example.en, tag.shortcut, tag.order,
                       tag.retired);
}

void RecordTable<TagRow>::read(const SqlStatement &statement, int at, TagRow &row)
{
    const auto label = [&](int column) {
        return taxonomy::Label{.zh = statement.text(at + column), .en = statement.text(at + column + 1)};
    };
    row.tag = {.id = row.row.id,
               .facet = statement.id(at),
               .parent = statement.id(at + 1),
               .key = statement.text(at + 2),
               .label = label(3),
               .shortLabel = label(5),
               .definition = label(7),
               .whenToUse = label(9),
               .whenNot = label(11),
               .example = label(13),
               .shortcut = statement.text(at + 15),
               .order = statement.small(at + 16),
               .retired = statement.flag(at + 17)};
}

const QByteArrayList RecordTable<Excerpt>::columns{"kind", "note"};

void RecordTable<Excerpt>::bind(SqlStatement &statement, int at, const Excerpt &row)
{
    statement.bindFrom(at, row.kind == ExcerptKind::Area ? u"area"_s : u"text"_s, row.note);
}

void RecordTable<Excerpt>::read(const SqlStatement &statement, int at, Excerpt &row)
{
    row.kind = statement.text(at) == u"area" ? ExcerptKind::Area : ExcerptKind::Text;
    row.note = statement.text(at + 1);
}

const QByteArrayList RecordTable<Quotation>::columns{"excerpt", "edition", "role",    "exact",
                                                     "prefix",  "suffix",  "regions", "edition_hash"};

void RecordTable<Quotation>::bind(SqlStatement &statement, int at, const Quotation &row)
{
    const report::Selector &selector = row.selector;
    statement.bindFrom(at, row.excerpt, row.edition,
                       row.role == QuotationRole::Counterpart ? u"counterpart"_s : u"original"_s, selector.exact,
                       selector.prefix, selector.suffix, toJson(selector.regions), selector.editionHash);
}

void RecordTable<Quotation>::read(const SqlStatement &statement, int at, Quotation &row)
{
    row.excerpt = statement.id(at);
    row.edition = statement.id(at + 1);
    row.role = statement.text(at + 2) == u"counterpart" ? QuotationRole::Counterpart : QuotationRole::Original;
    row.selector = {.exact = statement.text(at + 3),
                    .prefix = statement.text(at + 4),
                    .suffix = statement.text(at + 5),
                    .regions = regionsFromJson(statement.text(at + 6)),
                    .editionHash = statement.bytes(at + 7)};
}

const QByteArrayList RecordTable<ExcerptTag>::columns{"excerpt", "tag", "person"};

void RecordTable<ExcerptTag>::bind(SqlStatement &statement, int at, const ExcerptTag &row)
{
    statement.bindFrom(at, row.excerpt, row.tag, row.person);
}

void RecordTable<ExcerptTag>::read(const SqlStatement &statement, int at, ExcerptTag &row)
{
    row.excerpt = statement.id(at);
    row.tag = statement.id(at + 1);
    row.person = statement.id(at + 2);
}

} // namespace meipi::project
