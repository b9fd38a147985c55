// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/open_report_private.h"
#include "app/desk/workspace.h"

#include <vector>

namespace meipi::desk {

/// The workspace's lists and the steps of opening and changing. Everything here runs in the workspace's thread; what
/// comes from other threads arrives through `QFuture::then` with a context, so nothing reaches a closed report.
class Workspace::Private
{
public:
    Private(Workspace *workspace, std::unique_ptr<project::Store> projectStore);

    // opening (workspace_opening.cpp)
    OpenReport *hold(std::unique_ptr<OpenReport> report);
    std::unique_ptr<OpenReport> makeReport(Workspace *workspace, std::unique_ptr<pdf::Document> begun = {});
    void openStored(OpenReport *report);
    static void nameByPath(OpenReport *report, const QString &path);
    void openPath(OpenReport *report);
    void continueOpening(OpenReport *report, const FileOpening &begun);
    void openSource(OpenReport *report, const base::Result<pdf::Source> &source);
    void checkUnchanged(OpenReport *report);
    void identify(OpenReport *report);
    void adopt(OpenReport *report, const project::ReportSummary &summary);
    void fail(OpenReport *report, const base::Error &error);

    // text of an open report (workspace_text.cpp)
    void loadStoredText(OpenReport *report);
    void loadExcerpts(OpenReport *report);
    void readTextSoon(OpenReport *report);
    void readTextIfNeeded(OpenReport *report);
    void textRead(OpenReport *report, const TextPointer &text);
    void textUnreadable(OpenReport *report, const base::Error &error);
    void takeText(OpenReport *report, const TextPointer &text);
    void addFile(OpenReport *report, const TextPointer &text);
    void addKnownFile(OpenReport *report, const TextPointer &text, const base::Result<QByteArray> &bytes);
    void addingFailed(OpenReport *report, const base::Error &error);
    void storeText(const QUuid &edition, const TextPointer &text);

    // changes (workspace_changes.cpp)
    void removeWithExcerpts(const QUuid &report, const project::ChangeSet &back);
    void push(const project::ChangeSet &changes, const project::ChangeSet &back);
    void write(const project::ChangeSet &changes);
    void editionsWritten(const QList<project::Record> &records);
    void changeTagged(const QList<QUuid> &tags, const TaggedChange &change); // workspace_codebook.cpp
    void reapplyPending(OpenReport *report);
    void written(const QList<project::Record> &records);
    void notWritten(const base::Error &error);
    void applyToExcerpts(const QList<project::Record> &records);
    void applyToLists(const QList<project::Record> &records);
    void applyToReports(const project::Report &report);
    void embedQuoted(const QList<project::Record> &records);
    void embed(OpenReport *report);
    void showBlindly(OpenReport *report) const; ///< or not
    void updateCounts(const OpenReport *report);
    [[nodiscard]] std::optional<project::Record> lookup(const QUuid &id) const;
    void refreshReports();
    void refreshPeople();
    void sortReports();

    [[nodiscard]] project::ReportSummary *summary(const QUuid &report);

    Workspace *q;
    std::unique_ptr<project::Store> store;
    project::ProjectHead head;
    project::Writer writer;
    taxonomy::Taxonomy taxonomy;
    QList<project::Person> people;
    QList<project::ReportSummary> reports;
    bool refreshWanted = false; ///< the list shall be read again when nothing is held back any more
    bool reportBroughtBack = false; ///< by the change that is being applied
    QList<QList<project::Record>> pending; ///< changes that the store has not answered yet, in order
    bool blind = false;
    int listVersion = 0; ///< counts what is changed here before the store has it
    QUndoStack undoStack;
    std::vector<std::unique_ptr<OpenReport>> open;
};

} // namespace meipi::desk
