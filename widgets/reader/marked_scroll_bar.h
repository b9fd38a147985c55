// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QScrollBar>

#include <functional>

namespace meipi::widgets {

/// Where things stand along the whole document, 0 to 1 from its top.
struct ScrollMarks
{
    struct Excerpt
    {
        double from = 0;
        double to = 0;
        QColor color;
    };

    QList<double> found; ///< in order
    double current = -1; ///< the current hit; -1: none
    QList<Excerpt> excerpts;
};

/// A vertical scroll bar with marks: what is found along its right edge, excerpts along its left
/// one.
class MarkedScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit MarkedScrollBar(QWidget *parent = nullptr);

    /// Asked when the marks are painted for the first time after `forget`.
    void setSource(std::function<ScrollMarks()> source);
    void forget(); ///< the marks have changed
    /// Pixel rows that have a mark of what is found; for tests and for people who cannot see it.
    [[nodiscard]] QList<int> foundRows() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] const ScrollMarks &marks() const;
    [[nodiscard]] QRect groove() const;
    [[nodiscard]] int row(double fraction) const;

    std::function<ScrollMarks()> m_source;
    mutable ScrollMarks m_marks;
    mutable bool m_known = false;
};

} // namespace meipi::widgets
