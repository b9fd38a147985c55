// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/report_list_model.h"

#include <algorithm>

namespace meipi::widgets {

namespace {

/// Series carry this in the index, issues the number of their series.
constexpr quintptr SeriesLevel = std::numeric_limits<quintptr>::max();

bool isSameIssue(const project::Report &a, const project::Report &b)
{
    // Without year and issue nothing says that two reports are versions of one.
    return a.year > 0 && a.issue > 0 && a.series == b.series && a.year == b.year && a.issue == b.issue
        && a.language != b.language;
}

} // namespace

ReportListModel::ReportListModel(QObject *parent) : QAbstractItemModel(parent) { }

QList<ReportListModel::Series> ReportListModel::grouped(const QList<project::ReportSummary> &reports)
{
    QList<Series> all;
    for (const project::ReportSummary &summary : reports) {
        const auto series = std::ranges::find(all, summary.report.series, &Series::name);
        Series &home =
            series == all.end() ? all.emplace_back(Series{.name = summary.report.series, .issues = {}}) : *series;
        const auto issue = std::ranges::find_if(home.issues, [&](const Issue &each) {
            return std::ranges::all_of(
                each.versions, [&](const auto &version) { return isSameIssue(version.report, summary.report); });
        });
        if (issue == home.issues.end())
            home.issues.append(Issue{.versions = {summary}});
        else if (summary.report.language == u"zh")
            issue->versions.prepend(summary);
        else
            issue->versions.append(summary);
    }
    return all;
}

void ReportListModel::setReports(const QList<project::ReportSummary> &reports)
{
    QList<Series> now = grouped(reports);
    const auto shape = [](const QList<Series> &all) {
        QList<QList<qsizetype>> counts;
        for (const Series &series : all) {
            QList<qsizetype> &issues = counts.emplace_back();
            for (const Issue &issue : series.issues)
                issues.append(issue.versions.size());
        }
        return counts;
    };
    if (shape(now) != shape(m_series)) {
        beginResetModel();
        m_series = std::move(now);
        endResetModel();
        return;
    }
    // The same rows with other counts: views keep their place.
    m_series = std::move(now);
    retranslate();
}

void ReportListModel::setOpenReport(const QUuid &report)
{
    m_open = report;
    retranslate();
}

void ReportListModel::retranslate()
{
    for (int row = 0; row < m_series.size(); ++row) {
        const QModelIndex series = index(row, 0);
        Q_EMIT dataChanged(series, series);
        if (const int count = rowCount(series); count > 0)
            Q_EMIT dataChanged(index(0, 0, series), index(count - 1, 0, series));
    }
}

int ReportListModel::issueCount() const
{
    int count = 0;
    for (const Series &series : m_series)
        count += int(series.issues.size());
    return count;
}

QModelIndex ReportListModel::indexOf(const QUuid &report) const
{
    for (int row = 0; row < m_series.size(); ++row) {
        const QList<Issue> &issues = m_series.at(row).issues;
        for (int child = 0; child < issues.size(); ++child) {
            if (std::ranges::any_of(issues.at(child).versions,
                                    [&](const auto &each) { return each.report.row.id == report; }))
                return index(child, 0, index(row, 0));
        }
    }
    return {};
}

const ReportListModel::Issue *ReportListModel::issueAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == SeriesLevel)
        return nullptr;
    return &m_series.at(qsizetype(index.internalId())).issues.at(index.row());
}

QUuid ReportListModel::reportIn(const QModelIndex &issue, const QString &language) const
{
    if (const Issue *found = issueAt(issue)) {
        for (const project::ReportSummary &version : found->versions) {
            if (version.report.language == language)
                return version.report.row.id;
        }
    }
    return {};
}

int ReportListModel::editionsOf(const QUuid &report) const
{
    const Issue *issue = issueAt(indexOf(report));
    for (const project::ReportSummary &version : issue ? issue->versions : QList<project::ReportSummary>()) {
        if (version.report.row.id == report)
            return version.editions;
    }
    return 0;
}

QUuid ReportListModel::otherLanguage(const QUuid &report) const
{
    const Issue *issue = issueAt(indexOf(report));
    if (!issue || issue->versions.size() < 2)
        return {};
    for (qsizetype i = 0; i < issue->versions.size(); ++i) {
        if (issue->versions.at(i).report.row.id == report)
            return issue->versions.at((i + 1) % issue->versions.size()).report.row.id;
    }
    return {};
}

QModelIndex ReportListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : SeriesLevel);
}

QModelIndex ReportListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == SeriesLevel)
        return {};
    return createIndex(int(child.internalId()), 0, SeriesLevel);
}

int ReportListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_series.size());
    if (parent.internalId() != SeriesLevel || parent.column() != 0)
        return 0;
    return int(m_series.at(parent.row()).issues.size());
}

int ReportListModel::columnCount(const QModelIndex & /*parent*/) const { return 1; }

Qt::ItemFlags ReportListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return issueAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled;
}

const project::ReportSummary &ReportListModel::shown(const Issue &issue) const
{
    const auto open =
        std::ranges::find_if(issue.versions, [&](const auto &each) { return each.report.row.id == m_open; });
    return open == issue.versions.end() ? issue.versions.first() : *open;
}

QVariant ReportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Issue *issue = issueAt(index))
        return issueData(*issue, role);
    const QString &name = m_series.at(index.row()).name;
    switch (role) {
    case Qt::DisplayRole: return name.isEmpty() ? tr("Other reports") : name;
    case IsSeriesRole: return true;
    default: return {};
    }
}

QVariant ReportListModel::issueData(const Issue &issue, int role) const
{
    const project::ReportSummary &summary = shown(issue);
    switch (role) {
    case Qt::DisplayRole: return summary.report.title;
    case Qt::ToolTipRole:
        return summary.edition.fileName.isEmpty() ? summary.report.title
                                                  : summary.report.title + u'\n' + summary.edition.fileName;
    case IsSeriesRole: return false;
    case IdRole: return summary.report.row.id;
    case LanguagesRole: {
        QStringList languages;
        for (const project::ReportSummary &version : issue.versions)
            languages.append(version.report.language);
        return languages;
    }
    case DetailRole: {
        const QString pages = tr("%n page(s)", nullptr, summary.edition.pageCount);
        if (summary.report.year > 0 && summary.report.issue > 0)
            return tr("%1 no. %2 · %3").arg(summary.report.year).arg(summary.report.issue).arg(pages);
        return summary.report.year > 0 ? tr("%1 · %2").arg(summary.report.year).arg(pages) : pages;
    }
    case ExcerptsRole: {
        int count = 0;
        for (const project::ReportSummary &version : issue.versions)
            count += version.excerpts;
        return count;
    }
    case OpenLanguageRole: return summary.report.row.id == m_open ? summary.report.language : QString();
    default: return {};
    }
}

} // namespace meipi::widgets
