// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lens/clause_scope.h"

#include <QChar>

namespace meipi::lens {

namespace {

bool isSpace(QStringView text, qsizetype index) { return index >= 0 && index < text.size() && text[index].isSpace(); }

/// A dot inside a number or an abbreviation ends nothing; "Art. 6" and "No. 5" go on in a digit.
bool endsSentence(QStringView text, qsizetype index)
{
    if (text[index] != u'.') {
        return QStringView(u"。！？!?").contains(text[index]);
    }
    if (index + 1 >= text.size()) {
        return true;
    }
    return isSpace(text, index + 1) && index + 2 < text.size() && !text[index + 2].isDigit()
        && !text[index + 2].isLower();
}

bool isStrongStop(QStringView text, qsizetype index)
{
    return QStringView(u"；;").contains(text[index]) || endsSentence(text, index);
}

bool isComma(QStringView text, qsizetype index)
{
    if (text[index] == u'，') {
        return true;
    }
    return text[index] == u',' && isSpace(text, index + 1); // 1,000 is a number
}

report::TextRange trimmed(QStringView text, report::TextRange range)
{
    while (range.start < range.end && text[range.start].isSpace()) {
        ++range.start;
    }
    while (range.end > range.start && text[range.end - 1].isSpace()) {
        --range.end;
    }
    return range;
}

/// From behind the last strong stop before `position` to behind the next one after it.
report::TextRange stretchAround(QStringView text, qsizetype position)
{
    report::TextRange stretch{position, position};
    while (stretch.start > 0 && !isStrongStop(text, stretch.start - 1)) {
        --stretch.start;
    }
    while (stretch.end < text.size() && !isStrongStop(text, stretch.end)) {
        ++stretch.end;
    }
    if (stretch.end < text.size() && endsSentence(text, stretch.end)) {
        ++stretch.end; // the full stop belongs to the clause, a semicolon does not
    }
    return stretch;
}

/// Behind the last comma in `[from, position)`, or `from`.
qsizetype behindComma(QStringView text, qsizetype from, qsizetype position)
{
    for (qsizetype index = position; index > from; --index) {
        if (isComma(text, index - 1)) {
            return index;
        }
    }
    return from;
}

qsizetype nextComma(QStringView text, qsizetype position, qsizetype end)
{
    while (position < end && !isComma(text, position)) {
        ++position;
    }
    return position;
}

} // namespace

void findScopes(QList<Hit> &hits, QStringView text)
{
    Hit *before = nullptr; // the modal hit before this one in the same stretch
    report::TextRange stretch;
    for (Hit &hit : hits) {
        if (hit.mark == Mark::Condition || hit.mark == Mark::Exception) {
            const qsizetype end = stretchAround(text, hit.words.start).end;
            hit.scope = trimmed(text, {hit.words.start, std::max(nextComma(text, hit.words.end, end), hit.words.end)});
            continue;
        }
        if (!isModal(hit.mark)) {
            continue;
        }
        const report::TextRange around = stretchAround(text, hit.words.start);
        if (around != stretch) {
            stretch = around;
            before = nullptr;
        }
        hit.scope = stretch;
        if (before) {
            const qsizetype border = behindComma(text, before->words.end, hit.words.start);
            if (border > before->words.end) {
                const bool isLatinComma = text[border - 1] == u',';
                before->scope = trimmed(text, {before->scope.start, border - 1});
                hit.scope.start = border + (isLatinComma ? 1 : 0);
            } else {
                hit.scope.start = before->scope.start; // "shall and may": one clause for both
            }
        }
        hit.scope = trimmed(text, hit.scope);
        before = &hit;
    }
}

} // namespace meipi::lens
