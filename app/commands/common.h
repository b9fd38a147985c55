// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "app/desk/batch.h"

#include <memory>
#include <string>

namespace meipi::commands {

using StorePointer = std::unique_ptr<project::Store>;

[[nodiscard]] QString fromArgument(const std::string &argument);

/// A text of the interface for CLI11.
[[nodiscard]] std::string help(const char *text);

/// Opens for reading; never changes the file.
[[nodiscard]] base::Result<StorePointer> openForReading(const QString &path);
/// Opens for writing; where that is not possible, fails with what stands in the way (ProjectHead::readOnlyCause).
[[nodiscard]] base::Result<StorePointer> openForWriting(const QString &path, const project::Writer &writer);

/// The labels' language: the interface's.
[[nodiscard]] taxonomy::LabelLanguage labelLanguage();

/// A whole file. Fails with NoSuchFile, CannotRead or TooLarge.
[[nodiscard]] base::Result<QByteArray> readFile(const QString &path);

/// The first line of a --password-file.
[[nodiscard]] base::Result<QString> passwordFrom(const QString &path);

/// Tries with `password`, and while that does not open the file and there is a terminal, asks for another, three times.
template<typename Try>
auto withPassword(Console &console, const QString &fileName, QString password, const Try &attempt)
{
    auto result = attempt(password);
    for (int asked = 0; asked < 3 && !result; ++asked) {
        const base::Problem problem = result.error().problem;
        if (problem != base::Problem::PdfLocked && problem != base::Problem::PasswordWrong)
            break;
        password = console.askPassword(fileName);
        if (password.isEmpty())
            break;
        result = attempt(password);
    }
    return result;
}

/// A row of `reports --json` and `add --json`.
[[nodiscard]] QJsonObject reportJson(const project::ReportSummary &summary);
[[nodiscard]] QString idText(const QUuid &id);

} // namespace meipi::commands
