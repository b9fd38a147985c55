// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_edits.h"
#include "app/desk/codebook_plan.h"
#include "app/desk/workspace.h"

#include <QObject>
#include <QPointer>

namespace meipi::widgets {

/// What people do with the codebook, each one step of undo; asks what has to be asked. Nothing of it waits: what it reads
/// comes from the project's thread, files are read and written in the background.
class CodebookOperations : public QObject
{
    Q_OBJECT

public:
    explicit CodebookOperations(QWidget *window); ///< the dialogs' parent

    void setWorkspace(desk::Workspace *workspace);
    [[nodiscard]] bool mayEdit() const;

    void addFacet();
    /// Under a tag, or at the end of a facet.
    void addTag(const QUuid &above);
    void editTag(const taxonomy::Tag &tag);
    void editFacet(const taxonomy::Facet &facet);
    void moveTag(const QUuid &tag, const desk::TagPlace &place);
    void moveFacet(const QUuid &facet, int row);
    void retire(const QUuid &tag, bool retired);
    void remove(const QUuid &id); ///< a tag with what is nested in it, or a facet
    void merge(const QUuid &tag);
    void split(const QUuid &tag);
    void retag(const QUuid &tag, const QList<QUuid> &excerpts);
    void carryOut(const desk::CodebookPlan &plan);
    void restore(const taxonomy::Taxonomy &codebook, int version);
    void useAsExample(const QUuid &tag, const QString &words, const QString &language);
    void chooseImport();
    void chooseExport();
    void importFile(const QString &path);
    void exportFile(const QString &path);

Q_SIGNALS:
    void made(const QUuid &id); ///< new: to be named
    void proposed(const meipi::taxonomy::Taxonomy &file); ///< of an import, to be looked at
    void said(const QString &message); ///< done
    void failed(const meipi::base::Error &error);

private:
    void apply(const project::ChangeSet &changes);
    /// The codebook becomes another one; asks about tags in use that it does not have.
    void replace(const taxonomy::Taxonomy &wanted, const QString &what);
    void askFate(const QList<QUuid> &removed, const taxonomy::Taxonomy &wanted, const QString &what,
                 const QList<project::ExcerptRow> &rows);
    void openSplit(const QUuid &tag, const QList<project::ExcerptRow> &rows);

    QWidget *m_window;
    QPointer<desk::Workspace> m_workspace;
};

} // namespace meipi::widgets
