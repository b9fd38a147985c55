// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/types.h"

#include <deque>
#include <optional>
#include <set>

namespace meipi::pdf {

/// A piece of work for one worker.
struct Job
{
    enum class Kind : quint8 { Render, Drawing, Info, Links, Text, Rules };

    Kind kind = Kind::Render;
    RequestId request = 0; ///< Render
    RenderRequest render = {}; ///< Render
    int first = 0; ///< Drawing, Links, Rules: the page. Text: the first page
    int end = 0; ///< Text: behind the last page

    bool operator==(const Job &) const = default;
};

/// What waits to be done for a document, and in which order: renders and drawings as they were asked for, information about the
/// document as soon as one worker is left for it, links, text. Knows nothing of processes.
class JobQueue
{
public:
    void addRender(RequestId request, const RenderRequest &render);
    bool removeRender(RequestId request);
    void addDrawing(int page); ///< once, however often it is asked for before it begins
    void removeDrawing(int page);
    void addInfo();
    void removeInfo();
    void addLinks(int page);
    void addText(int pageCount);
    void removeText(); ///< with the rules
    void addRules(int page); ///< a page's drawing for the text, behind everything else

    /// `othersRender`: whether another worker is drawing right now.
    [[nodiscard]] std::optional<Job> take(bool othersRender);
    /// With drawings.
    [[nodiscard]] qsizetype waitingRenders() const { return qsizetype(m_renders.size()); }

    /// Text whose reading was interrupted before page `next`.
    void putBackText(int next, int end);
    /// A worker died reading these pages, of which `next` is the first that it did not deliver. They are asked for again
    /// one by one; returns a page that was asked for alone and is given up.
    [[nodiscard]] std::optional<int> textDied(int next, int end);

private:
    struct Pages
    {
        int first = 0;
        int end = 0;
    };

    [[nodiscard]] Job takeText();

    std::deque<Job> m_renders;
    std::deque<int> m_links;
    std::deque<Pages> m_text;
    std::deque<int> m_rules;
    std::set<int> m_suspects; ///< pages that are read alone
    bool m_info = false;
};

} // namespace meipi::pdf
