// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/codebook_log.h"

#include "app/base/interface_language.h"

#include <QCoreApplication>

#include <algorithm>

namespace meipi::desk {
namespace {

using project::Record;
using taxonomy::Facet;
using taxonomy::Tag;
using taxonomy::Taxonomy;

/// Rows of one transaction are stamped one after the other; what comes later than this is another step.
constexpr qint64 longestStep = 50; // milliseconds

QString nameOf(const taxonomy::Label &label)
{
    return label.in(base::isInterfaceChinese() ? taxonomy::LabelLanguage::Chinese : taxonomy::LabelLanguage::English);
}

bool continues(const Record &before, const Record &state)
{
    const project::RowInfo &first = project::rowOf(before);
    const project::RowInfo &second = project::rowOf(state);
    return first.modifiedBy == second.modifiedBy && first.modified.writer == second.modified.writer
        && second.modified.milliseconds - first.modified.milliseconds <= longestStep;
}

template<typename Item>
void put(QList<Item> &items, const Item &item, bool deleted)
{
    const auto present = std::ranges::find(items, item.id, &Item::id);
    if (present != items.end() && deleted)
        items.erase(present);
    else if (present != items.end())
        *present = item;
    else if (!deleted)
        items.append(item);
}

void put(Taxonomy &codebook, const Record &state)
{
    const bool deleted = project::rowOf(state).deleted;
    if (const auto *facet = std::get_if<project::FacetRow>(&state))
        put(codebook.facets, facet->facet, deleted);
    else if (const auto *tag = std::get_if<project::TagRow>(&state))
        put(codebook.tags, tag->tag, deleted);
}

using Kind = CodebookLogLine::Kind;

/// What became of one item; nothing for one that is as it was.
template<typename Item, typename Compare>
void compareItem(QList<CodebookLogLine> &lines, const Item *before, const Item *after, const taxonomy::Label &name,
                 bool isFacet, const Compare &compare)
{
    CodebookLogLine line{.kind = Kind::Changed,
                         .item = before ? before->id : after->id,
                         .name = nameOf(name),
                         .isFacet = isFacet,
                         .differences = {}};
    if (before && after) {
        line.differences = compare(*before, *after);
        if (line.differences.isEmpty()) {
            if (before->order == after->order)
                return;
            line.kind = Kind::Reordered;
        }
    } else {
        line.kind = after ? Kind::Added : Kind::Removed;
    }
    lines.append(line);
}

/// New neighbours' numbers follow from what was added, moved or taken away: said only where that is all there is.
QList<CodebookLogLine> withoutNoise(QList<CodebookLogLine> lines)
{
    const bool onlyOrder = std::ranges::all_of(lines, [](const auto &line) { return line.kind == Kind::Reordered; });
    if (!onlyOrder)
        lines.removeIf([](const CodebookLogLine &line) { return line.kind == Kind::Reordered; });
    return lines;
}

QList<CodebookLogLine> linesBetween(const Taxonomy &before, const Taxonomy &after, const QList<QUuid> &touched)
{
    QList<CodebookLogLine> lines;
    for (const QUuid &id : touched) {
        const Facet *oldFacet = before.facet(id);
        const Facet *newFacet = after.facet(id);
        const Tag *oldTag = before.tag(id);
        const Tag *newTag = after.tag(id);
        if (oldFacet || newFacet) {
            compareItem(lines, oldFacet, newFacet, (newFacet ? newFacet : oldFacet)->name, true,
                        [](const Facet &left, const Facet &right) { return differences(left, right); });
        } else if (oldTag || newTag) {
            compareItem(lines, oldTag, newTag, (newTag ? newTag : oldTag)->label, false,
                        [&](const Tag &left, const Tag &right) { return differences(left, right, before, after); });
        }
    }
    return withoutNoise(lines);
}

} // namespace

QString CodebookLogLine::text() const
{
    const QString quoted = quotedName({.zh = name, .en = name});
    switch (kind) {
    case Kind::Added:
        return (isFacet ? QCoreApplication::translate("codebook", "New facet %1")
                        : QCoreApplication::translate("codebook", "New tag %1"))
            .arg(quoted);
    case Kind::Removed:
        return (isFacet ? QCoreApplication::translate("codebook", "Facet %1 removed")
                        : QCoreApplication::translate("codebook", "Tag %1 removed"))
            .arg(quoted);
    case Kind::Reordered: return QCoreApplication::translate("codebook", "Order of %1").arg(quoted);
    case Kind::Changed: break;
    }
    QStringList parts;
    for (const CodebookDifference &difference : differences)
        parts.append(difference.part);
    return QCoreApplication::translate("codebook", "%1: %2 changed")
        .arg(quoted, parts.join(QCoreApplication::translate("codebook", ", ")));
}

QString CodebookVersion::summary() const
{
    if (lines.isEmpty())
        return {};
    const QString first = lines.first().text();
    const int more = int(lines.size()) - 1;
    if (more == 0)
        return first;
    return QCoreApplication::translate("codebook", "%1 and %n more", nullptr, more).arg(first);
}

CodebookLog::CodebookLog(const QList<Record> &states) : m_states(states)
{
    Taxonomy codebook;
    for (qsizetype start = 0; start < m_states.size();) {
        qsizetype end = start + 1;
        while (end < m_states.size() && continues(m_states.at(end - 1), m_states.at(end)))
            ++end;
        const Taxonomy before = codebook;
        QList<QUuid> touched;
        for (qsizetype i = start; i < end; ++i) {
            put(codebook, m_states.at(i));
            if (const QUuid id = project::rowOf(m_states.at(i)).id; !touched.contains(id))
                touched.append(id);
        }
        const project::RowInfo &last = project::rowOf(m_states.at(end - 1));
        const QList<CodebookLogLine> lines = linesBetween(before, codebook, touched);
        if (!lines.isEmpty()) {
            m_versions.append({.number = int(m_versions.size()) + 1,
                               .when = last.modified.time(),
                               .person = last.modifiedBy,
                               .lines = lines});
            m_ends.append(end);
        }
        start = end;
    }
}

Taxonomy CodebookLog::codebookAt(int version) const
{
    Taxonomy codebook;
    const qsizetype end = m_ends.value(version - 1);
    for (qsizetype i = 0; i < end; ++i)
        put(codebook, m_states.at(i));
    codebook.sort();
    return codebook;
}

} // namespace meipi::desk
