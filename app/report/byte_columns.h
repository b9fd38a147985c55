// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace meipi::report {

/// Appends numbers of variable length (seven bits a byte, smallest first), reals and strings.
class ByteWriter
{
public:
    void number(quint64 value);
    void signedNumber(qint64 value) { number(zigzag(value)); }
    void real(double value);
    void bytes(const QByteArray &value); ///< length, then the bytes
    void string(const QString &value); ///< UTF-8; a lone surrogate becomes U+FFFD
    [[nodiscard]] const QByteArray &result() const { return m_bytes; }

    [[nodiscard]] static quint64 zigzag(qint64 value)
    {
        return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
    }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote. Never reads beyond the end: after the first fault `isGood` is false and everything reads
/// as zero or empty.
class ByteReader
{
public:
    explicit ByteReader(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    [[nodiscard]] quint64 number();
    [[nodiscard]] quint64 number(quint64 largest); ///< a larger one is a fault
    [[nodiscard]] qint64 signedNumber(); ///< one beyond ±2^40 is a fault: sums of a few cannot overflow
    [[nodiscard]] qint16 small(); ///< a signed number of 16 bits
    [[nodiscard]] quint64 count(); ///< a number of items that each take at least one byte of what is left
    [[nodiscard]] double real();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] QString string();
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] bool isAtEnd() const { return m_position == m_bytes.size(); }

    [[nodiscard]] static qint64 unzigzag(quint64 value)
    {
        return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
    }

private:
    void fail();

    QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_good = true;
};

} // namespace meipi::report
