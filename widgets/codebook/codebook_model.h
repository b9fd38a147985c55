// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_edits.h"
#include "app/taxonomy/taxonomy.h"

#include <QAbstractItemModel>
#include <QHash>

namespace meipi::widgets {

/// The codebook as a tree: facets, and their tags as they are nested, retired ones too. Rows can be dragged; a drop asks
/// for the move with a signal, and the tree changes when the codebook has.
class CodebookModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        IdRole = Qt::UserRole + 1,
        IsFacetRole,
        OtherLabelRole, ///< the label in the other language
        KeyRole,
        ShapeRole,
        HueRole,
        LevelRole, ///< place in an ordinal facet, from 0; -1 in a nominal one
        LevelCountRole,
        CountRole, ///< excerpts that have the tag or one nested in it
        ShortcutRole,
        RetiredRole,
    };

    explicit CodebookModel(QObject *parent = nullptr);

    void setTaxonomy(const taxonomy::Taxonomy &taxonomy, taxonomy::LabelLanguage language);
    void setCounts(const QHash<QUuid, int> &counts); ///< excerpts by tag
    void setMovable(bool movable);
    [[nodiscard]] const taxonomy::Taxonomy &taxonomy() const { return m_taxonomy; }
    [[nodiscard]] QModelIndex indexOf(const QUuid &id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    [[nodiscard]] bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                    const QModelIndex &parent) override;

Q_SIGNALS:
    void tagDropped(const QUuid &tag, const meipi::desk::TagPlace &place);
    void facetDropped(const QUuid &facet, int row);

private:
    struct Node
    {
        QUuid id;
        bool isFacet = false;
        int parent = -1; ///< index of a node
        int row = 0;
        QList<int> children;
    };

    void rebuild();
    void appendTags(int parent, const QUuid &facet, const QUuid &parentTag, int depth);
    int appendNode(const QUuid &id, bool isFacet, int parent);
    [[nodiscard]] const Node &node(const QModelIndex &index) const;
    [[nodiscard]] int countOf(const Node &node) const;
    [[nodiscard]] QVariant facetData(const taxonomy::Facet &facet, int role) const;
    [[nodiscard]] QVariant tagData(const taxonomy::Tag &tag, int role) const;
    [[nodiscard]] desk::TagPlace placeAt(int row, const QModelIndex &parent) const;

    taxonomy::Taxonomy m_taxonomy;
    taxonomy::LabelLanguage m_language = taxonomy::LabelLanguage::English;
    QHash<QUuid, int> m_counts;
    QList<Node> m_nodes;
    QList<int> m_roots;
    bool m_movable = false;
};

} // namespace meipi::widgets
