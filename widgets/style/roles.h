// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QToolBar;
class QWidget;

namespace meipi::widgets {

/// How a bar's checked button looks: pressed, or underlined in accent and bold.
/// The surfaces bar is 46 px high; others are 38.
void makeSurfaceBar(QToolBar &bar);
[[nodiscard]] bool isInSurfaceBar(const QWidget *widget);

/// A small round-ended toggle, e.g. a quick filter. Checked: accent on its wash.
void makePill(QAbstractButton &button);
[[nodiscard]] bool isPill(const QWidget *widget);

/// The one next step of a view: filled with the accent. Also every default button of a dialog.
void makePrimary(QAbstractButton &button);
[[nodiscard]] bool isPrimary(const QWidget *widget);

} // namespace meipi::widgets
