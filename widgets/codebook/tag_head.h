// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace meipi::widgets {

/// Above the form: what the tag stands under, its shape and name, and what can be done with it.
class TagHead : public QWidget
{
    Q_OBJECT

public:
    explicit TagHead(QWidget *parent = nullptr);

    void setItem(const taxonomy::Taxonomy &taxonomy, const QUuid &id, bool editable);

Q_SIGNALS:
    void mergeRequested(const QUuid &tag);
    void splitRequested(const QUuid &tag);
    void retireRequested(const QUuid &tag, bool retired);
    void removeRequested(const QUuid &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showItem();

    taxonomy::Taxonomy m_taxonomy;
    QUuid m_id;
    bool m_editable = true;
    QLabel *m_path;
    QLabel *m_shape;
    QLabel *m_name;
    QPushButton *m_merge;
    QPushButton *m_split;
    QPushButton *m_retire;
    QPushButton *m_remove;
};

} // namespace meipi::widgets
