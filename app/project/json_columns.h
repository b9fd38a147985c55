// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/selector.h"

#include <QString>
#include <QStringList>

namespace meipi::project {

// Columns that hold JSON, so that any tool can read them. What is read is untrusted: anything that does not fit is
// left out, and a broken text gives an empty value.

[[nodiscard]] QString toJson(const QStringList &texts);
[[nodiscard]] QStringList textsFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<report::PageRegion> &regions);
[[nodiscard]] QList<report::PageRegion> regionsFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<report::Selector> &selectors);
[[nodiscard]] QList<report::Selector> selectorsFromJson(const QString &json);

[[nodiscard]] QString toJson(const QList<report::TextRange> &ranges);
[[nodiscard]] QList<report::TextRange> rangesFromJson(const QString &json);

} // namespace meipi::project
