// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/excerpt_list.h"
#include "app/desk/open_report.h"
#include "app/desk/text_reader.h"
#include "app/desk/workspace.h"

namespace meipi::desk {

/// What an open report knows. Filled in by the workspace, in steps that may come in any order.
class OpenReport::Private
{
public:
    explicit Private(std::unique_ptr<pdf::Document> begun = {})
        : document(begun ? std::move(begun) : std::make_unique<pdf::Document>())
    { }

    project::ReportSummary summary;
    ReportDetails details; ///< said by the person who opened the file
    QString path; ///< the PDF's, when it is read from a file
    pdf::Source source; ///< null until it is known
    QByteArray hash; ///< SHA-256 of the source, once computed
    std::unique_ptr<pdf::Document> document; ///< never null
    TextReader reader{document.get()};
    TextPointer text;
    TextStage stage = TextStage::Waiting;
    ExcerptList excerpts;
    int excerptsVersion = 0; ///< counts changes, so that what a thread made of an older list is dropped
    std::optional<base::Error> error;
    bool identified = false; ///< it is known whether the project has this PDF
    bool firstPageHadItsTurn = false; ///< the text may be read
    bool embedding = false; ///< its bytes are on their way into the project
    int holders = 0; ///< callers that have it open
    QPointer<Workspace> workspace;
};

} // namespace meipi::desk
