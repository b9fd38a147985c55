// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/usage_model.h"

#include "app/desk/citation.h"
#include "app/desk/report_names.h"
#include "widgets/excerpts/excerpt_model.h"
#include "widgets/tagging/tag_chip.h"

#include <QSet>

#include <algorithm>

namespace meipi::widgets {

namespace {

const project::ReportSummary *reportOf(const desk::Workspace &workspace, const QUuid &edition)
{
    const QList<project::ReportSummary> &reports = workspace.reports();
    const auto found = std::ranges::find_if(
        reports, [&](const project::ReportSummary &summary) { return summary.edition.row.id == edition; });
    return found == reports.end() ? nullptr : &*found;
}

} // namespace

UsageModel::UsageModel(QObject *parent) : QAbstractListModel(parent) { }

void UsageModel::setRows(const QList<project::ExcerptRow> &rows, const desk::Workspace &workspace)
{
    beginResetModel();
    m_entries.clear();
    for (const project::ExcerptRow &row : rows) {
        const desk::ExcerptEntry entry{.row = row, .placement = {}};
        Entry shown;
        ExcerptItem &item = shown.item;
        item.id = entry.id();
        item.kind = row.excerpt.kind;
        item.page = entry.page();
        item.quote = entry.quote();
        item.note = row.excerpt.note;
        item.tags = inCodebookOrder(entry.tagIds(), workspace.taxonomy());
        for (const QUuid &coder : entry.coders()) {
            const project::Person person = workspace.person(coder);
            item.coders.append({.person = coder, .name = person.name, .ink = person.ink});
        }
        const project::Quotation *original = entry.original();
        if (const project::ReportSummary *report = original ? reportOf(workspace, original->edition) : nullptr) {
            shown.report = report->report.row.id;
            item.language = report->report.language;
            const QString name = desk::shortName(report->report);
            item.sectionName = name.isEmpty() ? report->report.title : name;
            item.pageName = desk::pageName(report->edition, item.page);
        }
        m_entries.append(shown);
    }
    endResetModel();
}

void UsageModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int UsageModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

QVariant UsageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExcerptItem &item = m_entries.at(index.row()).item;
    switch (role) {
    case ExcerptModel::ItemRole: return QVariant::fromValue(item);
    case ExcerptModel::IdRole: return item.id;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(item.quote, placeAt(index.row()));
    default: return {};
    }
}

QUuid UsageModel::excerptAt(int row) const { return m_entries.value(row).item.id; }

QUuid UsageModel::reportAt(int row) const { return m_entries.value(row).report; }

QString UsageModel::quoteAt(int row) const { return m_entries.value(row).item.quote; }

QString UsageModel::languageAt(int row) const { return m_entries.value(row).item.language; }

QString UsageModel::placeAt(int row) const
{
    const ExcerptItem item = m_entries.value(row).item;
    const QString page = tr("p. %1").arg(item.pageName.isEmpty() ? QString::number(item.page + 1) : item.pageName);
    return item.sectionName.isEmpty() ? page : item.sectionName + QStringLiteral(" · ") + page;
}

int UsageModel::reportCount() const
{
    QSet<QUuid> reports;
    for (const Entry &entry : m_entries)
        reports.insert(entry.report);
    return int(reports.size());
}

QList<std::pair<QUuid, int>> UsageModel::companions(const QUuid &of, qsizetype most) const
{
    QHash<QUuid, int> counts;
    for (const Entry &entry : m_entries) {
        for (const QUuid &tag : entry.item.tags) {
            if (tag != of)
                ++counts[tag];
        }
    }
    QList<std::pair<QUuid, int>> sorted;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        sorted.append({it.key(), it.value()});
    std::ranges::sort(sorted, [](const auto &left, const auto &right) {
        return left.second != right.second ? left.second > right.second : left.first < right.first;
    });
    sorted.resize(std::min(sorted.size(), most));
    return sorted;
}

} // namespace meipi::widgets
