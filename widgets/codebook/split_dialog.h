// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_bulk.h"

#include <QDialog>
#include <QHash>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace meipi::widgets {

/// Splits a tag: names of the new tags, one a line, and for each excerpt which of them it gets. Keys 1–9 give the chosen
/// excerpts that part, 0 leaves them with the old tag.
class SplitDialog : public QDialog
{
    Q_OBJECT

public:
    struct Item
    {
        QUuid excerpt;
        QString words;
        QString place;
    };

    SplitDialog(const QString &name, const QList<Item> &items, QWidget *parent = nullptr);

    [[nodiscard]] QList<desk::TagPart> parts() const; ///< those with a name
    [[nodiscard]] QPlainTextEdit *names() const { return m_names; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QStringList partNames() const;
    void assign(int part); ///< from 1; 0: the old tag
    void showAssignments();

    QString m_name;
    QList<Item> m_items;
    QHash<QUuid, int> m_parts; ///< by excerpt, from 1
    QPlainTextEdit *m_names;
    QListWidget *m_list;
    QPushButton *m_assign;
    QPushButton *m_accept;
};

} // namespace meipi::widgets
