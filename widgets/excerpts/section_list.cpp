// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/section_list.h"

#include <QRegularExpression>

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr double aboveLine = 6; // points that an outline may lead above its heading

/// The first text at or under the place that an entry leads to; -1: it leads nowhere.
qsizetype placeOf(const report::OutlineEntry &entry, const report::TextLayer &layer)
{
    if (entry.position >= 0 || entry.page < 0 || entry.page >= layer.pages.size())
        return entry.position;
    const auto onPage = std::ranges::equal_range(layer.lines, entry.page, {}, &report::Line::page);
    const report::Line *nearest = nullptr;
    for (const report::Line &line : onPage) {
        const bool under = layer.rectangle(entry.page, line.box).top() >= entry.top - aboveLine;
        if (under && (!nearest || line.box.top < nearest->box.top))
            nearest = &line;
    }
    const report::TextRange page = layer.pages.at(entry.page).range;
    return nearest ? nearest->range.start : onPage.empty() ? page.start : page.end;
}

QList<Section> fromOutline(const report::TextLayer &layer)
{
    QList<Section> sections;
    for (const report::OutlineEntry &entry : layer.outline) {
        if (const qsizetype position = placeOf(entry, layer); position >= 0)
            sections.append({.title = entry.title.simplified(),
                             .level = std::max<int>(1, entry.level),
                             .position = position,
                             .page = entry.page,
                             .top = entry.top});
    }
    // An outline that leads past the text for the most part is no guide to it.
    return sections.size() * 2 >= layer.outline.size() ? sections : QList<Section>();
}

QList<Section> fromHeadings(const report::TextLayer &layer)
{
    QList<Section> sections;
    for (const report::Block &block : layer.blocks) {
        if (block.kind == report::BlockKind::Heading)
            sections.append({.title = layer.textOf(block.range).simplified(),
                             .level = std::max<int>(1, block.level),
                             .position = block.range.start,
                             .page = layer.pageOf(block.range.start),
                             .top = 0});
    }
    return sections;
}

/// A law whose outline names the law and its annexes, but no article.
bool isCoarse(const QList<Section> &outline, const QList<Section> &headings)
{
    constexpr qsizetype manyHeadings = 20;
    constexpr qsizetype timesAsMany = 3;
    return headings.size() >= manyHeadings && headings.size() > timesAsMany * outline.size();
}

/// One to three entries for many pages: the cover, or the name of the file, and what was attached.
bool isThin(const QList<Section> &outline, const QList<Section> &headings, qsizetype pages)
{
    constexpr qsizetype fewEntries = 3;
    constexpr qsizetype manyPages = 10;
    constexpr qsizetype timesAsMany = 2;
    return outline.size() <= fewEntries && pages >= manyPages && headings.size() > timesAsMany * outline.size();
}

/// An entry under which all headings would stand tells nothing.
bool isAround(const Section &entry, const QList<Section> &outline, const QList<Section> &headings)
{
    return outline.size() == 1 && !headings.isEmpty() && entry.position <= headings.first().position;
}

/// Headings under the outline's entries that they stand in. `outline` is in order of position.
QList<Section> headingsInside(const QList<Section> &outline, const QList<Section> &headings)
{
    QList<Section> inside;
    for (Section heading : headings) {
        const auto next = std::ranges::upper_bound(outline, heading.position, {}, &Section::position);
        if (next != outline.begin()) {
            const Section &around = *std::prev(next);
            if (around.position == heading.position)
                continue; // the entry's own heading
            heading.level += around.level;
        }
        inside.append(heading);
    }
    return inside;
}

} // namespace

SectionList::SectionList(const report::TextLayer &layer) : m_sections(fromOutline(layer))
{
    std::ranges::stable_sort(m_sections, {}, &Section::position);
    const QList<Section> headings = fromHeadings(layer);
    if (m_sections.isEmpty())
        m_sections = headings;
    else if (isThin(m_sections, headings, layer.pages.size()) && isAround(m_sections.first(), m_sections, headings))
        m_sections = headings;
    else if (isCoarse(m_sections, headings) || isThin(m_sections, headings, layer.pages.size()))
        m_sections += headingsInside(m_sections, headings);
    std::ranges::stable_sort(m_sections, {}, &Section::position);
}

SectionList::SectionList(const QList<report::OutlineEntry> &outline)
{
    for (const report::OutlineEntry &entry : outline) {
        if (entry.page >= 0)
            m_sections.append({.title = entry.title.simplified(),
                               .level = std::max<int>(1, entry.level),
                               .position = -1,
                               .page = entry.page,
                               .top = entry.top});
    }
    std::ranges::stable_sort(m_sections, {}, &Section::page);
}

int SectionList::sectionOnPage(int page) const
{
    const auto next = std::ranges::upper_bound(m_sections, page, {}, &Section::page);
    return int(next - m_sections.begin()) - 1;
}

int SectionList::sectionAt(qsizetype position) const
{
    if (isByPages())
        return -1;
    const auto next = std::ranges::upper_bound(m_sections, position, {}, &Section::position);
    return int(next - m_sections.begin()) - 1;
}

int SectionList::parentOf(int section) const
{
    const int level = m_sections.at(section).level;
    for (int above = section - 1; above >= 0; --above) {
        if (m_sections.at(above).level < level)
            return above;
    }
    return -1;
}

int SectionList::endOf(int section) const
{
    const int level = m_sections.at(section).level;
    int end = section + 1;
    while (end < m_sections.size() && m_sections.at(end).level > level)
        ++end;
    return end;
}

QString SectionList::shortName(int section) const
{
    if (section < 0 || section >= m_sections.size())
        return {};
    const QString &title = m_sections.at(section).title;
    QString name = headingEnumerator(title);
    if (name.isEmpty())
        return title;
    // "3.2" says where it is by itself; "（三）" does not.
    const bool needsParent = name.startsWith(u'（') || name.startsWith(u'(');
    if (const int parent = parentOf(section); needsParent && parent >= 0)
        name.prepend(headingEnumerator(m_sections.at(parent).title));
    return name;
}

QString headingEnumerator(const QString &title)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(?:"
                       "(?<zh>第?[一二三四五六七八九十百零〇]+[章节条编]?)(?=[、．.\\s　])|"
                       "(?<bracket>[（(][一二三四五六七八九十百0-9a-zA-Z]{1,4}[）)])|"
                       "(?<article>(?:Article|Art\\.|Annex|Chapter|Section|Part|Title|Box|Appendix)\\s+[0-9IVXLC]+)|"
                       "(?<number>\\d{1,3}(?:\\.\\d{1,3})*)(?=[、．.)\\s　])|"
                       "(?<roman>[IVXLC]{1,6})(?=[.)]\\s))"));
    const QRegularExpressionMatch match = pattern.match(title);
    for (const QString &name : {QStringLiteral("zh"), QStringLiteral("bracket"), QStringLiteral("article"),
                                QStringLiteral("number"), QStringLiteral("roman")}) {
        if (const QString found = match.captured(name); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace meipi::widgets
