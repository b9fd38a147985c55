// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"

#include "app/taxonomy/nearest.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::taxonomy {

namespace {

bool isSame(const QString &left, const QString &right)
{
    return !left.isEmpty() && left.compare(right, Qt::CaseInsensitive) == 0;
}

bool isNamed(const Facet &facet, const QString &name)
{
    return isSame(facet.key, name) || isSame(facet.alias, name) || isSame(facet.name.zh, name)
        || isSame(facet.name.en, name);
}

bool isNamed(const Tag &tag, const QString &name)
{
    return isSame(tag.key, name) || isSame(tag.label.zh, name) || isSame(tag.label.en, name)
        || isSame(tag.shortLabel.zh, name) || isSame(tag.shortLabel.en, name);
}

template<typename Item>
const Item *withId(const QList<Item> &items, const QUuid &id)
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

/// Two things may share an order (a merge brings them together); the key then decides, so that everybody sees the same.
bool comesBefore(const auto &left, const auto &right)
{
    return std::tie(left.order, left.key, left.id) < std::tie(right.order, right.key, right.id);
}

/// Tags of one facet, depth first.
class DepthFirst
{
public:
    explicit DepthFirst(const QList<Tag> &tags)
    {
        for (const Tag &tag : tags)
            m_known.insert(tag.id);
        for (const Tag &tag : tags)
            m_children[m_known.contains(tag.parent) ? tag.parent : QUuid()].append(tag);
        for (QList<Tag> &children : m_children)
            std::ranges::sort(children, [](const Tag &left, const Tag &right) { return comesBefore(left, right); });
    }

    QList<Tag> ordered(const QList<Tag> &tags)
    {
        append({}, 0);
        // What stands under itself in a circle (a damaged file) is reached from no top: shown at the end, not dropped.
        for (const Tag &tag : tags) {
            if (!m_seen.contains(tag.id)) {
                m_seen.insert(tag.id);
                m_ordered.append(tag);
                append(tag.id, 0);
            }
        }
        return m_ordered;
    }

private:
    /// What a damaged file nests without end comes in pieces.
    void append(const QUuid &parent, int depth)
    {
        constexpr int deepest = 64;
        if (depth > deepest)
            return;
        for (const auto tagList = m_children.value(parent); const Tag &tag : tagList) {
            if (m_seen.contains(tag.id))
                continue;
            m_seen.insert(tag.id);
            m_ordered.append(tag);
            append(tag.id, depth + 1);
        }
    }

    QSet<QUuid> m_known;
    QSet<QUuid> m_seen;
    QHash<QUuid, QList<Tag>> m_children;
    QList<Tag> m_ordered;
};

} // namespace

QString Label::in(LabelLanguage language) const
{
    const bool chinese = language == LabelLanguage::Chinese;
    const QString &asked = chinese ? zh : en;
    return asked.isEmpty() ? (chinese ? en : zh) : asked;
}

const Facet *Taxonomy::facet(const QUuid &id) const { return withId(facets, id); }

const Facet *Taxonomy::facetByName(const QString &keyAliasOrLabel) const
{
    const auto found =
        std::ranges::find_if(facets, [&](const Facet &facet) { return isNamed(facet, keyAliasOrLabel); });
    return found == facets.end() ? nullptr : &*found;
}

const Tag *Taxonomy::tag(const QUuid &id) const { return withId(tags, id); }

QString Taxonomy::address(const QUuid &tag) const
{
    const Tag *found = this->tag(tag);
    const Facet *of = found ? facet(found->facet) : nullptr;
    return of ? u"%1/%2"_s.arg(of->key, found->key) : QString();
}

base::Result<Tag> Taxonomy::tagByAddress(const QString &address) const
{
    const qsizetype slash = address.indexOf(u'/');
    const Facet *of = facetByName(address.first(std::max<qsizetype>(slash, 0)).trimmed());
    const QString name = address.sliced(slash + 1).trimmed();
    if (of) {
        const auto matches = [&](const Tag &tag) { return tag.facet == of->id && isNamed(tag, name); };
        // A key wins over a label that happens to be the same word.
        const auto isKey = [&](const Tag &tag) { return matches(tag) && isSame(tag.key, name); };
        if (const auto found = std::ranges::find_if(tags, isKey); found != tags.end())
            return *found;
        if (const auto found = std::ranges::find_if(tags, matches); found != tags.end())
            return *found;
    }
    return base::fail(base::Problem::UnknownTag, address, {}, nearestAddresses(*this, address));
}

QList<Tag> Taxonomy::tagsOf(const QUuid &facet) const
{
    QList<Tag> found;
    std::ranges::copy_if(tags, std::back_inserter(found), [&](const Tag &tag) { return tag.facet == facet; });
    return found;
}

std::pair<int, int> Taxonomy::ordinalPlace(const QUuid &tag) const
{
    const Tag *found = this->tag(tag);
    const Facet *of = found ? facet(found->facet) : nullptr;
    if (!of || of->scale != Scale::Ordinal)
        return {0, 0};
    const QList<Tag> scale = tagsOf(of->id);
    const auto place = std::ranges::find(scale, tag, &Tag::id) - scale.begin();
    return {static_cast<int>(place), static_cast<int>(scale.size())};
}

void Taxonomy::sort()
{
    std::ranges::sort(facets, [](const Facet &left, const Facet &right) { return comesBefore(left, right); });
    QHash<QUuid, QList<Tag>> byFacet;
    for (const Tag &tag : std::as_const(tags))
        byFacet[facet(tag.facet) ? tag.facet : QUuid()].append(tag);
    QList<Tag> ordered;
    for (const Facet &facet : std::as_const(facets)) {
        const QList<Tag> own = byFacet.value(facet.id);
        ordered += DepthFirst(own).ordered(own);
    }
    ordered += byFacet.value({}); // of no facet: a damaged file
    tags = ordered;
}

QUuid defaultId(const QString &address)
{
    // The namespace of our addresses. Never to be changed: projects share ids through it.
    static const QUuid space = QUuid::fromString(u"8b0f3c52-6f0e-5d5c-9a3b-4d4549504900"_s);
    return QUuid::createUuidV5(space, address.toUtf8());
}

} // namespace meipi::taxonomy
