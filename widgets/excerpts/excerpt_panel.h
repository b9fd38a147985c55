// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/excerpts/excerpt_filter_model.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace meipi::widgets {

class ExcerptCardDelegate;
class ExcerptModel;
class FilterField;
class NotePane;

/// The excerpts of the report that is being read: filter, cards, and the note of one of them.
class ExcerptPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExcerptPanel(QWidget *parent = nullptr);
    ~ExcerptPanel() override;

    void setReport(desk::Workspace *workspace, desk::OpenReport *report); ///< null, null: empty
    [[nodiscard]] ExcerptModel *model() const { return m_model; }
    /// What is being read: "this section" and "this page".
    void setPlace(qsizetype position, int page);
    [[nodiscard]] int section() const { return m_section; } ///< -1: none

    /// Selects a card without saying so; null: none.
    void setCurrentExcerpt(const QUuid &excerpt);
    [[nodiscard]] QUuid currentExcerpt() const;
    void openNote(const QUuid &excerpt);
    void keepNote(); ///< what is being written, now
    void focusFilter();
    [[nodiscard]] QSet<QUuid> shownExcerpts() const; ///< those that the filter lets through

Q_SIGNALS:
    void excerptChosen(const QUuid &excerpt); ///< by a person: the reader goes there
    void removeRequested(const QUuid &excerpt);
    void tagRequested(const QUuid &excerpt); ///< T on a card
    void exportRequested(); ///< of what is shown
    void leaveRequested(); ///< Esc: back to the page

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void applyFilter();
    void showCounts();
    [[nodiscard]] bool keyPressed(const QKeyEvent &event);
    [[nodiscard]] QPushButton *makeQuickButton(QuickFilter filter);
    [[nodiscard]] QString quickText(QuickFilter filter) const;

    ExcerptModel *m_model;
    ExcerptFilterModel *m_filter;
    ExcerptCardDelegate *m_delegate;
    QLabel *m_title;
    QLabel *m_counts;
    QToolButton *m_export;
    FilterField *m_field;
    QList<std::pair<QuickFilter, QPushButton *>> m_quick;
    QListView *m_list;
    QLabel *m_empty;
    NotePane *m_note;
    int m_section = -1;
    int m_page = -1;
    qsizetype m_position = 0;
    bool m_following = false; ///< the selection is being set from outside
};

} // namespace meipi::widgets
