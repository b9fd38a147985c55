// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lens/mark_set.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace meipi::widgets {

class ReaderView;

/// What the lens points out: how it looks, how often it is in the report, whether it is shown, and the way to the next of
/// its kind (with Shift to the previous).
class LensLegend : public QWidget
{
    Q_OBJECT

public:
    explicit LensLegend(ReaderView *reader, QWidget *parent = nullptr);

    [[nodiscard]] QCheckBox *box(lens::Mark mark) const { return m_rows[std::size_t(mark)].box; }
    [[nodiscard]] QToolButton *nextButton(lens::Mark mark) const { return m_rows[std::size_t(mark)].next; }
    [[nodiscard]] QLabel *count(lens::Mark mark) const { return m_rows[std::size_t(mark)].count; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QCheckBox *box = nullptr;
        QLabel *name = nullptr;
        QLabel *count = nullptr;
        QToolButton *next = nullptr;
    };

    void addRow(lens::Mark mark);
    void filter();
    void showShown();
    void showCounts();
    void retranslate();

    ReaderView *m_reader;
    std::array<Row, lens::allMarks.size()> m_rows{};
};

} // namespace meipi::widgets
