// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/pdf_dictionary.h"

#include <algorithm>
#include <cstring>

namespace meipi::pdf {

namespace {

constexpr int depthLimit = 32;
constexpr qsizetype digitLimit = 12;

bool isSpace(char byte) { return byte == '\0' || byte == ' ' || (byte >= '\t' && byte <= '\r' && byte != '\v'); }

bool isDelimiter(char byte) { return byte != '\0' && std::strchr("()<>[]{}/%", byte); }

bool isRegular(char byte) { return !isSpace(byte) && !isDelimiter(byte); }

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }

} // namespace

void PdfScanner::skipSpace()
{
    for (; m_at < m_bytes.size(); ++m_at) {
        if (m_bytes[m_at] == '%') {
            while (m_at < m_bytes.size() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
                ++m_at;
            --m_at;
        } else if (!isSpace(m_bytes[m_at])) {
            return;
        }
    }
}

bool PdfScanner::take(QByteArrayView token)
{
    if (!m_bytes.sliced(std::min(m_at, m_bytes.size())).startsWith(token))
        return false;
    m_at += token.size();
    return true;
}

std::optional<qint64> PdfScanner::takeInteger()
{
    skipSpace();
    const qsizetype start = m_at;
    while (m_at < m_bytes.size() && isDigit(m_bytes[m_at]))
        ++m_at;
    const bool isWhole = m_at == m_bytes.size() || !isRegular(m_bytes[m_at]);
    if (m_at == start || m_at - start > digitLimit || !isWhole) {
        m_at = start;
        return std::nullopt;
    }
    return m_bytes.sliced(start, m_at - start).toLongLong();
}

QByteArrayView PdfScanner::takeName()
{
    skipSpace();
    if (!take("/"))
        return {};
    const qsizetype start = m_at;
    while (m_at < m_bytes.size() && isRegular(m_bytes[m_at]))
        ++m_at;
    return m_bytes.sliced(start, m_at - start);
}

bool PdfScanner::skipString()
{
    int open = 0;
    for (; m_at < m_bytes.size(); ++m_at) {
        const char byte = m_bytes[m_at];
        if (byte == '\\') {
            ++m_at;
        } else if (byte == '(') {
            ++open;
        } else if (byte == ')' && --open == 0) {
            ++m_at;
            return true;
        }
    }
    return false;
}

bool PdfScanner::skipMembers(QByteArrayView closing, bool named, int depth)
{
    for (;;) {
        skipSpace();
        if (take(closing))
            return true;
        if (named && takeName().isEmpty())
            return false;
        if (!skipValue(depth + 1))
            return false;
    }
}

/// "12 0 R" begins like a number.
void PdfScanner::skipRestOfReference()
{
    PdfScanner ahead(m_bytes, m_at);
    if (!ahead.takeInteger())
        return;
    ahead.skipSpace();
    if (ahead.take("R") && (ahead.m_at == m_bytes.size() || !isRegular(m_bytes[ahead.m_at])))
        m_at = ahead.m_at;
}

bool PdfScanner::skipValue(int depth)
{
    skipSpace();
    if (depth > depthLimit || m_at >= m_bytes.size())
        return false;
    if (isAt('('))
        return skipString();
    if (isAt('/'))
        return !takeName().isEmpty();
    if (take("<<"))
        return skipMembers(">>", true, depth);
    if (take("["))
        return skipMembers("]", false, depth);
    if (isAt('<')) {
        m_at = m_bytes.indexOf('>', m_at) + 1;
        return m_at > 0;
    }
    if (takeInteger()) {
        skipRestOfReference();
        return true;
    }
    const qsizetype start = m_at;
    while (m_at < m_bytes.size() && isRegular(m_bytes[m_at]))
        ++m_at;
    return m_at > start;
}

std::optional<PdfDictionary> PdfDictionary::read(QByteArrayView bytes)
{
    PdfDictionary dictionary;
    PdfScanner scanner(bytes);
    scanner.skipSpace();
    if (!scanner.take("<<"))
        return std::nullopt;
    for (;;) {
        scanner.skipSpace();
        if (scanner.take(">>"))
            break;
        const QByteArrayView key = scanner.takeName();
        if (key.isEmpty() || key.contains('#') || dictionary.contains(key))
            return std::nullopt;
        scanner.skipSpace();
        const qsizetype start = scanner.at();
        if (!scanner.skipValue())
            return std::nullopt;
        dictionary.m_entries.emplace_back(key, bytes.sliced(start, scanner.at() - start));
    }
    dictionary.m_end = scanner.at();
    return dictionary;
}

QByteArrayView PdfDictionary::value(QByteArrayView key) const
{
    const auto entry = std::ranges::find(m_entries, key, &std::pair<QByteArrayView, QByteArrayView>::first);
    return entry == m_entries.end() ? QByteArrayView() : entry->second;
}

std::optional<qint64> PdfDictionary::integer(QByteArrayView key) const
{
    const QByteArrayView written = value(key);
    PdfScanner scanner(written);
    const auto number = scanner.takeInteger();
    return scanner.at() == written.size() ? number : std::nullopt;
}

std::optional<QList<qint64>> PdfDictionary::integers(QByteArrayView key) const
{
    PdfScanner scanner(value(key));
    if (!scanner.take("["))
        return std::nullopt;
    QList<qint64> numbers;
    while (const auto number = scanner.takeInteger())
        numbers.append(*number);
    scanner.skipSpace();
    if (!scanner.take("]"))
        return std::nullopt;
    return numbers;
}

} // namespace meipi::pdf
