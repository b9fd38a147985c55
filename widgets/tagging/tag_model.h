// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"
#include "app/taxonomy/taxonomy.h"

#include <QAbstractItemModel>
#include <QHash>

namespace meipi::widgets {

/// The codebook as the palette offers it: facets, and under each its tags in codebook order (nesting flattened, retired
/// ones left out unless they are on). Knows for one excerpt which tags are on and which a pick would replace.
class TagModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        IdRole = Qt::UserRole + 1, ///< QUuid of the tag or facet
        IsFacetRole,
        OtherLabelRole, ///< the label in the other language
        KeyRole,
        RuleRole, ///< facets: "one", "any number", "ordered" in the interface's language
        ShapeRole,
        HueRole,
        LevelRole, ///< place in an ordinal facet, from 0; -1 in a nominal one
        LevelCountRole,
        DepthRole, ///< nesting in the facet, from 0
        CountRole, ///< excerpts of the report that have the tag
        OnRole, ///< put on the excerpt by this user
        ReplacesRole, ///< label of the tags that a pick would replace; empty when none
        ShortcutRole,
    };

    explicit TagModel(QObject *parent = nullptr);

    void setTaxonomy(const taxonomy::Taxonomy &taxonomy, taxonomy::LabelLanguage language);
    void setCounts(const QHash<QUuid, int> &counts);
    /// What is on already, and by whom; a default row for an excerpt that is not made yet.
    void setExcerpt(const project::ExcerptRow &excerpt, const QUuid &me);

    [[nodiscard]] const taxonomy::Taxonomy &taxonomy() const { return m_taxonomy; }
    [[nodiscard]] QModelIndex indexOf(const QUuid &tag) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group
    {
        taxonomy::Facet facet;
        QList<taxonomy::Tag> tags;
    };

    void rebuild();
    void tagsChanged(const QList<int> &roles);
    [[nodiscard]] QVariant facetData(const Group &group, int role) const;
    [[nodiscard]] QVariant tagData(const Group &group, const taxonomy::Tag &tag, int role) const;
    [[nodiscard]] bool isOn(const QUuid &tag) const;
    [[nodiscard]] QString replacedBy(const taxonomy::Tag &tag) const;
    [[nodiscard]] int depthOf(const taxonomy::Tag &tag) const;

    taxonomy::Taxonomy m_taxonomy;
    taxonomy::LabelLanguage m_language = taxonomy::LabelLanguage::English;
    QList<Group> m_groups;
    QHash<QUuid, int> m_counts;
    project::ExcerptRow m_excerpt;
    QUuid m_me;
};

} // namespace meipi::widgets
