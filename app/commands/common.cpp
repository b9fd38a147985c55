// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"

#include "app/base/interface_language.h"
#include "app/desk/identity.h"
#include "app/desk/report_names.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

using base::Problem;

constexpr qint64 largestTextFile = 64LL * 1024 * 1024;

QJsonValue known(int number) { return number > 0 ? QJsonValue(number) : QJsonValue(QJsonValue::Null); }

QString stateName(report::TextState state)
{
    switch (state) {
    case report::TextState::Present: return u"present"_s;
    case report::TextState::Absent: return u"absent"_s;
    case report::TextState::Garbage: return u"garbage"_s;
    }
    return {};
}

} // namespace

QString fromArgument(const std::string &argument) { return QString::fromLocal8Bit(argument); }

std::string help(const char *text) { return QCoreApplication::translate("commands", text).toStdString(); }

base::Result<StorePointer> openForReading(const QString &path)
{
    return project::Store::open(path, project::OpenMode::ReadOnly, desk::thisWriter());
}

base::Result<StorePointer> openForWriting(const QString &path, const project::Writer &writer)
{
    base::Result<StorePointer> store = project::Store::open(path, project::OpenMode::ReadWrite, writer);
    if (store && (*store)->head().readOnly) {
        return std::unexpected((*store)->head().readOnlyCause.value_or(
            base::Error{.problem = Problem::ReadOnly, .subject = path, .detail = {}, .near = {}}));
    }
    return store;
}

taxonomy::LabelLanguage labelLanguage()
{
    return base::isInterfaceChinese() ? taxonomy::LabelLanguage::Chinese : taxonomy::LabelLanguage::English;
}

base::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return base::fail(Problem::NoSuchFile, path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(Problem::CannotRead, path, file.errorString());
    if (file.size() > largestTextFile)
        return base::fail(Problem::TooLarge, path, QString::number(largestTextFile));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return base::fail(Problem::CannotRead, path, file.errorString());
    return bytes;
}

base::Result<QString> passwordFrom(const QString &path)
{
    if (path.isEmpty())
        return QString();
    return readFile(path).transform([](const QByteArray &bytes) {
        QByteArray line = bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'));
        if (line.endsWith('\r'))
            line.chop(1);
        return QString::fromUtf8(line);
    });
}

QString idText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QJsonObject reportJson(const project::ReportSummary &summary)
{
    const project::Report &report = summary.report;
    return {
        {u"id"_s, idText(report.row.id)},
        {u"name"_s, desk::shortName(report)},
        {u"title"_s, report.title},
        {u"language"_s, report.language},
        {u"series"_s, report.series},
        {u"year"_s, known(report.year)},
        {u"issue"_s, known(report.issue)},
        {u"overall"_s, known(report.overall)},
        {u"pages"_s, summary.edition.pageCount},
        {u"characters"_s, summary.characters},
        {u"excerpts"_s, summary.excerpts},
        {u"text_layer"_s, summary.textState == report::TextState::Present},
        {u"text_state"_s, stateName(summary.textState)},
    };
}

} // namespace meipi::commands
