// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources are only there once somebody asks; outside any namespace, as Qt wants it.
static void initialiseTaxonomyResource() { Q_INIT_RESOURCE(meipi_taxonomies); }

namespace meipi::taxonomy {

Taxonomy defaultTaxonomy()
{
    static const Taxonomy taxonomy = [] {
        initialiseTaxonomyResource();
        QFile file(u":/taxonomies/default.yaml"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The resource %s is missing", qPrintable(file.fileName()));
        const auto read = taxonomyFromYaml(file.readAll());
        if (!read)
            qFatal("The default taxonomy: %s", qPrintable(read.error().detail));
        return *read;
    }();
    return taxonomy;
}

} // namespace meipi::taxonomy
