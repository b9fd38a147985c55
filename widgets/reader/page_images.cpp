// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_images.h"

#include "app/desk/when_done.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace meipi::widgets {

namespace {

constexpr qsizetype cacheBytes = qsizetype{160} << 20;
constexpr int attemptsForAPage = 2;

PagePicture prepared(const PageDrawing &drawing, const QImage &image, const std::optional<PaperInk> &dark)
{
    // The image shares memory with its worker: what is kept must be a copy.
    return {.drawing = drawing, .image = dark ? onDarkPaper(image, *dark) : image.copy()};
}

PageSpan spanOf(const QList<WantedPage> &pages)
{
    if (pages.isEmpty()) {
        return {};
    }
    const auto [first, last] = std::ranges::minmax(pages, {}, &WantedPage::page);
    return {.first = first.page, .last = last.page};
}

bool isWorthAnotherTry(base::Problem problem)
{
    return problem == base::Problem::WorkerDied || problem == base::Problem::TimedOut;
}

} // namespace

PageImages::PageImages(QObject *parent) : QObject(parent), m_cache(cacheBytes) { }

void PageImages::setDocument(pdf::Document *document)
{
    forget();
    m_failed.clear();
    m_attempts.clear();
    m_demand = {};
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = document;
    if (document) {
        connect(document, &pdf::Document::rendered, this, &PageImages::receive);
        connect(document, &pdf::Document::renderFailed, this, &PageImages::reject);
    }
}

void PageImages::setPaper(const std::optional<PaperInk> &dark)
{
    if (m_dark == dark) {
        return;
    }
    m_dark = dark;
    forget();
    decide();
}

void PageImages::forget()
{
    for (const DrawingInFlight &request : std::as_const(m_inFlight)) {
        if (m_document) {
            m_document->cancel(request.id);
        }
    }
    m_inFlight.clear();
    m_inPreparation.clear();
    m_cache.clear();
    ++m_generation;
}

void PageImages::demand(const ImageDemand &demand)
{
    m_demand = demand;
    decide();
}

bool PageImages::isSharp(const WantedPage &page, double scale) const
{
    const QList<PagePicture> pictures = m_cache.of(page.page);
    return std::ranges::any_of(pictures,
                               [&](const PagePicture &picture) { return covers(picture.drawing, page, scale); });
}

RenderSituation PageImages::situation() const
{
    return {
        .pages = m_demand.pages,
        .scale = m_demand.scale,
        .viewport = m_demand.viewport,
        .held = m_cache.drawings() + m_inPreparation,
        .inFlight = m_inFlight,
        .failed = m_failed,
        .pixelLimit = cacheBytes / static_cast<qsizetype>(sizeof(QRgb)),
    };
}

void PageImages::decide()
{
    if (!m_document || !m_document->isOpen() || m_demand.pages.isEmpty()) {
        return;
    }
    const RenderDecision decision = nextRenders(situation());
    for (const quint64 id : decision.cancel) {
        m_document->cancel(id);
        m_inFlight.removeIf([id](const DrawingInFlight &request) { return request.id == id; });
    }
    for (const PageDrawing &drawing : decision.start) {
        const pdf::RequestId id =
            m_document->render({.page = drawing.page, .scale = drawing.scale, .region = drawing.region, .rotation = 0});
        m_inFlight.append({.id = id, .drawing = drawing});
    }
}

void PageImages::receive(pdf::RequestId id, const pdf::PageImage &image)
{
    const auto request = std::ranges::find(m_inFlight, id, &DrawingInFlight::id);
    if (request == m_inFlight.end()) {
        return;
    }
    const PageDrawing drawing = request->drawing;
    m_inFlight.erase(request);
    m_inPreparation.append(drawing);
    const int generation = m_generation;
    desk::whenDone(QtConcurrent::run(prepared, drawing, image.image, m_dark), this,
                   [this, generation](const PagePicture &picture) {
                       if (generation == m_generation) {
                           keep(picture);
                       }
                   });
    decide();
}

void PageImages::keep(const PagePicture &picture)
{
    m_inPreparation.removeOne(picture.drawing);
    m_cache.insert(picture, spanOf(m_demand.pages));
    Q_EMIT arrived(picture.drawing.page);
    decide();
}

void PageImages::reject(pdf::RequestId id, const base::Error &error)
{
    const auto request = std::ranges::find(m_inFlight, id, &DrawingInFlight::id);
    if (request == m_inFlight.end()) {
        return;
    }
    const int page = request->drawing.page;
    m_inFlight.erase(request);
    if (!isWorthAnotherTry(error.problem) || ++m_attempts[page] >= attemptsForAPage) {
        m_failed.insert(page);
        Q_EMIT failed(page, error);
    }
    decide();
}

} // namespace meipi::widgets
