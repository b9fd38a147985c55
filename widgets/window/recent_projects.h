// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QObject;

namespace meipi::widgets {

/// Paths of the projects opened last, the newest first, kept in the settings.
class RecentProjects
{
public:
    /// All of them; no file is touched, since one on a drive that is gone may not answer for minutes.
    [[nodiscard]] static QStringList paths();
    /// Looks for the files in the background and calls `missing` in the context's thread for each that is not there. They
    /// stay in the settings: a stick comes back.
    static void findMissing(QObject *context, const std::function<void(const QString &path)> &missing);
    static void add(const QString &path);
};

} // namespace meipi::widgets
