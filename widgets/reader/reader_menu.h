// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/menu_subject.h"

#include <QMenu>

#include <functional>

namespace meipi::widgets {

/// The context menu of the page: what can be done with the selection, with an excerpt, or at a place.
class ReaderMenu : public QMenu
{
    Q_OBJECT

public:
    ReaderMenu(const MenuSubject &subject, std::function<void(MenuChoice)> chosen, QWidget *parent);

private:
    void add(const QString &text, const QString &key, MenuChoice choice, bool enabled = true);
    void addMarking(const MenuSubject &subject);
    void addCopying(const MenuSubject &subject);
    void addSelecting(const MenuSubject &subject);

    std::function<void(MenuChoice)> m_chosen;
};

} // namespace meipi::widgets
