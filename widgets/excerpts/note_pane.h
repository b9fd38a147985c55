// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/open_report.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace meipi::widgets {

class KeyHints;
class NoteEditor;

/// Where a note is written, under the cards: what it is about, the editor, its keys. Keeps the note when it is left.
class NotePane : public QWidget
{
    Q_OBJECT

public:
    explicit NotePane(QWidget *parent = nullptr);

    /// Where it may not be written, it can be read whole.
    void open(desk::OpenReport *report, const QUuid &excerpt, bool writable);
    /// Writes what has been changed; nothing when nothing has.
    void keep();
    void closePane(); ///< keeps first
    [[nodiscard]] QUuid excerpt() const { return m_excerpt; }
    [[nodiscard]] NoteEditor *editor() const { return m_editor; }

Q_SIGNALS:
    void closedByKey();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void follow();

    QPointer<desk::OpenReport> m_report;
    QUuid m_excerpt;
    QString m_known; ///< the note as it is stored
    QLabel *m_title;
    NoteEditor *m_editor;
    KeyHints *m_hints;
};

} // namespace meipi::widgets
