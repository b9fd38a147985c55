// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/job_queue.h"

#include <algorithm>

namespace meipi::pdf {

namespace {

// Long enough that asking costs nothing, short enough that two workers end together.
constexpr int pagesAtOnce = 32;

} // namespace

void JobQueue::addRender(RequestId request, const RenderRequest &render)
{
    m_renders.push_back({.kind = Job::Kind::Render, .request = request, .render = render});
}

void JobQueue::addDrawing(int page)
{
    const Job job{.kind = Job::Kind::Drawing, .first = page};
    if (std::ranges::find(m_renders, job) == m_renders.end())
        m_renders.push_back(job);
}

void JobQueue::removeDrawing(int page) { std::erase(m_renders, Job{.kind = Job::Kind::Drawing, .first = page}); }

bool JobQueue::removeRender(RequestId request)
{
    const auto isIt = [request](const Job &job) { return job.kind == Job::Kind::Render && job.request == request; };
    return std::erase_if(m_renders, isIt) > 0;
}

void JobQueue::addInfo() { m_info = true; }

void JobQueue::removeInfo() { m_info = false; }

void JobQueue::addLinks(int page) { m_links.push_back(page); }

void JobQueue::addText(int pageCount)
{
    m_suspects.clear();
    m_text = {{.first = 0, .end = pageCount}};
}

void JobQueue::removeText()
{
    m_text.clear();
    m_rules.clear();
}

void JobQueue::addRules(int page) { m_rules.push_back(page); }

std::optional<Job> JobQueue::take(bool othersRender)
{
    if (m_info && (othersRender || m_renders.empty())) {
        m_info = false;
        return Job{.kind = Job::Kind::Info};
    }
    if (!m_renders.empty()) {
        const Job job = m_renders.front();
        m_renders.pop_front();
        return job;
    }
    if (!m_links.empty()) {
        const int page = m_links.front();
        m_links.pop_front();
        return Job{.kind = Job::Kind::Links, .first = page};
    }
    if (!m_text.empty())
        return takeText();
    if (!m_rules.empty()) {
        const int page = m_rules.front();
        m_rules.pop_front();
        return Job{.kind = Job::Kind::Rules, .first = page};
    }
    return std::nullopt;
}

Job JobQueue::takeText()
{
    Pages &pages = m_text.front();
    int end = std::min(pages.end, pages.first + pagesAtOnce);
    const auto suspect = m_suspects.lower_bound(pages.first);
    if (suspect != m_suspects.end() && *suspect < end)
        end = std::max(pages.first + 1, *suspect);
    const Job job{.kind = Job::Kind::Text, .first = pages.first, .end = end};
    pages.first = end;
    if (pages.first >= pages.end)
        m_text.pop_front();
    return job;
}

void JobQueue::putBackText(int next, int end)
{
    if (next < end)
        m_text.push_front({.first = next, .end = end});
}

std::optional<int> JobQueue::textDied(int next, int end)
{
    if (end - next == 1 && m_suspects.contains(next))
        return next;
    for (int page = next; page < end; ++page)
        m_suspects.insert(page);
    putBackText(next, end);
    return std::nullopt;
}

} // namespace meipi::pdf
