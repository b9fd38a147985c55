// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/pdf/source.h"
#include "app/report/page_characters.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QRect>

#include <memory>
#include <vector>

namespace meipi::pdf {

struct DocumentInfo
{
    QList<QSizeF> pageSizes; ///< points, as displayed; as long as the document has pages
    QStringList pageLabels; ///< one for each page, "" where the PDF has none
    QList<report::OutlineEntry> outline;
    QHash<QString, QString> metadata; ///< "Title", "Author", "Subject", "Keywords", "Creator", "Producer", …
    QStringList warnings; ///< Poppler's messages while opening, shortened
};

enum class LinkKind : quint8 { Page, Address };

struct PageLink
{
    LinkKind kind = LinkKind::Page;
    QRectF area; ///< points, from the page's top left
    int page = -1; ///< target, from 0
    double top = 0; ///< points from the target's top edge
    QString address;
};

using RequestId = quint64;

struct RenderRequest
{
    int page = 0; ///< from 0
    double scale = 1; ///< device pixels per point
    QRect region; ///< device pixels of the scaled page; null: the whole page
    int rotation = 0; ///< quarter turns clockwise
};

struct PageImage
{
    RenderRequest request;
    QImage image; ///< Format_RGB32; shares memory with the worker until it is gone, so copy what is kept long
};

/// One PDF open in two sandboxed worker processes (DESIGN 1). Asynchronous; lives in a thread with an event loop.
///
/// A worker that dies, hangs (watchdog) or breaks its limits is replaced and its request fails with WorkerDied or
/// TimedOut; a page that does so twice is not asked again. Destroying the document kills its workers.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    /// Answers with `opened` or `openFailed`. After a PdfLocked failure call again with a password.
    void open(const Source &source, const QString &password = {});
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const DocumentInfo &info() const;

    /// Queued in the order given by the caller; answers with `rendered` or `renderFailed`, or not at all once cancelled.
    /// Scale and region are clamped so that an image has at most 64 million pixels.
    RequestId render(const RenderRequest &request);
    void cancel(RequestId request);

    /// Reads all pages' characters with both workers, in batches, behind any waiting render.
    /// Answers with `textProgress` … `textRead` or `textFailed`. A page that cannot be read is an empty page and is
    /// named in `textPageFailed`.
    void readText();
    void cancelText();

    /// Answers with `linksRead`.
    void readLinks(int page);

Q_SIGNALS:
    void opened();
    void openFailed(const meipi::base::Error &error);
    void rendered(meipi::pdf::RequestId request, const meipi::pdf::PageImage &image);
    void renderFailed(meipi::pdf::RequestId request, const meipi::base::Error &error);
    void textProgress(int pagesRead, int pageCount);
    void textPageFailed(int page, const meipi::base::Error &error);
    void textRead(const std::shared_ptr<const std::vector<meipi::report::PageCharacters>> &pages);
    void textFailed(const meipi::base::Error &error);
    void linksRead(int page, const QList<meipi::pdf::PageLink> &links);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Starts the idle spare worker, so that the first document finds one primed (12 ms to a page where a cold one takes 50).
/// Call once from main, before the window is built; returns at once.
void warmUpWorkers();

} // namespace meipi::pdf
