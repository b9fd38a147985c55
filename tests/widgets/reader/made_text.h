// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::tests {

/// One paragraph for each inner list, one printed line for each string. Characters are squares of 10 pt set from
/// (left, 100) downwards, 20 pt from line to line; pages are 400 x 600 pt.
struct MadeParagraph
{
    int page = 0;
    QStringList lines;
    double left = 50;
    double top = -1; ///< where its first line begins; -1: under what is on the page already
    report::BlockKind kind = report::BlockKind::Paragraph;
    qint16 row = -1; ///< of a table's cell
    qint16 column = -1;
};

inline report::TextLayer madeText(const QList<MadeParagraph> &paragraphs, int pageCount)
{
    report::TextLayer layer;
    QList<double> down(pageCount, 100.0);
    for (int page = 0; page < pageCount; ++page) {
        layer.pages.append({.size = {400, 600}, .step = 0.05, .label = {}, .range = {}});
    }
    const auto steps = [](double points) { return static_cast<quint16>(points / 0.05); };
    for (const MadeParagraph &paragraph : paragraphs) {
        if (!layer.text.isEmpty()) {
            layer.text.append(QLatin1Char('\n'));
            layer.boxes.emplace_back();
        }
        const qsizetype start = layer.text.size();
        double &y = down[paragraph.page];
        if (paragraph.top >= 0) {
            y = paragraph.top;
        }
        for (const QString &words : paragraph.lines) {
            const qsizetype lineStart = layer.text.size();
            double x = paragraph.left;
            for (const QChar character : words) {
                layer.text.append(character);
                layer.boxes.push_back({steps(x), steps(y), steps(x + 10), steps(y + 10)});
                x += 10;
            }
            layer.lines.append({.range = {lineStart, layer.text.size()},
                                .page = paragraph.page,
                                .box = {steps(paragraph.left), steps(y), steps(x), steps(y + 10)}});
            y += 20;
        }
        layer.blocks.append({.range = {start, layer.text.size()},
                             .kind = paragraph.kind,
                             .row = paragraph.row,
                             .column = paragraph.column});
        layer.sentences.append({start, layer.text.size()});
        report::TextRange &onPage = layer.pages[paragraph.page].range;
        onPage = onPage.isEmpty() ? report::TextRange{start, layer.text.size()}
                                  : report::TextRange{onPage.start, layer.text.size()};
    }
    layer.language = QStringLiteral("zh");
    return layer;
}

} // namespace meipi::tests
