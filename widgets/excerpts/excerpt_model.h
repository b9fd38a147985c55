// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/excerpts/excerpt_item.h"
#include "widgets/excerpts/section_list.h"

#include <QAbstractListModel>
#include <QPointer>

namespace meipi::widgets {

/// The excerpts of one open report, in reading order. Follows the report; rows are told apart by id, so that views keep
/// their place while excerpts come and go.
class ExcerptModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        ItemRole = Qt::UserRole + 1, ///< ExcerptItem
        IdRole, ///< QUuid
    };

    explicit ExcerptModel(QObject *parent = nullptr);

    /// Null, null: empty. Neither is owned.
    void setReport(desk::Workspace *workspace, desk::OpenReport *report);
    [[nodiscard]] desk::OpenReport *report() const;
    [[nodiscard]] desk::Workspace *workspace() const;
    [[nodiscard]] const SectionList &sections() const { return m_sections; }
    [[nodiscard]] const QList<ExcerptItem> &items() const { return m_items; }
    [[nodiscard]] QModelIndex indexOf(const QUuid &excerpt) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void sectionsChanged();

private:
    void refresh();
    void readSections();
    void moveInto(const QList<ExcerptItem> &wanted);

    QPointer<desk::Workspace> m_workspace;
    QPointer<desk::OpenReport> m_report;
    SectionList m_sections;
    QList<ExcerptItem> m_items;
};

} // namespace meipi::widgets
