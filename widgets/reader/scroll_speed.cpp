// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/scroll_speed.h"

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

void ScrollSpeed::note(qint64 milliseconds, double top)
{
    m_places.push_back({.at = milliseconds, .top = top});
    // One from before is kept: where the view stood when the tenth began.
    while (m_places.size() > 2 && m_places[1].at <= milliseconds - memory) {
        m_places.pop_front();
    }
}

double ScrollSpeed::at(qint64 milliseconds) const
{
    const qint64 since = milliseconds - memory;
    double way = 0;
    for (std::size_t i = 1; i < m_places.size(); ++i) {
        if (m_places[i].at > since) {
            way += std::abs(m_places[i].top - m_places[i - 1].top);
        }
    }
    return way / static_cast<double>(memory);
}

} // namespace meipi::widgets
