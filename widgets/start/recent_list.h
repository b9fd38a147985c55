// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

namespace meipi::widgets {

class StartCard;

/// Projects opened before, one button each, or a sentence that there are none.
class RecentList : public QWidget
{
    Q_OBJECT

public:
    explicit RecentList(QWidget *parent = nullptr);

    static constexpr int mostShown = 5;
    /// Paths, the latest first; more than five are not shown.
    void setPaths(const QStringList &paths);
    void leaveOut(const QString &path);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_paths;
    QList<StartCard *> m_cards;
};

} // namespace meipi::widgets
