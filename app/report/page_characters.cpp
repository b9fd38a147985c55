// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"

#include "app/report/document_parts.h"
#include "app/report/folded_text.h"
#include "app/report/furniture.h"
#include "app/report/headings.h"
#include "app/report/joining.h"
#include "app/report/list_levels.h"
#include "app/report/numbering.h"
#include "app/report/page_breaks.h"
#include "app/report/paragraphs.h"
#include "app/report/part_headings.h"
#include "app/report/reading_order.h"
#include "app/report/regions.h"
#include "app/report/ruled_tables.h"
#include "app/report/table_runs.h"
#include "app/report/text_quality.h"
#include "app/report/text_writer.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace meipi::report {

namespace {

std::vector<BlockDraft> draftsOf(const PageCharacters &page, std::vector<PageLine> lines, const Metrics &metrics,
                                 const QSet<QString> &headings)
{
    std::vector<Region> regions = takeRuledTables(lines, page, metrics);
    std::ranges::move(takeRegions(lines, metrics, headings), std::back_inserter(regions));
    std::vector<Piece> pieces;
    pieces.reserve(lines.size() + regions.size());
    for (PageLine &line : lines)
        pieces.push_back({.frame = line.frame, .line = std::move(line), .region = -1});
    for (size_t i = 0; i < regions.size(); ++i)
        pieces.push_back({.frame = regions[i].frame, .line = {}, .region = static_cast<int>(i)});
    std::vector<BlockDraft> drafts;
    for (Strip &strip : stripsOf(std::move(pieces))) {
        takeTableRuns(strip, regions);
        auto found = paragraphsOf(strip, regions, page.rules, metrics);
        std::ranges::move(found, std::back_inserter(drafts));
    }
    return drafts;
}

/// Moves a figure's inner text behind its caption.
void putFiguresBehindCaptions(std::vector<BlockDraft> &drafts)
{
    for (size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].kind != BlockKind::Figure)
            continue;
        size_t end = i;
        while (end < drafts.size() && drafts[end].kind == BlockKind::Figure
               && drafts[end].front().page == drafts[i].front().page)
            ++end;
        const bool captioned = end < drafts.size() && drafts[end].front().page == drafts[i].front().page
            && captionKindOf(drafts[end].front().text) == CaptionKind::Figure;
        if (captioned) {
            const auto begin = drafts.begin();
            std::rotate(begin + static_cast<std::ptrdiff_t>(i), begin + static_cast<std::ptrdiff_t>(end),
                        begin + static_cast<std::ptrdiff_t>(end + 1));
            ++end;
        }
        i = end - 1;
    }
}

/// Where the outline's headings stand in the text: the heading of that name on the entry's page, or one whose number the
/// entry leaves out.
void placeOutline(TextLayer &layer)
{
    QHash<QString, QList<qsizetype>> headings;
    for (const Block &block : std::as_const(layer.blocks)) {
        if (block.kind != BlockKind::Heading && block.kind != BlockKind::Title)
            continue;
        const QString text = layer.textOf(block.range);
        headings[foldedText(text, FoldSpaces::Remove).text].append(block.range.start);
        const Label label = labelOf(text);
        if (partKindOf(text) != PartKind::None)
            headings[foldedText(text.first(label.length), FoldSpaces::Remove).text].append(block.range.start);
        if (label.exists() && label.length < text.size())
            headings[foldedText(text.sliced(label.length), FoldSpaces::Remove).text].append(block.range.start);
    }
    for (OutlineEntry &entry : layer.outline) {
        const QList<qsizetype> places = headings.value(foldedText(entry.title, FoldSpaces::Remove).text);
        const auto onPage =
            std::ranges::find_if(places, [&](qsizetype place) { return layer.pageOf(place) == entry.page; });
        entry.position = onPage != places.end() ? *onPage : (entry.page < 0 && !places.isEmpty() ? places.first() : -1);
    }
}

/// For a PDF without an outline.
QList<OutlineEntry> outlineOfHeadings(const TextLayer &layer)
{
    QList<OutlineEntry> outline;
    for (const Block &block : layer.blocks) {
        if (block.kind != BlockKind::Heading)
            continue;
        const int page = layer.pageOf(block.range.start);
        outline.append({.title = layer.textOf(block.range).simplified(),
                        .level = block.level,
                        .page = page,
                        .top = layer.rectangle(page, layer.boxes.at(static_cast<size_t>(block.range.start))).top(),
                        .position = block.range.start});
    }
    return outline;
}

/// Entries of an untrusted outline that a layer can hold.
QList<OutlineEntry> soundOutline(QList<OutlineEntry> outline, qsizetype pages)
{
    for (OutlineEntry &entry : outline) {
        entry.level = std::max<qint16>(entry.level, 1);
        entry.page = entry.page >= 0 && entry.page < pages ? entry.page : -1;
        entry.top = std::isfinite(entry.top) ? entry.top : 0;
        entry.position = -1;
    }
    return outline;
}

} // namespace

TextLayer makeTextLayer(const std::vector<PageCharacters> &pages, const QList<OutlineEntry> &outline)
{
    TextLayer layer;
    layer.state = textStateOf(pages);
    layer.outline = soundOutline(outline, static_cast<qsizetype>(pages.size()));
    std::vector<std::vector<PageLine>> lines;
    lines.reserve(pages.size());
    for (size_t i = 0; i < pages.size(); ++i)
        lines.push_back(linesOf(pages[i], static_cast<int>(i)));
    evenHeights(lines);
    layer.furniture = takeFurniture(pages, lines, bodyHeightOf(lines));

    const Metrics metrics = metricsOf(lines);
    const QSet<QString> titles = outlineTitles(outline);
    Vocabulary vocabulary;
    std::vector<BlockDraft> drafts;
    for (size_t i = 0; i < pages.size(); ++i) {
        for (const PageLine &line : lines[i])
            vocabulary.add(line.text);
        auto found = draftsOf(pages[i], std::move(lines[i]), metrics, titles);
        std::ranges::move(found, std::back_inserter(drafts));
    }
    putFiguresBehindCaptions(drafts);
    markHeadings(drafts, layer.outline, metrics);
    markTitle(drafts, layer.furniture, metrics);
    markReferences(drafts);
    markFootnotes(drafts, pages, metrics);
    nameListLevels(drafts);
    joinOverBreaks(drafts);
    writeText(drafts, pages, vocabulary, layer);
    placeOutline(layer);
    if (layer.outline.isEmpty())
        layer.outline = outlineOfHeadings(layer);
    layer.language = languageOf(layer.text);
    return layer;
}

} // namespace meipi::report
