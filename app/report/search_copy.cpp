// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/search_copy.h"

#include "app/report/character_class.h"
#include "app/report/folded_text.h"
#include "app/report/han_variants.h"

namespace meipi::report {

namespace {

constexpr qsizetype cancelEvery = 1 << 16; // units of text between two looks at the token

bool isDiacritic(char32_t character)
{
    return (character >= 0x300 && character <= 0x36F) || (character >= 0x591 && character <= 0x5C7)
        || (character >= 0x64B && character <= 0x65F) || character == 0x670;
}

/// The 「」 of traditional texts are the “” of simplified ones.
char32_t plainPunctuation(char32_t character)
{
    switch (character) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x300E:
    case 0x300F: return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x300C:
    case 0x300D: return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return U'-';
    case 0x2022:
    case 0x2027:
    case 0x30FB: return 0xB7;
    default: return character;
    }
}

QString withoutDiacritics(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    QString kept;
    for (const QChar unit : decomposed) {
        if (!isDiacritic(unit.unicode()))
            kept.append(unit);
    }
    return kept.normalized(QString::NormalizationForm_C);
}

class Copier
{
public:
    Copier(QStringView original, SearchFolding folding) : m_original(original), m_folding(folding)
    {
        m_copy.text.reserve(original.size());
        m_copy.origin.reserve(static_cast<size_t>(original.size()) + 1);
    }

    /// One character with all that combines with it; returns where the next one begins.
    qsizetype step(qsizetype index)
    {
        const char32_t character = m_original[index].unicode();
        if (character < 0x80) {
            stepAscii(static_cast<char16_t>(character), index);
            if (index + 1 >= m_original.size() || m_original[index + 1].unicode() < 0x300)
                return index + 1;
            // It may be the letter of an accent that stands by itself.
            const qsizetype end = combiningEnd(m_original, index);
            if (end > index + 1) {
                takeBack(index);
                putNormalised(index, end);
            }
            return end;
        }
        if (characterClass(character) == CharacterClass::Space) {
            m_space = m_space < 0 ? index : m_space;
            return index + 1;
        }
        const qsizetype end = combiningEnd(m_original, index);
        if (character >= 0x4E00 && character <= 0x9FFF && end == index + 1)
            put(simplifiedHan(character), index);
        else
            putNormalised(index, end);
        return end;
    }

    void space(qsizetype index) { m_space = m_space < 0 ? index : m_space; }

    void barrier(qsizetype index)
    {
        m_space = -1;
        m_copy.text.append(u'\n');
        m_copy.origin.push_back(static_cast<quint32>(index));
    }

    SearchCopy finished()
    {
        m_copy.origin.push_back(static_cast<quint32>(m_original.size()));
        return std::move(m_copy);
    }

private:
    void stepAscii(char16_t character, qsizetype index)
    {
        if (characterClass(character) == CharacterClass::Space) {
            space(index);
            return;
        }
        const bool lowered = !m_folding.matchCase && character >= u'A' && character <= u'Z';
        put(lowered ? character + 0x20U : character, index);
    }

    void takeBack(qsizetype index)
    {
        while (m_copy.origin.size() > 0 && m_copy.origin.back() == static_cast<quint32>(index)) {
            m_copy.origin.pop_back();
            m_copy.text.chop(1);
        }
    }

    void putNormalised(qsizetype start, qsizetype end)
    {
        QString folded =
            withIdeographsForRadicals(m_original.sliced(start, end - start)).normalized(QString::NormalizationForm_KC);
        if (!m_folding.matchDiacritics)
            folded = withoutDiacritics(folded);
        if (!m_folding.matchCase)
            folded = folded.toCaseFolded();
        for (qsizetype i = 0; i < folded.size();) {
            const char32_t character = codePointAt(folded, i);
            i += character > 0xFFFF ? 2 : 1;
            if (characterClass(character) == CharacterClass::Space)
                space(start);
            else if (QChar::category(character) != QChar::Other_Format)
                put(simplifiedHan(plainPunctuation(character)), start);
        }
    }

    void put(char32_t character, qsizetype index)
    {
        if (m_space >= 0) {
            if (isWordCharacter(codePointBefore(m_copy.text, m_copy.text.size())) && isWordCharacter(character)) {
                m_copy.text.append(u' ');
                m_copy.origin.push_back(static_cast<quint32>(m_space));
            }
            m_space = -1;
        }
        if (character > 0xFFFF) {
            m_copy.text.append(QChar(QChar::highSurrogate(character)));
            m_copy.text.append(QChar(QChar::lowSurrogate(character)));
            m_copy.origin.push_back(static_cast<quint32>(index));
        } else {
            m_copy.text.append(QChar(static_cast<char16_t>(character)));
        }
        m_copy.origin.push_back(static_cast<quint32>(index));
    }

    QStringView m_original;
    SearchFolding m_folding;
    SearchCopy m_copy;
    qsizetype m_space = -1; ///< where white space began that is not written yet
};

bool isRunning(BlockKind kind)
{
    return kind == BlockKind::Paragraph || kind == BlockKind::ListItem || kind == BlockKind::Reference;
}

/// Words may go on from one block into the next where the layout analysis may have taken one for two (running text, the
/// lines of a heading or a cell), but not from a heading into its text or from cell to cell.
bool goesOn(const Block &before, const Block &after)
{
    if (isRunning(before.kind))
        return isRunning(after.kind);
    if (before.kind != after.kind)
        return false;
    switch (before.kind) {
    case BlockKind::Title: return true;
    case BlockKind::Heading: return before.level == after.level;
    case BlockKind::TableCell: return before.row == after.row && before.column == after.column && before.row >= 0;
    default: return false;
    }
}

bool isHyphen(QChar unit) { return unit == u'-' || unit == QChar(0x2010) || unit == QChar(0x2011); }

/// Hyphens that end a printed line inside a word.
std::vector<qsizetype> lineEndHyphens(const TextLayer &layer)
{
    std::vector<qsizetype> hyphens;
    const QString &text = layer.text;
    for (const Line &line : layer.lines) {
        const qsizetype end = line.range.end;
        if (line.range.length() < 2 || end >= text.size() || !isHyphen(text[end - 1]))
            continue;
        if (isWordCharacter(codePointBefore(text, end - 1)) && isWordCharacter(codePointAt(text, end)))
            hyphens.push_back(end - 1);
    }
    return hyphens;
}

} // namespace

bool isWordCharacter(char32_t character)
{
    if (character < 0x80)
        return (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z')
            || (character >= U'0' && character <= U'9') || character == U'_';
    return characterClass(character) == CharacterClass::Other
        && (QChar::isLetterOrNumber(character) || QChar::isMark(character));
}

std::optional<SearchCopy> searchCopy(const TextLayer &layer, SearchFolding folding, const base::CancelToken &token)
{
    const std::vector<qsizetype> hyphens = lineEndHyphens(layer);
    auto hyphen = hyphens.begin();
    auto block = layer.blocks.begin();
    Copier copier(layer.text, folding);
    qsizetype nextLook = cancelEvery;
    for (qsizetype index = 0; index < layer.text.size();) {
        if (index >= nextLook) {
            if (token.isCancelled())
                return std::nullopt;
            nextLook = index + cancelEvery;
        }
        while (hyphen != hyphens.end() && *hyphen < index)
            ++hyphen;
        if (hyphen != hyphens.end() && *hyphen == index) {
            ++index;
            continue;
        }
        if (layer.text[index] == u'\n') {
            while (block != layer.blocks.end() && block->range.end < index)
                ++block;
            const bool between =
                block != layer.blocks.end() && block->range.end == index && std::next(block) != layer.blocks.end();
            if (between && !goesOn(*block, *std::next(block)))
                copier.barrier(index);
            else
                copier.space(index);
            ++index;
            continue;
        }
        index = copier.step(index);
    }
    return copier.finished();
}

QString searchedText(QStringView query, SearchFolding folding)
{
    Copier copier(query, folding);
    for (qsizetype index = 0; index < query.size();)
        index = copier.step(index);
    return copier.finished().text;
}

} // namespace meipi::report
