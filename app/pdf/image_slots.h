// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/unique_descriptor.h"

#include <QImage>

#include <atomic>
#include <memory>
#include <vector>

namespace meipi::pdf {

/// Anonymous memory that workers draw into. Made, sized and sealed here, so that a worker can change its content but
/// never its size. Lives until its owner and the last image that shows it are gone.
class ImageSlot
{
public:
    /// Null when there is no memory.
    [[nodiscard]] static std::shared_ptr<ImageSlot> make(qint64 number, qint64 bytes);
    ImageSlot(qint64 number, qint64 bytes, UniqueDescriptor descriptor, const uchar *memory);
    ~ImageSlot();
    Q_DISABLE_COPY_MOVE(ImageSlot)

    [[nodiscard]] qint64 number() const { return m_number; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] int descriptor() const { return m_descriptor.get(); }
    [[nodiscard]] bool isBusy() const { return m_busy.load(std::memory_order_acquire); }
    void setBusy(bool busy) { m_busy.store(busy, std::memory_order_release); }

    /// The drawn image without a copy; the slot is busy until the last copy of it is gone, in any thread. The size has
    /// to fit.
    [[nodiscard]] static QImage image(const std::shared_ptr<ImageSlot> &slot, QSize size);

private:
    qint64 m_number;
    qint64 m_bytes;
    UniqueDescriptor m_descriptor;
    const uchar *m_memory;
    std::atomic_bool m_busy = false;
};

/// The slots of one document.
class ImageSlots
{
public:
    /// A free slot of at least this size, marked busy. Null when there is no memory.
    [[nodiscard]] std::shared_ptr<ImageSlot> take(qint64 bytes);
    /// Slots that were given up since the last call: workers are to forget them.
    [[nodiscard]] std::vector<qint64> takeDropped();
    /// Whether images that are still held keep so much memory that another one is better copied.
    [[nodiscard]] bool isCrowded() const;

private:
    void dropSpareMemory(qint64 bytes);

    std::vector<std::shared_ptr<ImageSlot>> m_slots;
    std::vector<qint64> m_dropped;
    qint64 m_lastNumber = 0;
};

} // namespace meipi::pdf
