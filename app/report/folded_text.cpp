// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/folded_text.h"

#include "app/report/character_class.h"
#include "app/report/radicals.h"

#include <QChar>

namespace meipi::report {

namespace {

constexpr char32_t softHyphen = 0xAD;

/// Characters that neither NFKC nor case folding changes and that compose with nothing: most of a Chinese text.
bool isPlain(char32_t character)
{
    return (character >= 0x4E00 && character <= 0x9FFF) || (character >= 0x3001 && character <= 0x3029);
}

class Folder
{
public:
    Folder(QStringView original, FoldSpaces spaces) : m_original(original), m_spaces(spaces)
    {
        m_folded.text.reserve(original.size());
        m_folded.origin.reserve(original.size() + 1);
    }

    FoldedText run()
    {
        for (qsizetype index = 0; index < m_original.size();)
            index = step(index);
        // Trailing white space of a collapsed text stays a single space; its end is the end of the original.
        m_folded.origin.append(m_original.size());
        return std::move(m_folded);
    }

private:
    qsizetype step(qsizetype index)
    {
        const char32_t character = m_original[index].unicode();
        if (characterClass(character) == CharacterClass::Space) {
            putSpace(index);
            return index + 1;
        }
        if (character == softHyphen)
            return index + 1;
        const qsizetype end = combiningEnd(m_original, index);
        if (end == index + 1 && character < 0x80) {
            const bool upper = character >= U'A' && character <= U'Z';
            put(QChar(static_cast<char16_t>(upper ? character + 0x20 : character)), index);
        } else if (end == index + 1 && isPlain(character)) {
            put(QChar(static_cast<char16_t>(character)), index);
        } else {
            putNormalised(index, end);
        }
        return end;
    }

    void putNormalised(qsizetype start, qsizetype end)
    {
        const QString repaired = withIdeographsForRadicals(m_original.sliced(start, end - start));
        const QString folded = repaired.normalized(QString::NormalizationForm_KC).toCaseFolded();
        for (const QChar unit : folded) {
            if (characterClass(unit.unicode()) == CharacterClass::Space)
                putSpace(start);
            else if (unit.unicode() != softHyphen)
                put(unit, start);
        }
    }

    void putSpace(qsizetype index)
    {
        if (m_spaces == FoldSpaces::Remove || m_folded.text.endsWith(u' '))
            return;
        put(u' ', index);
    }

    void put(QChar unit, qsizetype index)
    {
        m_folded.text.append(unit);
        m_folded.origin.append(index);
    }

    QStringView m_original;
    FoldSpaces m_spaces;
    FoldedText m_folded;
};

} // namespace

qsizetype combiningEnd(QStringView text, qsizetype start)
{
    qsizetype index = start + (codePointAt(text, start) > 0xFFFF ? 2 : 1);
    while (index < text.size()) {
        const char32_t next = codePointAt(text, index);
        const bool joins = next >= 0x300
            && (QChar::combiningClass(next) != 0 || QChar::isMark(next) || (next >= 0x1160 && next <= 0x11FF));
        if (!joins)
            break;
        index += next > 0xFFFF ? 2 : 1;
    }
    return index;
}

FoldedText foldedText(QStringView original, FoldSpaces spaces) { return Folder(original, spaces).run(); }

QString withIdeographsForRadicals(QStringView text)
{
    QString repaired;
    repaired.reserve(text.size());
    for (qsizetype index = 0; index < text.size();) {
        const char32_t character = codePointAt(text, index);
        const char32_t ideograph = ideographForRadical(character);
        repaired.append(QChar::fromUcs4(ideograph));
        index += character > 0xFFFF ? 2 : 1;
    }
    return repaired;
}

} // namespace meipi::report
