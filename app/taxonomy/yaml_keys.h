// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>

/// The words of a codebook file, for reading and writing.
namespace meipi::taxonomy::yaml {

using namespace Qt::StringLiterals;

inline const QString format = u"format"_s;
inline const QString formatVersion = u"1"_s;
inline const QString facets = u"facets"_s;
inline const QString tags = u"tags"_s;
inline const QString key = u"key"_s;
inline const QString id = u"id"_s;
inline const QString alias = u"alias"_s;
inline const QString name = u"name"_s;
inline const QString shape = u"shape"_s;
inline const QString hue = u"hue"_s;
inline const QString scale = u"scale"_s;
inline const QString nominal = u"nominal"_s;
inline const QString ordinal = u"ordinal"_s;
inline const QString choice = u"choice"_s;
inline const QString one = u"one"_s;
inline const QString many = u"many"_s;
inline const QString label = u"label"_s;
inline const QString shortLabel = u"short"_s;
inline const QString definition = u"definition"_s;
inline const QString use = u"use"_s;
inline const QString notUse = u"not"_s;
inline const QString example = u"example"_s;
inline const QString shortcut = u"shortcut"_s;
inline const QString retired = u"retired"_s;

inline const QStringList codebookKeys{format, facets};
inline const QStringList facetKeys{key, id, alias, name, shape, hue, scale, choice, tags};
inline const QStringList tagKeys{key, id, label, shortLabel, definition, use, notUse, example, shortcut, retired, tags};

/// In the order in which new facets take them.
inline const std::array shapes{u"bar"_s,      u"steps"_s,   u"disc"_s, u"diamond"_s,
                               u"triangle"_s, u"hexagon"_s, u"ring"_s, u"cross"_s};
inline const std::array hues{u"blue"_s,  u"ochre"_s, u"teal"_s, u"violet"_s,
                             u"brown"_s, u"moss"_s,  u"plum"_s, u"stone"_s};

/// Keys of the reader itself.
inline const QString reservedShortcuts = u"TJKNPQ"_s;

} // namespace meipi::taxonomy::yaml
