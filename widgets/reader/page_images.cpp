// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_images.h"

#include "app/desk/when_done.h"
#include "widgets/reader/paper_image.h"

#include <QFuture>
#include <QTransform>
#include <QtConcurrentRun>

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr qsizetype cacheBytes = qsizetype{112} << 20; // some 25 pages of a usual window, six at 200 %
constexpr qsizetype thumbnailBytes = qsizetype{24} << 20;
constexpr int attemptsForAPage = 2;
constexpr qsizetype durationsKept = 15;
constexpr qint64 durationsLast = 1000; // milliseconds
constexpr double likelyDrawingTime = 30; // milliseconds, before any page has come

bool isWorthAnotherTry(base::Problem problem)
{
    return problem == base::Problem::WorkerDied || problem == base::Problem::TimedOut;
}

QImage upright(const QImage &image, int turns)
{
    return turns == 0 ? image : image.transformed(QTransform().rotate(-90.0 * turns));
}

} // namespace

PageImages::PageImages(QObject *parent)
    : QObject(parent),
      m_cache(cacheBytes),
      m_thumbnails(thumbnailBytes),
      m_pictures(this)
{
    m_clock.start();
    connect(&m_pictures, &PagePictures::late, this, [this](int page, const QList<QRectF> &pictures) {
        m_thumbnails.setPictures(page, m_document->info().pageSizes.value(page), pictures);
        m_cache.remove(page); // asked for again
        decide();
    });
}

void PageImages::setDocument(pdf::Document *document)
{
    forget();
    m_failed.clear();
    m_attempts.clear();
    m_thumbnails.clear();
    m_wantedThumbnails.clear();
    m_demand = {};
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = document;
    m_pictures.setDocument(document);
    if (document) {
        connect(document, &pdf::Document::rendered, this, &PageImages::receive);
        connect(document, &pdf::Document::renderFailed, this, &PageImages::reject);
    }
}

void PageImages::setPaper(const std::optional<PaperInk> &ink)
{
    if (m_ink == ink) {
        return;
    }
    m_ink = ink;
    m_thumbnails.setPaper(ink);
    forget();
    decide();
}

void PageImages::forget()
{
    for (const Asked &request : std::as_const(m_asked)) {
        if (m_document) {
            m_document->cancel(request.id);
        }
    }
    for (const ThumbnailInFlight &request : std::as_const(m_askedThumbnails)) {
        if (m_document) {
            m_document->cancel(request.id);
        }
    }
    m_asked.clear();
    m_askedThumbnails.clear();
    m_inPreparation.clear();
    m_shrinking.clear();
    m_pictures.forgetWaiting();
    m_cache.clear();
    ++m_generation;
}

void PageImages::demand(const ImageDemand &demand)
{
    m_demand = demand;
    decide();
}

void PageImages::demandThumbnails(const QList<int> &pages)
{
    m_wantedThumbnails = pages;
    decide();
}

bool PageImages::isSharp(const WantedPage &page, double scale) const
{
    const QList<PagePicture> pictures = m_cache.of(page.page);
    return std::ranges::any_of(pictures,
                               [&](const PagePicture &picture) { return covers(picture.drawing, page, scale); });
}

bool PageImages::isFlying() const
{
    return widgets::isFlying(m_demand.speed, m_demand.viewport.height(), drawingTime());
}

double PageImages::drawingTime() const
{
    // What was slow while the text was read says nothing of now, and pages that are flown over teach nothing new: after
    // a while it is tried again.
    const qint64 since = m_clock.elapsed() - durationsLast;
    QList<qint64> sorted;
    for (const Duration &duration : m_durations) {
        if (duration.at >= since) {
            sorted.append(duration.milliseconds);
        }
    }
    if (sorted.isEmpty()) {
        return likelyDrawingTime;
    }
    std::ranges::sort(sorted);
    return static_cast<double>(sorted.at(sorted.size() / 2));
}

void PageImages::noteDuration(qint64 milliseconds)
{
    m_durations.append({.at = m_clock.elapsed(), .milliseconds = milliseconds});
    if (m_durations.size() > durationsKept) {
        m_durations.removeFirst();
    }
}

QList<int> PageImages::missingThumbnails() const
{
    QList<int> missing;
    std::ranges::copy_if(m_wantedThumbnails, std::back_inserter(missing),
                         [this](int page) { return !m_thumbnails.holds(page) && !m_shrinking.contains(page); });
    return missing;
}

PageSpan PageImages::wantedSpan() const
{
    if (m_demand.pages.isEmpty()) {
        return {};
    }
    const auto [first, last] = std::ranges::minmax(m_demand.pages, {}, &WantedPage::page);
    return {.first = first.page, .last = last.page};
}

/// What those who look at thumbnails have before them; else the pages.
PageSpan PageImages::thumbnailSpan() const
{
    if (m_wantedThumbnails.isEmpty()) {
        return wantedSpan();
    }
    const auto [first, last] = std::ranges::minmax(m_wantedThumbnails);
    return {.first = first, .last = last};
}

RenderSituation PageImages::situation() const
{
    QList<DrawingInFlight> inFlight;
    std::ranges::transform(m_asked, std::back_inserter(inFlight), [](const Asked &asked) {
        return DrawingInFlight{.id = asked.id, .drawing = asked.drawing};
    });
    return {
        .pages = m_demand.pages,
        .scale = m_demand.scale,
        .viewport = m_demand.viewport,
        .held = m_cache.drawings() + m_inPreparation,
        .inFlight = inFlight,
        .failed = m_failed,
        .pixelLimit = cacheBytes / static_cast<qsizetype>(sizeof(QRgb)),
        .flying = isFlying(),
        .thumbnails = missingThumbnails(),
        .thumbnailsInFlight = m_askedThumbnails,
    };
}

void PageImages::decide()
{
    if (!m_document || !m_document->isOpen() || m_demand.pages.isEmpty()) {
        return;
    }
    const RenderDecision decision = nextRenders(situation());
    std::ranges::for_each(decision.cancel, [this](quint64 id) { cancel(id); });
    std::ranges::for_each(decision.start, [this](const PageDrawing &drawing) { ask(drawing); });
    std::ranges::for_each(decision.thumbnails, [this](int page) { askThumbnail(page); });
}

void PageImages::ask(const PageDrawing &drawing)
{
    if (m_ink) {
        m_pictures.ask(drawing.page);
    }
    const pdf::RequestId id = m_document->render(
        {.page = drawing.page, .scale = drawing.scale, .region = drawing.region, .rotation = drawing.turns});
    m_asked.append({.id = id, .drawing = drawing, .at = m_clock.elapsed()});
}

void PageImages::askThumbnail(int page)
{
    const QSizeF size = m_document->info().pageSizes.value(page);
    const double scale = thumbnailSize(size, m_demand.devicePixelRatio).width() / std::max(1.0, size.width());
    const pdf::RequestId id = m_document->render({.page = page, .scale = scale, .region = {}, .rotation = 0});
    m_askedThumbnails.append({.id = id, .page = page});
}

void PageImages::cancel(quint64 id)
{
    m_document->cancel(id);
    m_askedThumbnails.removeIf([id](const ThumbnailInFlight &request) { return request.id == id; });
    const auto request = std::ranges::find(m_asked, id, &Asked::id);
    if (request != m_asked.end()) {
        m_pictures.cancel(request->drawing.page);
        m_asked.erase(request);
    }
}

bool PageImages::receiveThumbnail(pdf::RequestId id, const QImage &image)
{
    const auto request = std::ranges::find(m_askedThumbnails, id, &ThumbnailInFlight::id);
    if (request == m_askedThumbnails.end()) {
        return false;
    }
    const int page = request->page;
    m_askedThumbnails.erase(request);
    m_thumbnails.insert(page, image.copy(), thumbnailSpan());
    Q_EMIT thumbnailArrived(page);
    decide();
    return true;
}

void PageImages::receive(pdf::RequestId id, const pdf::PageImage &image)
{
    if (receiveThumbnail(id, image.image)) {
        return;
    }
    const auto request = std::ranges::find(m_asked, id, &Asked::id);
    if (request == m_asked.end()) {
        return;
    }
    const PageDrawing drawing = request->drawing;
    noteDuration(m_clock.elapsed() - request->at);
    m_asked.erase(request);
    m_inPreparation.append(drawing);
    prepare(drawing, image.image);
    decide();
}

void PageImages::prepare(const PageDrawing &drawing, const QImage &image)
{
    const int generation = m_generation;
    const QSizeF page = m_document->info().pageSizes.value(drawing.page);
    const auto run = [this, generation, drawing, image, page, ink = m_ink](const QList<QRectF> &pictures) {
        const auto work = [drawing, image, page, ink, pictures] {
            // The image shares memory with its worker: what is kept must be a copy.
            return PagePicture{.drawing = drawing,
                               .image = ink
                                   ? onPaper(image, *ink, keptPictures(image, picturesIn(drawing, page, pictures)))
                                   : image.copy()};
        };
        desk::whenDone(QtConcurrent::run(work), this,
                       [this, generation, page, pictures, image](const PagePicture &made) {
                           if (generation == m_generation) {
                               makeThumbnail(made.drawing, image);
                               keep(made);
                               m_thumbnails.setPictures(made.drawing.page, page, pictures);
                           }
                       });
    };
    if (m_ink) {
        m_pictures.whenKnown(drawing.page, run);
    } else {
        run({});
    }
}

/// From a page's image on light paper, and not before the image itself is handed on: shrinking takes 15 ms.
void PageImages::makeThumbnail(const PageDrawing &drawing, const QImage &image)
{
    const QSizeF page = m_document->info().pageSizes.value(drawing.page);
    const QSize small = thumbnailSize(page, m_demand.devicePixelRatio);
    if (!drawing.region.isNull() || small.isEmpty() || m_thumbnails.holds(drawing.page)
        || m_shrinking.contains(drawing.page)) {
        return;
    }
    m_shrinking.insert(drawing.page);
    const auto work = [image, small, turns = drawing.turns] {
        return upright(shrunk(image, turns % 2 == 0 ? small : small.transposed()), turns);
    };
    desk::whenDone(QtConcurrent::run(work), this,
                   [this, generation = m_generation, page = drawing.page](const QImage &made) {
                       if (generation != m_generation) {
                           return; // what was being shrunk is forgotten with the images
                       }
                       m_shrinking.remove(page);
                       if (!m_thumbnails.holds(page)) {
                           m_thumbnails.insert(page, made, thumbnailSpan());
                           Q_EMIT thumbnailArrived(page);
                       }
                   });
}

void PageImages::keep(const PagePicture &picture)
{
    m_inPreparation.removeOne(picture.drawing);
    m_cache.insert(picture, wantedSpan());
    Q_EMIT arrived(picture.drawing.page);
    decide();
}

void PageImages::reject(pdf::RequestId id, const base::Error &error)
{
    int page = -1;
    if (const auto small = std::ranges::find(m_askedThumbnails, id, &ThumbnailInFlight::id);
        small != m_askedThumbnails.end()) {
        page = small->page;
        m_askedThumbnails.erase(small);
    } else if (const auto request = std::ranges::find(m_asked, id, &Asked::id); request != m_asked.end()) {
        page = request->drawing.page;
        m_asked.erase(request);
    } else {
        return;
    }
    if (!isWorthAnotherTry(error.problem) || ++m_attempts[page] >= attemptsForAPage) {
        m_failed.insert(page);
        Q_EMIT failed(page, error);
    }
    decide();
}

} // namespace meipi::widgets
