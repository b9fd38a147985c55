// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/character_class.h"
#include "app/report/page_characters.h"

#include <cmath>

namespace meipi::report::samples {

/// Writes pages as the PDF worker delivers them: an ideograph is as wide as the type size, other characters half of it;
/// a box is 1.3 times as high.
class PageWriter
{
public:
    explicit PageWriter(QSizeF size = QSizeF(595, 842)) { m_page.size = size; }

    /// One printed line whose boxes begin at (x, y). A space in `text` is a gap in the PDF, no character.
    PageWriter &line(double x, double y, const QString &text, double type = 12)
    {
        double left = x;
        for (qsizetype i = 0; i < text.size();) {
            const char32_t character = codePointAt(text, i);
            const qsizetype units = character > 0xFFFF ? 2 : 1;
            const bool wide = characterClass(character) == CharacterClass::Wide || character > 0xFFFF;
            const double width = wide ? type : type / 2;
            if (character == U' ') {
                if (!m_page.breaks.empty())
                    m_page.breaks.back() = Break::Space;
            } else {
                for (qsizetype k = 0; k < units; ++k) {
                    m_page.text.append(text[i + k]);
                    m_page.boxes.push_back(box(left, y, left + width, y + 1.3 * type));
                    m_page.breaks.push_back(Break::None);
                }
            }
            left += width;
            i += units;
        }
        if (!m_page.breaks.empty())
            m_page.breaks.back() = Break::Line;
        return *this;
    }

    /// Lines below one another, the first indented by `indent`.
    PageWriter &lines(double x, double y, double pitch, const QStringList &texts, double type = 12, double indent = 0)
    {
        for (qsizetype i = 0; i < texts.size(); ++i)
            line(x + (i == 0 ? indent : 0), y + static_cast<double>(i) * pitch, texts[i], type);
        return *this;
    }

    [[nodiscard]] const PageCharacters &page() const { return m_page; }
    [[nodiscard]] PageCharacters &page() { return m_page; }

private:
    Box box(double left, double top, double right, double bottom) const
    {
        const auto steps = [&](double points) { return static_cast<quint16>(std::lround(points / m_page.step)); };
        return {.left = steps(left), .top = steps(top), .right = steps(right), .bottom = steps(bottom)};
    }

    PageCharacters m_page{};
};

/// A layer that has nothing but text, its blocks at the line breaks, on one page without boxes.
inline TextLayer plainLayer(const QString &text)
{
    TextLayer layer;
    layer.text = text;
    layer.boxes.resize(static_cast<size_t>(text.size()));
    layer.pages.append(
        {.size = QSizeF(595, 842), .step = 0.05, .label = {}, .range = {.start = 0, .end = text.size()}});
    qsizetype start = 0;
    for (const QString &block : text.split(u'\n')) {
        if (!block.isEmpty())
            layer.blocks.append({.range = {.start = start, .end = start + block.size()}});
        start += block.size() + 1;
    }
    return layer;
}

inline QStringList blockTexts(const TextLayer &layer)
{
    QStringList texts;
    for (const Block &block : layer.blocks)
        texts.append(layer.textOf(block.range));
    return texts;
}

} // namespace meipi::report::samples
