// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <bit>
#include <expected>
#include <optional>

/// What the window's process ("client") and a worker say to each other over one stream socket pair: fixed headers in
/// host byte order, each followed by its payload. The client sends one request at a time and perhaps a Cancel; a worker
/// answers each request once (text: any number of batches first). Everything from a worker is untrusted.
namespace meipi::pdf::protocol {

inline constexpr quint32 magicNumber = 0x4D504931;
inline constexpr quint64 payloadLimit = 64ULL << 20;

enum class Type : quint32 {
    // to the worker
    Open = 1, ///< with a descriptor; payload: password in UTF-8
    Slot, ///< with a descriptor; values: slot, bytes
    DropSlot, ///< values: slot
    Render, ///< values: page, slot, rotation, scale; payload: region
    ReadInfo,
    ReadText, ///< values: first page, end page
    ReadLinks, ///< values: page
    ReadDrawing, ///< values: page
    Prepare, ///< draws the first page for nobody, until something else is asked; no answer
    Cancel, ///< stops `request`; no answer of its own
    // to the client
    Ready = 100, ///< values: Landlock version (0: none), seccomp (0 or 1)
    Opened, ///< values: page count, width and height of the first page; payload: information when it was quick to get
    Info, ///< payload: information
    Image, ///< values: slot, width, height, scale; payload: region
    SlotTooSmall, ///< values: slot, bytes needed; nothing was drawn
    TextBatch, ///< values: first page, number of pages; payload: characters
    TextPageFailed, ///< values: page; reading goes on
    TextDone, ///< values: the first page that was not read
    Links, ///< values: page; payload: links
    Drawing, ///< values: page; payload: rules and pictures
    Failed, ///< values: base::Problem; payload: reason in UTF-8
    Cancelled,
    Warning, ///< at any time; payload: Poppler's message in UTF-8
};

struct Header
{
    quint32 magic = magicNumber;
    Type type = Type::Cancel;
    quint64 request = 0;
    quint64 payloadSize = 0;
    std::array<qint64, 5> values{};
};
static_assert(sizeof(Header) == 64);

struct Message
{
    Header header;
    QByteArray payload;

    [[nodiscard]] Type type() const { return header.type; }
    [[nodiscard]] qint64 value(std::size_t index) const { return header.values.at(index); }
    [[nodiscard]] double real(std::size_t index) const { return std::bit_cast<double>(header.values.at(index)); }
};

[[nodiscard]] inline qint64 fromReal(double number) { return std::bit_cast<qint64>(number); }

[[nodiscard]] Message makeMessage(Type type, quint64 request, std::array<qint64, 5> values = {},
                                  const QByteArray &payload = {});

/// Cuts a stream of bytes into messages.
class MessageReader
{
public:
    void append(QByteArrayView bytes);
    /// The next whole message, nothing while it is incomplete, or a reason why this is no stream of messages (it stays broken).
    [[nodiscard]] std::expected<std::optional<Message>, QString> next();

private:
    QByteArray m_bytes;
    qsizetype m_start = 0; ///< of what was not taken yet
};

} // namespace meipi::pdf::protocol
