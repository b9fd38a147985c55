// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/quiet_label.h"

#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"

#include <QPainter>

namespace meipi::widgets {

void QuietLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(marks::tokens(currentAppearance()).text2);
    const int flags = int(alignment()) | (wordWrap() ? int(Qt::TextWordWrap) : 0);
    painter.drawText(contentsRect(), flags, text());
}

} // namespace meipi::widgets
