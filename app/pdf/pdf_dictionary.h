// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace meipi::pdf {

/// The entries of a dictionary as they stand in a PDF. Strict: what is damaged, ambiguous (a key twice) or disguised
/// (escapes in keys) is no dictionary. Views the bytes that it was read from.
class PdfDictionary
{
public:
    /// The dictionary that the bytes begin with, white space and comments aside.
    [[nodiscard]] static std::optional<PdfDictionary> read(QByteArrayView bytes);

    [[nodiscard]] qsizetype end() const { return m_end; } ///< index behind the dictionary
    [[nodiscard]] bool contains(QByteArrayView key) const { return !value(key).isEmpty(); }
    /// As written, without white space around it; empty when there is none.
    [[nodiscard]] QByteArrayView value(QByteArrayView key) const;
    /// Nothing for references, too: they are not followed.
    [[nodiscard]] std::optional<qint64> integer(QByteArrayView key) const;
    [[nodiscard]] std::optional<QList<qint64>> integers(QByteArrayView key) const; ///< an array of nothing else

private:
    QList<std::pair<QByteArrayView, QByteArrayView>> m_entries;
    qsizetype m_end = 0;
};

/// Takes tokens off the front of PDF bytes.
class PdfScanner
{
public:
    explicit PdfScanner(QByteArrayView bytes, qsizetype start = 0) : m_bytes(bytes), m_at(start) { }

    [[nodiscard]] qsizetype at() const { return m_at; }
    void skipSpace(); ///< and comments
    [[nodiscard]] bool take(QByteArrayView token);
    [[nodiscard]] std::optional<qint64> takeInteger();
    [[nodiscard]] QByteArrayView takeName(); ///< without its slash; empty when there is none
    /// Any object but a stream; a reference is one.
    [[nodiscard]] bool skipValue(int depth = 0);

private:
    [[nodiscard]] bool isAt(char byte) const { return m_at < m_bytes.size() && m_bytes[m_at] == byte; }
    [[nodiscard]] bool skipString();
    [[nodiscard]] bool skipMembers(QByteArrayView closing, bool named, int depth);
    void skipRestOfReference();

    QByteArrayView m_bytes;
    qsizetype m_at;
};

} // namespace meipi::pdf
