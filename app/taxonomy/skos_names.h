// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The words of a codebook in SKOS (W3C Recommendation, 18 August 2009). A facet is a concept scheme, a tag a concept;
/// what SKOS has no word for is in a vocabulary of our own, which other programs pass over.
namespace meipi::taxonomy::skos {

using namespace Qt::StringLiterals;

inline const QString base = u"http://www.w3.org/2004/02/skos/core#"_s;
inline const QString own = u"urn:meipi:codebook:"_s;
inline const QString type = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#type"_s;
inline const QString deprecated = u"http://www.w3.org/2002/07/owl#deprecated"_s;

inline const QString conceptScheme = base + u"ConceptScheme"_s;
inline const QString conceptClass = base + u"Concept"_s;
inline const QString inScheme = base + u"inScheme"_s;
inline const QString topConceptOf = base + u"topConceptOf"_s;
inline const QString hasTopConcept = base + u"hasTopConcept"_s;
inline const QString broader = base + u"broader"_s;
inline const QString narrower = base + u"narrower"_s;
inline const QString notation = base + u"notation"_s;
inline const QString prefLabel = base + u"prefLabel"_s;
inline const QString altLabel = base + u"altLabel"_s;
inline const QString definition = base + u"definition"_s;
inline const QString scopeNote = base + u"scopeNote"_s;
inline const QString example = base + u"example"_s;

inline const QString alias = own + u"alias"_s;
inline const QString shape = own + u"shape"_s;
inline const QString hue = own + u"hue"_s;
inline const QString scale = own + u"scale"_s;
inline const QString choice = own + u"choice"_s;
inline const QString shortLabel = own + u"shortLabel"_s;
inline const QString notUse = own + u"not"_s; ///< when not to use the tag
inline const QString shortcut = own + u"shortcut"_s;
inline const QString order = own + u"order"_s;

} // namespace meipi::taxonomy::skos
