// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace meipi::widgets {

/// Panels that share a side of the window, one of them shown. The row to choose by is there while there is a choice.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget *parent = nullptr);

    void addPanel(QWidget *panel, QStringView icon);
    void setTitle(const QWidget *panel, const QString &title);
    void setOffered(QWidget *panel, bool offered); ///< what is no longer offered is left
    void showPanel(QWidget *panel); ///< offered or not
    [[nodiscard]] QWidget *shownPanel() const;
    [[nodiscard]] QToolButton *tabOf(const QWidget *panel) const;

private:
    struct Panel
    {
        QWidget *widget = nullptr;
        QToolButton *tab = nullptr;
        bool offered = true;
    };

    [[nodiscard]] qsizetype indexOf(const QWidget *panel) const;
    void showTabs();

    QList<Panel> m_panels;
    QWidget *m_head;
    QHBoxLayout *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace meipi::widgets
