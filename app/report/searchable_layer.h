// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/folded_text.h"
#include "app/report/text_layer.h"

#include <memory>

namespace meipi::report {

/// A text layer with its folded copy (no white space), made once for many searches. Holds the layer alive; immutable,
/// so it may be shared between threads.
class SearchableLayer
{
public:
    explicit SearchableLayer(std::shared_ptr<const TextLayer> layer);

    [[nodiscard]] const TextLayer &layer() const { return *m_layer; }
    [[nodiscard]] const QString &folded() const { return m_folded.text; }

    /// Every place of a folded pattern, as ranges of the layer's text.
    [[nodiscard]] QList<TextRange> occurrences(QStringView foldedPattern) const;
    /// A stretch of the folded copy as a range of the layer's text, without white space at its ends.
    [[nodiscard]] TextRange original(qsizetype foldedStart, qsizetype foldedEnd) const;
    /// The other way: the first unit of the folded copy that stands at or behind a position.
    [[nodiscard]] qsizetype foldedIndex(qsizetype position) const;

private:
    std::shared_ptr<const TextLayer> m_layer;
    FoldedText m_folded;
};

} // namespace meipi::report
