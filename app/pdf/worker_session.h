// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/pdf/extended_file.h"
#include "app/pdf/worker_channel.h"
#include "app/pdf/worker_complaints.h"
#include "app/pdf/worker_slots.h"

#include <QFile>

#include <memory>

namespace Poppler {
class Document;
}

namespace meipi::pdf {

/// A worker's life after its sandbox is closed: answers requests about one document until the client is gone.
class WorkerSession
{
public:
    WorkerSession(WorkerChannel &channel, WorkerComplaints &complaints);
    ~WorkerSession();

    [[noreturn]] void run();

private:
    void useTheTime();
    void answer(const protocol::Message &request);
    void open(const protocol::Message &request);
    [[nodiscard]] std::unique_ptr<Poppler::Document> loaded(const QByteArray &password);
    void unfold();
    void prepare();
    void addSlot(const protocol::Message &request);
    void render(const protocol::Message &request);
    void readInfo(const protocol::Message &request);
    void readText(const protocol::Message &request);
    void readLinks(const protocol::Message &request);
    void readDrawing(const protocol::Message &request);
    void fail(const protocol::Message &request, base::Problem problem, const QString &reason);
    [[nodiscard]] bool hasPage(qint64 page) const;
    [[nodiscard]] QVariant closure();

    WorkerChannel &m_channel;
    WorkerComplaints &m_complaints;
    WorkerSlots m_slots;
    QFile m_file;
    std::unique_ptr<ExtendedFile> m_unfolded; ///< what the document is read from, when that is not the file
    std::unique_ptr<Poppler::Document> m_document; ///< null until one was opened; never a locked one
    bool m_unfoldTried = false;
    int m_pagesDrawn = 0; ///< of this document
    int m_pageCount = 0;
};

} // namespace meipi::pdf
