// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/turtle.h"

#include <serd/serd.h>

#include <cstdarg>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace meipi::taxonomy::turtle {

namespace {

struct FreeEnv
{
    void operator()(SerdEnv *env) const { serd_env_free(env); }
};
struct FreeReader
{
    void operator()(SerdReader *reader) const { serd_reader_free(reader); }
};
struct FreeWriter
{
    void operator()(SerdWriter *writer) const { serd_writer_free(writer); }
};

const uint8_t *bytes(const QByteArray &text) { return reinterpret_cast<const uint8_t *>(text.constData()); }

QString textOf(const SerdNode &node)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(node.buf), static_cast<qsizetype>(node.n_bytes));
}

/// What serd's callbacks fill. They are C functions: nothing may be thrown through them.
struct Reading
{
    std::unique_ptr<SerdEnv, FreeEnv> env{serd_env_new(nullptr)};
    Graph graph;
    QString problem; ///< the first one

    /// A name or IRI as an absolute one.
    [[nodiscard]] QString absolute(const SerdNode *node)
    {
        if (node->type == SERD_BLANK)
            return u"_:"_s + textOf(*node);
        SerdNode expanded = serd_env_expand_node(env.get(), node);
        const QString text = expanded.buf ? textOf(expanded) : textOf(*node);
        if (!expanded.buf && problem.isEmpty())
            problem = u"the prefix of “%1” is not declared"_s.arg(text);
        serd_node_free(&expanded);
        return text;
    }
};

SerdStatus takeBase(void *handle, const SerdNode *uri)
{
    return serd_env_set_base_uri(static_cast<Reading *>(handle)->env.get(), uri);
}

SerdStatus takePrefix(void *handle, const SerdNode *name, const SerdNode *uri)
{
    return serd_env_set_prefix(static_cast<Reading *>(handle)->env.get(), name, uri);
}

SerdStatus takeStatement(void *handle, SerdStatementFlags, const SerdNode *, const SerdNode *subject,
                         const SerdNode *predicate, const SerdNode *object, const SerdNode *, const SerdNode *language)
{
    auto *reading = static_cast<Reading *>(handle);
    const QString about = reading->absolute(subject);
    Value value;
    value.isLiteral = object->type == SERD_LITERAL;
    value.text = value.isLiteral ? textOf(*object) : reading->absolute(object);
    if (language && language->buf)
        value.language = textOf(*language).toLower();
    auto &statements = reading->graph.statements[about];
    if (statements.isEmpty())
        reading->graph.subjects.append(about);
    statements.append({reading->absolute(predicate), value});
    return reading->problem.isEmpty() ? SERD_SUCCESS : SERD_ERR_BAD_CURIE;
}

SerdStatus takeError(void *handle, const SerdError *error)
{
    auto *reading = static_cast<Reading *>(handle);
    if (reading->problem.isEmpty()) {
        std::array<char, 256> message{};
        std::vsnprintf(message.data(), message.size(), error->fmt, *error->args);
        reading->problem = u"line %1: %2"_s.arg(error->line).arg(QString::fromUtf8(message.data()).trimmed());
    }
    return SERD_SUCCESS;
}

} // namespace

QList<Value> Graph::values(const QString &subject, const QString &predicate) const
{
    QList<Value> found;
    for (const auto statementList = statements.value(subject); const Statement &statement : statementList) {
        if (statement.predicate == predicate)
            found.append(statement.object);
    }
    return found;
}

base::Result<Graph> graphFromTurtle(const QByteArray &turtle)
{
    if (!turtle.isValidUtf8())
        return base::fail(base::Problem::BadTaxonomy, {}, u"the file is not UTF-8"_s);
    Reading reading;
    const std::unique_ptr<SerdReader, FreeReader> reader(
        serd_reader_new(SERD_TURTLE, &reading, nullptr, takeBase, takePrefix, takeStatement, nullptr));
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), takeError, &reading);
    const SerdStatus status = serd_reader_read_string(reader.get(), bytes(turtle));
    if (status != SERD_SUCCESS || !reading.problem.isEmpty()) {
        const QString reason = reading.problem.isEmpty()
            ? QString::fromUtf8(reinterpret_cast<const char *>(serd_strerror(status)))
            : reading.problem;
        return base::fail(base::Problem::BadTaxonomy, {}, reason);
    }
    return std::move(reading.graph);
}

class Writer::Private
{
public:
    static size_t take(const void *data, size_t length, void *stream)
    {
        static_cast<QByteArray *>(stream)->append(static_cast<const char *>(data), static_cast<qsizetype>(length));
        return length;
    }

    void write(const QString &subject, const QString &predicate, const QByteArray &object, SerdType type,
               const QByteArray &language)
    {
        const QByteArray about = subject.toUtf8();
        const QByteArray relation = predicate.toUtf8();
        const SerdNode subjectNode = serd_node_from_string(SERD_URI, bytes(about));
        const SerdNode predicateNode = serd_node_from_string(SERD_URI, bytes(relation));
        const SerdNode objectNode = serd_node_from_string(type, bytes(object));
        const SerdNode languageNode =
            language.isEmpty() ? SERD_NODE_NULL : serd_node_from_string(SERD_LITERAL, bytes(language));
        serd_writer_write_statement(writer.get(), 0, nullptr, &subjectNode, &predicateNode, &objectNode, nullptr,
                                    language.isEmpty() ? nullptr : &languageNode);
    }

    QByteArray out;
    std::unique_ptr<SerdEnv, FreeEnv> env{serd_env_new(nullptr)};
    std::unique_ptr<SerdWriter, FreeWriter> writer; ///< behind what it writes to
};

Writer::Writer(const QList<std::pair<QByteArray, QByteArray>> &prefixes) : d(std::make_unique<Private>())
{
    const auto style = static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
    d->writer.reset(serd_writer_new(SERD_TURTLE, style, d->env.get(), nullptr, Private::take, &d->out));
    for (const auto &[name, iri] : prefixes) {
        const SerdNode nameNode = serd_node_from_string(SERD_LITERAL, bytes(name));
        const SerdNode iriNode = serd_node_from_string(SERD_URI, bytes(iri));
        serd_writer_set_prefix(d->writer.get(), &nameNode, &iriNode);
    }
}

Writer::~Writer() = default;

void Writer::iri(const QString &subject, const QString &predicate, const QString &object)
{
    d->write(subject, predicate, object.toUtf8(), SERD_URI, {});
}

void Writer::literal(const QString &subject, const QString &predicate, const QString &text, const QString &language)
{
    if (!text.isEmpty())
        d->write(subject, predicate, text.toUtf8(), SERD_LITERAL, language.toUtf8());
}

QByteArray Writer::finish()
{
    serd_writer_finish(d->writer.get());
    return d->out;
}

} // namespace meipi::taxonomy::turtle
