// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/file_trial.h"

#include "app/desk/text_reader.h"
#include "app/pdf/document.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <deque>

namespace meipi::torture {

namespace {

using base::Error;
using base::Problem;

constexpr int pagesAtOnce = 2;
constexpr int triesOfPage = 2;
constexpr double usualScale = 100.0 / 72;
constexpr double fourViewports = 4.0 * 1440 * 900; // device pixels that the window asks for at most

/// Drives one document through everything that is asked of it.
class Driver
{
public:
    Driver(Trial &trial, const TrialLimits &limits);
    void run(const pdf::Source &source);

private:
    struct Asked
    {
        int page = 0;
        int tries = 0;
        qint64 since = 0;
    };

    void begin();
    void askMore();
    void ask(const Asked &asked);
    void drawn(pdf::RequestId request, const pdf::PageImage &image);
    void notDrawn(pdf::RequestId request, const Error &error);
    void finishIfDone();
    void note(qint64 &longest, qint64 since) { longest = std::max(longest, m_clock.elapsed() - since); }

    Trial &m_trial;
    TrialLimits m_limits;
    QElapsedTimer m_clock;
    QEventLoop m_loop;
    pdf::Document m_document;
    desk::TextReader m_reader{&m_document};
    QHash<pdf::RequestId, Asked> m_asked;
    int m_nextPage = 0;
    int m_lastPage = 0;
    int m_linksAwaited = 0;
    qint64 m_textSince = 0;
    bool m_textDone = false;
    bool m_infoDone = false;
};

Driver::Driver(Trial &trial, const TrialLimits &limits) : m_trial(trial), m_limits(limits)
{
    m_clock.start();
    const auto on = [this](auto signal, const auto &slot) { QObject::connect(&m_document, signal, &m_loop, slot); };
    on(&pdf::Document::opened, [this] { begin(); });
    on(&pdf::Document::openFailed, [this](const Error &error) {
        m_trial.refusal = error;
        note(m_trial.longestFailure, 0);
        m_loop.quit();
    });
    on(&pdf::Document::infoCompleted, [this] {
        m_infoDone = true;
        finishIfDone();
    });
    on(&pdf::Document::rendered,
       [this](pdf::RequestId request, const pdf::PageImage &image) { drawn(request, image); });
    on(&pdf::Document::renderFailed, [this](pdf::RequestId request, const Error &error) { notDrawn(request, error); });
    on(&pdf::Document::linksRead, [this] {
        --m_linksAwaited;
        finishIfDone();
    });
    on(&pdf::Document::textPageFailed, [this](int page, const Error &error) {
        m_trial.failures += QStringLiteral("text of page %1: %2").arg(page + 1).arg(nameOf(error.problem));
        note(m_trial.longestFailure, m_textSince);
        m_textSince = m_clock.elapsed();
    });
    on(&pdf::Document::textProgress, [this] { m_textSince = m_clock.elapsed(); });
    on(&pdf::Document::textRead, [this](const std::shared_ptr<const std::vector<report::PageCharacters>> &pages) {
        for (const report::PageCharacters &page : *pages)
            m_trial.characters += std::ranges::count_if(page.text, isSeen);
    });
    QObject::connect(&m_reader, &desk::TextReader::ready, &m_loop, [this] {
        m_trial.isTextRead = true;
        m_textDone = true;
        finishIfDone();
    });
    QObject::connect(&m_reader, &desk::TextReader::failed, &m_loop, [this](const Error &error) {
        m_trial.failures += QStringLiteral("text: ") + nameOf(error.problem);
        note(m_trial.longestFailure, m_textSince);
        m_textDone = true;
        finishIfDone();
    });
}

void Driver::run(const pdf::Source &source)
{
    QTimer::singleShot(m_limits.stuckSeconds * 1000, &m_loop, [this] {
        m_trial.isStuck = true;
        m_loop.quit();
    });
    m_document.open(source);
    m_loop.exec();
    m_trial.total = m_clock.elapsed();
}

void Driver::begin()
{
    note(m_trial.longestAnswer, 0);
    m_trial.pages = int(m_document.info().pageSizes.size());
    m_lastPage = std::min(m_trial.pages, m_limits.pages);
    askMore();
}

void Driver::askMore()
{
    while (m_nextPage < m_lastPage && m_asked.size() < pagesAtOnce)
        ask({.page = m_nextPage++});
    if (m_nextPage < m_lastPage || !m_asked.isEmpty() || m_textSince > 0)
        return;
    m_textSince = m_clock.elapsed();
    m_linksAwaited = m_lastPage;
    for (int page = 0; page < m_lastPage; ++page)
        m_document.readLinks(page);
    m_reader.start();
}

void Driver::ask(const Asked &asked)
{
    const QSizeF size = m_document.info().pageSizes.at(asked.page);
    const double scale = std::min(usualScale, std::sqrt(fourViewports / (size.width() * size.height())));
    Asked now = asked;
    ++now.tries;
    now.since = m_clock.elapsed();
    m_asked.insert(m_document.render({.page = asked.page, .scale = scale}), now);
}

void Driver::drawn(pdf::RequestId request, const pdf::PageImage &image)
{
    const Asked asked = m_asked.take(request);
    note(m_trial.longestAnswer, asked.since);
    // Looked at as a whole, as painting it would.
    quint32 sum = 0;
    for (int y = 0; y < image.image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.image.constScanLine(y));
        for (int x = 0; x < image.image.width(); x += 16)
            sum += line[x];
    }
    if (image.image.isNull() || (sum == 0 && image.image.width() < 1))
        m_trial.failures += QStringLiteral("page %1: an empty image").arg(asked.page + 1);
    else
        ++m_trial.drawn;
    askMore();
}

void Driver::notDrawn(pdf::RequestId request, const Error &error)
{
    const Asked asked = m_asked.take(request);
    note(m_trial.longestFailure, asked.since);
    if (error.problem == Problem::WorkerDied && asked.tries < triesOfPage) {
        ask(asked);
        return;
    }
    m_trial.failures += QStringLiteral("page %1: %2").arg(asked.page + 1).arg(nameOf(error.problem));
    askMore();
}

void Driver::finishIfDone()
{
    if (m_infoDone && m_textDone && m_linksAwaited <= 0)
        m_loop.quit();
}

} // namespace

Trial tryFile(const QString &path, const TrialLimits &limits)
{
    Trial trial;
    trial.path = path;
    const auto source = pdf::Source::fromFile(path);
    if (!source) {
        trial.refusal = source.error();
        return trial;
    }
    Driver(trial, limits).run(*source);
    return trial;
}

bool isSeen(QChar character)
{
    return !character.isSpace() && character.category() != QChar::Other_Format && character != QChar(u'\f');
}

QString nameOf(Problem problem)
{
    switch (problem) {
    case Problem::CannotRead: return QStringLiteral("cannot be read");
    case Problem::NotAPdf: return QStringLiteral("not a PDF");
    case Problem::PdfDamaged: return QStringLiteral("damaged");
    case Problem::PdfLocked: return QStringLiteral("needs a password");
    case Problem::PasswordWrong: return QStringLiteral("wrong password");
    case Problem::PageFailed: return QStringLiteral("cannot be drawn or read");
    case Problem::WorkerDied: return QStringLiteral("ended its worker");
    case Problem::TimedOut: return QStringLiteral("timed out");
    case Problem::TooLarge: return QStringLiteral("too large");
    default: return QStringLiteral("problem %1").arg(int(problem));
    }
}

} // namespace meipi::torture
