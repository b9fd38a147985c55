// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_session.h"

#include "app/pdf/object_streams.h"
#include "app/pdf/payloads.h"
#include "app/pdf/worker_drawing.h"
#include "app/pdf/worker_faults.h"
#include "app/pdf/worker_information.h"
#include "app/pdf/worker_render.h"
#include "app/pdf/worker_text.h"

#include <QElapsedTimer>

#include <cstring>
#include <tuple>

#include <malloc.h>
#include <unistd.h>

namespace meipi::pdf {

namespace {

using base::Problem;
using namespace protocol;

constexpr int quickInformation = 5; // milliseconds that the first page may be held up
constexpr int pause = 40; // milliseconds without a request: the first pages are on the screen
constexpr int rest = 300;
constexpr int pagesBeforeUnfolding = 4;
constexpr qsizetype batchBytes = 256 << 10;
constexpr qint64 batchMilliseconds = 60;
// A worker whose client has gone cannot be killed by it. The client's own limits are far below.
constexpr unsigned selfDestructSeconds = 300;

bool isAborted(const QVariant &closure) { return static_cast<WorkerChannel *>(closure.value<void *>())->isCancelled(); }

bool isAskedForMore(const QVariant &closure)
{
    return !static_cast<WorkerChannel *>(closure.value<void *>())->isQuiet(0);
}

void setHints(Poppler::Document &document)
{
    document.setRenderHint(Poppler::Document::Antialiasing);
    document.setRenderHint(Poppler::Document::TextAntialiasing);
}

void copyImage(const QImage &image, std::span<uchar> memory)
{
    const std::size_t lineBytes = std::size_t(image.width()) * 4;
    for (int line = 0; line < image.height(); ++line)
        std::memcpy(memory.data() + std::size_t(line) * lineBytes, image.constScanLine(line), lineBytes);
}

} // namespace

WorkerSession::WorkerSession(WorkerChannel &channel, WorkerComplaints &complaints)
    : m_channel(channel),
      m_complaints(complaints)
{ }

WorkerSession::~WorkerSession() = default;

void WorkerSession::run()
{
    for (;;) {
        useTheTime();
        const Message request = m_channel.receive();
        ::alarm(selfDestructSeconds);
        answer(request);
        ::alarm(0);
    }
}

/// Between two requests.
void WorkerSession::useTheTime()
{
    if (m_document && !m_unfoldTried && (m_pagesDrawn >= pagesBeforeUnfolding || m_channel.isQuiet(pause)))
        unfold();
#ifdef __GLIBC__
    if (m_channel.isQuiet(rest))
        ::malloc_trim(0); // what a large page or a long text took
#endif
}

void WorkerSession::answer(const Message &request)
{
    switch (request.type()) {
    case Type::Open: return open(request);
    case Type::Prepare: return prepare();
    case Type::Slot: return addSlot(request);
    case Type::DropSlot: return m_slots.drop(request.value(0));
    case Type::Render: return render(request);
    case Type::ReadInfo: return readInfo(request);
    case Type::ReadText: return readText(request);
    case Type::ReadLinks: return readLinks(request);
    case Type::ReadDrawing: return readDrawing(request);
    default: return fail(request, Problem::Internal, QStringLiteral("not a request"));
    }
}

void WorkerSession::open(const Message &request)
{
    m_document.reset();
    m_unfolded.reset();
    m_unfoldTried = false;
    m_pagesDrawn = 0;
    m_file.close();
    m_pageCount = 0;
    m_complaints.listen();
    faults::meet(faults::Stage::Open, 0);

    const int descriptor = m_channel.takeDescriptor();
    if (descriptor < 0 || !m_file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return fail(request, Problem::CannotRead, QStringLiteral("no descriptor"));

    // Passwords are Latin-1 up to PDF 1.7 and UTF-8 from 2.0 on.
    const QString password = QString::fromUtf8(request.payload);
    auto document = loaded(password.toLatin1());
    if (document && document->isLocked() && password.toLatin1() != request.payload)
        document = loaded(request.payload);
    if (!document)
        return fail(request, Problem::PdfDamaged, {});
    if (document->isLocked()) // asking such a document for anything else crashes
        return fail(request, password.isEmpty() ? Problem::PdfLocked : Problem::PasswordWrong, {});
    const int pages = document->numPages();
    if (pages <= 0)
        return fail(request, Problem::PdfDamaged, QStringLiteral("no pages"));
    if (pages > payloads::pageLimit)
        return fail(request, Problem::TooLarge, QStringLiteral("%1 pages").arg(pages));

    if (document->xrefWasReconstructed()) // which Poppler keeps to itself
        m_complaints.add(QStringLiteral("The cross-reference table is damaged and was rebuilt"));

    setHints(*document);
    m_document = std::move(document);
    m_pageCount = pages;
    const QSizeF first = pageSize(*m_document, 0);
    const auto info = readInformation(*m_document, quickInformation);
    m_channel.send(makeMessage(Type::Opened, request.header.request,
                               {pages, fromReal(first.width()), fromReal(first.height()), info ? 1 : 0},
                               info ? payloads::encodeInfo(*info) : QByteArray()));
}

std::unique_ptr<Poppler::Document> WorkerSession::loaded(const QByteArray &password)
{
    m_file.seek(0);
    return Poppler::Document::load(&m_file, password, password);
}

/// Opens the document once more in a form that is read faster, page after page. Not when it is first opened: the first
/// pages would wait for it.
void WorkerSession::unfold()
{
    if (std::exchange(m_unfoldTried, true))
        return;
    const std::optional<QByteArray> update = unfoldedObjects(m_file);
    if (!update)
        return;
    auto unfolded = std::make_unique<ExtendedFile>(m_file, *update);
    auto document = Poppler::Document::load(unfolded.get());
    if (!document || document->isLocked() || document->xrefWasReconstructed() || document->numPages() != m_pageCount)
        return;
    setHints(*document);
    m_document = std::move(document);
    m_unfolded = std::move(unfolded);
}

/// Poppler keeps the fonts; the picture is nobody's. A small one, since no size is known.
void WorkerSession::prepare()
{
    constexpr double scale = 0.25;
    const auto page = m_document ? m_document->page(0) : nullptr;
    const auto geometry = page ? renderGeometry(payloads::plausibleSize(page->pageSizeF()),
                                                {.page = 0, .scale = scale, .region = {}, .rotation = 0})
                               : std::nullopt;
    if (geometry)
        std::ignore = drawPage(*page, *geometry, 0, isAskedForMore, closure());
    std::ignore = m_complaints.takeOutOfMemory(); // not the next page's fault
}

void WorkerSession::addSlot(const Message &request)
{
    m_slots.add(request.value(0), m_channel.takeDescriptor(), request.value(1));
}

void WorkerSession::render(const Message &request)
{
    const auto region = payloads::decodeRegion(request.payload);
    if (!region || !hasPage(request.value(0)))
        return fail(request, Problem::PageOutOfRange, {});
    const RenderRequest wanted{.page = int(request.value(0)),
                               .scale = request.real(3),
                               .region = *region,
                               .rotation = int(request.value(2) & 3)};
    faults::meet(faults::Stage::Render, wanted.page);

    const auto page = m_document->page(wanted.page);
    if (!page)
        return fail(request, Problem::PageFailed, QStringLiteral("the page is missing"));
    const auto geometry = renderGeometry(payloads::plausibleSize(page->pageSizeF()), wanted);
    if (!geometry)
        return fail(request, Problem::PageOutOfRange, QStringLiteral("the region lies outside the page"));
    const std::span<uchar> memory = m_slots.memory(request.value(1));
    if (std::size_t(geometry->bytes()) > memory.size())
        return m_channel.send(
            makeMessage(Type::SlotTooSmall, request.header.request, {request.value(1), geometry->bytes()}));

    const QImage image = drawPage(*page, *geometry, wanted.rotation, isAborted, closure());
    if (m_channel.isCancelled())
        return m_channel.send(makeMessage(Type::Cancelled, request.header.request));
    if (m_complaints.takeOutOfMemory() || image.isNull())
        return fail(request, Problem::PageFailed, QStringLiteral("out of memory"));
    copyImage(image, memory);
    ++m_pagesDrawn;
    m_channel.send(makeMessage(Type::Image, request.header.request,
                               {request.value(1), image.width(), image.height(), fromReal(geometry->scale)},
                               payloads::encodeRegion(geometry->rectangle)));
}

void WorkerSession::readInfo(const Message &request)
{
    if (!m_document)
        return fail(request, Problem::Internal, QStringLiteral("no document"));
    faults::meet(faults::Stage::Info, 0);
    const auto info = readInformation(*m_document, 0);
    m_channel.send(makeMessage(Type::Info, request.header.request, {}, payloads::encodeInfo(*info)));
}

void WorkerSession::readText(const Message &request)
{
    const qint64 end = request.value(1);
    qint64 next = request.value(0);
    if (!hasPage(next) || end <= next || end > m_pageCount)
        return fail(request, Problem::PageOutOfRange, {});

    unfold();
    QByteArray batch;
    qint64 batchStart = next;
    QElapsedTimer sinceBatch;
    sinceBatch.start();
    const auto sendBatch = [&] {
        if (next > batchStart)
            m_channel.send(
                makeMessage(Type::TextBatch, request.header.request, {batchStart, next - batchStart}, batch));
        batch.resize(0);
        batchStart = next;
        sinceBatch.restart();
    };
    while (next < end && !m_channel.isCancelled()) {
        faults::meet(faults::Stage::Text, int(next));
        const auto page = m_document->page(int(next));
        const auto characters = page ? readCharacters(*page, isAborted, closure()) : report::PageCharacters();
        if (!characters)
            break;
        if (!page || m_complaints.takeOutOfMemory()) {
            sendBatch();
            m_channel.send(makeMessage(Type::TextPageFailed, request.header.request, {next}));
            batchStart = ++next;
            continue;
        }
        payloads::appendPage(batch, *characters);
        ++next;
        if (batch.size() > batchBytes || sinceBatch.elapsed() > batchMilliseconds)
            sendBatch();
    }
    sendBatch();
    m_channel.send(makeMessage(Type::TextDone, request.header.request, {next}));
}

void WorkerSession::readLinks(const Message &request)
{
    if (!hasPage(request.value(0)))
        return fail(request, Problem::PageOutOfRange, {});
    const auto links = pdf::readLinks(*m_document, int(request.value(0)));
    m_channel.send(makeMessage(Type::Links, request.header.request, {request.value(0)}, payloads::encodeLinks(links)));
}

void WorkerSession::readDrawing(const Message &request)
{
    if (!hasPage(request.value(0)))
        return fail(request, Problem::PageOutOfRange, {});
    faults::meet(faults::Stage::Drawing, int(request.value(0)));
    const PageDrawing drawing = pdf::readDrawing(*m_document, int(request.value(0)));
    m_channel.send(
        makeMessage(Type::Drawing, request.header.request, {request.value(0)}, payloads::encodeDrawing(drawing)));
}

void WorkerSession::fail(const Message &request, Problem problem, const QString &reason)
{
    m_channel.send(makeMessage(Type::Failed, request.header.request, {qint64(problem)}, reason.toUtf8()));
}

bool WorkerSession::hasPage(qint64 page) const { return m_document && page >= 0 && page < m_pageCount; }

QVariant WorkerSession::closure() { return QVariant::fromValue(static_cast<void *>(&m_channel)); }

} // namespace meipi::pdf
