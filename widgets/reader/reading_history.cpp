// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reading_history.h"

#include <cmath>

namespace meipi::widgets {

namespace {

constexpr qsizetype mostPlaces = 200;
constexpr double nearPoints = 200; // a quarter of an A4 page

bool isNear(const VisitedPlace &a, const VisitedPlace &b)
{
    return a.page == b.page && std::abs(a.point.y() - b.point.y()) < nearPoints;
}

void push(QList<VisitedPlace> &places, const VisitedPlace &place)
{
    if (!places.isEmpty() && isNear(places.constLast(), place)) {
        places.last() = place;
        return;
    }
    places.append(place);
    if (places.size() > mostPlaces) {
        places.removeFirst();
    }
}

/// The last place that is not where one is already.
std::optional<VisitedPlace> pop(QList<VisitedPlace> &places, const VisitedPlace &here)
{
    while (!places.isEmpty()) {
        const VisitedPlace place = places.takeLast();
        if (!isNear(place, here)) {
            return place;
        }
    }
    return std::nullopt;
}

} // namespace

void ReadingHistory::jumped(const VisitedPlace &from, const VisitedPlace &to, JumpKind kind)
{
    const bool further = kind == JumpKind::Step && m_last == JumpKind::Step && isNear(from, m_landed);
    m_last = kind;
    m_landed = to;
    if (isNear(from, to)) {
        return;
    }
    m_forward.clear();
    if (!further || m_back.isEmpty()) {
        push(m_back, from);
    }
}

std::optional<VisitedPlace> ReadingHistory::back(const VisitedPlace &here)
{
    const std::optional<VisitedPlace> place = pop(m_back, here);
    if (place) {
        push(m_forward, here);
    }
    m_last = JumpKind::Jump;
    return place;
}

std::optional<VisitedPlace> ReadingHistory::forward(const VisitedPlace &here)
{
    const std::optional<VisitedPlace> place = pop(m_forward, here);
    if (place) {
        push(m_back, here);
    }
    m_last = JumpKind::Jump;
    return place;
}

} // namespace meipi::widgets
