// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lens/mark_set.h"
#include "widgets/excerpts/section_list.h"

#include <QAbstractListModel>
#include <QTimer>

namespace meipi::widgets {

class ReportLens;

/// A report's sections with what the lens shows in each, what is in the sections inside it included.
class LensSectionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        LevelRole = Qt::UserRole + 1, ///< from 1
        PositionRole, ///< of the text, where the section begins
        CountRole, ///< of the shown marks
        IsLeafRole, ///< nothing is inside it
        ShareRole, ///< of the fullest leaf, 0–1
    };

    explicit LensSectionModel(const ReportLens *lens, QObject *parent = nullptr); ///< not owned; lives longer

    void setSections(const SectionList &sections);
    [[nodiscard]] lens::MarkCounts counts(int row) const { return m_rows.at(row).counts; }
    [[nodiscard]] lens::MarkSet shown() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Section section;
        lens::MarkCounts counts;
        bool leaf = true;
    };

    void count();
    [[nodiscard]] QString inWords(const Row &row) const;

    const ReportLens *m_lens;
    SectionList m_sections;
    QList<Row> m_rows; ///< the first one is what stands before the first section, if anything does
    int m_most = 0;
    QTimer m_timer; ///< a long report comes in many parts
};

} // namespace meipi::widgets
