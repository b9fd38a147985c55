// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/pdf_stream.h"

#include <array>
#include <new>

namespace meipi::pdf {

namespace {

constexpr qint64 headLength = 16 << 10; // its dictionary
constexpr qint64 streamLimit = 512 << 10; // compressed; zlib makes up to 500 MB of it

std::optional<QByteArray> inflated(const QByteArray &data)
{
    // Qt wants the length in front, which may be too small.
    const auto guess = quint32(data.size() * 4);
    const std::array<char, 4> length{char(guess >> 24), char(guess >> 16), char(guess >> 8), char(guess)};
    try {
        QByteArray result = qUncompress(QByteArray(length.data(), length.size()) + data);
        return result.isEmpty() ? std::nullopt : std::optional(std::move(result));
    } catch (const std::bad_alloc &) {
        return std::nullopt; // the worker's memory is limited, and this is no reason to lose it
    }
}

/// Undoes PNG's row filters for one byte per pixel, of which cross-reference streams use these three.
std::optional<QByteArray> unpredicted(const QByteArray &data, qsizetype columns)
{
    if (columns < 1 || data.size() % (columns + 1) != 0)
        return std::nullopt;
    QByteArray result;
    result.reserve(data.size());
    QByteArray above(columns, '\0');
    for (qsizetype start = 0; start < data.size(); start += columns + 1) {
        QByteArray row = data.sliced(start + 1, columns);
        const char filter = data.at(start);
        for (qsizetype i = 0; i < columns; ++i) {
            if (filter == 1 && i > 0)
                row[i] = char(row.at(i) + row.at(i - 1));
            else if (filter == 2)
                row[i] = char(row.at(i) + above.at(i));
            else if (filter != 0 && filter != 1)
                return std::nullopt;
        }
        result += row;
        above = row;
    }
    return result;
}

QByteArrayView withoutBrackets(QByteArrayView value)
{
    return value.startsWith('[') && value.endsWith(']') ? value.sliced(1, value.size() - 2).trimmed() : value;
}

std::optional<QByteArray> decoded(const PdfDictionary &dictionary, const QByteArray &raw)
{
    const QByteArrayView filter = withoutBrackets(dictionary.value("Filter"));
    const QByteArrayView parameters = withoutBrackets(dictionary.value("DecodeParms"));
    if (filter.isEmpty())
        return raw;
    if (filter != "/FlateDecode")
        return std::nullopt;
    std::optional<QByteArray> data = inflated(raw);
    if (!data || parameters.isEmpty() || parameters == "null")
        return data;
    const auto details = PdfDictionary::read(parameters);
    if (!details || details->contains("Colors") || details->contains("BitsPerComponent"))
        return std::nullopt;
    const qint64 predictor = details->integer("Predictor").value_or(details->contains("Predictor") ? -1 : 1);
    if (predictor == 1)
        return data;
    return predictor >= 10 ? unpredicted(*data, details->integer("Columns").value_or(1)) : std::nullopt;
}

} // namespace

QByteArray bytesAt(QIODevice &file, qint64 offset, qint64 length)
{
    return offset >= 0 && file.seek(offset) ? file.read(length) : QByteArray();
}

std::optional<PdfStream> streamAt(QIODevice &file, qint64 offset, QByteArrayView type)
{
    PdfStream stream;
    stream.head = bytesAt(file, offset, headLength);
    PdfScanner scanner(stream.head);
    const auto number = scanner.takeInteger();
    const auto generation = scanner.takeInteger();
    scanner.skipSpace();
    if (!number || generation != 0 || !scanner.take("obj"))
        return std::nullopt;
    stream.number = *number;
    const qsizetype start = scanner.at();
    const auto dictionary = PdfDictionary::read(QByteArrayView(stream.head).sliced(start));
    if (!dictionary || dictionary->value("Type") != type || dictionary->contains("F"))
        return std::nullopt;
    stream.dictionary = *dictionary;
    scanner = PdfScanner(stream.head, start + dictionary->end());
    scanner.skipSpace();
    const auto length = dictionary->integer("Length");
    if (!scanner.take("stream") || (!scanner.take("\r\n") && !scanner.take("\n")) || !length || *length > streamLimit)
        return std::nullopt;
    const QByteArray raw = bytesAt(file, offset + scanner.at(), *length);
    std::optional<QByteArray> data = raw.size() == *length ? decoded(stream.dictionary, raw) : std::nullopt;
    if (!data)
        return std::nullopt;
    stream.data = *std::move(data);
    return stream;
}

} // namespace meipi::pdf
