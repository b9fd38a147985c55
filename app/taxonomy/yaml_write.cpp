// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"
#include "app/taxonomy/yaml_keys.h"

#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace meipi::taxonomy {

namespace {

class YamlWriter
{
public:
    explicit YamlWriter(const Taxonomy &taxonomy) : m_taxonomy(taxonomy) { }

    QByteArray write()
    {
        m_out << YAML::BeginMap;
        text(yaml::format, yaml::formatVersion);
        begin(yaml::facets);
        for (const Facet &facet : m_taxonomy.facets)
            writeFacet(facet);
        m_out << YAML::EndSeq << YAML::EndMap << YAML::Newline;
        return QByteArray(m_out.c_str(), static_cast<qsizetype>(m_out.size()));
    }

private:
    void writeFacet(const Facet &facet)
    {
        m_out << YAML::BeginMap;
        text(yaml::key, facet.key);
        writeId(facet.id, facet.key);
        text(yaml::alias, facet.alias);
        label(yaml::name, facet.name, YAML::Flow);
        text(yaml::shape, facet.shape);
        text(yaml::hue, facet.hue);
        text(yaml::scale, facet.scale == Scale::Ordinal ? yaml::ordinal : yaml::nominal);
        text(yaml::choice, facet.choice == Choice::One ? yaml::one : yaml::many);
        writeTags(facet, {}, 0);
        m_out << YAML::EndMap;
    }

    /// Tags under `parent`; `depth` ends a circle of a damaged file.
    void writeTags(const Facet &facet, const QUuid &parent, int depth)
    {
        QList<Tag> children;
        for (const Tag &tag : m_taxonomy.tags) {
            if (tag.facet == facet.id && tag.parent == parent)
                children.append(tag);
        }
        if (children.isEmpty() || depth > 64)
            return;
        begin(yaml::tags);
        for (const Tag &tag : std::as_const(children))
            writeTag(facet, tag, depth);
        m_out << YAML::EndSeq;
    }

    void writeTag(const Facet &facet, const Tag &tag, int depth)
    {
        m_out << YAML::BeginMap;
        text(yaml::key, tag.key);
        writeId(tag.id, u"%1/%2"_s.arg(facet.key, tag.key));
        label(yaml::label, tag.label, YAML::Flow);
        label(yaml::shortLabel, tag.shortLabel, YAML::Flow);
        label(yaml::definition, tag.definition, YAML::Block);
        label(yaml::use, tag.whenToUse, YAML::Block);
        label(yaml::notUse, tag.whenNot, YAML::Block);
        label(yaml::example, tag.example, YAML::Block);
        text(yaml::shortcut, tag.shortcut);
        if (tag.retired)
            text(yaml::retired, u"true"_s);
        writeTags(facet, tag.id, depth + 1);
        m_out << YAML::EndMap;
    }

    /// An id that follows from the address need not stand in the file.
    void writeId(const QUuid &id, const QString &address)
    {
        if (id != defaultId(address))
            text(yaml::id, id.toString(QUuid::WithoutBraces));
    }

    void begin(const QString &key) { m_out << YAML::Key << key.toStdString() << YAML::Value << YAML::BeginSeq; }

    void text(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_out << YAML::Key << key.toStdString() << YAML::Value << value.toStdString();
    }

    void label(const QString &key, const Label &value, YAML::EMITTER_MANIP style)
    {
        if (value == Label{})
            return;
        m_out << YAML::Key << key.toStdString() << YAML::Value << style << YAML::BeginMap;
        text(u"zh"_s, value.zh);
        text(u"en"_s, value.en);
        m_out << YAML::EndMap;
    }

    const Taxonomy &m_taxonomy;
    YAML::Emitter m_out;
};

} // namespace

QByteArray taxonomyToYaml(const Taxonomy &taxonomy)
{
    Taxonomy sorted = taxonomy;
    sorted.sort();
    return YamlWriter(sorted).write();
}

} // namespace meipi::taxonomy
