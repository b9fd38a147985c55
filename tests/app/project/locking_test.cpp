// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/lock_file.h"
#include "tests/app/project/project_files.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSysInfo>

#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

/// For root, permissions only count without these capabilities. Threads that are started later inherit it.
void obeyPermissions()
{
    __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    std::array<__user_cap_data_struct, 2> data{};
    syscall(SYS_capget, &header, data.data());
    const unsigned override = (1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH) | (1U << CAP_FOWNER);
    data[0].effective &= ~override;
    syscall(SYS_capset, &header, data.data());
}

/// Restores permissions so that the folder can be removed.
class Permissions
{
public:
    Permissions(const QString &path, mode_t mode) : m_path(QFile::encodeName(path))
    {
        struct stat now{};
        ::stat(m_path.constData(), &now);
        m_before = now.st_mode & 07777;
        ::chmod(m_path.constData(), mode);
    }
    ~Permissions() { ::chmod(m_path.constData(), m_before); }
    Q_DISABLE_COPY_MOVE(Permissions)

private:
    QByteArray m_path;
    mode_t m_before = 0;
};

} // namespace

class LockingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondOpeningReadsOnlyAndNamesTheHolder()
    {
        const ProjectFolder folder;
        fill(folder);
        MEIPI_VALUE(first, folder.open(OpenMode::ReadWrite, lin()));
        MEIPI_VALUE(second, folder.open(OpenMode::ReadWrite, zhou()));
        QVERIFY(!first->head().readOnly);
        QVERIFY(second->head().readOnly);
        QCOMPARE(second->head().readOnlyCause->problem, base::Problem::ProjectLocked);
        const QString holder = second->head().readOnlyReason;
        QVERIFY2(holder.contains(lin().name) && holder.contains(QSysInfo::machineHostName()), qPrintable(holder));
        QVERIFY2(holder.contains(QDate::currentDate().toString(Qt::ISODate)), qPrintable(holder));
        // It follows what the other one writes.
        const Excerpt excerpt = someExcerpt();
        MEIPI_DONE(first->apply({.what = {}, .records = {excerpt}}).result());
        MEIPI_VALUE(seen, second->records({excerpt.row.id}).result());
        QCOMPARE(seen.size(), 1);
        second.reset();
        first.reset();
        QVERIFY(!QFile::exists(lockPath(folder.path())));
        MEIPI_VALUE(third, folder.open());
        QVERIFY(!third->head().readOnly);
    }

    void readersDoNotKeepTheWriterOut()
    {
        const ProjectFolder folder;
        fill(folder);
        MEIPI_VALUE(reader, folder.open(OpenMode::ReadOnly));
        MEIPI_VALUE(read, reader->excerpts({}).result());
        QCOMPARE(read.size(), 1);
        MEIPI_VALUE(writer, folder.open());
        QVERIFY(!writer->head().readOnly);
        MEIPI_DONE(writer->apply({.what = {}, .records = {someExcerpt()}}).result());
    }

    void deadHoldersLockIsTakenOver()
    {
        const ProjectFolder folder;
        fill(folder);
        QProcess dead;
        dead.start(u"true"_s, QStringList());
        const qint64 process = dead.processId();
        QVERIFY(dead.waitForFinished());
        const QJsonObject holder{{u"person"_s, u"周舟"_s},
                                 {u"host"_s, QSysInfo::machineHostName()},
                                 {u"machine"_s, QString::fromLatin1(QSysInfo::machineUniqueId())},
                                 {u"process"_s, process},
                                 {u"since"_s, u"2024-05-03T12:04:00Z"_s}};
        writeFile(lockPath(folder.path()), QJsonDocument(holder).toJson());
        MEIPI_VALUE(store, folder.open());
        QVERIFY(!store->head().readOnly);
    }

    void garbageInTheLockFileIsTakenOver()
    {
        const ProjectFolder folder;
        fill(folder);
        for (const QByteArray &bytes : QByteArrayList{"", "{", "\xff\xfe", QByteArray(100'000, '[')}) {
            writeFile(lockPath(folder.path()), bytes);
            MEIPI_VALUE(store, folder.open());
            QVERIFY(!store->head().readOnly);
        }
    }

    void anotherMachinesLockIsRespected()
    {
        const ProjectFolder folder;
        fill(folder);
        const QJsonObject holder{{u"person"_s, u"周舟"_s},
                                 {u"host"_s, u"far-away"_s},
                                 {u"machine"_s, u"0123"_s},
                                 {u"process"_s, 1},
                                 {u"since"_s, u"2024-05-03T12:04:00Z"_s}};
        writeFile(lockPath(folder.path()), QJsonDocument(holder).toJson());
        MEIPI_VALUE(store, folder.open());
        QVERIFY(store->head().readOnly);
        QVERIFY(store->head().readOnlyReason.contains(u"周舟, far-away, 2024-05-0"_s));
        store.reset();
        QVERIFY(QFile::exists(lockPath(folder.path()))); // theirs, not ours to remove
    }

    void readOnlyFolderOpensForReading()
    {
        const ProjectFolder folder;
        fill(folder);
        const Permissions permissions(folder.folder(), 0555);
        MEIPI_VALUE(store, folder.open());
        QVERIFY(store->head().readOnly);
        QCOMPARE(store->head().readOnlyCause->problem, base::Problem::CannotWrite);
        QVERIFY(!store->head().readOnlyReason.isEmpty());
        MEIPI_VALUE(rows, store->excerpts({}).result());
        QCOMPARE(rows.size(), 1);
        MEIPI_FAILS(store->apply({.what = {}, .records = {someExcerpt()}}).result(), base::Problem::ReadOnly);
        MEIPI_FAILS(store->addEdition(someReport(), someEdition(), somePdf(5), {}).result(), base::Problem::ReadOnly);
        MEIPI_FAILS(store->putBytes(newId(), somePdf(5)).result(), base::Problem::ReadOnly);
        MEIPI_FAILS(Store::create(folder.file(u"Q.meipi"_s), newProject(), lin()), base::Problem::CannotWrite);
    }

    void readOnlyFileOpensForReading()
    {
        const ProjectFolder folder;
        fill(folder);
        const Permissions permissions(folder.path(), 0444);
        MEIPI_VALUE(store, folder.open());
        QVERIFY(store->head().readOnly);
        QCOMPARE(store->head().readOnlyCause->problem, base::Problem::CannotWrite);
        QVERIFY(!QFile::exists(lockPath(folder.path()))); // nobody is kept out
    }

    void unreadableFileIsRefused()
    {
        const ProjectFolder folder;
        fill(folder);
        const Permissions permissions(folder.path(), 0000);
        MEIPI_FAILS(folder.open(), base::Problem::CannotRead);
    }

    void folderThatTurnsReadOnlyHoldsTheChange()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        QFuture<base::Result<QList<Record>>> held;
        {
            const Permissions permissions(folder.folder(), 0555);
            held = store->apply({.what = {}, .records = {someExcerpt()}});
            QTRY_VERIFY(store->keptState().trouble);
            QCOMPARE(store->keptState().trouble->problem, base::Problem::CannotWrite);
            QVERIFY(!held.isFinished());
        }
        QTRY_VERIFY_WITH_TIMEOUT(held.isFinished(), 10'000);
        MEIPI_DONE(held.result());
    }

    void readOnlySessionLearnsInMemory()
    {
        const ProjectFolder folder;
        fill(folder);
        const QByteArray before = readFile(folder.path());
        MEIPI_VALUE(store, folder.open(OpenMode::ReadOnly));
        QCOMPARE(store->head().readOnlyCause->problem, base::Problem::ReadOnly);
        MEIPI_VALUE(reports, store->reports().result());
        const auto layer = layerOf({u"另一种读法"_s, u"欧盟采取风险分级的办法。"_s});
        const QUuid edition = reports.first().edition.row.id;
        MEIPI_DONE(store->putTextLayer(edition, layer).result());
        MEIPI_VALUE(again, store->textLayer(edition).result());
        QVERIFY(*again == *layer);
        MEIPI_VALUE(rows, store->excerpts({}).result());
        const auto placement = rows.first().placements.value(rows.first().quotations.first().row.id);
        QCOMPARE(layer->textOf(placement.range), u"分级"_s);
        MEIPI_DONE(store->setLocal(u"zoom"_s, "3").result());
        MEIPI_VALUE(zoom, store->local(u"zoom"_s).result());
        QCOMPARE(zoom, "3");
        store.reset();
        QCOMPARE(readFile(folder.path()), before);
    }
};

int main(int argc, char *argv[])
{
    obeyPermissions();
    const QCoreApplication application(argc, argv);
    LockingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "locking_test.moc"
