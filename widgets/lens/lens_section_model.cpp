// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_section_model.h"

#include "widgets/reader/lens_style.h"
#include "widgets/reader/report_lens.h"

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr int countPause = 100; // milliseconds

} // namespace

LensSectionModel::LensSectionModel(const ReportLens *lens, QObject *parent) : QAbstractListModel(parent), m_lens(lens)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(countPause);
    connect(&m_timer, &QTimer::timeout, this, &LensSectionModel::count);
    connect(lens, &ReportLens::changed, this, [this] {
        if (m_lens->state() != ReportLens::State::Reading) {
            m_timer.stop();
            count();
        } else if (!m_timer.isActive()) {
            m_timer.start();
        }
    });
    connect(lens, &ReportLens::shownChanged, this, &LensSectionModel::count);
}

void LensSectionModel::setSections(const SectionList &sections)
{
    m_sections = sections;
    count();
}

lens::MarkSet LensSectionModel::shown() const { return m_lens->shown(); }

void LensSectionModel::count()
{
    const QList<Section> sections = m_sections.isByPages() ? QList<Section>() : m_sections.sections();
    QList<Row> rows;
    rows.append({.section = {.title = {}, .level = 1, .position = 0, .page = 0, .top = 0}, .counts = {}, .leaf = true});
    for (const Section &section : sections)
        rows.append({.section = section, .counts = {}, .leaf = true});
    for (const lens::Hit &hit : m_lens->hits())
        rows[m_sections.sectionAt(hit.words.start) + 1].counts.add(hit.mark);
    for (int row = int(rows.size()) - 1; row > 0; --row) {
        const int parent = m_sections.parentOf(row - 1) + 1;
        if (parent == 0)
            continue;
        rows[parent].leaf = false;
        for (const lens::Mark mark : lens::allMarks)
            rows[parent].counts.add(mark, rows[row].counts.of(mark));
    }
    if (sections.isEmpty() || rows.constFirst().counts == lens::MarkCounts{})
        rows.removeFirst();
    beginResetModel();
    m_rows = rows;
    m_most = 0;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.leaf)
            m_most = std::max(m_most, row.counts.sum(m_lens->shown()));
    }
    endResetModel();
}

int LensSectionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QString LensSectionModel::inWords(const Row &row) const
{
    QStringList parts;
    for (const lens::Mark mark : lens::allMarks) {
        if (m_lens->shown().contains(mark) && row.counts.of(mark) > 0)
            parts.append(QStringLiteral("%1 %2").arg(lensName(mark)).arg(row.counts.of(mark)));
    }
    const QString title = row.section.title.isEmpty() ? tr("Before the first heading") : row.section.title;
    return parts.isEmpty() ? title : QStringLiteral("%1\n%2").arg(title, parts.join(tr(", ")));
}

QVariant LensSectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.section.title.isEmpty() ? tr("Before the first heading") : row.section.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return inWords(row);
    case LevelRole: return row.section.level;
    case PositionRole: return row.section.position;
    case CountRole: return row.counts.sum(m_lens->shown());
    case IsLeafRole: return row.leaf;
    case ShareRole: return row.leaf && m_most > 0 ? double(row.counts.sum(m_lens->shown())) / m_most : 0.0;
    default: return {};
    }
}

} // namespace meipi::widgets
