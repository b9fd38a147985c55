// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/excerpt_model.h"

#include "app/desk/open_report.h"
#include "app/desk/workspace.h"

#include <QSet>

#include <algorithm>

namespace meipi::widgets {

ExcerptModel::ExcerptModel(QObject *parent) : QAbstractListModel(parent) { }

void ExcerptModel::setReport(desk::Workspace *workspace, desk::OpenReport *report)
{
    if (m_report) {
        m_report->disconnect(this);
        m_report->document()->disconnect(this);
    }
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    m_report = report;
    if (m_report && m_workspace) {
        connect(m_report, &desk::OpenReport::excerptsChanged, this, &ExcerptModel::refresh);
        connect(m_report, &desk::OpenReport::textReady, this, &ExcerptModel::readSections);
        connect(m_report->document(), &pdf::Document::infoCompleted, this, &ExcerptModel::readSections);
        connect(m_workspace, &desk::Workspace::taxonomyChanged, this, &ExcerptModel::refresh);
        connect(m_workspace, &desk::Workspace::peopleChanged, this, &ExcerptModel::refresh);
    }
    beginResetModel();
    m_items.clear();
    endResetModel();
    readSections();
}

desk::OpenReport *ExcerptModel::report() const { return m_report; }

desk::Workspace *ExcerptModel::workspace() const { return m_workspace; }

void ExcerptModel::readSections()
{
    const auto text = m_report ? m_report->text() : nullptr;
    if (text && !text->text.isEmpty())
        m_sections = SectionList(*text);
    else if (text)
        m_sections = SectionList(text->outline);
    else
        m_sections = m_report ? SectionList(m_report->document()->info().outline) : SectionList();
    Q_EMIT sectionsChanged();
    refresh();
}

QModelIndex ExcerptModel::indexOf(const QUuid &excerpt) const
{
    const auto found = std::ranges::find(m_items, excerpt, &ExcerptItem::id);
    return found == m_items.end() ? QModelIndex() : index(int(found - m_items.begin()));
}

int ExcerptModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_items.size()); }

QVariant ExcerptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExcerptItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return item.quote;
    case Qt::AccessibleTextRole: return tr("Page %1: %2").arg(item.pageName, item.quote);
    case ItemRole: return QVariant::fromValue(item);
    case IdRole: return item.id;
    default: return {};
    }
}

void ExcerptModel::refresh()
{
    QList<ExcerptItem> wanted;
    if (m_report && m_workspace) {
        for (const auto entries = m_report->excerpts(); const desk::ExcerptEntry &entry : entries)
            wanted.append(makeExcerptItem(entry, *m_report, *m_workspace, m_sections));
    }
    moveInto(wanted);
}

void ExcerptModel::moveInto(const QList<ExcerptItem> &wanted)
{
    QSet<QUuid> staying;
    for (const ExcerptItem &item : wanted)
        staying.insert(item.id);
    for (int row = int(m_items.size()) - 1; row >= 0; --row) {
        if (staying.contains(m_items.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const ExcerptItem &item = wanted.at(row);
        const int from = indexOf(item.id).row();
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_items.insert(row, item);
            endInsertRows();
        } else if (from != row) { // always from further down: what stands above is in its place already
            beginMoveRows({}, from, from, {}, row);
            m_items.move(from, row);
            endMoveRows();
        }
        if (m_items.at(row) == item)
            continue;
        m_items[row] = item;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace meipi::widgets
