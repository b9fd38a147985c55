// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/label_field.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/tag_chip.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int markRoom = 30;
constexpr int margin = 4;
constexpr int edge = 1; // between frame and text
constexpr int radius = 5;
constexpr int mostLines = 12;

} // namespace

LabelField::LabelField(const QString &mark, Lines lines, QWidget *parent)
    : QPlainTextEdit(parent),
      m_mark(mark),
      m_lines(lines)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(margin);
    setViewportMargins(m_mark.isEmpty() ? margin : markRoom, edge, margin, edge);
    viewport()->setAutoFillBackground(false);
    takeFont();
    fitHeight();
    connect(this, &QPlainTextEdit::textChanged, this, &LabelField::fitHeight);
}

void LabelField::takeFont()
{
    // A Chinese text is set in the Chinese face first whatever the interface speaks, for its punctuation.
    const bool chinese = m_mark == QStringLiteral("中");
    const auto language = m_mark.isEmpty() ? interfaceLabelLanguage()
        : chinese                          ? taxonomy::LabelLanguage::Chinese
                                           : taxonomy::LabelLanguage::English;
    if (const QFont font = marks::interfaceFont(language); font != this->font())
        setFont(font);
}

void LabelField::setText(const QString &text)
{
    if (text == m_shown && !isEdited())
        return;
    if (isEdited() && hasFocus())
        return; // what is being typed is not taken away
    m_shown = text;
    setPlainText(text);
    m_shown = this->text();
    setFault({});
}

QString LabelField::text() const { return toPlainText().trimmed(); }

void LabelField::keep()
{
    if (!isEdited())
        return;
    const QString typed = text();
    m_shown = typed;
    setPlainText(typed); // nothing to undo in the field any more: undo is the window's now
    moveCursor(QTextCursor::End);
    Q_EMIT edited(typed);
}

void LabelField::restore()
{
    setPlainText(m_shown);
    moveCursor(QTextCursor::End);
    setFault({});
}

void LabelField::setFault(const QString &fault)
{
    setToolTip(fault);
    setAccessibleDescription(fault);
}

QSize LabelField::sizeHint() const { return {160, minimumSizeHint().height()}; }

QSize LabelField::minimumSizeHint() const { return {80, height()}; }

void LabelField::fitHeight()
{
    const int lines = std::clamp(int(std::ceil(document()->size().height())), 1, mostLines);
    const int line = QFontMetrics(font()).lineSpacing();
    const int wanted = lines * line + 2 * margin + 2 * edge + 2 * frameWidth() + 1;
    setVerticalScrollBarPolicy(document()->size().height() > mostLines ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
    if (wanted != height())
        setFixedHeight(wanted);
}

void LabelField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void LabelField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        takeFont();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        fitHeight();
}

bool LabelField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) {
            event->ignore();
            return true;
        }
        if (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable()) {
            event->ignore();
            return true;
        }
    }
    // The frame's own paint comes here; the text's goes to the viewport, which leaves the round corners free.
    const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isReadOnly() ? colors.alt : colors.base);
        painter.drawRoundedRect(QRectF(rect()), radius, radius);
    }
    const bool answered = QPlainTextEdit::event(event);
    if (event->type() == QEvent::Paint && !m_mark.isEmpty()) {
        QPainter painter(this);
        painter.setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta));
        painter.setPen(colors.text3);
        painter.drawText(QRect(2 * margin + 1, viewport()->y() + margin, markRoom, QFontMetrics(font()).lineSpacing()),
                         Qt::AlignVCenter | Qt::AlignLeft, m_mark);
    }
    return answered;
}

void LabelField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (m_lines == Lines::One || event->modifiers().testFlag(Qt::ControlModifier))) {
        keep();
        return;
    }
    if (event->key() == Qt::Key_Escape && isEdited()) {
        restore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void LabelField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A menu, or another program for a while, is not going elsewhere.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        keep();
}

void LabelField::insertFromMimeData(const QMimeData *source)
{
    if (m_lines == Lines::Many || !source->hasText()) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    insertPlainText(source->text().simplified());
}

} // namespace meipi::widgets
