// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/numbered_pinyin.h"

#include <algorithm>

namespace meipi::lexicon {

using namespace Qt::StringLiterals;

namespace {

/// 1–4 for the combining mark of a tone, 0 for any other character.
int toneOfMark(QChar mark)
{
    switch (mark.unicode()) {
    case 0x0304: return 1; // macron
    case 0x0301: return 2; // acute
    case 0x030C: return 3; // caron
    case 0x0300: return 4; // grave
    default: return 0;
    }
}

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

bool isLowerSyllable(const QString &letters)
{
    const bool lower = std::ranges::all_of(letters, [](QChar c) { return c >= u'a' && c <= u'z'; });
    return lower && !letters.isEmpty();
}

} // namespace

QString numberedSyllable(QStringView marked)
{
    QString letters;
    int tone = 0;
    for (const auto characters = marked.toString().normalized(QString::NormalizationForm_D);
         const QChar c : characters) {
        if (const int found = toneOfMark(c); found != 0)
            tone = found;
        else if (c == QChar(0x0308) && !letters.isEmpty()) // ü is typed v
            letters.back() = letters.back().isUpper() ? u'V' : u'v';
        else if (c.category() != QChar::Mark_NonSpacing)
            letters.append(c);
    }
    if (tone != 0)
        return letters + QString::number(tone);
    return isLowerSyllable(letters) ? letters + u'5' : letters;
}

QStringList numberedReading(QStringView bracketed)
{
    QStringView inner = bracketed.trimmed();
    if (inner.startsWith(u'[') && inner.endsWith(u']'))
        inner = inner.sliced(1, inner.size() - 2);
    QStringList syllables;
    for (const QStringView part : inner.tokenize(u' ', Qt::SkipEmptyParts)) {
        const bool speaks = std::ranges::any_of(part, [](QChar c) { return c.isLetterOrNumber(); });
        if (speaks)
            syllables.append(numberedSyllable(part));
    }
    return syllables;
}

QString tonelessSyllable(QStringView numbered)
{
    QString letters;
    for (const QChar c : numbered)
        if (isLetter(c))
            letters.append(c.toLower());
    return letters;
}

} // namespace meipi::lexicon
