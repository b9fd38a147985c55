// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/pdf_dictionary.h"

#include <QIODevice>

namespace meipi::pdf {

struct PdfStream
{
    qint64 number = 0; ///< of the object
    QByteArray head; ///< what the dictionary views
    PdfDictionary dictionary;
    QByteArray data; ///< decoded
};

/// The stream object at an offset. Nothing unless it is of this /Type, of generation 0, plain or deflated, not large,
/// and in one piece.
[[nodiscard]] std::optional<PdfStream> streamAt(QIODevice &file, qint64 offset, QByteArrayView type);

[[nodiscard]] QByteArray bytesAt(QIODevice &file, qint64 offset, qint64 length);

} // namespace meipi::pdf
