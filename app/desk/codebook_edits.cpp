// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/codebook_edits.h"

#include "app/desk/codebook_changes.h"
#include "app/taxonomy/yaml_keys.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace meipi::desk {
namespace {

using project::ChangeSet;
using taxonomy::Facet;
using taxonomy::Label;
using taxonomy::Tag;
using taxonomy::Taxonomy;

template<typename Item>
Item *itemWithId(QList<Item> &items, const QUuid &id)
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

template<size_t Size>
QString firstFree(const Taxonomy &taxonomy, const std::array<QString, Size> &names, QString Facet::*member)
{
    const auto free = std::ranges::find_if(names, [&](const QString &name) {
        return std::ranges::none_of(taxonomy.facets, [&](const Facet &facet) { return facet.*member == name; });
    });
    return free == names.end() ? names.back() : *free;
}

QStringList facetKeys(const Taxonomy &taxonomy, const QUuid &but)
{
    QStringList keys;
    for (const Facet &facet : taxonomy.facets) {
        if (facet.id != but)
            keys.append(facet.key);
    }
    return keys;
}

QStringList tagKeys(const Taxonomy &taxonomy, const QUuid &facet, const QUuid &but)
{
    QStringList keys;
    for (const Tag &tag : taxonomy.tags) {
        if (tag.facet == facet && tag.id != but)
            keys.append(tag.key);
    }
    return keys;
}

bool isKey(const QString &key)
{
    static const QRegularExpression pattern(u"^[a-z0-9_]+$"_s);
    return pattern.match(key).hasMatch();
}

KeyFault faultOf(const QString &key, const QStringList &taken)
{
    if (!isKey(key))
        return KeyFault::BadForm;
    return taken.contains(key) ? KeyFault::Taken : KeyFault::None;
}

/// "Definition of “Strong”" for one thing, "Edit “Strong”" for several.
QString editName(const QList<CodebookDifference> &found, const Label &name)
{
    if (found.size() == 1)
        return QCoreApplication::translate("codebook", "%1 of %2").arg(found.first().part, quotedName(name));
    return QCoreApplication::translate("codebook", "Edit %1").arg(quotedName(name));
}

} // namespace

QString freeKey(const Label &label, const QStringList &taken, const QString &otherwise)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString stem = label.en.toLower().replace(others, u"_"_s);
    while (stem.startsWith(u'_'))
        stem.removeFirst();
    while (stem.endsWith(u'_'))
        stem.chop(1);
    constexpr qsizetype longest = 40;
    stem.truncate(longest);
    const bool nameless = stem.isEmpty();
    if (nameless)
        stem = otherwise;
    if (!nameless && !taken.contains(stem))
        return stem;
    for (int number = nameless ? 1 : 2;; ++number) {
        if (const QString key = u"%1_%2"_s.arg(stem).arg(number); !taken.contains(key))
            return key;
    }
}

ChangeSet newFacet(const Taxonomy &taxonomy, const Label &name)
{
    if (name == Label{})
        return {};
    Facet facet;
    facet.id = project::newId();
    facet.key = freeKey(name, facetKeys(taxonomy, {}), u"facet"_s);
    facet.name = name;
    facet.shape = firstFree(taxonomy, taxonomy::yaml::shapes, &Facet::shape);
    facet.hue = firstFree(taxonomy, taxonomy::yaml::hues, &Facet::hue);
    facet.order = taxonomy.facets.isEmpty() ? 0 : taxonomy.facets.last().order + 1;
    Taxonomy edited = taxonomy;
    edited.facets.append(facet);
    return codebookChanges(taxonomy, edited,
                           QCoreApplication::translate("codebook", "New facet %1").arg(quotedName(name)));
}

ChangeSet newTag(const Taxonomy &taxonomy, const QUuid &facet, const QUuid &parent, const Label &label)
{
    if (label == Label{} || !taxonomy.facet(facet) || nestingOf(taxonomy, parent) >= deepestNesting)
        return {};
    const QList<Tag> neighbours = tagsUnder(taxonomy, facet, parent);
    Tag tag;
    tag.id = project::newId();
    tag.facet = facet;
    tag.parent = parent;
    tag.key = freeKey(label, tagKeys(taxonomy, facet, {}), u"tag"_s);
    tag.label = label;
    tag.order = neighbours.isEmpty() ? 0 : neighbours.last().order + 1;
    Taxonomy edited = taxonomy;
    edited.tags.append(tag);
    return codebookChanges(taxonomy, edited,
                           QCoreApplication::translate("codebook", "New tag %1").arg(quotedName(label)));
}

ChangeSet editedFacet(const Taxonomy &taxonomy, const Facet &edited)
{
    const Facet *present = taxonomy.facet(edited.id);
    if (!present || *present == edited || edited.name == Label{} || keyFault(taxonomy, edited) != KeyFault::None
        || !isAliasFree(taxonomy, edited))
        return {};
    Taxonomy changed = taxonomy;
    *itemWithId(changed.facets, edited.id) = edited;
    return codebookChanges(taxonomy, changed, editName(differences(*present, edited), present->name));
}

ChangeSet editedTag(const Taxonomy &taxonomy, const Tag &edited)
{
    const Tag *present = taxonomy.tag(edited.id);
    if (!present || *present == edited || edited.label == Label{} || keyFault(taxonomy, edited) != KeyFault::None)
        return {};
    if (edited.shortcut != present->shortcut
        && shortcutFault(taxonomy, edited.id, edited.shortcut) != ShortcutFault::None)
        return {};
    Taxonomy changed = taxonomy;
    *itemWithId(changed.tags, edited.id) = edited;
    return codebookChanges(taxonomy, changed,
                           editName(differences(*present, edited, taxonomy, changed), present->label));
}

ChangeSet retiredTag(const Taxonomy &taxonomy, const QUuid &tag, bool retired)
{
    const Tag *present = taxonomy.tag(tag);
    if (!present)
        return {};
    const QList<QUuid> nested = withNested(taxonomy, tag);
    Taxonomy edited = taxonomy;
    for (Tag &changed : edited.tags) {
        if (nested.contains(changed.id))
            changed.retired = retired;
    }
    const QString what = retired ? QCoreApplication::translate("codebook", "Retire %1")
                                 : QCoreApplication::translate("codebook", "Use %1 again");
    return codebookChanges(taxonomy, edited, what.arg(quotedName(present->label)));
}

KeyFault keyFault(const Taxonomy &taxonomy, const Tag &tag)
{
    return faultOf(tag.key, tagKeys(taxonomy, tag.facet, tag.id));
}

KeyFault keyFault(const Taxonomy &taxonomy, const Facet &facet)
{
    return faultOf(facet.key, facetKeys(taxonomy, facet.id));
}

bool isAliasFree(const Taxonomy &taxonomy, const Facet &facet)
{
    const Facet *named = facet.alias.isEmpty() ? nullptr : taxonomy.facetByName(facet.alias);
    return !named || named->id == facet.id;
}

QUuid ownerOfShortcut(const Taxonomy &taxonomy, const QString &shortcut)
{
    const auto owner = std::ranges::find_if(taxonomy.tags, [&](const Tag &tag) {
        return !shortcut.isEmpty() && tag.shortcut.compare(shortcut, Qt::CaseInsensitive) == 0;
    });
    return owner == taxonomy.tags.end() ? QUuid() : owner->id;
}

ShortcutFault shortcutFault(const Taxonomy &taxonomy, const QUuid &tag, const QString &shortcut)
{
    if (shortcut.isEmpty())
        return ShortcutFault::None;
    if (shortcut.size() != 1 || shortcut.at(0) < u'A' || shortcut.at(0) > u'Z')
        return ShortcutFault::NotALetter;
    if (taxonomy::yaml::reservedShortcuts.contains(shortcut))
        return ShortcutFault::Reserved;
    const QUuid owner = ownerOfShortcut(taxonomy, shortcut);
    return owner.isNull() || owner == tag ? ShortcutFault::None : ShortcutFault::Taken;
}

} // namespace meipi::desk
