// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/excerpt_entry.h"
#include "app/marks/chip.h"
#include "app/marks/tokens.h"
#include "widgets/reader/reader_view.h"

namespace meipi::widgets {

/// A coder of a passage as the margin shows it.
struct CoderMark
{
    QString ink;
    int column = 0; ///< the coder's, from 0
    int lane =
        0; ///< of the coder's column: words that overlap stand in lanes beside each other, the shortest nearest to the text
    QList<QUuid> excerpts; ///< that this coder made or tagged here

    bool operator==(const CoderMark &) const = default;
};

/// What a passage's wash is coloured by: a facet, and the tag's level where the facet is ordinal.
struct WashKind
{
    QString hue;
    marks::Level level;
    bool ordinal = false;
};

/// The words that one excerpt holds, or several coders' excerpts made separately on exactly the same words: they are
/// shown as one, with all brackets and all tags.
struct MarkedPassage
{
    QList<QUuid> excerpts; ///< this user's own first
    report::TextRange range; ///< empty for an area, which stands alone
    int firstPage = -1; ///< from 0
    bool area = false;
    QList<CoderMark> coders; ///< by lane
    QList<QUuid> tags; ///< in codebook order
    QList<marks::ChipStyle> chips; ///< one for each tag, without hover and selection
    std::optional<WashKind> wash; ///< none: no tags, or none of the facet that colours

    [[nodiscard]] QUuid id() const { return excerpts.constFirst(); } ///< the excerpt that a click on it means
    [[nodiscard]] bool holds(const QUuid &excerpt) const { return excerpts.contains(excerpt); }
};

/// The part of a passage that stands on one page.
struct PageMark
{
    qsizetype passage = 0; ///< index into `ExcerptMarks::passages`
    QList<QRectF> lines; ///< points, one for each printed line
    bool openAbove = false; ///< it began on an earlier page
    bool openBelow = false;
    /// Parts of the first and the last line's height that a bracket leaves to the passages before and behind it.
    double above = 0;
    double below = 0;

    [[nodiscard]] double top() const; ///< of the highest line: over two columns the first need not be it
    [[nodiscard]] double bottom() const;
};

/// Where all excerpts of a report stand: made anew when one changes, looked up by page. Excerpts that are not found in
/// this text are left out: the excerpt list shows them.
class ExcerptMarks
{
public:
    struct Source
    {
        QList<desk::ExcerptEntry> entries; ///< in reading order
        const report::TextLayer *text = nullptr; ///< null: not read yet, areas only
        const taxonomy::Taxonomy *taxonomy = nullptr;
        QList<project::Person> people;
        QUuid me; ///< lane 0
        WashColouring colouring;
        taxonomy::LabelLanguage language = taxonomy::LabelLanguage::English;
    };

    ExcerptMarks() = default;
    explicit ExcerptMarks(const Source &source);

    [[nodiscard]] const QList<MarkedPassage> &passages() const { return m_passages; } ///< in reading order
    [[nodiscard]] const MarkedPassage &of(const PageMark &mark) const { return m_passages[mark.passage]; }
    [[nodiscard]] const MarkedPassage *find(const QUuid &excerpt) const;
    [[nodiscard]] QList<PageMark> on(int page) const { return m_pages.value(page); } ///< by their first lines
    [[nodiscard]] QString keyOf(const QUuid &tag) const { return m_keys.value(tag); } ///< empty: it has none
    [[nodiscard]] int lanes() const { return m_lanes; }

    /// The excerpt that holds a place of a page (points); of the shortest passage where several do. Null id: none.
    [[nodiscard]] QUuid at(int page, QPointF point) const;

private:
    void assignLanes();
    void shareLines();
    void add(const MarkedPassage &passage, const QList<report::PageRegion> &regions);

    QList<MarkedPassage> m_passages;
    QHash<int, QList<PageMark>> m_pages;
    QHash<QUuid, QString> m_keys;
    int m_lanes = 1;
};

} // namespace meipi::widgets
