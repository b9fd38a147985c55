// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"
#include "app/pdf/source.h"

#include <QFuture>
#include <QString>

#include <memory>
#include <optional>

namespace meipi::desk {

/// A PDF whose opening has begun before there is a window or a project for it, so that the worker reads the file while the
/// window is built. Never waits: a file that is slow to answer is simply opened later, as any other. UI thread.
class FileOpening
{
public:
    /// Begins to read the file in another thread. May come before the application object.
    explicit FileOpening(const QString &path);
    ~FileOpening();
    Q_DISABLE_COPY_MOVE(FileOpening)

    /// Hands the file to a worker if it has been read by now; wants the application object.
    void proceed();

    [[nodiscard]] const QString &path() const { return m_path; } ///< absolute
    [[nodiscard]] const pdf::Source &source() const { return m_source; } ///< null: nothing was handed over yet
    /// Open, being opened, or failed with `error`; null before the hand-over.
    [[nodiscard]] std::unique_ptr<pdf::Document> takeDocument();
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }

private:
    QString m_path;
    QFuture<base::Result<pdf::Source>> m_read;
    pdf::Source m_source;
    std::unique_ptr<pdf::Document> m_document;
    std::optional<base::Error> m_error; ///< said by the worker while nobody else listened
};

} // namespace meipi::desk
