// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"
#include "widgets/reader/coding_request.h"

#include <QPointer>
#include <QShortcut>

#include <memory>
#include <vector>

namespace meipi::widgets {

class ReaderView;
class TagPalette;
struct PaletteTarget;

/// Carries out what a coder asks of the page: tags by their keys, quick mode, edges, splitting, joining. Stands between the
/// reader, which knows where, and the report, which writes.
class CodingDesk : public QObject
{
    Q_OBJECT

public:
    CodingDesk(ReaderView *reader, TagPalette *palette, QObject *parent);
    ~CodingDesk() override;

    void setReport(desk::Workspace *workspace, desk::OpenReport *report); ///< null, null: none; leaves quick mode
    void carryOut(const CodingRequest &request);
    void putTag(const QUuid &tag); ///< on the selection, or on and off the current excerpt
    /// Of the selection, words or an area; it is the current excerpt then. Null when nothing could be made.
    [[nodiscard]] QUuid makeExcerpt(const QList<QUuid> &tags);
    void makeTagShortcuts(); ///< anew, after the codebook changed

    void openPalette(); ///< on the selection, else on the current excerpt
    void chooseQuickTags(); ///< in the palette
    void setQuickTags(const QList<QUuid> &tags); ///< empty: quick mode is off
    [[nodiscard]] const QList<QUuid> &quickTags() const { return m_quickTags; }

    [[nodiscard]] bool mayEdit(); ///< says why not

Q_SIGNALS:
    void quickTagsChanged();
    void refused(); ///< the project is read-only
    void said(const QString &message); ///< why nothing was done

private:
    void openPaletteFor(const PaletteTarget &target);
    [[nodiscard]] bool isSelected() const;
    void putLastTags();
    void makeInVivo(const QUuid &excerpt);
    void split(const CodingRequest &request);
    void join(const CodingRequest &request, int step);
    void replaceTag(const CodingRequest &request);
    [[nodiscard]] QRect clauseRectangle(report::TextRange range) const;

    ReaderView *m_reader;
    TagPalette *m_palette;
    QPointer<desk::Workspace> m_workspace;
    QPointer<desk::OpenReport> m_report;
    QList<QUuid> m_quickTags;
    std::vector<std::unique_ptr<QShortcut>> m_tagShortcuts;
};

} // namespace meipi::widgets
