// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/dictionary_text.h"

#include "app/lexicon/numbered_pinyin.h"

namespace meipi::lexicon {

namespace {

constexpr qsizetype wrapColumn = 72;

bool isReading(QStringView line)
{
    return line.size() > 2 && line.startsWith(u'[') && line.indexOf(u']') == line.size() - 1;
}

/// Code points, as the wrapping counted them.
qsizetype columns(QStringView line)
{
    qsizetype count = 0;
    for (const QChar c : line)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

/// Whether a gloss line goes on in `next`: its first word would not have fitted any more.
bool isWrapped(QStringView line, QStringView next)
{
    const qsizetype space = next.indexOf(u' ');
    return columns(line) + 1 + columns(space < 0 ? next : next.first(space)) > wrapColumn;
}

QStringList joinedGlosses(const QList<QStringView> &lines)
{
    QStringList glosses;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0 && isWrapped(lines.at(i - 1), lines.at(i)))
            glosses.back() += u' ' + lines.at(i).toString();
        else
            glosses.append(lines.at(i).toString());
    }
    return glosses;
}

DictionaryEntry makeEntry(QStringView headword, QStringView reading, const QList<QStringView> &glosses)
{
    const qsizetype bar = headword.indexOf(u'|');
    DictionaryEntry entry;
    entry.traditional = (bar < 0 ? headword : headword.first(bar)).toString();
    entry.simplified = (bar < 0 ? headword : headword.sliced(bar + 1)).toString();
    entry.readings = numberedReading(reading);
    entry.glosses = joinedGlosses(glosses);
    return entry;
}

} // namespace

QList<DictionaryEntry> readDictionary(QStringView text)
{
    QList<QStringView> lines = text.split(u'\n');
    for (QStringView &line : lines)
        line = line.trimmed();
    // A headword is the line before a reading.
    const auto beginsEntry = [&lines](qsizetype i) {
        return i + 1 < lines.size() && isReading(lines.at(i + 1)) && !lines.at(i).isEmpty() && !isReading(lines.at(i));
    };
    QList<DictionaryEntry> entries;
    qsizetype i = 0;
    while (i < lines.size()) {
        if (!beginsEntry(i)) {
            ++i;
            continue;
        }
        const qsizetype head = i;
        QList<QStringView> glosses;
        for (i += 2; i < lines.size() && !beginsEntry(i); ++i)
            if (!lines.at(i).isEmpty())
                glosses.append(lines.at(i));
        DictionaryEntry entry = makeEntry(lines.at(head), lines.at(head + 1), glosses);
        if (!entry.traditional.isEmpty() && !entry.simplified.isEmpty())
            entries.append(std::move(entry));
    }
    return entries;
}

} // namespace meipi::lexicon
