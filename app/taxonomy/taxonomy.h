// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QList>
#include <QLocale>
#include <QString>
#include <QUuid>

namespace meipi::taxonomy {

enum class Scale : quint8 { Nominal, Ordinal };
enum class Choice : quint8 { One, Many };
enum class LabelLanguage : quint8 { Chinese, English };

/// A text in the two languages of the interface.
struct Label
{
    QString zh;
    QString en;

    /// The asked language, or the other one where it is empty.
    [[nodiscard]] QString in(LabelLanguage language) const;
    bool operator==(const Label &) const = default;
};

/// Names of the shapes that `app/marks` draws: "bar", "steps", "disc", "diamond", "triangle", "hexagon", "ring", "cross".
struct Facet
{
    QUuid id;
    QString key; ///< [a-z0-9_]+, unique in the codebook
    QString alias; ///< short form for queries
    Label name;
    QString shape;
    QString
        hue; ///< name of a colour set in `app/marks`: "blue", "ochre", "teal", "violet", "brown", "moss", "plum", "stone"
    Scale scale = Scale::Nominal;
    Choice choice = Choice::Many;
    int order = 0;

    bool operator==(const Facet &) const = default;
};

struct Tag
{
    QUuid id;
    QUuid facet;
    QUuid parent; ///< null at the top of its facet
    QString key; ///< unique in the facet whatever the nesting
    Label label;
    Label shortLabel; ///< for narrow chips; may be empty
    Label definition;
    Label whenToUse;
    Label whenNot;
    Label example;
    QString shortcut; ///< a letter, or empty
    int order = 0;
    bool retired = false;

    bool operator==(const Tag &) const = default;
};

/// A codebook: facets and their tags in codebook order. A plain value.
struct Taxonomy
{
    QList<Facet> facets; ///< by `order`
    QList<Tag> tags; ///< by facet, then depth first by `order`

    bool operator==(const Taxonomy &) const = default;

    [[nodiscard]] const Facet *facet(const QUuid &id) const;
    [[nodiscard]] const Facet *facetByName(const QString &keyAliasOrLabel) const;
    [[nodiscard]] const Tag *tag(const QUuid &id) const;
    [[nodiscard]] QString address(const QUuid &tag) const; ///< "facet/key"
    /// "facet/key", alias or a label in either language for each part ("风险级别/高风险").
    /// Fails with UnknownTag, the nearest addresses in `near`.
    [[nodiscard]] base::Result<Tag> tagByAddress(const QString &address) const;
    [[nodiscard]] QList<Tag> tagsOf(const QUuid &facet) const;
    /// Place of a tag in its ordinal facet, from 0, and how many there are.
    [[nodiscard]] std::pair<int, int> ordinalPlace(const QUuid &tag) const;
    /// Sorts both lists into codebook order; call after editing.
    void sort();
};

/// Ids of the default taxonomy are v5 UUIDs from `facet/key`, so two projects share them.
[[nodiscard]] QUuid defaultId(const QString &address);

/// The taxonomy of DESIGN 10, read from the resource `:/taxonomies/default.yaml`.
[[nodiscard]] Taxonomy defaultTaxonomy();

/// The YAML that people edit. Reading fails with BadTaxonomy ("line 12: …" in `detail`) for unknown keys too.
[[nodiscard]] base::Result<Taxonomy> taxonomyFromYaml(const QByteArray &yaml);
[[nodiscard]] QByteArray taxonomyToYaml(const Taxonomy &taxonomy);

/// SKOS in Turtle, for other programs and back without loss; thesauri of others are read as far as they fit: a concept
/// scheme is a facet, a concept a tag. Reading fails with BadTaxonomy ("line 3: …" in `detail` where there is a line).
[[nodiscard]] base::Result<Taxonomy> taxonomyFromSkos(const QByteArray &turtle);
[[nodiscard]] QByteArray taxonomyToSkos(const Taxonomy &taxonomy);

} // namespace meipi::taxonomy
