// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

#include <QUuid>

namespace meipi::widgets {

/// What a coder asks of the page beyond the palette, a note and removal. The reader knows where; somebody else may write.
struct CodingRequest
{
    enum class Kind : quint8 {
        Highlight, ///< an excerpt of the selection, without tags
        LastTags, ///< those put on last, on the selection or the excerpt
        InVivo, ///< a tag from the words
        QuickMode, ///< choose tags that every selection gets
        LeaveQuickMode,
        SelectionMade, ///< the mouse button came up behind a selection
        SetRange, ///< of the excerpt: `range`
        SetArea, ///< of an area excerpt: `area`
        Split, ///< the excerpt, at `range.start`
        JoinNext,
        JoinPrevious,
        TakeTag, ///< `tag` off the excerpt
        ReplaceTag, ///< `tag` by another one, to be chosen
    };

    Kind kind = Kind::Highlight;
    QUuid excerpt = {};
    QUuid tag = {};
    report::TextRange range = {};
    QRectF area = {}; ///< points
};

} // namespace meipi::widgets
