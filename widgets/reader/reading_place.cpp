// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reading_place.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr double farthest = 1e6; // points; larger than any page

template<typename Value>
struct Name
{
    Value value;
    QLatin1StringView name;
};

constexpr std::array zoomModes{Name{ZoomMode::Free, "free"_L1}, Name{ZoomMode::FitWidth, "width"_L1},
                               Name{ZoomMode::FitPage, "page"_L1}, Name{ZoomMode::FitText, "text"_L1}};
constexpr std::array pageModes{Name{PageMode::Continuous, "continuous"_L1}, Name{PageMode::Single, "single"_L1},
                               Name{PageMode::FacingContinuous, "facing"_L1},
                               Name{PageMode::FacingSingle, "facing-single"_L1}};
constexpr std::array papers{Name{PaperChoice::AsWindow, "window"_L1}, Name{PaperChoice::Light, "light"_L1},
                            Name{PaperChoice::Sepia, "sepia"_L1}, Name{PaperChoice::Dark, "dark"_L1}};

template<typename Names, typename Value>
QString nameOf(const Names &names, Value value)
{
    return std::ranges::find(names, value, &Names::value_type::value)->name;
}

template<typename Names>
auto named(const Names &names, const QJsonValue &name)
{
    const auto found = std::ranges::find(names, name.toString(), &Names::value_type::name);
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

} // namespace

QByteArray encoded(const ReadingPlace &place)
{
    QJsonObject object{{u"page"_s, place.page},
                       {u"x"_s, place.point.x()},
                       {u"y"_s, place.point.y()},
                       {u"mode"_s, nameOf(zoomModes, place.mode)},
                       {u"zoom"_s, place.zoom},
                       {u"pages"_s, nameOf(pageModes, place.arrangement.mode)},
                       {u"cover"_s, place.arrangement.coverAlone},
                       {u"turns"_s, place.arrangement.turns}};
    if (place.paper) {
        object.insert(u"paper"_s, nameOf(papers, *place.paper));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<ReadingPlace> decodedPlace(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const ReadingPlace place{
        .page = object.value(u"page"_s).toInt(-1),
        .point = {object.value(u"x"_s).toDouble(), object.value(u"y"_s).toDouble()},
        .mode = named(zoomModes, object.value(u"mode"_s)).value_or(ZoomMode::Free),
        .zoom = object.value(u"zoom"_s).toDouble(),
        .arrangement = {.mode = named(pageModes, object.value(u"pages"_s)).value_or(PageMode::Continuous),
                        .coverAlone = object.value(u"cover"_s).toBool(),
                        .turns = std::clamp(object.value(u"turns"_s).toInt(), 0, 3)},
        .paper = named(papers, object.value(u"paper"_s))};
    const bool usable = place.page >= 0 && place.zoom > 0 && std::abs(place.point.x()) < farthest
        && std::abs(place.point.y()) < farthest;
    return usable ? std::optional(place) : std::nullopt;
}

} // namespace meipi::widgets
