// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QButtonGroup;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace meipi::report {
struct TextLayer;
} // namespace meipi::report

namespace meipi::widgets {

class LensHitModel;
class LensLegend;
class LensSectionModel;
class ReaderView;

/// The clause lens beside the page: its legend, what it shows on this page, and how much in each section.
class LensPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LensPanel(ReaderView *reader, QWidget *parent = nullptr);

    [[nodiscard]] LensLegend *legend() const { return m_legend; }
    [[nodiscard]] QListView *hits() const { return m_hitList; }
    [[nodiscard]] QListView *sections() const { return m_sectionList; }
    [[nodiscard]] QPushButton *tagButton() const { return m_tag; }
    [[nodiscard]] QString message() const; ///< why nothing is shown; empty when something could be

Q_SIGNALS:
    void tagRequested(); ///< of the current clause
    void leaveRequested(); ///< back to the page

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void takeText();
    void followCurrent();
    void showState();
    void showPageCount();
    void choose(int row);

    ReaderView *m_reader;
    LensHitModel *m_hitModel;
    LensSectionModel *m_sectionModel;
    LensLegend *m_legend;
    QPushButton *m_onPage;
    QPushButton *m_bySection;
    QToolButton *m_previous;
    QToolButton *m_next;
    QStackedWidget *m_stack;
    QListView *m_hitList;
    QListView *m_sectionList;
    QLabel *m_message;
    QPushButton *m_tag;
    QLabel *m_promise;
    std::shared_ptr<const report::TextLayer> m_layer; ///< whose sections these are
    bool m_following = false; ///< the current row is being set from outside
};

} // namespace meipi::widgets
