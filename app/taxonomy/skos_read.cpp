// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/skos_names.h"
#include "app/taxonomy/taxonomy.h"
#include "app/taxonomy/turtle.h"
#include "app/taxonomy/yaml_keys.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace meipi::taxonomy {

namespace {

constexpr qsizetype largestFile = 4 * 1024 * 1024;
constexpr qsizetype mostConcepts = 5000;
constexpr int deepestNesting = 8; ///< as in the YAML that people edit
/// RFC 4122: names that are URLs, 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
constexpr QUuid iriNamespace(0x6ba7b811, 0x9dad, 0x11d1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8);

std::unexpected<base::Error> refuse(const QString &reason)
{
    return base::fail(base::Problem::BadTaxonomy, {}, reason);
}

/// One of ours says its UUID; another thesaurus' IRI always gives the same one.
QUuid idOf(const QString &iri)
{
    const QString prefix = u"urn:uuid:"_s;
    const QUuid own = iri.startsWith(prefix) ? QUuid::fromString(iri.sliced(prefix.size())) : QUuid();
    return own.isNull() ? QUuid::createUuidV5(iriNamespace, iri) : own;
}

/// "Risk-level 2" → "risk_level_2"; empty when no letter or digit of a–z, 0–9 is left.
QString keyFrom(const QString &name)
{
    QString key;
    for (const auto characters = name.toLower(); const QChar character : characters) {
        if ((character >= u'a' && character <= u'z') || (character >= u'0' && character <= u'9'))
            key += character;
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    while (key.endsWith(u'_'))
        key.chop(1);
    return key;
}

QString localName(const QString &iri)
{
    return iri.sliced(std::max({iri.lastIndexOf(u'#'), iri.lastIndexOf(u'/'), iri.lastIndexOf(u':')}) + 1);
}

class SkosReader
{
public:
    explicit SkosReader(turtle::Graph graph) : m_graph(std::move(graph)) { }

    base::Result<Taxonomy> read()
    {
        collect();
        if (m_concepts.isEmpty() && m_schemes.isEmpty())
            return refuse(u"there is no skos:ConceptScheme and no skos:Concept in it"_s);
        if (m_concepts.size() > mostConcepts)
            return refuse(u"a codebook may have %1 tags"_s.arg(mostConcepts));
        for (const QString &scheme : std::as_const(m_schemes))
            readFacet(scheme);
        for (const QString &subject : std::as_const(m_concepts)) {
            if (const auto read = readTag(subject); !read)
                return std::unexpected(read.error());
        }
        m_taxonomy.sort();
        numberAnew();
        return m_taxonomy;
    }

private:
    [[nodiscard]] QString text(const QString &subject, const QString &predicate) const
    {
        const QList<turtle::Value> values = m_graph.values(subject, predicate);
        return values.isEmpty() ? QString() : values.first().text.trimmed();
    }

    /// The first text of each language; one without a language is taken for both.
    [[nodiscard]] Label label(const QString &subject, const QString &predicate) const
    {
        Label label;
        QString other;
        for (const auto valueList = m_graph.values(subject, predicate); const turtle::Value &value : valueList) {
            QString &place = value.language.startsWith(u"zh") ? label.zh
                : value.language.startsWith(u"en")            ? label.en
                                                              : other;
            if (place.isEmpty())
                place = value.text;
        }
        if (label == Label{})
            label = {.zh = other, .en = other};
        return label;
    }

    void collect()
    {
        for (const QString &subject : std::as_const(m_graph.subjects)) {
            for (const auto valueList = m_graph.values(subject, skos::type); const turtle::Value &value : valueList) {
                if (value.text == skos::conceptScheme)
                    m_schemes.append(subject);
                else if (value.text == skos::conceptClass && !m_isConcept.contains(subject)) {
                    m_isConcept.insert(subject);
                    m_concepts.append(subject);
                }
            }
        }
        // Both directions of a relation may stand in the file; one is enough.
        for (const QString &subject : std::as_const(m_graph.subjects)) {
            for (const auto valueList = m_graph.values(subject, skos::broader); const turtle::Value &value : valueList)
                takeParent(subject, value.text);
            for (const auto valueList = m_graph.values(subject, skos::narrower); const turtle::Value &value : valueList)
                takeParent(value.text, subject);
            for (const auto valueList = m_graph.values(subject, skos::hasTopConcept);
                 const turtle::Value &value : valueList)
                m_schemeOf.insert(value.text, subject);
            for (const QString &predicate : {skos::topConceptOf, skos::inScheme}) {
                for (const auto valueList = m_graph.values(subject, predicate);
                     const turtle::Value &value : valueList) {
                    if (m_schemes.contains(value.text))
                        m_schemeOf.insert(subject, value.text);
                }
            }
        }
    }

    void takeParent(const QString &child, const QString &parent)
    {
        if (!m_parent.contains(child))
            m_parent.insert(child, parent);
    }

    /// Keys are unique among `taken`; made from the notation, else from a name.
    QString makeKey(const QString &subject, const Label &name, QSet<QString> &taken) const
    {
        QString key;
        for (const QString &source : {text(subject, skos::notation), name.en, localName(subject), u"tag"_s}) {
            key = keyFrom(source);
            if (!key.isEmpty())
                break;
        }
        const QString first = key;
        for (int number = 2; taken.contains(key); ++number)
            key = u"%1_%2"_s.arg(first).arg(number);
        taken.insert(key);
        return key;
    }

    template<size_t Size>
    QString readMark(const QString &subject, const QString &predicate, const std::array<QString, Size> &all,
                     QString Facet::*member) const
    {
        const QString asked = text(subject, predicate);
        if (std::ranges::contains(all, asked))
            return asked;
        const auto free = std::ranges::find_if(all, [&](const QString &name) {
            return std::ranges::none_of(m_taxonomy.facets, [&](const Facet &facet) { return facet.*member == name; });
        });
        return free == all.end() ? all.back() : *free;
    }

    void readFacet(const QString &subject)
    {
        Facet facet;
        facet.id = idOf(subject);
        facet.name = label(subject, skos::prefLabel);
        facet.key = makeKey(subject, facet.name, m_facetKeys);
        if (facet.name == Label{})
            facet.name = {.zh = facet.key, .en = facet.key};
        facet.alias = text(subject, skos::alias);
        if (m_taxonomy.facetByName(facet.alias))
            facet.alias.clear();
        facet.shape = readMark(subject, skos::shape, yaml::shapes, &Facet::shape);
        facet.hue = readMark(subject, skos::hue, yaml::hues, &Facet::hue);
        facet.scale = text(subject, skos::scale) == yaml::ordinal ? Scale::Ordinal : Scale::Nominal;
        facet.choice = text(subject, skos::choice) == yaml::one ? Choice::One : Choice::Many;
        facet.order = placeOf(subject, m_taxonomy.facets.size());
        m_taxonomy.facets.append(facet);
    }

    [[nodiscard]] int placeOf(const QString &subject, qsizetype otherwise) const
    {
        bool said = false;
        const int place = text(subject, skos::order).toInt(&said);
        return said ? place : static_cast<int>(otherwise);
    }

    /// Up to the concept at the top; fails where that goes round in a circle or too deep.
    base::Result<QString> topOf(const QString &subject) const
    {
        QString top = subject;
        for (int depth = 0; m_parent.contains(top); ++depth) {
            if (depth > deepestNesting)
                return refuse(u"“%1” has itself above it, or more than %2 concepts"_s.arg(subject).arg(deepestNesting));
            top = m_parent.value(top);
        }
        return top;
    }

    /// Concepts that say no scheme are in their top concept's, else in a facet made for them.
    QUuid facetOf(const QString &subject, const QString &top)
    {
        for (const QString &at : {subject, top}) {
            if (m_schemeOf.contains(at))
                return idOf(m_schemeOf.value(at));
        }
        const QString scheme = m_schemes.isEmpty() ? u"urn:meipi:codebook:imported"_s : m_schemes.first();
        if (m_schemes.isEmpty()) {
            m_schemes.append(scheme);
            readFacet(scheme);
        }
        return idOf(scheme);
    }

    base::Result<void> readTag(const QString &subject)
    {
        const base::Result<QString> top = topOf(subject);
        if (!top)
            return std::unexpected(top.error());
        Tag tag;
        tag.id = idOf(subject);
        tag.facet = facetOf(subject, *top);
        if (const QString parent = m_parent.value(subject); m_isConcept.contains(parent))
            tag.parent = idOf(parent);
        tag.label = label(subject, skos::prefLabel);
        tag.key = makeKey(subject, tag.label, m_tagKeys[tag.facet]);
        if (tag.label == Label{})
            return refuse(u"the concept “%1” has no skos:prefLabel"_s.arg(subject));
        tag.shortLabel = label(subject, skos::shortLabel);
        tag.definition = label(subject, skos::definition);
        tag.whenToUse = label(subject, skos::scopeNote);
        tag.whenNot = label(subject, skos::notUse);
        tag.example = label(subject, skos::example);
        tag.shortcut = readShortcut(subject);
        tag.order = placeOf(subject, m_taxonomy.tags.size());
        tag.retired = text(subject, skos::deprecated) == u"true";
        m_taxonomy.tags.append(tag);
        return {};
    }

    /// A letter that is not free is dropped: a shortcut is a convenience.
    QString readShortcut(const QString &subject)
    {
        const QString letter = text(subject, skos::shortcut).toUpper();
        const bool good = letter.size() == 1 && letter[0] >= u'A' && letter[0] <= u'Z'
            && !yaml::reservedShortcuts.contains(letter[0]) && !m_shortcuts.contains(letter);
        if (!good)
            return {};
        m_shortcuts.insert(letter);
        return letter;
    }

    /// Orders count from 0 without gaps, tags among their siblings, whatever numbers the file had.
    void numberAnew()
    {
        QHash<QUuid, int> next;
        for (Tag &tag : m_taxonomy.tags)
            tag.order = next[tag.parent.isNull() ? tag.facet : tag.parent]++;
        int place = 0;
        for (Facet &facet : m_taxonomy.facets)
            facet.order = place++;
    }

    turtle::Graph m_graph;
    QStringList m_schemes;
    QStringList m_concepts;
    QSet<QString> m_isConcept;
    QHash<QString, QString> m_parent;
    QHash<QString, QString> m_schemeOf;
    QSet<QString> m_facetKeys;
    QHash<QUuid, QSet<QString>> m_tagKeys;
    QSet<QString> m_shortcuts;
    Taxonomy m_taxonomy;
};

} // namespace

base::Result<Taxonomy> taxonomyFromSkos(const QByteArray &turtle)
{
    if (turtle.size() > largestFile)
        return refuse(u"the file is larger than %1 MiB"_s.arg(largestFile / 1024 / 1024));
    base::Result<turtle::Graph> graph = turtle::graphFromTurtle(turtle);
    if (!graph)
        return std::unexpected(graph.error());
    return SkosReader(std::move(*graph)).read();
}

} // namespace meipi::taxonomy
