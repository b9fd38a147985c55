// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"
#include "widgets/reader/image_cache.h"
#include "widgets/reader/paper_image.h"

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
};

/// The images of one document's pages: asks the workers for what `nextRenders` decides, keeps what comes, prepares it
/// for dark paper in the thread pool. Never waits. Answers of an earlier document or paper are dropped.
class PageImages : public QObject
{
    Q_OBJECT

public:
    explicit PageImages(QObject *parent = nullptr);

    void setDocument(pdf::Document *document); ///< forgets all images; null: none
    void setPaper(const std::optional<PaperInk> &dark); ///< forgets the images of the other paper
    void demand(const ImageDemand &demand); ///< what is to be there now

    [[nodiscard]] QList<PagePicture> of(int page) const { return m_cache.of(page); }
    [[nodiscard]] bool hasFailed(int page) const { return m_failed.contains(page); }
    [[nodiscard]] bool isSharp(const WantedPage &page, double scale) const;

Q_SIGNALS:
    void arrived(int page);
    void failed(int page, const meipi::base::Error &error);

private:
    void forget();
    void decide();
    void receive(pdf::RequestId id, const pdf::PageImage &image);
    void keep(const PagePicture &picture);
    void reject(pdf::RequestId id, const base::Error &error);
    [[nodiscard]] RenderSituation situation() const;

    QPointer<pdf::Document> m_document;
    ImageCache m_cache;
    ImageDemand m_demand;
    std::optional<PaperInk> m_dark;
    QList<DrawingInFlight> m_inFlight;
    QList<PageDrawing> m_inPreparation; ///< arrived, being copied or turned dark
    QSet<int> m_failed;
    QHash<int, int> m_attempts; ///< of pages whose worker died
    int m_generation = 0;
};

} // namespace meipi::widgets
