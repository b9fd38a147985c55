// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/excerpt_marks.h"

#include "widgets/reader/line_places.h"
#include "widgets/tagging/tag_keys.h"

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

/// Excerpts on the same words, this user's first.
using Entries = QList<desk::ExcerptEntry>;

QList<CoderMark> codersOf(const Entries &entries, const Source &source, const QList<QUuid> &lanes)
{
    QList<CoderMark> coders;
    for (const desk::ExcerptEntry &entry : entries) {
        for (const auto coderList = entry.coders(); const QUuid &coder : coderList) {
            const qsizetype lane = lanes.indexOf(coder);
            const int used = lane < 0 ? mostLanes - 1 : static_cast<int>(std::min<qsizetype>(lane, mostLanes - 1));
            auto found = std::ranges::find(coders, used, &CoderMark::column);
            if (found == coders.end()) {
                coders.append({.ink = inkOf(source, coder), .column = used, .lane = used, .excerpts = {}});
                found = std::prev(coders.end());
            }
            found->excerpts.append(entry.id());
        }
    }
    std::ranges::sort(coders, {}, &CoderMark::column);
    return coders;
}

QList<QUuid> inCodebookOrder(const Entries &entries, const taxonomy::Taxonomy &taxonomy)
{
    QSet<QUuid> put;
    for (const desk::ExcerptEntry &entry : entries) {
        const QList<QUuid> ids = entry.tagIds();
        put.unite(QSet<QUuid>(ids.begin(), ids.end()));
    }
    QList<QUuid> ordered;
    for (const taxonomy::Tag &tag : taxonomy.tags) {
        if (put.contains(tag.id)) {
            ordered.append(tag.id);
        }
    }
    return ordered;
}

/// The ink of the only coder who set a tag on words that several have coded.
QString soleInk(const Entries &entries, const QUuid &tag, const Source &source)
{
    QSet<QUuid> coders;
    QSet<QUuid> setters;
    for (const desk::ExcerptEntry &entry : entries) {
        for (const auto coderList = entry.coders(); const QUuid &coder : coderList) {
            coders.insert(coder);
        }
        for (const project::ExcerptTag &row : entry.row.tags) {
            if (row.tag == tag && !row.row.deleted) {
                setters.insert(row.person);
            }
        }
    }
    return coders.size() > 1 && setters.size() == 1 ? inkOf(source, *setters.constBegin()) : QString();
}

marks::Level levelOf(const taxonomy::Facet &facet, const QUuid &tag, const taxonomy::Taxonomy &taxonomy)
{
    if (facet.scale != taxonomy::Scale::Ordinal) {
        return {};
    }
    const auto [place, count] = taxonomy.ordinalPlace(tag);
    return {.place = place, .count = count};
}

marks::ChipStyle chipOf(const Entries &entries, const QUuid &tagId, const Source &source)
{
    const taxonomy::Tag &tag = *source.taxonomy->tag(tagId);
    marks::ChipStyle chip;
    chip.label = tag.label.in(source.language);
    chip.shortLabel = tag.shortLabel.in(source.language);
    chip.oneCoderInk = soleInk(entries, tagId, source);
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

MarkedPassage marked(const Entries &entries, const Source &source, const QList<QUuid> &lanes)
{
    MarkedPassage passage;
    for (const desk::ExcerptEntry &entry : entries) {
        passage.excerpts.append(entry.id());
    }
    passage.area = entries.constFirst().row.excerpt.kind == project::ExcerptKind::Area;
    passage.range = passage.area ? report::TextRange{} : entries.constFirst().placement.range;
    passage.coders = codersOf(entries, source, lanes);
    passage.tags = inCodebookOrder(entries, *source.taxonomy);
    for (const QUuid &tag : std::as_const(passage.tags)) {
        passage.chips.append(chipOf(entries, tag, source));
    }
    passage.wash = washOf(passage.tags, source);
    return passage;
}

/// Entries on the same words come together, in the order of the first of them.
QList<Entries> byPassage(const Source &source)
{
    QList<Entries> passages;
    QHash<std::pair<qsizetype, qsizetype>, qsizetype> known;
    for (const desk::ExcerptEntry &entry : source.entries) {
        const report::TextRange range = entry.placement.range;
        const bool alone = entry.row.excerpt.kind == project::ExcerptKind::Area || range.isEmpty();
        const auto found = alone ? known.constEnd() : known.constFind({range.start, range.end});
        if (found == known.constEnd()) {
            if (!alone) {
                known.insert({range.start, range.end}, passages.size());
            }
            passages.append(Entries{entry});
        } else if (entry.row.excerpt.row.createdBy == source.me) {
            passages[*found].prepend(entry);
        } else {
            passages[*found].append(entry);
        }
    }
    return passages;
}

QList<report::PageRegion> regionsOf(const desk::ExcerptEntry &entry, const MarkedPassage &passage, const Source &source)
{
    if (passage.area) {
        const project::Quotation *original = entry.original();
        return original ? original->selector.regions : QList<report::PageRegion>{};
    }
    if (!source.text || passage.range.isEmpty()) {
        return {};
    }
    // As high as the printed lines, whatever characters of them are quoted.
    QList<report::PageRegion> regions;
    const int last = source.text->pageOf(passage.range.end - 1);
    for (int page = source.text->pageOf(passage.range.start); page <= last; ++page) {
        regions.append({.page = page, .rectangles = washOver(*source.text, passage.range, page)});
    }
    return regions;
}

} // namespace

double PageMark::top() const { return std::ranges::min(lines, {}, &QRectF::top).top(); }

double PageMark::bottom() const { return std::ranges::max(lines, {}, &QRectF::bottom).bottom(); }

ExcerptMarks::ExcerptMarks(const Source &source)
{
    const QList<QUuid> lanes = laneOrder(source);
    m_keys = tagKeys(*source.taxonomy);
    for (const auto passages = byPassage(source); const Entries &entries : passages) {
        const MarkedPassage passage = marked(entries, source, lanes);
        add(passage, regionsOf(entries.constFirst(), passage, source));
    }
    for (auto &&[page, marksOnPage] : m_pages.asKeyValueRange()) {
        std::ranges::stable_sort(marksOnPage, {}, [](const PageMark &mark) { return mark.lines.constFirst().top(); });
    }
    assignLanes();
    shareLines();
}

void ExcerptMarks::add(const MarkedPassage &passage, const QList<report::PageRegion> &regions)
{
    QList<report::PageRegion> shown = regions;
    shown.removeIf([](const report::PageRegion &region) { return region.rectangles.isEmpty(); });
    if (shown.isEmpty()) {
        return;
    }
    for (qsizetype i = 0; i < shown.size(); ++i) {
        m_pages[shown[i].page].append({.passage = m_passages.size(),
                                       .lines = shown[i].rectangles,
                                       .openAbove = i > 0,
                                       .openBelow = i + 1 < shown.size()});
    }
    m_passages.append(passage);
    m_passages.last().firstPage = shown.constFirst().page;
}

const MarkedPassage *ExcerptMarks::find(const QUuid &excerpt) const
{
    const auto found =
        std::ranges::find_if(m_passages, [&](const MarkedPassage &passage) { return passage.holds(excerpt); });
    return found == m_passages.end() ? nullptr : &*found;
}

QUuid ExcerptMarks::at(int page, QPointF point) const
{
    const MarkedPassage *best = nullptr;
    for (const auto marks = on(page); const PageMark &mark : marks) {
        const bool holds = std::ranges::any_of(mark.lines, [&](const QRectF &line) { return line.contains(point); });
        if (holds && (!best || of(mark).range.length() < best->range.length())) {
            best = &of(mark);
        }
    }
    return best ? best->id() : QUuid();
}

} // namespace meipi::widgets
