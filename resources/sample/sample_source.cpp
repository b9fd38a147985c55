// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample/sample_source.h"

#include <QFile>
#include <QTextStream>

#include <array>

using namespace Qt::StringLiterals;

namespace meipi::sample {

namespace {

struct Mark
{
    QString prefix;
    PartKind kind;
};

QStringList trimmedParts(const QString &text, const QString &separator)
{
    QStringList parts;
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts))
        parts.append(part.trimmed());
    return parts;
}

Part readPart(const QString &line)
{
    // Longer marks first: "###" also begins with "##".
    static const std::array marks{Mark{u"### "_s, PartKind::Subheading}, Mark{u"## "_s, PartKind::Heading},
                                  Mark{u"# "_s, PartKind::Title}, Mark{u"! "_s, PartKind::Byline},
                                  Mark{u"= "_s, PartKind::SourceLine}};
    for (const Mark &mark : marks)
        if (line.startsWith(mark.prefix))
            return {.kind = mark.kind, .text = line.sliced(mark.prefix.size()), .cells = {}};
    if (line.startsWith(u"|| "_s))
        return {.kind = PartKind::TableRow, .text = {}, .cells = trimmedParts(line, u"||"_s)};
    // A reference begins with "[1]", a figure with "[ ".
    if (line.startsWith(u"[ "_s))
        return {.kind = PartKind::Figure, .text = {}, .cells = trimmedParts(line.sliced(2), u">"_s)};
    const bool caption = line.startsWith(u"表 "_s) || line.startsWith(u"图 "_s) || line.startsWith(u"Table "_s)
        || line.startsWith(u"Figure "_s);
    return {.kind = caption ? PartKind::Caption : PartKind::Paragraph, .text = line, .cells = {}};
}

} // namespace

SampleSource readSampleSource(const QString &path, const QString &language)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        qFatal("cannot read the sample source %s", qPrintable(path));
    SampleSource source;
    source.language = language;
    QTextStream stream(&file);
    for (QString line; stream.readLineInto(&line);) {
        if (line.isEmpty())
            continue;
        if (line.startsWith(u"@series "_s))
            source.series = line.sliced(8);
        else if (line.startsWith(u"@issue "_s))
            source.issue = line.sliced(7);
        else if (line.startsWith(u"@head "_s))
            source.runningHead = line.sliced(6);
        else
            source.parts.append(readPart(line));
    }
    return source;
}

} // namespace meipi::sample
