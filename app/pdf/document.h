// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/pdf/source.h"
#include "app/pdf/types.h"
#include "app/report/page_characters.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <vector>

namespace meipi::pdf {

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
    explicit Document(const WorkerLimits &limits, QObject *parent = nullptr);
    ~Document() override;

    /// Answers with `opened` or `openFailed`. After a PdfLocked failure call again with a password.
    void open(const Source &source, const QString &password = {});
    /// After `open`: the worker reads the first page's fonts while nobody knows yet at what size it will be asked for.
    void prepareFirstPage();
    [[nodiscard]] bool isOpen() const;
    /// Complete for most documents when `opened` comes. For long ones (over 300 pages) the first page does not wait for
    /// it: until `infoCompleted` all pages have the size of the first, and there are no labels, outline or metadata.
    [[nodiscard]] const DocumentInfo &info() const;
    [[nodiscard]] bool isInfoComplete() const;

    /// Queued in the order given by the caller; answers with `rendered` or `renderFailed`, or not at all once cancelled.
    /// Scale and region are clamped so that an image has at most 64 million pixels.
    RequestId render(const RenderRequest &request);
    void cancel(RequestId request);

    /// Reads all pages' characters with both workers, in batches, behind any waiting render.
    /// Answers with `textProgress` … `textRead` or `textFailed`. A page that cannot be read is an empty page and is
    /// named in `textPageFailed`. Pages that look like tables come with their ruling lines and pictures.
    void readText();
    void cancelText();

    /// Answers with `linksRead`, with no links for a page that cannot be read.
    void readLinks(int page);

    /// Answers with `drawingRead`, with an empty one for a page that cannot be read. Queued with the renders in the order
    /// given by the caller; costs about as much as a render and is not interrupted once it has begun.
    void readDrawing(int page);
    /// No answer comes unless it has begun.
    void cancelDrawing(int page);

    /// Of the workers that run now, for diagnosis.
    [[nodiscard]] QList<qint64> workerProcesses() const;

Q_SIGNALS:
    void opened();
    /// Once after each `opened`, at once or soon after it.
    void infoCompleted();
    void openFailed(const meipi::base::Error &error);
    /// A new message of Poppler about this document, also added to `info().warnings`; at any time.
    void warned(const QString &message);
    void rendered(meipi::pdf::RequestId request, const meipi::pdf::PageImage &image);
    void renderFailed(meipi::pdf::RequestId request, const meipi::base::Error &error);
    void textProgress(int pagesRead, int pageCount);
    void textPageFailed(int page, const meipi::base::Error &error);
    void textRead(const std::shared_ptr<const std::vector<meipi::report::PageCharacters>> &pages);
    void textFailed(const meipi::base::Error &error);
    void linksRead(int page, const QList<meipi::pdf::PageLink> &links);
    void drawingRead(int page, const meipi::pdf::PageDrawing &drawing);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Starts the idle spare worker, so that the first document finds one primed (12 ms to a page where a cold one takes 50).
/// Call once from main, before the window is built; returns at once.
void warmUpWorkers();

} // namespace meipi::pdf
