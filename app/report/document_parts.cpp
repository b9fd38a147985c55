// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/document_parts.h"

#include "app/report/folded_text.h"
#include "app/report/numbering.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr double smallType = 0.93; ///< times the height of running text: a footnote's
constexpr double titleType = 1.25;
constexpr double nearlyLargest = 0.8; ///< of the series' name above it, for a title
constexpr size_t mostShortLines = 4;
constexpr qsizetype longestWideText = 70;
constexpr qsizetype longestText = 180;

bool isText(const BlockDraft &draft) { return draft.kind == BlockKind::Paragraph || draft.kind == BlockKind::ListItem; }

constexpr qsizetype longestHeadingName = 24; // "Selected bibliography:"

bool beginsWithMark(const QString &text)
{
    const QChar first = text.front();
    const LabelKind kind = labelOf(text).kind;
    return first.isDigit() || u"*†‡§¶※"_s.contains(first) || kind == LabelKind::Circled || kind == LabelKind::Reference
        || kind == LabelKind::BracketedArabic || first.category() == QChar::Number_Other;
}

} // namespace

double heightOf(const BlockDraft &draft)
{
    double height = 0;
    for (const PageLine &line : draft.lines)
        height = std::max(height, line.height);
    return height;
}

QString foldedTextOf(const BlockDraft &draft)
{
    QString text;
    for (const PageLine &line : draft.lines)
        text += line.text;
    return foldedText(text, FoldSpaces::Remove).text;
}

bool isShort(const BlockDraft &draft)
{
    if (draft.lines.size() > mostShortLines)
        return false;
    qsizetype all = 0;
    qsizetype wide = 0;
    for (const PageLine &line : draft.lines) {
        all += line.text.size() - line.text.count(u' ');
        wide += std::ranges::count_if(line.text, [](QChar unit) { return unit.unicode() >= 0x2E80; });
    }
    return all <= (wide * 2 > all ? longestWideText : longestText);
}

bool isReferencesHeading(const QString &folded)
{
    static const QSet<QString> names{u"参考文献"_s,   u"参考资料"_s,     u"主要参考文献"_s,
                                     u"references"_s, u"bibliography"_s, u"workscited"_s};
    QString name = folded;
    while (name.endsWith(u':'))
        name.chop(1);
    return names.contains(name);
}

void markTitle(std::vector<BlockDraft> &drafts, const QList<Furniture> &furniture, const Metrics &metrics)
{
    QSet<QString> heads;
    for (const Furniture &head : furniture)
        heads.insert(foldedText(head.text, FoldSpaces::Remove).text);
    const auto isRepeated = [&](const QString &text) {
        return std::ranges::any_of(heads, [&](const QString &head) { return head.contains(text); });
    };
    BlockDraft *largest = nullptr;
    BlockDraft *own = nullptr; // the largest that no running head repeats
    for (BlockDraft &draft : drafts) {
        if (draft.front().page != 0)
            break;
        const bool text = draft.kind == BlockKind::Paragraph || draft.kind == BlockKind::Heading;
        if (!text || !isShort(draft) || heightOf(draft) < titleType * metrics.height)
            continue;
        const QString folded = foldedTextOf(draft);
        if (folded.size() < 3 || labelOf(draft.front().text).exists() || isReferencesHeading(folded))
            continue;
        if (!largest || heightOf(draft) > 1.01 * heightOf(*largest))
            largest = &draft;
        if (!isRepeated(folded) && (!own || heightOf(draft) > 1.01 * heightOf(*own)))
            own = &draft;
    }
    if (own && heightOf(*own) < nearlyLargest * heightOf(*largest))
        own = nullptr;
    if (BlockDraft *title = own ? own : largest) {
        title->kind = BlockKind::Title;
        title->level = 0;
    }
}

void markReferences(std::vector<BlockDraft> &drafts)
{
    bool inside = false;
    const BlockDraft *first = nullptr;
    for (BlockDraft &draft : drafts) {
        const bool named = draft.lines.size() == 1 && draft.front().text.size() <= longestHeadingName
            && isReferencesHeading(foldedTextOf(draft));
        if (named || draft.kind == BlockKind::Heading || draft.kind == BlockKind::Title) {
            inside = named;
            first = nullptr;
            continue;
        }
        if (!inside || !isText(draft))
            continue;
        if (!first)
            first = &draft;
        const bool sameType = std::abs(draft.front().height - first->front().height) <= 0.06 * first->front().height;
        inside = sameType && draft.hanging == first->hanging;
        if (inside)
            draft.kind = BlockKind::Reference;
    }
}

void markContents(std::vector<BlockDraft> &drafts)
{
    static const QSet<QString> names{u"目录"_s, u"目次"_s, u"contents"_s, u"tableofcontents"_s};
    constexpr size_t mostOthers = 2; // entries that are worded otherwise
    QHash<QString, size_t> last;
    for (size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].kind == BlockKind::Heading)
            last.insert(foldedTextOf(drafts[i]), i);
    }
    for (size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].lines.size() > 2 || !names.contains(foldedTextOf(drafts[i])))
            continue;
        size_t end = i + 1;
        for (size_t next = end; next < drafts.size() && next <= end + mostOthers; ++next) {
            if (last.value(foldedTextOf(drafts[next]), 0) > next)
                end = next + 1;
        }
        for (size_t entry = i + 1; entry < end; ++entry) {
            if (drafts[entry].kind == BlockKind::Heading || drafts[entry].kind == BlockKind::Paragraph) {
                drafts[entry].kind = BlockKind::Contents;
                drafts[entry].level = 1;
            }
        }
        i = end - 1;
    }
}

void markFootnotes(std::vector<BlockDraft> &drafts, const std::vector<PageCharacters> &pages, const Metrics &metrics)
{
    int page = -1;
    bool atFoot = false;
    for (auto draft = drafts.rbegin(); draft != drafts.rend(); ++draft) {
        if (draft->front().page != page) {
            page = draft->front().page;
            atFoot = true;
        }
        const bool low = draft->front().frame.top > 0.5 * pages[static_cast<size_t>(page)].size.height();
        const bool small = isText(*draft) && heightOf(*draft) < smallType * metrics.height && low
            && !isSourceLine(draft->front().text);
        atFoot = atFoot && small;
        if (atFoot && beginsWithMark(draft->front().text))
            draft->kind = BlockKind::Footnote;
    }
}

} // namespace meipi::report
