// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/image_slots.h"

#include <QTest>

#include <thread>

#include <fcntl.h>
#include <sys/mman.h>

using namespace meipi::pdf;

class ImageSlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkerCannotResizeASlot();
    void anImageShowsTheSlotAndKeepsItBusy();
    void imagesOutliveTheSlots();
    void freeSlotsAreTakenAgain();
    void spareMemoryIsBounded();
};

void ImageSlotsTest::aWorkerCannotResizeASlot()
{
    const auto slot = ImageSlot::make(1, 1 << 20);
    QVERIFY(slot);
    QVERIFY2(::ftruncate(slot->descriptor(), 0) < 0, "reading a page would end this process");
    QVERIFY(::ftruncate(slot->descriptor(), 2 << 20) < 0);
}

void ImageSlotsTest::anImageShowsTheSlotAndKeepsItBusy()
{
    ImageSlots slotsOfDocument;
    const auto slot = slotsOfDocument.take(100 * 50 * 4);
    QVERIFY(slot && slot->isBusy());
    auto *pixels = static_cast<QRgb *>(
        ::mmap(nullptr, std::size_t(slot->bytes()), PROT_READ | PROT_WRITE, MAP_SHARED, slot->descriptor(), 0));
    QVERIFY(pixels != MAP_FAILED);
    pixels[100 * 3 + 7] = qRgb(1, 2, 3);
    {
        QImage image = ImageSlot::image(slot, {100, 50});
        QCOMPARE(image.format(), QImage::Format_RGB32);
        QCOMPARE(image.pixel(7, 3), qRgb(1, 2, 3));
        const QImage another = image;
        image = {};
        QVERIFY(slot->isBusy());
        std::thread([copy = another]() mutable { copy = {}; }).join();
        QVERIFY(slot->isBusy());
    }
    QVERIFY(!slot->isBusy());
    ::munmap(pixels, std::size_t(slot->bytes()));
}

void ImageSlotsTest::imagesOutliveTheSlots()
{
    QImage image;
    {
        ImageSlots slotsOfDocument;
        image = ImageSlot::image(slotsOfDocument.take(400), {10, 10});
    }
    QCOMPARE(image.pixel(9, 9) & 0xffffff, 0U);
}

void ImageSlotsTest::freeSlotsAreTakenAgain()
{
    ImageSlots slotsOfDocument;
    const auto first = slotsOfDocument.take(1000);
    const auto second = slotsOfDocument.take(1000);
    QVERIFY(first != second);
    first->setBusy(false);
    QCOMPARE(slotsOfDocument.take(2000), first);
    second->setBusy(false);
    QVERIFY2(slotsOfDocument.take(second->bytes() + 1) != second, "too small");
}

void ImageSlotsTest::spareMemoryIsBounded()
{
    ImageSlots slotsOfDocument;
    std::vector<qint64> dropped;
    for (qint64 megabytes = 4; megabytes < 200; megabytes += 20) {
        slotsOfDocument.take(megabytes << 20)->setBusy(false);
        for (const qint64 number : slotsOfDocument.takeDropped())
            dropped.push_back(number);
    }
    QVERIFY(!dropped.empty());
    QVERIFY(!slotsOfDocument.isCrowded());
    std::vector<std::shared_ptr<ImageSlot>> held;
    for (int i = 0; i < 7; ++i)
        held.push_back(slotsOfDocument.take(60LL << 20));
    QVERIFY(slotsOfDocument.isCrowded());
}

QTEST_GUILESS_MAIN(ImageSlotsTest)
#include "image_slots_test.moc"
