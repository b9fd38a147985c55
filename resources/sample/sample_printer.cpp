// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resources/sample/sample_printer.h"

#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace meipi::sample {

namespace {

constexpr double pageWidth = 595;
constexpr double pageHeight = 842;
constexpr double leftEdge = 85;
constexpr double rightEdge = 510;
constexpr double topEdge = 108;
constexpr double bottomEdge = 762;
constexpr double cellPadding = 6;
constexpr double rowHeight = 24;

QString footNumber(int page, const QString &language)
{
    return language == u"zh"_s ? u"— %1 —"_s.arg(page) : QString::number(page);
}

} // namespace

SamplePrinter::SamplePrinter(QPdfWriter &writer) : m_writer(writer) { }

QFont SamplePrinter::font(double size, bool bold) const
{
    QFont font(m_source.language == u"zh"_s ? u"Noto Serif CJK SC"_s : u"Noto Serif"_s);
    font.setFamilies({font.family(), u"Noto Serif CJK SC"_s});
    font.setPointSizeF(size);
    font.setBold(bold);
    // One point is one device unit here: hinted advances would be rounded to whole points.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void SamplePrinter::beginPage()
{
    if (m_page > 0)
        m_writer.newPage();
    ++m_page;
    m_y = topEdge;
    m_painter.setPen(Qt::black);
    m_painter.setFont(font(9, false));
    m_painter.drawText(QRectF(leftEdge, 58, rightEdge - leftEdge, 16), Qt::AlignCenter, m_source.runningHead);
    m_painter.setPen(QPen(QColor(0x55, 0x55, 0x55), 0.6));
    m_painter.drawLine(QPointF(leftEdge, 78), QPointF(rightEdge, 78));
    m_painter.setPen(Qt::black);
    m_painter.drawText(QRectF(0, 786, pageWidth, 16), Qt::AlignCenter, footNumber(m_page, m_source.language));
}

void SamplePrinter::makeRoom(double height)
{
    if (m_y + height > bottomEdge)
        beginPage();
}

void SamplePrinter::printLines(const QString &text, double size, bool bold, double indent, double pitch,
                               Qt::Alignment alignment)
{
    const double width = rightEdge - leftEdge;
    QTextLayout layout(text, font(size, bold), &m_writer);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QList<QTextLine> lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(lines.isEmpty() ? width - indent : width);
        lines.append(line);
    }
    layout.endLayout();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        makeRoom(pitch);
        const double free = width - lines[i].naturalTextWidth();
        const double left = alignment == Qt::AlignHCenter ? free / 2 : (i == 0 ? indent : 0);
        lines[i].draw(&m_painter, QPointF(leftEdge + left - lines[i].x(), m_y - lines[i].y()));
        m_y += pitch;
    }
}

void SamplePrinter::printTable(const QList<QStringList> &rows)
{
    makeRoom(rowHeight * static_cast<double>(rows.size()) + 8);
    m_painter.setFont(font(m_source.language == u"zh"_s ? 9.5 : 8.5, false));
    const double width = (rightEdge - leftEdge) / static_cast<double>(rows.constFirst().size());
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QRectF cell(leftEdge + width * static_cast<double>(column), m_y, width, rowHeight);
            m_painter.setPen(QPen(QColor(0x66, 0x66, 0x66), 0.5));
            m_painter.drawRect(cell);
            m_painter.setPen(Qt::black);
            m_painter.drawText(cell.adjusted(cellPadding, 0, -2, 0), Qt::AlignVCenter | Qt::AlignLeft, row[column]);
        }
        m_y += rowHeight;
    }
    m_y += 8;
}

void SamplePrinter::printFigure(const QStringList &boxes)
{
    constexpr double height = 40;
    constexpr double gap = 14;
    makeRoom(height + 26);
    const double count = static_cast<double>(boxes.size());
    const double width = (rightEdge - leftEdge - gap * (count - 1)) / count;
    m_painter.setFont(font(9, false));
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        const QRectF box(leftEdge + (width + gap) * static_cast<double>(i), m_y, width, height);
        m_painter.setPen(QPen(QColor(0x3d, 0x83, 0xcc), 1));
        m_painter.setBrush(QColor(0xe4, 0xee, 0xf9));
        m_painter.drawRoundedRect(box, 4, 4);
        m_painter.setBrush(Qt::NoBrush);
        if (i + 1 < boxes.size()) {
            const QPointF tip(box.right() + gap - 2, box.center().y());
            m_painter.drawLine(QPointF(box.right() + 2, tip.y()), tip);
            m_painter.drawLine(tip, tip - QPointF(3, 3));
            m_painter.drawLine(tip, tip - QPointF(3, -3));
        }
        m_painter.setPen(Qt::black);
        m_painter.drawText(box, Qt::AlignCenter, boxes[i]);
    }
    m_y += height + 26;
}

void SamplePrinter::print(const SampleSource &source)
{
    m_source = source;
    m_painter.begin(&m_writer);
    beginPage();
    const bool chinese = source.language == u"zh"_s;
    const double body = chinese ? 12 : 11;
    const double pitch = chinese ? 25 : 20;
    QList<QStringList> table;
    for (qsizetype i = 0; i < source.parts.size(); ++i) {
        const Part &part = source.parts[i];
        if (part.kind == PartKind::TableRow) {
            table.append(part.cells);
            if (i + 1 == source.parts.size() || source.parts[i + 1].kind != PartKind::TableRow)
                printTable(std::exchange(table, {}));
            continue;
        }
        switch (part.kind) {
        case PartKind::Title:
            m_y += 14;
            printLines(part.text, 18, true, 0, 30, Qt::AlignHCenter);
            m_y += 6;
            break;
        case PartKind::Byline:
            printLines(part.text, 10, false, 0, 20, Qt::AlignHCenter);
            m_y += 10;
            break;
        case PartKind::Heading:
            makeRoom(150);
            m_y += 10;
            printLines(part.text, 15, true, 0, 30, Qt::AlignLeft);
            break;
        case PartKind::Subheading:
            makeRoom(70);
            m_y += 4;
            printLines(part.text, 13, true, 0, 28, Qt::AlignLeft);
            break;
        case PartKind::Caption:
            // A caption stays with its table or figure.
            makeRoom(170);
            m_y += 6;
            printLines(part.text, 10, true, 0, 20, Qt::AlignHCenter);
            break;
        case PartKind::SourceLine:
            printLines(part.text, 9, false, 0, 18, Qt::AlignLeft);
            m_y += 8;
            break;
        case PartKind::Figure: printFigure(part.cells); break;
        case PartKind::Paragraph:
            printLines(part.text, body, false, part.text.startsWith(u'[') ? 0 : 2 * body, pitch, Qt::AlignLeft);
            break;
        case PartKind::TableRow: break;
        }
    }
    m_painter.end();
}

} // namespace meipi::sample
