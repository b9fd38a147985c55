// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lens/clause_lens.h"
#include "widgets/excerpts/section_list.h"

#include <QAbstractListModel>

namespace meipi::widgets {

class ReportLens;

/// What the lens shows on one page, in order, each with its clause.
class LensHitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        MarkRole = Qt::UserRole + 1, ///< a lens::Mark as a number
        ClauseRole, ///< the clause's words
        PlaceRole, ///< its section
        LanguageRole, ///< of the report
    };

    explicit LensHitModel(const ReportLens *lens, QObject *parent = nullptr); ///< not owned; lives longer

    void setPage(int page);
    void setSections(const SectionList &sections);
    [[nodiscard]] const QList<lens::Hit> &hits() const { return m_hits; }
    [[nodiscard]] int rowOf(const lens::Hit &hit) const { return int(m_hits.indexOf(hit)); } ///< -1: not on the page

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void refresh();

    const ReportLens *m_lens;
    SectionList m_sections;
    QList<lens::Hit> m_hits;
    int m_page = -1;
};

} // namespace meipi::widgets
