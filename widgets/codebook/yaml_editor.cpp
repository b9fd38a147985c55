// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/yaml_editor.h"

#include "app/marks/tokens.h"
#include "app/syntax/syntax_engine.h"
#include "widgets/tagging/tag_chip.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int numberPadding = 8;
constexpr int fontSize = 13;

const QString indentation = QStringLiteral("  ");

} // namespace

class YamlEditor::Numbers : public QWidget
{
public:
    explicit Numbers(YamlEditor *editor) : QWidget(editor), m_editor(editor) { }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintNumbers(event); }

private:
    YamlEditor *m_editor;
};

YamlEditor::YamlEditor(QWidget *parent) : QPlainTextEdit(parent), m_numbers(new Numbers(this))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(fontSize);
    setFont(font);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &YamlEditor::layOutNumbers);
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this](const QRect &area, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, area.y(), m_numbers->width(), area.height());
    });
    layOutNumbers();
}

YamlEditor::~YamlEditor() = default;

int YamlEditor::numberWidth() const
{
    const qsizetype digits = std::max<qsizetype>(3, QString::number(blockCount()).size());
    return int(digits) * fontMetrics().horizontalAdvance(u'9') + 2 * numberPadding;
}

void YamlEditor::layOutNumbers()
{
    setViewportMargins(numberWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_numbers->setGeometry(inner.left(), inner.top(), numberWidth(), inner.height());
}

void YamlEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutNumbers();
}

void YamlEditor::showEvent(QShowEvent *event)
{
    if (syntax::SyntaxEngine *engine = m_highlighter ? nullptr : syntax::syntaxEngine()) {
        m_highlighter = engine->highlighter(document(), QStringLiteral("YAML"));
        applyTheme();
    }
    QPlainTextEdit::showEvent(event);
}

void YamlEditor::applyTheme()
{
    if (!m_highlighter)
        return;
    const bool dark = lookFor(palette()).appearance == marks::Appearance::Dark;
    syntax::syntaxEngine()->setDark(*m_highlighter, dark);
}

void YamlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    if (event->type() == QEvent::FontChange && m_numbers)
        layOutNumbers();
}

void YamlEditor::setFaultLine(int line)
{
    if (line == m_faultLine)
        return;
    m_faultLine = line;
    QList<QTextEdit::ExtraSelection> marks;
    if (const QTextBlock block = document()->findBlockByNumber(line - 1); line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        QColor wash = marks::tokens(lookFor(palette()).appearance).warn;
        wash.setAlphaF(0.18F);
        mark.format.setBackground(wash);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    setExtraSelections(marks);
    m_numbers->update();
}

void YamlEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void YamlEditor::paintNumbers(QPaintEvent *event)
{
    const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), colors.alt);
    painter.fillRect(m_numbers->width() - 1, 0, 1, m_numbers->height(), colors.line);
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int number = block.blockNumber() + 1;
        painter.setPen(number == m_faultLine                ? colors.warn
                           : block.blockNumber() == current ? colors.text
                                                            : colors.text3);
        painter.drawText(QRectF(0, place.top(), m_numbers->width() - numberPadding, fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
    }
}

void YamlEditor::indent(bool back)
{
    QTextCursor cursor = textCursor();
    const QTextDocument *text = document();
    const int first = text->findBlock(cursor.selectionStart()).blockNumber();
    const int last = text->findBlock(cursor.selectionEnd()).blockNumber();
    if (!back && !cursor.hasSelection()) {
        cursor.insertText(indentation);
        return;
    }
    cursor.beginEditBlock();
    for (int number = first; number <= last; ++number) {
        QTextCursor line(text->findBlockByNumber(number));
        if (!back)
            line.insertText(indentation);
        else if (line.block().text().startsWith(indentation)) {
            line.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, int(indentation.size()));
            line.removeSelectedText();
        }
    }
    cursor.endEditBlock();
}

/// Under the beginning of what is above.
void YamlEditor::beginLine()
{
    QTextCursor cursor = textCursor();
    const QString above = cursor.block().text().first(cursor.positionInBlock());
    qsizetype depth = 0;
    while (depth < above.size() && above.at(depth) == u' ')
        ++depth;
    cursor.insertText(u'\n' + QString(depth, u' '));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void YamlEditor::keyPressEvent(QKeyEvent *event)
{
    const bool leaving = std::exchange(m_leaving, event->key() == Qt::Key_Escape);
    const bool tab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (isReadOnly() || (tab && leaving)) {
        if (tab) {
            focusNextPrevChild(event->key() == Qt::Key_Tab);
            return;
        }
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    if (tab) {
        indent(event->key() == Qt::Key_Backtab);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        beginLine();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace meipi::widgets
