// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace meipi::report {

/// A stretch of a report's text: UTF-16 indices, end exclusive.
struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype length() const { return end - start; }
    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] bool contains(qsizetype position) const { return position >= start && position < end; }
    [[nodiscard]] bool overlaps(TextRange other) const { return start < other.end && other.start < end; }
    bool operator==(const TextRange &) const = default;
};

/// A character's box in whole steps of its page (`TextPage::step` points each), origin top-left of the crop box, y down.
/// All zero: the character has no place of its own (a space or line break that joining put in).
struct Box
{
    quint16 left = 0;
    quint16 top = 0;
    quint16 right = 0;
    quint16 bottom = 0;

    [[nodiscard]] bool isNull() const { return left == 0 && top == 0 && right == 0 && bottom == 0; }
    bool operator==(const Box &) const = default;
};

struct TextPage
{
    QSizeF size; ///< points, as displayed (rotation applied)
    double step = 0.05; ///< points in one step of a Box; larger than 1/20 only for pages over 3,276 pt
    QString label; ///< the printed page label; empty when the PDF has none
    TextRange range; ///< of `TextLayer::text`; a paragraph that runs over belongs to both pages by its characters

    bool operator==(const TextPage &) const = default;
};

enum class BlockKind : quint8 {
    Title,
    Heading,
    Paragraph,
    ListItem,
    Caption,
    TableCell,
    Figure,
    Footnote,
    Reference,
    Contents
};

struct Block
{
    TextRange range;
    BlockKind kind = BlockKind::Paragraph;
    qint16 level = 0; ///< headings: 1 is the highest; list items: nesting
    qint16 row = -1; ///< table cells only
    qint16 column = -1;

    bool operator==(const Block &) const = default;
};

/// A printed line inside a block. `box` encloses its characters.
struct Line
{
    TextRange range;
    qint32 page = 0; ///< from 0
    Box box;

    bool operator==(const Line &) const = default;
};

/// Running heads, feet and page numbers: shown on the page, in no text.
struct Furniture
{
    qint32 page = 0;
    QString text;
    Box box;

    bool operator==(const Furniture &) const = default;
};

struct OutlineEntry
{
    QString title;
    qint16 level = 1; ///< from 1
    qint32 page = -1; ///< from 0; -1: leads nowhere
    double top = 0; ///< points from the page's top edge
    qsizetype position = -1; ///< the heading's index in the text, when it was found there

    bool operator==(const OutlineEntry &) const = default;
};

enum class TextState : quint8 {
    Present,
    Absent, ///< a scan: areas only
    Garbage, ///< characters, but not those on the page
};

/// Rectangles on one page, in points.
struct PageRegion
{
    qint32 page = 0;
    QList<QRectF> rectangles; ///< one for each printed line (or one area)

    bool operator==(const PageRegion &) const = default;
};

/// The text of one edition in reading order with the place of every character. A plain value: made once by
/// `makeTextLayer`, stored in the project, shared read-only between threads as `std::shared_ptr<const TextLayer>`.
///
/// Lists are ordered by position and do not overlap, so every look-up is a binary search.
struct TextLayer
{
    QString text; ///< one '\n' between blocks
    std::vector<Box> boxes; ///< one for each UTF-16 unit of `text`; both halves of a surrogate pair have the same
    QList<TextPage> pages;
    QList<Block> blocks;
    QList<Line> lines;
    QList<TextRange> sentences; ///< never over a block's end; none in figures
    QList<Furniture> furniture;
    QList<OutlineEntry> outline;
    TextState state = TextState::Present;
    QString language; ///< "zh", "en" or another BCP 47 tag: what most of the text is written in

    bool operator==(const TextLayer &) const = default;

    [[nodiscard]] int pageOf(qsizetype position) const; ///< from 0; -1 without pages
    [[nodiscard]] QRectF rectangle(int page, const Box &box) const; ///< points
    /// Where a range stands: by page, one rectangle for each line.
    [[nodiscard]] QList<PageRegion> regions(TextRange range) const;
    /// The index nearest to a point (points, on a page from 0) in reading order: the gap before or after the nearest
    /// character of the nearest line. -1 when the page has no text.
    [[nodiscard]] qsizetype positionAt(int page, QPointF point) const;
    /// The character whose box holds the point (with 1.5 pt of tolerance), or -1.
    [[nodiscard]] qsizetype characterAt(int page, QPointF point) const;
    [[nodiscard]] int blockAt(qsizetype position) const; ///< index into `blocks`, -1 between blocks
    [[nodiscard]] int lineAt(qsizetype position) const;
    [[nodiscard]] int sentenceAt(qsizetype position) const;
    /// The nearest heading above a position, empty before the first one.
    [[nodiscard]] QString sectionAt(qsizetype position) const;
    [[nodiscard]] QString textOf(TextRange range) const; ///< '\n' inside kept
};

} // namespace meipi::report
