// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/report_search.h"

#include <algorithm>

namespace meipi::widgets {

using report::FindableText;
using report::TextLayer;
using report::TextRange;

namespace {

/// Lines that hold any of the ranges (in order), each once.
QList<int> linesOf(const TextLayer &layer, const QList<TextRange> &ranges)
{
    QList<int> lines;
    const auto ends = [](const report::Line &line) { return line.range.end; };
    auto line = layer.lines.begin();
    for (const TextRange &range : ranges) {
        line = std::ranges::upper_bound(line, layer.lines.end(), range.start, {}, ends);
        for (auto each = line; each != layer.lines.end() && each->range.start < range.end; ++each) {
            const int index = static_cast<int>(each - layer.lines.begin());
            if (lines.isEmpty() || lines.constLast() < index) {
                lines.append(index);
            }
        }
    }
    return lines;
}

} // namespace

ReportSearch::ReportSearch(QObject *parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

ReportSearch::~ReportSearch()
{
    m_token.cancel();
    m_pool.waitForDone();
}

void ReportSearch::setText(std::shared_ptr<const TextLayer> layer)
{
    if (layer == m_layer) {
        return;
    }
    m_layer = std::move(layer);
    m_findable.reset();
    if (!m_layer) {
        m_seek = -1;
    }
    start();
}

void ReportSearch::find(const report::TextQuery &query, qsizetype from)
{
    if (query == m_query && m_layer) {
        return;
    }
    m_query = query;
    m_seek = std::max<qsizetype>(0, from);
    start();
}

void ReportSearch::start()
{
    m_token.cancel();
    m_token = {};
    ++m_generation;
    m_hits.clear();
    m_lines.clear();
    m_searching = m_layer && !m_query.words.trimmed().isEmpty();
    const bool hadCurrent = m_current >= 0;
    m_current = -1;
    Q_EMIT restarted();
    if (hadCurrent) {
        Q_EMIT currentChanged(-1);
    }
    if (!m_searching) {
        m_findable.reset(); // six bytes for each character of the report
        Q_EMIT finished();
        return;
    }
    // What the thread posts is dropped when another search has begun meanwhile.
    const auto tell = [this, generation = m_generation](auto what) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, what = std::move(what)] {
                if (generation == m_generation) {
                    what();
                }
            },
            Qt::QueuedConnection);
    };
    m_pool.start([this, tell, layer = m_layer, query = m_query, token = m_token, findable = m_findable]() mutable {
        if (!findable || findable->folding() != query.folding) {
            findable = FindableText::make(layer, query.folding, token);
            if (!findable) {
                return;
            }
            tell([this, findable] { m_findable = findable; });
        }
        const auto deliver = [&](const QList<TextRange> &hits) {
            tell([this, batch = Batch{.hits = hits, .lines = linesOf(*layer, hits)}] { take(batch); });
        };
        if (findable->find(query, deliver, token)) {
            tell([this] { end(); });
        }
    });
}

void ReportSearch::take(const Batch &batch)
{
    const auto first = static_cast<int>(m_hits.size());
    m_hits.append(batch.hits);
    const bool sameLine =
        !m_lines.isEmpty() && !batch.lines.isEmpty() && m_lines.constLast() == batch.lines.constFirst();
    m_lines.append(sameLine ? batch.lines.sliced(1) : batch.lines);
    Q_EMIT added(first, static_cast<int>(batch.hits.size()));
    seek();
}

void ReportSearch::end()
{
    m_searching = false;
    seek();
    Q_EMIT finished();
}

void ReportSearch::seek()
{
    if (m_seek < 0 || m_hits.isEmpty()) {
        return;
    }
    const auto hit = std::ranges::lower_bound(m_hits, m_seek, {}, &TextRange::start);
    if (hit != m_hits.end()) {
        m_seek = -1;
        setCurrent(static_cast<int>(hit - m_hits.begin()));
    } else if (!m_searching) {
        m_seek = -1;
        Q_EMIT wrapped(Wrap::ToStart);
        setCurrent(0);
    }
}

TextRange ReportSearch::currentRange() const { return m_current < 0 ? TextRange{} : m_hits[m_current]; }

void ReportSearch::setCurrent(int hit)
{
    if (hit < 0 || hit >= m_hits.size()) {
        return;
    }
    m_seek = -1;
    m_current = hit;
    Q_EMIT currentChanged(hit);
}

void ReportSearch::goToNext(qsizetype from)
{
    if (m_current < 0) {
        m_seek = from;
        seek();
    } else if (m_current + 1 < m_hits.size()) {
        setCurrent(m_current + 1);
    } else if (!m_searching && !m_hits.isEmpty()) {
        Q_EMIT wrapped(Wrap::ToStart);
        setCurrent(0);
    }
}

void ReportSearch::goToPrevious(qsizetype from)
{
    if (m_current < 0) {
        const auto behind = std::ranges::lower_bound(m_hits, from, {}, &TextRange::start);
        if (behind != m_hits.begin()) {
            setCurrent(static_cast<int>(behind - m_hits.begin()) - 1);
            return;
        }
    }
    if (m_current > 0) {
        setCurrent(m_current - 1);
    } else if (!m_searching && !m_hits.isEmpty()) {
        Q_EMIT wrapped(Wrap::ToEnd);
        setCurrent(static_cast<int>(m_hits.size()) - 1);
    }
}

} // namespace meipi::widgets
