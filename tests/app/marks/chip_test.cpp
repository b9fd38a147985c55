// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/chip.h"
#include "app/marks/tokens.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace meipi::marks;
using namespace Qt::StringLiterals;

namespace {

ChipStyle highRisk() { return {.label = u"高风险"_s, .shape = FacetShape::Steps, .hue = u"ochre"_s, .level = {2, 4}}; }

QImage drawn(const ChipStyle &style, const Look &look, qreal width = noLimit)
{
    const QSizeF size = chipSize(style, look, width);
    QImage image((size + QSizeF(12, 12)).toSize(), QImage::Format_RGB32);
    image.fill(tokens(look.appearance).margin);
    QPainter painter(&image);
    drawChip(painter, QRectF(QPointF(6, 6), size), style, look);
    return image;
}

} // namespace

class ChipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeFollowsItsParts();
    void growsWithThePageButDoesNotShrink();
    void isItsShapeBelowSixtyPercent();
    void neverWiderThanTheRoom_data();
    void neverWiderThanTheRoom();
    void takesTheShortNameBeforeEliding();
    void statesLookDifferent_data();
    void statesLookDifferent();
    void selectionRingStaysNear();
    void crossIsAtTheEnd();
    void drawsTheSheetOfStates();
};

void ChipTest::sizeFollowsItsParts()
{
    const Look look;
    const QSizeF plain = chipSize(highRisk(), look);
    QCOMPARE(plain.height(), 20.0);
    // Edge, pad, shape, gap, three Chinese characters of 12 px, pad.
    QVERIFY2(std::abs(plain.width() - (1 + 6 + 11 + 5 + 36 + 7)) <= 1.0, qPrintable(QString::number(plain.width())));

    ChipStyle counted = highRisk();
    counted.count = 9;
    QVERIFY(chipSize(counted, look).width() > plain.width() + 5);
    ChipStyle removable = highRisk();
    removable.states = ChipState::Removable;
    QCOMPARE(chipSize(removable, look).width(), plain.width() + 14);
    ChipStyle oneCoder = highRisk();
    oneCoder.oneCoderInk = u"indigo"_s;
    QCOMPARE(chipSize(oneCoder, look).width(), plain.width() + 4);
    ChipStyle longer = highRisk();
    longer.label = u"不可接受风险"_s;
    QVERIFY(std::abs(chipSize(longer, look).width() - plain.width() - 36) <= 1.0);
}

void ChipTest::growsWithThePageButDoesNotShrink()
{
    QCOMPARE(chipSize(highRisk(), {.scale = 2}).height(), 40.0);
    QVERIFY(chipSize(highRisk(), {.scale = 2}).width() > 1.9 * chipSize(highRisk(), {}).width());
    QCOMPARE(chipSize(highRisk(), {.scale = 0.7}), chipSize(highRisk(), {}));
}

void ChipTest::isItsShapeBelowSixtyPercent()
{
    QCOMPARE(chipSize(highRisk(), {.scale = 0.5}), QSizeF(19, 14));
    ChipStyle other = highRisk();
    other.label = u"别的"_s;
    QCOMPARE(drawn(other, {.scale = 0.5}), drawn(highRisk(), {.scale = 0.5}));
}

void ChipTest::neverWiderThanTheRoom_data()
{
    QTest::addColumn<QString>("label");
    QTest::newRow("Chinese") << u"领导地位与共同价值观领导地位与共同价值观"_s;
    QTest::newRow("English") << u"Institutional dialogue, standards and terms"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("line break") << u"two\nlines"_s;
}

void ChipTest::neverWiderThanTheRoom()
{
    QFETCH(QString, label);
    ChipStyle style = highRisk();
    style.label = label;
    style.count = 123456;
    style.states = ChipState::Removable;
    const Tokens &t = tokens(Appearance::Light);
    for (const qreal room : {200.0, 120.0, 60.0, 20.0, 1.0}) {
        const QSizeF size = chipSize(style, {}, room);
        QVERIFY(size.width() <= room);
        QCOMPARE(size.height(), 20.0);
        if (room < 100)
            continue;
        const QImage image = drawn(style, {}, room);
        for (int y = 0; y < image.height(); ++y)
            QCOMPARE(image.pixelColor(image.width() - 3, y), t.margin);
    }
}

void ChipTest::takesTheShortNameBeforeEliding()
{
    ChipStyle style = highRisk();
    style.label = u"机构对话、标准与术语"_s;
    style.shortLabel = u"机构对话"_s;
    ChipStyle shorter = highRisk();
    shorter.label = style.shortLabel;
    const qreal room = chipSize(style, {}).width() - 1;
    QCOMPARE(chipSize(style, {}, room), chipSize(shorter, {}));
    QCOMPARE(drawn(style, {}, room), drawn(shorter, {}));
    QVERIFY(drawn(style, {}) != drawn(shorter, {}));
}

void ChipTest::statesLookDifferent_data()
{
    QTest::addColumn<int>("appearance");
    QTest::newRow("light") << int(Appearance::Light);
    QTest::newRow("dark") << int(Appearance::Dark);
}

void ChipTest::statesLookDifferent()
{
    QFETCH(int, appearance);
    const Look look{.appearance = Appearance(appearance)};
    QList<QImage> images;
    for (const ChipState state : {ChipState::Plain, ChipState::Hover, ChipState::Selected, ChipState::Suggested,
                                  ChipState::FilteredOut, ChipState::Retired, ChipState::Removable}) {
        ChipStyle style = highRisk();
        style.states = state;
        const QImage image = drawn(style, look);
        QVERIFY2(!images.contains(image), qPrintable(QString::number(int(state))));
        images.append(image);
    }
}

void ChipTest::selectionRingStaysNear()
{
    ChipStyle style = highRisk();
    style.states = ChipState::Selected;
    const QImage image = drawn(style, {});
    const Tokens &t = tokens(Appearance::Light);
    QCOMPARE(image.pixelColor(image.width() / 2, 5), t.accent);
    QCOMPARE(image.pixelColor(image.width() / 2, 3), t.margin);
}

void ChipTest::crossIsAtTheEnd()
{
    ChipStyle style = highRisk();
    const QRectF rect(QPointF(10, 20), QSizeF(90, 20));
    QVERIFY(chipRemoveRect(rect, style, {}).isNull());
    style.states = ChipState::Removable;
    const QRectF cross = chipRemoveRect(rect, style, {});
    QVERIFY(rect.contains(cross));
    QCOMPARE(cross.right(), rect.right());
    QVERIFY(chipRemoveRect(rect, style, {.scale = 0.4}).isNull());
}

// For people to look at; the other tests judge.
void ChipTest::drawsTheSheetOfStates()
{
    QImage sheet(720, 200, QImage::Format_RGB32);
    QPainter painter(&sheet);
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const Look look{.appearance = appearance};
        const qreal left = appearance == Appearance::Light ? 0 : 360;
        painter.fillRect(QRectF(left, 0, 360, 200), tokens(appearance).window);
        QPointF at(left + 10, 10);
        const auto put = [&](ChipStyle style, ChipStates states, qreal room = noLimit) {
            style.states = states;
            const QSizeF size = chipSize(style, look, room);
            drawChip(painter, QRectF(at, size), style, look);
            at.rx() += size.width() + 12;
            if (at.x() > left + 270)
                at = {left + 10, at.y() + 30};
        };
        ChipStyle duty{.label = u"透明度义务"_s, .shape = FacetShape::Bar, .hue = u"blue"_s};
        ChipStyle economy{.label = u"欧盟"_s, .shape = FacetShape::Diamond, .hue = u"violet"_s};
        put(duty, ChipState::Plain);
        put(highRisk(), ChipState::Hover);
        put(economy, ChipState::Selected);
        put(duty, ChipState::Suggested);
        put(duty, ChipState::FilteredOut);
        put(duty, ChipState::Retired);
        put(highRisk(), ChipState::Removable);
        put(highRisk(), ChipState::Plain, 56);
        ChipStyle counted = highRisk();
        counted.count = 9;
        counted.oneCoderInk = u"indigo"_s;
        put(counted, ChipState::Plain);
        const QStringList hues = hueNames();
        for (int shape = 0; shape < hues.size(); ++shape)
            put({.label = hues.at(shape), .shape = FacetShape(shape), .hue = hues.at(shape)}, ChipState::Plain);
        drawOverflowChip(painter, QRectF(at, overflowChipSize(3, look)), 3, look);
        at.rx() += 40;
        drawAddChip(painter, QRectF(at, addChipSize(look)), look);
    }
    painter.end();
    const QDir folder(QStringLiteral(MEIPI_BINARY_DIR "/screenshots"));
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(sheet.save(folder.filePath(u"chips.png"_s)));
}

QTEST_MAIN(ChipTest)
#include "chip_test.moc"
