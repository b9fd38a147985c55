// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/recent_projects.h"

#include <QFileInfo>
#include <QSettings>

namespace meipi::widgets {

namespace {

constexpr qsizetype mostKept = 8;
constexpr QLatin1StringView settingsKey("recent/projects");

} // namespace

QStringList RecentProjects::paths()
{
    QStringList paths = QSettings().value(settingsKey).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentProjects::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList kept = QSettings().value(settingsKey).toStringList();
    kept.removeAll(absolute);
    kept.prepend(absolute);
    QSettings().setValue(settingsKey, kept.mid(0, mostKept));
}

} // namespace meipi::widgets
