// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <utility>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace meipi::desk {
class OpenReport;
} // namespace meipi::desk

namespace meipi::widgets {

class ReaderView;
class ReportSearch;

/// Finds words in the report that is being read, while they are typed. Works the reader's search.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(ReaderView *reader, QWidget *parent = nullptr);

    void open(); ///< with the selection as what is looked for, if there is one
    void openWith(const QString &words);
    void close(); ///< the hit becomes the selection, so that it can be tagged at once
    void goToNext(); ///< what was looked for last, when it is closed
    void goToPrevious();
    void focusField();
    void setReport(desk::OpenReport *report); ///< null: none

    [[nodiscard]] bool isListWanted() const;
    void wantList(bool wanted);
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString messageText() const;

Q_SIGNALS:
    void shown(bool open);
    void listToggled(bool wanted);
    void listRequested(); ///< the keys go to the list of hits
    void pageRequested(); ///< the keys go back to the page

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void nameOptions();
    void reveal();
    void search();
    void searchFrom(qsizetype position);
    void showState();
    void say(const QString &passing); ///< until the next search or step
    [[nodiscard]] bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    QPushButton *option();

    ReaderView *m_reader;
    ReportSearch *m_search;
    QPointer<desk::OpenReport> m_report;
    std::pair<int, int> m_pagesRead{0, 0};
    QString m_passing;
    QLabel *m_icon;
    QLineEdit *m_field;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_count;
    QPushButton *m_case;
    QPushButton *m_word;
    QPushButton *m_diacritics;
    QLabel *m_message;
    QToolButton *m_list;
    QToolButton *m_close;
};

} // namespace meipi::widgets
