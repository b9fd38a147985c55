// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/report_names.h"

#include "app/exchange/excerpt_rows.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace meipi::desk {
namespace {

using project::ReportSummary;

constexpr qsizetype candidateLimit = 12;

QString candidate(const ReportSummary &summary)
{
    const QString name = shortName(summary.report);
    const QString id = summary.report.row.id.toString(QUuid::WithoutBraces);
    return name.isEmpty() ? u"%1 (%2)"_s.arg(summary.report.title, id)
                          : u"%1  %2 (%3)"_s.arg(name, summary.report.title, id);
}

QStringList candidates(const QList<ReportSummary> &reports)
{
    QStringList names;
    for (const auto summaries = reports.first(std::min(candidateLimit, reports.size()));
         const ReportSummary &summary : summaries)
        names.append(candidate(summary));
    if (reports.size() > candidateLimit)
        names.append(u"…"_s);
    return names;
}

template<typename Predicate>
QList<ReportSummary> those(const QList<ReportSummary> &reports, Predicate fits)
{
    QList<ReportSummary> found;
    std::ranges::copy_if(reports, std::back_inserter(found), fits);
    return found;
}

/// "2024-05/zh", "2024-5/zh" or "2024-05".
QList<ReportSummary> byShortName(const QList<ReportSummary> &reports, const QString &name)
{
    static const QRegularExpression pattern(u"^(\\d{4})-(\\d{1,3})(?:/([A-Za-z-]+))?$"_s);
    const QRegularExpressionMatch match = pattern.match(name);
    if (!match.hasMatch())
        return {};
    const int year = match.captured(1).toInt();
    const int issue = match.captured(2).toInt();
    const QString language = match.captured(3).toLower();
    return those(reports, [&](const ReportSummary &summary) {
        return summary.report.year == year && summary.report.issue == issue
            && (language.isEmpty() || summary.report.language.toLower() == language);
    });
}

} // namespace

QString shortName(const project::Report &report) { return exchange::shortReportName(report); }

base::Result<ReportSummary> findReport(const QList<ReportSummary> &reports, const QString &name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return base::fail(base::Problem::UnknownReport, name, {}, candidates(reports));

    const QUuid id = QUuid::fromString(wanted);
    QList<ReportSummary> found =
        those(reports, [&](const ReportSummary &s) { return !id.isNull() && s.report.row.id == id; });
    if (found.isEmpty())
        found = byShortName(reports, wanted);
    const auto title = [](const ReportSummary &summary) { return summary.report.title.simplified(); };
    if (found.isEmpty()) // a whole title goes before a part of others
        found =
            those(reports, [&](const ReportSummary &s) { return title(s).compare(wanted, Qt::CaseInsensitive) == 0; });
    if (found.isEmpty())
        found = those(reports, [&](const ReportSummary &s) { return title(s).contains(wanted, Qt::CaseInsensitive); });

    if (found.isEmpty())
        return base::fail(base::Problem::UnknownReport, name, {}, candidates(reports));
    if (found.size() > 1)
        return base::fail(base::Problem::AmbiguousReport, name, {}, candidates(found));
    return found.first();
}

} // namespace meipi::desk
