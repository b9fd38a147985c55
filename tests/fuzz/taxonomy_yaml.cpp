// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"
#include "tests/fuzz/fuzz_target.h"

namespace meipi::fuzz {

QList<QByteArray> seeds()
{
    taxonomy::Taxonomy small = taxonomy::defaultTaxonomy();
    promise(!small.tags.isEmpty(), "the default taxonomy has tags");
    small.tags.resize(1);
    small.facets.resize(1);
    return {taxonomy::taxonomyToYaml(taxonomy::defaultTaxonomy()), taxonomy::taxonomyToYaml(small)};
}

void run(const QByteArray &input)
{
    const base::Result<taxonomy::Taxonomy> read = taxonomy::taxonomyFromYaml(input);
    if (!read)
        return;
    const base::Result<taxonomy::Taxonomy> again = taxonomy::taxonomyFromYaml(taxonomy::taxonomyToYaml(*read));
    promise(again.has_value(), "a written taxonomy can be read");
    promise(again->facets.size() == read->facets.size() && again->tags.size() == read->tags.size(),
            "writing and reading keeps facets and tags");
}

} // namespace meipi::fuzz
