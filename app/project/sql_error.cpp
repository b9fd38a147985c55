// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/sql_error.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace meipi::project {

namespace {

int primary(const SQLite::Exception &exception) { return exception.getErrorCode() & 0xff; }

base::Problem problemOf(const SQLite::Exception &exception)
{
    switch (exception.getErrorCode()) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ: return base::Problem::CannotRead;
    default: break;
    }
    switch (primary(exception)) {
    case SQLITE_FULL: return base::Problem::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_IOERR: return base::Problem::CannotWrite;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return base::Problem::ProjectLocked;
    case SQLITE_NOTADB: return base::Problem::NotAProject;
    case SQLITE_CORRUPT:
    case SQLITE_SCHEMA:
    case SQLITE_ERROR: // a table or column that is not as we made it
    case SQLITE_AUTH: // what `trusted_schema` and defensive mode refuse
    case SQLITE_FORMAT: return base::Problem::ProjectDamaged;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH: return base::Problem::BadInput;
    case SQLITE_TOOBIG: return base::Problem::TooLarge;
    case SQLITE_INTERRUPT: return base::Problem::Cancelled;
    default: return base::Problem::Internal;
    }
}

} // namespace

base::Error errorFrom(const SQLite::Exception &exception, const QString &path)
{
    return {
        .problem = problemOf(exception), .subject = path, .detail = QString::fromUtf8(exception.what()), .near = {}};
}

bool mayPass(const SQLite::Exception &exception)
{
    switch (primary(exception)) {
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_IOERR:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
    case SQLITE_NOMEM: return true;
    default: return false;
    }
}

} // namespace meipi::project
