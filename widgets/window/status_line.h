// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <QStatusBar>

class QLabel;

namespace meipi::widgets {

class ElidedLabel;

/// The line at the window's foot: whether everything is kept, where one reads, how much there is, who codes.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    struct Coder
    {
        QString name;
        QString ink;
        bool me = false;
    };

    struct Place
    {
        int page = -1; ///< from 0; -1: nothing is read
        int pages = 0;
        QString label; ///< the printed page label
        QString section;
    };

    explicit StatusLine(QWidget *parent = nullptr);

    void setKept(const project::KeptState &state);
    void setPlace(const Place &place);
    void setCounts(int excerpts, int tags); ///< of the report; -1: none is open
    void setCoders(const QList<Coder> &coders);
    /// Something that goes on and takes a while; empty: nothing.
    void setWork(const QString &work);
    /// Nothing is open.
    void clearAll();

    [[nodiscard]] QString keptText() const;
    /// What it says may be cut off; it never keeps the window wide.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    class Coders;

    void showAll();
    void showKept();

    project::KeptState m_kept;
    bool m_open = false;
    Place m_place;
    int m_excerpts = -1;
    int m_tags = 0;
    QLabel *m_keptIcon;
    ElidedLabel *m_keptText;
    ElidedLabel *m_placeText;
    QLabel *m_workText;
    QLabel *m_countText;
    Coders *m_coders;
};

} // namespace meipi::widgets
