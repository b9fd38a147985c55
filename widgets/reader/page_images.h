// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"
#include "widgets/reader/image_cache.h"
#include "widgets/reader/page_pictures.h"
#include "widgets/reader/thumbnail_cache.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <optional>

namespace meipi::widgets {

/// What is on the screen, in device pixels.
struct ImageDemand
{
    QList<WantedPage> pages; ///< those on the screen, then those ahead
    double scale = 1; ///< device pixels for a point
    QSize viewport;
    double devicePixelRatio = 1;
    double speed = 0; ///< of scrolling, device pixels a millisecond
};

/// The images of one document's pages, large and small: asks the workers for what `nextRenders` decides, keeps what
/// comes, prepares it for the paper in the thread pool. Never waits. Answers of an earlier document or paper are dropped.
class PageImages : public QObject
{
    Q_OBJECT

public:
    explicit PageImages(QObject *parent = nullptr);

    void setDocument(pdf::Document *document); ///< forgets all images; null: none
    void setPaper(const std::optional<PaperInk> &ink); ///< forgets the images of the other paper
    void demand(const ImageDemand &demand); ///< what is to be there now
    void demandThumbnails(const QList<int> &pages); ///< most wanted first

    [[nodiscard]] QList<PagePicture> of(int page) const { return m_cache.of(page); }
    [[nodiscard]] QImage thumbnail(int page) { return m_thumbnails.of(page); } ///< null: not there
    [[nodiscard]] bool hasFailed(int page) const { return m_failed.contains(page); }
    [[nodiscard]] bool isSharp(const WantedPage &page, double scale) const;
    [[nodiscard]] bool isFlying() const; ///< pages pass too fast to be drawn: ask again when the view rests
    [[nodiscard]] double drawingTime() const; ///< milliseconds from asking for a page to having it, lately

Q_SIGNALS:
    void arrived(int page);
    void thumbnailArrived(int page);
    void failed(int page, const meipi::base::Error &error);

private:
    struct Asked
    {
        quint64 id = 0;
        PageDrawing drawing;
        qint64 at = 0; ///< milliseconds of `m_clock`
    };

    void forget();
    void decide();
    void ask(const PageDrawing &drawing);
    void askThumbnail(int page);
    void cancel(quint64 id);
    void receive(pdf::RequestId id, const pdf::PageImage &image);
    [[nodiscard]] bool receiveThumbnail(pdf::RequestId id, const QImage &image);
    void prepare(const PageDrawing &drawing, const QImage &image);
    void makeThumbnail(const PageDrawing &drawing, const QImage &image);
    void keep(const PagePicture &picture);
    void reject(pdf::RequestId id, const base::Error &error);
    void noteDuration(qint64 milliseconds);
    [[nodiscard]] RenderSituation situation() const;
    [[nodiscard]] QList<int> missingThumbnails() const;
    [[nodiscard]] PageSpan wantedSpan() const;
    [[nodiscard]] PageSpan thumbnailSpan() const;

    QPointer<pdf::Document> m_document;
    ImageCache m_cache;
    ThumbnailCache m_thumbnails;
    PagePictures m_pictures;
    ImageDemand m_demand;
    QList<int> m_wantedThumbnails;
    std::optional<PaperInk> m_ink;
    QList<Asked> m_asked;
    QList<ThumbnailInFlight> m_askedThumbnails;
    QList<PageDrawing> m_inPreparation; ///< arrived, waiting for the page's pictures, being copied or inked
    QSet<int> m_failed;
    QHash<int, int> m_attempts; ///< of pages whose worker died
    QElapsedTimer m_clock;
    struct Duration
    {
        qint64 at = 0; ///< milliseconds of `m_clock`
        qint64 milliseconds = 0;
    };
    QList<Duration> m_durations; ///< of the last pages
    QSet<int> m_shrinking; ///< pages whose thumbnail is being made from their image
    int m_generation = 0;
};

} // namespace meipi::widgets
