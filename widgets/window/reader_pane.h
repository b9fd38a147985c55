// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/reader_view.h"
#include "widgets/tagging/tag_palette.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QSplitter;

namespace meipi::widgets {

class CodingDesk;
class FindBar;
class HitList;
class MessageBar;
class QuickStrip;
class ReaderBar;

/// The middle of the window: messages, the reader's bar, what is looked for and found, the page with its tag palette.
class ReaderPane : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderPane(QWidget *parent = nullptr);
    ~ReaderPane() override;

    void setReport(desk::Workspace *workspace, desk::OpenReport *report); ///< null, null: empty
    [[nodiscard]] ReaderView *reader() const { return m_reader; }
    [[nodiscard]] TagPalette *tagPalette() const { return m_palette; }
    [[nodiscard]] ReaderBar *bar() const { return m_bar; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] HitList *hitList() const { return m_hits; }
    [[nodiscard]] CodingDesk *coding() const { return m_coding; }
    [[nodiscard]] QuickStrip *quickStrip() const { return m_quick; }
    [[nodiscard]] MessageBar *troubleBar() const { return m_trouble; }
    [[nodiscard]] MessageBar *noticeBar() const { return m_notice; } ///< read-only and the like

    /// Opens the palette on the selection, else on the current excerpt.
    void openPalette();
    void removeCurrentExcerpt();

Q_SIGNALS:
    void noteRequested(const QUuid &excerpt);
    void passwordWanted(bool wrongBefore);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectReader();
    void connectFinding();
    void showHits(bool shown);
    void showState();
    void sayWhyNot(const base::Error &error);
    void showQuickTags();

    QPointer<desk::Workspace> m_workspace;
    QPointer<desk::OpenReport> m_report;
    MessageBar *m_notice;
    MessageBar *m_trouble;
    ReaderView *m_reader;
    ReaderBar *m_bar;
    FindBar *m_findBar;
    HitList *m_hits;
    QSplitter *m_split; ///< hits over the page
    TagPalette *m_palette;
    CodingDesk *m_coding;
    QuickStrip *m_quick;
    QLabel *m_overlay; ///< why there is nothing to see
};

} // namespace meipi::widgets
