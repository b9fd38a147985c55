// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/person_mark.h"
#include "app/marks/tokens.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace meipi::marks;
using namespace Qt::StringLiterals;

class PersonMarkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initialIsTheFirstCharacter_data();
    void initialIsTheFirstCharacter();
    void discTellsInkAndCharacter();
};

void PersonMarkTest::initialIsTheFirstCharacter_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initial");
    QTest::newRow("Chinese") << u"林溪"_s << u"林"_s;
    QTest::newRow("Latin") << u"ada"_s << u"A"_s;
    QTest::newRow("space before") << u"  周原"_s << u"周"_s;
    QTest::newRow("outside the BMP") << u"𠮷田"_s << u"𠮷"_s;
    QTest::newRow("combining") << u"e\u0301mile"_s << u"E\u0301"_s;
    QTest::newRow("empty") << QString() << u"?"_s;
}

void PersonMarkTest::initialIsTheFirstCharacter()
{
    QFETCH(QString, name);
    QFETCH(QString, initial);
    QCOMPARE(personInitial(name), initial);
}

void PersonMarkTest::discTellsInkAndCharacter()
{
    const auto drawn = [](const QString &name, QStringView inkName) {
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawPersonMark(painter, QRectF(0, 0, 40, 40), name, inkName, {});
        return image;
    };
    QCOMPARE(drawn(u"林溪"_s, u"indigo").pixelColor(3, 20), ink(u"indigo", Appearance::Light));
    QCOMPARE(drawn(u"林溪"_s, u"indigo").pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(drawn(u"林溪"_s, u"indigo") != drawn(u"周原"_s, u"indigo"));
}

QTEST_MAIN(PersonMarkTest)
#include "person_mark_test.moc"
