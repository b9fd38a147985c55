// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/tag_model.h"

#include "app/desk/excerpt_entry.h"

#include <algorithm>

namespace meipi::widgets {

using taxonomy::LabelLanguage;

namespace {

/// Tags carry the number of their group in the index; facets carry this.
constexpr quintptr FacetLevel = std::numeric_limits<quintptr>::max();

/// More than any codebook nests, so that a circle of parents in a stranger's file ends.
constexpr int DeepestNesting = 32;

} // namespace

TagModel::TagModel(QObject *parent) : QAbstractItemModel(parent) { }

void TagModel::setTaxonomy(const taxonomy::Taxonomy &taxonomy, LabelLanguage language)
{
    beginResetModel();
    m_taxonomy = taxonomy;
    m_language = language;
    rebuild();
    endResetModel();
}

void TagModel::rebuild()
{
    m_groups.clear();
    for (const taxonomy::Facet &facet : std::as_const(m_taxonomy.facets)) {
        Group group{.facet = facet, .tags = {}};
        for (const auto tagList = m_taxonomy.tagsOf(facet.id); const taxonomy::Tag &tag : tagList) {
            if (!tag.retired || isOn(tag.id))
                group.tags.append(tag);
        }
        m_groups.append(std::move(group));
    }
}

void TagModel::setCounts(const QHash<QUuid, int> &counts)
{
    m_counts = counts;
    tagsChanged({CountRole});
}

void TagModel::setExcerpt(const project::ExcerptRow &excerpt, const QUuid &me)
{
    const bool hadRetired =
        std::ranges::any_of(m_taxonomy.tags, [this](const auto &tag) { return tag.retired && isOn(tag.id); });
    m_excerpt = excerpt;
    m_me = me;
    const bool hasRetired =
        std::ranges::any_of(m_taxonomy.tags, [this](const auto &tag) { return tag.retired && isOn(tag.id); });
    if (hadRetired || hasRetired) {
        beginResetModel();
        rebuild();
        endResetModel();
    } else {
        tagsChanged({OnRole, ReplacesRole});
    }
}

void TagModel::tagsChanged(const QList<int> &roles)
{
    for (int row = 0; row < m_groups.size(); ++row) {
        const QModelIndex facet = index(row, 0);
        const int count = rowCount(facet);
        if (count > 0)
            Q_EMIT dataChanged(index(0, 0, facet), index(count - 1, 0, facet), roles);
    }
}

QModelIndex TagModel::indexOf(const QUuid &tag) const
{
    for (int row = 0; row < m_groups.size(); ++row) {
        const QList<taxonomy::Tag> &tags = m_groups.at(row).tags;
        const auto found = std::ranges::find(tags, tag, &taxonomy::Tag::id);
        if (found != tags.end())
            return index(int(found - tags.begin()), 0, index(row, 0));
    }
    return {};
}

QModelIndex TagModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : FacetLevel);
}

QModelIndex TagModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == FacetLevel)
        return {};
    return createIndex(int(child.internalId()), 0, FacetLevel);
}

int TagModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != FacetLevel || parent.column() != 0)
        return 0;
    return int(m_groups.at(parent.row()).tags.size());
}

int TagModel::columnCount(const QModelIndex & /*parent*/) const { return 1; }

Qt::ItemFlags TagModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // A facet is a heading: seen and read out, never the current row.
    if (index.internalId() == FacetLevel)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant TagModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == FacetLevel)
        return facetData(m_groups.at(index.row()), role);
    const Group &group = m_groups.at(qsizetype(index.internalId()));
    return tagData(group, group.tags.at(index.row()), role);
}

QVariant TagModel::facetData(const Group &group, int role) const
{
    const taxonomy::Facet &facet = group.facet;
    switch (role) {
    case Qt::DisplayRole: return facet.name.in(m_language);
    case IdRole: return facet.id;
    case IsFacetRole: return true;
    case KeyRole: return facet.key;
    case RuleRole: {
        const QString choice = facet.choice == taxonomy::Choice::One ? tr("one only") : tr("any number");
        return facet.scale == taxonomy::Scale::Ordinal ? tr("%1 · ordered").arg(choice) : choice;
    }
    case ShapeRole: return facet.shape;
    case HueRole: return facet.hue;
    default: return {};
    }
}

QVariant TagModel::tagData(const Group &group, const taxonomy::Tag &tag, int role) const
{
    const bool ordinal = group.facet.scale == taxonomy::Scale::Ordinal;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return tag.label.in(m_language);
    case Qt::ToolTipRole: return tag.definition.in(m_language);
    case IdRole: return tag.id;
    case IsFacetRole: return false;
    case OtherLabelRole: return m_language == LabelLanguage::Chinese ? tag.label.en : tag.label.zh;
    case KeyRole: return tag.key;
    case ShapeRole: return group.facet.shape;
    case HueRole: return group.facet.hue;
    case LevelRole: return ordinal ? m_taxonomy.ordinalPlace(tag.id).first : -1;
    case LevelCountRole: return ordinal ? m_taxonomy.ordinalPlace(tag.id).second : 0;
    case DepthRole: return depthOf(tag);
    case CountRole: return m_counts.value(tag.id);
    case OnRole: return isOn(tag.id);
    case ReplacesRole: return replacedBy(tag);
    case ShortcutRole: return tag.shortcut;
    default: return {};
    }
}

bool TagModel::isOn(const QUuid &tag) const
{
    return std::ranges::any_of(m_excerpt.tags,
                               [&](const project::ExcerptTag &on) { return on.tag == tag && on.person == m_me; });
}

QString TagModel::replacedBy(const taxonomy::Tag &tag) const
{
    if (isOn(tag.id))
        return {};
    QStringList labels;
    for (const auto lost = desk::replacedTags(m_excerpt, tag.id, m_me, m_taxonomy);
         const project::ExcerptTag &replaced : lost) {
        if (const taxonomy::Tag *other = m_taxonomy.tag(replaced.tag))
            labels.append(other->label.in(m_language));
    }
    return labels.join(tr(", "));
}

int TagModel::depthOf(const taxonomy::Tag &tag) const
{
    int depth = 0;
    const taxonomy::Tag *above = m_taxonomy.tag(tag.parent);
    while (above && depth < DeepestNesting) {
        ++depth;
        above = m_taxonomy.tag(above->parent);
    }
    return depth;
}

} // namespace meipi::widgets
