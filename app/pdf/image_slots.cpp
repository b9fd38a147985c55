// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/image_slots.h"

#include <algorithm>

#include <fcntl.h>
#include <sys/mman.h>

namespace meipi::pdf {

namespace {

constexpr qint64 granularity = 4 << 20; // so that pages of nearly one size share slots
constexpr qint64 keptFree = 96LL << 20;
constexpr qint64 crowded = 384LL << 20;

void releaseSlot(void *holder)
{
    const std::unique_ptr<std::shared_ptr<ImageSlot>> slot(static_cast<std::shared_ptr<ImageSlot> *>(holder));
    (*slot)->setBusy(false);
}

} // namespace

std::shared_ptr<ImageSlot> ImageSlot::make(qint64 number, qint64 bytes)
{
    UniqueDescriptor descriptor(::memfd_create("meipi-page", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!descriptor.isOpen() || ::ftruncate(descriptor.get(), bytes) != 0
        || ::fcntl(descriptor.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        return nullptr;
    void *memory = ::mmap(nullptr, std::size_t(bytes), PROT_READ, MAP_SHARED, descriptor.get(), 0);
    if (memory == MAP_FAILED)
        return nullptr;
    return std::make_shared<ImageSlot>(number, bytes, std::move(descriptor), static_cast<uchar *>(memory));
}

ImageSlot::ImageSlot(qint64 number, qint64 bytes, UniqueDescriptor descriptor, const uchar *memory)
    : m_number(number),
      m_bytes(bytes),
      m_descriptor(std::move(descriptor)),
      m_memory(memory)
{ }

ImageSlot::~ImageSlot() { ::munmap(const_cast<uchar *>(m_memory), std::size_t(m_bytes)); }

QImage ImageSlot::image(const std::shared_ptr<ImageSlot> &slot, QSize size)
{
    auto holder = std::make_unique<std::shared_ptr<ImageSlot>>(slot);
    QImage image(slot->m_memory, size.width(), size.height(), qsizetype(size.width()) * 4, QImage::Format_RGB32,
                 releaseSlot, holder.get());
    if (image.isNull())
        slot->setBusy(false);
    else
        static_cast<void>(holder.release()); // the image owns it now
    return image;
}

std::shared_ptr<ImageSlot> ImageSlots::take(qint64 bytes)
{
    const qint64 wanted = (bytes + granularity - 1) / granularity * granularity;
    std::shared_ptr<ImageSlot> best;
    for (const auto &slot : m_slots) {
        if (!slot->isBusy() && slot->bytes() >= wanted && (!best || slot->bytes() < best->bytes()))
            best = slot;
    }
    if (!best) {
        dropSpareMemory(wanted);
        best = ImageSlot::make(++m_lastNumber, wanted);
        if (!best)
            return nullptr;
        m_slots.push_back(best);
    }
    best->setBusy(true);
    return best;
}

std::vector<qint64> ImageSlots::takeDropped() { return std::exchange(m_dropped, {}); }

bool ImageSlots::isCrowded() const
{
    qint64 held = 0;
    for (const auto &slot : m_slots)
        held += slot->isBusy() ? slot->bytes() : 0;
    return held > crowded;
}

void ImageSlots::dropSpareMemory(qint64 bytes)
{
    qint64 free = bytes;
    for (const auto &slot : m_slots)
        free += slot->isBusy() ? 0 : slot->bytes();
    std::erase_if(m_slots, [&](const std::shared_ptr<ImageSlot> &slot) {
        if (free <= keptFree || slot->isBusy())
            return false;
        free -= slot->bytes();
        m_dropped.push_back(slot->number());
        return true;
    });
}

} // namespace meipi::pdf
