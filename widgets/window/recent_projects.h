// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace meipi::widgets {

/// Paths of the projects opened last, the newest first, kept in the settings.
class RecentProjects
{
public:
    [[nodiscard]] static QStringList paths(); ///< those that are still there
    static void add(const QString &path);
};

} // namespace meipi::widgets
