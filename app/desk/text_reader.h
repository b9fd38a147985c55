// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"

#include <QObject>

#include <memory>

namespace meipi::desk {

/// Makes the text layer of an open document: pages read by the workers, layout analysed on a thread of the pool.
/// One reading at a time; lives in the document's thread. Nothing is sent after its destruction.
class TextReader : public QObject
{
    Q_OBJECT

public:
    explicit TextReader(pdf::Document *document, QObject *parent = nullptr);
    ~TextReader() override;

    void start();

Q_SIGNALS:
    void progress(int pagesRead, int pageCount);
    void pageFailed(int page, const meipi::base::Error &error); ///< from 0; the page counts as empty
    void ready(const std::shared_ptr<const meipi::report::TextLayer> &text);
    void failed(const meipi::base::Error &error);

private:
    void analyse(const std::shared_ptr<const std::vector<report::PageCharacters>> &pages);

    pdf::Document *m_document;
    bool m_reading = false;
};

} // namespace meipi::desk
