// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/program_title.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"
#include "widgets/style/icons.h"

#include <QPainter>

namespace meipi::widgets {

namespace {

constexpr int iconSide = 56;
constexpr int textLeft = iconSide + 16;

} // namespace

ProgramTitle::ProgramTitle(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ProgramTitle::sizeHint() const { return {300, iconSide}; }

void ProgramTitle::paintEvent(QPaintEvent *)
{
    const marks::Look look = currentLook();
    const marks::Tokens &t = marks::tokens(look.appearance);
    QPainter painter(this);
    applicationIcon().paint(&painter, QRect(0, 0, iconSide, iconSide));
    QFont name = marks::quotationFont(look.language, marks::TextSize::Name);
    name.setWeight(QFont::Bold);
    painter.setFont(name);
    painter.setPen(t.text);
    const QRect nameRect(textLeft, 0, width() - textLeft, 36);
    painter.drawText(nameRect, Qt::AlignLeft | Qt::AlignVCenter, tr("Meipi"));
    painter.setFont(marks::interfaceFont(look.language));
    painter.setPen(t.text2);
    painter.drawText(QRect(textLeft, 35, width() - textLeft, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Notes in the margin, beside the clause"));
}

} // namespace meipi::widgets
