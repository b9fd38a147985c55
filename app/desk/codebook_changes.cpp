// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/codebook_changes.h"

#include "app/base/interface_language.h"

#include <QCoreApplication>

#include <algorithm>

namespace meipi::desk {
namespace {

using taxonomy::Facet;
using taxonomy::Label;
using taxonomy::Tag;
using taxonomy::Taxonomy;

QString word(const char *text) { return QCoreApplication::translate("codebook", text); }

taxonomy::LabelLanguage language()
{
    return base::isInterfaceChinese() ? taxonomy::LabelLanguage::Chinese : taxonomy::LabelLanguage::English;
}

void compare(QList<CodebookDifference> &found, const QString &part, const QString &before, const QString &after)
{
    if (before != after)
        found.append({.part = part, .before = before, .after = after});
}

void compare(QList<CodebookDifference> &found, const QString &part, const Label &before, const Label &after)
{
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "%1 (Chinese)")).arg(part), before.zh, after.zh);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "%1 (English)")).arg(part), before.en, after.en);
}

QString scaleWord(taxonomy::Scale scale)
{
    return scale == taxonomy::Scale::Ordinal ? word(QT_TRANSLATE_NOOP("codebook", "ordered"))
                                             : word(QT_TRANSLATE_NOOP("codebook", "nominal"));
}

QString choiceWord(taxonomy::Choice choice)
{
    return choice == taxonomy::Choice::One ? word(QT_TRANSLATE_NOOP("codebook", "one only"))
                                           : word(QT_TRANSLATE_NOOP("codebook", "any number"));
}

/// "Facet › parent": what a tag stands under.
QString placeOf(const Tag &tag, const Taxonomy &taxonomy)
{
    QStringList parts;
    constexpr int deepest = 32; // a circle of parents in a stranger's file ends
    for (const Tag *above = taxonomy.tag(tag.parent); above && parts.size() < deepest;
         above = taxonomy.tag(above->parent))
        parts.prepend(above->label.in(language()));
    if (const Facet *facet = taxonomy.facet(tag.facet))
        parts.prepend(facet->name.in(language()));
    return parts.join(QStringLiteral(" › "));
}

project::Record recordOf(const Facet &facet, bool deleted)
{
    project::FacetRow row{.row = {}, .facet = facet};
    row.row.id = facet.id;
    row.row.deleted = deleted;
    return row;
}

project::Record recordOf(const Tag &tag, bool deleted)
{
    project::TagRow row{.row = {}, .tag = tag};
    row.row.id = tag.id;
    row.row.deleted = deleted;
    return row;
}

template<typename Item>
void appendChanges(QList<project::Record> &records, const QList<Item> &before, const QList<Item> &after)
{
    QHash<QUuid, const Item *> old;
    for (const Item &item : before)
        old.insert(item.id, &item);
    for (const Item &item : after) {
        const Item *present = old.take(item.id);
        if (!present || *present != item)
            records.append(recordOf(item, false));
    }
    for (const Item &item : before) {
        if (old.contains(item.id))
            records.append(recordOf(item, true));
    }
}

} // namespace

QList<CodebookDifference> differences(const Facet &before, const Facet &after)
{
    QList<CodebookDifference> found;
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Name")), before.name, after.name);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Key")), before.key, after.key);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Alias")), before.alias, after.alias);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Shape")), before.shape, after.shape);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Colour")), before.hue, after.hue);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Scale")), scaleWord(before.scale), scaleWord(after.scale));
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "For each excerpt")), choiceWord(before.choice),
            choiceWord(after.choice));
    return found;
}

QList<CodebookDifference> differences(const Tag &before, const Tag &after, const Taxonomy &beforeIn,
                                      const Taxonomy &afterIn)
{
    QList<CodebookDifference> found;
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Name")), before.label, after.label);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Short name")), before.shortLabel, after.shortLabel);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Definition")), before.definition, after.definition);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "When to use")), before.whenToUse, after.whenToUse);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "When not")), before.whenNot, after.whenNot);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Example")), before.example, after.example);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Key")), before.key, after.key);
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "Shortcut")), before.shortcut, after.shortcut);
    if (before.facet != after.facet || before.parent != after.parent)
        compare(found, word(QT_TRANSLATE_NOOP("codebook", "Place")), placeOf(before, beforeIn),
                placeOf(after, afterIn));
    const auto state = [](bool retired) {
        return retired ? word(QT_TRANSLATE_NOOP("codebook", "retired")) : word(QT_TRANSLATE_NOOP("codebook", "in use"));
    };
    compare(found, word(QT_TRANSLATE_NOOP("codebook", "State")), state(before.retired), state(after.retired));
    return found;
}

project::ChangeSet codebookChanges(const Taxonomy &before, const Taxonomy &after, const QString &what)
{
    project::ChangeSet changes{.what = what, .records = {}};
    appendChanges(changes.records, before.facets, after.facets);
    appendChanges(changes.records, before.tags, after.tags);
    return changes;
}

QString quotedName(const Label &label)
{
    return QCoreApplication::translate("codebook", "“%1”").arg(label.in(language()));
}

} // namespace meipi::desk
