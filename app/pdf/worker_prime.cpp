// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_prime.h"

#include <QByteArray>
#include <QImage>
#include <poppler-qt6.h>

namespace meipi::pdf {

namespace {

QByteArray smallDocument()
{
    QByteArray pdf("%PDF-1.4\n");
    QByteArray table("xref\n0 6\n0000000000 65535 f \n");
    const QByteArray content("BT /F 9 Tf 2 2 Td (Meipi) Tj ET");
    const QByteArrayList objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 20 20]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    };
    int number = 0;
    for (const QByteArray &object : objects) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const QByteArray tableStart = QByteArray::number(pdf.size());
    return pdf + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + tableStart + "\n%%EOF\n";
}

} // namespace

std::unique_ptr<Poppler::Document> primePoppler()
{
    auto document = Poppler::Document::loadFromData(smallDocument());
    if (!document)
        return nullptr;
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    if (const auto page = document->page(0)) {
        page->renderToImage();
        page->textList();
    }
    return document;
}

} // namespace meipi::pdf
