// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reading_place.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr double farthest = 1e6; // points; larger than any page

QString nameOf(ZoomMode mode)
{
    switch (mode) {
    case ZoomMode::FitWidth: return u"width"_s;
    case ZoomMode::FitPage: return u"page"_s;
    case ZoomMode::Free: break;
    }
    return u"free"_s;
}

ZoomMode modeNamed(const QString &name)
{
    return name == u"width" ? ZoomMode::FitWidth : name == u"page" ? ZoomMode::FitPage : ZoomMode::Free;
}

} // namespace

QByteArray encoded(const ReadingPlace &place)
{
    const QJsonObject object{{u"page"_s, place.page},
                             {u"x"_s, place.point.x()},
                             {u"y"_s, place.point.y()},
                             {u"mode"_s, nameOf(place.mode)},
                             {u"zoom"_s, place.zoom}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<ReadingPlace> decodedPlace(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const ReadingPlace place{.page = object.value(u"page"_s).toInt(-1),
                             .point = {object.value(u"x"_s).toDouble(), object.value(u"y"_s).toDouble()},
                             .mode = modeNamed(object.value(u"mode"_s).toString()),
                             .zoom = object.value(u"zoom"_s).toDouble()};
    const bool usable = place.page >= 0 && place.zoom > 0 && std::abs(place.point.x()) < farthest
        && std::abs(place.point.y()) < farthest;
    return usable ? std::optional(place) : std::nullopt;
}

} // namespace meipi::widgets
