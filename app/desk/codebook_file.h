// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/taxonomy/taxonomy.h"

#include <QByteArray>

#include <optional>

namespace meipi::desk {

enum class CodebookFormat : quint8 { Yaml, Skos };

/// By the file's ending: .yaml and .yml, .ttl; none for others.
[[nodiscard]] std::optional<CodebookFormat> codebookFormat(const QString &path);

/// Reads a codebook; the format follows from the ending. Fails with BadTaxonomy (its line in `detail`), BadInput for
/// another ending, NoSuchFile, CannotRead, TooLarge. Any thread.
[[nodiscard]] base::Result<taxonomy::Taxonomy> readCodebook(const QString &path);
[[nodiscard]] base::Result<taxonomy::Taxonomy> codebookFrom(const QByteArray &bytes, CodebookFormat format,
                                                            const QString &name);
[[nodiscard]] QByteArray codebookBytes(const taxonomy::Taxonomy &taxonomy, CodebookFormat format);

/// The line that a BadTaxonomy is about, from 1; 0 where it names none.
[[nodiscard]] int lineOf(const base::Error &error);
/// The same without its line.
[[nodiscard]] QString reasonOf(const base::Error &error);

} // namespace meipi::desk
