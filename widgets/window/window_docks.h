// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace meipi::widgets {

class ExcerptPanel;
class LensPanel;
class NavigationPanel;
class OutlinePanel;
class ReaderView;
class ReportList;
class SidePanel;

/// The panels at the window's sides. They fold when the window is narrow (LOOK: the right one under 1100 pixels, the left
/// one under 860) and come back when it is wide again, unless a person has closed them.
class WindowDocks : public QObject
{
    Q_OBJECT

public:
    explicit WindowDocks(QMainWindow *window);

    [[nodiscard]] ReportList *reports() const { return m_reports; }
    [[nodiscard]] OutlinePanel *outline() const { return m_outline; }
    [[nodiscard]] NavigationPanel *navigation() const { return m_navigation; }
    [[nodiscard]] ExcerptPanel *excerpts() const { return m_excerpts; }
    [[nodiscard]] LensPanel *lens() const { return m_lens; } ///< null until there is a reader
    [[nodiscard]] SidePanel *side() const { return m_side; } ///< the excerpts and what shares their place

    void setReader(ReaderView *reader); ///< once: makes what shows a part of it
    void setLensOffered(bool offered); ///< and shown

    void setProjectOpen(bool open); ///< no panels on the start view
    void setReportsWanted(bool wanted); ///< by a person; shown now whatever the width
    void setExcerptsWanted(bool wanted);
    [[nodiscard]] bool isReportsShown() const;
    [[nodiscard]] bool isExcerptsShown() const;
    void windowResized(int width);
    void retranslate();

    void restore(); ///< from the settings
    void keep() const;

Q_SIGNALS:
    void shownChanged();

private:
    void showPanels(bool reports, bool excerpts);

    QMainWindow *m_window;
    ReportList *m_reports;
    ExcerptPanel *m_excerpts;
    LensPanel *m_lens = nullptr;
    SidePanel *m_side;
    OutlinePanel *m_outline;
    NavigationPanel *m_navigation;
    QDockWidget *m_left;
    QDockWidget *m_right;
    bool m_open = false;
    bool m_reportsWanted = true;
    bool m_excerptsWanted = true;
    int m_width = 0; ///< the window's
    int m_leftWidth = 0; ///< as a person left them
    int m_rightWidth = 0;
};

} // namespace meipi::widgets
