// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/excerpts/section_list.h"
#include "widgets/window/outline_folds.h"

#include <QAbstractListModel>

namespace meipi::widgets {

/// A report's sections in order, each with its level and the number of excerpts in it and the sections inside it.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        LevelRole = Qt::UserRole + 1, ///< from 1
        SectionRole, ///< a Section
        CountRole,
        ShareRole, ///< of the fullest section, 0–1
        HereRole, ///< what is being read
        FoldRole, ///< a Fold
    };

    enum class Fold : quint8 { Nothing, Open, Folded };
    Q_ENUM(Fold)

    explicit OutlineModel(QObject *parent = nullptr);

    void setSections(const SectionList &sections);
    /// The section index of every excerpt; -1 for those before the first section.
    void setExcerptSections(const QList<int> &sections);
    /// Where it is folded away, the section around it is marked.
    void setHere(int section);
    [[nodiscard]] int shownHere() const { return m_folds.shownFor(m_here); }
    [[nodiscard]] const OutlineFolds &folds() const { return m_folds; }
    void setFolded(int section, bool folded);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void foldsChanged();

private:
    SectionList m_sections;
    QList<int> m_counts;
    OutlineFolds m_folds;
    int m_here = -1;
};

} // namespace meipi::widgets
