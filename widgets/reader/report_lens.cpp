// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/report_lens.h"

#include "app/lens/lens_language.h"

#include <QElapsedTimer>

#include <algorithm>

namespace meipi::widgets {

using lens::Hit;
using report::TextLayer;
using report::TextRange;

namespace {

constexpr qsizetype pieceLength = 2000; // characters: about a page
// Milliseconds: what is in view at once, the rest without keeping the window busy.
constexpr int firstDelivery = 10;
constexpr int deliverEvery = 120;

/// Whole blocks, so that each is read once; together they cover the text.
QList<TextRange> piecesOf(const TextLayer &layer)
{
    QList<TextRange> pieces;
    qsizetype start = 0;
    for (const report::Block &block : layer.blocks) {
        if (block.range.start - start >= pieceLength) {
            pieces.append({start, block.range.start});
            start = block.range.start;
        }
    }
    if (start < layer.text.size()) {
        pieces.append({start, layer.text.size()});
    }
    return pieces;
}

/// From `wanted` on, round the end.
int firstUnread(const std::vector<bool> &read, int wanted)
{
    const auto from = read.begin() + std::clamp<qsizetype>(wanted, 0, qsizetype(read.size()) - 1);
    auto unread = std::find(from, read.end(), false);
    if (unread == read.end()) {
        unread = std::find(read.begin(), from, false);
    }
    return int(unread - read.begin());
}

qsizetype startOf(const Hit &hit) { return hit.words.start; }

} // namespace

ReportLens::ReportLens(QObject *parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

ReportLens::~ReportLens()
{
    m_token.cancel();
    m_pool.waitForDone();
}

bool ReportLens::canRead() const { return m_layer && m_layer->state == report::TextState::Present && m_hasDefinitions; }

ReportLens::State ReportLens::state() const
{
    if (!m_on) {
        return State::Off;
    }
    if (!m_layer) {
        return State::Waiting;
    }
    if (m_layer->state != report::TextState::Present) {
        return State::NoText;
    }
    if (!m_hasDefinitions) {
        return State::NoDefinitions;
    }
    return m_unread > 0 ? State::Reading : State::Ready;
}

void ReportLens::setText(std::shared_ptr<const TextLayer> layer)
{
    if (layer == m_layer) {
        return;
    }
    m_layer = std::move(layer);
    m_hasDefinitions = m_layer && lens::hasDefinitions(*m_layer);
    m_next->store(0);
    start();
}

void ReportLens::setOn(bool on)
{
    if (on == m_on) {
        return;
    }
    m_on = on;
    start();
    Q_EMIT onChanged(on);
}

void ReportLens::readFrom(qsizetype position)
{
    if (!m_pieces.isEmpty()) {
        m_next->store(pieceAt(position), std::memory_order_relaxed);
    }
}

void ReportLens::setShown(lens::MarkSet shown)
{
    if (shown == m_shown) {
        return;
    }
    m_shown = shown;
    m_wanted.reset();
    if (m_current && !m_shown.contains(m_current->mark)) {
        setCurrent(std::nullopt);
    }
    Q_EMIT shownChanged();
}

void ReportLens::start()
{
    m_token.cancel();
    m_token = {};
    ++m_generation;
    m_hits.clear();
    m_counts = {};
    m_pieces.clear();
    m_wanted.reset();
    setCurrent(std::nullopt);
    if (m_on && canRead()) {
        m_pieces = piecesOf(*m_layer);
    }
    m_read.assign(std::size_t(m_pieces.size()), false);
    m_unread = m_pieces.size();
    Q_EMIT changed();
    if (m_pieces.isEmpty()) {
        return;
    }
    // What the thread posts is dropped when another reading has begun meanwhile.
    const auto deliver = [this, generation = m_generation](const QList<Part> &parts) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, parts] {
                if (generation == m_generation) {
                    take(parts);
                }
            },
            Qt::QueuedConnection);
    };
    m_pool.start([deliver, layer = m_layer, pieces = m_pieces, next = m_next, lens = m_lens, token = m_token] {
        std::vector<bool> read(std::size_t(pieces.size()), false);
        QList<Part> parts;
        QElapsedTimer sinceDelivery;
        sinceDelivery.start();
        int pause = firstDelivery;
        for (qsizetype left = pieces.size(); left > 0; --left) {
            if (token.isCancelled()) {
                return;
            }
            if (!lens->has_value()) {
                lens->emplace();
            }
            const int piece = firstUnread(read, next->load(std::memory_order_relaxed));
            read[std::size_t(piece)] = true;
            parts.append({.piece = piece, .hits = (*lens)->hits(*layer, pieces[piece])});
            if (left == 1 || sinceDelivery.elapsed() >= pause) {
                deliver(std::exchange(parts, {}));
                sinceDelivery.restart();
                pause = deliverEvery;
            }
        }
    });
}

void ReportLens::take(const QList<Part> &parts)
{
    QList<Hit> added;
    for (const Part &part : parts) {
        m_read[std::size_t(part.piece)] = true;
        --m_unread;
        added.append(part.hits);
    }
    for (const Hit &hit : std::as_const(added)) {
        m_counts.add(hit.mark);
    }
    // Pieces do not share hits, and those of one are in order.
    std::ranges::stable_sort(added, {}, startOf);
    if (m_hits.isEmpty() || added.isEmpty() || startOf(m_hits.constLast()) <= startOf(added.constFirst())) {
        m_hits.append(added);
    } else {
        QList<Hit> merged;
        merged.reserve(m_hits.size() + added.size());
        std::ranges::merge(m_hits, added, std::back_inserter(merged), {}, startOf, startOf);
        m_hits = std::move(merged);
    }
    Q_EMIT changed();
    if (m_wanted) {
        carryOut(Wanted(*m_wanted));
    }
}

QList<Hit> ReportLens::shownIn(TextRange range) const
{
    QList<Hit> shown;
    if (!m_layer) {
        return shown;
    }
    // A hit never leaves its block, so none that reaches in begins before the block around the range's start.
    const int block = m_layer->blockAt(range.start);
    const qsizetype from = block < 0 ? range.start : std::min(range.start, m_layer->blocks[block].range.start);
    for (auto hit = std::ranges::lower_bound(m_hits, from, {}, startOf);
         hit != m_hits.end() && startOf(*hit) < range.end; ++hit) {
        if (m_shown.contains(hit->mark) && hit->words.overlaps(range)) {
            shown.append(*hit);
        }
    }
    return shown;
}

std::optional<Hit> ReportLens::hitAt(qsizetype position) const
{
    std::optional<Hit> innermost;
    for (const Hit &hit : shownIn({position, position + 1})) {
        if (!innermost || hit.words.length() <= innermost->words.length()) {
            innermost = hit;
        }
    }
    return innermost;
}

void ReportLens::setCurrent(const std::optional<Hit> &hit)
{
    if (hit == m_current) {
        return;
    }
    m_current = hit;
    Q_EMIT currentChanged();
}

void ReportLens::step(Step step, qsizetype from, std::optional<lens::Mark> only)
{
    if (only && !m_shown.contains(*only)) {
        lens::MarkSet shown = m_shown;
        shown.insert(*only);
        setShown(shown);
    }
    m_wanted.reset();
    if (!m_pieces.isEmpty()) {
        carryOut({.step = step, .from = from, .only = only});
    }
}

void ReportLens::carryOut(const Wanted &wanted)
{
    m_wanted = wanted;
    for (const bool roundTheEnd : {false, true}) {
        const std::optional<Hit> hit = found(wanted, roundTheEnd);
        if (!hit) {
            continue;
        }
        if (!isKnown(wanted, *hit, roundTheEnd)) {
            break;
        }
        m_wanted.reset();
        setCurrent(hit);
        Q_EMIT arrivedAt(*hit);
        return;
    }
    if (m_unread == 0) {
        m_wanted.reset(); // there is none
    } else {
        readFrom(wanted.from);
    }
}

/// Behind or before the current hit when that stands at the place, else from the place.
std::optional<Hit> ReportLens::found(const Wanted &wanted, bool roundTheEnd) const
{
    const auto fits = [&](const Hit &hit) {
        return wanted.only ? hit.mark == *wanted.only : m_shown.contains(hit.mark);
    };
    auto place = std::ranges::lower_bound(m_hits, wanted.from, {}, startOf);
    auto behind = place;
    if (m_current && startOf(*m_current) == wanted.from) {
        place = std::find(place, m_hits.end(), *m_current);
        behind = place == m_hits.end() ? place : std::next(place);
    }
    if (wanted.step == Step::Next) {
        const auto hit =
            roundTheEnd ? std::find_if(m_hits.begin(), behind, fits) : std::find_if(behind, m_hits.end(), fits);
        const bool none = hit == (roundTheEnd ? behind : m_hits.end());
        return none ? std::nullopt : std::optional(*hit);
    }
    const auto last = std::make_reverse_iterator(roundTheEnd ? m_hits.end() : place);
    const auto first = std::make_reverse_iterator(roundTheEnd ? place : m_hits.begin());
    const auto hit = std::find_if(last, first, fits);
    return hit == first ? std::nullopt : std::optional(*hit);
}

/// Whether nothing unread lies between the place and the hit.
bool ReportLens::isKnown(const Wanted &wanted, const Hit &hit, bool roundTheEnd) const
{
    if (m_unread == 0) {
        return true;
    }
    const qsizetype low = std::min(wanted.from, startOf(hit));
    const qsizetype high = std::max(wanted.from, startOf(hit));
    return roundTheEnd ? isRead({0, low}) && isRead({high, m_layer->text.size()}) : isRead({low, high});
}

bool ReportLens::isRead(TextRange range) const
{
    const int last = pieceAt(range.end);
    for (int piece = pieceAt(range.start); piece <= last; ++piece) {
        if (!m_read[std::size_t(piece)]) {
            return false;
        }
    }
    return true;
}

int ReportLens::pieceAt(qsizetype position) const
{
    const auto behind = std::ranges::upper_bound(m_pieces, position, {}, &TextRange::start);
    return std::max(0, int(behind - m_pieces.begin()) - 1);
}

} // namespace meipi::widgets
