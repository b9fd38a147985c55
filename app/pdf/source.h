// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

#include <memory>

namespace meipi::pdf {

/// A PDF that can be handed to workers: an open read-only descriptor, never a path. Cheap to copy.
/// Each worker gets an open file description of its own, since a shared one would share its offset.
class Source
{
public:
    Source() = default;

    /// Opens a file for reading. Fails with NoSuchFile, CannotRead or NotAPdf (no "%PDF-" in the first 1,024 bytes).
    [[nodiscard]] static base::Result<Source> fromFile(const QString &path);
    /// Puts bytes into sealed anonymous memory.
    [[nodiscard]] static base::Result<Source> fromBytes(const QByteArray &bytes, const QString &name);

    [[nodiscard]] bool isNull() const { return !m_data; }
    [[nodiscard]] QString name() const; ///< what to call it in messages: the path, or the given name
    [[nodiscard]] qint64 size() const; ///< bytes
    /// All bytes, read (mapped) anew; for embedding. Any thread.
    [[nodiscard]] base::Result<QByteArray> bytes() const;
    /// SHA-256, computed at the first call and kept; 10 ms for 5 MB. Any thread.
    [[nodiscard]] base::Result<QByteArray> sha256() const;
    /// A new descriptor with its own offset, close-on-exec; the caller closes it. -1 with errno on failure.
    [[nodiscard]] int newDescriptor() const;

private:
    struct Data;
    std::shared_ptr<Data> m_data;
};

} // namespace meipi::pdf
