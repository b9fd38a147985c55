// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/edition_review.h"

#include <QDialog>

#include <optional>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace meipi::widgets {

class PageGlimpse;

/// Goes through the excerpts whose fate in a new edition a person has to decide: a list by state, the words with what has
/// changed, both pages, the places to choose from. Can be closed and opened again at any time; every decision is one step
/// of the window's undo. By keyboard: up and down, Enter accepts, a digit chooses a place, Delete leaves.
class EditionReviewDialog : public QDialog
{
    Q_OBJECT

public:
    EditionReviewDialog(desk::Workspace *workspace, const project::ReportSummary &report, QWidget *parent = nullptr);

    [[nodiscard]] desk::EditionReview *review() const { return m_review; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QListWidget *places() const { return m_places; }
    void acceptCurrent();
    void leaveCurrent();
    void setShown(std::optional<report::PlacementState> state); ///< none: all

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addKeys();
    void fill();
    void fillPills();
    void showCurrent();
    void showPlaces();
    void showPlacePicture();
    [[nodiscard]] const desk::RefoundExcerpt *current() const;
    [[nodiscard]] QList<report::TextRange> placesOf(const desk::RefoundExcerpt &item) const;

    desk::Workspace *m_workspace;
    desk::EditionReview *m_review;
    QLabel *m_head;
    QHBoxLayout *m_pillRow;
    QListWidget *m_list;
    QLabel *m_sentence;
    QLabel *m_words;
    QListWidget *m_places;
    QLabel *m_pages;
    PageGlimpse *m_before;
    PageGlimpse *m_after;
    QPushButton *m_leave;
    QPushButton *m_accept;
    QLabel *m_hint;
    std::optional<report::PlacementState> m_shown;
};

} // namespace meipi::widgets
