// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_log.h"
#include "app/desk/workspace.h"

#include <QPointer>
#include <QWidget>

class QPushButton;
class QTextBrowser;
class QTreeWidget;

namespace meipi::widgets {

/// The codebook's versions: when, who, what; what was and what is, word by word; and the way back to one of them.
class LogPage : public QWidget
{
    Q_OBJECT

public:
    explicit LogPage(QWidget *parent = nullptr);

    void setWorkspace(desk::Workspace *workspace);
    void refresh(); ///< reads the history, in the background
    [[nodiscard]] const desk::CodebookLog &log() const { return m_log; }
    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    [[nodiscard]] QString detailText() const;

Q_SIGNALS:
    void restoreRequested(const meipi::taxonomy::Taxonomy &codebook, int version);
    void shown(); ///< the log is there

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showLog();
    void showDetail();
    void retranslate();
    [[nodiscard]] int currentVersion() const; ///< 0: none

    QPointer<desk::Workspace> m_workspace;
    QList<project::Record> m_states;
    desk::CodebookLog m_log;
    quint64 m_asked = 0;
    QTreeWidget *m_list;
    QTextBrowser *m_detail;
    QPushButton *m_restore;
};

} // namespace meipi::widgets
