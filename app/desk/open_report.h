// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel_token.h"
#include "app/desk/excerpt_entry.h"
#include "app/pdf/document.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace meipi::desk {

class Workspace;

/// A report that is being read: its PDF (page images), its text layer as soon as it is there, its excerpts.
/// Owned by the workspace; one thread. The first page can be drawn before the text of a long report is read:
/// `document()->opened` comes first, `textReady` later.
class OpenReport : public QObject
{
    Q_OBJECT

public:
    enum class TextStage : quint8 { Waiting, Reading, Ready, Failed };

    ~OpenReport() override;

    [[nodiscard]] QUuid id() const; ///< the report's id; null until a newly opened file has been added
    [[nodiscard]] const project::ReportSummary &summary() const;
    [[nodiscard]] pdf::Document *document() const;
    [[nodiscard]] std::shared_ptr<const report::TextLayer> text() const; ///< null until ready
    [[nodiscard]] TextStage textStage() const;
    [[nodiscard]] QList<ExcerptEntry> excerpts() const; ///< live, in reading order
    [[nodiscard]] const ExcerptEntry *excerpt(const QUuid &id) const;
    [[nodiscard]] std::optional<base::Error> error() const; ///< why it cannot be shown

    /// Makes an excerpt from a stretch of the text, with the user's tags (may be none). One undo step. Returns its id;
    /// null when the text is not ready, the range is empty or the project is read-only.
    QUuid addExcerpt(report::TextRange range, const QList<QUuid> &tags);
    /// An area excerpt: rectangle in points on a page from 0.
    QUuid addAreaExcerpt(int page, const QRectF &rectangle, const QList<QUuid> &tags);
    void changeTag(const QUuid &excerpt, const QUuid &tag, TagAction action);
    void setNote(const QUuid &excerpt, const QString &markdown);
    void removeExcerpt(const QUuid &excerpt);

    // Each one undo step (open_report_edits.cpp):
    /// Several tags in one gesture, or one instead of another.
    void changeTags(const QUuid &excerpt, const QList<QUuid> &put, const QList<QUuid> &take);
    /// Where a text excerpt begins and ends. False when nothing changes: no text there, or the same words.
    bool setRange(const QUuid &excerpt, report::TextRange range);
    void setArea(const QUuid &excerpt, const QRectF &rectangle); ///< points, on the page of an area excerpt
    /// In two at a place inside it; both have its tags and its note. Returns the second; null when there is no text on
    /// both sides.
    QUuid splitExcerpt(const QUuid &excerpt, qsizetype position);
    /// With the text excerpt next to it in reading order, before (-1) or behind (1), and all between them. False when
    /// there is none.
    bool joinExcerpt(const QUuid &excerpt, int step);
    /// An excerpt of each stretch, all with the same tags; those that are an excerpt of this user's already get the
    /// tags. Returns how many were made or tagged.
    int codeRanges(const QList<report::TextRange> &ranges, const QList<QUuid> &tags);
    /// A new tag named by the words of the excerpt, put on it; by those of `range`, on a new excerpt. It goes into the
    /// facet “In vivo”, made when missing. Returns the excerpt.
    QUuid tagInVivo(const QUuid &excerpt, report::TextRange range);

Q_SIGNALS:
    void added(); ///< `id` and `summary` are known now
    void textProgress(int pagesRead, int pageCount);
    void textReady();
    void textFailed(const meipi::base::Error &error);
    void excerptsChanged(); ///< any of them; a view compares by id
    void failed(const meipi::base::Error &error); ///< cannot be opened at all

private:
    friend class Workspace;
    class Private;
    OpenReport(std::unique_ptr<Private> d, Workspace *workspace);
    [[nodiscard]] report::Selector selectorOf(report::TextRange range) const;
    std::unique_ptr<Private> d;
};

} // namespace meipi::desk
