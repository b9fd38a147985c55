// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"
#include "app/taxonomy/yaml_keys.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace meipi::taxonomy {

namespace {

constexpr qsizetype largestFile = 4 * 1024 * 1024;
constexpr int deepestNesting = 8;
constexpr qsizetype mostTags = 5000;

/// In the interface's language: these are read by people.
QString words(const char *text) { return QCoreApplication::translate("taxonomy", text); }

/// Leaves through the reader only; `taxonomyFromYaml` catches it.
struct Malformed
{
    int line = 0; ///< from 1; 0: none
    QString reason;
};

[[noreturn]] void refuse(const YAML::Node &node, const QString &reason)
{
    throw Malformed{.line = node.Mark().line + 1, .reason = reason};
}

QString textOf(const YAML::Node &node)
{
    if (!node.IsScalar())
        refuse(node, words(QT_TRANSLATE_NOOP("taxonomy", "a text is expected here")));
    return QString::fromStdString(node.Scalar()).trimmed();
}

/// The entries of a mapping by key; unknown and repeated keys are refused.
class Entries
{
public:
    Entries(const YAML::Node &node, const QString &what, const QStringList &known) : m_node(node), m_what(what)
    {
        if (!node.IsMap())
            refuse(node, words(QT_TRANSLATE_NOOP("taxonomy", "%1 is expected here, as “key: value” lines")).arg(what));
        for (const auto &entry : node) {
            const QString key = textOf(entry.first);
            if (!known.contains(key))
                refuse(entry.first,
                       words(QT_TRANSLATE_NOOP("taxonomy", "unknown key “%1” in %2 (known: %3)"))
                           .arg(key, what, known.join(u", ")));
            if (m_values.contains(key))
                refuse(entry.first, words(QT_TRANSLATE_NOOP("taxonomy", "“%1” is given twice in %2")).arg(key, what));
            m_values.insert(key, entry.second);
        }
    }

    [[nodiscard]] bool has(const QString &key) const { return m_values.contains(key) && !m_values.value(key).IsNull(); }
    [[nodiscard]] YAML::Node node(const QString &key) const { return m_values.value(key, m_node); }
    [[nodiscard]] QString text(const QString &key) const { return has(key) ? textOf(node(key)) : QString(); }

    [[nodiscard]] QString required(const QString &key) const
    {
        const QString value = text(key);
        if (value.isEmpty())
            refuse(m_node, words(QT_TRANSLATE_NOOP("taxonomy", "%1 needs “%2”")).arg(m_what, key));
        return value;
    }

    [[nodiscard]] QString oneOf(const QString &key, const QStringList &values, const QString &otherwise) const
    {
        const QString value = has(key) ? text(key) : otherwise;
        if (!values.contains(value))
            refuse(
                node(key),
                words(QT_TRANSLATE_NOOP("taxonomy", "“%1” of “%2” is none of %3")).arg(value, key, values.join(u", ")));
        return value;
    }

    /// A text in both languages, or one text for both.
    [[nodiscard]] Label label(const QString &key) const
    {
        if (!has(key))
            return {};
        const YAML::Node value = node(key);
        if (value.IsScalar())
            return {.zh = textOf(value), .en = textOf(value)};
        const Entries languages(value, words(QT_TRANSLATE_NOOP("taxonomy", "“%1”")).arg(key), {u"zh"_s, u"en"_s});
        return {.zh = languages.text(u"zh"_s), .en = languages.text(u"en"_s)};
    }

private:
    YAML::Node m_node;
    QString m_what;
    QHash<QString, YAML::Node> m_values;
};

class Reader
{
public:
    Taxonomy read(const YAML::Node &root)
    {
        const Entries entries(root, words(QT_TRANSLATE_NOOP("taxonomy", "a codebook")), yaml::codebookKeys);
        if (entries.has(yaml::format) && entries.text(yaml::format) != yaml::formatVersion)
            refuse(entries.node(yaml::format),
                   words(QT_TRANSLATE_NOOP("taxonomy", "this codebook has format %1; this program reads format %2"))
                       .arg(entries.text(yaml::format), yaml::formatVersion));
        if (entries.has(yaml::facets)) {
            const YAML::Node list = sequence(entries.node(yaml::facets), yaml::facets);
            for (const YAML::Node &node : list)
                readFacet(node);
        }
        return m_taxonomy;
    }

private:
    static YAML::Node sequence(const YAML::Node &node, const QString &what)
    {
        if (!node.IsSequence())
            refuse(node, words(QT_TRANSLATE_NOOP("taxonomy", "a list of %1 is expected here (“- ” lines)")).arg(what));
        return node;
    }

    static QString readKey(const Entries &entries, QSet<QString> &taken)
    {
        static const QRegularExpression pattern(u"^[a-z0-9_]+$"_s);
        const QString key = entries.required(yaml::key);
        if (!pattern.match(key).hasMatch())
            refuse(entries.node(yaml::key),
                   words(QT_TRANSLATE_NOOP("taxonomy", "the key “%1” may have a–z, 0–9 and _ only")).arg(key));
        if (taken.contains(key))
            refuse(entries.node(yaml::key), words(QT_TRANSLATE_NOOP("taxonomy", "the key “%1” is taken")).arg(key));
        taken.insert(key);
        return key;
    }

    QUuid readId(const Entries &entries, const QString &address)
    {
        QUuid id = defaultId(address);
        if (entries.has(yaml::id)) {
            id = QUuid::fromString(entries.text(yaml::id));
            if (id.isNull())
                refuse(entries.node(yaml::id),
                       words(QT_TRANSLATE_NOOP("taxonomy", "“%1” is not a UUID")).arg(entries.text(yaml::id)));
        }
        if (m_ids.contains(id))
            refuse(entries.node(yaml::id),
                   words(QT_TRANSLATE_NOOP("taxonomy", "the id of “%1” is taken")).arg(address));
        m_ids.insert(id);
        return id;
    }

    /// The asked one, or the first that no facet has yet.
    template<size_t Size>
    QString readMark(const Entries &entries, const QString &key, const std::array<QString, Size> &all,
                     QString Facet::*member) const
    {
        const auto isFree = [&](const QString &name) {
            return std::ranges::none_of(m_taxonomy.facets, [&](const Facet &facet) { return facet.*member == name; });
        };
        const auto free = std::ranges::find_if(all, isFree);
        return entries.oneOf(key, QStringList(all.begin(), all.end()), free == all.end() ? all.back() : *free);
    }

    void readFacet(const YAML::Node &node)
    {
        const Entries entries(node, words(QT_TRANSLATE_NOOP("taxonomy", "a facet")), yaml::facetKeys);
        Facet facet;
        facet.key = readKey(entries, m_facetKeys);
        facet.id = readId(entries, facet.key);
        facet.alias = entries.text(yaml::alias);
        if (!facet.alias.isEmpty() && m_taxonomy.facetByName(facet.alias))
            refuse(entries.node(yaml::alias),
                   words(QT_TRANSLATE_NOOP("taxonomy", "the alias “%1” names another facet")).arg(facet.alias));
        facet.name = entries.label(yaml::name);
        if (facet.name == Label{})
            refuse(node, words(QT_TRANSLATE_NOOP("taxonomy", "a facet needs “name” in one language at least")));
        facet.shape = readMark(entries, yaml::shape, yaml::shapes, &Facet::shape);
        facet.hue = readMark(entries, yaml::hue, yaml::hues, &Facet::hue);
        const QString scale = entries.oneOf(yaml::scale, {yaml::nominal, yaml::ordinal}, yaml::nominal);
        facet.scale = scale == yaml::ordinal ? Scale::Ordinal : Scale::Nominal;
        const QString choice = entries.oneOf(yaml::choice, {yaml::one, yaml::many}, yaml::many);
        facet.choice = choice == yaml::one ? Choice::One : Choice::Many;
        facet.order = static_cast<int>(m_taxonomy.facets.size());
        m_taxonomy.facets.append(facet);
        m_tagKeys.clear();
        if (entries.has(yaml::tags))
            readTags(entries.node(yaml::tags), facet, {}, 1);
    }

    void readTags(const YAML::Node &node, const Facet &facet, const QUuid &parent, int depth)
    {
        if (depth > deepestNesting)
            refuse(node, words(QT_TRANSLATE_NOOP("taxonomy", "tags may be nested %1 deep")).arg(deepestNesting));
        int order = 0;
        const YAML::Node list = sequence(node, yaml::tags);
        for (const YAML::Node &item : list)
            readTag(item, facet, parent, order++, depth);
    }

    void readTag(const YAML::Node &node, const Facet &facet, const QUuid &parent, int order, int depth)
    {
        if (m_taxonomy.tags.size() >= mostTags)
            refuse(node, words(QT_TRANSLATE_NOOP("taxonomy", "a codebook may have %1 tags")).arg(mostTags));
        const Entries entries(node, words(QT_TRANSLATE_NOOP("taxonomy", "a tag")), yaml::tagKeys);
        Tag tag;
        tag.key = readKey(entries, m_tagKeys);
        tag.id = readId(entries, u"%1/%2"_s.arg(facet.key, tag.key));
        tag.facet = facet.id;
        tag.parent = parent;
        tag.label = entries.label(yaml::label);
        if (tag.label == Label{})
            refuse(node, words(QT_TRANSLATE_NOOP("taxonomy", "a tag needs “label” in one language at least")));
        tag.shortLabel = entries.label(yaml::shortLabel);
        tag.definition = entries.label(yaml::definition);
        tag.whenToUse = entries.label(yaml::use);
        tag.whenNot = entries.label(yaml::notUse);
        tag.example = entries.label(yaml::example);
        tag.shortcut = readShortcut(entries);
        tag.order = order;
        tag.retired = entries.oneOf(yaml::retired, {u"true"_s, u"false"_s}, u"false"_s) == u"true";
        m_taxonomy.tags.append(tag);
        if (entries.has(yaml::tags))
            readTags(entries.node(yaml::tags), facet, tag.id, depth + 1);
    }

    QString readShortcut(const Entries &entries)
    {
        const QString shortcut = entries.text(yaml::shortcut).toUpper();
        if (shortcut.isEmpty())
            return {};
        if (shortcut.size() != 1 || shortcut.at(0) < u'A' || shortcut.at(0) > u'Z')
            refuse(entries.node(yaml::shortcut), words(QT_TRANSLATE_NOOP("taxonomy", "a shortcut is one letter, A–Z")));
        if (yaml::reservedShortcuts.contains(shortcut.at(0)))
            refuse(entries.node(yaml::shortcut),
                   words(QT_TRANSLATE_NOOP("taxonomy", "the letter %1 has another use in the reader")).arg(shortcut));
        if (m_shortcuts.contains(shortcut))
            refuse(entries.node(yaml::shortcut),
                   words(QT_TRANSLATE_NOOP("taxonomy", "the shortcut %1 is taken")).arg(shortcut));
        m_shortcuts.insert(shortcut);
        return shortcut;
    }

    Taxonomy m_taxonomy;
    QSet<QString> m_facetKeys;
    QSet<QString> m_tagKeys; ///< of the facet being read
    QSet<QString> m_shortcuts;
    QSet<QUuid> m_ids;
};

std::unexpected<base::Error> badTaxonomy(int line, const QString &reason)
{
    return base::fail(base::Problem::BadTaxonomy, {}, line > 0 ? u"line %1: %2"_s.arg(line).arg(reason) : reason);
}

} // namespace

base::Result<Taxonomy> taxonomyFromYaml(const QByteArray &yaml)
{
    if (yaml.size() > largestFile)
        return badTaxonomy(
            0, words(QT_TRANSLATE_NOOP("taxonomy", "the file is larger than %1 MiB")).arg(largestFile / 1024 / 1024));
    if (!yaml.isValidUtf8())
        return badTaxonomy(0, words(QT_TRANSLATE_NOOP("taxonomy", "the file is not UTF-8")));
    try {
        return Reader().read(YAML::Load(yaml.toStdString()));
    } catch (const Malformed &malformed) {
        return badTaxonomy(malformed.line, malformed.reason);
    } catch (const YAML::Exception &exception) {
        return badTaxonomy(exception.mark.line + 1, QString::fromStdString(exception.msg));
    }
}

} // namespace meipi::taxonomy
