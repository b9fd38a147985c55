// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/drop_sheet.h"

#include "app/marks/bracket.h"
#include "app/marks/chip.h"
#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"
#include "widgets/style/icons.h"
#include "widgets/style/roles.h"

#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QPushButton>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int marginWidth = 168;
constexpr int dropInset = 22;
constexpr int chipsLeft = 24; // from the rule
constexpr int iconSide = 40;

/// Heights of what stands in the drop area, from the icon's top to the shortcut's bottom.
constexpr int titleTop = 58;
constexpr int subtitleTop = 90;
constexpr int buttonTop = 128;
constexpr int shortcutTop = 176;
constexpr int invitationHeight = 200;

struct Sample
{
    qreal top; ///< as a part of the sheet's height
    qreal height;
    QList<marks::ChipStyle> chips;
};

QList<Sample> samples()
{
    using marks::FacetShape;
    const auto chip = [](const QString &label, FacetShape shape, const QString &hue, int level = -1) {
        return marks::ChipStyle{.label = label, .shape = shape, .hue = hue, .level = {level, 4}};
    };
    return {
        {0.205,
         58,
         {chip(DropSheet::tr("Strong"), FacetShape::Bar, u"blue"_s),
          chip(DropSheet::tr("EU"), FacetShape::Diamond, u"violet"_s)}},
        {0.44, 32, {chip(DropSheet::tr("High risk"), FacetShape::Steps, u"ochre"_s, 2)}},
        {0.61,
         90,
         {chip(DropSheet::tr("Transparency"), FacetShape::Bar, u"blue"_s),
          chip(DropSheet::tr("Limited risk"), FacetShape::Steps, u"ochre"_s, 1),
          chip(DropSheet::tr("Institutions"), FacetShape::Disc, u"teal"_s)}},
    };
}

} // namespace

DropSheet::DropSheet(QWidget *parent) : QWidget(parent), m_button(new QPushButton(this))
{
    makePrimary(*m_button);
    m_button->setIcon(themedIcon(u"document-open"));
    connect(m_button, &QPushButton::clicked, this, &DropSheet::openRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    retranslate();
}

void DropSheet::setReady(bool ready)
{
    m_ready = ready;
    update();
}

int DropSheet::ruleX() const { return width() - marginWidth; }

QRect DropSheet::dropRect() const
{
    return QRect(0, 0, ruleX(), height()).adjusted(dropInset, dropInset, -dropInset, -dropInset);
}

void DropSheet::placeButton()
{
    const QSize size(std::max(140, m_button->sizeHint().width()), 36);
    const int top = dropRect().center().y() - invitationHeight / 2 + buttonTop;
    m_button->setGeometry(QRect(QPoint(dropRect().center().x() - size.width() / 2, top), size));
}

void DropSheet::resizeEvent(QResizeEvent *) { placeButton(); }

void DropSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSheet(painter);
    paintInvitation(painter);
    paintMargin(painter);
}

void DropSheet::paintSheet(QPainter &painter) const
{
    const marks::Tokens &t = marks::tokens(currentAppearance());
    painter.fillRect(rect(), t.paper);
    painter.fillRect(QRect(ruleX(), 0, marginWidth, height()), t.margin);
    painter.fillRect(QRect(ruleX(), 0, 1, height()), t.marginRule);
    // The sheet lies on the desk: a hairline all around, a little more below.
    painter.setPen(QPen(t.line2, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.fillRect(QRect(0, height() - 2, width(), 1), marks::mixed(t.paper, t.line2, 0.4));

    QPen dashes(m_ready ? t.accent : marks::mixed(t.paper, t.text2, 0.5), m_ready ? 2 : 1);
    dashes.setDashPattern({5, 4});
    painter.setPen(dashes);
    painter.setBrush(m_ready ? QBrush(t.accentWash) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(dropRect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

void DropSheet::paintInvitation(QPainter &painter) const
{
    const marks::Look look = currentLook();
    const marks::Tokens &t = marks::tokens(look.appearance);
    const QRect area = dropRect();
    const int top = area.center().y() - invitationHeight / 2;
    const QPixmap icon = tintedPixmap(u"pdf", iconSide, devicePixelRatioF(), t.accent);
    painter.drawPixmap(area.center().x() - iconSide / 2, top, icon);
    const auto line = [&](int offset, int height, const QFont &font, const QColor &color, const QString &text) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(area.left() + 8, top + offset, area.width() - 16, height), Qt::AlignCenter, text);
    };
    line(titleTop, 30, marks::interfaceFont(look.language, marks::TextSize::EmptyState, marks::Weight::Strong), t.text,
         tr("Drop report PDFs here"));
    line(subtitleTop, 20, marks::interfaceFont(look.language), t.text2, tr("One or several, Chinese or English"));
    line(shortcutTop, 20, marks::interfaceFont(look.language, marks::TextSize::Meta), t.text2,
         QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText));
}

void DropSheet::paintMargin(QPainter &painter) const
{
    const marks::Look look = currentLook();
    const qreal left = ruleX() + chipsLeft;
    const qreal room = width() - left - 8;
    for (const auto sampleList = samples(); const Sample &sample : sampleList) {
        const qreal top = sample.top * height();
        marks::drawBracket(painter, ruleX() + 0.5, top, top + sample.height, {.ink = u"vermilion"_s}, look);
        QPointF at(left, top);
        for (const marks::ChipStyle &chip : sample.chips) {
            const QSizeF size = marks::chipSize(chip, look, room);
            if (at.x() > left && at.x() + size.width() > left + room)
                at = {left, at.y() + size.height() + 4};
            marks::drawChip(painter, QRectF(at, size), chip, look);
            at.rx() += size.width() + 4;
        }
    }
}

void DropSheet::retranslate()
{
    m_button->setText(tr("Open PDF…"));
    setAccessibleName(tr("Drop report PDFs here"));
    placeButton();
    update();
}

void DropSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
