// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/tag_chip.h"

#include "widgets/tagging/label_language.h"

namespace meipi::widgets {

marks::Look lookFor(const QPalette &palette)
{
    constexpr int middleLightness = 128;
    const bool dark = palette.color(QPalette::Window).lightness() < middleLightness;
    return {.appearance = dark ? marks::Appearance::Dark : marks::Appearance::Light,
            .language = interfaceLabelLanguage(),
            .scale = 1.0};
}

marks::ChipStyle chipFor(const taxonomy::Taxonomy &taxonomy, const taxonomy::Tag &tag, marks::ChipStates states)
{
    const taxonomy::LabelLanguage language = interfaceLabelLanguage();
    marks::ChipStyle style;
    style.label = tag.label.in(language);
    style.shortLabel = tag.shortLabel.in(language);
    style.states = states;
    if (tag.retired)
        style.states |= marks::ChipState::Retired;
    if (const taxonomy::Facet *facet = taxonomy.facet(tag.facet)) {
        style.shape = marks::shapeByName(facet->shape);
        style.hue = facet->hue;
        if (facet->scale == taxonomy::Scale::Ordinal) {
            const auto [place, count] = taxonomy.ordinalPlace(tag.id);
            style.level = {.place = place, .count = count};
        }
    }
    return style;
}

namespace {

QString pathIn(const taxonomy::Taxonomy &taxonomy, const taxonomy::Tag &tag, taxonomy::LabelLanguage language)
{
    constexpr int deepestNesting = 32;
    QStringList parts{tag.label.in(language)};
    const taxonomy::Tag *above = taxonomy.tag(tag.parent);
    while (above && parts.size() < deepestNesting) {
        parts.prepend(above->label.in(language));
        above = taxonomy.tag(above->parent);
    }
    if (const taxonomy::Facet *facet = taxonomy.facet(tag.facet))
        parts.prepend(facet->name.in(language));
    return parts.join(QStringLiteral(" › "));
}

} // namespace

QString tagPath(const taxonomy::Taxonomy &taxonomy, const taxonomy::Tag &tag)
{
    return pathIn(taxonomy, tag, taxonomy::LabelLanguage::Chinese) + u'\n'
        + pathIn(taxonomy, tag, taxonomy::LabelLanguage::English);
}

QList<QUuid> inCodebookOrder(const QList<QUuid> &tags, const taxonomy::Taxonomy &taxonomy)
{
    QList<QUuid> ordered;
    for (const taxonomy::Tag &tag : taxonomy.tags) {
        if (tags.contains(tag.id))
            ordered.append(tag.id);
    }
    return ordered;
}

} // namespace meipi::widgets
