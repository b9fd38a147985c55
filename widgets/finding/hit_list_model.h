// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/excerpts/section_list.h"
#include "widgets/reader/report_search.h"

#include <QAbstractListModel>

namespace meipi::report {
class PageNames;
} // namespace meipi::report

namespace meipi::widgets {

/// The hits of a search in order, each with the words around it. Only what is shown is read from the text.
class HitListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        PageRole = Qt::UserRole + 1, ///< what its page is called
        SectionRole,
        BeforeRole, ///< words before it, on one line
        MatchRole,
        AfterRole,
        LanguageRole, ///< of the report
    };

    /// Neither is owned; both live longer.
    HitListModel(const ReportSearch *search, const report::PageNames *pages, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void restart();
    void add(int first, int count);
    [[nodiscard]] static QString accessibleText(const QModelIndex &index);

    const ReportSearch *m_search;
    const report::PageNames *m_pages;
    std::shared_ptr<const report::TextLayer> m_layer; ///< whose sections these are
    SectionList m_sections;
    int m_rows = 0;
};

} // namespace meipi::widgets
