// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace meipi::lexicon {

/// The Chinese–English dictionary (CC-CEDICT, CC-BY-SA-4.0) as one memory-mapped file made by the build.
/// Immutable after opening; safe from any thread. Opening maps the file and parses nothing (under 5 ms).
class Lexicon
{
public:
    struct Entry
    {
        QString traditional;
        QString simplified;
        QStringList readings; ///< numbered pinyin by syllable: {"feng1", "xian3"}; names keep their capital, ü is v
        QStringList glosses; ///< English
    };

    [[nodiscard]] static base::Result<std::shared_ptr<const Lexicon>> open(const QString &path);
    /// The installed one (beside the program, or in the build folder); null with a warning in the log when it is missing.
    [[nodiscard]] static std::shared_ptr<const Lexicon> shared();

    ~Lexicon();

    [[nodiscard]] qsizetype size() const;
    /// Entries of a headword, simplified or traditional.
    [[nodiscard]] QList<Entry> entries(QStringView headword) const;
    /// Length of the longest headword that a text begins with, in UTF-16 units; 0 when none.
    [[nodiscard]] qsizetype longestHeadword(QStringView text) const;
    /// Readings of each character of a text, toneless and lower-case, words before characters: 风险 → {{"feng"}, {"xian"}},
    /// one list for each code point;
    /// 行 alone → {{"xing"}, {"hang"} …} as {{"xing","hang","heng"}}. A character without a reading stands for itself.
    [[nodiscard]] QList<QStringList> pinyin(QStringView text) const;

private:
    struct Data;
    explicit Lexicon(std::unique_ptr<Data> d);
    std::unique_ptr<Data> d;
};

} // namespace meipi::lexicon
