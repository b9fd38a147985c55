// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/excerpt_columns.h"
#include "app/exchange/excerpt_formats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace meipi::exchange {
namespace {

QString stateName(report::PlacementState state)
{
    switch (state) {
    case report::PlacementState::Exact: return u"exact"_s;
    case report::PlacementState::Moved: return u"moved"_s;
    case report::PlacementState::Changed: return u"changed"_s;
    case report::PlacementState::Ambiguous: return u"ambiguous"_s;
    case report::PlacementState::Lost: return u"lost"_s;
    }
    return {};
}

QJsonValue pageNumber(int page) { return page > 0 ? QJsonValue(page) : QJsonValue(QJsonValue::Null); }

QJsonObject object(const ExcerptTableRow &row)
{
    return {
        {u"id"_s, row.id.toString(QUuid::WithoutBraces)},
        {u"report"_s, row.reportName.isEmpty() ? row.report : row.reportName},
        {u"report_id"_s, row.reportId.toString(QUuid::WithoutBraces)},
        {u"report_title"_s, row.report},
        {u"language"_s, row.language},
        {u"page"_s, pageNumber(row.page)},
        {u"page_end"_s, pageNumber(row.pageEnd)},
        {u"page_label"_s, row.pageLabel},
        {u"section"_s, row.section},
        {u"quote"_s, row.quote},
        {u"tags"_s, QJsonArray::fromStringList(row.tags)},
        {u"note"_s, row.note},
        {u"coder"_s, row.coder},
        {u"created"_s, isoTime(row)},
        {u"link"_s, row.link},
        {u"state"_s, stateName(row.state)},
    };
}

} // namespace

QByteArray excerptsToJson(const QList<ExcerptTableRow> &rows)
{
    QJsonArray array;
    for (const ExcerptTableRow &row : rows)
        array.append(object(row));
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

} // namespace meipi::exchange
