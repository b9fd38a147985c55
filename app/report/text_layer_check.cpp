// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/text_layer_check.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr double largestPage = 1e6; // points

TextRange rangeOf(const TextRange &range) { return range; }

template<typename Item>
TextRange rangeOf(const Item &item)
{
    return item.range;
}

/// In order, without overlap, inside the text.
template<typename Items>
bool areInOrder(const Items &items, qsizetype length, bool mayBeEmpty)
{
    qsizetype end = 0;
    for (const auto &item : items) {
        const TextRange range = rangeOf(item);
        if (range.start < end || range.end < range.start || range.end > length || (range.isEmpty() && !mayBeEmpty))
            return false;
        end = range.end;
    }
    return true;
}

bool isLength(double value) { return std::isfinite(value) && value >= 0 && value <= largestPage; }

bool isPage(const TextPage &page)
{
    return isLength(page.size.width()) && isLength(page.size.height()) && isLength(page.step) && page.step > 0;
}

/// Every sentence lies in one block, and never in a figure.
bool sentencesStayInBlocks(const TextLayer &layer)
{
    auto block = layer.blocks.begin();
    for (const TextRange &sentence : layer.sentences) {
        while (block != layer.blocks.end() && block->range.end <= sentence.start)
            ++block;
        if (block == layer.blocks.end() || sentence.start < block->range.start || sentence.end > block->range.end
            || block->kind == BlockKind::Figure)
            return false;
    }
    return true;
}

bool linesAreOnPages(const TextLayer &layer)
{
    qint32 page = 0;
    for (const Line &line : layer.lines) {
        if (line.page < page || line.page >= layer.pages.size())
            return false;
        page = line.page;
    }
    return true;
}

} // namespace

QString brokenPromise(const TextLayer &layer)
{
    const qsizetype length = layer.text.size();
    if (layer.boxes.size() != static_cast<size_t>(length))
        return u"as many boxes as units of text"_s;
    if (!areInOrder(layer.pages, length, true) || !std::ranges::all_of(layer.pages, isPage))
        return u"pages in order, of finite size"_s;
    if (!areInOrder(layer.blocks, length, false))
        return u"blocks in order"_s;
    if (!areInOrder(layer.lines, length, false) || !linesAreOnPages(layer))
        return u"lines in order, on pages"_s;
    if (!areInOrder(layer.sentences, length, false) || !sentencesStayInBlocks(layer))
        return u"sentences in order, inside blocks"_s;
    const qsizetype pages = layer.pages.size();
    const bool furnitureOnPages = std::ranges::all_of(
        layer.furniture, [&](const Furniture &furniture) { return furniture.page >= 0 && furniture.page < pages; });
    if (!furnitureOnPages)
        return u"furniture on pages"_s;
    const bool outlineInside = std::ranges::all_of(layer.outline, [&](const OutlineEntry &entry) {
        return entry.page >= -1 && entry.page < pages && entry.position >= -1 && entry.position <= length
            && std::isfinite(entry.top) && entry.level >= 1;
    });
    return outlineInside ? QString() : u"outline entries inside the report"_s;
}

} // namespace meipi::report
