// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/wait.h"

#include <QEventLoop>

namespace meipi::pdf {

base::Result<DocumentInfo> openAndWait(Document &document, const Source &source, const QString &password)
{
    QEventLoop loop;
    base::Result<DocumentInfo> result;
    QObject::connect(&document, &Document::infoCompleted, &loop, [&] {
        result = document.info();
        loop.quit();
    });
    QObject::connect(&document, &Document::openFailed, &loop, [&](const base::Error &error) {
        result = std::unexpected(error);
        loop.quit();
    });
    document.open(source, password);
    loop.exec();
    return result;
}

base::Result<QImage> renderAndWait(Document &document, const RenderRequest &request)
{
    QEventLoop loop;
    base::Result<QImage> result;
    RequestId id = 0;
    QObject::connect(&document, &Document::rendered, &loop, [&](RequestId answered, const PageImage &image) {
        if (answered != id)
            return;
        result = image.image;
        loop.quit();
    });
    QObject::connect(&document, &Document::renderFailed, &loop, [&](RequestId answered, const base::Error &error) {
        if (answered != id)
            return;
        result = std::unexpected(error);
        loop.quit();
    });
    id = document.render(request);
    loop.exec();
    return result;
}

PageDrawing readDrawingAndWait(Document &document, int page)
{
    QEventLoop loop;
    PageDrawing result;
    QObject::connect(&document, &Document::drawingRead, &loop, [&](int answered, const PageDrawing &drawing) {
        if (answered != page)
            return;
        result = drawing;
        loop.quit();
    });
    document.readDrawing(page);
    loop.exec();
    return result;
}

base::Result<std::shared_ptr<const TextPages>> readTextAndWait(Document &document,
                                                               const std::function<void(int, int)> &progress)
{
    QEventLoop loop;
    base::Result<std::shared_ptr<const TextPages>> result;
    QObject::connect(&document, &Document::textRead, &loop, [&](const std::shared_ptr<const TextPages> &pages) {
        result = pages;
        loop.quit();
    });
    QObject::connect(&document, &Document::textFailed, &loop, [&](const base::Error &error) {
        result = std::unexpected(error);
        loop.quit();
    });
    if (progress)
        QObject::connect(&document, &Document::textProgress, &loop, progress);
    document.readText();
    loop.exec();
    return result;
}

} // namespace meipi::pdf
