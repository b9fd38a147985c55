// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/list_levels.h"

#include "app/report/numbering.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr size_t deepest = 9;

/// What the items of one list have in common: how they are numbered, and for bullets where they stand.
struct ListStyle
{
    LabelKind kind = LabelKind::None;
    QString marks; ///< what encloses the number, or the bullet itself
    bool isUpper = false;
    double left = 0;
    QChar last; ///< the last item's letter

    [[nodiscard]] bool isLike(const ListStyle &other, double em) const
    {
        const bool sameIndent = std::abs(left - other.left) < 0.7 * em;
        if (kind == LabelKind::Bullet)
            return other.kind == LabelKind::Bullet && sameIndent;
        return kind == other.kind && marks == other.marks && isUpper == other.isUpper;
    }
};

struct Item
{
    ListStyle style;
    bool isFirst = false; ///< 1, a, i, 一, ①
};

Item itemOf(const BlockDraft &draft)
{
    const PageLine &line = draft.front();
    const Label label = labelOf(line.text);
    const QString text = line.text.first(label.length).trimmed();
    Item item;
    item.style.kind = label.kind;
    item.style.left = line.frame.left;
    if (label.kind == LabelKind::Bullet) {
        item.style.marks = text;
        return item;
    }
    QString number;
    for (const QChar unit : text) {
        const bool counts = unit.isLetterOrNumber();
        (counts ? number : item.style.marks).append(unit);
    }
    item.style.isUpper = !number.isEmpty() && number.front().isUpper();
    item.style.last = number.isEmpty() ? QChar() : number.back();
    static const QStringList first{u"1"_s, u"a"_s, u"i"_s, u"一"_s, u"①"_s, u"A"_s, u"I"_s};
    item.isFirst = first.contains(number);
    return item;
}

class Lists
{
public:
    int levelOf(const BlockDraft &draft)
    {
        Item item = itemOf(draft);
        const double em = draft.front().height / 1.3;
        goOnInLetters(item, em);
        const auto found = listOf(item.style, em);
        if (found != m_open.end() && !(item.isFirst && beginsInside(item, *found, em))) {
            m_open.erase(found + 1, m_open.end());
            m_open.back().last = item.style.last;
        } else {
            const bool inside = item.isFirst && item.style.kind != LabelKind::Bullet;
            if (!inside) { // by its indent alone
                while (!m_open.empty() && item.style.left < m_open.back().left + 0.5 * em)
                    m_open.pop_back();
            }
            if (m_open.size() >= deepest)
                m_open.pop_back();
            m_open.push_back(item.style);
        }
        return static_cast<int>(m_open.size());
    }

    void close() { m_open.clear(); }

private:
    /// The open list that an item goes on with: of several alike the one that stands nearest, the innermost first.
    std::vector<ListStyle>::iterator listOf(const ListStyle &style, double em)
    {
        auto best = m_open.end();
        const auto distance = [&style](const ListStyle &open) { return std::abs(open.left - style.left); };
        for (auto open = m_open.begin(); open != m_open.end(); ++open) {
            if (style.isLike(*open, em) && (best == m_open.end() || distance(*open) <= distance(*best)))
                best = open;
        }
        return best;
    }

    /// "(i)" below "(h)" is a letter.
    void goOnInLetters(Item &item, double em) const
    {
        if (item.style.kind != LabelKind::Roman)
            return;
        const bool isNext = std::ranges::any_of(m_open, [&](const ListStyle &open) {
            return open.kind == LabelKind::Letter && std::abs(open.left - item.style.left) < 0.7 * em
                && open.last.unicode() + 1 == item.style.last.unicode();
        });
        if (isNext) {
            item.style.kind = LabelKind::Letter;
            item.isFirst = false;
        }
    }

    /// The first number again, further in: a list of the same kind inside the other.
    static bool beginsInside(const Item &item, const ListStyle &open, double em)
    {
        return item.style.left > open.left + 0.9 * em;
    }

    std::vector<ListStyle> m_open; ///< the outermost first
};

} // namespace

void nameListLevels(std::vector<BlockDraft> &drafts)
{
    Lists lists;
    for (BlockDraft &draft : drafts) {
        switch (draft.kind) {
        case BlockKind::ListItem: draft.level = static_cast<qint16>(lists.levelOf(draft)); break;
        case BlockKind::Title:
        case BlockKind::Heading:
        case BlockKind::Contents: lists.close(); break;
        default: break;
        }
    }
}

} // namespace meipi::report
