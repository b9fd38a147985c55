// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/usage_pane.h"

#include "app/base/interface_language.h"
#include "app/desk/when_done.h"
#include "app/marks/fonts.h"
#include "widgets/codebook/page_sample.h"
#include "widgets/codebook/usage_model.h"
#include "widgets/excerpts/excerpt_card_delegate.h"
#include "widgets/tagging/chip_row.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/tag_chip.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int gap = 8;
constexpr qsizetype mostCompanions = 8;
constexpr int mostLookedAt = 30;

} // namespace

UsagePane::UsagePane(QWidget *parent)
    : QWidget(parent),
      m_model(new UsageModel(this)),
      m_delegate(new ExcerptCardDelegate(this)),
      m_sampleTitle(new QLabel(this)),
      m_sample(new PageSample(this)),
      m_usageTitle(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_list(new QListView(this)),
      m_retag(new QPushButton(this)),
      m_empty(new QLabel(this)),
      m_companionTitle(new QLabel(this)),
      m_companions(new ChipRow(this))
{
    build();
    showTexts();
}

UsagePane::~UsagePane() = default;

void UsagePane::build()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setBackgroundRole(QPalette::Window); // under the scroll bar
    m_list->setContextMenuPolicy(Qt::NoContextMenu);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(padding, 0, padding, 0);

    const auto padded = [](std::initializer_list<QWidget *> widgets) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(padding, 0, padding, 0);
        line->setSpacing(gap);
        for (QWidget *widget : widgets)
            line->addWidget(widget);
        return line;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, padding, 0, padding);
    layout->setSpacing(gap);
    layout->addLayout(padded({m_sampleTitle}));
    layout->addLayout(padded({m_sample}));
    auto *head = padded({m_usageTitle, m_counts});
    head->addStretch();
    head->addWidget(m_retag);
    layout->addSpacing(gap);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addLayout(padded({m_companionTitle}));
    layout->addLayout(padded({m_companions}));

    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const QUuid report = m_model->reportAt(index.row()); !report.isNull())
            Q_EMIT excerptOpened(report, m_model->excerptAt(index.row()));
    });
    connect(m_retag, &QPushButton::clicked, this, [this] { Q_EMIT retagRequested(chosenExcerpts()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &UsagePane::showTexts);
}

void UsagePane::setTag(desk::Workspace *workspace, const QUuid &tag)
{
    if (m_workspace != workspace) {
        if (m_workspace) {
            m_workspace->disconnect(this);
            m_workspace->undoStack()->disconnect(this);
        }
        m_workspace = workspace;
        if (workspace) {
            connect(workspace, &desk::Workspace::reportsChanged, this, &UsagePane::ask);
            // After a step is on its way to the store, so that what is asked comes behind it.
            connect(workspace->undoStack(), &QUndoStack::indexChanged, this, &UsagePane::ask);
        }
    }
    const taxonomy::Taxonomy codebook = workspace ? workspace->taxonomy() : taxonomy::Taxonomy();
    const bool other = m_tag != tag;
    m_tag = codebook.tag(tag) ? tag : QUuid();
    m_delegate->setTaxonomy(codebook);
    m_sample->setTag(codebook, m_tag);
    if (other)
        m_model->clear();
    ask();
    showTexts();
}

void UsagePane::ask()
{
    ++m_asked;
    if (!m_workspace || m_tag.isNull()) {
        m_model->clear();
        showTexts();
        return;
    }
    desk::whenDone(m_workspace->store().taggedExcerpts({m_tag}), this,
                   [this, asked = m_asked](const base::Result<QList<project::ExcerptRow>> &rows) {
                       if (asked == m_asked && rows && m_workspace)
                           take(*rows);
                   });
}

void UsagePane::take(const QList<project::ExcerptRow> &rows)
{
    const QList<QUuid> chosen = chosenExcerpts();
    m_model->setRows(rows, *m_workspace);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (chosen.contains(m_model->excerptAt(row)))
            m_list->selectionModel()->select(m_model->index(row), QItemSelectionModel::Select);
    }
    showTexts();
    Q_EMIT shown();
}

QList<QUuid> UsagePane::chosenExcerpts() const
{
    QList<QUuid> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        ids.append(m_model->excerptAt(index.row()));
    return ids;
}

void UsagePane::showTexts()
{
    const auto language = interfaceLabelLanguage();
    for (QLabel *title : {m_sampleTitle, m_usageTitle, m_companionTitle})
        title->setFont(marks::interfaceFont(language, marks::TextSize::Body, marks::Weight::Strong));
    const int excerpts = m_model->rowCount();
    const taxonomy::Taxonomy codebook = m_workspace ? m_workspace->taxonomy() : taxonomy::Taxonomy();
    m_sampleTitle->setText(tr("On the page"));
    m_usageTitle->setText(tr("Used"));
    m_counts->setText(excerpts == 0 ? QString()
                                    : tr("%n excerpt(s)", nullptr, excerpts) + QStringLiteral(" · ")
                              + tr("%n report(s)", nullptr, m_model->reportCount()));
    m_list->setAccessibleName(tr("Excerpts with this tag"));
    m_empty->setText(tr("No excerpt has this tag yet."));
    const bool tag = !m_tag.isNull();
    m_empty->setText(tag ? tr("No excerpt has this tag yet.")
                         : tr("Choose a tag to see how it looks and where it is used."));
    for (QWidget *part : std::initializer_list<QWidget *>{m_sampleTitle, m_sample, m_usageTitle, m_counts})
        part->setVisible(tag);
    m_list->setVisible(excerpts > 0);
    m_empty->setVisible(excerpts == 0);
    const int chosen = int(chosenExcerpts().size());
    m_retag->setText(tr("Re-tag %n…", nullptr, chosen));
    m_retag->setAccessibleName(tr("Give %n chosen excerpt(s) another tag", nullptr, chosen));
    m_retag->setVisible(chosen > 0 && m_workspace && !m_workspace->isReadOnly());
    showSample();
    m_companionTitle->setText(tr("Often together with"));
    QList<ChipRow::Chip> chips;
    for (const auto &[id, count] : m_model->companions(m_tag, mostCompanions)) {
        const taxonomy::Tag *other = codebook.tag(id);
        if (!other)
            continue;
        marks::ChipStyle style = chipFor(codebook, *other);
        style.count = count;
        chips.append({.tag = id, .style = style, .toolTip = tagPath(codebook, *other)});
    }
    m_companions->setChips(chips);
    m_companionTitle->setVisible(!chips.isEmpty());
    m_companions->setVisible(!chips.isEmpty());
}

/// A sentence shows more than a word.
void UsagePane::showSample()
{
    int longest = -1;
    for (int row = 0; row < std::min(m_model->rowCount(), mostLookedAt); ++row) {
        if (longest < 0 || m_model->quoteAt(row).size() > m_model->quoteAt(longest).size())
            longest = row;
    }
    const QString ink = m_workspace ? m_workspace->me().ink : QString();
    if (longest >= 0 && !m_model->quoteAt(longest).isEmpty())
        m_sample->setWords(m_model->quoteAt(longest), m_model->languageAt(longest), ink);
    else
        m_sample->setWords(tr("These are the words of an excerpt on a page."),
                           base::interfaceLanguageName(base::isInterfaceChinese() ? base::InterfaceLanguage::Chinese
                                                                                  : base::InterfaceLanguage::English),
                           ink);
}

void UsagePane::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = m_list->indexAt(m_list->viewport()->mapFromGlobal(event->globalPos()));
    if (!index.isValid())
        return;
    const int row = index.row();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("Read it in the report"), this, [this, row] {
        Q_EMIT excerptOpened(m_model->reportAt(row), m_model->excerptAt(row));
    });
    open->setEnabled(!m_model->reportAt(row).isNull());
    if (m_workspace && !m_workspace->isReadOnly()) {
        menu->addAction(tr("Use as example"), this,
                        [this, row] { Q_EMIT exampleRequested(m_model->quoteAt(row), m_model->languageAt(row)); });
        menu->addAction(tr("Give it another tag…"), this,
                        [this, row] { Q_EMIT retagRequested({m_model->excerptAt(row)}); });
    }
    menu->popup(event->globalPos());
}

void UsagePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
