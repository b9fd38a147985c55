// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace meipi::widgets {

/// Where the pictures of a document's pages are, asked for page by page: for papers that leave them alone.
class PagePictures : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const QList<QRectF> &pictures)>;

    explicit PagePictures(QObject *parent = nullptr);

    void setDocument(pdf::Document *document);
    void ask(int page); ///< once
    void cancel(int page); ///< not wanted any more, unless somebody waits for it
    /// Calls back when the pictures are known (points), or without any when they are long in coming: a page is not held
    /// back for a page that is hard to read.
    void whenKnown(int page, const Then &then);
    void forgetWaiting(); ///< nobody is called back

Q_SIGNALS:
    /// After a page was shown without them.
    void late(int page, const QList<QRectF> &pictures);

private:
    struct Waiting
    {
        int page = 0;
        qint64 since = 0; ///< milliseconds of `m_clock`
        Then then;
    };

    void receive(int page, const pdf::PageDrawing &drawing);
    void giveUp();
    void callBack(int page, const QList<QRectF> &pictures);

    QPointer<pdf::Document> m_document;
    QHash<int, QList<QRectF>> m_known;
    QSet<int> m_asked;
    QSet<int> m_givenUp;
    QList<Waiting> m_waiting;
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace meipi::widgets
