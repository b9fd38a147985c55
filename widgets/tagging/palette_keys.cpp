// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/palette_keys.h"

#include <QKeyEvent>

namespace meipi::widgets {

PaletteCommand paletteCommand(const QKeyEvent &event, bool filterEmpty)
{
    using Kind = PaletteCommand::Kind;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        const bool picks = modifiers == Qt::AltModifier || (modifiers == Qt::NoModifier && filterEmpty);
        return picks ? PaletteCommand{.kind = Kind::PickPlace, .place = key - Qt::Key_0} : PaletteCommand{};
    }
    const bool control = modifiers == Qt::ControlModifier;
    if (control && key == Qt::Key_Home)
        return {.kind = Kind::First};
    if (control && key == Qt::Key_End)
        return {.kind = Kind::Last};
    if (modifiers == Qt::ShiftModifier && (key == Qt::Key_Return || key == Qt::Key_Enter))
        return {.kind = Kind::PickAndStay};
    if (modifiers != Qt::NoModifier)
        return {};
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return {.kind = Kind::PickCurrent};
    case Qt::Key_Tab: return {.kind = Kind::Note};
    case Qt::Key_Escape: return {.kind = Kind::Close};
    case Qt::Key_Up: return {.kind = Kind::Up};
    case Qt::Key_Down: return {.kind = Kind::Down};
    case Qt::Key_PageUp: return {.kind = Kind::PageUp};
    case Qt::Key_PageDown: return {.kind = Kind::PageDown};
    default: return {};
    }
}

} // namespace meipi::widgets
