// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/paper_image.h"

#include <QTest>

using namespace meipi::widgets;

class PaperImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsLightnessOver_data()
    {
        QTest::addColumn<QColor>("printed");
        QTest::addColumn<QColor>("shown");
        QTest::newRow("white is the paper") << QColor(255, 255, 255) << QColor(0x23, 0x22, 0x20);
        QTest::newRow("black is the text") << QColor(0, 0, 0) << QColor(0xec, 0xe8, 0xe1);
        // Pure red has lightness 0.5: it stays red, between the two.
        QTest::newRow("red stays red") << QColor(255, 0, 0) << QColor(0xec, 0x22, 0x20);
    }

    void turnsLightnessOver()
    {
        QFETCH(QColor, printed);
        QImage page(3, 2, QImage::Format_RGB32);
        page.fill(printed);
        const QImage dark = onDarkPaper(page, {.paper = QColor(0x23, 0x22, 0x20), .text = QColor(0xec, 0xe8, 0xe1)});
        QCOMPARE(dark.size(), page.size());
        QTEST(dark.pixelColor(1, 1), "shown");
    }

    void huesAreKept()
    {
        QImage page(1, 1, QImage::Format_RGB32);
        const QColor blue = QColor::fromHsl(220, 200, 60);
        page.fill(blue);
        const QColor dark = onDarkPaper(page, {.paper = Qt::black, .text = Qt::white}).pixelColor(0, 0);
        QVERIFY(qAbs(dark.hslHue() - 220) <= 2);
        QVERIFY(qAbs(dark.lightness() - (255 - blue.lightness())) <= 1);
    }

    void nothingStaysNothing() { QVERIFY(onDarkPaper({}, {.paper = Qt::black, .text = Qt::white}).isNull()); }
};

QTEST_GUILESS_MAIN(PaperImageTest)
#include "paper_image_test.moc"
