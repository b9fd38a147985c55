// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/citation.h"

#include <QCoreApplication>

namespace meipi::desk {

namespace {

QString issueOf(const project::Report &report)
{
    if (report.year > 0 && report.issue > 0)
        return QCoreApplication::translate("desk", "%1 No. %2").arg(report.year).arg(report.issue);
    return report.year > 0 ? QString::number(report.year) : QString();
}

} // namespace

QString shortCitation(const project::Report &report)
{
    if (!report.citation.isEmpty())
        return report.citation;
    QStringList parts;
    if (!report.title.isEmpty()) {
        const bool marked = report.title.startsWith(u'《');
        parts.append(marked ? report.title
                            : QCoreApplication::translate("desk", "%1", "a title in a citation").arg(report.title));
    }
    for (const QString &part : {report.series, issueOf(report)}) {
        if (!part.isEmpty() && !report.title.contains(part))
            parts.append(part);
    }
    return parts.join(QCoreApplication::translate("desk", ", ", "between the parts of a citation"));
}

QString pageName(const project::Edition &edition, int page)
{
    const QString label = edition.pageLabels.value(page);
    return label.isEmpty() ? QString::number(page + 1) : label;
}

QString citation(const QString &words, const project::ReportSummary &report, int firstPage, int lastPage)
{
    const QString first = pageName(report.edition, firstPage);
    const QString last = pageName(report.edition, std::max(firstPage, lastPage));
    const QString place = first == last ? QCoreApplication::translate("desk", "p. %1").arg(first)
                                        : QCoreApplication::translate("desk", "pp. %1–%2").arg(first, last);
    const QString source = shortCitation(report.report);
    if (words.isEmpty())
        return QCoreApplication::translate("desk", "(%1, %2)", "a report and a page").arg(source, place);
    // One step: a quotation may hold %1 itself.
    return QCoreApplication::translate("desk", "“%1” (%2, %3)", "words, report, page").arg(words, source, place);
}

} // namespace meipi::desk
