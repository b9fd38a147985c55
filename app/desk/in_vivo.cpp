// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/in_vivo.h"

#include <algorithm>
#include <array>

namespace meipi::desk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto facetKey = u"in_vivo";
constexpr qsizetype longestLabel = 60; // characters: a whole paragraph is no name
constexpr qsizetype longestKey = 40;
// Those that the default codebook does not use come first.
constexpr std::array shapes{u"triangle", u"hexagon", u"ring", u"cross", u"diamond", u"disc", u"bar"};
constexpr std::array hues{u"brown", u"moss", u"plum", u"stone", u"violet", u"teal", u"blue"};

template<typename Names, typename Member>
QString firstFree(const Names &names, const QList<taxonomy::Facet> &facets, Member member)
{
    for (const char16_t *name : names) {
        const QString candidate = QString::fromUtf16(name);
        if (std::ranges::none_of(facets, [&](const taxonomy::Facet &facet) { return facet.*member == candidate; }))
            return candidate;
    }
    return QString::fromUtf16(names.front());
}

taxonomy::Facet newFacet(const taxonomy::Taxonomy &taxonomy)
{
    taxonomy::Facet facet;
    facet.id = taxonomy::defaultId(QString::fromUtf16(facetKey)); // colleagues' facets for it are one
    facet.key = QString::fromUtf16(facetKey);
    facet.name = {.zh = u"原话"_s, .en = u"In vivo"_s};
    facet.shape = firstFree(shapes, taxonomy.facets, &taxonomy::Facet::shape);
    facet.hue = firstFree(hues, taxonomy.facets, &taxonomy::Facet::hue);
    facet.order = taxonomy.facets.isEmpty() ? 0 : taxonomy.facets.constLast().order + 1;
    return facet;
}

/// Letters and digits of English words; where there are none, a number.
QString keyFor(const QString &label, const QList<taxonomy::Tag> &present)
{
    QString key;
    for (const QChar character : label.toLower()) {
        const bool plain = (character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9');
        if (plain)
            key.append(character);
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key.append(u'_');
    }
    key.truncate(longestKey);
    while (key.endsWith(u'_'))
        key.chop(1);
    if (key.isEmpty())
        key = u"words"_s;
    const auto isTaken = [&](const QString &candidate) {
        return std::ranges::any_of(present, [&](const taxonomy::Tag &tag) { return tag.key == candidate; });
    };
    QString free = key;
    for (int number = 2; isTaken(free); ++number)
        free = key + u'_' + QString::number(number);
    return free;
}

} // namespace

InVivoTag inVivoTag(const QString &words, const QString &language, const taxonomy::Taxonomy &taxonomy)
{
    QString label = words.simplified();
    if (label.size() > longestLabel)
        label = label.first(label.at(longestLabel - 2).isHighSurrogate() ? longestLabel - 2 : longestLabel - 1) + u'…';
    if (label.isEmpty())
        return {};
    InVivoTag made;
    const auto known = std::ranges::find(taxonomy.facets, QString::fromUtf16(facetKey), &taxonomy::Facet::key);
    taxonomy::Facet facet;
    if (known == taxonomy.facets.end()) {
        facet = newFacet(taxonomy);
        project::RowInfo row;
        row.id = facet.id;
        made.records.append(project::FacetRow{.row = row, .facet = facet});
    } else {
        facet = *known;
    }
    const QList<taxonomy::Tag> present = taxonomy.tagsOf(facet.id);
    const auto same = std::ranges::find_if(present, [&](const taxonomy::Tag &tag) {
        return !tag.retired && (tag.label.zh == label || tag.label.en == label);
    });
    if (same != present.end()) {
        made.tag = same->id;
        return made;
    }
    taxonomy::Tag tag;
    tag.id = project::newId();
    tag.facet = facet.id;
    tag.key = keyFor(label, present);
    (language == u"zh" ? tag.label.zh : tag.label.en) = label;
    for (const taxonomy::Tag &other : present)
        tag.order = std::max(tag.order, other.order + 1);
    project::RowInfo row;
    row.id = tag.id;
    made.records.append(project::TagRow{.row = row, .tag = tag});
    made.tag = tag.id;
    return made;
}

} // namespace meipi::desk
