// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_search.h"

#include <QObject>
#include <QThreadPool>

namespace meipi::widgets {

/// What is looked for in the report that is being read, and what is found. Another thread searches; a new query stops the
/// one before it. Hits come in batches and in order, and one of them is the current one.
class ReportSearch : public QObject
{
    Q_OBJECT

public:
    enum class Wrap : quint8 { ToStart, ToEnd };

    explicit ReportSearch(QObject *parent = nullptr);
    ~ReportSearch() override;

    /// Null: there is no text (yet). The query stays and is searched in the next text; a hit becomes current by itself
    /// only if the query came while there was no text, since a report that is merely opened stays where it was.
    void setText(std::shared_ptr<const report::TextLayer> layer);
    [[nodiscard]] const std::shared_ptr<const report::TextLayer> &text() const { return m_layer; }

    /// Empty words: nothing is found. The first hit at `from` or behind it becomes the current one as soon as it is
    /// there, else the first of all.
    void find(const report::TextQuery &query, qsizetype from);
    [[nodiscard]] const report::TextQuery &query() const { return m_query; }
    [[nodiscard]] bool isSearching() const { return m_searching; }

    [[nodiscard]] const QList<report::TextRange> &hits() const { return m_hits; }
    /// Indices of the layer's lines that have hits, in order.
    [[nodiscard]] const QList<int> &lines() const { return m_lines; }
    [[nodiscard]] int current() const { return m_current; } ///< -1: none
    [[nodiscard]] report::TextRange currentRange() const; ///< empty: none
    void setCurrent(int hit);
    /// From the current hit, or from `from` when there is none; round the end, which `wrapped` says.
    void goToNext(qsizetype from = 0);
    void goToPrevious(qsizetype from = 0);

Q_SIGNALS:
    void restarted(); ///< no hits: another query, or another text
    void added(int first, int count);
    void finished();
    void currentChanged(int hit);
    void wrapped(meipi::widgets::ReportSearch::Wrap wrap); ///< before the current hit changes

private:
    struct Batch
    {
        QList<report::TextRange> hits;
        QList<int> lines;
    };

    void start();
    void take(const Batch &batch);
    void end();
    void seek();

    std::shared_ptr<const report::TextLayer> m_layer;
    std::shared_ptr<const report::FindableText> m_findable; ///< of the folding last searched with
    report::TextQuery m_query;
    base::CancelToken m_token;
    quint64 m_generation = 0;
    bool m_searching = false;
    QList<report::TextRange> m_hits;
    QList<int> m_lines;
    int m_current = -1;
    qsizetype m_seek = -1; ///< the current hit is the first from here; -1: it is known
    QThreadPool m_pool; // the last member: it waits for the search before anything else goes
};

} // namespace meipi::widgets
