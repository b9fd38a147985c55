// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/text_writer.h"

#include "app/report/sentences.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

double soundLength(double length)
{
    constexpr double largest = 1e6; // points
    return length > 0 && length <= largest ? length : 0;
}

QSizeF soundSize(const QSizeF &size) { return {soundLength(size.width()), soundLength(size.height())}; }

class Writer
{
public:
    Writer(const std::vector<PageCharacters> &pages, const Vocabulary &vocabulary, TextLayer &layer)
        : m_pages(pages),
          m_vocabulary(vocabulary),
          m_layer(layer)
    {
        qsizetype units = 0;
        for (const PageCharacters &page : pages)
            units += page.text.size();
        m_layer.text.reserve(units + units / 32);
        m_layer.boxes.reserve(static_cast<size_t>(units + units / 32));
    }

    void write(const BlockDraft &draft)
    {
        const qsizetype before = m_layer.text.size();
        if (before > 0)
            put(u'\n');
        const qsizetype start = m_layer.text.size();
        const PageLine *above = nullptr;
        for (const PageLine &line : draft.lines) {
            if (above)
                join(*above, line, start);
            writeLine(line, above != nullptr && line.continuesRow);
            above = &line;
        }
        const qsizetype end = m_layer.text.size();
        if (end == start) {
            m_layer.text.truncate(before);
            m_layer.boxes.resize(static_cast<size_t>(before));
            return;
        }
        m_layer.blocks.append({.range = {.start = start, .end = end},
                               .kind = draft.kind,
                               .level = draft.level,
                               .row = draft.row,
                               .column = draft.column});
        addSentences(draft.kind, {.start = start, .end = end});
    }

    void finish()
    {
        while (m_page + 1 < static_cast<int>(m_pages.size()))
            openPage(m_page + 1, m_layer.text.size());
        if (!m_layer.pages.isEmpty())
            m_layer.pages.last().range.end = m_layer.text.size();
    }

private:
    void put(QChar unit)
    {
        m_layer.text.append(unit);
        m_layer.boxes.push_back({});
    }

    void join(const PageLine &above, const PageLine &line, qsizetype blockStart)
    {
        if (line.continuesRow) {
            if (needsSpace(QStringView(m_layer.text).sliced(blockStart), line.text.front().unicode(), Seam::Gap))
                put(u' ');
            return;
        }
        switch (m_vocabulary.join(above.text, line.text)) {
        case LineJoin::Nothing: break;
        case LineJoin::Space: put(u' '); break;
        case LineJoin::DropHyphen: dropLast(); break;
        }
    }

    /// The hyphen that ends the line above.
    void dropLast()
    {
        m_layer.text.chop(1);
        m_layer.boxes.pop_back();
        Line &line = m_layer.lines.last();
        line.range.end = std::min(line.range.end, m_layer.text.size());
        if (line.range.isEmpty())
            m_layer.lines.removeLast();
    }

    void writeLine(const PageLine &line, bool sameRow)
    {
        const qsizetype start = m_layer.text.size();
        appendLineText(m_pages[static_cast<size_t>(line.page)], line.first, line.end, m_layer.text, &m_layer.boxes);
        const TextRange range{.start = start, .end = m_layer.text.size()};
        if (range.isEmpty())
            return;
        while (m_page < line.page)
            openPage(m_page + 1, start);
        const Box box = boxOf(range);
        if (sameRow && !m_layer.lines.isEmpty() && m_layer.lines.last().page == line.page) {
            Line &last = m_layer.lines.last();
            last.range.end = range.end;
            last.box = united(last.box, box);
        } else {
            m_layer.lines.append({.range = range, .page = line.page, .box = box});
        }
    }

    void openPage(int page, qsizetype start)
    {
        if (!m_layer.pages.isEmpty())
            m_layer.pages.last().range.end = start;
        const PageCharacters &characters = m_pages[static_cast<size_t>(page)];
        m_layer.pages.append({.size = soundSize(characters.size),
                              .step = soundStep(characters),
                              .label = characters.label,
                              .range = {.start = start, .end = start}});
        m_page = page;
    }

    Box boxOf(TextRange range) const
    {
        Box box;
        for (qsizetype i = range.start; i < range.end; ++i)
            box = united(box, m_layer.boxes[static_cast<size_t>(i)]);
        return box;
    }

    static Box united(const Box &a, const Box &b)
    {
        if (a.isNull())
            return b;
        if (b.isNull())
            return a;
        return {.left = std::min(a.left, b.left),
                .top = std::min(a.top, b.top),
                .right = std::max(a.right, b.right),
                .bottom = std::max(a.bottom, b.bottom)};
    }

    void addSentences(BlockKind kind, TextRange range)
    {
        switch (kind) {
        case BlockKind::Figure: return;
        case BlockKind::Title:
        case BlockKind::Heading:
        case BlockKind::Caption:
        case BlockKind::Reference:
            m_layer.sentences.append(range); // "Table 1. Models" is one
            return;
        case BlockKind::Contents: m_layer.sentences.append(withoutPageNumber(range)); return;
        default: m_layer.sentences.append(sentencesOf(m_layer.text, range));
        }
    }

    /// An entry of a table of contents is read, and aligned, without the page that it leads to.
    TextRange withoutPageNumber(TextRange range) const
    {
        static const QRegularExpression number(u"[\\s.\u00B7\u2026]*(?:\\d{1,4}|[ivxlc]{1,7})$"_s);
        const auto match = number.match(m_layer.textOf(range));
        const qsizetype length = match.hasMatch() ? match.capturedStart() : range.length();
        return length > 0 ? TextRange{.start = range.start, .end = range.start + length} : range;
    }

    const std::vector<PageCharacters> &m_pages;
    const Vocabulary &m_vocabulary;
    TextLayer &m_layer;
    int m_page = -1;
};

} // namespace

void writeText(const std::vector<BlockDraft> &drafts, const std::vector<PageCharacters> &pages,
               const Vocabulary &vocabulary, TextLayer &layer)
{
    Writer writer(pages, vocabulary, layer);
    for (const BlockDraft &draft : drafts)
        writer.write(draft);
    writer.finish();
}

} // namespace meipi::report
