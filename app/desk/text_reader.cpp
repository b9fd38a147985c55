// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/text_reader.h"

#include "app/desk/when_done.h"

#include <QtConcurrentRun>

namespace meipi::desk {

TextReader::TextReader(pdf::Document *document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(document, &pdf::Document::textProgress, this, &TextReader::progress);
    connect(document, &pdf::Document::textPageFailed, this, &TextReader::pageFailed);
    connect(document, &pdf::Document::textRead, this, &TextReader::analyse);
    connect(document, &pdf::Document::textFailed, this, [this](const base::Error &error) {
        m_reading = false;
        Q_EMIT failed(error);
    });
}

TextReader::~TextReader() = default;

void TextReader::start()
{
    if (m_reading)
        return;
    m_reading = true;
    m_document->readText();
}

void TextReader::analyse(const std::shared_ptr<const std::vector<report::PageCharacters>> &pages)
{
    auto analysed = QtConcurrent::run([pages, outline = m_document->info().outline] {
        return std::make_shared<const report::TextLayer>(report::makeTextLayer(*pages, outline));
    });
    whenDone(analysed, this, [this](const std::shared_ptr<const report::TextLayer> &text) {
        m_reading = false;
        Q_EMIT ready(text);
    });
}

} // namespace meipi::desk
