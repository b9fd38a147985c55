// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/tag_keys.h"

namespace meipi::widgets {

QList<QUuid> digitTags(const taxonomy::Taxonomy &taxonomy)
{
    constexpr qsizetype digits = 9;
    QList<QUuid> tags;
    for (const taxonomy::Facet &facet : taxonomy.facets) {
        for (const auto tagList = taxonomy.tagsOf(facet.id); const taxonomy::Tag &tag : tagList) {
            if (!tag.retired && tags.size() < digits)
                tags.append(tag.id);
        }
    }
    return tags;
}

QHash<QUuid, QString> tagKeys(const taxonomy::Taxonomy &taxonomy)
{
    QHash<QUuid, QString> keys;
    const QList<QUuid> byDigit = digitTags(taxonomy);
    for (qsizetype i = 0; i < byDigit.size(); ++i)
        keys.insert(byDigit.at(i), QString::number(i + 1));
    for (const taxonomy::Tag &tag : taxonomy.tags) {
        if (!tag.retired && !tag.shortcut.isEmpty())
            keys.insert(tag.id, tag.shortcut);
    }
    return keys;
}

} // namespace meipi::widgets
