// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace meipi::commands {

/// Where a command speaks: results to standard output, messages to standard error, progress to standard error when that
/// is a terminal.
class Console
{
public:
    void print(const QString &text); ///< a line
    void print(const QByteArray &bytes); ///< as they are
    void print(const QJsonArray &json);
    void print(const QJsonObject &json);
    void say(const QString &text); ///< a message, a line
    void say(const base::Error &error);
    void progress(const QString &what, int done, int total);

    /// Asks for a password without echo. Null when standard input is no terminal or nothing was typed.
    [[nodiscard]] QString askPassword(const QString &fileName);

    [[nodiscard]] int columns() const; ///< of the terminal; 100 when output goes elsewhere
    /// False when something could not be written to standard output, e.g. into a full disk.
    [[nodiscard]] bool flush();

private:
    void endProgress();

    bool m_progressShown = false;
};

} // namespace meipi::commands
