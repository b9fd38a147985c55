// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/pdf_stream.h"

#include <array>
#include <vector>

namespace meipi::pdf {

/// Where all objects of a file are, by its cross-reference streams. Nothing for a file that has older tables, too.
class ObjectTable
{
public:
    enum class Kind : quint8 { Unknown, Free, Plain, Compressed };

    struct Entry
    {
        Kind kind = Kind::Unknown;
        qint64 place = 0; ///< Plain: offset in the file. Compressed: number of the object stream
        qint64 index = 0; ///< Compressed: which of its objects
    };

    [[nodiscard]] static std::optional<ObjectTable> read(QIODevice &file);

    [[nodiscard]] const Entry &entry(qint64 number) const { return m_entries.at(std::size_t(number)); }
    [[nodiscard]] qint64 size() const { return qint64(m_entries.size()); }
    [[nodiscard]] qint64 newestSection() const { return m_newest; }
    [[nodiscard]] const PdfStream &trailer() const { return m_trailer; }

private:
    [[nodiscard]] bool addSection(const PdfStream &section);
    void add(qint64 number, const std::array<qint64, 3> &fields);

    std::vector<Entry> m_entries;
    qint64 m_newest = 0;
    PdfStream m_trailer;
};

} // namespace meipi::pdf
