// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/codebook_view.h"

#include "widgets/codebook/choice_row.h"
#include "widgets/codebook/codebook_operations.h"
#include "widgets/codebook/codebook_panel.h"
#include "widgets/codebook/codebook_tree.h"
#include "widgets/codebook/facet_form.h"
#include "widgets/codebook/log_page.h"
#include "widgets/codebook/tag_form.h"
#include "widgets/codebook/tag_head.h"
#include "widgets/codebook/usage_pane.h"
#include "widgets/codebook/yaml_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int panelWidth = 340;
constexpr int usageWidth = 320;
constexpr int leastPanel = 240;
constexpr int leastUsage = 260;
constexpr int usageFoldUnder = 1100;
constexpr int edge = 28;
constexpr int gap = 16;

const QString formValue = QStringLiteral("form");
const QString textValue = QStringLiteral("text");
const QString versionsValue = QStringLiteral("versions");

} // namespace

CodebookView::CodebookView(QWidget *parent)
    : QWidget(parent),
      m_operations(new CodebookOperations(this)),
      m_panel(new CodebookPanel(m_operations, CodebookPanel::Buttons::Shown, this)),
      m_pages(new ChoiceRow(ChoiceRow::Style::Joined, this)),
      m_stack(new QStackedWidget(this)),
      m_scroll(new QScrollArea(this)),
      m_head(new TagHead(this)),
      m_tagForm(new TagForm(this)),
      m_line(new QWidget(this)),
      m_facetForm(new FacetForm(this)),
      m_empty(new QLabel(this)),
      m_yaml(new YamlPage(this)),
      m_log(new LogPage(this)),
      m_usage(new UsagePane(this))
{
    build();
    connectAll();
    retranslate();
    showPage(Page::Form);
}

void CodebookView::build()
{
    m_line->setFixedHeight(1);
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Mid);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *form = new QWidget(this);
    auto *formLayout = new QVBoxLayout(form);
    formLayout->setContentsMargins(edge, gap / 2, edge, gap);
    formLayout->setSpacing(gap);
    formLayout->addWidget(m_head);
    formLayout->addWidget(m_tagForm);
    formLayout->addWidget(m_line);
    formLayout->addWidget(m_facetForm);
    formLayout->addWidget(m_empty);
    formLayout->addStretch(1);
    m_scroll->setWidget(form);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->viewport()->setBackgroundRole(QPalette::AlternateBase); // under the scroll bar
    form->setAutoFillBackground(false);
    const auto padded = [this](QWidget *page) {
        auto *box = new QWidget(this);
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(edge, gap / 2, edge, gap);
        layout->addWidget(page);
        return box;
    };
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(padded(m_yaml));
    m_stack->addWidget(padded(m_log));
    for (const QString &value : {formValue, textValue, versionsValue})
        m_pages->addChoice(value);

    auto *middle = new QWidget(this);
    middle->setAutoFillBackground(true);
    middle->setBackgroundRole(QPalette::AlternateBase);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(edge, gap / 2, edge, 0);
    bar->addWidget(m_pages);
    bar->addStretch();
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->addLayout(bar);
    middleLayout->addWidget(m_stack, 1);
    m_panel->setMinimumWidth(leastPanel);
    m_usage->setMinimumWidth(leastUsage);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_panel, middle, m_usage})
        parts->addWidget(part);
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    parts->setSizes({panelWidth, 2 * panelWidth, usageWidth}); // the middle one takes what is left
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);
}

void CodebookView::connectAll()
{
    connect(m_pages, &ChoiceRow::chosenByUser, this, [this](const QString &value) {
        showPage(value == textValue ? Page::Text : value == versionsValue ? Page::Versions : Page::Form);
    });
    connect(m_panel, &CodebookPanel::currentIdChanged, this, [this](const QUuid &id) {
        m_current = id;
        showCurrent();
    });
    connect(m_panel, &CodebookPanel::editRequested, this, [this](const QUuid &id) {
        showItem(id);
        if (m_tagForm->isVisible())
            m_tagForm->focusName();
        else
            m_facetForm->focusName();
    });
    connect(m_tagForm, &TagForm::tagEdited, m_operations, &CodebookOperations::editTag);
    connect(m_facetForm, &FacetForm::facetEdited, m_operations, &CodebookOperations::editFacet);
    connect(m_head, &TagHead::mergeRequested, m_operations, &CodebookOperations::merge);
    connect(m_head, &TagHead::splitRequested, m_operations, &CodebookOperations::split);
    connect(m_head, &TagHead::retireRequested, m_operations, &CodebookOperations::retire);
    connect(m_head, &TagHead::removeRequested, m_operations, &CodebookOperations::remove);
    connect(m_yaml, &YamlPage::applyRequested, m_operations, &CodebookOperations::carryOut);
    connect(m_log, &LogPage::restoreRequested, m_operations, &CodebookOperations::restore);
    connect(m_usage, &UsagePane::excerptOpened, this, &CodebookView::excerptOpened);
    connect(m_usage, &UsagePane::retagRequested, this,
            [this](const QList<QUuid> &excerpts) { m_operations->retag(m_current, excerpts); });
    connect(m_usage, &UsagePane::exampleRequested, this, [this](const QString &words, const QString &language) {
        m_operations->useAsExample(m_current, words, language);
    });
    connect(m_operations, &CodebookOperations::made, this, [this](const QUuid &id) {
        showItem(id);
        if (m_workspace && m_workspace->taxonomy().tag(id))
            m_tagForm->focusName();
        else
            m_facetForm->focusName();
    });
    connect(m_operations, &CodebookOperations::proposed, this, [this](const taxonomy::Taxonomy &file) {
        showPage(Page::Text);
        m_yaml->propose(file);
    });
    connect(m_operations, &CodebookOperations::said, this, &CodebookView::said);
    connect(m_operations, &CodebookOperations::failed, this, &CodebookView::failed);
}

bool CodebookView::isEditable() const { return m_workspace && !m_workspace->isReadOnly(); }

void CodebookView::setWorkspace(desk::Workspace *workspace)
{
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    m_operations->setWorkspace(workspace);
    m_log->setWorkspace(workspace);
    if (workspace)
        connect(workspace, &desk::Workspace::taxonomyChanged, this, &CodebookView::takeCodebook);
    m_panel->setWorkspace(workspace);
    m_usage->setTag(workspace, m_current);
    takeCodebook();
}

void CodebookView::takeCodebook()
{
    m_yaml->setTaxonomy(m_workspace ? m_workspace->taxonomy() : taxonomy::Taxonomy(), isEditable());
    m_current = m_panel->currentId();
    showCurrent();
}

void CodebookView::showCurrent()
{
    const taxonomy::Taxonomy codebook = m_workspace ? m_workspace->taxonomy() : taxonomy::Taxonomy();
    const taxonomy::Tag *tag = codebook.tag(m_current);
    m_head->setItem(codebook, m_current, isEditable());
    m_tagForm->setTag(codebook, m_current, isEditable());
    m_facetForm->setFacet(codebook, tag ? tag->facet : m_current, isEditable());
    m_facetForm->setTitleShown(tag);
    m_line->setVisible(tag);
    m_empty->setVisible(!tag && !codebook.facet(m_current));
    m_usage->setTag(m_workspace, m_current);
}

void CodebookView::showItem(const QUuid &id)
{
    showPage(Page::Form);
    m_panel->setCurrentId(id);
}

void CodebookView::showPage(Page page)
{
    m_stack->setCurrentIndex(int(page));
    m_pages->setChosen(page == Page::Text ? textValue : page == Page::Versions ? versionsValue : formValue);
}

void CodebookView::keep()
{
    m_tagForm->keep();
    m_facetForm->keep();
}

void CodebookView::takeFocus() { m_panel->tree()->setFocus(Qt::OtherFocusReason); }

void CodebookView::retranslate()
{
    m_pages->setText(formValue, tr("Form"));
    m_pages->setText(textValue, tr("Text"));
    m_pages->setText(versionsValue, tr("Versions"));
    m_empty->setText(tr("The codebook is empty. Make a facet, or import a codebook."));
}

void CodebookView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showCurrent();
    }
    QWidget::changeEvent(event);
}

void CodebookView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_usage->setVisible(width() >= usageFoldUnder);
}

} // namespace meipi::widgets
