// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/codebook_operations.h"

#include "app/desk/codebook_bulk.h"
#include "app/desk/codebook_changes.h"
#include "app/desk/when_done.h"
#include "widgets/codebook/removal_dialog.h"
#include "widgets/codebook/split_dialog.h"
#include "widgets/codebook/tag_chooser.h"
#include "widgets/codebook/usage_model.h"
#include "widgets/tagging/label_language.h"

#include <QSet>

#include <algorithm>

namespace meipi::widgets {

namespace {

taxonomy::Label named(const QString &name)
{
    return interfaceLabelLanguage() == taxonomy::LabelLanguage::Chinese ? taxonomy::Label{.zh = name, .en = {}}
                                                                        : taxonomy::Label{.zh = {}, .en = name};
}

QUuid firstNew(const project::ChangeSet &changes)
{
    return changes.isEmpty() ? QUuid() : project::rowOf(changes.records.first()).id;
}

} // namespace

CodebookOperations::CodebookOperations(QWidget *window) : QObject(window), m_window(window) { }

void CodebookOperations::setWorkspace(desk::Workspace *workspace) { m_workspace = workspace; }

bool CodebookOperations::mayEdit() const { return m_workspace && !m_workspace->isReadOnly(); }

void CodebookOperations::apply(const project::ChangeSet &changes)
{
    if (m_workspace)
        m_workspace->apply(changes);
}

void CodebookOperations::addFacet()
{
    if (!mayEdit())
        return;
    const project::ChangeSet changes = desk::newFacet(m_workspace->taxonomy(), named(tr("New facet")));
    apply(changes);
    Q_EMIT made(firstNew(changes));
}

void CodebookOperations::addTag(const QUuid &above)
{
    if (!mayEdit())
        return;
    const taxonomy::Taxonomy &codebook = m_workspace->taxonomy();
    const taxonomy::Tag *beside = codebook.tag(above);
    const QUuid facet = beside                               ? beside->facet
        : codebook.facet(above) || codebook.facets.isEmpty() ? above
                                                             : codebook.facets.first().id;
    if (!codebook.facet(facet)) {
        addFacet();
        return;
    }
    // Beside the current tag; Alt+→ puts it under the one above.
    const project::ChangeSet changes =
        desk::newTag(codebook, facet, beside ? beside->parent : QUuid(), named(tr("New tag")));
    apply(changes);
    Q_EMIT made(firstNew(changes));
}

void CodebookOperations::editTag(const taxonomy::Tag &tag)
{
    if (m_workspace)
        apply(desk::editedTag(m_workspace->taxonomy(), tag));
}

void CodebookOperations::editFacet(const taxonomy::Facet &facet)
{
    if (m_workspace)
        apply(desk::editedFacet(m_workspace->taxonomy(), facet));
}

void CodebookOperations::moveTag(const QUuid &tag, const desk::TagPlace &place)
{
    if (mayEdit())
        apply(desk::movedTag(m_workspace->taxonomy(), tag, place));
}

void CodebookOperations::moveFacet(const QUuid &facet, int row)
{
    if (mayEdit())
        apply(desk::movedFacet(m_workspace->taxonomy(), facet, row));
}

void CodebookOperations::retire(const QUuid &tag, bool retired)
{
    if (mayEdit())
        apply(desk::retiredTag(m_workspace->taxonomy(), tag, retired));
}

void CodebookOperations::remove(const QUuid &id)
{
    if (!mayEdit())
        return;
    const taxonomy::Taxonomy &codebook = m_workspace->taxonomy();
    if (const taxonomy::Tag *tag = codebook.tag(id))
        replace(desk::withoutTags(codebook, {id}), tr("Remove %1").arg(desk::quotedName(tag->label)));
    else if (const taxonomy::Facet *facet = codebook.facet(id))
        replace(desk::withoutFacet(codebook, id), tr("Remove %1").arg(desk::quotedName(facet->name)));
}

void CodebookOperations::carryOut(const desk::CodebookPlan &plan)
{
    if (mayEdit())
        replace(plan.wanted, tr("Edit the codebook as a text"));
}

void CodebookOperations::restore(const taxonomy::Taxonomy &codebook, int version)
{
    if (mayEdit())
        replace(codebook, tr("Go back to version %1 of the codebook").arg(version));
}

void CodebookOperations::replace(const taxonomy::Taxonomy &wanted, const QString &what)
{
    QList<QUuid> removed;
    for (const taxonomy::Tag &tag : m_workspace->taxonomy().tags) {
        if (!wanted.tag(tag.id))
            removed.append(tag.id);
    }
    if (removed.isEmpty()) {
        apply(desk::codebookChanges(m_workspace->taxonomy(), wanted, what));
        return;
    }
    desk::whenDone(m_workspace->store().taggedExcerpts(removed), this,
                   [this, removed, wanted, what](const base::Result<QList<project::ExcerptRow>> &rows) {
                       if (!rows)
                           Q_EMIT failed(rows.error());
                       else if (mayEdit())
                           askFate(removed, wanted, what, *rows);
                   });
}

void CodebookOperations::askFate(const QList<QUuid> &removed, const taxonomy::Taxonomy &wanted, const QString &what,
                                 const QList<project::ExcerptRow> &rows)
{
    const auto carry = [this, removed, wanted, what](const desk::TagFate &fate) {
        if (!mayEdit())
            return;
        m_workspace->changeTagged(removed,
                                  [workspace = m_workspace, wanted, what, fate](const QList<project::ExcerptRow> &now) {
                                      return desk::replacedCodebook(workspace->taxonomy(), wanted, now, fate, what);
                                  });
    };
    if (rows.isEmpty()) {
        carry({.kind = desk::TagFate::Kind::TakeOff, .target = {}});
        return;
    }
    QSet<QUuid> used;
    for (const project::ExcerptRow &row : rows) {
        for (const project::ExcerptTag &tag : row.tags) {
            if (removed.contains(tag.tag))
                used.insert(tag.tag);
        }
    }
    auto *dialog =
        new RemovalDialog({.title = what, .tags = int(used.size()), .excerpts = int(rows.size())}, wanted, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [dialog, carry] { carry(dialog->fate()); });
    dialog->open();
}

void CodebookOperations::merge(const QUuid &tag)
{
    const taxonomy::Tag *known = m_workspace ? m_workspace->taxonomy().tag(tag) : nullptr;
    if (!known || !mayEdit())
        return;
    const QString name = known->label.in(interfaceLabelLanguage());
    auto *chooser = new TagChooser(m_workspace->taxonomy(), {tag}, tr("Merge “%1” into which tag?").arg(name),
                                   tr("Merge"), m_window);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setNote(
        tr("Its excerpts get the tag that you choose, wherever they are; “%1” goes. Undo takes it back.").arg(name));
    connect(chooser, &QDialog::accepted, this, [this, chooser, tag] {
        if (!mayEdit())
            return;
        m_workspace->changeTagged(
            {tag}, [workspace = m_workspace, tag, target = chooser->chosen()](const QList<project::ExcerptRow> &rows) {
                return desk::mergedTags(workspace->taxonomy(), rows, {tag}, target);
            });
    });
    chooser->open();
}

void CodebookOperations::split(const QUuid &tag)
{
    if (!mayEdit() || !m_workspace->taxonomy().tag(tag))
        return;
    desk::whenDone(m_workspace->store().taggedExcerpts({tag}), this,
                   [this, tag](const base::Result<QList<project::ExcerptRow>> &rows) {
                       if (!rows)
                           Q_EMIT failed(rows.error());
                       else if (mayEdit())
                           openSplit(tag, *rows);
                   });
}

void CodebookOperations::openSplit(const QUuid &tag, const QList<project::ExcerptRow> &rows)
{
    const taxonomy::Tag *known = m_workspace->taxonomy().tag(tag);
    if (!known)
        return;
    UsageModel usage;
    usage.setRows(rows, *m_workspace);
    QList<SplitDialog::Item> items;
    for (int row = 0; row < usage.rowCount(); ++row)
        items.append({.excerpt = usage.excerptAt(row), .words = usage.quoteAt(row), .place = usage.placeAt(row)});
    auto *dialog = new SplitDialog(known->label.in(interfaceLabelLanguage()), items, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, tag] {
        if (!mayEdit())
            return;
        m_workspace->changeTagged(
            {tag}, [workspace = m_workspace, tag, parts = dialog->parts()](const QList<project::ExcerptRow> &now) {
                return desk::splitTag(workspace->taxonomy(), now, tag, parts);
            });
    });
    dialog->open();
}

void CodebookOperations::retag(const QUuid &tag, const QList<QUuid> &excerpts)
{
    if (!mayEdit() || excerpts.isEmpty() || !m_workspace->taxonomy().tag(tag))
        return;
    auto *chooser =
        new TagChooser(m_workspace->taxonomy(), {tag},
                       tr("Which tag do %n excerpt(s) get?", nullptr, int(excerpts.size())), tr("Re-tag"), m_window);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QDialog::accepted, this, [this, chooser, tag, excerpts] {
        if (!mayEdit())
            return;
        m_workspace->changeTagged({tag},
                                  [workspace = m_workspace, tag, excerpts,
                                   target = chooser->chosen()](const QList<project::ExcerptRow> &rows) {
                                      return desk::retagged(workspace->taxonomy(), rows, excerpts, tag, target);
                                  });
    });
    chooser->open();
}

void CodebookOperations::useAsExample(const QUuid &tag, const QString &words, const QString &language)
{
    const taxonomy::Tag *known = m_workspace ? m_workspace->taxonomy().tag(tag) : nullptr;
    if (!known)
        return;
    taxonomy::Tag edited = *known;
    QString &example = language == u"en" ? edited.example.en : edited.example.zh;
    const QString line = words.simplified();
    if (!example.split(u'\n').contains(line)) {
        example = example.isEmpty() ? line : example + u'\n' + line;
        editTag(edited);
    }
}

} // namespace meipi::widgets
