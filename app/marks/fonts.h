// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QFont>
#include <QStringList>

namespace meipi::marks {

/// Sizes in pixels at 100 %, named after their use.
enum class TextSize : quint8 {
    Meta = 12, ///< labels, status, chips
    Body = 13,
    Query = 14, ///< also a quotation being decided on
    Figure = 16,
    EditorTitle = 18,
    EmptyState = 20,
    Name = 26, ///< the program's own name on the start view
};

enum class Weight : quint8 { Regular, Strong };

/// The program's face. For Chinese the CJK family leads, so that “”、…、— come full width; digits are tabular.
[[nodiscard]] QStringList interfaceFamilies(taxonomy::LabelLanguage language);
[[nodiscard]] QFont interfaceFont(taxonomy::LabelLanguage language, TextSize size = TextSize::Body,
                                  Weight weight = Weight::Regular, qreal scale = 1.0);

/// The report's face, for words of the report only; `language` is the report's.
[[nodiscard]] QStringList quotationFamilies(taxonomy::LabelLanguage language);
[[nodiscard]] QFont quotationFont(taxonomy::LabelLanguage language, TextSize size, qreal scale = 1.0);

/// Distance from base line to base line in pixels at 100 %.
[[nodiscard]] int lineHeight(TextSize size);
/// Chinese quotations are set 13/21, English ones 12/19; one being decided on 14/23.
[[nodiscard]] TextSize quotationSize(taxonomy::LabelLanguage language);
[[nodiscard]] int quotationLineHeight(taxonomy::LabelLanguage language);

} // namespace meipi::marks
