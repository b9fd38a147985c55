// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace meipi::widgets {

class ReportListModel;
class ReportRowDelegate;

/// The list of the project's reports with its head.
class ReportList : public QWidget
{
    Q_OBJECT

public:
    explicit ReportList(QWidget *parent = nullptr);

    void setReports(const QList<project::ReportSummary> &reports);
    void setOpenReport(const QUuid &report);
    void setAddEnabled(bool enabled);
    [[nodiscard]] ReportListModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *view() const { return m_view; }

Q_SIGNALS:
    void reportChosen(const QUuid &report);
    void addRequested();
    void newEditionRequested(const QUuid &report);
    void reviewRequested(const QUuid &report); ///< of its newest edition
    void renameRequested(const QUuid &report);
    void removeRequested(const QUuid &report);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void clicked(const QPoint &position);
    void showMenu(const QPoint &position);

    ReportListModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_add;
    QTreeView *m_view;
};

} // namespace meipi::widgets
