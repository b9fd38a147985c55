// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/document.h"

#include "app/pdf/document_private.h"

namespace meipi::pdf {

Document::Document(QObject *parent) : Document(WorkerLimits(), parent) { }

Document::Document(const WorkerLimits &limits, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, limits))
{ }

Document::~Document() = default;

void Document::open(const Source &source, const QString &password) { d->open(source, password); }

void Document::prepareFirstPage()
{
    if (WorkerProcess *worker = d->m_seats.front().worker)
        worker->send(protocol::makeMessage(protocol::Type::Prepare, 0));
}

bool Document::isOpen() const { return d->m_state == Private::State::Open; }

const DocumentInfo &Document::info() const { return d->m_info; }

bool Document::isInfoComplete() const { return d->m_infoComplete; }

RequestId Document::render(const RenderRequest &request)
{
    const RequestId id = ++d->m_lastRequest;
    d->m_queue.addRender(id, request);
    // From the event loop, so that no answer comes before the caller knows the request by its number.
    QMetaObject::invokeMethod(d.get(), [this] { d->dispatch(); }, Qt::QueuedConnection);
    return id;
}

void Document::cancel(RequestId request) { d->cancelRender(request); }

void Document::readText()
{
    d->m_textWanted = true;
    QMetaObject::invokeMethod(d.get(), [this] { d->startText(); }, Qt::QueuedConnection);
}

void Document::cancelText() { d->cancelText(); }

void Document::readLinks(int page)
{
    d->m_queue.addLinks(page);
    QMetaObject::invokeMethod(d.get(), [this] { d->dispatch(); }, Qt::QueuedConnection);
}

void Document::readDrawing(int page)
{
    d->m_queue.addDrawing(page);
    QMetaObject::invokeMethod(d.get(), [this] { d->dispatch(); }, Qt::QueuedConnection);
}

void Document::cancelDrawing(int page) { d->m_queue.removeDrawing(page); }

QList<qint64> Document::workerProcesses() const
{
    QList<qint64> processes;
    for (const Private::Seat &seat : d->m_seats) {
        if (seat.worker)
            processes.append(seat.worker->processId());
    }
    return processes;
}

} // namespace meipi::pdf
