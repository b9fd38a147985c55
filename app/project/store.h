// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel_token.h"
#include "app/base/result.h"
#include "app/project/records.h"
#include "app/report/text_layer.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace meipi::project {

enum class OpenMode : quint8 { ReadWrite, ReadOnly };

/// Who writes. Becomes a `person` row at the first change when the project has none with this id.
struct Writer
{
    QUuid person;
    QString name;
    QString initials;
    QString ink;
};

/// What is read at opening: small, whatever the project's size.
struct ProjectHead
{
    QUuid id;
    QString title;
    taxonomy::Taxonomy taxonomy;
    QList<Person> people; ///< live rows
    bool readOnly = false;
    QString readOnlyReason; ///< the lock's holder, or the medium; a fact, not a sentence
    /// The same as a problem: ReadOnly (asked for), ProjectLocked, CannotWrite, ProjectNewer, ProjectDamaged (triggers
    /// or views of a stranger, named in `detail`).
    std::optional<base::Error> readOnlyCause;
    bool isDesk = false;
};

/// A row of the report list.
struct ReportSummary
{
    Report report;
    Edition edition; ///< the newest
    int editions = 1;
    QList<QUuid> editionIds; ///< live ones, the first one first
    qint64 characters = 0; ///< of the newest edition's text; 0 when it has none
    report::TextState textState = report::TextState::Absent;
    bool textStored = false; ///< the text layer is in the project and of this extractor version
    bool bytesStored = false; ///< the PDF is in the project
    QString path; ///< where the PDF was read from, on this machine; may be empty
    int excerpts = 0; ///< live ones
    QHash<QUuid, int> excerptsByTag;
};

/// An excerpt with all that hangs on it.
struct ExcerptRow
{
    Excerpt excerpt;
    QList<Quotation> quotations;
    QList<ExcerptTag> tags;
    /// Where the quotations stand in their editions' text layers, by quotation; none where there is no text layer.
    QHash<QUuid, report::Placement> placements;
};

struct CheckReport
{
    bool ok = true;
    QStringList problems; ///< one fact a line, English, for machines and logs
};

struct KeptState
{
    int waiting = 0; ///< change sets not yet committed
    std::optional<base::Error> trouble; ///< why they are held
    QDateTime kept; ///< when the last one was committed; null before the first
};

/// One `*.meipi` file: the only owner of an SQLite connection, on a thread of its own with an ordered queue (DESIGN 1, 5).
///
/// Call from any thread; every call returns at once and is carried out in the order of calling. A command waits with
/// `future.result()`, a window continues with `desk::whenDone`. A change that cannot be written (full disk,
/// vanished share) is held, reported through `keptStateChanged`, and retried, soon at first, then every two seconds, in
/// order; `apply`'s future finishes when it is committed. While changes are held, reading goes on and shows what is
/// kept. The destructor waits for what can be written; what cannot, fails with the trouble.
class Store : public QObject
{
    Q_OBJECT

public:
    struct NewProject
    {
        QString title;
        taxonomy::Taxonomy taxonomy;
        bool isDesk = false;
    };

    /// Makes a new project file. Fails with ProjectExists, CannotWrite, DiskFull.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> create(const QString &path, const NewProject &project,
                                                                     const Writer &writer);
    /// Fails with NoSuchFile, NotAProject, ProjectDamaged, CannotRead. A newer, locked or read-only file opens
    /// read-only and says so in `head()`; a hot journal is rolled back first. A file that was last written on another
    /// machine or left by a crash is read whole to check it (0.1 s for 1,000 pages).
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const QString &path, OpenMode mode,
                                                                   const Writer &writer);
    ~Store() override;

    [[nodiscard]] QString path() const;
    [[nodiscard]] ProjectHead head() const; ///< as it was at opening
    [[nodiscard]] KeptState keptState() const;

    /// Gives up what is held: it fails with what held it and is not tried again, not by the destructor either.
    void abandonHeldChanges();
    /// Who writes from now on: for the `person` row that the first change makes.
    void setWriter(const Writer &writer);
    /// Writes a change set. The result is the same records as written (stamps filled in), or ReadOnly.
    [[nodiscard]] QFuture<base::Result<QList<Record>>> apply(const ChangeSet &changes);

    /// Adds a report with its first edition, or another edition to a report that is there (`report.row.id` known), in
    /// one transaction, with its text layer if there is one and what else comes with it (`with`: the quotations that were
    /// found again in a new edition). `pdf` empty: the bytes stay where `path` says (a desk
    /// project that is merely reading).
    /// Fails with DuplicateReport (subject: the other report's title) when the hash is in the project.
    [[nodiscard]] QFuture<base::Result<ReportSummary>> addEdition(
        const Report &report, const Edition &edition, const QByteArray &pdf, const QString &path,
        const std::shared_ptr<const report::TextLayer> &text = {}, const QList<Record> &with = {});
    /// Stores or replaces the text layer of an edition (derived data: no history, no stamp) and finds all its
    /// placements again from the selectors.
    [[nodiscard]] QFuture<base::Done> putTextLayer(const QUuid &edition,
                                                   std::shared_ptr<const report::TextLayer> layer);
    /// Embeds the PDF of an edition whose bytes are not in the project yet.
    [[nodiscard]] QFuture<base::Done> putBytes(const QUuid &edition, const QByteArray &pdf);

    [[nodiscard]] QFuture<base::Result<QList<ReportSummary>>> reports();
    /// Live editions of a report, the first one first.
    [[nodiscard]] QFuture<base::Result<QList<Edition>>> editions(const QUuid &report);
    /// The PDF: from the project, or from its path when it is not in it and the file there is still the same. Fails
    /// with UnknownReport, NoSuchFile, CannotRead, ProjectDamaged.
    [[nodiscard]] QFuture<base::Result<QByteArray>> bytes(const QUuid &edition);
    [[nodiscard]] QFuture<base::Result<std::shared_ptr<const report::TextLayer>>> textLayer(const QUuid &edition);
    /// Live excerpts of one report (or of all for a null id, in pages of `limit` after `after`), oldest first.
    [[nodiscard]] QFuture<base::Result<QList<ExcerptRow>>> excerpts(const QUuid &report, qsizetype limit = -1,
                                                                    const QUuid &after = {});
    /// Live excerpts of the whole project that have one of these tags by anybody, oldest first.
    [[nodiscard]] QFuture<base::Result<QList<ExcerptRow>>> taggedExcerpts(const QList<QUuid> &tags);
    /// Every state that the codebook's facets and tags have had, oldest first (`codebook_history.h`).
    [[nodiscard]] QFuture<base::Result<QList<Record>>> codebookHistory();
    /// The rows with these ids as they are now, tombstones too, of whatever type; unknown ids are left out.
    [[nodiscard]] QFuture<base::Result<QList<Record>>> records(const QList<QUuid> &ids);
    [[nodiscard]] QFuture<base::Result<QList<Person>>> people();
    [[nodiscard]] QFuture<base::Result<taxonomy::Taxonomy>> taxonomy();
    [[nodiscard]] QFuture<base::Result<CheckReport>> check(const base::CancelToken &cancel);
    /// A small table of local settings beside people's rows (place in a report, zoom): not merged, not in history.
    [[nodiscard]] QFuture<base::Done> setLocal(const QString &key, const QByteArray &value);
    [[nodiscard]] QFuture<base::Result<QByteArray>> local(const QString &key);

Q_SIGNALS:
    /// Emitted from the project thread: connect with a receiver.
    void keptStateChanged(const meipi::project::KeptState &state);

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace meipi::project
