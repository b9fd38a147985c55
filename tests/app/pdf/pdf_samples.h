// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QSizeF>

/// Small PDFs written by hand, so that each test sees in its own source what is in its document.
namespace meipi::pdf::samples {

/// Objects numbered from 1; the first is the catalog. `trailer`: further entries of the trailer dictionary.
[[nodiscard]] QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailer = {});

struct Page
{
    QByteArray content; ///< operators; font /F is Helvetica
    QSizeF size = {300, 200};
    QByteArray entries = {}; ///< further entries of the page dictionary
};

/// `catalog`: further entries of the catalog. `further`: objects behind those of the pages; the first of them is number
/// `firstFurther(pages)`.
[[nodiscard]] QByteArray document(const QList<Page> &pages, const QByteArray &catalog = {},
                                  const QByteArrayList &further = {}, const QByteArray &trailer = {});
[[nodiscard]] int pageObject(int page);
[[nodiscard]] int firstFurther(int pageCount);

/// Operators that write one line of ASCII text.
[[nodiscard]] QByteArray textAt(double x, double y, const QByteArray &text, double size = 12);

/// The objects of a document as in `pdfOf`, those without a stream in an object stream as newer programs write them:
/// deflated, listed in a cross-reference stream.
[[nodiscard]] QByteArray foldedPdfOf(const QByteArrayList &objects, const QByteArray &trailer = {});
/// The objects of `numberedPages`.
[[nodiscard]] QByteArrayList numberedPageObjects(int count);

/// Pages that say "Page 1", "Page 2", … and have a black square of 50 points at the lower left corner.
[[nodiscard]] QByteArray numberedPages(int count);

/// One page that says `text`, encrypted with RC4 and 40 bits.
[[nodiscard]] QByteArray encrypted(const QByteArray &text, const QByteArray &userPassword,
                                   const QByteArray &ownerPassword);

} // namespace meipi::pdf::samples
