// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/citation.h"
#include "app/report/area_text.h"
#include "app/report/copied_text.h"
#include "widgets/reader/reader_view_p.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace meipi::widgets {

namespace {

constexpr double pictureScale = 200.0 / 72; // pixels for a point: sharp in print

void put(const QString &words)
{
    if (!words.isEmpty()) {
        QGuiApplication::clipboard()->setText(words);
    }
}

} // namespace

/// Of the selection, else of the current excerpt; of an area the words that stand in it.
QString ReaderView::Private::copiedWords(CopyForm form) const
{
    const auto inForm = [&](report::TextRange range) {
        return form == CopyForm::Lines ? report::printedLines(*layer, range) : report::flowingText(*layer, range);
    };
    if (layer && !selection.range().isEmpty()) {
        return inForm(selection.range());
    }
    if (const PageArea place = shownArea(); !place.isEmpty()) {
        return selection.map().layer() ? report::tabSeparated(report::areaText(*layer, place.page, place.rectangle))
                                       : QString();
    }
    const desk::ExcerptEntry *entry = report ? report->excerpt(current) : nullptr;
    if (!entry) {
        return {};
    }
    // A quotation that has moved or changed is copied as it was quoted.
    const bool stands = layer && layer->textOf(entry->placement.range) == entry->quote();
    return stands ? inForm(entry->placement.range) : entry->quote();
}

void ReaderView::Private::copy(CopyForm form) const
{
    const QString words = copiedWords(form);
    const PageArea place = shownArea();
    if (form == CopyForm::Citation) {
        int first = place.page;
        int last = place.page;
        report::TextRange range = selection.range();
        const desk::ExcerptEntry *entry = report ? report->excerpt(current) : nullptr;
        if (range.isEmpty() && entry) {
            range = entry->placement.range;
            first = last = entry->page();
        }
        if (layer && !range.isEmpty()) {
            first = layer->pageOf(range.start);
            last = layer->pageOf(range.end - 1);
        }
        if (report && first >= 0) {
            put(desk::citation(words, report->summary(), first, last));
        }
        return;
    }
    if (place.isEmpty() || !selection.map().layer() || words.isEmpty()) {
        put(words);
        return;
    }
    auto *mime = new QMimeData; // the clipboard takes it
    mime->setText(words);
    mime->setHtml(report::htmlTable(report::areaText(*layer, place.page, place.rectangle)));
    QGuiApplication::clipboard()->setMimeData(mime);
}

/// Drawn for this by the worker: the clipboard gets it when it comes.
void ReaderView::Private::copyPicture()
{
    const PageArea place = shownArea();
    pdf::Document *document = report ? report->document() : nullptr;
    if (place.isEmpty() || !document || !document->isOpen()) {
        return;
    }
    const QRectF pixels(place.rectangle.topLeft() * pictureScale, place.rectangle.size() * pictureScale);
    const pdf::RequestId id =
        document->render({.page = place.page, .scale = pictureScale, .region = pixels.toAlignedRect(), .rotation = 0});
    auto *waiting = new QObject(document); // until the answer
    connect(document, &pdf::Document::rendered, waiting,
            [id, waiting](pdf::RequestId answered, const pdf::PageImage &page) {
                if (answered == id) {
                    QGuiApplication::clipboard()->setImage(page.image.copy());
                    waiting->deleteLater();
                }
            });
    connect(document, &pdf::Document::renderFailed, waiting, [id, waiting](pdf::RequestId answered) {
        if (answered == id) {
            waiting->deleteLater();
        }
    });
}

void ReaderView::Private::offerPrimarySelection() const
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && !selection.range().isEmpty()) {
        clipboard->setText(copiedWords(CopyForm::Flowing), QClipboard::Selection);
    }
}

} // namespace meipi::widgets
