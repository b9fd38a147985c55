// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/tag_chooser.h"

#include "widgets/codebook/codebook_filter_model.h"
#include "widgets/codebook/codebook_model.h"
#include "widgets/codebook/codebook_tree.h"
#include "widgets/tagging/label_language.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

constexpr QSize firstSize(380, 440); // pixels

} // namespace

TagChooser::TagChooser(const taxonomy::Taxonomy &taxonomy, const QSet<QUuid> &excluded, const QString &question,
                       const QString &verb, QWidget *parent)
    : QDialog(parent),
      m_excluded(excluded),
      m_model(new CodebookModel(this)),
      m_filter(new CodebookFilterModel(this)),
      m_note(new QLabel(this)),
      m_field(new QLineEdit(this)),
      m_tree(nullptr),
      m_accept(nullptr)
{
    m_filter->setSourceModel(m_model);
    m_filter->setRetiredShown(false);
    m_tree = new CodebookTree(m_model, m_filter, this);
    m_tree->setDragDropMode(QAbstractItemView::NoDragDrop);
    m_tree->setAccessibleName(tr("Tags"));
    m_model->setTaxonomy(taxonomy, interfaceLabelLanguage());
    setWindowTitle(verb);
    auto *title = new QLabel(question, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_field->setPlaceholderText(tr("Filter tags"));
    m_field->setAccessibleName(tr("Filter tags"));
    m_field->installEventFilter(this);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_accept = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_note);
    layout->addWidget(m_field);
    layout->addWidget(m_tree, 1);
    layout->addWidget(buttons);
    resize(firstSize);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilter(text);
        m_tree->expandAll();
        for (QModelIndex index = m_filter->index(0, 0); index.isValid(); index = m_tree->indexBelow(index)) {
            m_tree->setCurrentIndex(index);
            if (!chosen().isNull())
                break;
        }
    });
    connect(m_tree, &CodebookTree::currentIdChanged, this, &TagChooser::showState);
    connect(m_tree, &CodebookTree::editRequested, this, [this] {
        if (!chosen().isNull())
            accept();
    });
    showState();
}

QUuid TagChooser::chosen() const
{
    const QUuid id = m_tree->currentId();
    return m_model->taxonomy().tag(id) && !m_excluded.contains(id) ? id : QUuid();
}

void TagChooser::choose(const QUuid &tag) { m_tree->setCurrentId(tag); }

void TagChooser::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void TagChooser::showState() { m_accept->setEnabled(!chosen().isNull()); }

bool TagChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_tree, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace meipi::widgets
