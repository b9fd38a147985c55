// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/icons.h"

#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

/// The colour of the most opaque pixel; invalid for an empty picture.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor strongest;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor color = image.pixelColor(x, y);
                color.alpha() > 0 && (!strongest.isValid() || color.alpha() > strongest.alpha()))
                strongest = color;
    return strongest;
}

bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 4 && std::abs(a.green() - b.green()) < 4 && std::abs(a.blue() - b.blue()) < 4;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyAppearance(*qApp, AppearanceChoice::Light); }
    void everyIconDraws_data();
    void everyIconDraws();
    void tintFollowsAppearanceAndState();
    void isSharpAtTwiceTheSize();
    void unknownNameIsNull();
    void drawsTheSheet();
};

void IconsTest::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = iconNames();
    QVERIFY(names.size() >= 40);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void IconsTest::everyIconDraws()
{
    QFETCH(QString, name);
    const QIcon icon = themedIcon(name);
    QVERIFY(!icon.isNull());
    QVERIFY(inkOf(icon.pixmap(QSize(16, 16), 1.0)).alpha() > 100);
    if (name != u"meipi"_s) // the only one with colours of its own
        QVERIFY(isNear(inkOf(icon.pixmap(QSize(22, 22), 1.0)), marks::tokens(marks::Appearance::Light).text2));
}

void IconsTest::tintFollowsAppearanceAndState()
{
    const QIcon icon = themedIcon(u"codebook");
    const marks::Tokens &light = marks::tokens(marks::Appearance::Light);
    QVERIFY(isNear(inkOf(icon.pixmap(QSize(16, 16), 1.0, QIcon::Normal, QIcon::On)), light.accent));
    QVERIFY(!isNear(inkOf(icon.pixmap(QSize(16, 16), 1.0, QIcon::Disabled)), light.text2));
    applyAppearance(*qApp, AppearanceChoice::Dark);
    QVERIFY(isNear(inkOf(icon.pixmap(QSize(16, 16), 1.0)), marks::tokens(marks::Appearance::Dark).text2));
    QVERIFY(isNear(inkOf(tintedPixmap(u"codebook", 16, 1.0, Qt::green)), Qt::green));
}

void IconsTest::isSharpAtTwiceTheSize()
{
    const QPixmap pixmap = themedIcon(u"search").pixmap(QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    QCOMPARE(tintedPixmap(u"search", 22, 1.5, Qt::black).size(), QSize(33, 33));
}

void IconsTest::unknownNameIsNull()
{
    QTest::ignoreMessage(QtWarningMsg, "no icon is named \"no such icon\"");
    QVERIFY(themedIcon(u"no such icon").isNull());
    QVERIFY(tintedPixmap(u"no such icon", 16, 1.0, Qt::black).isNull());
    QVERIFY(!applicationIcon().isNull());
}

// For people to look at.
void IconsTest::drawsTheSheet()
{
    const QStringList names = iconNames();
    constexpr int columns = 6;
    QImage sheet(columns * 150, int(names.size() + columns - 1) / columns * 36, QImage::Format_RGB32);
    sheet.fill(marks::tokens(marks::Appearance::Light).window);
    QPainter painter(&sheet);
    for (int i = 0; i < names.size(); ++i) {
        const QPoint at(i % columns * 150 + 8, i / columns * 36 + 8);
        themedIcon(names.at(i)).paint(&painter, QRect(at, QSize(16, 16)));
        themedIcon(names.at(i))
            .paint(&painter, QRect(at + QPoint(22, -3), QSize(22, 22)), Qt::AlignCenter, QIcon::Normal, QIcon::On);
        painter.drawText(at + QPoint(50, 13), names.at(i));
    }
    painter.end();
    const QDir folder(QStringLiteral(MEIPI_BINARY_DIR "/screenshots"));
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(sheet.save(folder.filePath(u"icons.png"_s)));
}

QTEST_MAIN(IconsTest)
#include "icons_test.moc"
