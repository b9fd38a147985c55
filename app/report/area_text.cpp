// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/area_text.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr double gapOfCells = 1.2; // heights of a line: a wider gap on a printed row divides cells

/// The part of a printed line that stands in the area.
struct Piece
{
    int block = -1;
    QString text;
    QRectF box;
};

/// The parts of a printed line that stand in the area, outside tables cut where a wide gap is. Characters count by their
/// middles; a space without a place by what stands before it.
QList<Piece> piecesOf(const TextLayer &layer, const Line &line, const QRectF &area)
{
    const int block = layer.blockAt(line.range.start);
    const bool isCell = block >= 0 && layer.blocks[block].kind == BlockKind::TableCell;
    QList<Piece> pieces{{.block = block, .text = {}, .box = {}}};
    bool inside = false;
    for (qsizetype i = line.range.start; i < line.range.end; ++i) {
        const Box &box = layer.boxes[static_cast<size_t>(i)];
        if (!box.isNull()) {
            const QRectF place = layer.rectangle(line.page, box);
            inside = area.contains(place.center());
            const QRectF before = pieces.constLast().box;
            if (inside && !isCell && !before.isNull() && place.left() - before.right() > gapOfCells * place.height())
                pieces.append({.block = block, .text = {}, .box = {}});
            if (inside)
                pieces.last().box = pieces.constLast().box.united(place);
        }
        if (inside)
            pieces.last().text += layer.text[i];
    }
    for (Piece &piece : pieces)
        piece.text = piece.text.trimmed();
    pieces.removeIf([](const Piece &piece) { return piece.text.isEmpty(); });
    return pieces;
}

QList<Piece> piecesIn(const TextLayer &layer, int page, const QRectF &area)
{
    QList<Piece> pieces;
    auto line =
        std::ranges::lower_bound(layer.lines, page, {}, [](const Line &candidate) { return int(candidate.page); });
    for (; line != layer.lines.end() && line->page == page; ++line) {
        if (layer.rectangle(page, line->box).intersects(area))
            pieces.append(piecesOf(layer, *line, area));
    }
    return pieces;
}

/// Lines of one cell are joined as the text layer joins them: with what stands between them there.
QString joined(const TextLayer &layer, const QList<Piece> &lines)
{
    if (lines.size() == 1 || lines.constFirst().block < 0)
        return lines.constFirst().text;
    const QString whole = layer.textOf(layer.blocks[lines.constFirst().block].range);
    QString text;
    for (const Piece &line : lines) {
        const bool spaced = !text.isEmpty() && whole.contains(text.last(1) + u' ' + line.text.first(1));
        text += (spaced ? u" "_s : QString()) + line.text;
    }
    return text;
}

/// Rows of a table as they follow in the text, and beside them what stands above or below it in the area (a caption, a
/// source line) as rows of one cell.
struct TableRow
{
    int row = -1; // of a table; -1: not of one
    std::map<int, QList<Piece>> cells; // by column
};

/// Empty when the area holds no table of at least two cells.
QList<QStringList> tableRows(const TextLayer &layer, const QList<Piece> &pieces)
{
    QList<TableRow> rows;
    int firstColumn = std::numeric_limits<int>::max();
    int lastColumn = -1;
    qsizetype cells = 0;
    for (const Piece &piece : pieces) {
        const Block *block = piece.block < 0 ? nullptr : &layer.blocks[piece.block];
        if (!block || block->kind != BlockKind::TableCell) {
            rows.append({.row = -1, .cells = {{-1, {piece}}}});
            continue;
        }
        // Columns that do not go on to the right begin another row, be it of another table.
        const bool same = !rows.isEmpty() && rows.constLast().row == block->row
            && rows.constLast().cells.rbegin()->first <= block->column;
        if (!same)
            rows.append({.row = block->row, .cells = {}});
        QList<Piece> &cell = rows.last().cells[block->column];
        cells += cell.isEmpty() ? 1 : 0;
        cell.append(piece);
        firstColumn = std::min<int>(firstColumn, block->column);
        lastColumn = std::max<int>(lastColumn, block->column);
    }
    if (cells < 2)
        return {};
    QList<QStringList> table;
    for (const TableRow &row : std::as_const(rows)) {
        table.append(QStringList(lastColumn - firstColumn + 1));
        for (const auto &[column, lines] : row.cells)
            table.last()[std::max(0, column - firstColumn)] = joined(layer, lines);
    }
    return table;
}

/// Pieces at one height are one row, from left to right.
QList<QStringList> printedRows(QList<Piece> pieces)
{
    const auto isBeside = [](const QRectF &a, const QRectF &b) {
        return std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) > std::min(a.height(), b.height()) / 2;
    };
    QList<QList<Piece>> rows;
    std::ranges::stable_sort(pieces, {}, [](const Piece &piece) { return piece.box.top(); });
    for (const Piece &piece : std::as_const(pieces)) {
        const auto row = std::ranges::find_if(
            rows, [&](const QList<Piece> &candidate) { return isBeside(candidate.constFirst().box, piece.box); });
        if (row == rows.end())
            rows.append(QList<Piece>{piece});
        else
            row->append(piece);
    }
    QList<QStringList> lines;
    for (QList<Piece> &row : rows) {
        std::ranges::stable_sort(row, {}, [](const Piece &piece) { return piece.box.left(); });
        QStringList cells;
        double reached = 0;
        for (const Piece &piece : std::as_const(row)) {
            const bool apart = piece.box.left() - reached > gapOfCells * piece.box.height();
            if (cells.isEmpty() || apart)
                cells.append(piece.text);
            else
                cells.last() += u' ' + piece.text;
            reached = piece.box.right();
        }
        lines.append(cells);
    }
    return lines;
}

} // namespace

AreaText areaText(const TextLayer &layer, int page, const QRectF &rectangle)
{
    const QList<Piece> pieces = piecesIn(layer, page, rectangle.normalized());
    if (QList<QStringList> rows = tableRows(layer, pieces); !rows.isEmpty())
        return {.rows = std::move(rows), .isTable = true};
    return {.rows = printedRows(pieces), .isTable = false};
}

QString tabSeparated(const AreaText &area)
{
    QStringList rows;
    for (const QStringList &row : area.rows) {
        QStringList cells;
        for (QString cell : row)
            cells.append(cell.replace(u'\t', u' ').replace(u'\n', u' '));
        rows.append(cells.join(u'\t'));
    }
    return rows.join(u'\n');
}

QString htmlTable(const AreaText &area)
{
    QString html;
    for (const QStringList &row : area.rows) {
        QString cells;
        for (const QString &cell : row)
            cells += area.isTable ? u"<td>"_s + cell.toHtmlEscaped() + u"</td>"_s : cell.toHtmlEscaped() + u' ';
        html += area.isTable ? u"<tr>"_s + cells + u"</tr>"_s : u"<p>"_s + cells.trimmed() + u"</p>"_s;
    }
    return area.isTable ? u"<table>"_s + html + u"</table>"_s : html;
}

} // namespace meipi::report
