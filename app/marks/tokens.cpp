// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace meipi::marks {

using namespace Qt::StringLiterals;

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Tokens lightTokens()
{
    return {
        .window = rgb(0xF4F2ED),
        .base = rgb(0xFFFFFF),
        .alt = rgb(0xFAF8F4),
        .popup = rgb(0xFFFFFF),
        .desk = rgb(0xE6E2DA),
        .paper = rgb(0xFFFFFF),
        .margin = rgb(0xFCFAF5),
        .text = rgb(0x211F1C),
        .text2 = rgb(0x5F5A52),
        .text3 = rgb(0x706A61),
        .line = rgb(0xDDD8CE),
        .line2 = rgb(0xC9C3B7),
        .field = rgb(0x8F887B),
        .hover = rgb(0xECE8E0),
        .pressed = rgb(0xE2DDD2),
        .handle = rgb(0xB8B3AC),
        .accent = rgb(0xB5301A),
        .onAccent = rgb(0xFFFFFF),
        .accentWash = rgb(0xF8E3DD),
        .accentLine = rgb(0xE3B3A8),
        .marginRule = rgb(0xE9BDB2),
        .good = rgb(0x2E7D4F),
        .warn = rgb(0x9A6200),
        .queryFacet = rgb(0x1F5FA8),
        .queryValue = rgb(0x8A5A00),
        .queryText = rgb(0x1F6B67),
        .chartLow = rgb(0xFCFAF5),
        .chartHigh = rgb(0x342F29),
    };
}

Tokens darkTokens()
{
    return {
        .window = rgb(0x201F1D),
        .base = rgb(0x272624),
        .alt = rgb(0x2B2A27),
        .popup = rgb(0x302E2B),
        .desk = rgb(0x171615),
        .paper = rgb(0x232220),
        .margin = rgb(0x282623),
        .text = rgb(0xECE8E1),
        .text2 = rgb(0xB0AAA0),
        .text3 = rgb(0x9C968C),
        .line = rgb(0x3B3935),
        .line2 = rgb(0x4C4944),
        .field = rgb(0x7B766D),
        .hover = rgb(0x33312D),
        .pressed = rgb(0x3C3935),
        .handle = rgb(0x55524C),
        .accent = rgb(0xF0785A),
        .onAccent = rgb(0x201512),
        .accentWash = rgb(0x4A2A22),
        .accentLine = rgb(0x894736),
        .marginRule = rgb(0x6B3A2E),
        .good = rgb(0x5ED3AE),
        .warn = rgb(0xF0BE3C),
        .queryFacet = rgb(0x7FB0F2),
        .queryValue = rgb(0xE3B04B),
        .queryText = rgb(0x5ED3AE),
        .chartLow = rgb(0x282623),
        .chartHigh = rgb(0xE3DED6),
    };
}

/// A hue as designed. Where wash, edge or page wash are 0 they are mixed from the mark.
struct Hue
{
    QLatin1StringView name;
    std::array<QRgb, 3> light; ///< mark, wash, edge
    std::array<QRgb, 3> dark;
    QRgb pageLight;
    qreal pageDark; ///< how strongly the mark is laid over dark paper
};

constexpr std::array<Hue, 8> hues = {{
    {"blue"_L1, {0x3D83CC, 0xE4EEF9, 0xA9C9EA}, {0x5E92EE, 0x25324A, 0x46628F}, 0xDCE9F8, 0.28},
    {"ochre"_L1, {0xBE7C0A, 0xFBF0D9, 0xE4C68C}, {0xF0BE3C, 0x40361C, 0x806A2B}, 0xFAEBC8, 0.22},
    {"teal"_L1, {0x1F6B67, 0xE0EEEC, 0x9CC4C1}, {0x5ED3AE, 0x1F3A33, 0x3B7C69}, 0xD5E8E5, 0.22},
    {"violet"_L1, {0x622789, 0xEFE6F4, 0xC7ABD8}, {0xD2B0EC, 0x3A3041, 0x7A6788}, 0xE9DEF0, 0.26},
    {"brown"_L1, {0x7A4A2B, 0, 0}, {0xD09A74, 0, 0}, 0, 0.26},
    {"moss"_L1, {0x4F7A1E, 0, 0}, {0xA3C76A, 0, 0}, 0, 0.22},
    {"plum"_L1, {0xA8497D, 0, 0}, {0xE58BBE, 0, 0}, 0, 0.26},
    {"stone"_L1, {0x5A6470, 0, 0}, {0xA8B2BD, 0, 0}, 0, 0.24},
}};

const Hue &hueByName(QStringView name)
{
    const auto found = std::ranges::find_if(hues, [name](const Hue &hue) { return hue.name == name; });
    return found == hues.end() ? hues.back() : *found;
}

struct Ink
{
    QLatin1StringView name;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Ink, 4> inks = {{
    {"vermilion"_L1, 0xB5301A, 0xF0785A},
    {"indigo"_L1, 0x3A3F8F, 0x9AA5F0},
    {"black"_L1, 0x211F1C, 0xECE8E1},
    {"green"_L1, 0x2F6B3A, 0x8FC98F},
}};

template<typename Table>
QStringList namesOf(const Table &table)
{
    QStringList names;
    for (const auto &row : table)
        names.append(QString(row.name));
    return names;
}

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Dark paper takes the wash as if `color` were laid over it with `strength`. Screening does that to the paper and, as
/// multiplying does on white, leaves the letters nearly as they are: laid over plainly, they would lose half their
/// contrast.
PageWash onDarkPaper(const QColor &color, qreal strength)
{
    const QColor paper = tokens(Appearance::Dark).paper;
    const auto channel = [strength](int ground, int mark) {
        return std::clamp(int(std::lround(255.0 * strength * (mark - ground) / (255 - ground))), 0, 255);
    };
    const QColor screened(channel(paper.red(), color.red()), channel(paper.green(), color.green()),
                          channel(paper.blue(), color.blue()));
    return {screened, QPainter::CompositionMode_Screen};
}

} // namespace

const Tokens &tokens(Appearance appearance)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return appearance == Appearance::Dark ? dark : light;
}

const QStringList &hueNames()
{
    static const QStringList names = namesOf(hues);
    return names;
}

FacetColors facetColors(QStringView hue, Appearance appearance)
{
    const bool dark = appearance == Appearance::Dark;
    const Hue &colors = hueByName(hue);
    const auto &[mark, wash, edge] = dark ? colors.dark : colors.light;
    if (wash != 0)
        return {rgb(mark), rgb(wash), rgb(edge)};
    const QColor ground = tokens(appearance).base;
    return {rgb(mark), mixed(ground, rgb(mark), dark ? 0.13 : 0.12), mixed(ground, rgb(mark), dark ? 0.5 : 0.42)};
}

const QStringList &inkNames()
{
    static const QStringList names = namesOf(inks);
    return names;
}

QColor ink(QStringView name, Appearance appearance)
{
    auto found = std::ranges::find_if(inks, [name](const Ink &ink) { return ink.name == name; });
    if (found == inks.end())
        found = std::ranges::find_if(inks, [](const Ink &ink) { return ink.name == "black"_L1; });
    return rgb(appearance == Appearance::Dark ? found->dark : found->light);
}

QColor onInk(Appearance appearance) { return tokens(appearance).onAccent; }

PageWash pageWash(QStringView hue, Appearance appearance)
{
    const Hue &colors = hueByName(hue);
    if (appearance == Appearance::Dark)
        return onDarkPaper(rgb(colors.dark[0]), colors.pageDark);
    if (colors.pageLight != 0)
        return {rgb(colors.pageLight)};
    return {mixed(rgb(0xFFFFFF), rgb(colors.light[0]), 0.18)};
}

PageWash ordinalWash(QStringView hue, int level, int levels, Appearance appearance)
{
    const int last = std::max(levels - 1, 1);
    const qreal place = qreal(std::clamp(level, 0, last)) / last;
    const Hue &colors = hueByName(hue);
    if (appearance == Appearance::Dark)
        return onDarkPaper(rgb(colors.dark[0]), 0.14 + 0.30 * place);
    if (colors.name != "ochre"_L1)
        return {mixed(rgb(0xFFFFFF), rgb(colors.light[0]), 0.12 + 0.30 * place)};
    constexpr std::array<QRgb, 4> ramp = {0xFBF3DF, 0xF8E8C2, 0xF2D596, 0xEABF6B};
    const qreal step = place * (ramp.size() - 1);
    const auto below = std::size_t(step);
    const auto above = std::min(below + 1, ramp.size() - 1);
    return {mixed(rgb(ramp.at(below)), rgb(ramp.at(above)), step - qreal(below))};
}

PageWash selectionWash(Appearance appearance)
{
    if (appearance == Appearance::Dark)
        return onDarkPaper(tokens(appearance).accent, 0.38);
    return {rgb(0xF6CFC4)};
}

PageWash foundWash(Appearance appearance)
{
    if (appearance == Appearance::Dark)
        return onDarkPaper(tokens(appearance).text, 0.30);
    return {rgb(0xD6CFC0)};
}

QColor mixed(const QColor &from, const QColor &to, qreal amount)
{
    const auto channel = [amount](int a, int b) { return int(std::lround(a + (b - a) * amount)); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue()));
}

qreal contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace meipi::marks
