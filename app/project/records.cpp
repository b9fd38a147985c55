// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/records.h"

#include <QRandomGenerator>

#include <array>

namespace meipi::project {

QUuid newId()
{
    // QUuid makes v7 itself only from Qt 6.9 on. Layout: RFC 9562, 5.7.
    const auto milliseconds = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    std::array<quint8, 16> bytes{};
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(bytes.data()),
                                         reinterpret_cast<quint32 *>(bytes.data() + bytes.size()));
    for (unsigned i = 0; i < 6; ++i)
        bytes[i] = static_cast<quint8>(milliseconds >> (8 * (5 - i)));
    bytes[6] = static_cast<quint8>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<quint8>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(QByteArrayView(bytes));
}

const RowInfo &rowOf(const Record &record)
{
    return std::visit([](const auto &row) -> const RowInfo & { return row.row; }, record);
}

RowInfo &rowOf(Record &record)
{
    return std::visit([](auto &row) -> RowInfo & { return row.row; }, record);
}

} // namespace meipi::project
