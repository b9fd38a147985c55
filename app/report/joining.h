// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/page_characters.h"

#include <QSet>
#include <QString>

namespace meipi::report {

enum class Seam : quint8 {
    Gap, ///< white space inside a printed line
    LineEnd, ///< from one printed line to the next of the same paragraph
};

/// Whether a space is written between a text and the character that follows it over a seam. Never between two wide ones; between Han and
/// Latin only where the PDF has a gap inside a line.
[[nodiscard]] bool needsSpace(QStringView before, char32_t after, Seam seam);

/// The characters of one printed line as they are written: white space reduced to the spaces that mean something,
/// radicals mended, control characters and lone surrogates dropped.
/// leader dots left out, radicals mended, control characters and lone surrogates dropped. `boxes` gets one for each unit of
/// what is appended; a space that stands for a gap has none.
void appendLineText(const PageCharacters &page, qsizetype first, qsizetype end, QString &text, std::vector<Box> *boxes);
[[nodiscard]] QString lineText(const PageCharacters &page, qsizetype first, qsizetype end);

/// The end of a run of leader dots (as in a table of contents) that begins at an index, or the index itself.
[[nodiscard]] qsizetype leaderEnd(QStringView text, qsizetype index);

/// What to do where a paragraph goes on in the next printed line.
enum class LineJoin : quint8 { Nothing, Space, DropHyphen };

/// The words that stand whole inside the lines of a document: its own evidence of how a divided word is written.
class Vocabulary
{
public:
    void add(QStringView line);
    [[nodiscard]] bool contains(QStringView word) const;
    [[nodiscard]] LineJoin join(QStringView line, QStringView next) const;

private:
    [[nodiscard]] LineJoin joinAtHyphen(QStringView line, QStringView next) const;

    QSet<QString> m_words; ///< folded case; hyphenated compounds as one word
};

} // namespace meipi::report
