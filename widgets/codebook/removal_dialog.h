// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_bulk.h"

#include <QDialog>

class QPushButton;
class QRadioButton;

namespace meipi::widgets {

/// Asks what becomes of the excerpts of tags that go: the tags are retired, another tag takes over, or they are taken off.
class RemovalDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title; ///< "Remove “High”"
        int tags = 1; ///< how many go, and are in use
        int excerpts = 0;
    };

    /// `left` is the codebook without the tags.
    RemovalDialog(const Question &question, const taxonomy::Taxonomy &left, QWidget *parent = nullptr);

    [[nodiscard]] desk::TagFate fate() const;
    void setTarget(const QUuid &tag); ///< of `Move`, which it chooses

private:
    void chooseTarget();
    void showState();

    taxonomy::Taxonomy m_left;
    QRadioButton *m_retire;
    QRadioButton *m_move;
    QRadioButton *m_takeOff;
    QPushButton *m_choose;
    QPushButton *m_accept;
    QUuid m_target;
};

} // namespace meipi::widgets
