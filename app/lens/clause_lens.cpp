// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lens/clause_lens.h"

#include "app/lens/clause_scope.h"
#include "app/report/character_class.h"
#include "app/syntax/syntax_engine.h"

#include <QHash>

#include <algorithm>

namespace meipi::lens {

using namespace Qt::StringLiterals;

} // namespace meipi::lens

// A static library's resources are only there when something asks for them, from outside any namespace.
static void initialiseDefinitions() { Q_INIT_RESOURCE(clause_definitions); }

namespace meipi::lens {

namespace {

/// Takes one line's formats and joins what belongs together: a condition is told in pieces where it cites something.
class HitCollector
{
public:
    QList<Hit> collect(const QList<syntax::FormatRun> &runs)
    {
        m_hits.clear();
        m_open.reset();
        for (const syntax::FormatRun &run : runs)
            take(run);
        std::ranges::stable_sort(m_hits, {}, [](const Hit &hit) { return hit.words.start; });
        return std::move(m_hits);
    }

private:
    void take(const syntax::FormatRun &run)
    {
        const std::optional<Mark> mark = markNamed(run.format);
        const report::TextRange words{run.offset, run.offset + run.length};
        if (!mark) {
            m_open.reset();
            return;
        }
        const bool holds = *mark == Mark::Condition || *mark == Mark::Exception;
        if (m_open && std::max(m_hits[*m_open].words.end, m_inside.end) == words.start) {
            if (m_hits[*m_open].mark == *mark) {
                m_hits[*m_open].words.end = words.end;
                return;
            }
            if (!holds && !isModal(*mark)) {
                // Cited inside the condition, if the condition goes on behind it: known with the next piece.
                m_hits.append({words, words, *mark});
                m_inside = words;
                return;
            }
        }
        m_open.reset();
        m_hits.append({words, words, *mark});
        if (holds) {
            m_open = m_hits.size() - 1;
            m_inside = {};
        }
    }

    QList<Hit> m_hits;
    std::optional<qsizetype> m_open; ///< the condition or exception that may go on
    report::TextRange m_inside; ///< what was cited in it last
};

bool isReadIn(report::BlockKind kind)
{
    using enum report::BlockKind;
    return kind != Contents && kind != Figure && kind != Reference;
}

/// A block with Han in a tenth of its letters is Chinese: English names are common in Chinese prose, not the reverse.
bool isChinese(QStringView text)
{
    qsizetype han = 0;
    qsizetype letters = 0;
    for (const QChar character : text) {
        if (report::isHan(character.unicode())) {
            ++han;
        } else if (character.isLetter()) {
            ++letters;
        }
    }
    return han * 9 >= letters && han > 0;
}

} // namespace

class ClauseLens::Private
{
public:
    Private()
    {
        initialiseDefinitions();
        if (const syntax::SyntaxEngine *engine = syntax::syntaxEngine()) {
            chinese = engine->lineReader(u"Clauses (Chinese)"_s);
            english = engine->lineReader(u"Clauses (English)"_s);
        }
    }

    std::unique_ptr<syntax::LineReader> chinese; ///< null where the definitions cannot be had: nothing is found then
    std::unique_ptr<syntax::LineReader> english;
    HitCollector collector;
};

ClauseLens::ClauseLens() : d(std::make_unique<Private>()) { }

ClauseLens::~ClauseLens() = default;
ClauseLens::ClauseLens(ClauseLens &&) noexcept = default;
ClauseLens &ClauseLens::operator=(ClauseLens &&) noexcept = default;

QList<Hit> ClauseLens::hitsInText(QStringView text) const
{
    syntax::LineReader *reader = isChinese(text) ? d->chinese.get() : d->english.get();
    if (!reader)
        return {};
    QList<Hit> hits = d->collector.collect(reader->read(text));
    findScopes(hits, text);
    return hits;
}

QList<Hit> ClauseLens::hits(const report::TextLayer &layer, report::TextRange range) const
{
    QList<Hit> all;
    const auto first = std::ranges::lower_bound(layer.blocks, range.start, {},
                                                [](const report::Block &block) { return block.range.start; });
    for (auto block = first; block != layer.blocks.end() && block->range.start < range.end; ++block) {
        if (!isReadIn(block->kind)) {
            continue;
        }
        const qsizetype start = block->range.start;
        for (const auto hitList = hitsInText(QStringView(layer.text).mid(start, block->range.length()));
             Hit hit : hitList) {
            hit.words = {hit.words.start + start, hit.words.end + start};
            hit.scope = {hit.scope.start + start, hit.scope.end + start};
            all.append(hit);
        }
    }
    return all;
}

} // namespace meipi::lens
