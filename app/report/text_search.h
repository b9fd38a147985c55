// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/search_copy.h"

#include <functional>
#include <memory>

namespace meipi::report {

/// What a person looks for in one report.
struct TextQuery
{
    QString words;
    SearchFolding folding;
    bool wholeWord = false; ///< of scripts with spaces between words; means nothing at a Han character

    bool operator==(const TextQuery &) const = default;
};

/// A text layer with its search copy, made once for many queries of one folding. Immutable, so any thread may search.
class FindableText
{
public:
    /// Null when cancelled.
    [[nodiscard]] static std::shared_ptr<const FindableText> make(std::shared_ptr<const TextLayer> layer,
                                                                  SearchFolding folding,
                                                                  const base::CancelToken &token);

    [[nodiscard]] const TextLayer &layer() const { return *m_layer; }
    [[nodiscard]] SearchFolding folding() const { return m_folding; }

    using Deliver = std::function<void(const QList<TextRange> &)>;
    /// Every place, in order, none over another, in batches that grow: the first comes soon, and a thousand are not a
    /// thousand calls. A word that is divided at a line end is found however the query writes it. The query must have
    /// this text's folding. False when cancelled.
    bool find(const TextQuery &query, const Deliver &deliver, const base::CancelToken &token) const;
    [[nodiscard]] QList<TextRange> findAll(const TextQuery &query) const;

private:
    FindableText() = default;
    [[nodiscard]] TextRange original(qsizetype start, qsizetype end) const;
    [[nodiscard]] bool isWhole(TextRange range) const;
    [[nodiscard]] bool isLineBreak(qsizetype position) const;

    std::shared_ptr<const TextLayer> m_layer;
    SearchFolding m_folding;
    SearchCopy m_copy;
};

} // namespace meipi::report
