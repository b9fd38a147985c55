// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>

/// Turtle as far as codebooks need it, through serd.
namespace meipi::taxonomy::turtle {

/// What a statement says of its subject.
struct Value
{
    QString text; ///< an absolute IRI, "_:name" of a blank node, or a literal's text
    QString language; ///< of a literal, lower case; empty without one
    bool isLiteral = false;

    bool operator==(const Value &) const = default;
};

struct Statement
{
    QString predicate; ///< absolute IRI
    Value object;
};

/// All statements by subject; subjects in the order in which the file names them first.
struct Graph
{
    QStringList subjects;
    QHash<QString, QList<Statement>> statements;

    [[nodiscard]] QList<Value> values(const QString &subject, const QString &predicate) const;
};

/// Fails with BadTaxonomy ("line 3: …" in `detail`).
[[nodiscard]] base::Result<Graph> graphFromTurtle(const QByteArray &turtle);

/// Writes statements, grouped by subject as they come.
class Writer
{
public:
    /// Names are written short where a prefix fits.
    explicit Writer(const QList<std::pair<QByteArray, QByteArray>> &prefixes);
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void iri(const QString &subject, const QString &predicate, const QString &object);
    /// Nothing is written for an empty text.
    void literal(const QString &subject, const QString &predicate, const QString &text, const QString &language = {});
    [[nodiscard]] QByteArray finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace meipi::taxonomy::turtle
