// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/payloads.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>

namespace meipi::pdf::payloads {

namespace {

constexpr QDataStream::Version streamVersion = QDataStream::Qt_6_6;
constexpr double longestSide = 1e6; // points; 353 metres
constexpr int outlineLimit = 100'000;
constexpr int linkLimit = 100'000;
constexpr int metadataLimit = 1000;

bool isPlausible(double coordinate) { return std::isfinite(coordinate) && std::abs(coordinate) <= 10 * longestSide; }

bool isPlausible(const QRectF &area)
{
    return isPlausible(area.x()) && isPlausible(area.y()) && isPlausible(area.width()) && isPlausible(area.height());
}

/// The number of entries that follow, or -1. No entry is smaller than four bytes, so what follows bounds it.
int readCount(QDataStream &stream, int limit)
{
    qint32 count = -1;
    stream >> count;
    const bool plausible = stream.status() == QDataStream::Ok && count >= 0 && count <= limit
        && count <= stream.device()->bytesAvailable() / 4;
    return plausible ? count : -1;
}

bool readOutline(QDataStream &stream, QList<report::OutlineEntry> &outline, int pageCount)
{
    const int count = readCount(stream, outlineLimit);
    if (count < 0)
        return false;
    outline.reserve(count);
    for (int i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        report::OutlineEntry entry;
        stream >> entry.title >> entry.level >> entry.page >> entry.top;
        entry.level = std::clamp<qint16>(entry.level, 1, 64);
        if (entry.page < 0 || entry.page >= pageCount)
            entry.page = -1;
        if (!isPlausible(entry.top))
            entry.top = 0;
        outline.append(entry);
    }
    return stream.status() == QDataStream::Ok;
}

bool readMetadata(QDataStream &stream, QHash<QString, QString> &metadata)
{
    const int count = readCount(stream, metadataLimit);
    if (count < 0)
        return false;
    for (int i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QString key;
        QString value;
        stream >> key >> value;
        metadata.insert(key, value);
    }
    return stream.status() == QDataStream::Ok;
}

} // namespace

QSizeF plausibleSize(QSizeF size)
{
    const auto plausible = [](double side) { return std::isfinite(side) && side > 0; };
    if (!plausible(size.width()) || !plausible(size.height()))
        return {595, 842};
    return {std::clamp(size.width(), 1.0, longestSide), std::clamp(size.height(), 1.0, longestSide)};
}

QByteArray encodeInfo(const DocumentInfo &info)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    for (const QSizeF size : info.pageSizes)
        stream << size;
    for (const QString &label : info.pageLabels)
        stream << label;
    stream << qint32(info.outline.size());
    for (const report::OutlineEntry &entry : info.outline)
        stream << entry.title << entry.level << entry.page << entry.top;
    stream << qint32(info.metadata.size());
    for (auto field = info.metadata.cbegin(); field != info.metadata.cend(); ++field)
        stream << field.key() << field.value();
    return payload;
}

std::optional<DocumentInfo> decodeInfo(const QByteArray &payload, int pageCount)
{
    QDataStream stream(payload);
    stream.setVersion(streamVersion);
    DocumentInfo info;
    info.pageSizes.reserve(pageCount);
    info.pageLabels.reserve(pageCount);
    for (int page = 0; page < pageCount && stream.status() == QDataStream::Ok; ++page) {
        QSizeF size;
        stream >> size;
        info.pageSizes.append(plausibleSize(size));
    }
    for (int page = 0; page < pageCount && stream.status() == QDataStream::Ok; ++page) {
        QString label;
        stream >> label;
        info.pageLabels.append(label);
    }
    if (stream.status() != QDataStream::Ok || !readOutline(stream, info.outline, pageCount)
        || !readMetadata(stream, info.metadata) || !stream.atEnd())
        return std::nullopt;
    return info;
}

QByteArray encodeLinks(const QList<PageLink> &links)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << qint32(links.size());
    for (const PageLink &link : links)
        stream << quint8(link.kind) << link.area << qint32(link.page) << link.top << link.address;
    return payload;
}

std::optional<QList<PageLink>> decodeLinks(const QByteArray &payload, int pageCount)
{
    QDataStream stream(payload);
    stream.setVersion(streamVersion);
    const int count = readCount(stream, linkLimit);
    if (count < 0)
        return std::nullopt;
    QList<PageLink> links;
    for (int i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        quint8 kind = 0;
        qint32 page = -1;
        PageLink link;
        stream >> kind >> link.area >> page >> link.top >> link.address;
        link.kind = kind <= quint8(LinkKind::Media) ? LinkKind(kind) : LinkKind::Media;
        if (link.kind == LinkKind::Page && page >= 0 && page < pageCount)
            link.page = page;
        else if (link.kind == LinkKind::Page || (link.kind == LinkKind::Address && link.address.isEmpty()))
            link.kind = LinkKind::Nowhere;
        if (isPlausible(link.area) && isPlausible(link.top))
            links.append(link);
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return links;
}

QByteArray encodeRegion(QRect region)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream << region;
    return payload;
}

std::optional<QRect> decodeRegion(const QByteArray &payload)
{
    QDataStream stream(payload);
    QRect region;
    stream >> region;
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return region;
}

} // namespace meipi::pdf::payloads
