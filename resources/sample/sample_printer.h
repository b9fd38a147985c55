// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/sample/sample_source.h"

#include <QPainter>
#include <QPdfWriter>

#include <optional>

namespace meipi::sample {

/// Sets the sample report on A4 pages: running head, page number at the foot, headings, a bordered table, a figure.
/// Paragraphs flow line by line, so a clause may run over a page's end, as in the reports that Meipi is for.
/// All lengths are points.
class SamplePrinter
{
public:
    explicit SamplePrinter(QPdfWriter &writer);

    void print(const SampleSource &source);

private:
    void beginPage();
    void makeRoom(double height);
    void printLines(const QString &text, double size, bool bold, double indent, double pitch, Qt::Alignment alignment);
    void printTable(const QList<QStringList> &rows);
    void printFigure(const QStringList &boxes);
    [[nodiscard]] QFont font(double size, bool bold) const;

    QPdfWriter &m_writer;
    QPainter m_painter;
    SampleSource m_source;
    double m_y = 0;
    int m_page = 0;
};

} // namespace meipi::sample
