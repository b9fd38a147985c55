// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/edition_review.h"

#include "app/desk/when_done.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace meipi::desk {

using base::Result;
using TextPointer = std::shared_ptr<const report::TextLayer>;

EditionReview::EditionReview(Workspace *workspace, const QUuid &report, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_report(report)
{
    connect(workspace->undoStack(), &QUndoStack::indexChanged, this, &EditionReview::load);
}

void EditionReview::load()
{
    if (!m_workspace)
        return;
    const int asked = ++m_asked;
    // The store works in the order of asking, so what was just decided is in the answer.
    whenDone(
        m_workspace->store().editions(m_report), this, [this, asked](const Result<QList<project::Edition>> &editions) {
            if (asked != m_asked || !m_workspace)
                return;
            if (!editions || editions->size() < 2) {
                m_items.clear();
                if (!editions)
                    Q_EMIT failed(editions.error());
                Q_EMIT changed();
                return;
            }
            m_edition = editions->last();
            project::Store &store = m_workspace->store();
            const auto rows = store.excerpts(m_report);
            const auto before = store.textLayer(editions->at(editions->size() - 2).row.id);
            whenDone(store.textLayer(m_edition.row.id), this,
                     [this, asked, rows, before](const Result<TextPointer> &text) {
                         if (asked != m_asked)
                             return;
                         if (!text) {
                             Q_EMIT failed(text.error());
                             return;
                         }
                         m_text = *text;
                         const Result<QList<project::ExcerptRow>> known = rows.result(); // asked before: it is there
                         if (known)
                             findAgain(*known, before.result().value_or(nullptr));
                         else
                             Q_EMIT failed(known.error());
                     });
        });
}

void EditionReview::findAgain(const QList<project::ExcerptRow> &rows, const TextPointer &before)
{
    auto finding = QtConcurrent::run([rows, before, text = m_text, edition = m_edition] {
        return desk::findAgain(rows, edition, report::SearchableLayer(text),
                               [before](const QUuid &) { return before; });
    });
    whenDone(finding, this, [this, asked = m_asked](const QList<RefoundExcerpt> &found) {
        if (asked != m_asked)
            return;
        m_items = found;
        Q_EMIT changed();
    });
}

void EditionReview::accept(const RefoundExcerpt &item)
{
    if (!item.found.regions.isEmpty())
        decide(QCoreApplication::translate("desk", "Accept in the new edition"), item, item.found);
}

void EditionReview::place(const RefoundExcerpt &item, report::TextRange range)
{
    if (m_text && !range.isEmpty()) {
        decide(QCoreApplication::translate("desk", "Place in the new edition"), item,
               report::makeSelector(*m_text, range, m_edition.sha256));
    }
}

void EditionReview::leave(const RefoundExcerpt &item)
{
    decide(QCoreApplication::translate("desk", "Leave in the earlier edition"), item, {});
}

void EditionReview::decide(const QString &what, const RefoundExcerpt &item, const report::Selector &selector)
{
    if (m_workspace)
        m_workspace->apply({.what = what, .records = {quotationIn(m_edition.row.id, item.excerpt, selector)}});
}

} // namespace meipi::desk
