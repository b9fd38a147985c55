// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/excerpt_columns.h"

using namespace Qt::StringLiterals;

namespace meipi::exchange {
namespace {

taxonomy::Label columnLabel(Column column)
{
    switch (column) {
    case Column::Report: return {.zh = u"报告"_s, .en = u"Report"_s};
    case Column::Issue: return {.zh = u"期号"_s, .en = u"Issue"_s};
    case Column::Language: return {.zh = u"语言"_s, .en = u"Language"_s};
    case Column::PageLabel: return {.zh = u"页码"_s, .en = u"Page"_s};
    case Column::Section: return {.zh = u"章节"_s, .en = u"Section"_s};
    case Column::Quote: return {.zh = u"原文"_s, .en = u"Quote"_s};
    case Column::Note: return {.zh = u"批注"_s, .en = u"Note"_s};
    case Column::Coder: return {.zh = u"标注人"_s, .en = u"Coder"_s};
    case Column::Time: return {.zh = u"时间"_s, .en = u"Time"_s};
    case Column::Link: return {.zh = u"链接"_s, .en = u"Link"_s};
    case Column::Tags: return {.zh = u"标签"_s, .en = u"Tags"_s};
    }
    return {};
}

} // namespace

QString columnName(Column column, taxonomy::LabelLanguage language) { return columnLabel(column).in(language); }

QString labelSeparator(taxonomy::LabelLanguage language)
{
    return language == taxonomy::LabelLanguage::Chinese ? u"；"_s : u"; "_s;
}

QString issueName(const ExcerptTableRow &row, taxonomy::LabelLanguage language)
{
    if (row.year <= 0)
        return {};
    if (row.issue <= 0)
        return QString::number(row.year);
    const QString form = language == taxonomy::LabelLanguage::Chinese ? u"%1 年第 %2 期"_s : u"%1 no. %2"_s;
    return form.arg(row.year).arg(row.issue);
}

QString isoTime(const ExcerptTableRow &row) { return row.created.toUTC().toString(Qt::ISODate); }

} // namespace meipi::exchange
