// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace meipi::base {

/// What went wrong, as a fact. The sentence that a person reads is made from it in one place (app/desk/messages.h).
enum class Problem : quint8 {
    Internal, ///< a broken promise of our own; `detail` says which
    Cancelled,
    NoSuchFile,
    CannotRead, ///< the file is there, reading it was refused or failed
    CannotWrite, ///< read-only folder, permission, vanished share
    DiskFull,
    NotAPdf,
    PdfDamaged, ///< begins as a PDF and cannot be opened, e.g. cut off
    PdfLocked, ///< needs a password and none was given
    PasswordWrong,
    PageOutOfRange,
    PageFailed, ///< a page that cannot be drawn or read
    WorkerDied,
    TimedOut,
    TooLarge, ///< over one of our own limits; `detail` has the limit
    NotAProject,
    ProjectNewer, ///< written by a later version of the program
    ProjectDamaged,
    ProjectLocked, ///< another process writes; `detail` names the holder
    ProjectExists, ///< `new` onto a file that is there
    ReadOnly, ///< the project was opened for reading only
    UnknownReport,
    AmbiguousReport, ///< `near` lists the candidates
    DuplicateReport, ///< the same PDF is in the project already
    QuoteNotFound, ///< `near` lists the nearest passages
    QuoteAmbiguous, ///< `near` lists the places
    NoTextLayer,
    UnknownTag, ///< `near` lists the nearest addresses
    UnknownPerson,
    BadTaxonomy, ///< `detail` has line and reason
    FileChanged, ///< a PDF that the project only points to is no longer the one that was added
    BadInput, ///< any other malformed file or argument; `detail` says what and where
};

/// A problem with its context. Cheap to copy, comparable in tests.
struct Error
{
    Problem problem = Problem::Internal;
    QString subject; ///< the thing it is about: path, quote, tag address, report name
    QString detail; ///< a technical reason (a library's own words); may be empty
    QStringList near; ///< what may have been meant

    bool operator==(const Error &) const = default;
};

} // namespace meipi::base
