// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace meipi::widgets {

class ReaderView;

/// How pages are put, turned and coloured: two menus that follow the reader and work it. The paper that was chosen last
/// is that of reports which have none of their own yet; it is kept in the settings.
class PageActions : public QObject
{
    Q_OBJECT

public:
    explicit PageActions(QWidget *parent);

    void setReader(ReaderView *reader); ///< once
    void setEnabled(bool enabled);
    void retranslate();

    [[nodiscard]] QMenu *pages() const { return m_pages; }
    [[nodiscard]] QMenu *paper() const { return m_paper; }

private:
    void follow();

    ReaderView *m_reader = nullptr;
    QMenu *m_pages;
    QActionGroup *m_modes;
    QAction *m_turnRight;
    QAction *m_turnLeft;
    QMenu *m_paper;
    QActionGroup *m_papers;
};

} // namespace meipi::widgets
