// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/headings.h"

#include "app/report/folded_text.h"
#include "app/report/numbering.h"
#include "app/report/printed_row.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr double larger = 1.08; ///< times the height of running text: a heading's type
constexpr double smaller = 0.93; ///< a footnote's
constexpr double titleType = 1.25;
constexpr size_t mostHeadingLines = 3;
constexpr qsizetype longestWideHeading = 60;
constexpr qsizetype longestHeading = 160;

QString folded(const QString &text) { return foldedText(text, FoldSpaces::Remove).text; }

bool isNamedHeading(const QString &text)
{
    static const QSet<QString> names{u"摘要"_s,
                                     u"内容摘要"_s,
                                     u"引言"_s,
                                     u"前言"_s,
                                     u"导言"_s,
                                     u"结论"_s,
                                     u"结语"_s,
                                     u"参考文献"_s,
                                     u"参考资料"_s,
                                     u"附录"_s,
                                     u"目录"_s,
                                     u"致谢"_s,
                                     u"后记"_s,
                                     u"abstract"_s,
                                     u"introduction"_s,
                                     u"conclusion"_s,
                                     u"conclusions"_s,
                                     u"references"_s,
                                     u"bibliography"_s,
                                     u"contents"_s,
                                     u"tableofcontents"_s,
                                     u"executivesummary"_s,
                                     u"summary"_s,
                                     u"foreword"_s,
                                     u"preface"_s,
                                     u"acknowledgements"_s,
                                     u"acknowledgments"_s,
                                     u"appendix"_s};
    return names.contains(text);
}

bool isReferencesHeading(QString text)
{
    while (text.endsWith(u':') || text.endsWith(u'：'))
        text.chop(1);
    static const QSet<QString> names{u"参考文献"_s,   u"参考资料"_s,     u"主要参考文献"_s,
                                     u"references"_s, u"bibliography"_s, u"workscited"_s};
    return names.contains(text);
}

/// Level that a number stands for, 0 when it says nothing about headings.
int numberedLevel(const Label &label)
{
    switch (label.kind) {
    case LabelKind::ChinesePart:
    case LabelKind::ChineseNumber:
    case LabelKind::EnglishPart: return 1;
    case LabelKind::ChineseSection:
    case LabelKind::BracketedChinese: return 2;
    case LabelKind::Decimal: return label.depth;
    case LabelKind::Roman:
    case LabelKind::Arabic: return 1;
    default: return 0;
    }
}

bool isStrongNumber(const Label &label)
{
    switch (label.kind) {
    case LabelKind::ChinesePart:
    case LabelKind::ChineseSection:
    case LabelKind::ChineseNumber:
    case LabelKind::BracketedChinese:
    case LabelKind::EnglishPart:
    case LabelKind::Decimal: return true;
    default: return false;
    }
}

bool isWideText(const QString &text)
{
    const auto wide = std::ranges::count_if(text, [](QChar unit) { return unit.unicode() >= 0x2E80; });
    return wide * 2 > text.size();
}

bool isShort(const BlockDraft &draft, const QString &text)
{
    return draft.lines.size() <= mostHeadingLines
        && text.size() <= (isWideText(text) ? longestWideHeading : longestHeading);
}

class Classifier
{
public:
    Classifier(std::vector<BlockDraft> &drafts, const QList<OutlineEntry> &outline,
               const std::vector<PageCharacters> &pages, const Metrics &metrics)
        : m_drafts(drafts),
          m_pages(pages),
          m_metrics(metrics)
    {
        for (const OutlineEntry &entry : outline)
            m_outline.insert(folded(entry.title), entry.level);
        m_texts.reserve(drafts.size());
        for (const BlockDraft &draft : drafts)
            m_texts.push_back(folded(plainText(draft)));
    }

    void run()
    {
        for (size_t i = 0; i < m_drafts.size(); ++i) {
            if (m_drafts[i].kind == BlockKind::Paragraph)
                classifyOne(i);
        }
        chooseTitle();
        nameLevels();
        markReferences();
        markFootnotes();
    }

private:
    double heightOf(size_t i) const
    {
        double height = 0;
        for (const PageLine &line : m_drafts[i].lines)
            height = std::max(height, line.height);
        return height;
    }

    void classifyOne(size_t i)
    {
        BlockDraft &draft = m_drafts[i];
        const QString &first = draft.front().text;
        const Label label = labelOf(first);
        const bool leader = std::ranges::any_of(draft.lines, &PageLine::hasLeader);
        if (leader) {
            draft.kind = BlockKind::Contents;
            draft.level = static_cast<qint16>(std::max(1, numberedLevel(label)));
        } else if (captionKindOf(first) != CaptionKind::None && isShort(draft, m_texts[i])) {
            draft.kind = BlockKind::Caption;
        } else if (isHeading(i, label)) {
            draft.kind = BlockKind::Heading;
        } else if (label.exists() && label.kind != LabelKind::Article && label.kind != LabelKind::Reference
                   && label.kind != LabelKind::ChinesePart && label.kind != LabelKind::EnglishPart) {
            draft.kind = BlockKind::ListItem;
            draft.level = 1;
        }
    }

    bool isHeading(size_t i, const Label &label) const
    {
        const BlockDraft &draft = m_drafts[i];
        const QString &text = m_texts[i];
        if (text.isEmpty() || !isShort(draft, text))
            return false;
        if (m_outline.contains(text))
            return true;
        // A cover's lines are large and no sections.
        if (isCover(draft.front().page))
            return false;
        const QChar last = text.back();
        const bool sentence = u"。；，！,;"_s.contains(last) || (last == u'.' && !label.exists());
        if (sentence)
            return false;
        if (heightOf(i) >= larger * m_metrics.height)
            return true;
        if (isNamedHeading(text) || isReferencesHeading(text))
            return draft.lines.size() == 1;
        const bool oneLine = draft.lines.size() == 1 && !draft.endsFull;
        return isStrongNumber(label) && oneLine && heightOf(i) > 0.97 * m_metrics.height && last != u'.' && last != u':'
            && last != u'：' && text.size() > 2 && isSetApart(i);
    }

    /// A numbered line among others of its kind is a list, a heading stands before running text.
    bool isSetApart(size_t i) const
    {
        if (i + 1 >= m_drafts.size())
            return false;
        const Label next = labelOf(m_drafts[i + 1].front().text);
        const Label own = labelOf(m_drafts[i].front().text);
        return next.kind != own.kind || next.depth != own.depth || m_drafts[i + 1].lines.size() > 1;
    }

    /// A first page with few lines, none of them running text.
    bool isCover(int page) const
    {
        if (page != 0)
            return false;
        size_t lines = 0;
        size_t body = 0;
        for (const BlockDraft &draft : m_drafts) {
            if (draft.front().page != 0)
                break;
            lines += draft.lines.size();
            body += draft.lines.size() >= 3 && m_metrics.isBodyHeight(draft.front().height) ? 1 : 0;
        }
        return lines < 25 && body == 0;
    }

    void chooseTitle()
    {
        size_t best = m_drafts.size();
        double highest = titleType * m_metrics.height;
        for (size_t i = 0; i < m_drafts.size() && m_drafts[i].front().page == 0; ++i) {
            const BlockDraft &draft = m_drafts[i];
            const bool text = draft.kind == BlockKind::Paragraph || draft.kind == BlockKind::Heading;
            if (text && isShort(draft, m_texts[i]) && m_texts[i].size() >= 3 && heightOf(i) > highest * 1.01) {
                highest = heightOf(i);
                best = i;
            }
        }
        if (best < m_drafts.size()) {
            m_drafts[best].kind = BlockKind::Title;
            m_drafts[best].level = 0;
        }
    }

    /// The outline says the level, or the number, or the rank of the type size among headings without either.
    void nameLevels()
    {
        std::map<int, int, std::greater<>> sizes; // quarter points, largest first
        for (size_t i = 0; i < m_drafts.size(); ++i) {
            if (m_drafts[i].kind == BlockKind::Heading)
                sizes.emplace(sizeOf(i), 0);
        }
        int rank = 0;
        for (auto &[size, level] : sizes)
            level = std::min(++rank, 6);
        for (size_t i = 0; i < m_drafts.size(); ++i) {
            BlockDraft &draft = m_drafts[i];
            if (draft.kind != BlockKind::Heading)
                continue;
            int level = m_outline.value(m_texts[i], 0);
            if (level == 0)
                level = numberedLevel(labelOf(draft.front().text));
            if (level == 0)
                level = sizes[sizeOf(i)];
            draft.level = static_cast<qint16>(std::clamp(level, 1, 9));
        }
    }

    int sizeOf(size_t i) const { return static_cast<int>(heightOf(i) * 2 + 0.5); }

    /// Entries under a heading "References", up to the next heading or to text in another type.
    void markReferences()
    {
        bool inside = false;
        double height = 0;
        for (size_t i = 0; i < m_drafts.size(); ++i) {
            BlockDraft &draft = m_drafts[i];
            if (draft.kind == BlockKind::Heading || draft.kind == BlockKind::Title || isReferencesHeading(m_texts[i])) {
                inside = isReferencesHeading(m_texts[i]);
                height = 0;
                continue;
            }
            if (!inside || (draft.kind != BlockKind::Paragraph && draft.kind != BlockKind::ListItem))
                continue;
            if (height == 0)
                height = draft.front().height;
            inside = std::abs(draft.front().height - height) <= 0.06 * height;
            if (inside)
                draft.kind = BlockKind::Reference;
        }
    }

    /// Small type at the foot of a page that begins with a mark.
    void markFootnotes()
    {
        bool atFoot = true;
        for (size_t i = m_drafts.size(); i-- > 0;) {
            BlockDraft &draft = m_drafts[i];
            atFoot = atFoot || m_drafts[i + 1].front().page != draft.front().page;
            const bool text = draft.kind == BlockKind::Paragraph || draft.kind == BlockKind::ListItem;
            const double page = m_pages[static_cast<size_t>(draft.front().page)].size.height();
            const bool small = text && heightOf(i) < smaller * m_metrics.height && draft.front().frame.top > 0.5 * page
                && !isSourceLine(draft.front().text);
            if (atFoot && small && beginsWithMark(draft.front().text))
                draft.kind = BlockKind::Footnote;
            atFoot = atFoot && small;
        }
    }

    static bool beginsWithMark(const QString &text)
    {
        const QChar first = text.front();
        return first.isDigit() || u"*†‡§¶※[［〔"_s.contains(first) || labelOf(text).kind == LabelKind::Circled
            || first.category() == QChar::Number_Other;
    }

    std::vector<BlockDraft> &m_drafts;
    const std::vector<PageCharacters> &m_pages;
    const Metrics &m_metrics;
    QHash<QString, int> m_outline;
    std::vector<QString> m_texts;
};

} // namespace

QSet<QString> outlineTitles(const QList<OutlineEntry> &outline)
{
    QSet<QString> titles;
    for (const OutlineEntry &entry : outline)
        titles.insert(folded(entry.title));
    titles.remove(QString());
    return titles;
}

QString plainText(const BlockDraft &draft)
{
    QString text;
    for (const PageLine &line : draft.lines)
        text += line.text;
    return text;
}

void classify(std::vector<BlockDraft> &drafts, const QList<OutlineEntry> &outline,
              const std::vector<PageCharacters> &pages, const Metrics &metrics)
{
    Classifier(drafts, outline, pages, metrics).run();
}

} // namespace meipi::report
