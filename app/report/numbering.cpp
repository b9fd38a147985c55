// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/numbering.h"

#include "app/report/character_class.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

struct Pattern
{
    LabelKind kind;
    QRegularExpression expression;
};

QRegularExpression anchored(const QString &pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

const std::array<Pattern, 14> &patterns()
{
    // Order matters: the first that fits decides.
    static const std::array<Pattern, 14> all{{
        {LabelKind::Bullet, anchored(u"^[•●○■□◆◇▪▫▶►‣⁃∙·※➢✓✔–—*\\x{F020}-\\x{F0FF}-]\\s*(?=\\S)(?![—–*-])"_s)},
        {LabelKind::ChinesePart, anchored(u"^第\\s*[一二三四五六七八九十百零〇\\d]+\\s*(?:分?编|章|篇|部分|卷)\\s*"_s)},
        {LabelKind::ChineseSection, anchored(u"^第\\s*[一二三四五六七八九十百零〇\\d]+\\s*节\\s*"_s)},
        {LabelKind::Article,
         anchored(u"^第\\s*[一二三四五六七八九十百千零〇\\d]+\\s*条(?:之[一二三四五六七八九十]+)?\\s*"_s)},
        {LabelKind::ChineseNumber, anchored(u"^[一二三四五六七八九十]+\\s*[、．.]\\s*"_s)},
        {LabelKind::BracketedChinese, anchored(u"^[（(]\\s*[一二三四五六七八九十]+\\s*[）)]\\s*"_s)},
        {LabelKind::EnglishPart,
         anchored(u"^(?:PART|Part|CHAPTER|Chapter|SECTION|Section|SUBSECTION|Subsection|ANNEX|Annex|APPENDIX|Appendix|"
                  u"ARTICLE|Article|TITLE|Title)"
                  u"\\s+(?:\\d+|[IVXLC]+|[A-Z])\\b[.:]?\\s*"_s)},
        {LabelKind::Decimal, anchored(u"^\\d{1,3}(?:[.．]\\d{1,3}){1,5}[.．、]?(?![\\d%])\\s*"_s)},
        {LabelKind::Arabic, anchored(u"^\\d{1,3}(?:[、．]|\\.(?!\\d)|[）)])\\s*"_s)},
        {LabelKind::BracketedArabic, anchored(u"^[（(]\\s*\\d{1,3}\\s*[）)]\\s*"_s)},
        {LabelKind::Reference, anchored(u"^[\\[［〔]\\s*\\d{1,4}\\s*[\\]］〕]\\s*"_s)},
        {LabelKind::Circled, anchored(u"^[①-⑳⓪-⓿❶-❿]\\s*"_s)},
        {LabelKind::Roman, anchored(u"^(?:[IVX]{1,6}\\.|[（(][ivx]{1,6}[）)])\\s+"_s)},
        {LabelKind::Letter, anchored(u"^(?:[（(][a-zA-Z][）)]|[a-zA-Z][）)]|[A-Z]\\.(?=\\s+\\S{2}))\\s*"_s)},
    }};
    return all;
}

bool mayBeginLabel(char32_t character)
{
    return !isHan(character) || u"第一二三四五六七八九十"_s.contains(QChar(static_cast<char16_t>(character)));
}

int romanValue(QStringView text)
{
    static const QString digits = u"ivxlc"_s;
    static constexpr std::array values{1, 5, 10, 50, 100};
    int sum = 0;
    int before = 0;
    for (const QChar unit : text) {
        const int value = values[static_cast<size_t>(digits.indexOf(unit))];
        sum += value > before ? value - 2 * before : value;
        before = value;
    }
    return sum;
}

} // namespace

Label labelOf(QStringView text)
{
    if (text.isEmpty() || !mayBeginLabel(codePointAt(text, 0)))
        return {};
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 40));
    for (const Pattern &pattern : patterns()) {
        const auto match = pattern.expression.matchView(head);
        if (!match.hasMatch())
            continue;
        const QStringView label = match.capturedView();
        int depth = 1;
        if (pattern.kind == LabelKind::Decimal) {
            const QStringView trimmed = label.trimmed();
            const QStringView number = trimmed.last(1) == u"." ? trimmed.chopped(1) : trimmed;
            depth = 1 + static_cast<int>(number.count(u'.') + number.count(u'\uFF0E'));
        }
        return {.kind = pattern.kind, .depth = depth, .length = label.size()};
    }
    return {};
}

CaptionKind captionKindOf(QStringView text)
{
    if (text.isEmpty() || !u"图圖表FfTtEeS"_s.contains(text.front()))
        return CaptionKind::None;
    static const QRegularExpression figure =
        anchored(u"^(?:[图圖]\\s*[\\d一二三四五六七八九十]+(?:[-－.．—–]\\d+)*|(?:"
                 u"Figure|FIGURE|Fig\\.|FIG\\.)\\s*[\\dIVX]+[a-z]?(?:[-.–]\\d+)*)"
                 u"(?![\\d，、。（和与至到中的所])(?!\\s*(?:所示|显示|展示|给出|表明|可知|可见))"_s);
    static const QRegularExpression table =
        anchored(u"^(?:表\\s*[\\d一二三四五六七八九十]+(?:[-－.．—–]\\d+)*|(?:Table|TABLE)\\s*[\\dIVX]+(?:[-.–]\\d+)*)"
                 u"(?![\\d，、。（和与至到中的所])(?!\\s*(?:所示|显示|展示|给出|表明|可知|可见))"_s);
    const QStringView head = text.first(std::min<qsizetype>(text.size(), 40));
    const auto fits = [&](const QRegularExpression &expression) {
        const auto match = expression.matchView(head);
        if (!match.hasMatch())
            return false;
        // "Figure 3 shows that …" is a sentence, "Figure 3. Shares" and "Figure 3 Shares" are captions.
        const QStringView rest = head.sliced(match.capturedEnd());
        return rest.isEmpty() || !rest.front().isSpace() || rest.size() < 2 || !rest[1].isLower();
    };
    if (fits(figure))
        return CaptionKind::Figure;
    return fits(table) ? CaptionKind::Table : CaptionKind::None;
}

bool isSourceLine(QStringView text)
{
    static const QRegularExpression source = anchored(
        u"^(?:[（(]?(?:资料来源|数据来源|来源|出处|注|说明|備註|备注)\\s*[:：]|(?:Source|Sources|Note|Notes|SOURCE|NOTE)\\s*:)"_s);
    return source.matchView(text.first(std::min<qsizetype>(text.size(), 20))).hasMatch();
}

std::optional<int> pageNumberOf(QStringView text)
{
    if (text.isEmpty() || text.size() > 24)
        return std::nullopt;
    static const QRegularExpression arabic =
        anchored(u"^[\\s—–\\-－―·•・|/~～\\[(（【]*(?:[Pp]age|PAGE|第)?\\s*(\\d{1,4})\\s*(?:页|頁)?\\s*"
                 u"(?:(?:/|of|共|，共|, ?共)\\s*\\d{1,4}\\s*(?:页|頁)?)?[\\s—–\\-－―·•・|/~～\\])）】]*$"_s);
    static const QRegularExpression roman = anchored(u"^[\\s—–\\-·]*([ivxlc]{1,8}|[IVXLC]{1,8})[\\s—–\\-·]*$"_s);
    if (const auto match = arabic.matchView(text); match.hasMatch())
        return match.capturedView(1).toInt();
    if (const auto match = roman.matchView(text); match.hasMatch())
        return -romanValue(match.captured(1).toLower());
    return std::nullopt;
}

} // namespace meipi::report
