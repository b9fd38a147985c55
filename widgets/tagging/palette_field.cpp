// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/palette_field.h"

#include "app/marks/fonts.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/label_language.h"

#include <QEvent>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int fieldHeight = 32;
constexpr int countPadding = 10;

} // namespace

PaletteField::PaletteField(QWidget *parent) : QLineEdit(parent), m_count(new QLabel(this))
{
    setFixedHeight(fieldHeight);
    addAction(themedIcon(u"codebook"), QLineEdit::LeadingPosition);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_count->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta));
}

void PaletteField::setCountText(const QString &text)
{
    m_count->setText(text);
    placeCount();
}

void PaletteField::placeCount()
{
    const QSize size = m_count->sizeHint();
    m_count->setGeometry(width() - size.width() - countPadding, 0, size.width(), height());
    setTextMargins(0, 0, m_count->text().isEmpty() ? 0 : size.width() + countPadding, 0);
}

void PaletteField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeCount();
}

void PaletteField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_count->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta));
        placeCount();
    }
}

} // namespace meipi::widgets
