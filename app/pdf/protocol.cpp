// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/protocol.h"

#include <QString>

#include <cstring>

namespace meipi::pdf::protocol {

namespace {

constexpr qsizetype headerSize = sizeof(Header);
constexpr qsizetype worthCompacting = 1 << 16;

bool isKnown(Type type)
{
    return (type >= Type::Open && type <= Type::Cancel) || (type >= Type::Ready && type <= Type::Warning);
}

} // namespace

Message makeMessage(Type type, quint64 request, std::array<qint64, 5> values, const QByteArray &payload)
{
    return {.header = {.type = type, .request = request, .payloadSize = quint64(payload.size()), .values = values},
            .payload = payload};
}

void MessageReader::append(QByteArrayView bytes)
{
    if (m_start == m_bytes.size()) {
        m_bytes.resize(0);
        m_start = 0;
    } else if (m_start > worthCompacting) {
        m_bytes.remove(0, m_start);
        m_start = 0;
    }
    m_bytes.append(bytes);
}

std::expected<std::optional<Message>, QString> MessageReader::next()
{
    const qsizetype available = m_bytes.size() - m_start;
    if (available < headerSize)
        return std::nullopt;

    Message message;
    std::memcpy(&message.header, m_bytes.constData() + m_start, headerSize);
    if (message.header.magic != magicNumber || !isKnown(message.header.type))
        return std::unexpected(QStringLiteral("not a message of the worker protocol"));
    if (message.header.payloadSize > payloadLimit)
        return std::unexpected(QStringLiteral("a message of %1 bytes").arg(message.header.payloadSize));

    const auto payloadSize = qsizetype(message.header.payloadSize);
    if (available < headerSize + payloadSize)
        return std::nullopt;
    message.payload = m_bytes.sliced(m_start + headerSize, payloadSize);
    m_start += headerSize + payloadSize;
    return message;
}

} // namespace meipi::pdf::protocol
