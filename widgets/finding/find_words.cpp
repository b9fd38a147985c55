// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding/find_words.h"

#include "app/desk/open_report.h"
#include "widgets/reader/report_search.h"

#include <QLocale>

namespace meipi::widgets {

using desk::OpenReport;

namespace {

constexpr qsizetype longestQuery = 100; // units of a selection

} // namespace

QString FindWords::count(const ReportSearch &search)
{
    if (search.query().words.trimmed().isEmpty() || !search.text())
        return {};
    const QLocale locale;
    const qsizetype hits = search.hits().size();
    if (hits == 0)
        return search.isSearching() ? tr("Searching…") : tr("Nothing found");
    QString all = locale.toString(hits);
    if (search.isSearching())
        all += QChar(0x2026);
    return search.current() < 0 ? tr("%1 found").arg(all)
                                : QStringLiteral("%1 / %2").arg(locale.toString(search.current() + 1), all);
}

QString FindWords::hindrance(const OpenReport *report, std::pair<int, int> pagesRead)
{
    if (!report)
        return {};
    switch (report->textStage()) {
    case OpenReport::TextStage::Waiting:
    case OpenReport::TextStage::Reading:
        return pagesRead.second > 0 ? tr("The text is being read: page %1 of %2. The search follows.")
                                          .arg(pagesRead.first)
                                          .arg(pagesRead.second)
                                    : tr("The text is being read. The search follows.");
    case OpenReport::TextStage::Failed: return tr("The text cannot be read, so nothing can be found in it.");
    case OpenReport::TextStage::Ready: break;
    }
    const auto text = report->text();
    if (text && text->state == report::TextState::Absent)
        return tr("A scan: it has no text to search.");
    if (text && text->state == report::TextState::Garbage)
        return tr("The text behind these pages is not what they show: hits may be missing.");
    return {};
}

QString FindWords::queryFrom(const QString &selection)
{
    const QString words = selection.simplified();
    return words.size() > longestQuery ? QString() : words;
}

} // namespace meipi::widgets
