// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QToolButton;

namespace meipi::widgets {

class OutlinePanel;
class ReaderView;
class ThumbnailList;

/// Two ways about a report: its sections, and its pages as small pictures. The one that was chosen is kept in the
/// settings.
class NavigationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationPanel(OutlinePanel *outline, QWidget *parent = nullptr);

    void setReader(ReaderView *reader); ///< once: makes the list of pages

    [[nodiscard]] ThumbnailList *thumbnails() const { return m_thumbnails; } ///< null until there is a reader
    void showThumbnails(bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(int index);
    void retranslate();

    OutlinePanel *m_outline;
    ThumbnailList *m_thumbnails = nullptr;
    QStackedWidget *m_stack;
    QToolButton *m_contents;
    QToolButton *m_pages;
};

} // namespace meipi::widgets
