// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/edition_update.h"
#include "app/desk/workspace.h"

#include <QPointer>

namespace meipi::desk {

/// The excerpts of a report of which it is not known yet what has become of them in the newest edition. Nothing of it is
/// kept but the decisions, so it can be left and taken up again at any time, on any machine. Follows undo and redo. Lives
/// in the window's thread; finding is done on a thread of the pool.
class EditionReview : public QObject
{
    Q_OBJECT

public:
    EditionReview(Workspace *workspace, const QUuid &report, QObject *parent = nullptr);

    void load();
    [[nodiscard]] const QList<RefoundExcerpt> &items() const { return m_items; }
    [[nodiscard]] const project::Edition &edition() const { return m_edition; } ///< the newest
    [[nodiscard]] std::shared_ptr<const report::TextLayer> text() const { return m_text; } ///< null until `changed`

    /// Takes over what was found or proposed. Each decision is one step of undo.
    void accept(const RefoundExcerpt &item);
    /// The excerpt stands here in the new edition: one of the candidates or of the nearest passages.
    void place(const RefoundExcerpt &item, report::TextRange range);
    /// The new edition does not have it; it stays in the earlier one.
    void leave(const RefoundExcerpt &item);

Q_SIGNALS:
    void changed();
    void failed(const meipi::base::Error &error);

private:
    void decide(const QString &what, const RefoundExcerpt &item, const report::Selector &selector);
    void findAgain(const QList<project::ExcerptRow> &rows, const std::shared_ptr<const report::TextLayer> &before);

    QPointer<Workspace> m_workspace;
    QUuid m_report;
    project::Edition m_edition;
    std::shared_ptr<const report::TextLayer> m_text;
    QList<RefoundExcerpt> m_items;
    int m_asked = 0; ///< an answer to an earlier question is dropped
};

} // namespace meipi::desk
