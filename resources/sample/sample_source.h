// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace meipi::sample {

enum class PartKind : quint8 { Title, Byline, Heading, Subheading, Paragraph, Caption, TableRow, SourceLine, Figure };

/// One block of the sample report as its source file has it.
struct Part
{
    PartKind kind = PartKind::Paragraph;
    QString text; ///< empty for table rows and figures
    QStringList cells; ///< table cells, or the boxes of a figure
};

struct SampleSource
{
    QString series;
    QString issue;
    QString runningHead;
    QString language; ///< "zh" or "en"
    QList<Part> parts;
};

/// Reads `sample.zh.txt` or `sample.en.txt`: a line a block, its kind told by how the line begins.
[[nodiscard]] SampleSource readSampleSource(const QString &path, const QString &language);

} // namespace meipi::sample
