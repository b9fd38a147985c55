// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_slots.h"

#include <sys/mman.h>
#include <unistd.h>

namespace meipi::pdf {

WorkerSlots::~WorkerSlots()
{
    while (!m_slots.empty())
        drop(m_slots.begin()->first);
}

void WorkerSlots::add(qint64 slot, int descriptor, qint64 bytes)
{
    if (descriptor < 0)
        return;
    void *memory =
        bytes > 0 ? ::mmap(nullptr, std::size_t(bytes), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0) : MAP_FAILED;
    ::close(descriptor);
    if (memory == MAP_FAILED)
        return;
    drop(slot);
    m_slots.emplace(slot, std::span(static_cast<uchar *>(memory), std::size_t(bytes)));
}

void WorkerSlots::drop(qint64 slot)
{
    const auto entry = m_slots.find(slot);
    if (entry == m_slots.end())
        return;
    ::munmap(entry->second.data(), entry->second.size());
    m_slots.erase(entry);
}

std::span<uchar> WorkerSlots::memory(qint64 slot) const
{
    const auto entry = m_slots.find(slot);
    return entry == m_slots.end() ? std::span<uchar>() : entry->second;
}

} // namespace meipi::pdf
