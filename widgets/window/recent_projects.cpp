// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/recent_projects.h"

#include "app/desk/when_done.h"

#include <QFileInfo>
#include <QSettings>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>

namespace meipi::widgets {

namespace {

constexpr qsizetype mostKept = 8;
constexpr QLatin1StringView settingsKey("recent/projects");

/// A thread for each path, so that one that waits holds up no other. Never destroyed: that would wait for it.
QThreadPool &pool()
{
    static QThreadPool *const threads = [] {
        auto made = std::make_unique<QThreadPool>();
        made->setMaxThreadCount(int(mostKept));
        return made.release();
    }();
    return *threads;
}

} // namespace

QStringList RecentProjects::paths() { return QSettings().value(settingsKey).toStringList(); }

void RecentProjects::findMissing(QObject *context, const std::function<void(const QString &path)> &missing)
{
    const QStringList all = paths();
    for (const QString &path : all) {
        desk::whenDone(QtConcurrent::run(&pool(), [path] { return QFileInfo::exists(path); }), context,
                       [path, missing](bool isThere) {
                           if (!isThere)
                               missing(path);
                       });
    }
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
