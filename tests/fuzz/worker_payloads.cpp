// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a worker sends, which its PDF may have taken over, and the layout analysis of pages that come from there. The
// first byte of an input says which payload the rest is.
#include "app/pdf/payloads.h"
#include "app/report/text_layer_check.h"
#include "tests/fuzz/fuzz_target.h"

#include <QtNumeric>

using namespace Qt::StringLiterals;

namespace meipi::fuzz {

namespace {

constexpr int pageCount = 3;
enum class Payload : quint8 { Pages, Links, Info, Region };

bool isFinite(const QRectF &box)
{
    return qIsFinite(box.x()) && qIsFinite(box.y()) && qIsFinite(box.width()) && qIsFinite(box.height());
}

QByteArray marked(Payload kind, const QByteArray &payload) { return static_cast<char>(kind) + payload; }

report::PageCharacters page(const QString &text)
{
    report::PageCharacters result;
    result.size = {595, 842};
    result.label = u"3"_s;
    result.text = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto left = static_cast<quint16>(1200 + 200 * i);
        result.boxes.push_back({.left = left, .top = 1600, .right = static_cast<quint16>(left + 200), .bottom = 1820});
        result.breaks.push_back(report::Break::None);
    }
    return result;
}

void readPages(const QByteArray &payload, int count)
{
    const auto pages = pdf::payloads::decodePages(payload, count);
    if (!pages)
        return;
    for (const report::PageCharacters &read : *pages) {
        promise(read.boxes.size() == static_cast<size_t>(read.text.size()), "a box for each character");
        promise(read.breaks.size() == read.boxes.size(), "a break for each character");
        promise(qIsFinite(read.step) && qIsFinite(read.size.width()) && qIsFinite(read.size.height()), "finite sizes");
    }
    const report::TextLayer layer = report::makeTextLayer(*pages, {});
    promise(report::brokenPromise(layer).isEmpty(), "the text layer of whatever pages keeps its promises");
}

} // namespace

QList<QByteArray> seeds()
{
    QByteArray pages;
    pdf::payloads::appendPage(pages, page(u"第一条　提供者应当评估风险。𠀀"_s));
    pdf::PageLink inside;
    inside.area = {10, 10, 80, 12};
    inside.page = 2;
    pdf::PageLink outside;
    outside.kind = pdf::LinkKind::Address;
    outside.address = u"https://example.org"_s;
    pdf::DocumentInfo info;
    info.pageSizes = {{595, 842}, {595, 842}, {842, 595}};
    info.pageLabels = {u"i"_s, u"1"_s, QString()};
    info.metadata = {{u"Title"_s, u"报告"_s}};
    promise(pdf::payloads::decodePages(pages, 1).has_value(), "a page can be read again");
    promise(pdf::payloads::decodeInfo(pdf::payloads::encodeInfo(info), pageCount) == info,
            "information can be read again");
    return {marked(Payload::Pages, pages), marked(Payload::Links, pdf::payloads::encodeLinks({inside, outside})),
            marked(Payload::Info, pdf::payloads::encodeInfo(info)),
            marked(Payload::Region, pdf::payloads::encodeRegion({0, 0, 800, 600}))};
}

void run(const QByteArray &input)
{
    if (input.isEmpty())
        return;
    const QByteArray payload = input.mid(1);
    switch (static_cast<Payload>(static_cast<quint8>(input[0]) % 4)) {
    case Payload::Pages: readPages(payload, 1); break;
    case Payload::Links:
        if (const auto links = pdf::payloads::decodeLinks(payload, pageCount)) {
            for (const pdf::PageLink &link : *links) {
                promise(isFinite(link.area) && qIsFinite(link.top), "finite links");
                promise(link.kind != pdf::LinkKind::Page || (link.page >= 0 && link.page < pageCount),
                        "links to pages");
            }
        }
        break;
    case Payload::Info:
        if (const auto info = pdf::payloads::decodeInfo(payload, pageCount))
            promise(info->pageSizes.size() == pageCount && info->pageLabels.size() == pageCount,
                    "all pages have a size");
        break;
    case Payload::Region: static_cast<void>(pdf::payloads::decodeRegion(payload)); break;
    }
}

} // namespace meipi::fuzz
