// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <optional>

namespace meipi::widgets {

/// Where somebody was: a point of a page at the viewport's top left, so that it holds at any zoom.
struct VisitedPlace
{
    int page = 0; ///< from 0
    QPointF point; ///< points

    bool operator==(const VisitedPlace &) const = default;
};

enum class JumpKind : quint8 {
    Jump, ///< outline, link, page, excerpt
    Step, ///< from hit to hit or excerpt to excerpt: back leads to where the steps began
};

/// The places that were left by jumping, to go back to and forward again. Scrolling leaves none; places within a quarter
/// of a page of one another are one.
class ReadingHistory
{
public:
    void clear() { *this = {}; }
    void jumped(const VisitedPlace &from, const VisitedPlace &to, JumpKind kind);

    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.isEmpty(); }
    [[nodiscard]] std::optional<VisitedPlace> back(const VisitedPlace &here);
    [[nodiscard]] std::optional<VisitedPlace> forward(const VisitedPlace &here);

private:
    QList<VisitedPlace> m_back;
    QList<VisitedPlace> m_forward;
    VisitedPlace m_landed; ///< of the last jump
    JumpKind m_last = JumpKind::Jump;
};

} // namespace meipi::widgets
