// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/project/project_support.h"

#include <QFile>

/// Files as bytes, and a project with something in it.
namespace meipi::test {

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A project with a report, excerpts and a text layer.
inline void fill(const ProjectFolder &folder)
{
    MEIPI_VALUE(store, folder.create());
    MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(1, 300'000), {}).result());
    const auto layer = layerOf({u"欧盟采取风险分级的办法。"_s});
    MEIPI_DONE(store->putTextLayer(summary.edition.row.id, layer).result());
    const project::Excerpt excerpt = someExcerpt();
    MEIPI_DONE(
        store->apply({.what = {}, .records = {excerpt, quotationOf(excerpt, summary.edition, *layer, u"分级"_s)}})
            .result());
}

} // namespace meipi::test
