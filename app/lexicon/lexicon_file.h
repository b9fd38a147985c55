// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lexicon/dictionary_entry.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

namespace meipi::lexicon {

/// The layout of lexicon.bin. All numbers are little-endian and 32 bits wide; texts of headwords are UTF-16LE, entries
/// UTF-8. After the header come, without gaps:
///   keyText[keys + 1]     where each headword begins in keyPool, in UTF-16 units; headwords are sorted by unit
///   keyEntries[keys + 1]  where the entries of each headword begin in entryOfKey
///   entryOfKey[refs]      numbers of entries
///   entryText[entries + 1] where each entry begins in entryPool, in bytes
///   keyPool[keyUnits]     16 bits each
///   entryPool[entryBytes] traditional TAB simplified TAB syllables by spaces TAB glosses by U+001F
struct LexiconHeader
{
    static constexpr std::array<char, 8> expectedMagic = {'M', 'E', 'I', 'P', 'I', 'L', 'E', 'X'};
    static constexpr quint32 expectedVersion = 1;

    std::array<char, 8> magic = expectedMagic;
    quint32 version = expectedVersion;
    quint32 keys = 0;
    quint32 refs = 0;
    quint32 entries = 0;
    quint32 keyUnits = 0;
    quint32 entryBytes = 0;
};
static_assert(sizeof(LexiconHeader) == 32);

[[nodiscard]] QByteArray writeLexicon(const QList<DictionaryEntry> &entries);

/// Looks into the bytes of a lexicon file, which must outlive it. Opening checks that the sizes add up; every later
/// step checks the offsets it follows, so that a damaged file gives missing words and never a read out of bounds.
class LexiconView
{
public:
    /// Nothing when the bytes are no lexicon of this version.
    [[nodiscard]] static std::optional<LexiconView> over(std::span<const std::byte> bytes);

    [[nodiscard]] quint32 keyCount() const { return m_header.keys; }
    [[nodiscard]] quint32 entryCount() const { return m_header.entries; }
    [[nodiscard]] QStringView key(quint32 index) const;
    [[nodiscard]] QList<quint32> entriesOfKey(quint32 index) const;
    [[nodiscard]] std::optional<DictionaryEntry> entry(quint32 number) const;
    [[nodiscard]] std::optional<quint32> findKey(QStringView headword) const;
    /// The longest key that the text begins with.
    [[nodiscard]] std::optional<quint32> longestKey(QStringView text) const;

private:
    explicit LexiconView(const LexiconHeader &header, std::span<const std::byte> bytes);
    [[nodiscard]] static quint32 number(std::span<const std::byte> table, quint32 index);
    /// [first, last) of what a table of beginnings says, empty when it does not hold water.
    [[nodiscard]] static std::pair<quint32, quint32> range(std::span<const std::byte> table, quint32 index,
                                                           quint32 limit);

    LexiconHeader m_header;
    std::span<const std::byte> m_keyText;
    std::span<const std::byte> m_keyEntries;
    std::span<const std::byte> m_entryOfKey;
    std::span<const std::byte> m_entryText;
    std::span<const std::byte> m_keyPool;
    std::span<const std::byte> m_entryPool;
};

} // namespace meipi::lexicon
