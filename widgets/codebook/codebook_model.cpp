// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/codebook_model.h"

#include <QMimeData>

#include <algorithm>
#include <memory>

namespace meipi::widgets {

using taxonomy::LabelLanguage;

namespace {

const QString idMime = QStringLiteral("application/x-meipi-codebook-row");

/// More than any codebook nests, so that a circle of parents in a stranger's file ends.
constexpr int deepestNesting = 32;

QUuid idFrom(const QMimeData *data) { return QUuid::fromString(QString::fromLatin1(data->data(idMime))); }

} // namespace

CodebookModel::CodebookModel(QObject *parent) : QAbstractItemModel(parent) { }

void CodebookModel::setTaxonomy(const taxonomy::Taxonomy &taxonomy, LabelLanguage language)
{
    beginResetModel();
    m_taxonomy = taxonomy;
    m_language = language;
    rebuild();
    endResetModel();
}

void CodebookModel::setCounts(const QHash<QUuid, int> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    for (int i = 0; i < m_nodes.size(); ++i) {
        const QModelIndex changed = createIndex(m_nodes.at(i).row, 0, quintptr(i));
        Q_EMIT dataChanged(changed, changed, {CountRole});
    }
}

void CodebookModel::setMovable(bool movable) { m_movable = movable; }

void CodebookModel::rebuild()
{
    m_nodes.clear();
    m_roots.clear();
    for (const taxonomy::Facet &facet : std::as_const(m_taxonomy.facets)) {
        const int root = appendNode(facet.id, true, -1);
        appendTags(root, facet.id, {}, 0);
    }
}

void CodebookModel::appendTags(int parent, const QUuid &facet, const QUuid &parentTag, int depth)
{
    if (depth > deepestNesting)
        return;
    for (const taxonomy::Tag &tag : desk::tagsUnder(m_taxonomy, facet, parentTag)) {
        const int made = appendNode(tag.id, false, parent);
        appendTags(made, facet, tag.id, depth + 1);
    }
}

int CodebookModel::appendNode(const QUuid &id, bool isFacet, int parent)
{
    const int made = int(m_nodes.size());
    m_nodes.append({.id = id, .isFacet = isFacet, .parent = parent, .row = 0, .children = {}});
    QList<int> &neighbours = parent < 0 ? m_roots : m_nodes[parent].children;
    m_nodes[made].row = int(neighbours.size());
    neighbours.append(made);
    return made;
}

const CodebookModel::Node &CodebookModel::node(const QModelIndex &index) const
{
    return m_nodes.at(qsizetype(index.internalId()));
}

QModelIndex CodebookModel::indexOf(const QUuid &id) const
{
    const auto found = std::ranges::find(m_nodes, id, &Node::id);
    return found == m_nodes.end() ? QModelIndex() : createIndex(found->row, 0, quintptr(found - m_nodes.begin()));
}

QModelIndex CodebookModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(parent.isValid() ? node(parent).children.at(row) : m_roots.at(row)));
}

QModelIndex CodebookModel::parent(const QModelIndex &child) const
{
    const int above = child.isValid() ? node(child).parent : -1;
    return above < 0 ? QModelIndex() : createIndex(m_nodes.at(above).row, 0, quintptr(above));
}

int CodebookModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_roots.size());
    return parent.column() == 0 ? int(node(parent).children.size()) : 0;
}

int CodebookModel::columnCount(const QModelIndex & /*parent*/) const { return 1; }

Qt::ItemFlags CodebookModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_movable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags always = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return m_movable ? always | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : always;
}

int CodebookModel::countOf(const Node &node) const
{
    int count = node.isFacet ? 0 : m_counts.value(node.id);
    for (const int child : node.children)
        count += countOf(m_nodes.at(child));
    return count;
}

QVariant CodebookModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &shown = node(index);
    switch (role) {
    case IdRole: return shown.id;
    case IsFacetRole: return shown.isFacet;
    case CountRole: return countOf(shown);
    case Qt::AccessibleTextRole: {
        const QString name = data(index, Qt::DisplayRole).toString();
        const QString state = data(index, RetiredRole).toBool() ? tr(", retired") : QString();
        return tr("%1, %n excerpt(s)", nullptr, countOf(shown)).arg(name) + state;
    }
    default: break;
    }
    if (shown.isFacet) {
        const taxonomy::Facet *facet = m_taxonomy.facet(shown.id);
        return facet ? facetData(*facet, role) : QVariant();
    }
    const taxonomy::Tag *tag = m_taxonomy.tag(shown.id);
    return tag ? tagData(*tag, role) : QVariant();
}

QVariant CodebookModel::facetData(const taxonomy::Facet &facet, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return facet.name.in(m_language);
    case OtherLabelRole: return m_language == LabelLanguage::Chinese ? facet.name.en : facet.name.zh;
    case KeyRole: return facet.key;
    case ShapeRole: return facet.shape;
    case HueRole: return facet.hue;
    case LevelRole: return -1;
    default: return {};
    }
}

QVariant CodebookModel::tagData(const taxonomy::Tag &tag, int role) const
{
    const taxonomy::Facet *facet = m_taxonomy.facet(tag.facet);
    const bool ordinal = facet && facet->scale == taxonomy::Scale::Ordinal;
    switch (role) {
    case Qt::DisplayRole: return tag.label.in(m_language);
    case Qt::ToolTipRole: return tag.definition.in(m_language);
    case OtherLabelRole: return m_language == LabelLanguage::Chinese ? tag.label.en : tag.label.zh;
    case KeyRole: return tag.key;
    case ShapeRole: return facet ? facet->shape : QString();
    case HueRole: return facet ? facet->hue : QString();
    case LevelRole: return ordinal ? m_taxonomy.ordinalPlace(tag.id).first : -1;
    case LevelCountRole: return ordinal ? m_taxonomy.ordinalPlace(tag.id).second : 0;
    case ShortcutRole: return tag.shortcut;
    case RetiredRole: return tag.retired;
    default: return {};
    }
}

Qt::DropActions CodebookModel::supportedDropActions() const { return Qt::MoveAction; }

QStringList CodebookModel::mimeTypes() const { return {idMime}; }

QMimeData *CodebookModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setData(idMime, node(indexes.first()).id.toString().toLatin1());
    return data.release(); // the drag owns it
}

desk::TagPlace CodebookModel::placeAt(int row, const QModelIndex &parent) const
{
    const Node &above = node(parent);
    if (above.isFacet)
        return {.facet = above.id, .parent = {}, .row = row};
    const taxonomy::Tag *tag = m_taxonomy.tag(above.id);
    return {.facet = tag ? tag->facet : QUuid(), .parent = above.id, .row = row};
}

bool CodebookModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int /*column*/,
                                    const QModelIndex &parent) const
{
    if (!m_movable || action != Qt::MoveAction || !data->hasFormat(idMime))
        return false;
    const QUuid id = idFrom(data);
    if (m_taxonomy.facet(id))
        return !parent.isValid() && row >= 0; // between facets
    return parent.isValid() && !desk::movedTag(m_taxonomy, id, placeAt(row, parent)).isEmpty();
}

bool CodebookModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QUuid id = idFrom(data);
    if (m_taxonomy.facet(id))
        Q_EMIT facetDropped(id, row);
    else
        Q_EMIT tagDropped(id, placeAt(row, parent));
    return false; // the view shall not take the row away: the codebook's change does
}

} // namespace meipi::widgets
