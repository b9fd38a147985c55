// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCursor>
#include <QPointF>
#include <QString>

#include <functional>
#include <optional>

namespace meipi::widgets {

/// Something on the pages that answers to the pointer: a note in the margin, a link.
struct PointerTarget
{
    /// Margin notes answer when the button goes down; a link when it comes up where it went down, so that the words
    /// of a link can be selected like any others.
    enum class Answers : quint8 { Press, Click };

    Qt::CursorShape cursor = Qt::PointingHandCursor;
    QString toolTip; ///< empty: none
    Answers answers = Answers::Click;
    std::function<void(Qt::KeyboardModifiers)> activate;
};

/// What of its own a part of the reader has under a point of the viewport. Probes are asked in their order, before the
/// text is: the first that has something there gets the pointer.
using PointerProbe = std::function<std::optional<PointerTarget>(QPointF viewportPoint)>;

} // namespace meipi::widgets
