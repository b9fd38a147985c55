// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/codebook_panel.h"

#include "app/marks/fonts.h"
#include "widgets/codebook/codebook_filter_model.h"
#include "widgets/codebook/codebook_model.h"
#include "widgets/codebook/codebook_operations.h"
#include "widgets/codebook/codebook_tree.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/label_language.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int gap = 8;
constexpr int headHeight = 38;

} // namespace

CodebookPanel::CodebookPanel(CodebookOperations *operations, Buttons buttons, QWidget *parent)
    : QWidget(parent),
      m_operations(operations),
      m_model(new CodebookModel(this)),
      m_filter(new CodebookFilterModel(this)),
      m_title(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_add(new QToolButton(this)),
      m_field(new QLineEdit(this)),
      m_tree(nullptr),
      m_foot(new QWidget(this)),
      m_newTag(new QPushButton(m_foot)),
      m_newFacet(new QPushButton(m_foot)),
      m_import(new QPushButton(m_foot)),
      m_export(new QPushButton(m_foot))
{
    m_filter->setSourceModel(m_model);
    m_tree = new CodebookTree(m_model, m_filter, this);
    build(buttons);
    connectAll();
    retranslate();
    takeCodebook();
}

void CodebookPanel::build(Buttons buttons)
{
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_add->setAutoRaise(true);
    m_add->setIcon(themedIcon(u"add"));
    m_field->addAction(themedIcon(u"filter"), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);

    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(padding, 0, gap, 0);
    headLayout->setSpacing(gap);
    headLayout->addWidget(m_title);
    headLayout->addWidget(m_counts);
    headLayout->addStretch();
    headLayout->addWidget(m_add);
    auto *filter = new QHBoxLayout;
    filter->setContentsMargins(padding, 0, padding, gap);
    filter->addWidget(m_field);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(padding, gap, padding, padding);
    foot->setSpacing(gap - 2);
    foot->addWidget(m_newTag);
    foot->addWidget(m_newFacet);
    foot->addStretch();
    foot->addWidget(m_import);
    foot->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addLayout(filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_foot);
    m_foot->setVisible(buttons == Buttons::Shown);
}

void CodebookPanel::connectAll()
{
    connect(m_add, &QToolButton::clicked, this, [this] { m_operations->addTag(currentId()); });
    connect(m_newTag, &QPushButton::clicked, this, [this] { m_operations->addTag(currentId()); });
    connect(m_newFacet, &QPushButton::clicked, m_operations, &CodebookOperations::addFacet);
    connect(m_import, &QPushButton::clicked, m_operations, &CodebookOperations::chooseImport);
    connect(m_export, &QPushButton::clicked, m_operations, &CodebookOperations::chooseExport);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilter(text);
        m_tree->expandAll();
    });
    connect(m_tree, &CodebookTree::currentIdChanged, this, &CodebookPanel::currentIdChanged);
    connect(m_tree, &CodebookTree::editRequested, this, [this] { Q_EMIT editRequested(currentId()); });
    connect(m_tree, &CodebookTree::moveRequested, m_operations, &CodebookOperations::moveTag);
    connect(m_tree, &CodebookTree::facetMoveRequested, m_operations, &CodebookOperations::moveFacet);
    connect(m_tree, &CodebookTree::removeRequested, m_operations, &CodebookOperations::remove);
    connect(m_tree, &CodebookTree::newTagRequested, this, [this] { m_operations->addTag(currentId()); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &CodebookPanel::showMenu);
}

void CodebookPanel::setWorkspace(desk::Workspace *workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (workspace) {
        connect(workspace, &desk::Workspace::taxonomyChanged, this, &CodebookPanel::takeCodebook);
        connect(workspace, &desk::Workspace::reportsChanged, this, &CodebookPanel::takeCounts);
    }
    takeCodebook();
}

void CodebookPanel::takeCodebook()
{
    const taxonomy::Taxonomy codebook = m_workspace ? m_workspace->taxonomy() : taxonomy::Taxonomy();
    const bool editable = m_workspace && !m_workspace->isReadOnly();
    m_model->setMovable(editable);
    m_model->setTaxonomy(codebook, interfaceLabelLanguage());
    takeCounts();
    m_counts->setText(tr("%n facet(s)", nullptr, int(codebook.facets.size())) + QStringLiteral(" · ")
                      + tr("%n tag(s)", nullptr, int(codebook.tags.size())));
    for (QWidget *button : std::initializer_list<QWidget *>{m_add, m_newTag, m_newFacet, m_import})
        button->setEnabled(editable);
    m_export->setEnabled(m_workspace);
}

void CodebookPanel::takeCounts()
{
    QHash<QUuid, int> counts;
    for (const project::ReportSummary &report :
         m_workspace ? m_workspace->reports() : QList<project::ReportSummary>()) {
        for (auto it = report.excerptsByTag.cbegin(); it != report.excerptsByTag.cend(); ++it)
            counts[it.key()] += it.value();
    }
    m_model->setCounts(counts);
}

QUuid CodebookPanel::currentId() const { return m_tree->currentId(); }

void CodebookPanel::setCurrentId(const QUuid &id)
{
    if (!id.isNull() && id != currentId())
        m_tree->setCurrentId(id);
}

void CodebookPanel::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void CodebookPanel::showMenu(const QPoint &position)
{
    const QUuid id = currentId();
    const taxonomy::Taxonomy &codebook = m_model->taxonomy();
    const taxonomy::Tag *tag = codebook.tag(id);
    if (id.isNull() || !m_tree->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit"), this, [this, id] { Q_EMIT editRequested(id); });
    if (m_operations->mayEdit()) {
        menu->addAction(tr("New tag"), this, [this, id] { m_operations->addTag(id); });
        if (tag) {
            menu->addSeparator();
            menu->addAction(tr("Merge into…"), this, [this, id] { m_operations->merge(id); });
            menu->addAction(tr("Split…"), this, [this, id] { m_operations->split(id); });
            const bool retired = tag->retired;
            menu->addAction(retired ? tr("Use again") : tr("Retire"), this,
                            [this, id, retired] { m_operations->retire(id, !retired); });
        }
        menu->addSeparator();
        menu->addAction(tr("Remove…"), this, [this, id] { m_operations->remove(id); });
    }
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void CodebookPanel::retranslate()
{
    m_title->setText(tr("Codebook"));
    m_title->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Body, marks::Weight::Strong));
    m_add->setToolTip(tr("New tag"));
    m_add->setAccessibleName(tr("New tag"));
    m_field->setPlaceholderText(tr("Filter tags"));
    m_field->setAccessibleName(tr("Filter tags"));
    m_tree->setAccessibleName(tr("Codebook"));
    m_tree->setAccessibleDescription(tr("Alt and the arrow keys move a tag; Enter edits, Delete removes"));
    m_newTag->setText(tr("New tag"));
    m_newFacet->setText(tr("New facet"));
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
}

void CodebookPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        takeCodebook();
    }
    QWidget::changeEvent(event);
}

bool CodebookPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_tree->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace meipi::widgets
