// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/object_streams.h"

#include "app/pdf/object_table.h"

#include <map>

namespace meipi::pdf {

namespace {

constexpr qsizetype appendedLimit = 96 << 20;
constexpr qint64 fileLimit = 9'000'000'000; // offsets have ten digits

struct Folded
{
    qint64 index = 0;
    qint64 number = 0;
};

/// Writes objects behind a file and remembers where.
class Update
{
public:
    explicit Update(qint64 fileSize) : m_fileSize(fileSize) { m_bytes += '\n'; }

    [[nodiscard]] bool add(const PdfStream &container, const std::vector<Folded> &wanted);
    [[nodiscard]] QByteArray finished(const ObjectTable &table);

private:
    qint64 m_fileSize;
    QByteArray m_bytes;
    std::map<qint64, qint64> m_offsets; ///< by object number
};

bool Update::add(const PdfStream &container, const std::vector<Folded> &wanted)
{
    const auto count = container.dictionary.integer("N");
    const auto first = container.dictionary.integer("First");
    if (!count || !first || *count > container.data.size() || *first > container.data.size())
        return false;
    PdfScanner scanner(QByteArrayView(container.data).first(*first));
    std::vector<std::pair<qint64, qint64>> places; // number, offset behind `first`
    for (qint64 i = 0; i < *count; ++i) {
        const auto number = scanner.takeInteger();
        const auto offset = scanner.takeInteger();
        if (!number || !offset || *first + *offset > container.data.size()
            || (!places.empty() && *offset < places.back().second))
            return false;
        places.emplace_back(*number, *offset);
    }
    for (const Folded &object : wanted) {
        if (object.index < 0 || object.index >= *count || places.at(std::size_t(object.index)).first != object.number)
            return false;
        const qint64 start = places.at(std::size_t(object.index)).second;
        const qint64 end = object.index + 1 < *count ? places.at(std::size_t(object.index) + 1).second
                                                     : container.data.size() - *first;
        m_offsets[object.number] = m_fileSize + m_bytes.size();
        m_bytes += QByteArray::number(object.number) + " 0 obj\n";
        m_bytes += QByteArrayView(container.data).sliced(*first + start, end - start);
        m_bytes += "\nendobj\n";
        if (m_bytes.size() > appendedLimit)
            return false;
    }
    return true;
}

QByteArray Update::finished(const ObjectTable &table)
{
    const qint64 section = m_fileSize + m_bytes.size();
    m_bytes += "xref\n";
    for (auto run = m_offsets.cbegin(); run != m_offsets.cend();) {
        auto end = run;
        qint64 length = 0;
        for (; end != m_offsets.cend() && end->first == run->first + length; ++end)
            ++length;
        m_bytes += QByteArray::number(run->first) + ' ' + QByteArray::number(length) + '\n';
        for (; run != end; ++run)
            m_bytes += QByteArray::number(run->second).rightJustified(10, '0') + " 00000 n \n";
    }
    m_bytes += "trailer\n<<";
    for (const char *key : {"Size", "Root", "Info", "ID"}) {
        if (const QByteArrayView value = table.trailer().dictionary.value(key); !value.isEmpty())
            m_bytes.append('/').append(key).append(' ').append(value).append('\n');
    }
    m_bytes += "/Prev " + QByteArray::number(table.newestSection()) + ">>\nstartxref\n" + QByteArray::number(section)
        + "\n%%EOF\n";
    return m_bytes;
}

} // namespace

std::optional<QByteArray> unfoldedObjects(QIODevice &file)
{
    if (file.size() > fileLimit || !bytesAt(file, 0, 5).startsWith("%PDF-"))
        return std::nullopt;
    const auto table = ObjectTable::read(file);
    if (!table || !table->trailer().dictionary.contains("Root"))
        return std::nullopt;
    std::map<qint64, std::vector<Folded>> containers;
    for (qint64 number = 0; number < table->size(); ++number) {
        if (const ObjectTable::Entry &entry = table->entry(number); entry.kind == ObjectTable::Kind::Compressed)
            containers[entry.place].push_back({.index = entry.index, .number = number});
    }
    if (containers.empty())
        return std::nullopt;
    Update update(file.size());
    for (const auto &[number, wanted] : containers) {
        if (number >= table->size() || table->entry(number).kind != ObjectTable::Kind::Plain)
            return std::nullopt;
        const auto container = streamAt(file, table->entry(number).place, "/ObjStm");
        if (!container || container->number != number || !update.add(*container, wanted))
            return std::nullopt;
    }
    return update.finished(*table);
}

} // namespace meipi::pdf
