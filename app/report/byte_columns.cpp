// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/byte_columns.h"

#include <QtEndian>

#include <bit>
#include <cstring>
#include <limits>

namespace meipi::report {

namespace {

constexpr int mostBytes = 10; // of a 64-bit number

} // namespace

void ByteWriter::number(quint64 value)
{
    while (value >= 0x80) {
        m_bytes.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    m_bytes.append(static_cast<char>(value));
}

void ByteWriter::real(double value)
{
    const quint64 bits = qToLittleEndian(std::bit_cast<quint64>(value));
    m_bytes.append(reinterpret_cast<const char *>(&bits), sizeof bits);
}

void ByteWriter::bytes(const QByteArray &value)
{
    number(static_cast<quint64>(value.size()));
    m_bytes.append(value);
}

void ByteWriter::string(const QString &value) { bytes(value.toUtf8()); }

void ByteReader::fail()
{
    m_good = false;
    m_position = m_bytes.size();
}

quint64 ByteReader::number()
{
    quint64 value = 0;
    for (int i = 0; i < mostBytes && m_position < m_bytes.size(); ++i) {
        const auto byte = static_cast<quint8>(m_bytes[m_position++]);
        value |= static_cast<quint64>(byte & 0x7F) << (7 * i);
        if (byte < 0x80)
            return value;
    }
    fail();
    return 0;
}

quint64 ByteReader::number(quint64 largest)
{
    const quint64 value = number();
    if (value <= largest)
        return value;
    fail();
    return 0;
}

qint64 ByteReader::signedNumber()
{
    constexpr qint64 largest = qint64{1} << 40;
    const qint64 value = unzigzag(number());
    if (value >= -largest && value <= largest)
        return value;
    fail();
    return 0;
}

qint16 ByteReader::small()
{
    const qint64 value = signedNumber();
    if (value >= std::numeric_limits<qint16>::min() && value <= std::numeric_limits<qint16>::max())
        return static_cast<qint16>(value);
    fail();
    return 0;
}

quint64 ByteReader::count()
{
    const quint64 value = number(); // first: it moves the position
    if (value <= static_cast<quint64>(m_bytes.size() - m_position))
        return value;
    fail();
    return 0;
}

double ByteReader::real()
{
    quint64 bits = 0;
    if (m_bytes.size() - m_position < static_cast<qsizetype>(sizeof bits)) {
        fail();
        return 0;
    }
    std::memcpy(&bits, m_bytes.constData() + m_position, sizeof bits);
    m_position += static_cast<qsizetype>(sizeof bits);
    return std::bit_cast<double>(qFromLittleEndian(bits));
}

QByteArray ByteReader::bytes()
{
    const auto size = static_cast<qsizetype>(count());
    const QByteArray value = m_good ? m_bytes.sliced(m_position, size) : QByteArray();
    m_position += value.size();
    return value;
}

QString ByteReader::string() { return QString::fromUtf8(bytes()); }

} // namespace meipi::report
