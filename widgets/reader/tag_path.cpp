// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/tag_path.h"

namespace meipi::widgets {

using namespace Qt::StringLiterals;

QString tagPath(const taxonomy::Taxonomy &taxonomy, const QUuid &tag, taxonomy::LabelLanguage language)
{
    QStringList names;
    QList<QUuid> seen; // a codebook from elsewhere may have a circle
    const taxonomy::Tag *step = taxonomy.tag(tag);
    QUuid facetId;
    while (step && !seen.contains(step->id)) {
        seen.append(step->id);
        names.prepend(step->label.in(language));
        facetId = step->facet;
        step = taxonomy.tag(step->parent);
    }
    if (const taxonomy::Facet *facet = taxonomy.facet(facetId)) {
        names.prepend(facet->name.in(language));
    }
    return names.join(u" › "_s);
}

} // namespace meipi::widgets
