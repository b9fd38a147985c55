// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/text_boxes.h"

#include <QRectF>

namespace meipi::commands {
namespace {

/// The JSON string of one character. Millions are printed, so no document is made for each.
QByteArray jsonString(const QString &character)
{
    const char16_t first = character.front().unicode();
    if (first == u'"' || first == u'\\')
        return QByteArray("\"\\") + static_cast<char>(first) + '"';
    if (first < 0x20)
        return "\"\\u" + QByteArray::number(first, 16).rightJustified(4, '0') + '"';
    return '"' + character.toUtf8() + '"';
}

QByteArray points(double value) { return QByteArray::number(value, 'f', 2); }

QByteArray boxLine(int page, const QString &character, const QRectF &box, qsizetype index)
{
    return "{\"page\":" + QByteArray::number(page + 1) + ",\"char\":" + jsonString(character)
        + ",\"x0\":" + points(box.left()) + ",\"y0\":" + points(box.top()) + ",\"x1\":" + points(box.right())
        + ",\"y1\":" + points(box.bottom()) + ",\"index\":" + QByteArray::number(index) + "}\n";
}

} // namespace

void printBoxes(const report::TextLayer &layer, Console &console)
{
    qsizetype index = 0; // code points
    for (qsizetype i = 0; i < layer.text.size(); ++index) {
        const bool pair = layer.text.at(i).isHighSurrogate() && i + 1 < layer.text.size();
        const qsizetype length = pair ? 2 : 1;
        const report::Box &box = layer.boxes.at(static_cast<std::size_t>(i));
        if (!box.isNull()) {
            const int page = layer.pageOf(i);
            console.print(boxLine(page, layer.text.sliced(i, length), layer.rectangle(page, box), index));
        }
        i += length;
    }
}

} // namespace meipi::commands
