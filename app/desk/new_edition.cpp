// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/new_edition.h"

#include "app/desk/report_names.h"

#include <QFileInfo>

namespace meipi::desk {

NewEdition newEdition(const QString &path, const QByteArray &sha256, const pdf::DocumentInfo &info,
                      const std::shared_ptr<const report::TextLayer> &text, const ReportDetails &details)
{
    const QString fileName = QFileInfo(path).fileName();
    NewEdition made;
    made.report = guessedReport(fileName, info.metadata, text ? *text : report::TextLayer());
    made.report.row.id = project::newId();
    const auto overrule = [](auto &guessed, const auto &said) {
        if (said != std::remove_cvref_t<decltype(said)>())
            guessed = said;
    };
    overrule(made.report.language, details.language);
    overrule(made.report.series, details.series);
    overrule(made.report.title, details.title);
    overrule(made.report.year, details.year);
    overrule(made.report.issue, details.issue);
    overrule(made.report.overall, details.overall);

    made.edition.row.id = project::newId();
    made.edition.report = made.report.row.id;
    made.edition.sha256 = sha256;
    made.edition.fileName = fileName;
    made.edition.pageCount = static_cast<int>(info.pageSizes.size());
    made.edition.pageLabels = info.pageLabels;
    return made;
}

} // namespace meipi::desk
