// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/project/faulty_vfs.h"

#include <sqlite3.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace meipi::test {

namespace {

std::atomic<Fault> theFault = Fault::None;
std::atomic<int> theDelay = 0;
std::atomic<int> theFailures = 0;
sqlite3_vfs *real = nullptr;

/// A file of ours: SQLite gives the room, the real file lies behind it.
struct FaultyFile
{
    sqlite3_file base;
    sqlite3_file *behind;
};

sqlite3_file *behind(sqlite3_file *file) { return reinterpret_cast<FaultyFile *>(file)->behind; }

bool fails(Fault fault)
{
    if (theFault != fault || theDelay-- > 0)
        return false;
    ++theFailures;
    return true;
}

int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    if (fails(Fault::Full))
        return SQLITE_FULL;
    if (fails(Fault::WriteError))
        return SQLITE_IOERR_WRITE;
    if (fails(Fault::ReadOnly))
        return SQLITE_READONLY;
    if (fails(Fault::FullMidway)) {
        behind(file)->pMethods->xWrite(behind(file), bytes, size / 2, at);
        return SQLITE_FULL;
    }
    return behind(file)->pMethods->xWrite(behind(file), bytes, size, at);
}

int sync(sqlite3_file *file, int flags)
{
    return fails(Fault::SyncError) ? SQLITE_IOERR_FSYNC : behind(file)->pMethods->xSync(behind(file), flags);
}

int close(sqlite3_file *file)
{
    const int result = behind(file)->pMethods->xClose(behind(file));
    std::free(behind(file));
    return result;
}

template<auto Member>
struct Forward;

template<typename... Arguments, int (*sqlite3_io_methods::*Member)(sqlite3_file *, Arguments...)>
struct Forward<Member>
{
    static int call(sqlite3_file *file, Arguments... arguments)
    {
        return (behind(file)->pMethods->*Member)(behind(file), arguments...);
    }
};

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods made{}; // version 1: neither shared memory nor mapping, which we do not use
        made.iVersion = 1;
        made.xClose = close;
        made.xRead = Forward<&sqlite3_io_methods::xRead>::call;
        made.xWrite = write;
        made.xTruncate = Forward<&sqlite3_io_methods::xTruncate>::call;
        made.xSync = sync;
        made.xFileSize = Forward<&sqlite3_io_methods::xFileSize>::call;
        made.xLock = Forward<&sqlite3_io_methods::xLock>::call;
        made.xUnlock = Forward<&sqlite3_io_methods::xUnlock>::call;
        made.xCheckReservedLock = Forward<&sqlite3_io_methods::xCheckReservedLock>::call;
        made.xFileControl = Forward<&sqlite3_io_methods::xFileControl>::call;
        made.xSectorSize = Forward<&sqlite3_io_methods::xSectorSize>::call;
        made.xDeviceCharacteristics = Forward<&sqlite3_io_methods::xDeviceCharacteristics>::call;
        return made;
    }();
    return table;
}

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *made = reinterpret_cast<FaultyFile *>(file);
    made->base.pMethods = nullptr;
    if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0 && fails(Fault::NoJournal))
        return SQLITE_CANTOPEN;
    made->behind = static_cast<sqlite3_file *>(std::calloc(1, static_cast<size_t>(real->szOsFile)));
    if (!made->behind)
        return SQLITE_NOMEM;
    const int result = real->xOpen(real, name, made->behind, flags, outFlags);
    if (result == SQLITE_OK) {
        made->base.pMethods = &methods();
    } else {
        if (made->behind->pMethods)
            made->behind->pMethods->xClose(made->behind);
        std::free(made->behind);
    }
    return result;
}

} // namespace

void installFaultyVfs()
{
    if (real)
        return;
    real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs faulty = *real; // everything that is not about open files goes straight through
    faulty.zName = "faulty";
    faulty.szOsFile = sizeof(FaultyFile);
    faulty.pNext = nullptr;
    faulty.xOpen = open;
    sqlite3_vfs_register(&faulty, 1);
}

void setFault(Fault fault, int after)
{
    theDelay = after;
    theFailures = 0;
    theFault = fault;
}

int failedOperations() { return theFailures; }

} // namespace meipi::test
