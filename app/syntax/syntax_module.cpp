// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The module that syntaxEngine() loads.
#include "app/syntax/syntax_engine.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <utility>

namespace meipi::syntax {

namespace {

namespace kate = KSyntaxHighlighting;

class KateLineReader final : public LineReader, private kate::AbstractHighlighter
{
public:
    KateLineReader(std::unique_ptr<kate::Repository> repository, const kate::Definition &definition)
        : m_repository(std::move(repository))
    {
        setDefinition(definition);
    }

    QList<FormatRun> read(QStringView line) override
    {
        m_runs.clear();
        highlightLine(line, {});
        return std::exchange(m_runs, {});
    }

private:
    void applyFormat(int offset, int length, const kate::Format &format) override
    {
        m_runs.append({.offset = offset, .length = length, .format = format.name()});
    }

    std::unique_ptr<kate::Repository> m_repository; ///< what the definition is read from
    QList<FormatRun> m_runs;
};

class KateEngine final : public SyntaxEngine
{
public:
    std::unique_ptr<LineReader> lineReader(const QString &definition) const override
    {
        auto repository = std::make_unique<kate::Repository>();
        const kate::Definition found = repository->definitionForName(definition);
        if (!found.isValid())
            return nullptr;
        return std::make_unique<KateLineReader>(std::move(repository), found);
    }

    std::unique_ptr<QSyntaxHighlighter> highlighter(QTextDocument *document, const QString &definition) override
    {
        auto highlighter = std::make_unique<kate::SyntaxHighlighter>(document);
        highlighter->setDefinition(repository().definitionForName(definition));
        return highlighter;
    }

    void setDark(QSyntaxHighlighter &highlighter, bool dark) override
    {
        if (auto *ours = qobject_cast<kate::SyntaxHighlighter *>(&highlighter)) {
            ours->setTheme(
                repository().defaultTheme(dark ? kate::Repository::DarkTheme : kate::Repository::LightTheme));
            ours->rehighlight();
        }
    }

private:
    kate::Repository &repository()
    {
        if (!m_repository)
            m_repository = std::make_unique<kate::Repository>();
        return *m_repository;
    }

    std::unique_ptr<kate::Repository> m_repository; ///< the editors'; made at the first use, as it reads an index
};

} // namespace

} // namespace meipi::syntax

extern "C" Q_DECL_EXPORT meipi::syntax::SyntaxEngine *meipiSyntaxEngine()
{
    static meipi::syntax::KateEngine engine;
    return &engine;
}
