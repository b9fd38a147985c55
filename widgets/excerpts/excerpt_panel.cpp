// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/excerpt_panel.h"

#include "app/desk/open_report.h"
#include "app/desk/workspace.h"
#include "app/marks/fonts.h"
#include "widgets/excerpts/excerpt_card_delegate.h"
#include "widgets/excerpts/excerpt_model.h"
#include "widgets/excerpts/filter_field.h"
#include "widgets/excerpts/note_pane.h"
#include "widgets/style/icons.h"
#include "widgets/style/roles.h"
#include "widgets/tagging/label_language.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int gap = 8;
constexpr int headHeight = 38;
constexpr int pillGap = 6;

} // namespace

ExcerptPanel::ExcerptPanel(QWidget *parent)
    : QWidget(parent),
      m_model(new ExcerptModel(this)),
      m_filter(new ExcerptFilterModel(this)),
      m_delegate(new ExcerptCardDelegate(this)),
      m_title(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_export(new QToolButton(this)),
      m_field(new FilterField(this)),
      m_list(new QListView(this)),
      m_empty(new QLabel(this)),
      m_note(new NotePane(this))
{
    build();
    connectAll();
    retranslate();
}

ExcerptPanel::~ExcerptPanel() = default;

QPushButton *ExcerptPanel::makeQuickButton(QuickFilter filter)
{
    auto *button = new QPushButton(this);
    button->setCheckable(true);
    makePill(*button);
    m_quick.append({filter, button});
    connect(button, &QAbstractButton::toggled, this, [this, filter](bool on) {
        m_filter->setQuick(filter, on);
        showCounts();
    });
    return button;
}

void ExcerptPanel::build()
{
    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(padding, 3 * gap, padding, 0);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_export->setAutoRaise(true);
    m_export->setIcon(themedIcon(u"export"));
    m_list->setMinimumWidth(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(padding, 0, gap, 0);
    head->setSpacing(gap);
    head->addWidget(m_title);
    head->addWidget(m_counts);
    head->addStretch();
    head->addWidget(m_export);
    auto *quick = new QHBoxLayout;
    quick->setSpacing(pillGap);
    for (const QuickFilter filter : {QuickFilter::Section, QuickFilter::Page, QuickFilter::Mine, QuickFilter::Noted})
        quick->addWidget(makeQuickButton(filter));
    quick->addStretch();
    auto *filters = new QVBoxLayout;
    filters->setContentsMargins(padding, 0, padding, gap);
    filters->setSpacing(gap);
    filters->addWidget(m_field);
    filters->addLayout(quick);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *headBox = new QWidget(this);
    headBox->setFixedHeight(headHeight);
    headBox->setLayout(head);
    layout->addWidget(headBox);
    layout->addLayout(filters);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_note);
}

void ExcerptPanel::connectAll()
{
    connect(m_field, &FilterField::changed, this, &ExcerptPanel::applyFilter);
    connect(m_field, &FilterField::left, this, [this] {
        if (m_filter->rowCount() == 0) {
            Q_EMIT leaveRequested();
            return;
        }
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_export, &QToolButton::clicked, this, &ExcerptPanel::exportRequested);
    connect(m_note, &NotePane::closedByKey, this, &ExcerptPanel::leaveRequested);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        // By keys; a click says so itself, and rows that come and go move the current one without anybody's asking.
        if (!m_following && m_list->hasFocus() && current.isValid())
            Q_EMIT excerptChosen(current.data(ExcerptModel::IdRole).toUuid());
    });
    // A second click on the current card goes back to its place as well.
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT excerptChosen(index.data(ExcerptModel::IdRole).toUuid()); });
    connect(m_list, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { openNote(index.data(ExcerptModel::IdRole).toUuid()); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ExcerptPanel::showCounts);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ExcerptPanel::showCounts);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ExcerptPanel::showCounts);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ExcerptPanel::showCounts);
    connect(m_model, &ExcerptModel::sectionsChanged, this, [this] { setPlace(m_position, m_page); });
}

void ExcerptPanel::setReport(desk::Workspace *workspace, desk::OpenReport *report)
{
    m_note->closePane();
    const QScopedValueRollback following(m_following, true);
    if (desk::Workspace *before = m_model->workspace())
        before->disconnect(this);
    const auto takeTaxonomy = [this, workspace] {
        const taxonomy::Taxonomy taxonomy = workspace ? workspace->taxonomy() : taxonomy::Taxonomy();
        m_delegate->setTaxonomy(taxonomy);
        m_filter->setTaxonomy(taxonomy);
        m_field->setTaxonomy(taxonomy);
        m_list->doItemsLayout();
    };
    takeTaxonomy();
    if (workspace)
        connect(workspace, &desk::Workspace::taxonomyChanged, this, takeTaxonomy);
    m_model->setReport(workspace, report);
    m_position = 0;
    m_page = 0;
    setPlace(0, 0);
}

void ExcerptPanel::setPlace(qsizetype position, int page)
{
    m_position = position;
    m_page = page;
    const SectionList &sections = m_model->sections();
    m_section = sections.isByPages() ? sections.sectionOnPage(page) : sections.sectionAt(position);
    m_filter->setPlace(m_section, page);
    showCounts();
}

void ExcerptPanel::setCurrentExcerpt(const QUuid &excerpt)
{
    const QScopedValueRollback following(m_following, true);
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(excerpt));
    if (!index.isValid()) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::EnsureVisible);
}

QUuid ExcerptPanel::currentExcerpt() const { return m_list->currentIndex().data(ExcerptModel::IdRole).toUuid(); }

void ExcerptPanel::openNote(const QUuid &excerpt)
{
    setCurrentExcerpt(excerpt);
    m_note->open(m_model->report(), excerpt, m_model->workspace() && !m_model->workspace()->isReadOnly());
    const QScopedValueRollback following(m_following, true);
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        m_list->scrollTo(current, QAbstractItemView::EnsureVisible);
}

QSet<QUuid> ExcerptPanel::shownExcerpts() const
{
    QSet<QUuid> ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids.insert(m_filter->index(row, 0).data(ExcerptModel::IdRole).toUuid());
    return ids;
}

void ExcerptPanel::keepNote() { m_note->keep(); }

void ExcerptPanel::focusFilter()
{
    m_field->line()->setFocus(Qt::ShortcutFocusReason);
    m_field->line()->selectAll();
}

void ExcerptPanel::applyFilter()
{
    const QScopedValueRollback following(m_following, true);
    m_filter->setWords(m_field->words());
    m_filter->setTags(m_field->tags());
    showCounts();
}

void ExcerptPanel::showCounts()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    m_counts->setText(m_filter->isFiltering() ? QStringLiteral("%1 / %2").arg(shown).arg(all) : QString::number(all));
    for (const auto &[filter, button] : std::as_const(m_quick)) {
        button->setText(quickText(filter));
        button->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta));
    }
    const QString exporting = tr("Export %n excerpt(s) as a table…", nullptr, shown);
    m_export->setToolTip(exporting);
    m_export->setAccessibleName(exporting);
    m_export->setEnabled(shown > 0);
    m_list->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    if (!m_model->report())
        m_empty->clear();
    else
        m_empty->setText(all == 0 ? tr("Select a sentence and press T")
                                  : tr("No excerpt matches. Without the filter: %1").arg(all));
}

QString ExcerptPanel::quickText(QuickFilter filter) const
{
    switch (filter) {
    case QuickFilter::Section: return tr("Section %1").arg(m_section < 0 ? 0 : m_filter->countWith(filter));
    case QuickFilter::Page: return tr("Page %1").arg(m_filter->countWith(filter));
    case QuickFilter::Mine: return tr("Mine");
    case QuickFilter::Noted: return tr("Noted");
    }
    return {};
}

void ExcerptPanel::retranslate()
{
    m_title->setText(tr("Excerpts"));
    m_title->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Body, marks::Weight::Strong));
    m_list->setAccessibleName(tr("Excerpts"));
    showCounts();
}

void ExcerptPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_list->doItemsLayout();
    }
    QWidget::changeEvent(event);
}

bool ExcerptPanel::keyPressed(const QKeyEvent &event)
{
    const QUuid current = currentExcerpt();
    switch (event.key()) {
    case Qt::Key_Escape: Q_EMIT leaveRequested(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_N:
        if (!current.isNull())
            openNote(current);
        return true;
    case Qt::Key_T:
        if (!current.isNull())
            Q_EMIT tagRequested(current);
        return true;
    case Qt::Key_Delete:
        if (!current.isNull())
            Q_EMIT removeRequested(current);
        return true;
    default: return false;
    }
}

bool ExcerptPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && keyPressed(*key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace meipi::widgets
