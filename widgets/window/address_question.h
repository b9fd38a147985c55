// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

class QWidget;

namespace meipi::widgets {

class MessageBar;

/// An address of a link as it is to be judged by a person.
struct LinkAddress
{
    QUrl url; ///< what would be opened; invalid when nothing may be
    QString destination; ///< the host, or the mail address: what it comes to
    QString whole; ///< all of it, with nothing in it that could make it read as something else
};

/// Web and mail addresses; everything else (`file:`, `javascript:`, other programs' schemes) has no url.
[[nodiscard]] LinkAddress linkAddress(const QString &address);

/// Shows where a link leads and opens it when the person says so. What is never opened is said in `refusals`.
void askAboutAddress(const QString &address, QWidget *parent, MessageBar *refusals);

} // namespace meipi::widgets
