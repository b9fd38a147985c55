// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_text.h"

#include "app/pdf/payloads.h"

#include <algorithm>
#include <cmath>

namespace meipi::pdf {

namespace {

constexpr double finestStep = 0.05; // points
constexpr double largestStep = 65535;
constexpr qsizetype unitLimit = 4 << 20;

report::Box boxInSteps(const QRectF &rectangle, double step)
{
    const auto steps = [step](double points) {
        return quint16(std::isfinite(points) ? std::clamp(std::round(points / step), 0.0, largestStep) : 0.0);
    };
    return {.left = steps(rectangle.left()),
            .top = steps(rectangle.top()),
            .right = steps(rectangle.right()),
            .bottom = steps(rectangle.bottom())};
}

report::Break breakAfter(const Poppler::TextBox &word)
{
    if (!word.nextWord())
        return report::Break::Line;
    return word.hasSpaceAfter() ? report::Break::Space : report::Break::Word;
}

/// Poppler counts boxes by code points, and may count more of them than the text has; text beyond a NUL is cut off.
void appendWord(report::PageCharacters &page, const Poppler::TextBox &word)
{
    const QString text = word.text();
    int codePoint = 0;
    for (qsizetype i = 0; i < text.size(); ++codePoint) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const report::Box box = boxInSteps(word.charBoundingBox(codePoint), page.step);
        for (qsizetype unit = 0; unit < (isPair ? 2 : 1); ++unit, ++i) {
            page.text.append(text.at(i));
            page.boxes.push_back(box);
            page.breaks.push_back(report::Break::None);
        }
    }
    if (!text.isEmpty())
        page.breaks.back() = breakAfter(word);
}

} // namespace

std::optional<report::PageCharacters> readCharacters(const Poppler::Page &page,
                                                     Poppler::Page::ShouldAbortQueryFunc shouldAbort,
                                                     const QVariant &closure)
{
    const auto words = page.textList(Poppler::Page::Rotate0, shouldAbort, closure);
    if (shouldAbort(closure))
        return std::nullopt;

    report::PageCharacters characters;
    characters.size = payloads::plausibleSize(page.pageSizeF());
    characters.step = std::max(finestStep, std::max(characters.size.width(), characters.size.height()) / largestStep);
    characters.label = page.label();
    for (const auto &word : words) {
        if (characters.text.size() > unitLimit)
            break;
        appendWord(characters, *word);
    }
    return characters;
}

} // namespace meipi::pdf
