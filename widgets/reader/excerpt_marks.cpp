// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/excerpt_marks.h"

#include <algorithm>

namespace meipi::widgets {

namespace {

using Source = ExcerptMarks::Source;

constexpr int mostLanes = 4; // as many as there are inks with a lane of their own

/// Lanes stay with a person through the whole report: this user first, then the others as the project lists them.
QList<QUuid> laneOrder(const Source &source)
{
    QList<QUuid> order{source.me};
    for (const project::Person &person : source.people) {
        if (!order.contains(person.row.id)) {
            order.append(person.row.id);
        }
    }
    return order;
}

QString inkOf(const Source &source, const QUuid &person)
{
    const auto found = std::ranges::find(source.people, person, [](const project::Person &p) { return p.row.id; });
    return found == source.people.end() ? QString() : found->ink;
}

QList<CoderMark> codersOf(const desk::ExcerptEntry &entry, const Source &source, const QList<QUuid> &lanes)
{
    QList<CoderMark> coders;
    for (const QUuid &coder : entry.coders()) {
        const qsizetype lane = lanes.indexOf(coder);
        const int used = lane < 0 ? mostLanes - 1 : static_cast<int>(std::min<qsizetype>(lane, mostLanes - 1));
        if (std::ranges::find(coders, used, &CoderMark::lane) == coders.end()) {
            coders.append({.ink = inkOf(source, coder), .lane = used});
        }
    }
    std::ranges::sort(coders, {}, &CoderMark::lane);
    return coders;
}

QList<QUuid> inCodebookOrder(const QList<QUuid> &tags, const taxonomy::Taxonomy &taxonomy)
{
    QList<QUuid> ordered;
    for (const taxonomy::Tag &tag : taxonomy.tags) {
        if (tags.contains(tag.id)) {
            ordered.append(tag.id);
        }
    }
    return ordered;
}

/// The ink of the only coder who set a tag of an excerpt that several have coded.
QString soleInk(const desk::ExcerptEntry &entry, const QUuid &tag, const Source &source)
{
    if (entry.coders().size() < 2) {
        return {};
    }
    QList<QUuid> people;
    for (const project::ExcerptTag &row : entry.row.tags) {
        if (row.tag == tag && !people.contains(row.person)) {
            people.append(row.person);
        }
    }
    return people.size() == 1 ? inkOf(source, people.constFirst()) : QString();
}

marks::Level levelOf(const taxonomy::Facet &facet, const QUuid &tag, const taxonomy::Taxonomy &taxonomy)
{
    if (facet.scale != taxonomy::Scale::Ordinal) {
        return {};
    }
    const auto [place, count] = taxonomy.ordinalPlace(tag);
    return {.place = place, .count = count};
}

marks::ChipStyle chipOf(const desk::ExcerptEntry &entry, const QUuid &tagId, const Source &source)
{
    const taxonomy::Tag &tag = *source.taxonomy->tag(tagId);
    marks::ChipStyle chip;
    chip.label = tag.label.in(source.language);
    chip.shortLabel = tag.shortLabel.in(source.language);
    chip.oneCoderInk = soleInk(entry, tagId, source);
    chip.states.setFlag(marks::ChipState::Retired, tag.retired);
    if (const taxonomy::Facet *facet = source.taxonomy->facet(tag.facet)) {
        chip.shape = marks::shapeByName(facet->shape);
        chip.hue = facet->hue;
        chip.level = levelOf(*facet, tagId, *source.taxonomy);
    }
    return chip;
}

std::optional<WashKind> washOf(const QList<QUuid> &tags, const Source &source)
{
    for (const QUuid &id : tags) {
        const taxonomy::Tag *tag = source.taxonomy->tag(id);
        const taxonomy::Facet *facet = tag ? source.taxonomy->facet(tag->facet) : nullptr;
        if (facet && (source.colouring.facet.isNull() || source.colouring.facet == facet->id)) {
            return WashKind{.hue = facet->hue,
                            .level = levelOf(*facet, id, *source.taxonomy),
                            .ordinal = facet->scale == taxonomy::Scale::Ordinal};
        }
    }
    return std::nullopt;
}

MarkedExcerpt marked(const desk::ExcerptEntry &entry, const Source &source, const QList<QUuid> &lanes)
{
    MarkedExcerpt excerpt;
    excerpt.id = entry.id();
    excerpt.area = entry.row.excerpt.kind == project::ExcerptKind::Area;
    excerpt.range = excerpt.area ? report::TextRange{} : entry.placement.range;
    excerpt.coders = codersOf(entry, source, lanes);
    excerpt.tags = inCodebookOrder(entry.tagIds(), *source.taxonomy);
    for (const QUuid &tag : std::as_const(excerpt.tags)) {
        excerpt.chips.append(chipOf(entry, tag, source));
    }
    excerpt.wash = washOf(excerpt.tags, source);
    return excerpt;
}

QList<report::PageRegion> regionsOf(const desk::ExcerptEntry &entry, const MarkedExcerpt &excerpt, const Source &source)
{
    if (excerpt.area) {
        const project::Quotation *original = entry.original();
        return original ? original->selector.regions : QList<report::PageRegion>{};
    }
    if (!source.text || excerpt.range.isEmpty()) {
        return {};
    }
    return source.text->regions(excerpt.range);
}

} // namespace

double PageMark::top() const
{
    return std::ranges::min(lines, {}, &QRectF::top).top();
}

double PageMark::bottom() const
{
    return std::ranges::max(lines, {}, &QRectF::bottom).bottom();
}

ExcerptMarks::ExcerptMarks(const Source &source)
{
    const QList<QUuid> lanes = laneOrder(source);
    for (const desk::ExcerptEntry &entry : source.entries) {
        const MarkedExcerpt excerpt = marked(entry, source, lanes);
        add(excerpt, regionsOf(entry, excerpt, source));
    }
    for (auto &&[page, marksOnPage] : m_pages.asKeyValueRange()) {
        std::ranges::stable_sort(marksOnPage, {}, [](const PageMark &mark) { return mark.lines.constFirst().top(); });
    }
}

void ExcerptMarks::add(const MarkedExcerpt &excerpt, const QList<report::PageRegion> &regions)
{
    QList<report::PageRegion> shown = regions;
    shown.removeIf([](const report::PageRegion &region) { return region.rectangles.isEmpty(); });
    if (shown.isEmpty()) {
        return;
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        m_pages[shown[i].page].append({.excerpt = m_excerpts.size(),
                                       .lines = shown[i].rectangles,
                                       .openAbove = i > 0,
                                       .openBelow = i + 1 < shown.size()});
    }
    m_excerpts.append(excerpt);
    m_excerpts.last().firstPage = shown.constFirst().page;
    for (const CoderMark &coder : excerpt.coders) {
        m_lanes = std::max(m_lanes, coder.lane + 1);
    }
}

const MarkedExcerpt *ExcerptMarks::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_excerpts, id, &MarkedExcerpt::id);
    return found == m_excerpts.end() ? nullptr : &*found;
}

QUuid ExcerptMarks::at(int page, QPointF point) const
{
    const MarkedExcerpt *best = nullptr;
    for (const PageMark &mark : on(page)) {
        const bool holds = std::ranges::any_of(mark.lines, [&](const QRectF &line) { return line.contains(point); });
        if (holds && (!best || of(mark).range.length() < best->range.length())) {
            best = &of(mark);
        }
    }
    return best ? best->id : QUuid();
}

} // namespace meipi::widgets
