// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/chip_row.h"
#include "widgets/tagging/palette_geometry.h"
#include "widgets/tagging/palette_keys.h"

#include <QKeyEvent>
#include <QTest>

using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using Kind = PaletteCommand::Kind;

class PalettePartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void placement_data();
    void placement();
    void chipsFlow();
};

void PalettePartsTest::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("filterEmpty");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("place");
    const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, bool empty, Kind kind,
                        int place = 0) { QTest::newRow(name) << key << modifiers << empty << int(kind) << place; };
    row("a digit picks", Qt::Key_3, Qt::NoModifier, true, Kind::PickPlace, 3);
    row("a digit of the keypad", Qt::Key_9, Qt::KeypadModifier, true, Kind::PickPlace, 9);
    row("a digit is text in a filter", Qt::Key_3, Qt::NoModifier, false, Kind::Text);
    row("Alt+digit picks in a filter", Qt::Key_3, Qt::AltModifier, false, Kind::PickPlace, 3);
    row("no place 0", Qt::Key_0, Qt::NoModifier, true, Kind::Text);
    row("a letter filters", Qt::Key_F, Qt::NoModifier, true, Kind::Text);
    row("Enter", Qt::Key_Return, Qt::NoModifier, false, Kind::PickCurrent);
    row("Enter of the keypad", Qt::Key_Enter, Qt::KeypadModifier, false, Kind::PickCurrent);
    row("Tab", Qt::Key_Tab, Qt::NoModifier, false, Kind::Note);
    row("Esc", Qt::Key_Escape, Qt::NoModifier, false, Kind::Close);
    row("down", Qt::Key_Down, Qt::NoModifier, false, Kind::Down);
    row("up", Qt::Key_Up, Qt::NoModifier, false, Kind::Up);
    row("Ctrl+Z is not ours", Qt::Key_Z, Qt::ControlModifier, true, Kind::Text);
}

void PalettePartsTest::keys()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const bool, filterEmpty);
    QFETCH(const int, kind);
    QFETCH(const int, place);
    const PaletteCommand command = paletteCommand(QKeyEvent(QEvent::KeyPress, key, modifiers), filterEmpty);
    QCOMPARE(int(command.kind), kind);
    QCOMPARE(command.place, place);
}

void PalettePartsTest::placement_data()
{
    QTest::addColumn<QRect>("anchor");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("below");
    const QSize size(392, 300);
    QTest::newRow("under the line") << QRect(100, 100, 200, 20) << size << true;
    QTest::newRow("above at the foot") << QRect(100, 700, 200, 20) << size << false;
    QTest::newRow("at the right edge") << QRect(700, 100, 90, 20) << size << true;
    QTest::newRow("left of the viewport") << QRect(-50, 100, 90, 20) << size << true;
    QTest::newRow("no room on either side: the roomier one") << QRect(0, 300, 90, 20) << QSize(392, 600) << true;
    QTest::newRow("the line is out of sight above") << QRect(0, -900, 90, 20) << size << true;
    QTest::newRow("the line is out of sight below") << QRect(0, 2900, 90, 20) << size << false;
}

void PalettePartsTest::placement()
{
    QFETCH(const QRect, anchor);
    QFETCH(const QSize, size);
    QFETCH(const bool, below);
    const QRect viewport(0, 0, 800, 750);
    const PaletteSide side = paletteSide(anchor, viewport, size.height());
    QCOMPARE(side == PaletteSide::Below, below);
    QVERIFY(paletteRoom(anchor, viewport, side) >= 0);
    const QRect place = paletteRect(anchor, viewport, size, side);
    QVERIFY2(viewport.contains(place),
             qPrintable(u"%1 %2 %3 %4"_s.arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height())));
    QCOMPARE(place.size(), size);
    if (viewport.contains(anchor) && size.height() <= paletteRoom(anchor, viewport, side))
        QVERIFY(!place.intersects(anchor)); // the clause is never covered
}

void PalettePartsTest::chipsFlow()
{
    const QSizeF chip(60, 20);
    const QList<QRect> places = flowChips({chip, chip, chip}, 130);
    QCOMPARE(places.size(), 3);
    QCOMPARE(places.at(0), QRect(0, 0, 60, 20));
    QCOMPARE(places.at(1).top(), 0);
    QCOMPARE(places.at(2).left(), 0);
    QVERIFY(places.at(2).top() > places.at(1).bottom());
    QCOMPARE(flowChips({chip, chip, chip}, 130, 1).size(), 2);
    QCOMPARE(flowChips({QSizeF(500, 20)}, 130).first().width(), 130); // one too long is cut, not lost
}

QTEST_MAIN(PalettePartsTest)
#include "palette_parts_test.moc"
