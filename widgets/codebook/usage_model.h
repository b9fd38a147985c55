// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"
#include "widgets/excerpts/excerpt_item.h"

#include <QAbstractListModel>

namespace meipi::widgets {

/// The excerpts of one tag in the whole project, as cards (the roles of `ExcerptModel` that its delegate asks for).
class UsageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit UsageModel(QObject *parent = nullptr);

    void setRows(const QList<project::ExcerptRow> &rows, const desk::Workspace &workspace);
    void clear();
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QUuid excerptAt(int row) const;
    [[nodiscard]] QUuid reportAt(int row) const; ///< null when it is not in the project any more
    [[nodiscard]] QString quoteAt(int row) const;
    [[nodiscard]] QString languageAt(int row) const;
    [[nodiscard]] QString placeAt(int row) const; ///< "2024/5 · p. 4"
    [[nodiscard]] int reportCount() const;
    /// Other tags of these excerpts by how many have them, most first; at most `most`.
    [[nodiscard]] QList<std::pair<QUuid, int>> companions(const QUuid &of, qsizetype most) const;

private:
    struct Entry
    {
        ExcerptItem item;
        QUuid report;
        int page = -1;
    };

    QList<Entry> m_entries;
};

} // namespace meipi::widgets
