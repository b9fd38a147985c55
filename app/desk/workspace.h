// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_bulk.h"
#include "app/desk/file_opening.h"
#include "app/desk/identity.h"
#include "app/desk/open_report.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace meipi::desk {

/// What a person may know of a report when adding it; what is left empty is guessed from the PDF.
struct ReportDetails
{
    QString language;
    QString series;
    QString title;
    int year = 0;
    int issue = 0;
    int overall = 0;
};

/// One open project and everything that a window does with it. Lives in the window's thread and never blocks it: what a
/// person does is applied to the lists here at once and written by the store's thread; `keptStateChanged` says when it is
/// durable. (Commands use `desk/` functions of batch.h, which wait.)
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(std::unique_ptr<project::Store> store, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] project::Store &store() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString title() const; ///< the project's, else the file's name
    [[nodiscard]] bool isDesk() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] QString readOnlyReason() const;
    [[nodiscard]] const taxonomy::Taxonomy &taxonomy() const;
    [[nodiscard]] const QList<project::Person> &people() const;
    [[nodiscard]] project::Person person(const QUuid &id) const;
    [[nodiscard]] project::Person me() const;
    [[nodiscard]] const QList<project::ReportSummary> &reports() const; ///< newest issue first, by series
    [[nodiscard]] QUndoStack *undoStack() const;
    [[nodiscard]] project::KeptState keptState() const;

    /// Opens a report of the project for reading. The same object for the same report while somebody holds it open.
    [[nodiscard]] OpenReport *openReport(const QUuid &report);
    /// Opens a PDF that is not in the project: it is on the screen at once and is added meanwhile. A PDF that is in the
    /// project already (by hash) opens as that report. `begun` is an opening of the same file that is continued.
    [[nodiscard]] OpenReport *openFile(const QString &path, const ReportDetails &details = {},
                                       std::unique_ptr<FileOpening> begun = {});
    void close(OpenReport *report);

    /// Applies a change set to the lists, puts it on the undo stack and sends it to the store.
    void apply(const project::ChangeSet &changes);
    /// Makes a change of the rows that have one of these tags, wherever in the project, as one step of undo: reads them in
    /// the background and applies what `change` makes of them. Nothing is changed while earlier changes are held back.
    using TaggedChange = std::function<BulkChange(const QList<project::ExcerptRow> &)>;
    void changeTagged(const QList<QUuid> &tags, const TaggedChange &change);
    /// Puts on the undo stack what the store has written already, together with more (a new edition with its PDF).
    void noteWritten(const project::ChangeSet &changes);
    void setPassword(OpenReport *report, const QString &password);
    void renameReport(const QUuid &report, const QString &title);
    void removeReport(const QUuid &report);
    void setMe(const project::Writer &writer);
    /// Blind coding: excerpts and tags of others are not shown (they stay in the project). Kept with the project on this
    /// machine.
    void setBlind(bool blind);
    [[nodiscard]] bool isBlind() const;

Q_SIGNALS:
    void reportsChanged();
    void editionChanged(const QUuid &report); ///< another edition is the newest; an open report still shows the other
    void peopleChanged();
    void taxonomyChanged();
    void blindChanged(bool blind);
    void keptStateChanged(const meipi::project::KeptState &state);
    void troubled(const meipi::base::Error &error); ///< something asked for could not be done; nothing was lost

private:
    void restoreBlind();

    class Private;
    std::unique_ptr<Private> d;
};

/// The personal desk project in the user's data folder, made when missing.
[[nodiscard]] base::Result<std::unique_ptr<project::Store>> openDeskProject();

} // namespace meipi::desk
