// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stored text layer: what a project file from a stranger may hold in its place. Inputs are the plain bytes under
// the compression, which would turn away nearly every mutation.
#include "app/report/page_characters.h"
#include "app/report/text_layer_check.h"
#include "app/report/text_layer_codec.h"
#include "tests/fuzz/fuzz_target.h"

using namespace Qt::StringLiterals;

namespace meipi::fuzz {

namespace {

constexpr qsizetype headLength = 9; // "MEIPITXT" and the version

report::PageCharacters page(const QString &text, const QString &label)
{
    report::PageCharacters result;
    result.size = {595, 842};
    result.label = label;
    result.text = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto column = static_cast<quint16>(i % 40);
        const auto line = static_cast<quint16>(i / 40);
        result.boxes.push_back({.left = static_cast<quint16>(1200 + 200 * column),
                                .top = static_cast<quint16>(1600 + 320 * line),
                                .right = static_cast<quint16>(1400 + 200 * column),
                                .bottom = static_cast<quint16>(1820 + 320 * line)});
        result.breaks.push_back(column == 39 ? report::Break::Line : report::Break::None);
    }
    return result;
}

} // namespace

QList<QByteArray> seeds()
{
    const std::vector<report::PageCharacters> pages{
        page(u"第一条 提供者应当建立风险管理制度，并在上市前完成合格评估。"_s.repeated(6), u"i"_s),
        page(u"Article 2. Providers shall keep records. No. 5 applies."_s.repeated(6), u"1"_s),
    };
    QList<QByteArray> result;
    for (const report::TextLayer &layer : {report::TextLayer(), report::makeTextLayer(pages, {})})
        result << qUncompress(report::encodeTextLayer(layer).mid(headLength));
    promise(!result.last().isEmpty(), "a stored layer is a head and compressed bytes");
    return result;
}

void run(const QByteArray &input)
{
    static const QByteArray head = report::encodeTextLayer({}).left(headLength);
    static_cast<void>(report::decodeTextLayer(input));
    const base::Result<report::TextLayer> layer = report::decodeTextLayer(head + qCompress(input, 1));
    if (!layer)
        return;
    promise(report::brokenPromise(*layer).isEmpty(), "a decoded layer keeps its promises");
    const base::Result<report::TextLayer> again = report::decodeTextLayer(report::encodeTextLayer(*layer));
    promise(again && *again == *layer, "writing and reading keeps the layer");
}

} // namespace meipi::fuzz
