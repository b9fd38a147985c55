// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/person_mark.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace meipi::marks {

using namespace Qt::StringLiterals;

QString personInitial(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return u"?"_s;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed);
    const qsizetype end = finder.toNextBoundary();
    return trimmed.left(end).toUpper();
}

void drawPersonMark(QPainter &painter, const QRectF &rect, const QString &name, QStringView inkName, const Look &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(inkName, look.appearance));
    painter.drawEllipse(rect);
    painter.setFont(interfaceFont(look.language, TextSize::Meta, Weight::Strong, rect.height() / personMarkSide));
    painter.setPen(onInk(look.appearance));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, personInitial(name));
    painter.restore();
}

} // namespace meipi::marks
