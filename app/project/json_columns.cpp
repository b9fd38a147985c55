// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/json_columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

QString compact(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayFrom(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).array(); }

QJsonArray regionsArray(const QList<report::PageRegion> &regions)
{
    QJsonArray array;
    for (const report::PageRegion &region : regions) {
        QJsonArray rectangles;
        for (const QRectF &rectangle : region.rectangles)
            rectangles.append(QJsonArray{rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height()});
        array.append(QJsonObject{{u"page"_s, region.page}, {u"rectangles"_s, rectangles}});
    }
    return array;
}

/// A rectangle that can be drawn; a stranger's file may say anything.
std::optional<QRectF> rectangleFrom(const QJsonValue &value)
{
    constexpr double farthest = 1e6; // points: beyond any page
    std::array<double, 4> numbers{};
    for (int i = 0; i < 4; ++i) {
        numbers.at(i) = value[i].toDouble(farthest + 1);
        if (!(std::abs(numbers.at(i)) <= farthest))
            return std::nullopt;
    }
    return QRectF(numbers[0], numbers[1], numbers[2], numbers[3]).normalized();
}

QList<report::PageRegion> regionsFrom(const QJsonArray &array)
{
    constexpr int mostPages = 1'000'000;
    QList<report::PageRegion> regions;
    for (const auto &item : array) {
        report::PageRegion region{.page = item[u"page"].toInt(-1), .rectangles = {}};
        const QJsonArray rectangles = item[u"rectangles"].toArray();
        for (const auto &rectangle : rectangles) {
            if (const auto read = rectangleFrom(rectangle))
                region.rectangles.append(*read);
        }
        if (region.page >= 0 && region.page < mostPages)
            regions.append(region);
    }
    return regions;
}

} // namespace

QString toJson(const QStringList &texts) { return compact(QJsonArray::fromStringList(texts)); }

QStringList textsFromJson(const QString &json)
{
    QStringList texts;
    const QJsonArray array = arrayFrom(json);
    for (const auto &item : array)
        texts.append(item.toString());
    return texts;
}

QString toJson(const QList<report::PageRegion> &regions) { return compact(regionsArray(regions)); }

QList<report::PageRegion> regionsFromJson(const QString &json) { return regionsFrom(arrayFrom(json)); }

QString toJson(const QList<report::Selector> &selectors)
{
    QJsonArray array;
    for (const report::Selector &selector : selectors) {
        array.append(QJsonObject{{u"exact"_s, selector.exact},
                                 {u"prefix"_s, selector.prefix},
                                 {u"suffix"_s, selector.suffix},
                                 {u"regions"_s, regionsArray(selector.regions)},
                                 {u"edition_hash"_s, QString::fromLatin1(selector.editionHash.toHex())}});
    }
    return compact(array);
}

QList<report::Selector> selectorsFromJson(const QString &json)
{
    QList<report::Selector> selectors;
    const QJsonArray array = arrayFrom(json);
    for (const auto &item : array) {
        if (!item.isObject())
            continue;
        selectors.append({.exact = item[u"exact"].toString(),
                          .prefix = item[u"prefix"].toString(),
                          .suffix = item[u"suffix"].toString(),
                          .regions = regionsFrom(item[u"regions"].toArray()),
                          .editionHash = QByteArray::fromHex(item[u"edition_hash"].toString().toLatin1())});
    }
    return selectors;
}

QString toJson(const QList<report::TextRange> &ranges)
{
    QJsonArray array;
    for (const report::TextRange &range : ranges)
        array.append(QJsonArray{static_cast<qint64>(range.start), static_cast<qint64>(range.end)});
    return compact(array);
}

QList<report::TextRange> rangesFromJson(const QString &json)
{
    QList<report::TextRange> ranges;
    const QJsonArray array = arrayFrom(json);
    for (const auto &item : array) {
        const report::TextRange range{.start = item[0].toInteger(-1), .end = item[1].toInteger(-1)};
        if (range.start >= 0 && range.end >= range.start)
            ranges.append(range);
    }
    return ranges;
}

} // namespace meipi::project
