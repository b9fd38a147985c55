// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/excerpt_item.h"

#include "app/desk/open_report.h"
#include "app/desk/workspace.h"
#include "app/report/area_text.h"
#include "widgets/excerpts/section_list.h"
#include "widgets/tagging/tag_chip.h"

namespace meipi::widgets {

namespace {

QString pageNameOf(int page, const desk::OpenReport &report)
{
    if (page < 0)
        return {};
    const QString label = report.summary().edition.pageLabels.value(page);
    return label.isEmpty() ? QString::number(page + 1) : label;
}

/// What stands in an area: the words tell it from others in a list.
QString wordsIn(const desk::ExcerptEntry &entry, const desk::OpenReport &report)
{
    const project::Quotation *original = entry.original();
    const auto text = report.text();
    if (!original || !text || text->state != report::TextState::Present)
        return {};
    QStringList words;
    for (const report::PageRegion &region : original->selector.regions) {
        for (const QRectF &area : region.rectangles)
            words.append(report::tabSeparated(report::areaText(*text, region.page, area)).simplified());
    }
    return words.join(u' ').trimmed();
}

} // namespace

ExcerptItem makeExcerptItem(const desk::ExcerptEntry &entry, const desk::OpenReport &report,
                            const desk::Workspace &workspace, const SectionList &sections)
{
    ExcerptItem item;
    item.id = entry.id();
    item.kind = entry.row.excerpt.kind;
    item.page = entry.page();
    item.pageName = pageNameOf(item.page, report);
    if (!entry.placement.range.isEmpty())
        item.section = sections.sectionAt(entry.placement.range.start);
    else if (sections.isByPages())
        item.section = sections.sectionOnPage(item.page);
    item.sectionName = sections.shortName(item.section);
    item.quote = item.kind == project::ExcerptKind::Area ? wordsIn(entry, report) : entry.quote();
    item.language = report.summary().report.language;
    item.tags = inCodebookOrder(entry.tagIds(), workspace.taxonomy());
    item.note = entry.row.excerpt.note;
    item.state = entry.placement.state;
    const QUuid me = workspace.me().row.id;
    for (const auto coderList = entry.coders(); const QUuid &coder : coderList) {
        const project::Person person = workspace.person(coder);
        item.coders.append({.person = coder, .name = person.name, .ink = person.ink});
        item.mine = item.mine || coder == me;
    }
    return item;
}

} // namespace meipi::widgets
