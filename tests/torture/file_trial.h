// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QChar>
#include <QStringList>

#include <optional>

namespace meipi::torture {

/// What became of one file.
struct Trial
{
    QString path;
    std::optional<base::Error> refusal; ///< why it was not opened
    bool isStuck = false; ///< no end was in sight: never acceptable
    int pages = 0;
    int drawn = 0;
    QStringList failures; ///< "page 3: timed out", "text of page 4: …"
    bool isTextRead = false;
    qint64 characters = 0; ///< of `isSeen`
    qint64 longestFailure = 0; ///< milliseconds from asking to being told that something cannot be done
    qint64 longestAnswer = 0; ///< the same for what went well
    qint64 total = 0; ///< milliseconds
};

struct TrialLimits
{
    int pages = 50;
    int stuckSeconds = 600; ///< for the whole file
};

/// Opens a file in the client, as the window does: first page first, drawing before text, what killed a worker asked for
/// once more. Needs an event loop's thread to itself.
[[nodiscard]] Trial tryFile(const QString &path, const TrialLimits &limits);

/// Neither white space nor one of the marks for direction, which pdftotext writes around lines from right to left.
[[nodiscard]] bool isSeen(QChar character);

/// The word for a problem in tables.
[[nodiscard]] QString nameOf(base::Problem problem);

} // namespace meipi::torture
