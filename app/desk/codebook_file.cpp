// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/codebook_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace meipi::desk {

namespace {

constexpr qint64 largestFile = 8LL * 1024 * 1024; // bytes; the readers have limits of their own

QRegularExpressionMatch lineIn(const base::Error &error)
{
    static const QRegularExpression pattern(u"^line (\\d+): "_s);
    return pattern.match(error.detail);
}

} // namespace

std::optional<CodebookFormat> codebookFormat(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "yaml"_L1 || ending == "yml"_L1)
        return CodebookFormat::Yaml;
    if (ending == "ttl"_L1)
        return CodebookFormat::Skos;
    return std::nullopt;
}

base::Result<taxonomy::Taxonomy> codebookFrom(const QByteArray &bytes, CodebookFormat format, const QString &name)
{
    const auto read =
        format == CodebookFormat::Skos ? taxonomy::taxonomyFromSkos(bytes) : taxonomy::taxonomyFromYaml(bytes);
    return read.transform_error([&](base::Error error) {
        if (error.subject.isEmpty())
            error.subject = name;
        return error;
    });
}

base::Result<taxonomy::Taxonomy> readCodebook(const QString &path)
{
    const auto format = codebookFormat(path);
    if (!format) {
        return base::fail(base::Problem::BadInput, path,
                          QCoreApplication::translate("codebook", "a codebook ends in .yaml, .yml or .ttl"));
    }
    QFile file(path);
    if (!file.exists())
        return base::fail(base::Problem::NoSuchFile, path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return base::fail(base::Problem::CannotRead, path, file.errorString());
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return base::fail(base::Problem::TooLarge, path);
    return codebookFrom(bytes, *format, path);
}

QByteArray codebookBytes(const taxonomy::Taxonomy &taxonomy, CodebookFormat format)
{
    return format == CodebookFormat::Skos ? taxonomy::taxonomyToSkos(taxonomy) : taxonomy::taxonomyToYaml(taxonomy);
}

int lineOf(const base::Error &error) { return lineIn(error).captured(1).toInt(); }

QString reasonOf(const base::Error &error) { return error.detail.sliced(lineIn(error).capturedLength()); }

} // namespace meipi::desk
