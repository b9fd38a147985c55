// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/code_points.h"
#include "app/commands/common.h"
#include "app/commands/text_boxes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    std::string report;
    std::string what = "text";
    bool json = false;
};

using report::BlockKind;
using report::TextLayer;

QString kindName(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Title: return u"title"_s;
    case BlockKind::Heading: return u"heading"_s;
    case BlockKind::Paragraph: return u"paragraph"_s;
    case BlockKind::ListItem: return u"list_item"_s;
    case BlockKind::Caption: return u"caption"_s;
    case BlockKind::TableCell: return u"table_cell"_s;
    case BlockKind::Figure: return u"figure"_s;
    case BlockKind::Footnote: return u"footnote"_s;
    case BlockKind::Reference: return u"reference"_s;
    case BlockKind::Contents: return u"contents"_s;
    }
    return {};
}

/// Ends and starts of ordered ranges in code points, without counting from the beginning each time.
class CodePointCounter
{
public:
    explicit CodePointCounter(const QString &text) : m_text(text) { }
    qsizetype at(qsizetype index)
    {
        if (index < m_index)
            m_index = m_count = 0;
        m_count += base::codePointsBefore(QStringView(m_text).sliced(m_index), index - m_index);
        m_index = index;
        return m_count;
    }

private:
    const QString &m_text;
    qsizetype m_index = 0;
    qsizetype m_count = 0;
};

QJsonArray blocksJson(const TextLayer &layer)
{
    CodePointCounter counter(layer.text);
    QJsonArray array;
    for (const report::Block &block : layer.blocks) {
        QJsonObject object{{u"kind"_s, kindName(block.kind)},
                           {u"page"_s, layer.pageOf(block.range.start) + 1},
                           {u"start"_s, counter.at(block.range.start)},
                           {u"end"_s, counter.at(block.range.end)},
                           {u"text"_s, layer.textOf(block.range)}};
        if (block.level > 0)
            object.insert(u"level"_s, block.level);
        if (block.row >= 0) {
            object.insert(u"row"_s, block.row);
            object.insert(u"column"_s, block.column);
        }
        array.append(object);
    }
    return array;
}

QJsonArray sentencesJson(const TextLayer &layer)
{
    CodePointCounter counter(layer.text);
    QJsonArray array;
    for (const report::TextRange &sentence : layer.sentences) {
        array.append(QJsonObject{{u"page"_s, layer.pageOf(sentence.start) + 1},
                                 {u"start"_s, counter.at(sentence.start)},
                                 {u"end"_s, counter.at(sentence.end)},
                                 {u"text"_s, layer.textOf(sentence)}});
    }
    return array;
}

/// One on a line: the number of the line is the sentence's index everywhere.
QByteArray sentenceLines(const TextLayer &layer)
{
    QByteArray lines;
    for (const report::TextRange &sentence : layer.sentences)
        lines += layer.textOf(sentence).replace(u'\n', u' ').toUtf8() + '\n';
    return lines;
}

/// JSON lines, so that a shell can filter them.
QByteArray blockLines(const TextLayer &layer)
{
    QByteArray lines;
    for (const auto blockList = blocksJson(layer); const QJsonValue &block : blockList)
        lines += QJsonDocument(block.toObject()).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

void print(const TextLayer &layer, const Options &options, Console &console)
{
    if (options.what == "boxes")
        printBoxes(layer, console); // JSON either way
    else if (options.what == "blocks" && options.json)
        console.print(blocksJson(layer));
    else if (options.what == "blocks")
        console.print(blockLines(layer));
    else if (options.what == "sentences" && options.json)
        console.print(sentencesJson(layer));
    else if (options.what == "sentences")
        console.print(sentenceLines(layer));
    else if (options.json)
        console.print(
            QJsonObject{{u"language"_s, layer.language}, {u"pages"_s, layer.pages.size()}, {u"text"_s, layer.text}});
    else
        console.print(layer.text);
}

Outcome run(const Options &options, Console &console)
{
    const auto store = openForReading(fromArgument(options.project));
    if (!store)
        return std::unexpected(store.error());
    const auto summary = desk::storedReport(**store, fromArgument(options.report));
    if (!summary)
        return std::unexpected(summary.error());
    const auto layer = desk::storedText(
        **store, *summary, [&](int done, int total) { console.progress(summary->edition.fileName, done, total); });
    if (!layer)
        return std::unexpected(layer.error());
    if ((*layer)->state == report::TextState::Absent)
        return base::fail(base::Problem::NoTextLayer, summary->report.title);
    print(**layer, options, console);
    return 0;
}

} // namespace

Command textCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser = line.add_subcommand("text", help(QT_TRANSLATE_NOOP("commands", "Print the text of a report")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser
        ->add_option("report", options->report,
                     help(QT_TRANSLATE_NOOP("commands", "An id, a unique part of a title, or e.g. 2024-05/zh")))
        ->required();
    parser
        ->add_option(
            "--what", options->what,
            help(QT_TRANSLATE_NOOP("commands", "The text, one sentence a line, or blocks or boxes as JSON lines")))
        ->check(CLI::IsMember({"text", "sentences", "blocks", "boxes"}))
        ->capture_default_str();
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
