// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paths on a drive that does not answer. The calls that ask for a file stand in front of the C library's: for paths
// below /dead-drive they wait until the test lets them go, and the thread that asked is noted.
#include "widgets/window/recent_projects.h"

#include <QSemaphore>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view deadDrive = "/dead-drive/";
std::atomic<bool> askedByWindow = false;
std::atomic<int> asked = 0;

QSemaphore &drive()
{
    static QSemaphore semaphore;
    return semaphore;
}

void waitForDrive(const char *path)
{
    if (!path || !std::string_view(path).starts_with(deadDrive))
        return;
    ++asked;
    if (QThread::isMainThread())
        askedByWindow = true;
    else
        drive().acquire();
}

template<typename Function>
Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {
[[gnu::visibility("default")]] int statx(int folder, const char *path, int flags, unsigned int mask,
                                         struct statx *answer) noexcept
{
    waitForDrive(path);
    return next<int (*)(int, const char *, int, unsigned int, struct statx *)>("statx")(folder, path, flags, mask,
                                                                                        answer);
}

[[gnu::visibility("default")]] int access(const char *path, int mode) noexcept
{
    waitForDrive(path);
    return next<int (*)(const char *, int)>("access")(path, mode);
}
}

class RecentProjectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        QSettings().clear();
    }

    void aDeadDriveHoldsNothingUp()
    {
        const QString there = m_folder.filePath(u"there.meipi"_s);
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString dead = u"/dead-drive/a.meipi"_s;
        const QString gone = m_folder.filePath(u"gone.meipi"_s);
        RecentProjects::add(gone);
        RecentProjects::add(there);
        RecentProjects::add(dead);
        const QStringList all{dead, there, gone};
        QCOMPARE(RecentProjects::paths(), all);

        QStringList missing;
        RecentProjects::findMissing(this, [&missing](const QString &path) { missing.append(path); });
        QTRY_COMPARE(missing, QStringList{gone}); // while the drive is silent
        QTRY_VERIFY(asked > 0);
        drive().release(1000);
        QTRY_COMPARE(missing, (QStringList{gone, dead}));
        QVERIFY(!askedByWindow);
        QCOMPARE(RecentProjects::paths(), all); // a stick may be back tomorrow
    }

    void nothingIsSaidOfThoseThatAreThere()
    {
        const QString there = m_folder.filePath(u"all.meipi"_s);
        QFile file(there);
        QVERIFY(file.open(QIODevice::WriteOnly));
        RecentProjects::add(there);
        RecentProjects::add(m_folder.filePath(u"gone.meipi"_s));
        QStringList missing;
        RecentProjects::findMissing(this, [&missing](const QString &path) { missing.append(path); });
        QTRY_COMPARE(missing, QStringList{m_folder.filePath(u"gone.meipi"_s)});
        QTest::qWait(50);
        QCOMPARE(missing.size(), 1);
    }

    void theLatestIsFirstAndEachStandsOnce()
    {
        for (const QString &name : {u"/a.meipi"_s, u"/b.meipi"_s, u"/a.meipi"_s})
            RecentProjects::add(name);
        QCOMPARE(RecentProjects::paths(), (QStringList{u"/a.meipi"_s, u"/b.meipi"_s}));
        for (int i = 0; i < 20; ++i)
            RecentProjects::add(u"/%1.meipi"_s.arg(i));
        QCOMPARE(RecentProjects::paths().size(), 8);
        QCOMPARE(RecentProjects::paths().first(), u"/19.meipi"_s);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(RecentProjectsTest)
#include "recent_projects_test.moc"
