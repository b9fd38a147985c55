// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <QAbstractItemModel>

namespace meipi::widgets {

/// The project's reports: by series, an issue a row, its language versions together in it.
class ReportListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        IsSeriesRole = Qt::UserRole + 1,
        IdRole, ///< QUuid of the report that a click opens
        LanguagesRole, ///< QStringList: "zh", "en", in this order
        DetailRole, ///< "2024 no. 5 · 10 pages"
        ExcerptsRole, ///< of all language versions
        OpenLanguageRole, ///< the language that is being read; empty when none is
    };

    explicit ReportListModel(QObject *parent = nullptr);

    void setReports(const QList<project::ReportSummary> &reports);
    void setOpenReport(const QUuid &report);
    void retranslate();
    [[nodiscard]] int issueCount() const;
    [[nodiscard]] QModelIndex indexOf(const QUuid &report) const;
    /// The report of an issue in a language; null when there is none.
    [[nodiscard]] QUuid reportIn(const QModelIndex &issue, const QString &language) const;
    /// The issue's next language version after the given report; null when there is no other.
    [[nodiscard]] QUuid otherLanguage(const QUuid &report) const;

    [[nodiscard]] int editionsOf(const QUuid &report) const; ///< 0 for one that is not there

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Issue
    {
        QList<project::ReportSummary> versions; ///< Chinese first
    };
    struct Series
    {
        QString name;
        QList<Issue> issues;
    };

    [[nodiscard]] const project::ReportSummary &shown(const Issue &issue) const;
    [[nodiscard]] const Issue *issueAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant issueData(const Issue &issue, int role) const;
    [[nodiscard]] static QList<Series> grouped(const QList<project::ReportSummary> &reports);

    QList<Series> m_series;
    QUuid m_open;
};

} // namespace meipi::widgets
