// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/object_table.h"

#include <algorithm>
#include <set>

namespace meipi::pdf {

namespace {

constexpr qint64 tailLength = 1024; // where a reader looks for the last cross-reference section
constexpr qint64 objectLimit = 2'000'000;
constexpr int sectionLimit = 100;

} // namespace

std::optional<ObjectTable> ObjectTable::read(QIODevice &file)
{
    const QByteArray tail = bytesAt(file, std::max<qint64>(0, file.size() - tailLength), tailLength);
    const qsizetype mark = tail.lastIndexOf("startxref");
    const auto newest = mark < 0 ? std::nullopt : PdfScanner(tail, mark + 9).takeInteger();
    if (!newest)
        return std::nullopt;
    ObjectTable table;
    table.m_newest = *newest;
    std::set<qint64> seen;
    for (std::optional<qint64> offset = newest; offset;) {
        if (int(seen.size()) >= sectionLimit || !seen.insert(*offset).second)
            return std::nullopt;
        auto section = streamAt(file, *offset, "/XRef");
        if (!section || section->dictionary.contains("Encrypt") || !table.addSection(*section))
            return std::nullopt;
        const bool hasPrevious = section->dictionary.contains("Prev");
        const auto previous = section->dictionary.integer("Prev");
        if (hasPrevious && !previous)
            return std::nullopt;
        if (offset == newest)
            table.m_trailer = *std::move(section);
        offset = previous;
    }
    return table;
}

bool ObjectTable::addSection(const PdfStream &section)
{
    const auto widths = section.dictionary.integers("W");
    const auto size = section.dictionary.integer("Size");
    if (!widths || widths->size() != 3 || std::ranges::any_of(*widths, [](qint64 width) { return width > 8; }) || !size)
        return false;
    QList<qint64> ranges{0, *size};
    if (section.dictionary.contains("Index")) {
        const auto index = section.dictionary.integers("Index");
        if (!index || index->size() % 2 != 0)
            return false;
        ranges = *index;
    }
    const qsizetype width = widths->at(0) + widths->at(1) + widths->at(2);
    qsizetype at = 0;
    for (qsizetype range = 0; range + 1 < ranges.size(); range += 2) {
        const qint64 first = ranges.at(range);
        const qint64 count = ranges.at(range + 1);
        if (first > objectLimit || count > objectLimit || first + count > objectLimit || width < 1
            || count > (section.data.size() - at) / width)
            return false;
        for (qint64 number = first; number < first + count; ++number) {
            std::array<qint64, 3> fields{widths->at(0) > 0 ? 0 : 1, 0, 0};
            for (std::size_t field = 0; field < fields.size(); ++field) {
                for (qint64 byte = 0; byte < widths->at(qsizetype(field)); ++byte)
                    fields[field] = qint64(quint64(fields[field]) << 8 | quint8(section.data.at(at++)));
            }
            add(number, fields);
        }
    }
    return true;
}

/// Newer sections come first, and what they say stays.
void ObjectTable::add(qint64 number, const std::array<qint64, 3> &fields)
{
    if (number >= size())
        m_entries.resize(std::size_t(number) + 1);
    Entry &entry = m_entries.at(std::size_t(number));
    if (entry.kind != Kind::Unknown)
        return;
    const Kind kind = fields[0] == 1 ? Kind::Plain : fields[0] == 2 ? Kind::Compressed : Kind::Free;
    entry = {.kind = kind, .place = fields[1], .index = fields[2]};
}

} // namespace meipi::pdf
