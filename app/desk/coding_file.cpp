// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/batch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace meipi::desk {
namespace {

using base::Problem;
using base::Result;

/// A number from 1 where the key is there; a fault that names the key otherwise.
std::expected<std::optional<int>, QString> countingNumber(const QJsonObject &object, const QString &key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined() || value.isNull())
        return std::optional<int>();
    const int number = value.toInt(0);
    if (number < 1)
        return std::unexpected(QCoreApplication::translate("desk", "“%1” is not a number from 1").arg(key));
    return number;
}

QString quoteOf(const QJsonObject &object)
{
    for (const QString &key : {u"quote"_s, u"quote_zh"_s, u"quote_en"_s}) {
        if (const QString quote = object.value(key).toString(); !quote.trimmed().isEmpty())
            return quote;
    }
    return {};
}

std::expected<TagRequest, QString> request(const QJsonValue &value)
{
    if (!value.isObject())
        return std::unexpected(QCoreApplication::translate("desk", "it is not an object"));
    const QJsonObject object = value.toObject();
    TagRequest made;
    made.quote = quoteOf(object);
    if (made.quote.isEmpty())
        return std::unexpected(QCoreApplication::translate("desk", "it has no “quote”, “quote_zh” or “quote_en”"));
    const auto page = countingNumber(object, u"page"_s);
    const auto occurrence = countingNumber(object, u"occurrence"_s);
    if (!page || !occurrence)
        return std::unexpected(page ? occurrence.error() : page.error());
    made.page = *page;
    made.occurrence = *occurrence;
    made.firstOnPage = made.page.has_value();
    if (!object.value(u"tags"_s).isArray())
        return std::unexpected(QCoreApplication::translate("desk", "it has no list “tags”"));
    for (const auto tagList = object.value(u"tags"_s).toArray(); const QJsonValue &tag : tagList) {
        if (!tag.isString())
            return std::unexpected(QCoreApplication::translate("desk", "a tag is not a text"));
        made.tags.append(tag.toString());
    }
    made.note = object.value(u"note"_s).toString();
    return made;
}

} // namespace

Result<QList<TagRequest>> readCoding(const QByteArray &json, const QString &fileName)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const qsizetype line = json.first(std::min<qsizetype>(fault.offset, json.size())).count('\n') + 1;
        return base::fail(Problem::BadInput, fileName,
                          QCoreApplication::translate("desk", "line %1: %2").arg(line).arg(fault.errorString()));
    }
    if (!document.isArray())
        return base::fail(Problem::BadInput, fileName, QCoreApplication::translate("desk", "it is not a list"));
    QList<TagRequest> requests;
    const QJsonArray entries = document.array();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto made = request(entries.at(i));
        if (!made) {
            return base::fail(Problem::BadInput, fileName,
                              QCoreApplication::translate("desk", "entry %1: %2").arg(i + 1).arg(made.error()));
        }
        requests.append(*made);
    }
    if (requests.isEmpty())
        return base::fail(Problem::BadInput, fileName, QCoreApplication::translate("desk", "the list is empty"));
    return requests;
}

} // namespace meipi::desk
