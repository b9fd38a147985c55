// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A PDF's own cross-reference and object streams, read by the worker beside Poppler.
#include "app/pdf/object_streams.h"
#include "tests/app/pdf/pdf_samples.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

namespace meipi::fuzz {

QList<QByteArray> seeds()
{
    const QByteArrayList objects = pdf::samples::numberedPageObjects(3);
    return {pdf::samples::foldedPdfOf(objects), pdf::samples::foldedPdfOf(objects, "/Info 4 0 R/ID[<00><01>]"),
            pdf::samples::numberedPages(2)};
}

void run(const QByteArray &input)
{
    QByteArray bytes = input;
    QBuffer file(&bytes);
    promise(file.open(QIODevice::ReadOnly), "a buffer opens");
    const auto update = pdf::unfoldedObjects(file);
    promise(!update || (update->startsWith('\n') && update->endsWith("%%EOF\n")), "an update is whole");
}

} // namespace meipi::fuzz
