// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <deque>

namespace meipi::widgets {

/// How fast a view is scrolled, over the last tenth of a second.
class ScrollSpeed
{
public:
    static constexpr qint64 memory = 100; ///< milliseconds

    void note(qint64 milliseconds, double top);
    void forget() { m_places.clear(); }
    [[nodiscard]] double at(qint64 milliseconds) const; ///< pixels a millisecond, of either direction

private:
    struct Place
    {
        qint64 at = 0;
        double top = 0;
    };

    std::deque<Place> m_places;
};

} // namespace meipi::widgets
