// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/document_private.h"

#include "app/report/table_hint.h"

namespace meipi::pdf {

namespace {

// Drawing a page costs several times its text, so it is asked for where it may help: on pages that look like tables, if
// the first few of them prove to be ruled, in a report that is no catalogue of them.
constexpr qsizetype sampledPages = 8;
constexpr qsizetype mostPages = 400;

constexpr double shortestLine = 8; // points
constexpr double shortestAcross = 20;

bool isRuled(const PageDrawing &drawing)
{
    const auto down =
        std::ranges::count_if(drawing.rules, [](const QLineF &rule) { return std::abs(rule.dy()) >= shortestLine; });
    const auto across =
        std::ranges::count_if(drawing.rules, [](const QLineF &rule) { return std::abs(rule.dx()) >= shortestAcross; });
    return down >= 1 && across >= 2;
}

} // namespace

void Document::Private::noteTables(int first, int count)
{
    for (int page = first; page < first + count; ++page) {
        if (report::suggestsTable(m_text.at(std::size_t(page))))
            m_tablePages.append(page);
    }
}

/// When all text is there.
void Document::Private::readRules()
{
    std::ranges::sort(m_tablePages);
    m_tablePages.resize(std::min(m_tablePages.size(), mostPages));
    m_isRuled = false;
    askForRules(std::min(m_tablePages.size(), sampledPages));
}

void Document::Private::askForRules(qsizetype count)
{
    m_rulesAwaited = int(count);
    for (qsizetype i = 0; i < count; ++i)
        m_queue.addRules(m_tablePages.takeFirst());
    if (count == 0)
        finishText();
}

void Document::Private::keepRules(int page, PageDrawing drawing)
{
    if (m_text.empty() || m_rulesAwaited == 0)
        return; // cancelled
    m_isRuled = m_isRuled || isRuled(drawing);
    report::PageCharacters &characters = m_text.at(std::size_t(page));
    characters.rules = std::move(drawing.rules);
    characters.pictures = std::move(drawing.pictures);
    if (--m_rulesAwaited == 0)
        askForRules(m_isRuled ? m_tablePages.size() : 0);
}

void Document::Private::finishText()
{
    m_tablePages.clear();
    auto all = std::make_shared<const std::vector<report::PageCharacters>>(std::exchange(m_text, {}));
    Q_EMIT q->textRead(all);
}

} // namespace meipi::pdf
