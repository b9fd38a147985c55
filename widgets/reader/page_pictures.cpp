// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_pictures.h"

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr int patience = 400; // milliseconds after the page's image has come

} // namespace

PagePictures::PagePictures(QObject *parent) : QObject(parent)
{
    m_clock.start();
    m_timer.setInterval(patience / 4);
    connect(&m_timer, &QTimer::timeout, this, &PagePictures::giveUp);
}

void PagePictures::setDocument(pdf::Document *document)
{
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = document;
    m_known.clear();
    m_asked.clear();
    m_givenUp.clear();
    forgetWaiting();
    if (document) {
        connect(document, &pdf::Document::drawingRead, this, &PagePictures::receive);
    }
}

void PagePictures::ask(int page)
{
    if (m_document && !m_known.contains(page) && !m_asked.contains(page)) {
        m_asked.insert(page);
        m_document->readDrawing(page);
    }
}

void PagePictures::cancel(int page)
{
    const bool isAwaited = std::ranges::contains(m_waiting, page, &Waiting::page);
    if (m_document && !isAwaited && m_asked.remove(page)) {
        m_document->cancelDrawing(page);
    }
}

void PagePictures::whenKnown(int page, const Then &then)
{
    if (m_known.contains(page)) {
        then(m_known.value(page));
        return;
    }
    ask(page);
    m_waiting.append({.page = page, .since = m_clock.elapsed(), .then = then});
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void PagePictures::forgetWaiting()
{
    m_waiting.clear();
    m_timer.stop();
}

void PagePictures::receive(int page, const pdf::PageDrawing &drawing)
{
    m_asked.remove(page);
    m_known.insert(page, drawing.pictures);
    callBack(page, drawing.pictures);
    if (m_givenUp.remove(page) && !drawing.pictures.isEmpty()) {
        Q_EMIT late(page, drawing.pictures);
    }
}

void PagePictures::giveUp()
{
    const qint64 now = m_clock.elapsed();
    QList<int> pages;
    for (const Waiting &waiting : std::as_const(m_waiting)) {
        if (now - waiting.since >= patience) {
            pages.append(waiting.page);
        }
    }
    for (const int page : std::as_const(pages)) {
        m_givenUp.insert(page);
        callBack(page, {});
    }
    if (m_waiting.isEmpty()) {
        m_timer.stop();
    }
}

void PagePictures::callBack(int page, const QList<QRectF> &pictures)
{
    QList<Then> callbacks;
    m_waiting.removeIf([&](const Waiting &waiting) {
        if (waiting.page == page) {
            callbacks.append(waiting.then);
        }
        return waiting.page == page;
    });
    for (const Then &then : std::as_const(callbacks)) {
        then(pictures);
    }
}

} // namespace meipi::widgets
