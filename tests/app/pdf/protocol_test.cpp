// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/protocol.h"

#include "app/pdf/payloads.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace meipi;
using namespace meipi::pdf;
using namespace meipi::pdf::protocol;

namespace {

QByteArray bytesOf(const Message &message)
{
    return QByteArray(reinterpret_cast<const char *>(&message.header), sizeof(Header)) + message.payload;
}

report::PageCharacters somePage()
{
    report::PageCharacters page;
    page.size = {595, 842};
    page.step = 0.05;
    page.label = QStringLiteral("iv");
    page.text = QString::fromUtf8("眉批𠮷a");
    for (qsizetype i = 0; i < page.text.size(); ++i) {
        page.boxes.push_back({.left = quint16(i), .top = 1, .right = quint16(i + 9), .bottom = 12});
        page.breaks.push_back(i + 1 == page.text.size() ? report::Break::Line : report::Break::None);
    }
    page.rules = {QLineF(1, 2, 300, 2)};
    page.pictures = {QRectF(10, 20, 30, 40)};
    return page;
}

DocumentInfo someInfo()
{
    DocumentInfo info;
    info.pageSizes = {{595, 842}, {300.5, 200}};
    info.pageLabels = {QStringLiteral("i"), QString()};
    info.outline = {{.title = QStringLiteral("第一章"), .level = 1, .page = 1, .top = 72}};
    info.metadata = {{QStringLiteral("Title"), QStringLiteral("T")}};
    return info;
}

} // namespace

class ProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesSurviveAnyCutting();
    void nonsenseIsNoMessage_data();
    void nonsenseIsNoMessage();
    void payloadsComeBack();
    void truncatedPayloadsAreRefused();
    void damagedPayloadsNeverLeaveTheirBounds();
    void hostileNumbersAreMended();
};

void ProtocolTest::messagesSurviveAnyCutting()
{
    const Message first = makeMessage(Type::Render, 7, {1, 2, 3, fromReal(1.5)}, "payload");
    const Message second = makeMessage(Type::Cancel, 7);
    const QByteArray stream = bytesOf(first) + bytesOf(second);
    for (qsizetype cut = 1; cut < stream.size(); ++cut) {
        MessageReader reader;
        QList<Message> seen;
        for (const QByteArray &part : {stream.first(cut), stream.sliced(cut)}) {
            reader.append(part);
            for (auto next = reader.next(); next && *next; next = reader.next())
                seen.append(**next);
        }
        QCOMPARE(seen.size(), 2);
        QCOMPARE(seen.at(0).type(), Type::Render);
        QCOMPARE(seen.at(0).header.request, 7U);
        QCOMPARE(seen.at(0).value(1), 2);
        QCOMPARE(seen.at(0).real(3), 1.5);
        QCOMPARE(seen.at(0).payload, "payload");
        QCOMPARE(seen.at(1).type(), Type::Cancel);
    }
}

void ProtocolTest::nonsenseIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    Message message = makeMessage(Type::Opened, 1);
    QTest::newRow("zeros") << QByteArray(200, '\0');
    QTest::newRow("text") << QByteArray(200, 'x');
    message.header.type = Type(int(Type::Cancel) + 1);
    QTest::newRow("type between the two ranges") << bytesOf(message);
    message.header.type = Type(0xffffffff);
    QTest::newRow("type far away") << bytesOf(message);
    message.header.type = Type::Opened;
    message.header.payloadSize = payloadLimit + 1;
    QTest::newRow("payload over the limit") << bytesOf(message);
    message.header.payloadSize = std::numeric_limits<quint64>::max();
    QTest::newRow("payload of all memory") << bytesOf(message);
}

void ProtocolTest::nonsenseIsNoMessage()
{
    QFETCH(QByteArray, bytes);
    MessageReader reader;
    reader.append(bytes);
    QVERIFY(!reader.next().has_value());
    reader.append(bytesOf(makeMessage(Type::Ready, 0)));
    QVERIFY2(!reader.next().has_value(), "a broken stream stays broken");
}

void ProtocolTest::payloadsComeBack()
{
    QByteArray pages;
    payloads::appendPage(pages, somePage());
    payloads::appendPage(pages, report::PageCharacters());
    const auto decodedPages = payloads::decodePages(pages, 2);
    QVERIFY(decodedPages);
    QCOMPARE(decodedPages->at(0), somePage());
    QCOMPARE(decodedPages->at(1).text, QString());

    const auto info = payloads::decodeInfo(payloads::encodeInfo(someInfo()), 2);
    QVERIFY(info);
    QVERIFY(*info == someInfo());

    const QList<PageLink> links{
        {.kind = LinkKind::Page, .area = {1, 2, 3, 4}, .page = 1, .top = 5},
        {.kind = LinkKind::Address, .area = {1, 2, 3, 4}, .address = QStringLiteral("https://example.org")}};
    const auto decodedLinks = payloads::decodeLinks(payloads::encodeLinks(links), 2);
    QVERIFY(decodedLinks);
    QVERIFY(*decodedLinks == links);
    QCOMPARE(payloads::decodeLinks(payloads::encodeLinks(links), 1)->at(0).kind, LinkKind::Nowhere); // no page 1

    const PageDrawing drawing{.rules = {{1, 2, 30, 2}, {5, 6, 5, 70}}, .pictures = {{1, 2, 3, 4}}};
    QCOMPARE(payloads::decodeDrawing(payloads::encodeDrawing(drawing)), drawing);
    QCOMPARE(payloads::decodeDrawing(payloads::encodeDrawing({})), PageDrawing());

    QCOMPARE(payloads::decodeRegion(payloads::encodeRegion({1, 2, 3, 4})), QRect(1, 2, 3, 4));
}

void ProtocolTest::truncatedPayloadsAreRefused()
{
    QByteArray pages;
    payloads::appendPage(pages, somePage());
    const QByteArray info = payloads::encodeInfo(someInfo());
    const QByteArray links =
        payloads::encodeLinks({{.kind = LinkKind::Address, .address = QStringLiteral("mailto:a@b")}});
    for (qsizetype size = 0; size < pages.size(); ++size)
        QVERIFY(!payloads::decodePages(pages.first(size), 1));
    for (qsizetype size = 0; size < info.size(); ++size)
        QVERIFY(!payloads::decodeInfo(info.first(size), 2));
    for (qsizetype size = 0; size < links.size(); ++size)
        QVERIFY(!payloads::decodeLinks(links.first(size), 2));
    const QByteArray drawing = payloads::encodeDrawing({.rules = {{1, 2, 30, 2}}, .pictures = {{1, 2, 3, 4}}});
    for (qsizetype size = 0; size < drawing.size(); ++size)
        QVERIFY(!payloads::decodeDrawing(drawing.first(size)));
    QVERIFY(!payloads::decodeDrawing(drawing + 'x'));
    QVERIFY(!payloads::decodePages(pages + 'x', 1));
    QVERIFY(!payloads::decodePages(pages, 1'000'000'000));
    QVERIFY(!payloads::decodePages(pages, -1));
    QVERIFY(!payloads::decodeInfo(info, payloads::pageLimit));
    QVERIFY(!payloads::decodeRegion("abc"));
}

void ProtocolTest::damagedPayloadsNeverLeaveTheirBounds()
{
    QByteArray pages;
    payloads::appendPage(pages, somePage());
    const QByteArray info = payloads::encodeInfo(someInfo());
    const QByteArray links = payloads::encodeLinks({{.kind = LinkKind::Page, .page = 1}});
    const QByteArray drawing = payloads::encodeDrawing({.rules = {{1, 2, 30, 2}}, .pictures = {{1, 2, 3, 4}}});
    QRandomGenerator random(20260601);
    const auto damaged = [&random](QByteArray bytes) {
        for (int i = random.bounded(1, 6); i > 0; --i)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        return bytes;
    };
    for (int round = 0; round < 20'000; ++round) {
        if (const auto decoded = payloads::decodePages(damaged(pages), 1)) {
            const report::PageCharacters &page = decoded->front();
            QCOMPARE(page.boxes.size(), std::size_t(page.text.size()));
            QCOMPARE(page.breaks.size(), std::size_t(page.text.size()));
            QVERIFY(page.size.width() >= 1 && page.size.width() <= 1e6);
            QVERIFY(std::isfinite(page.step) && page.step > 0);
        }
        if (const auto decoded = payloads::decodeDrawing(damaged(drawing))) {
            QVERIFY(decoded->rules.size() <= 1 && decoded->pictures.size() <= 1);
            for (const QRectF &picture : decoded->pictures)
                QVERIFY(picture.isValid() && std::isfinite(picture.width()) && std::isfinite(picture.height()));
        }
        if (const auto decoded = payloads::decodeInfo(damaged(info), 2)) {
            QCOMPARE(decoded->pageSizes.size(), 2);
            for (const report::OutlineEntry &entry : decoded->outline)
                QVERIFY(entry.page >= -1 && entry.page < 2 && std::isfinite(entry.top));
        }
        if (const auto decoded = payloads::decodeLinks(damaged(links), 2)) {
            for (const PageLink &link : *decoded)
                QVERIFY(link.kind == LinkKind::Page ? link.page >= 0 && link.page < 2 : link.page == -1);
        }
    }
}

void ProtocolTest::hostileNumbersAreMended()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    QCOMPARE(payloads::plausibleSize({nan, 10}), QSizeF(595, 842));
    QCOMPARE(payloads::plausibleSize({-1, 10}), QSizeF(595, 842));
    QCOMPARE(payloads::plausibleSize({infinite, 10}), QSizeF(595, 842));
    QCOMPARE(payloads::plausibleSize({1e300, 0.001}), QSizeF(1e6, 1));

    DocumentInfo info = someInfo();
    info.outline = {{.title = QStringLiteral("x"), .level = -5, .page = 99, .top = nan}};
    const auto decoded = payloads::decodeInfo(payloads::encodeInfo(info), 2);
    QVERIFY(decoded);
    QCOMPARE(decoded->outline.at(0).level, 1);
    QCOMPARE(decoded->outline.at(0).page, -1);
    QCOMPARE(decoded->outline.at(0).top, 0.0);
}

QTEST_GUILESS_MAIN(ProtocolTest)
#include "protocol_test.moc"
