// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_panel.h"

#include "app/marks/fonts.h"
#include "widgets/lens/lens_hit_delegate.h"
#include "widgets/lens/lens_hit_model.h"
#include "widgets/lens/lens_legend.h"
#include "widgets/lens/lens_section_delegate.h"
#include "widgets/lens/lens_section_model.h"
#include "widgets/reader/reader_view.h"
#include "widgets/reader/report_lens.h"
#include "widgets/style/icons.h"
#include "widgets/style/roles.h"
#include "widgets/tagging/label_language.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int gap = 8;
constexpr int buttonSide = 26;

constexpr int hitsIndex = 0;
constexpr int sectionsIndex = 1;
constexpr int messageIndex = 2;

QListView *makeList(QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    return list;
}

QToolButton *makeButton(QWidget *parent, QStringView icon)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(themedIcon(icon));
    button->setFixedSize(buttonSide, buttonSide);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

LensPanel::LensPanel(ReaderView *reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_hitModel(new LensHitModel(reader->lens(), this)),
      m_sectionModel(new LensSectionModel(reader->lens(), this)),
      m_legend(new LensLegend(reader, this)),
      m_onPage(new QPushButton(this)),
      m_bySection(new QPushButton(this)),
      m_previous(makeButton(this, u"up")),
      m_next(makeButton(this, u"down")),
      m_stack(new QStackedWidget(this)),
      m_hitList(makeList(this)),
      m_sectionList(makeList(this)),
      m_message(new QLabel(this)),
      m_tag(new QPushButton(this)),
      m_promise(new QLabel(this))
{
    build();
    connectAll();
    retranslate();
    takeText();
}

void LensPanel::build()
{
    m_hitList->setModel(m_hitModel);
    m_hitList->setItemDelegate(new LensHitDelegate(m_hitList));
    m_sectionList->setModel(m_sectionModel);
    m_sectionList->setItemDelegate(new LensSectionDelegate(m_sectionList));
    m_sectionList->setUniformItemSizes(true);
    m_hitList->installEventFilter(this);
    m_sectionList->installEventFilter(this);
    for (QPushButton *pill : {m_onPage, m_bySection}) {
        pill->setCheckable(true);
        makePill(*pill);
    }
    m_onPage->setChecked(true);
    auto *group = new QButtonGroup(this);
    group->addButton(m_onPage, hitsIndex);
    group->addButton(m_bySection, sectionsIndex);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_message->setContentsMargins(padding, 3 * gap, padding, 0);
    for (QLabel *quiet : {m_message, m_promise})
        quiet->setForegroundRole(QPalette::PlaceholderText);
    m_promise->setWordWrap(true);
    m_stack->addWidget(m_hitList);
    m_stack->addWidget(m_sectionList);
    m_stack->addWidget(m_message);
    m_tag->setIcon(themedIcon(u"codebook"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(padding, gap, gap, gap);
    head->setSpacing(gap);
    head->addWidget(m_onPage);
    head->addWidget(m_bySection);
    head->addStretch();
    head->addWidget(m_previous);
    head->addWidget(m_next);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(padding, gap, padding, gap);
    foot->setSpacing(gap);
    foot->addWidget(m_tag);
    foot->addWidget(m_promise);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_legend);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    layout->addLayout(foot);
}

void LensPanel::connectAll()
{
    ReportLens *lens = m_reader->lens();
    connect(lens, &ReportLens::changed, this, &LensPanel::takeText);
    connect(lens, &ReportLens::currentChanged, this, &LensPanel::followCurrent);
    connect(m_hitModel, &QAbstractItemModel::modelReset, this, &LensPanel::showPageCount);
    connect(m_hitModel, &QAbstractItemModel::modelReset, this, &LensPanel::followCurrent);
    connect(m_reader, &ReaderView::currentPageChanged, m_hitModel, &LensHitModel::setPage);
    connect(m_onPage, &QPushButton::toggled, this, &LensPanel::showState);
    connect(m_previous, &QToolButton::clicked, m_reader, [this] { m_reader->goToPreviousClause(); });
    connect(m_next, &QToolButton::clicked, m_reader, [this] { m_reader->goToNextClause(); });
    connect(m_tag, &QPushButton::clicked, this, &LensPanel::tagRequested);
    connect(m_hitList, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_hitList, &QListView::activated, this, &LensPanel::leaveRequested);
    connect(m_hitList->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_following && m_hitList->hasFocus() && index.isValid())
            choose(index.row());
    });
    const auto goToSection = [this](const QModelIndex &index) {
        m_reader->goToPosition(index.data(LensSectionModel::PositionRole).toLongLong());
    };
    connect(m_sectionList, &QListView::clicked, this, goToSection);
    connect(m_sectionList, &QListView::activated, this, [this, goToSection](const QModelIndex &index) {
        goToSection(index);
        Q_EMIT leaveRequested();
    });
}

void LensPanel::choose(int row)
{
    if (row >= 0 && row < m_hitModel->rowCount())
        m_reader->goToClause(lens::Hit(m_hitModel->hits().at(row)));
}

void LensPanel::takeText()
{
    if (m_layer != m_reader->lens()->text()) {
        m_layer = m_reader->lens()->text();
        const SectionList sections = m_layer ? SectionList(*m_layer) : SectionList();
        m_hitModel->setSections(sections);
        m_sectionModel->setSections(sections);
        m_hitModel->setPage(m_reader->currentPage());
    }
    showState();
}

void LensPanel::followCurrent()
{
    const QScopedValueRollback following(m_following, true);
    const std::optional<lens::Hit> &current = m_reader->lens()->current();
    m_tag->setEnabled(current.has_value());
    const int row = current ? m_hitModel->rowOf(*current) : -1;
    if (row < 0) {
        m_hitList->clearSelection();
        return;
    }
    m_hitList->setCurrentIndex(m_hitModel->index(row));
    m_hitList->scrollTo(m_hitModel->index(row));
}

QString LensPanel::message() const
{
    switch (m_reader->lens()->state()) {
    case ReportLens::State::Waiting: return m_reader->report() ? tr("The text is still being read") : QString();
    case ReportLens::State::NoText: return tr("There is no text here that the lens could read");
    case ReportLens::State::NoDefinitions:
        return tr("The lens has no definitions for this report's language; it reads Chinese and English");
    case ReportLens::State::Off:
    case ReportLens::State::Reading:
    case ReportLens::State::Ready: break;
    }
    if (m_bySection->isChecked() && m_sectionModel->rowCount() == 0)
        return tr("No headings");
    return {};
}

void LensPanel::showState()
{
    const QString why = message();
    m_message->setText(why);
    m_stack->setCurrentIndex(!why.isEmpty() ? messageIndex : m_onPage->isChecked() ? hitsIndex : sectionsIndex);
    showPageCount();
}

void LensPanel::showPageCount()
{
    m_onPage->setText(tr("On this page %1").arg(m_hitModel->rowCount()));
    const bool any = m_reader->lens()->counts().sum(m_reader->lens()->shown()) > 0;
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
}

bool LensPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_N:
        key->modifiers().testFlag(Qt::ShiftModifier) ? m_reader->goToPreviousClause() : m_reader->goToNextClause();
        return true;
    case Qt::Key_T: Q_EMIT tagRequested(); return true;
    case Qt::Key_Escape: Q_EMIT leaveRequested(); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void LensPanel::retranslate()
{
    const QFont meta = marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta);
    for (QWidget *small :
         {static_cast<QWidget *>(m_onPage), static_cast<QWidget *>(m_bySection), static_cast<QWidget *>(m_promise)})
        small->setFont(meta);
    m_bySection->setText(tr("By section"));
    m_previous->setToolTip(tr("Previous clause (Shift+N)"));
    m_next->setToolTip(tr("Next clause (N)"));
    for (QToolButton *button : {m_previous, m_next})
        button->setAccessibleName(button->toolTip());
    m_tag->setText(tr("Tag this clause (T)"));
    m_promise->setText(tr("The lens reads; it never tags by itself"));
    m_hitList->setAccessibleName(tr("Clauses on this page"));
    m_sectionList->setAccessibleName(tr("Clauses by section"));
    showState();
}

void LensPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
