// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/excerpt_marks.h"

namespace meipi::tests {

/// Two coders, the default codebook, and excerpts as the desk hands them to views.
struct MadeProject
{
    struct TagBy
    {
        QString address;
        QUuid person;
    };

    taxonomy::Taxonomy taxonomy = taxonomy::defaultTaxonomy();
    QUuid me = QUuid::createUuid();
    QUuid colleague = QUuid::createUuid();

    [[nodiscard]] QUuid tag(const QString &address) const { return taxonomy.tagByAddress(address).value().id; }

    [[nodiscard]] desk::ExcerptEntry excerpt(report::TextRange range, const QList<TagBy> &tags,
                                             const QUuid &maker = {}) const
    {
        desk::ExcerptEntry entry;
        entry.row.excerpt.row.id = QUuid::createUuid();
        entry.row.excerpt.row.createdBy = maker.isNull() ? me : maker;
        for (const TagBy &put : tags) {
            project::ExcerptTag row;
            row.row.id = QUuid::createUuid();
            row.excerpt = entry.id();
            row.tag = tag(put.address);
            row.person = put.person;
            entry.row.tags.append(row);
        }
        entry.placement = {.range = range, .state = report::PlacementState::Exact, .candidates = {}};
        return entry;
    }

    [[nodiscard]] widgets::ExcerptMarks::Source source(const QList<desk::ExcerptEntry> &entries,
                                                       const report::TextLayer *text,
                                                       widgets::WashColouring colouring = {}) const
    {
        project::Person first;
        first.row.id = me;
        first.ink = QStringLiteral("vermilion");
        project::Person second;
        second.row.id = colleague;
        second.ink = QStringLiteral("indigo");
        return {.entries = entries,
                .text = text,
                .taxonomy = &taxonomy,
                .people = {second, first},
                .me = me,
                .colouring = colouring,
                .language = taxonomy::LabelLanguage::Chinese};
    }
};

} // namespace meipi::tests
