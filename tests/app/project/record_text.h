// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"

/// Records as text, for comparing.
namespace meipi::test {

using namespace Qt::StringLiterals;
using namespace project;

/// Everything of a record but its stamps, as text: equal texts, equal records.
inline QString contentOf(const Record &record);

inline QString textOf(const report::Selector &selector)
{
    QString text = u"%1|%2|%3|%4"_s.arg(selector.exact, selector.prefix, selector.suffix,
                                        QString::fromLatin1(selector.editionHash.toHex()));
    for (const report::PageRegion &region : selector.regions) {
        text += u"|page %1"_s.arg(region.page);
        for (const QRectF &box : region.rectangles)
            text +=
                u" %1,%2,%3,%4"_s.arg(box.x(), 0, 'g', 17).arg(box.y(), 0, 'g', 17).arg(box.width()).arg(box.height());
    }
    return text;
}

inline QString textOf(const taxonomy::Label &label) { return label.zh + u'/' + label.en; }

struct ToText
{
    QString operator()(const Person &row) const
    {
        return u"%1 %2 %3 %4"_s.arg(row.name, row.initials, row.ink).arg(row.adjudicator);
    }
    QString operator()(const Report &row) const
    {
        return u"%1 %2 %3 %4 %5 %6 %7"_s.arg(row.series)
            .arg(row.year)
            .arg(row.issue)
            .arg(row.overall)
            .arg(row.language, row.title, row.citation);
    }
    QString operator()(const Edition &row) const
    {
        return u"%1 %2 %3 %4 %5 %6"_s.arg(row.report.toString(), QString::fromLatin1(row.sha256.toHex()), row.fileName)
            .arg(row.pageCount)
            .arg(row.pageLabels.join(u'+'))
            .arg(row.order);
    }
    QString operator()(const FacetRow &row) const
    {
        const taxonomy::Facet &facet = row.facet;
        return QStringList{facet.id.toString(),
                           facet.key,
                           facet.alias,
                           textOf(facet.name),
                           facet.shape,
                           facet.hue,
                           QString::number(int(facet.scale)),
                           QString::number(int(facet.choice)),
                           QString::number(facet.order)}
            .join(u'|');
    }
    QString operator()(const TagRow &row) const
    {
        const taxonomy::Tag &tag = row.tag;
        return QStringList{tag.id.toString(),
                           tag.facet.toString(),
                           tag.parent.toString(),
                           tag.key,
                           textOf(tag.label),
                           textOf(tag.shortLabel),
                           textOf(tag.definition),
                           textOf(tag.whenToUse),
                           textOf(tag.whenNot),
                           textOf(tag.example),
                           tag.shortcut,
                           QString::number(tag.order),
                           QString::number(int(tag.retired))}
            .join(u'|');
    }
    QString operator()(const Excerpt &row) const { return u"%1 %2"_s.arg(int(row.kind)).arg(row.note); }
    QString operator()(const Quotation &row) const
    {
        return u"%1 %2 %3 %4"_s.arg(row.excerpt.toString(), row.edition.toString())
            .arg(int(row.role))
            .arg(textOf(row.selector));
    }
    QString operator()(const ExcerptTag &row) const
    {
        return row.excerpt.toString() + row.tag.toString() + row.person.toString();
    }
    QString operator()(const Pair &row) const { return row.first.toString() + row.second.toString(); }
    QString operator()(const Bead &row) const
    {
        QStringList parts{row.pair.toString(), row.method, QString::number(row.confidence, 'g', 17),
                          row.pinnedBy.toString()};
        for (const report::Selector &selector : row.first)
            parts.append(textOf(selector));
        for (const report::Selector &selector : row.second)
            parts.append(textOf(selector));
        return parts.join(u'|');
    }
};

inline QString contentOf(const Record &record)
{
    return u"%1 %2 %3 "_s.arg(record.index()).arg(rowOf(record).id.toString()).arg(rowOf(record).deleted)
        + std::visit(ToText(), record);
}

} // namespace meipi::test
