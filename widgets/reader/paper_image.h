// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/paper.h"
#include "widgets/reader/render_plan.h"

#include <QImage>

namespace meipi::widgets {

/// The page's image on a paper of another colour: white becomes `ink.paper`, black becomes `ink.text`, hues are kept.
/// Dark paper turns lightness over and not each channel, and sees to it that what stood out from white stands out from
/// the dark as much: a blue link becomes lighter than HSL would have it, a yellow ground under words darker.
/// Pixels in `pictures` stay as they are. Any thread; about 1 ns a grey pixel and 6 ns a coloured one. The result owns
/// its memory.
[[nodiscard]] QImage onPaper(const QImage &page, const PaperInk &ink, const QList<QRect> &pictures = {});

/// Where a page's pictures (rectangles in points, as printed) are in a drawing of it, as far as they are there.
[[nodiscard]] QList<QRect> picturesIn(const PageDrawing &drawing, QSizeF page, const QList<QRectF> &pictures);

/// Of these the ones that are to stay as they are: not specks, and not the scanned sheet itself.
[[nodiscard]] QList<QRect> keptPictures(const QImage &image, const QList<QRect> &pictures);

} // namespace meipi::widgets
