// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/lexicon_file.h"

#include <QMap>
#include <QtEndian>

#include <cstring>
#include <utility>

namespace meipi::lexicon {

using namespace Qt::StringLiterals;

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "headwords are compared where they lie in the file");

namespace {

constexpr QChar glossSeparator = QChar(0x1F);

void appendNumber(QByteArray &bytes, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray entryText(const DictionaryEntry &entry)
{
    return QStringList{entry.traditional, entry.simplified, entry.readings.join(u' '),
                       entry.glosses.join(glossSeparator)}
        .join(u'\t')
        .toUtf8();
}

} // namespace

QByteArray writeLexicon(const QList<DictionaryEntry> &entries)
{
    QMap<QString, QList<quint32>> keys; // QString's order is that of UTF-16 units
    QByteArray entryOffsets;
    QByteArray entryPool;
    for (qsizetype number = 0; number < entries.size(); ++number) {
        const DictionaryEntry &entry = entries.at(number);
        keys[entry.simplified].append(quint32(number));
        if (entry.traditional != entry.simplified)
            keys[entry.traditional].append(quint32(number));
        appendNumber(entryOffsets, quint32(entryPool.size()));
        entryPool += entryText(entry);
    }
    appendNumber(entryOffsets, quint32(entryPool.size()));

    QByteArray keyOffsets;
    QByteArray keyEntries;
    QByteArray refs;
    QByteArray keyPool;
    for (const auto &[key, numbers] : keys.asKeyValueRange()) {
        appendNumber(keyOffsets, quint32(keyPool.size() / 2));
        appendNumber(keyEntries, quint32(refs.size() / 4));
        keyPool.append(reinterpret_cast<const char *>(key.utf16()), key.size() * 2);
        for (const quint32 number : std::as_const(numbers))
            appendNumber(refs, number);
    }
    appendNumber(keyOffsets, quint32(keyPool.size() / 2));
    appendNumber(keyEntries, quint32(refs.size() / 4));

    const LexiconHeader header{.keys = quint32(keys.size()),
                               .refs = quint32(refs.size() / 4),
                               .entries = quint32(entries.size()),
                               .keyUnits = quint32(keyPool.size() / 2),
                               .entryBytes = quint32(entryPool.size())};
    QByteArray file(reinterpret_cast<const char *>(&header), sizeof header);
    return file + keyOffsets + keyEntries + refs + entryOffsets + keyPool + entryPool;
}

LexiconView::LexiconView(const LexiconHeader &header, std::span<const std::byte> bytes) : m_header(header)
{
    const auto take = [&bytes](quint64 size) {
        const auto part = bytes.first(size);
        bytes = bytes.subspan(size);
        return part;
    };
    take(sizeof(LexiconHeader));
    m_keyText = take((quint64(header.keys) + 1) * 4);
    m_keyEntries = take((quint64(header.keys) + 1) * 4);
    m_entryOfKey = take(quint64(header.refs) * 4);
    m_entryText = take((quint64(header.entries) + 1) * 4);
    m_keyPool = take(quint64(header.keyUnits) * 2);
    m_entryPool = take(header.entryBytes);
}

std::optional<LexiconView> LexiconView::over(std::span<const std::byte> bytes)
{
    LexiconHeader header;
    if (bytes.size() < sizeof header)
        return {};
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != LexiconHeader::expectedMagic || header.version != LexiconHeader::expectedVersion)
        return {};
    const quint64 size = sizeof header + (quint64(header.keys) + 1) * 8 + quint64(header.refs) * 4
        + (quint64(header.entries) + 1) * 4 + quint64(header.keyUnits) * 2 + header.entryBytes;
    if (size != bytes.size())
        return {};
    return LexiconView(header, bytes);
}

quint32 LexiconView::number(std::span<const std::byte> table, quint32 index)
{
    const std::size_t at = std::size_t(index) * 4;
    return at + 4 <= table.size() ? qFromLittleEndian<quint32>(table.data() + at) : 0;
}

std::pair<quint32, quint32> LexiconView::range(std::span<const std::byte> table, quint32 index, quint32 limit)
{
    const quint32 first = number(table, index);
    const quint32 last = number(table, index + 1);
    return first <= last && last <= limit ? std::pair(first, last) : std::pair(0U, 0U);
}

QStringView LexiconView::key(quint32 index) const
{
    if (index >= m_header.keys)
        return {};
    const auto [first, last] = range(m_keyText, index, m_header.keyUnits);
    // The pool is at an even offset: all before it is a multiple of 4.
    return {reinterpret_cast<const char16_t *>(m_keyPool.data()) + first, qsizetype(last) - qsizetype(first)};
}

QList<quint32> LexiconView::entriesOfKey(quint32 index) const
{
    if (index >= m_header.keys)
        return {};
    const auto [first, last] = range(m_keyEntries, index, m_header.refs);
    QList<quint32> numbers;
    for (quint32 ref = first; ref < last; ++ref)
        numbers.append(number(m_entryOfKey, ref));
    return numbers;
}

std::optional<DictionaryEntry> LexiconView::entry(quint32 entryNumber) const
{
    if (entryNumber >= m_header.entries)
        return {};
    const auto [first, last] = range(m_entryText, entryNumber, m_header.entryBytes);
    const auto bytes = m_entryPool.subspan(first, last - first);
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    const QStringList fields = text.split(u'\t');
    if (fields.size() != 4)
        return {};
    return DictionaryEntry{.traditional = fields.at(0),
                           .simplified = fields.at(1),
                           .readings = fields.at(2).split(u' ', Qt::SkipEmptyParts),
                           .glosses = fields.at(3).split(glossSeparator, Qt::SkipEmptyParts)};
}

std::optional<quint32> LexiconView::findKey(QStringView headword) const
{
    const auto found = longestKey(headword);
    return found && key(*found).size() == headword.size() ? found : std::nullopt;
}

std::optional<quint32> LexiconView::longestKey(QStringView text) const
{
    // [low, high) are the keys that begin with the first `length` units; the shortest of them comes first.
    quint32 low = 0;
    quint32 high = m_header.keys;
    std::optional<quint32> longest;
    for (qsizetype length = 1; length <= text.size() && low < high; ++length) {
        const char16_t unit = text.at(length - 1).unicode();
        const auto boundary = [&](quint32 from, quint32 to, auto isBefore) {
            while (from < to) {
                const quint32 middle = from + (to - from) / 2;
                const QStringView middleKey = key(middle);
                if (middleKey.size() < length || isBefore(middleKey.at(length - 1).unicode()))
                    from = middle + 1;
                else
                    to = middle;
            }
            return from;
        };
        low = boundary(low, high, [unit](char16_t other) { return other < unit; });
        high = boundary(low, high, [unit](char16_t other) { return other <= unit; });
        if (low < high && key(low).size() == length && text.startsWith(key(low)))
            longest = low;
    }
    return longest;
}

} // namespace meipi::lexicon
