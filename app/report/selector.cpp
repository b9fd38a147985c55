// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/selector.h"

#include "app/base/code_points.h"
#include "app/report/placing.h"

namespace meipi::report {

namespace {

constexpr qsizetype contextLength = 32; // code points

QString contextBefore(const QString &text, qsizetype position)
{
    const QStringView before = QStringView(text).first(position);
    const qsizetype all = base::codePointsBefore(before, before.size());
    return before.sliced(base::utf16IndexOf(before, std::max<qsizetype>(0, all - contextLength))).toString();
}

QString contextAfter(const QString &text, qsizetype position)
{
    const QStringView after = QStringView(text).sliced(position);
    return after.first(base::utf16IndexOf(after, contextLength)).toString();
}

} // namespace

Selector makeSelector(const TextLayer &layer, TextRange range, const QByteArray &editionHash)
{
    range.start = base::snappedToCodePoint(layer.text, range.start);
    range.end = std::max(range.start, base::snappedToCodePoint(layer.text, range.end));
    return {.exact = layer.textOf(range),
            .prefix = contextBefore(layer.text, range.start),
            .suffix = contextAfter(layer.text, range.end),
            .regions = layer.regions(range),
            .editionHash = editionHash};
}

Placement place(const Selector &selector, const TextLayer &layer, const QByteArray &editionHash)
{
    const std::shared_ptr<const TextLayer> borrowed(std::shared_ptr<const TextLayer>(), &layer);
    return place(selector, SearchableLayer(borrowed), editionHash);
}

} // namespace meipi::report
