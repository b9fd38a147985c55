// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/headings.h"

#include "app/report/document_parts.h"
#include "app/report/folded_text.h"
#include "app/report/numbering.h"
#include "app/report/part_headings.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr double larger = 1.08; ///< times the height of running text: a heading's type
constexpr size_t mostCoverLines = 25;
constexpr int deepestBySize = 6;
constexpr double sameSize = 0.96; ///< of the largest one of a rank

bool isNamedHeading(const QString &folded)
{
    static const QSet<QString> names{u"摘要"_s,
                                     u"内容摘要"_s,
                                     u"引言"_s,
                                     u"前言"_s,
                                     u"导言"_s,
                                     u"结论"_s,
                                     u"结语"_s,
                                     u"附录"_s,
                                     u"目录"_s,
                                     u"致谢"_s,
                                     u"后记"_s,
                                     u"abstract"_s,
                                     u"introduction"_s,
                                     u"conclusion"_s,
                                     u"conclusions"_s,
                                     u"contents"_s,
                                     u"tableofcontents"_s,
                                     u"summary"_s,
                                     u"executivesummary"_s,
                                     u"foreword"_s,
                                     u"preface"_s,
                                     u"acknowledgements"_s,
                                     u"appendix"_s,
                                     u"acknowledgments"_s};
    return names.contains(folded) || isReferencesHeading(folded);
}

/// "Stanford University", "清华大学", an address of electronic mail: where an author works and is reached.
bool isAffiliation(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\b(?:university|universit[éàä]t?|institute|department|college|faculty|laborator(?:y|ies)|academy"
        "|school of)\\b|(?:大学|学院|研究院|研究所|研究中心|实验室)$|\\S@\\S"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

/// Level that a number stands for, 0 when it says nothing about headings.
int numberedLevel(const Label &label)
{
    switch (label.kind) {
    case LabelKind::ChinesePart:
    case LabelKind::ChineseNumber:
    case LabelKind::EnglishPart:
    case LabelKind::Roman:
    case LabelKind::Arabic: return 1;
    case LabelKind::ChineseSection:
    case LabelKind::BracketedChinese: return 2;
    case LabelKind::Decimal: return label.depth;
    default: return 0;
    }
}

/// Numbers that headings have more often than list items.
bool isHeadingNumber(const Label &label)
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

/// The text of a draft of one printed row, empty for longer ones.
QString rowTextOf(const BlockDraft &draft)
{
    QString text = draft.front().text;
    for (size_t i = 1; i < draft.lines.size(); ++i) {
        if (!draft.lines[i].continuesRow)
            return {};
        text += u' ' + draft.lines[i].text;
    }
    return text;
}

/// "II. RELATED WORK": Roman numbers before capitals.
bool isRomanHeading(const QString &text)
{
    const Label label = labelOf(text);
    if (label.kind != LabelKind::Roman || !text.front().isUpper())
        return false;
    const QStringView title = QStringView(text).sliced(label.length);
    return std::ranges::none_of(title, [](QChar unit) { return unit.isLower(); })
        && std::ranges::count_if(title, [](QChar unit) { return unit.isUpper(); }) >= 3;
}

bool isItemLabel(const Label &label)
{
    switch (label.kind) {
    case LabelKind::None:
    case LabelKind::Article:
    case LabelKind::Reference:
    case LabelKind::ChinesePart:
    case LabelKind::ChineseSection:
    case LabelKind::EnglishPart: return false;
    default: return true;
    }
}

class Classifier
{
public:
    Classifier(std::vector<BlockDraft> &drafts, const QList<OutlineEntry> &outline, const Metrics &metrics)
        : m_drafts(drafts),
          m_metrics(metrics),
          m_hasCover(hasCover())
    {
        for (const OutlineEntry &entry : outline)
            m_outline.insert(foldedText(entry.title, FoldSpaces::Remove).text, entry.level);
    }

    void run()
    {
        for (size_t i = 0; i < m_drafts.size(); ++i) {
            if (m_drafts[i].kind == BlockKind::Paragraph)
                classify(i);
        }
        markContents(m_drafts);
        nameLevels();
    }

private:
    void classify(size_t i)
    {
        BlockDraft &draft = m_drafts[i];
        const QString &first = draft.front().text;
        const Label label = labelOf(first);
        if (std::ranges::any_of(draft.lines, &PageLine::hasLeader)) {
            draft.kind = BlockKind::Contents;
            draft.level = static_cast<qint16>(std::max(1, numberedLevel(label)));
        } else if (captionKindOf(first) != CaptionKind::None && isShort(draft)) {
            draft.kind = BlockKind::Caption;
        } else if (isHeading(i, label)) {
            draft.kind = BlockKind::Heading;
        } else if (isItemLabel(label)) {
            draft.kind = BlockKind::ListItem;
        }
    }

    bool isHeading(size_t i, const Label &label) const
    {
        const BlockDraft &draft = m_drafts[i];
        if (!isShort(draft))
            return false;
        const QString text = foldedTextOf(draft);
        if (text.isEmpty() || outlineLevel(draft) > 0)
            return !text.isEmpty();
        const bool isListing = draft.front().isTyped && !m_metrics.isTyped;
        if (label.kind == LabelKind::Bullet || isListing)
            return false;
        if (isRomanHeading(rowTextOf(draft)))
            return true;
        if (isPartNumber(draft.front().text))
            return draft.lines.size() > 1 || !draft.endsFull;
        // A cover's lines are large and begin no sections.
        if (m_hasCover && draft.front().page == 0)
            return false;
        const QChar last = text.back();
        if (u"。；，！,;"_s.contains(last) || (last == u'.' && !label.exists()))
            return false;
        if (!label.exists() && !isNamedHeading(text) && isOfAuthor(i))
            return false;
        const bool letters = std::ranges::any_of(text, [](QChar unit) { return unit.isLetter(); });
        if (heightOf(draft) >= larger * m_metrics.height)
            return letters && (draft.front().page != 0 || label.exists() || isNamedHeading(text) || isBehindText(i));
        if (isNamedHeading(text))
            return draft.lines.size() == 1;
        const bool oneLine = draft.lines.size() == 1 && !draft.endsFull;
        return isHeadingNumber(label) && oneLine && heightOf(draft) > 0.97 * m_metrics.height && letters
            && !u".:："_s.contains(last) && text.size() > 2 && isBeforeText(i, label);
    }

    /// Large lines at the head of a first page are title, authors and dates; a title that the outline has begins no text.
    bool isBehindText(size_t i) const
    {
        const auto isText = [this](const BlockDraft &draft) {
            return draft.lines.size() >= 3 && m_metrics.isBodyHeight(draft.front().height);
        };
        const auto isSection = [](const BlockDraft &draft) {
            return draft.kind == BlockKind::Heading
                && (labelOf(draft.front().text).exists() || isNamedHeading(foldedTextOf(draft)));
        };
        return std::any_of(m_drafts.begin(), m_drafts.begin() + static_cast<std::ptrdiff_t>(i),
                           [&](const BlockDraft &draft) { return isSection(draft) || isText(draft); });
    }

    /// A name with its affiliation under it, or the latter, on the first page: authors stand in either column.
    bool isOfAuthor(size_t i) const
    {
        if (m_drafts[i].front().page != 0)
            return false;
        const bool above =
            i + 1 < m_drafts.size() && m_drafts[i + 1].lines.size() <= 3 && isAffiliation(m_drafts[i + 1].front().text);
        return above || isAffiliation(rowTextOf(m_drafts[i]));
    }

    /// A numbered line among others of its kind is a list, a heading stands before running text.
    bool isBeforeText(size_t i, const Label &own) const
    {
        if (i + 1 >= m_drafts.size())
            return false;
        const Label next = labelOf(m_drafts[i + 1].front().text);
        return next.kind != own.kind || next.depth != own.depth || m_drafts[i + 1].lines.size() > 1;
    }

    /// A first page with few lines, none of them running text.
    bool hasCover() const
    {
        size_t lines = 0;
        for (const BlockDraft &draft : m_drafts) {
            if (draft.front().page != 0)
                break;
            if (draft.lines.size() >= 2 && m_metrics.isBodyHeight(draft.front().height))
                return false;
            lines += draft.lines.size();
        }
        return lines < mostCoverLines;
    }

    /// The outline says the level, or the number, or the rank of the type size.
    void nameLevels()
    {
        std::map<int, int, std::greater<>> sizes; // half points, largest first
        for (const BlockDraft &draft : m_drafts) {
            if (draft.kind != BlockKind::Heading)
                continue;
            sizes.emplace(sizeOf(draft), 0);
            const PartKind part = partKindOf(draft.front().text);
            if (part != PartKind::None && part != PartKind::Annex)
                m_parts.insert(part);
        }
        int rank = 0;
        int largest = 0; // of the sizes of one rank
        for (auto &[size, level] : sizes) {
            if (rank == 0 || size < sameSize * largest) {
                largest = size;
                ++rank;
            }
            level = std::min(rank, deepestBySize);
        }
        for (BlockDraft &draft : m_drafts) {
            if (draft.kind != BlockKind::Heading)
                continue;
            int level = outlineLevel(draft);
            if (level == 0)
                level = isRomanHeading(rowTextOf(draft)) ? 1 : partLevel(partKindOf(draft.front().text));
            if (level == 0)
                level = numberedLevel(labelOf(draft.front().text));
            if (level == 0)
                level = sizes[sizeOf(draft)];
            draft.level = static_cast<qint16>(std::clamp(level, 1, 9));
        }
    }

    /// As the outline has it, whose titles often come without their number.
    int outlineLevel(const BlockDraft &draft) const
    {
        const QString text = foldedTextOf(draft);
        if (const int level = m_outline.value(text, 0); level > 0)
            return level;
        const QString number = draft.front().text.first(labelOf(draft.front().text).length);
        const QString title = text.sliced(std::min(text.size(), foldedText(number, FoldSpaces::Remove).text.size()));
        return number.isEmpty() || title.size() < 2 ? 0 : m_outline.value(title, 0);
    }

    /// Its rank among the divisions that the document has.
    int partLevel(PartKind kind) const
    {
        if (kind == PartKind::None)
            return 0;
        if (kind == PartKind::Annex)
            return 1;
        return 1 + static_cast<int>(std::ranges::count_if(m_parts, [kind](PartKind other) { return other < kind; }));
    }

    static int sizeOf(const BlockDraft &draft) { return static_cast<int>(heightOf(draft) * 2 + 0.5); }

    std::vector<BlockDraft> &m_drafts;
    const Metrics &m_metrics;
    bool m_hasCover;
    QHash<QString, int> m_outline;
    std::set<PartKind> m_parts; ///< that head a section, annexes aside
};

} // namespace

QSet<QString> outlineTitles(const QList<OutlineEntry> &outline)
{
    QSet<QString> titles;
    for (const OutlineEntry &entry : outline)
        titles.insert(foldedText(entry.title, FoldSpaces::Remove).text);
    titles.remove(QString());
    return titles;
}

void markHeadings(std::vector<BlockDraft> &drafts, const QList<OutlineEntry> &outline, const Metrics &metrics)
{
    joinPartTitles(drafts);
    Classifier(drafts, outline, metrics).run();
}

} // namespace meipi::report
