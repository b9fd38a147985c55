// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"
#include "app/report/text_layer_check.h"
#include "app/report/text_layer_codec.h"
#include "tests/app/report/page_writer.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace meipi;
using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

TextLayer sample()
{
    samples::PageWriter first;
    first.page().label = u"iv"_s;
    first.line(200, 90, u"一、概述"_s, 20).lines(80, 140, 26, {QString(34, u'甲'), QString(36, u'乙')}, 12, 24);
    first.line(200, 40, u"量化分析报告"_s, 9).line(290, 790, u"— 1 —"_s, 9);
    samples::PageWriter second;
    second.lines(80, 100, 26, {QString(36, u'丙'), u"𠮷 ends. It does."_s});
    second.line(200, 40, u"量化分析报告"_s, 9).line(290, 790, u"— 2 —"_s, 9);
    return makeTextLayer(
        {first.page(), second.page()},
        {{.title = u"一、概述"_s, .level = 1, .page = 0, .top = 90}, {.title = u"附录"_s, .level = 2}});
}

} // namespace

class TextLayerCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void isCompact();
    void refusesOther_data();
    void refusesOther();
    void refusesBrokenPromises_data();
    void refusesBrokenPromises();
    void survivesDamage();
};

void TextLayerCodecTest::roundTrip_data()
{
    QTest::addColumn<TextLayer>("layer");
    QTest::newRow("empty") << TextLayer();
    QTest::newRow("sample") << sample();
    TextLayer scan;
    scan.state = TextState::Absent;
    scan.language = u"und"_s;
    scan.pages.append({.size = QSizeF(612, 792), .step = 0.05, .label = {}, .range = {}});
    QTest::newRow("scan") << scan;
    TextLayer extremes = samples::plainLayer(u"abc"_s);
    extremes.boxes = {{0, 0, 65535, 65535}, {65535, 65535, 65535, 65535}, {0, 0, 0, 1}};
    QTest::newRow("extreme boxes") << extremes;
}

void TextLayerCodecTest::roundTrip()
{
    QFETCH(TextLayer, layer);
    QCOMPARE(brokenPromise(layer), QString());
    const auto decoded = decodeTextLayer(encodeTextLayer(layer));
    QVERIFY(decoded.has_value());
    QCOMPARE(*decoded, layer);
}

void TextLayerCodecTest::isCompact()
{
    std::vector<PageCharacters> pages;
    for (int i = 0; i < 20; ++i) {
        samples::PageWriter page;
        for (int row = 0; row < 26; ++row)
            page.line(80, 80 + 26 * row, QString(36, QChar(char16_t(0x4E00 + i * 50 + row))));
        pages.push_back(page.page());
    }
    const TextLayer layer = makeTextLayer(pages, {});
    QVERIFY(encodeTextLayer(layer).size() < 1500 * 20);
}

void TextLayerCodecTest::refusesOther_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<base::Problem>("problem");
    const QByteArray good = encodeTextLayer(sample());
    QTest::newRow("nothing") << QByteArray() << base::Problem::ProjectDamaged;
    QTest::newRow("something else") << QByteArray("%PDF-1.7 and so on") << base::Problem::ProjectDamaged;
    QTest::newRow("cut off") << good.first(good.size() / 2) << base::Problem::ProjectDamaged;
    QByteArray later = good;
    later[8] = 99;
    QTest::newRow("a later format") << later << base::Problem::ProjectNewer;
    QByteArray bomb = good.first(9) + QByteArray("\x7f\xff\xff\xff", 4) + good.sliced(13);
    QTest::newRow("an implausible size") << bomb << base::Problem::ProjectDamaged;
}

void TextLayerCodecTest::refusesOther()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodeTextLayer(bytes);
    QVERIFY(!decoded.has_value());
    QTEST(decoded.error().problem, "problem");
}

void TextLayerCodecTest::refusesBrokenPromises_data()
{
    QTest::addColumn<TextLayer>("layer");
    const TextLayer good = sample();
    const auto broken = [&](const char *name, auto change) {
        TextLayer layer = good;
        change(layer);
        QTest::newRow(name) << layer;
    };
    broken("boxes missing", [](TextLayer &layer) { layer.boxes.pop_back(); });
    broken("a block beyond the text", [](TextLayer &layer) { layer.blocks.last().range.end += 5; });
    broken("blocks overlap", [](TextLayer &layer) { layer.blocks[1].range.start = 0; });
    broken("an empty block", [](TextLayer &layer) { layer.blocks[0].range.end = layer.blocks[0].range.start; });
    broken("a line on no page", [](TextLayer &layer) { layer.lines.last().page = 7; });
    broken("lines back on an earlier page", [](TextLayer &layer) { layer.lines.last().page = 0; });
    broken("a sentence over two blocks",
           [](TextLayer &layer) { layer.sentences[0].end = layer.blocks[1].range.start + 1; });
    broken("a sentence in a figure", [](TextLayer &layer) { layer.blocks[1].kind = BlockKind::Figure; });
    broken("furniture on no page", [](TextLayer &layer) { layer.furniture[0].page = -1; });
    broken("an outline that leads beyond", [](TextLayer &layer) { layer.outline[0].position = 1000; });
    broken("a page of no size",
           [](TextLayer &layer) { layer.pages[0].size.setWidth(std::numeric_limits<double>::quiet_NaN()); });
    broken("a page without steps", [](TextLayer &layer) { layer.pages[0].step = 0; });
}

void TextLayerCodecTest::refusesBrokenPromises()
{
    QFETCH(TextLayer, layer);
    QVERIFY(!brokenPromise(layer).isEmpty());
    const auto decoded = decodeTextLayer(encodeTextLayer(layer));
    QVERIFY(!decoded.has_value());
    QCOMPARE(decoded.error().problem, base::Problem::ProjectDamaged);
}

/// Whatever is done to the bytes inside the compressed stream: refused, or a layer that keeps its promises.
void TextLayerCodecTest::survivesDamage()
{
    const QByteArray good = encodeTextLayer(sample());
    const QByteArray plain = qUncompress(good.sliced(9));
    QRandomGenerator random(20240521);
    for (int round = 0; round < 3000; ++round) {
        QByteArray damaged = plain;
        for (int i = 0, edits = 1 + random.bounded(4); i < edits; ++i)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        if (round % 5 == 0)
            damaged.truncate(random.bounded(int(damaged.size())));
        const auto decoded = decodeTextLayer(good.first(9) + qCompress(damaged, 1));
        if (decoded)
            QCOMPARE(brokenPromise(*decoded), QString());
    }
}

QTEST_APPLESS_MAIN(TextLayerCodecTest)
#include "text_layer_codec_test.moc"
