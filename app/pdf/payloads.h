// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/types.h"
#include "app/report/page_characters.h"

#include <QByteArray>

#include <optional>
#include <vector>

/// Payloads of the worker protocol. Decoders check everything, since a worker may have been taken over by its PDF:
/// nothing that they return is out of proportion, not finite or out of range.
namespace meipi::pdf::payloads {

inline constexpr int pageLimit = 200'000;

[[nodiscard]] QByteArray encodeInfo(const DocumentInfo &info);
/// `pageCount`: what the worker said when it opened the document.
[[nodiscard]] std::optional<DocumentInfo> decodeInfo(const QByteArray &payload, int pageCount);

[[nodiscard]] QByteArray encodeLinks(const QList<PageLink> &links);
/// Links to pages that the document does not have lead nowhere.
[[nodiscard]] std::optional<QList<PageLink>> decodeLinks(const QByteArray &payload, int pageCount);

[[nodiscard]] QByteArray encodeDrawing(const PageDrawing &drawing);
[[nodiscard]] std::optional<PageDrawing> decodeDrawing(const QByteArray &payload);

[[nodiscard]] QByteArray encodeRegion(QRect region);
[[nodiscard]] std::optional<QRect> decodeRegion(const QByteArray &payload);

/// Columns in host byte order, so that a page of 3,000 characters costs three copies of memory.
void appendPage(QByteArray &payload, const report::PageCharacters &page);
[[nodiscard]] std::optional<std::vector<report::PageCharacters>> decodePages(const QByteArray &payload, int count);

/// A page's size as a PDF or a worker gave it, or A4 where that is no size.
[[nodiscard]] QSizeF plausibleSize(QSizeF size);

} // namespace meipi::pdf::payloads
