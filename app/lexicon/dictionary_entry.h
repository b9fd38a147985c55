// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace meipi::lexicon {

/// An entry of the dictionary as it is read from its text.
struct DictionaryEntry
{
    QString traditional;
    QString simplified;
    QStringList readings; ///< numbered pinyin by syllable
    QStringList glosses;

    bool operator==(const DictionaryEntry &) const = default;
};

} // namespace meipi::lexicon
