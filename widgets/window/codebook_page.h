// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QPointer>
#include <QUuid>
#include <QWidget>

namespace meipi::desk {
class Workspace;
} // namespace meipi::desk

namespace meipi::widgets {

class CodebookView;
class MessageBar;

/// The window's surface for the codebook: what went wrong, and the codebook below it. The codebook's own widgets are made
/// when it is first shown, so that reading begins without them, and while another surface is shown it asks for no room.
class CodebookPage : public QWidget
{
    Q_OBJECT

public:
    explicit CodebookPage(QWidget *parent = nullptr);
    ~CodebookPage() override;

    void setWorkspace(desk::Workspace *workspace); ///< null: none
    void open(); ///< about to be the current surface: the keys go to its tree
    void keep(); ///< what is written in its fields
    void say(const QString &trouble);

Q_SIGNALS:
    void excerptOpened(const QUuid &report, const QUuid &excerpt);
    void failed(const meipi::base::Error &error);
    void said(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    MessageBar *m_trouble;
    CodebookView *m_view = nullptr; ///< null until it is first shown
    QPointer<desk::Workspace> m_workspace;
};

} // namespace meipi::widgets
