// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

#include <QHash>
#include <QLineF>
#include <QList>
#include <QRect>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

namespace meipi::pdf {

struct DocumentInfo
{
    QList<QSizeF> pageSizes; ///< points, as displayed; as long as the document has pages
    QStringList pageLabels; ///< one for each page, "" where the PDF has none
    QList<report::OutlineEntry> outline;
    QHash<QString, QString> metadata; ///< "Title", "Author", "Subject", "Keywords", "Creator", "Producer", …
    QStringList warnings; ///< Poppler's messages so far, shortened, each once

    bool operator==(const DocumentInfo &) const = default;
};

enum class LinkKind : quint8 {
    Page,
    Address,
    // What no reader of ours follows; told apart so that it can be said.
    Nowhere, ///< a page that the document does not have
    OtherFile, ///< `address` names it
    Program, ///< `address` names it
    Script,
    Media, ///< sound, film, form and the like
};

struct PageLink
{
    LinkKind kind = LinkKind::Page;
    QRectF area = {}; ///< points, from the page's top left
    int page = -1; ///< target, from 0
    double top = 0; ///< points from the target's top edge
    QString address = {}; ///< at most 4,096 units; as it stands in the PDF

    bool operator==(const PageLink &) const = default;
};

/// Where lines are ruled and pictures shown on one page, in points from its top left, as displayed.
struct PageDrawing
{
    QList<QLineF> rules; ///< horizontal or vertical: table borders, the line above footnotes, boxes
    QList<QRectF> pictures; ///< visible parts of images; a page that was scanned is one picture

    bool operator==(const PageDrawing &) const = default;
};

using RequestId = quint64;

struct RenderRequest
{
    int page = 0; ///< from 0
    double scale = 1; ///< device pixels per point
    QRect region = {}; ///< device pixels of the scaled page; null: the whole page
    int rotation = 0; ///< quarter turns clockwise

    bool operator==(const RenderRequest &) const = default;
};

/// How long a worker may stay silent before it is killed. On a busy machine half as much again, as far as it waited for
/// a processor. What took too long is not tried again, text aside: there the page to blame has to be found. So nothing
/// takes 20 seconds to be given up.
struct WorkerLimits
{
    int openMilliseconds = 13000;
    int renderMilliseconds = 13000;
    int readMilliseconds = 6000; ///< links, outline, and each batch of text (one page at least)
};

} // namespace meipi::pdf
