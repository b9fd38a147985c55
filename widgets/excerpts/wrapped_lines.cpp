// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/wrapped_lines.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace meipi::widgets {

QStringList wrappedLines(const QString &text, const QFont &font, int width, int maximum)
{
    constexpr qsizetype manyCharacters = 4000; // a very long quotation is not laid out beyond what can be seen
    QString shown = text.left(manyCharacters);
    shown.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < maximum) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const qsizetype start = line.textStart();
        const qsizetype end = start + line.textLength();
        QString words = shown.sliced(start, line.textLength());
        if (lines.size() + 1 == maximum && end < shown.size()) {
            words = shown.sliced(start);
            words.replace(QChar::LineSeparator, u' ');
            words = QFontMetricsF(font).elidedText(words, Qt::ElideRight, width);
        }
        lines.append(words.remove(QChar::LineSeparator));
    }
    layout.endLayout();
    return lines;
}

} // namespace meipi::widgets
