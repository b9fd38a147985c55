// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/filter_field.h"

#include "widgets/style/icons.h"
#include "widgets/tagging/chip_row.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/tag_chip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 4;
constexpr int iconSide = 16;
constexpr int leastHeight = 30;
constexpr int leastLine = 90; // room for words beside the chips

} // namespace

FilterField::FilterField(QWidget *parent)
    : QWidget(parent),
      m_matcher(lexicon::Lexicon::shared()),
      m_chips(new ChipRow(this)),
      m_line(new QLineEdit(this)),
      m_icon(new QLabel(this)),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(padding + 2, 1, padding, 1);
    m_layout->setSpacing(padding);
    m_icon->setPixmap(themedIcon(u"filter").pixmap(iconSide));
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_chips);
    m_layout->addWidget(m_line, 1);
    m_line->setMinimumHeight(leastHeight - 2);
    m_line->setFrame(false);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    showChips();
    retranslate();
    connect(m_line, &QLineEdit::textChanged, this, &FilterField::changed);
    connect(m_chips, &ChipRow::removeRequested, this, [this](const QUuid &tag) {
        m_tags.removeOne(tag);
        showChips();
        Q_EMIT changed();
    });
}

void FilterField::setTaxonomy(const taxonomy::Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    m_tags.removeIf([&](const QUuid &tag) { return !taxonomy.tag(tag); });
    showChips();
}

void FilterField::addTag(const QUuid &tag)
{
    if (m_tags.contains(tag) || !m_taxonomy.tag(tag))
        return;
    m_tags.append(tag);
    showChips();
    Q_EMIT changed();
}

void FilterField::clear()
{
    m_tags.clear();
    showChips();
    m_line->clear();
    Q_EMIT changed();
}

QString FilterField::words() const { return m_line->text().trimmed(); }

void FilterField::showChips()
{
    QList<ChipRow::Chip> chips;
    for (const QUuid &id : std::as_const(m_tags)) {
        const taxonomy::Tag &tag = *m_taxonomy.tag(id);
        chips.append({.tag = id,
                      .style = chipFor(m_taxonomy, tag, marks::ChipState::Removable),
                      .toolTip = tagPath(m_taxonomy, tag)});
    }
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.isEmpty());
    arrange();
}

void FilterField::arrange()
{
    // Chips stand before the words; when they take too much room, above them.
    const bool above = !m_tags.isEmpty() && m_chips->sizeHint().width() + leastLine + iconSide + 3 * padding > width();
    m_layout->setDirection(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setAlignment(m_chips, above ? Qt::Alignment() : Qt::AlignVCenter);
    m_icon->setVisible(!above);
    m_line->setPlaceholderText(m_tags.isEmpty() ? tr("Filter by words; Enter for a tag") : QString());
    m_layout->setContentsMargins(padding + 2, above ? padding + 1 : 1, padding, 1);
}

void FilterField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterField::retranslate()
{
    arrange();
    m_line->setAccessibleName(tr("Filter excerpts"));
}

void FilterField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showChips();
    }
    if (event->type() == QEvent::PaletteChange)
        m_icon->setPixmap(themedIcon(u"filter").pixmap(iconSide));
    QWidget::changeEvent(event);
}

QUuid FilterField::namedTag()
{
    QUuid best;
    int bestScore = 0;
    const QString words = m_line->text().trimmed();
    if (words.isEmpty())
        return best;
    for (const taxonomy::Tag &tag : std::as_const(m_taxonomy.tags)) {
        for (const QString &name : {tag.label.zh, tag.label.en, tag.key}) {
            if (const int score = m_matcher.match(words, name).score; score > bestScore) {
                best = tag.id;
                bestScore = score;
            }
        }
    }
    return best;
}

bool FilterField::keyPressed(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QUuid tag = namedTag(); !tag.isNull()) {
            m_line->clear();
            addTag(tag);
        }
        return true;
    case Qt::Key_Backspace:
        if (m_tags.isEmpty() || m_line->cursorPosition() > 0 || m_line->hasSelectedText())
            return false;
        m_tags.removeLast();
        showChips();
        Q_EMIT changed();
        return true;
    case Qt::Key_Escape:
        if (m_line->text().isEmpty() && m_tags.isEmpty())
            Q_EMIT left();
        else
            clear();
        return true;
    case Qt::Key_Down: Q_EMIT left(); return true;
    default: return false;
    }
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress && keyPressed(*static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void FilterField::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, m_line->hasFocus());
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

} // namespace meipi::widgets
