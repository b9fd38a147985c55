// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <unordered_map>

namespace meipi::pdf {

/// Memory of the client, mapped for writing images into it.
class WorkerSlots
{
public:
    WorkerSlots() = default;
    ~WorkerSlots();
    Q_DISABLE_COPY_MOVE(WorkerSlots)

    /// Takes and closes the descriptor. A slot that cannot be mapped is one that is not there.
    void add(qint64 slot, int descriptor, qint64 bytes);
    void drop(qint64 slot);
    /// Empty for an unknown slot.
    [[nodiscard]] std::span<uchar> memory(qint64 slot) const;

private:
    std::unordered_map<qint64, std::span<uchar>> m_slots;
};

} // namespace meipi::pdf
