// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace meipi::widgets {

enum class SubjectKind : quint8 { Nothing, Words, Area, Excerpt };

/// What the menu of the page is about.
struct MenuSubject
{
    SubjectKind kind = SubjectKind::Nothing;
    bool hasWords = false; ///< there is text to copy
    bool hasTable = false; ///< an area with cells
    bool overText = false; ///< nothing selected: there is text under the pointer
    bool mayWrite = false; ///< the project can be written to
    bool maySearch = false; ///< somebody looks for words
    bool maySplit = false; ///< the pointer or the caret is inside the excerpt's words
    QString tag; ///< the label of the chip that is meant
    QString sought; ///< the words, as one line
};

enum class MenuChoice : quint8 {
    Tag,
    Note,
    Remove,
    Highlight,
    LastTags,
    InVivo,
    Split,
    JoinNext,
    JoinPrevious,
    TakeTag,
    ReplaceTag,
    Copy,
    CopyLines,
    CopyCitation,
    CopyPicture,
    Search,
    Grow,
    Shrink,
    SelectWord,
    SelectClause,
    SelectSentence,
    SelectParagraph,
    SelectAll,
    SelectArea,
};

} // namespace meipi::widgets
