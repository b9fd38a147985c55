// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/skos_names.h"
#include "app/taxonomy/taxonomy.h"
#include "app/taxonomy/turtle.h"
#include "app/taxonomy/yaml_keys.h"

using namespace Qt::StringLiterals;

namespace meipi::taxonomy {

namespace {

QString iriOf(const QUuid &id) { return u"urn:uuid:"_s + id.toString(QUuid::WithoutBraces); }

class SkosWriter
{
public:
    explicit SkosWriter(const Taxonomy &taxonomy) : m_taxonomy(taxonomy) { }

    QByteArray write()
    {
        for (const Facet &facet : m_taxonomy.facets) {
            writeFacet(facet);
            for (const auto tags = m_taxonomy.tagsOf(facet.id); const Tag &tag : tags)
                writeTag(tag);
        }
        return m_out.finish();
    }

private:
    void label(const QString &subject, const QString &predicate, const Label &label)
    {
        m_out.literal(subject, predicate, label.zh, u"zh"_s);
        m_out.literal(subject, predicate, label.en, u"en"_s);
    }

    void writeFacet(const Facet &facet)
    {
        const QString subject = iriOf(facet.id);
        m_out.iri(subject, skos::type, skos::conceptScheme);
        m_out.literal(subject, skos::notation, facet.key);
        label(subject, skos::prefLabel, facet.name);
        m_out.literal(subject, skos::alias, facet.alias);
        m_out.literal(subject, skos::shape, facet.shape);
        m_out.literal(subject, skos::hue, facet.hue);
        m_out.literal(subject, skos::scale, facet.scale == Scale::Ordinal ? yaml::ordinal : yaml::nominal);
        m_out.literal(subject, skos::choice, facet.choice == Choice::One ? yaml::one : yaml::many);
        m_out.literal(subject, skos::order, QString::number(facet.order));
    }

    void writeTag(const Tag &tag)
    {
        const QString subject = iriOf(tag.id);
        m_out.iri(subject, skos::type, skos::conceptClass);
        m_out.iri(subject, skos::inScheme, iriOf(tag.facet));
        if (tag.parent.isNull())
            m_out.iri(subject, skos::topConceptOf, iriOf(tag.facet));
        else
            m_out.iri(subject, skos::broader, iriOf(tag.parent));
        m_out.literal(subject, skos::notation, tag.key);
        label(subject, skos::prefLabel, tag.label);
        // For other programs a short name is another label; which one it is they need not know.
        label(subject, skos::altLabel, tag.shortLabel);
        label(subject, skos::shortLabel, tag.shortLabel);
        label(subject, skos::definition, tag.definition);
        label(subject, skos::scopeNote, tag.whenToUse);
        label(subject, skos::notUse, tag.whenNot);
        label(subject, skos::example, tag.example);
        m_out.literal(subject, skos::shortcut, tag.shortcut);
        m_out.literal(subject, skos::order, QString::number(tag.order));
        if (tag.retired)
            m_out.literal(subject, skos::deprecated, u"true"_s);
    }

    const Taxonomy &m_taxonomy;
    turtle::Writer m_out{{{"skos", skos::base.toUtf8()},
                          {"owl", QByteArrayLiteral("http://www.w3.org/2002/07/owl#")},
                          {"meipi", skos::own.toUtf8()}}};
};

} // namespace

QByteArray taxonomyToSkos(const Taxonomy &taxonomy)
{
    Taxonomy sorted = taxonomy;
    sorted.sort();
    return SkosWriter(sorted).write();
}

} // namespace meipi::taxonomy
