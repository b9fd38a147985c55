// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_names.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

/// A label as "prefix, number, style"; what does not count by one has no number.
struct Counted
{
    QString prefix;
    int number = -1;
    bool roman = false;
};

int romanNumber(QStringView digits)
{
    const auto value = [](QChar digit) {
        switch (digit.toLower().unicode()) {
        case 'i': return 1;
        case 'v': return 5;
        case 'x': return 10;
        case 'l': return 50;
        case 'c': return 100;
        case 'd': return 500;
        case 'm': return 1000;
        default: return 0;
        }
    };
    int number = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int here = value(digits[i]);
        if (here == 0)
            return -1;
        number += i + 1 < digits.size() && here < value(digits[i + 1]) ? -here : here;
    }
    return number;
}

Counted counted(const QString &name)
{
    static const QRegularExpression roman(u"^[ivxlcdm]+$|^[IVXLCDM]+$"_s);
    static const QRegularExpression arabic(u"^(.*?)([0-9]{1,9})$"_s);
    if (roman.match(name).hasMatch())
        return {.prefix = name.front().isUpper() ? u"I"_s : u"i"_s, .number = romanNumber(name), .roman = true};
    if (const auto match = arabic.match(name); match.hasMatch())
        return {.prefix = match.captured(1), .number = match.captured(2).toInt(), .roman = false};
    return {};
}

bool follows(const Counted &before, const Counted &after)
{
    return before.number >= 0 && after.number == before.number + 1 && before.prefix == after.prefix
        && before.roman == after.roman;
}

} // namespace

PageNames::PageNames(const QStringList &labels, int pageCount)
{
    m_names.reserve(pageCount);
    for (int page = 0; page < pageCount; ++page) {
        const QString number = QString::number(page + 1);
        const QString label = labels.value(page).simplified();
        m_names.append(label.isEmpty() ? number : label);
        m_differ = m_differ || m_names.constLast() != number;
    }
}

std::optional<int> PageNames::named(const QString &name) const
{
    for (int page = 0; page < count(); ++page) {
        if (folded(m_names[page]) == name)
            return page;
    }
    return std::nullopt;
}

std::optional<int> PageNames::find(const QString &typed) const
{
    const QString name = folded(typed);
    if (const auto page = named(name); page && !name.isEmpty())
        return page;
    static const QRegularExpression around(u"^(?:page|pp?\\.?|第)?\\s*(.+?)\\s*(?:页|頁)?(?:\\s*/\\s*[0-9]+)?$"_s);
    const QString inner = around.match(name).captured(1);
    const auto page = inner != name && !inner.isEmpty() ? named(inner) : std::nullopt;
    if (page)
        return page;
    bool isNumber = false;
    const int number = (inner.startsWith(u'#') ? inner.sliced(1) : inner).toInt(&isNumber);
    return isNumber && number >= 1 && number <= count() ? std::optional(number - 1) : std::nullopt;
}

QString PageNames::runs(int most) const
{
    QStringList runs;
    for (int first = 0; first < count();) {
        int last = first;
        while (last + 1 < count() && follows(counted(m_names[last]), counted(m_names[last + 1])))
            ++last;
        if (runs.size() == most) {
            runs.append(u"…"_s);
            break;
        }
        runs.append(first == last ? m_names[first] : m_names[first] + u'–' + m_names[last]);
        first = last + 1;
    }
    return runs.join(u", "_s);
}

} // namespace meipi::report
