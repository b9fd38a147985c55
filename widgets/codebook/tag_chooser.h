// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

#include <QDialog>
#include <QSet>

class QLabel;
class QLineEdit;
class QPushButton;

namespace meipi::widgets {

class CodebookFilterModel;
class CodebookModel;
class CodebookTree;

/// Asks for one tag of the codebook: type to narrow, arrows, Enter.
class TagChooser : public QDialog
{
    Q_OBJECT

public:
    /// `excluded` cannot be chosen; `verb` is on the button ("Merge").
    TagChooser(const taxonomy::Taxonomy &taxonomy, const QSet<QUuid> &excluded, const QString &question,
               const QString &verb, QWidget *parent = nullptr);

    [[nodiscard]] QUuid chosen() const;
    void choose(const QUuid &tag);
    void setNote(const QString &note); ///< what will happen, under the question

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();

    QSet<QUuid> m_excluded;
    CodebookModel *m_model;
    CodebookFilterModel *m_filter;
    QLabel *m_note;
    QLineEdit *m_field;
    CodebookTree *m_tree;
    QPushButton *m_accept;
};

} // namespace meipi::widgets
