// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace meipi::widgets {

class MainWindow;

/// Draws the window into a PNG once it is complete: the first page sharp, the text read, the excerpts there.
class WindowPicture : public QObject
{
    Q_OBJECT

public:
    WindowPicture(MainWindow &window, const QString &path);

    /// Without a report to wait for, at once.
    void takeWhenComplete(bool opensSomething);

Q_SIGNALS:
    void done(const QString &problem); ///< empty: the picture is there

private:
    void follow();
    void look();
    void take();

    MainWindow &m_window;
    QString m_path;
    QTimer m_deadline;
    bool m_sharp = false;
    bool m_taken = false;
};

} // namespace meipi::widgets
