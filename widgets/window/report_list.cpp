// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/report_list.h"

#include "app/marks/fonts.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/label_language.h"
#include "widgets/window/report_list_model.h"
#include "widgets/window/report_row_delegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QTreeView>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int gap = 8;
constexpr int headHeight = 38;

} // namespace

ReportList::ReportList(QWidget *parent)
    : QWidget(parent),
      m_model(new ReportListModel(this)),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_add(new QToolButton(this)),
      m_view(new QTreeView(this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ReportRowDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setExpandsOnDoubleClick(false);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_add->setAutoRaise(true);
    m_add->setIcon(themedIcon(u"add"));

    auto *head = new QWidget(this);
    head->setFixedHeight(headHeight);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(padding, 0, gap, 0);
    headLayout->setSpacing(gap);
    headLayout->addWidget(m_title);
    headLayout->addWidget(m_count);
    headLayout->addStretch();
    headLayout->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_view, 1);
    retranslate();

    connect(m_add, &QToolButton::clicked, this, &ReportList::addRequested);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ReportList::showMenu);
    connect(m_model, &QAbstractItemModel::modelReset, m_view, &QTreeView::expandAll);
}

void ReportList::setReports(const QList<project::ReportSummary> &reports)
{
    m_model->setReports(reports);
    m_count->setText(QString::number(m_model->issueCount()));
}

void ReportList::setOpenReport(const QUuid &report)
{
    m_model->setOpenReport(report);
    if (const QModelIndex index = m_model->indexOf(report); index.isValid())
        m_view->setCurrentIndex(index);
}

void ReportList::setAddEnabled(bool enabled) { m_add->setEnabled(enabled); }

void ReportList::retranslate()
{
    m_title->setText(tr("Reports"));
    m_title->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Body, marks::Weight::Strong));
    m_add->setToolTip(tr("Add report PDFs…"));
    m_add->setAccessibleName(tr("Add report PDFs…"));
    m_view->setAccessibleName(tr("Reports"));
    m_model->retranslate();
}

void ReportList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReportList::clicked(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (index.data(ReportListModel::IsSeriesRole).toBool()) {
        m_view->setExpanded(index, !m_view->isExpanded(index));
        return;
    }
    const QString language = ReportRowDelegate::languageAt(position, m_view->visualRect(index), index);
    const QUuid version = m_model->reportIn(index, language);
    const QUuid report = version.isNull() ? index.data(ReportListModel::IdRole).toUuid() : version;
    if (!report.isNull())
        Q_EMIT reportChosen(report);
}

bool ReportList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton)
            clicked(mouse->position().toPoint());
    }
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QUuid report = m_view->currentIndex().data(ReportListModel::IdRole).toUuid();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !report.isNull()) {
            Q_EMIT reportChosen(report);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReportList::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    const QUuid report = index.data(ReportListModel::IdRole).toUuid();
    if (report.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, report] { Q_EMIT reportChosen(report); });
    if (m_add->isEnabled()) {
        menu->addAction(tr("New edition…"), this, [this, report] { Q_EMIT newEditionRequested(report); });
        if (m_model->editionsOf(report) > 1)
            menu->addAction(tr("Review of the new edition…"), this, [this, report] { Q_EMIT reviewRequested(report); });
        menu->addAction(tr("Rename…"), this, [this, report] { Q_EMIT renameRequested(report); });
        menu->addAction(tr("Remove from the project"), this, [this, report] { Q_EMIT removeRequested(report); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace meipi::widgets
