// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/report_names.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::desk {
namespace {

using report::Block;
using report::BlockKind;
using report::TextLayer;

constexpr qsizetype longestTitle = 200; // characters; more is running text

/// Blocks that begin on the first page, where covers and mastheads are.
QList<Block> coverBlocks(const TextLayer &layer)
{
    QList<Block> blocks;
    for (const Block &block : layer.blocks) {
        if (layer.pageOf(block.range.start) > 0)
            break;
        blocks.append(block);
    }
    return blocks;
}

QString oneLine(const TextLayer &layer, report::TextRange range) { return layer.textOf(range).simplified(); }

/// Height of the tallest line of a block on the first page, points.
double typeHeight(const TextLayer &layer, const Block &block)
{
    double height = 0;
    for (int i = layer.lineAt(block.range.start); i >= 0 && i < layer.lines.size(); ++i) {
        const report::Line &line = layer.lines.at(i);
        if (line.range.start >= block.range.end)
            break;
        height = std::max(height, layer.rectangle(line.page, line.box).height());
    }
    return height;
}

QString largestText(const TextLayer &layer)
{
    QString best;
    double bestHeight = 0;
    for (const auto blockList = coverBlocks(layer); const Block &block : blockList) {
        const QString text = oneLine(layer, block.range);
        if (text.size() < 2 || text.size() > longestTitle || block.kind == BlockKind::Figure)
            continue;
        const double height = typeHeight(layer, block);
        if (height > bestHeight * 1.02) { // of equals the first
            bestHeight = height;
            best = text;
        }
    }
    return best;
}

/// Producers put file names and "Microsoft Word - x.doc" there; those are no titles.
QString metadataTitle(const QHash<QString, QString> &metadata)
{
    static const QRegularExpression fileLike(
        u"^(?:microsoft (?:word|powerpoint)\\s*-.*|untitled.*|.*\\.(?:docx?|wps|indd|pptx?|xlsx?|tex|dvi|pdf|odt|qxd)|[\\d\\W_]+)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString title = metadata.value(u"Title"_s).simplified();
    return title.size() > longestTitle || fileLike.match(title).hasMatch() ? QString() : title;
}

QString mastheadText(const TextLayer &layer)
{
    QString text;
    for (const auto blocks = coverBlocks(layer); const Block &block : blocks)
        text += oneLine(layer, block.range) + u'\n';
    for (const report::Furniture &piece : layer.furniture) {
        if (piece.page <= 2)
            text += piece.text.simplified() + u'\n';
    }
    return text;
}

int firstNumber(const QString &text, const QRegularExpression &pattern, const QString &group)
{
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? match.captured(group).toInt() : 0;
}

struct IssueNumbers
{
    int year = 0;
    int issue = 0;
    int overall = 0;
};

IssueNumbers issueNumbers(const QString &text)
{
    // "Regulation (EC) No 300/2008" is a law's number, told by the bracket before it.
    static const QList<QRegularExpression> issuePatterns{
        QRegularExpression(u"(?<year>(?:19|20)\\d{2})\\s*年?\\s*第\\s*(?<issue>\\d{1,3})\\s*期"_s),
        QRegularExpression(
            u"\\b(?<year>(?:19|20)\\d{2})[\\s,]*(?:No\\.?|Nr\\.?|Issue|Number)\\s*(?<issue>\\d{1,3})\\b"_s,
            QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(
            u"(?<!\\)\\s)\\b(?:No\\.?|Issue|Number)\\s*(?<issue>\\d{1,3})\\s*[,(/]?\\s*(?:of\\s+)?(?<year>(?:19|20)\\d{2})\\b"_s,
            QRegularExpression::CaseInsensitiveOption),
    };
    static const QList<QRegularExpression> overallPatterns{
        QRegularExpression(u"总\\s*第\\s*(?<overall>\\d{1,4})\\s*期"_s),
        QRegularExpression(
            u"\\b(?:Overall|Serial|Cumulative|Total|Whole)\\s*(?:No\\.?|Issue|Number)?\\s*(?<overall>\\d{1,4})\\b"_s,
            QRegularExpression::CaseInsensitiveOption),
    };
    IssueNumbers numbers;
    for (const QRegularExpression &pattern : issuePatterns) {
        numbers.year = firstNumber(text, pattern, u"year"_s);
        numbers.issue = firstNumber(text, pattern, u"issue"_s);
        if (numbers.issue > 0)
            break;
    }
    for (const QRegularExpression &pattern : overallPatterns) {
        numbers.overall = firstNumber(text, pattern, u"overall"_s);
        if (numbers.overall > 0)
            break;
    }
    return numbers;
}

/// The line of the cover that names a series of reports in the report's language.
QString seriesName(const TextLayer &layer, const QString &language, const QString &title)
{
    static const QRegularExpression chinese(
        u"^[\\p{Han}A-Za-z0-9（）()·—\\s]{2,40}(?:报告|简报|月报|季报|周报|专报|内参|通讯|动态|观察|評論|報告)$"_s);
    static const QRegularExpression english(
        u"^(?=.{8,120}$)(?=.*\\b(?:Reports?|Bulletin|Briefs?|Briefing|Review|Monitor|Newsletter|Papers?|Outlook)\\b)[\\p{Lu}][^.!?:;]*$"_s);
    const QRegularExpression &pattern = language.startsWith("zh"_L1) ? chinese : english;
    for (const auto blocks = coverBlocks(layer); const Block &block : blocks) {
        const QString text = oneLine(layer, block.range);
        if (text != title && pattern.match(text).hasMatch())
            return text;
    }
    return {};
}

/// "Title — Series 2024 No. 5" of a PDF's metadata is the title only.
QString withoutSeries(const QString &title, const QString &series)
{
    const qsizetype at = series.isEmpty() ? -1 : title.indexOf(series);
    if (at <= 0)
        return title;
    static const QRegularExpression dash(u"[\\s—–|:：·-]+$"_s);
    const QString kept = title.first(at).remove(dash);
    return kept.isEmpty() ? title : kept;
}

} // namespace

project::Report guessedReport(const QString &fileName, const QHash<QString, QString> &metadata, const TextLayer &layer)
{
    project::Report report;
    report.language = layer.language;
    report.title = metadataTitle(metadata);
    if (report.title.isEmpty())
        report.title = largestText(layer);
    if (report.title.isEmpty())
        report.title = QFileInfo(fileName).completeBaseName();

    const IssueNumbers numbers = issueNumbers(mastheadText(layer));
    report.year = numbers.year;
    report.issue = numbers.issue;
    report.overall = numbers.overall;
    // Any document may have "Report" on its cover; one with an issue number belongs to a series.
    if (numbers.issue > 0 || numbers.overall > 0)
        report.series = seriesName(layer, report.language, report.title);
    report.title = withoutSeries(report.title, report.series);
    return report;
}

} // namespace meipi::desk
