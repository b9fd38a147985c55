// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/source.h"

#include "app/pdf/unique_descriptor.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMutex>

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace meipi::pdf {

namespace {

using base::fail;
using base::Problem;

constexpr qint64 signatureRange = 1024;
constexpr qsizetype chunk = 1 << 20;
constexpr qint64 sizeLimit = 4LL << 30;

QString reason(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

/// Reads at an offset, whatever the descriptor's own; 0 at the end, -1 on failure.
ssize_t readAt(int descriptor, char *bytes, qsizetype count, qint64 offset)
{
    for (;;) {
        const ssize_t got = ::pread(descriptor, bytes, std::size_t(count), offset);
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

/// Hands every byte to `sink`, a chunk at a time.
template<typename Sink>
base::Done forEachChunk(int descriptor, const QString &name, const Sink &sink)
{
    QByteArray buffer(chunk, Qt::Uninitialized);
    for (qint64 offset = 0;;) {
        const ssize_t got = readAt(descriptor, buffer.data(), buffer.size(), offset);
        if (got < 0)
            return fail(Problem::CannotRead, name, reason(errno));
        if (got == 0)
            return {};
        sink(QByteArrayView(buffer.constData(), got));
        offset += got;
    }
}

/// A signature where PDFs have it, or at the end what every reader begins with: some that work lack the signature.
bool looksLikePdf(QByteArrayView start, QByteArrayView end)
{
    return start.contains("%PDF-") || end.contains("\nstartxref") || end.contains("\rstartxref");
}

bool looksLikePdf(int descriptor, qint64 size)
{
    std::array<char, signatureRange> start;
    std::array<char, signatureRange> end;
    const ssize_t atStart = readAt(descriptor, start.data(), start.size(), 0);
    const ssize_t atEnd = readAt(descriptor, end.data(), end.size(), std::max<qint64>(0, size - signatureRange));
    return atStart > 0 && atEnd > 0
        && looksLikePdf(QByteArrayView(start.data(), atStart), QByteArrayView(end.data(), atEnd));
}

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), std::size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

UniqueDescriptor sealedMemory(QByteArrayView bytes)
{
    UniqueDescriptor memory(::memfd_create("meipi-pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory.isOpen() || !writeAll(memory.get(), bytes)
        || ::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
        return {};
    return memory;
}

} // namespace

struct Source::Data
{
    UniqueDescriptor descriptor;
    QString name;
    qint64 size = 0;
    QMutex mutex;
    QByteArray hash; ///< guarded by `mutex`
};

base::Result<Source> Source::fromFile(const QString &path)
{
    // Not waiting: opening a named pipe would.
    UniqueDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen())
        return fail(errno == ENOENT || errno == ENOTDIR ? Problem::NoSuchFile : Problem::CannotRead, path,
                    reason(errno));
    struct stat status{};
    if (::fstat(file.get(), &status) != 0)
        return fail(Problem::CannotRead, path, reason(errno));
    if (!S_ISREG(status.st_mode))
        return fail(Problem::CannotRead, path,
                    S_ISDIR(status.st_mode) ? reason(EISDIR) : QStringLiteral("not a regular file"));
    if (status.st_size > sizeLimit)
        return fail(Problem::TooLarge, path, QStringLiteral("%1 bytes").arg(sizeLimit));
    if (!looksLikePdf(file.get(), status.st_size))
        return fail(Problem::NotAPdf, path);

    Source source;
    source.m_data = std::make_shared<Data>();
    source.m_data->descriptor = std::move(file);
    source.m_data->name = path;
    source.m_data->size = status.st_size;
    return source;
}

base::Result<Source> Source::fromBytes(const QByteArray &bytes, const QString &name)
{
    const qsizetype range = qMin(bytes.size(), qsizetype(signatureRange));
    if (!looksLikePdf(QByteArrayView(bytes).first(range), QByteArrayView(bytes).last(range)))
        return fail(Problem::NotAPdf, name);
    UniqueDescriptor memory = sealedMemory(bytes);
    if (!memory.isOpen())
        return fail(Problem::CannotRead, name, reason(errno));

    Source source;
    source.m_data = std::make_shared<Data>();
    source.m_data->descriptor = std::move(memory);
    source.m_data->name = name;
    source.m_data->size = bytes.size();
    return source;
}

QString Source::name() const { return m_data ? m_data->name : QString(); }

qint64 Source::size() const { return m_data ? m_data->size : 0; }

base::Result<QByteArray> Source::bytes() const
{
    if (!m_data)
        return fail(Problem::Internal, {}, QStringLiteral("a null source"));
    QByteArray all;
    all.reserve(m_data->size);
    const base::Done done =
        forEachChunk(m_data->descriptor.get(), m_data->name, [&all](QByteArrayView part) { all.append(part); });
    if (!done)
        return std::unexpected(done.error());
    return all;
}

base::Result<QByteArray> Source::sha256() const
{
    if (!m_data)
        return fail(Problem::Internal, {}, QStringLiteral("a null source"));
    const QMutexLocker lock(&m_data->mutex);
    if (m_data->hash.isEmpty()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const base::Done done =
            forEachChunk(m_data->descriptor.get(), m_data->name, [&hash](QByteArrayView part) { hash.addData(part); });
        if (!done)
            return std::unexpected(done.error());
        m_data->hash = hash.result();
    }
    return m_data->hash;
}

int Source::newDescriptor() const
{
    if (!m_data) {
        errno = EBADF;
        return -1;
    }
    const QByteArray alias = "/proc/self/fd/" + QByteArray::number(m_data->descriptor.get());
    const int anew = ::open(alias.constData(), O_RDONLY | O_CLOEXEC);
    if (anew >= 0)
        return anew;
    // No /proc, or the file's permissions have changed since: a copy has an offset of its own, too.
    const base::Result<QByteArray> all = bytes();
    if (!all) {
        errno = EIO;
        return -1;
    }
    UniqueDescriptor copy = sealedMemory(*all);
    return copy.release();
}

} // namespace meipi::pdf
