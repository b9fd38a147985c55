// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/note_pane.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/excerpts/note_editor.h"
#include "widgets/tagging/key_cap.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/tag_chip.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int editorHeight = 116;

} // namespace

NotePane::NotePane(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_editor(new NoteEditor(this)),
      m_hints(new KeyHints(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, padding - 2, 0, 0);
    layout->setSpacing(4);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(padding, 0, padding, 0);
    inner->addWidget(m_title);
    inner->addWidget(m_editor);
    layout->addLayout(inner);
    layout->addWidget(m_hints);
    m_editor->setFixedHeight(editorHeight);
    hide();
    retranslate();
    connect(m_editor, &NoteEditor::finished, this, [this] {
        closePane();
        Q_EMIT closedByKey();
    });
    connect(m_editor, &NoteEditor::left, this, &NotePane::keep);
}

void NotePane::retranslate()
{
    m_title->setText(tr("Note"));
    m_title->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Body, marks::Weight::Strong));
    m_editor->setAccessibleName(tr("Note"));
    m_editor->setPlaceholderText(tr("Why this tag? Markdown is fine."));
    m_hints->setHints({{tr("Ctrl+↵"), tr("keep, close")}, {QStringLiteral("Esc"), tr("keep, close")}});
}

void NotePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NotePane::open(desk::OpenReport *report, const QUuid &excerpt, bool writable)
{
    keep();
    if (m_report)
        m_report->disconnect(this);
    m_report = report;
    const desk::ExcerptEntry *entry = report ? report->excerpt(excerpt) : nullptr;
    if (!entry) {
        closePane();
        return;
    }
    m_excerpt = excerpt;
    m_known = entry->row.excerpt.note;
    m_editor->setNote(m_known);
    m_editor->setReadOnly(!writable);
    connect(report, &desk::OpenReport::excerptsChanged, this, &NotePane::follow);
    show();
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void NotePane::follow()
{
    const desk::ExcerptEntry *entry = m_report ? m_report->excerpt(m_excerpt) : nullptr;
    if (!entry) {
        m_excerpt = {};
        closePane();
        return;
    }
    // An undo, or another person's note: taken over unless something else is being written.
    const bool untouched = m_editor->note() == m_known.trimmed();
    m_known = entry->row.excerpt.note;
    if (untouched && m_editor->note() != m_known.trimmed())
        m_editor->setNote(m_known);
}

void NotePane::keep()
{
    if (m_excerpt.isNull() || !m_report || !m_report->excerpt(m_excerpt))
        return;
    const QString written = m_editor->note();
    if (written == m_known.trimmed())
        return;
    m_known = written;
    m_report->setNote(m_excerpt, written);
}

void NotePane::closePane()
{
    keep();
    m_excerpt = {};
    m_known.clear();
    hide();
}

void NotePane::paintEvent(QPaintEvent * /*event*/)
{
    const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
    QPainter painter(this);
    painter.fillRect(rect(), colors.alt);
    painter.fillRect(0, 0, width(), 1, colors.line);
}

} // namespace meipi::widgets
