// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/text_layer_codec.h"

#include "app/report/byte_columns.h"
#include "app/report/text_layer_check.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr QByteArrayView magic = "MEIPITXT";
constexpr char formatVersion = 1;
constexpr int compression = 1;
constexpr quint32 largest = 512U << 20; // bytes of a decoded layer: some 40 million characters
constexpr quint32 zlibExpansion = 1100; // zlib cannot expand by more than 1,032

void writeBoxes(ByteWriter &writer, const std::vector<Box> &boxes)
{
    // Four columns, each a difference to what stands before: neighbours are alike, so zlib finds long runs.
    ByteWriter widths;
    ByteWriter lefts;
    ByteWriter tops;
    ByteWriter heights;
    Box before;
    int heightBefore = 0;
    for (const Box &box : boxes) {
        if (box.isNull()) {
            widths.number(0);
            continue;
        }
        const int height = box.bottom - box.top;
        widths.number(1 + ByteWriter::zigzag(box.right - box.left));
        lefts.signedNumber(box.left - before.right);
        tops.signedNumber(box.top - before.top);
        heights.signedNumber(height - heightBefore);
        before = box;
        heightBefore = height;
    }
    for (const ByteWriter *column : {&widths, &lefts, &tops, &heights})
        writer.bytes(column->result());
}

bool readBoxes(ByteReader &reader, size_t count, std::vector<Box> &boxes)
{
    ByteReader widths(reader.bytes());
    ByteReader lefts(reader.bytes());
    ByteReader tops(reader.bytes());
    ByteReader heights(reader.bytes());
    boxes.reserve(count);
    qint64 right = 0;
    qint64 top = 0;
    qint64 height = 0;
    for (size_t i = 0; i < count; ++i) {
        const quint64 width = widths.number(quint64{2} << 17);
        if (width == 0) {
            boxes.push_back({});
            continue;
        }
        const qint64 left = right + lefts.signedNumber();
        right = left + ByteReader::unzigzag(width - 1);
        top += tops.signedNumber();
        height += heights.signedNumber();
        const auto fits = [](qint64 value) { return value >= 0 && value <= 0xFFFF; };
        if (!widths.isGood() || !fits(left) || !fits(right) || !fits(top) || !fits(top + height))
            return false;
        boxes.push_back({.left = static_cast<quint16>(left),
                         .top = static_cast<quint16>(top),
                         .right = static_cast<quint16>(right),
                         .bottom = static_cast<quint16>(top + height)});
    }
    return widths.isAtEnd() && lefts.isAtEnd() && tops.isAtEnd() && heights.isAtEnd() && widths.isGood()
        && lefts.isGood() && tops.isGood() && heights.isGood();
}

void writeBox(ByteWriter &writer, const Box &box)
{
    for (const quint16 edge : {box.left, box.top, box.right, box.bottom})
        writer.number(edge);
}

Box readBox(ByteReader &reader)
{
    Box box;
    for (quint16 *edge : {&box.left, &box.top, &box.right, &box.bottom})
        *edge = static_cast<quint16>(reader.number(0xFFFF));
    return box;
}

/// Ranges of one list come in order, so start and length as differences are small numbers.
class RangeWriter
{
public:
    explicit RangeWriter(ByteWriter &writer) : m_writer(writer) { }
    void write(TextRange range)
    {
        m_writer.signedNumber(range.start - m_end);
        m_writer.number(static_cast<quint64>(range.length()));
        m_end = range.end;
    }

private:
    ByteWriter &m_writer;
    qsizetype m_end = 0;
};

class RangeReader
{
public:
    explicit RangeReader(ByteReader &reader) : m_reader(reader) { }
    TextRange read()
    {
        TextRange range;
        range.start = m_end + static_cast<qsizetype>(m_reader.signedNumber());
        if (range.start < 0 || range.start > static_cast<qsizetype>(largest))
            return {.start = -1, .end = -1}; // refused by the check of the whole layer
        range.end = range.start + static_cast<qsizetype>(m_reader.number(largest));
        m_end = range.end;
        return range;
    }

private:
    ByteReader &m_reader;
    qsizetype m_end = 0;
};

void writeStructure(ByteWriter &writer, const TextLayer &layer)
{
    writer.number(static_cast<quint64>(layer.pages.size()));
    RangeWriter pageRanges(writer);
    for (const TextPage &page : layer.pages) {
        writer.real(page.size.width());
        writer.real(page.size.height());
        writer.real(page.step);
        writer.string(page.label);
        pageRanges.write(page.range);
    }
    writer.number(static_cast<quint64>(layer.blocks.size()));
    RangeWriter blockRanges(writer);
    for (const Block &block : layer.blocks) {
        blockRanges.write(block.range);
        writer.number(static_cast<quint64>(block.kind));
        writer.signedNumber(block.level);
        writer.signedNumber(block.row);
        writer.signedNumber(block.column);
    }
    writer.number(static_cast<quint64>(layer.lines.size()));
    RangeWriter lineRanges(writer);
    for (const Line &line : layer.lines) {
        lineRanges.write(line.range);
        writer.number(static_cast<quint64>(line.page));
        writeBox(writer, line.box);
    }
    writer.number(static_cast<quint64>(layer.sentences.size()));
    RangeWriter sentenceRanges(writer);
    for (const TextRange &sentence : layer.sentences)
        sentenceRanges.write(sentence);
    writer.number(static_cast<quint64>(layer.furniture.size()));
    for (const Furniture &furniture : layer.furniture) {
        writer.number(static_cast<quint64>(furniture.page));
        writer.string(furniture.text);
        writeBox(writer, furniture.box);
    }
    writer.number(static_cast<quint64>(layer.outline.size()));
    for (const OutlineEntry &entry : layer.outline) {
        writer.string(entry.title);
        writer.signedNumber(entry.level);
        writer.signedNumber(entry.page);
        writer.real(entry.top);
        writer.signedNumber(entry.position);
    }
}

void readStructure(ByteReader &reader, TextLayer &layer)
{
    RangeReader pageRanges(reader);
    for (quint64 count = reader.count(); count > 0 && reader.isGood(); --count) {
        TextPage page;
        page.size.setWidth(reader.real());
        page.size.setHeight(reader.real());
        page.step = reader.real();
        page.label = reader.string();
        page.range = pageRanges.read();
        layer.pages.append(page);
    }
    RangeReader blockRanges(reader);
    for (quint64 count = reader.count(); count > 0 && reader.isGood(); --count) {
        Block block;
        block.range = blockRanges.read();
        block.kind = static_cast<BlockKind>(reader.number(static_cast<quint64>(BlockKind::Contents)));
        block.level = reader.small();
        block.row = reader.small();
        block.column = reader.small();
        layer.blocks.append(block);
    }
    RangeReader lineRanges(reader);
    for (quint64 count = reader.count(); count > 0 && reader.isGood(); --count) {
        Line line;
        line.range = lineRanges.read();
        line.page = static_cast<qint32>(reader.number(0x7FFFFFFF));
        line.box = readBox(reader);
        layer.lines.append(line);
    }
    RangeReader sentenceRanges(reader);
    for (quint64 count = reader.count(); count > 0 && reader.isGood(); --count)
        layer.sentences.append(sentenceRanges.read());
    for (quint64 count = reader.count(); count > 0 && reader.isGood(); --count) {
        Furniture furniture;
        furniture.page = static_cast<qint32>(reader.number(0x7FFFFFFF));
        furniture.text = reader.string();
        furniture.box = readBox(reader);
        layer.furniture.append(furniture);
    }
    for (quint64 count = reader.count(); count > 0 && reader.isGood(); --count) {
        OutlineEntry entry;
        entry.title = reader.string();
        entry.level = reader.small();
        entry.page = static_cast<qint32>(reader.signedNumber());
        entry.top = reader.real();
        entry.position = static_cast<qsizetype>(reader.signedNumber());
        layer.outline.append(entry);
    }
}

base::Result<QByteArray> unpacked(const QByteArray &bytes)
{
    const auto damaged = [](const QString &why) {
        return base::fail(base::Problem::ProjectDamaged, u"text layer"_s, why);
    };
    const qsizetype head = magic.size() + 1;
    if (bytes.size() < head + 4 || !bytes.startsWith(magic))
        return damaged(u"no text layer"_s);
    if (bytes[magic.size()] > formatVersion)
        return base::fail(base::Problem::ProjectNewer, u"text layer"_s, u"format %1"_s.arg(int(bytes[magic.size()])));
    const QByteArray packed = bytes.sliced(head);
    const quint32 size = qFromBigEndian<quint32>(packed.constData());
    if (size > largest || size / zlibExpansion > static_cast<quint64>(packed.size()))
        return damaged(u"implausible size"_s);
    QByteArray plain = qUncompress(packed);
    if (plain.isEmpty() || static_cast<quint32>(plain.size()) != size)
        return damaged(u"cannot be unpacked"_s);
    return plain;
}

} // namespace

QByteArray encodeTextLayer(const TextLayer &layer)
{
    ByteWriter writer;
    writer.number(static_cast<quint64>(layer.state));
    writer.string(layer.language);
    writer.string(layer.text);
    writer.number(layer.boxes.size());
    writeBoxes(writer, layer.boxes);
    writeStructure(writer, layer);
    QByteArray encoded(magic.data(), magic.size());
    encoded.append(formatVersion);
    encoded.append(qCompress(writer.result(), compression));
    return encoded;
}

base::Result<TextLayer> decodeTextLayer(const QByteArray &bytes)
{
    const auto plain = unpacked(bytes);
    if (!plain)
        return std::unexpected(plain.error());
    ByteReader reader(*plain);
    TextLayer layer;
    layer.state = static_cast<TextState>(reader.number(static_cast<quint64>(TextState::Garbage)));
    layer.language = reader.string();
    layer.text = reader.string();
    const quint64 boxCount = reader.number();
    const bool boxesFit = reader.isGood() && boxCount == static_cast<quint64>(layer.text.size());
    if (!boxesFit || !readBoxes(reader, static_cast<size_t>(boxCount), layer.boxes))
        return base::fail(base::Problem::ProjectDamaged, u"text layer"_s, u"characters and boxes do not match"_s);
    readStructure(reader, layer);
    if (!reader.isGood() || !reader.isAtEnd())
        return base::fail(base::Problem::ProjectDamaged, u"text layer"_s, u"cut off"_s);
    if (const QString broken = brokenPromise(layer); !broken.isEmpty())
        return base::fail(base::Problem::ProjectDamaged, u"text layer"_s, broken);
    return layer;
}

} // namespace meipi::report
