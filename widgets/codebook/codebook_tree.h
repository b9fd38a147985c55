// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_edits.h"

#include <QSet>
#include <QTreeView>

namespace meipi::widgets {

class CodebookFilterModel;
class CodebookModel;

/// The tree of the codebook: keeps what is open and current through changes. Rows move by dragging, and by Alt and the
/// arrows: up and down among neighbours, right under the one above, left out of the parent.
class CodebookTree : public QTreeView
{
    Q_OBJECT

public:
    CodebookTree(CodebookModel *model, CodebookFilterModel *filter, QWidget *parent = nullptr);

    [[nodiscard]] QUuid currentId() const;
    void setCurrentId(const QUuid &id); ///< opens what it stands under

Q_SIGNALS:
    void currentIdChanged(const QUuid &id);
    void moveRequested(const QUuid &tag, const meipi::desk::TagPlace &place);
    void facetMoveRequested(const QUuid &facet, int row);
    void editRequested(); ///< Enter or F2
    void removeRequested(const QUuid &id);
    void newTagRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keepState();
    void restoreState();
    [[nodiscard]] bool moveByKey(int key);

    CodebookModel *m_model;
    CodebookFilterModel *m_filter;
    QSet<QUuid> m_closed;
    QUuid m_kept; ///< current while the model is made anew
    bool m_restoring = false;
};

} // namespace meipi::widgets
