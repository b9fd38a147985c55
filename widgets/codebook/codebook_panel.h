// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace meipi::widgets {

class CodebookFilterModel;
class CodebookModel;
class CodebookOperations;
class CodebookTree;

/// The codebook's tree with its filter, counts and what can be done with a row.
class CodebookPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Buttons : quint8 {
        Shown, ///< new, import, export at the foot
        None, ///< beside a report
    };

    CodebookPanel(CodebookOperations *operations, Buttons buttons, QWidget *parent = nullptr);

    void setWorkspace(desk::Workspace *workspace);
    [[nodiscard]] QUuid currentId() const;
    void setCurrentId(const QUuid &id);
    void focusFilter();
    [[nodiscard]] CodebookTree *tree() const { return m_tree; }
    [[nodiscard]] CodebookModel *model() const { return m_model; }

Q_SIGNALS:
    void currentIdChanged(const QUuid &id);
    void editRequested(const QUuid &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(Buttons buttons);
    void connectAll();
    void takeCodebook();
    void takeCounts();
    void retranslate();
    void showMenu(const QPoint &position);

    CodebookOperations *m_operations;
    QPointer<desk::Workspace> m_workspace;
    CodebookModel *m_model;
    CodebookFilterModel *m_filter;
    QLabel *m_title;
    QLabel *m_counts;
    QToolButton *m_add;
    QLineEdit *m_field;
    CodebookTree *m_tree;
    QWidget *m_foot;
    QPushButton *m_newTag;
    QPushButton *m_newFacet;
    QPushButton *m_import;
    QPushButton *m_export;
};

} // namespace meipi::widgets
