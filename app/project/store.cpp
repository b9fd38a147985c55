// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/store.h"

#include "app/project/codebook_history.h"
#include "app/project/excerpt_list.h"
#include "app/project/integrity.h"
#include "app/project/job_queue.h"
#include "app/project/project_file.h"
#include "app/project/record_table.h"
#include "app/project/record_writer.h"
#include "app/project/report_list.h"
#include "app/project/text_layers.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace meipi::project {

class Store::Private
{
public:
    QString path;
    ProjectHead head;
    std::optional<LockFile> lock; ///< released after the queue has finished
    std::unique_ptr<JobQueue> queue;

    /// A change, unless the project is open for reading only.
    template<typename Value>
    [[nodiscard]] QFuture<base::Result<Value>> write(JobQueue::Work<Value> work) const
    {
        if (head.readOnly) {
            return QtFuture::makeReadyValueFuture(
                base::Result<Value>(base::fail(base::Problem::ReadOnly, path, head.readOnlyReason)));
        }
        return queue->write<Value>(std::move(work));
    }
};

namespace {

// Lists show the whole codebook at once: what nobody can have made is not shown to a window.
constexpr qsizetype mostTags = 20'000;
constexpr qsizetype mostFacets = 1'000;

base::Done fillProject(std::unique_ptr<SQLite::Database> database, const Store::NewProject &project,
                       const Writer &writer)
{
    Session session;
    session.database = std::move(database);
    session.writer = writer;
    SqlTransaction transaction(*session.database);
    const QByteArray insert = "INSERT INTO meta (key, value) VALUES (?, ?)";
    runSql(*session.database, insert, u"id"_s, newId().toString(QUuid::WithoutBraces));
    runSql(*session.database, insert, u"title"_s, project.title);
    runSql(*session.database, insert, u"desk"_s, project.isDesk ? u"1"_s : u"0"_s);
    if (const auto done = writeRecords(session, stampedRecords(session, recordsOf(project.taxonomy))); !done)
        return done;
    keepClock(session);
    transaction.commit();
    return {};
}

} // namespace

base::Result<std::unique_ptr<Store>> Store::create(const QString &path, const NewProject &project, const Writer &writer)
{
    const auto created = createProjectFile(path, [&](std::unique_ptr<SQLite::Database> database) {
        return fillProject(std::move(database), project, writer);
    });
    if (!created)
        return std::unexpected(created.error());
    return open(path, OpenMode::ReadWrite, writer);
}

base::Result<std::unique_ptr<Store>> Store::open(const QString &path, OpenMode mode, const Writer &writer)
{
    auto file = openProjectFile(path, mode == OpenMode::ReadWrite, writer.name);
    if (!file)
        return std::unexpected(file.error());
    auto opened = std::make_unique<Private>();
    opened->path = QFileInfo(path).absoluteFilePath();
    Session session;
    session.path = opened->path;
    session.database = std::move(file->database);
    session.readOnly = file->readOnly.has_value();
    session.writer = writer;
    try {
        startSession(session);
        opened->head = readHead(*session.database, file->readOnly);
        const taxonomy::Taxonomy &codebook = opened->head.taxonomy;
        if (codebook.tags.size() > mostTags || codebook.facets.size() > mostFacets)
            return base::fail(base::Problem::ProjectDamaged, path,
                              u"a codebook of %1 tags"_s.arg(codebook.tags.size()));
    } catch (const SQLite::Exception &exception) {
        const bool newer = file->readOnly && file->readOnly->problem == base::Problem::ProjectNewer;
        return std::unexpected(newer ? *file->readOnly : errorFrom(exception, path));
    }
    opened->lock = std::move(file->lock);
    std::unique_ptr<Store> store(new Store(std::move(opened)));
    store->d->queue = std::make_unique<JobQueue>(
        std::move(session), [self = store.get()](const KeptState &state) { Q_EMIT self->keptStateChanged(state); });
    return store;
}

Store::Store(std::unique_ptr<Private> opened) : d(std::move(opened)) { }

Store::~Store()
{
    d->queue.reset(); // while signals of this object can still be emitted
}

QString Store::path() const { return d->path; }

ProjectHead Store::head() const { return d->head; }

KeptState Store::keptState() const { return d->queue->state(); }

void Store::abandonHeldChanges() { d->queue->abandonHeld(); }

void Store::setWriter(const Writer &writer)
{
    std::ignore = d->queue->read<void>([=](Session &session) -> base::Done {
        session.writerKnown = session.writerKnown && session.writer.person == writer.person;
        session.writer = writer;
        return {};
    });
}

QFuture<base::Result<QList<Record>>> Store::apply(const ChangeSet &changes)
{
    // Stamped once: an attempt that failed after all had been written must not look like another edit.
    return d->write<QList<Record>>(
        [records = changes.records, stamped = false](Session &session) mutable -> base::Result<QList<Record>> {
            if (!std::exchange(stamped, true))
                records = stampedRecords(session, records);
            if (const auto done = writeRecords(session, records); !done)
                return std::unexpected(done.error());
            return records;
        });
}

QFuture<base::Result<ReportSummary>> Store::addEdition(const Report &report, const Edition &edition,
                                                       const QByteArray &pdf, const QString &path,
                                                       const std::shared_ptr<const report::TextLayer> &text,
                                                       const QList<Record> &with)
{
    return d->write<ReportSummary>(
        [=](Session &session) { return insertEdition(session, report, edition, pdf, path, text, with); });
}

QFuture<base::Done> Store::putTextLayer(const QUuid &edition, std::shared_ptr<const report::TextLayer> layer)
{
    if (d->head.readOnly) {
        return d->queue->read<void>([=](Session &session) -> base::Done {
            session.unkeptLayers.insert(edition, layer);
            session.layers.insert(edition, layer);
            return {};
        });
    }
    return d->queue->write<void>([=](Session &session) { return storeLayer(session, edition, layer); });
}

QFuture<base::Done> Store::putBytes(const QUuid &edition, const QByteArray &pdf)
{
    return d->write<void>([=](Session &session) { return embedBytes(session, edition, pdf); });
}

QFuture<base::Result<QList<ReportSummary>>> Store::reports()
{
    return d->queue->read<QList<ReportSummary>>(
        [](Session &session) -> base::Result<QList<ReportSummary>> { return readReportList(session); });
}

QFuture<base::Result<QByteArray>> Store::bytes(const QUuid &edition)
{
    return d->queue->read<QByteArray>([=](Session &session) { return readBytes(session, edition); });
}

QFuture<base::Result<std::shared_ptr<const report::TextLayer>>> Store::textLayer(const QUuid &edition)
{
    return d->queue->read<SharedLayer>([=](Session &session) { return loadLayer(session, edition); });
}

QFuture<base::Result<QList<Edition>>> Store::editions(const QUuid &report)
{
    return d->queue->read<QList<Edition>>([=](Session &session) -> base::Result<QList<Edition>> {
        return readRecords<Edition>(*session.database,
                                    " WHERE report = ? AND deleted = 0 ORDER BY position, created, id", report);
    });
}

QFuture<base::Result<QList<ExcerptRow>>> Store::excerpts(const QUuid &report, qsizetype limit, const QUuid &after)
{
    return d->queue->read<QList<ExcerptRow>>([=](Session &session) -> base::Result<QList<ExcerptRow>> {
        return readExcerpts(session, report, limit, after);
    });
}

QFuture<base::Result<QList<ExcerptRow>>> Store::taggedExcerpts(const QList<QUuid> &tags)
{
    return d->queue->read<QList<ExcerptRow>>(
        [=](Session &session) -> base::Result<QList<ExcerptRow>> { return readTaggedExcerpts(session, tags); });
}

QFuture<base::Result<QList<Record>>> Store::codebookHistory()
{
    return d->queue->read<QList<Record>>(
        [](Session &session) -> base::Result<QList<Record>> { return readCodebookHistory(*session.database); });
}

QFuture<base::Result<QList<Record>>> Store::records(const QList<QUuid> &ids)
{
    return d->queue->read<QList<Record>>(
        [=](Session &session) -> base::Result<QList<Record>> { return readRecordsById(*session.database, ids); });
}

QFuture<base::Result<QList<Person>>> Store::people()
{
    return d->queue->read<QList<Person>>([](Session &session) -> base::Result<QList<Person>> {
        return readRecords<Person>(*session.database, " WHERE deleted = 0 ORDER BY created, id");
    });
}

QFuture<base::Result<taxonomy::Taxonomy>> Store::taxonomy()
{
    return d->queue->read<taxonomy::Taxonomy>(
        [](Session &session) -> base::Result<taxonomy::Taxonomy> { return readTaxonomy(*session.database); });
}

QFuture<base::Result<CheckReport>> Store::check(const base::CancelToken &cancel)
{
    return d->queue->read<CheckReport>([=](Session &session) { return checkProject(session, cancel); });
}

QFuture<base::Done> Store::setLocal(const QString &key, const QByteArray &value)
{
    const QString name = u"setting/"_s + key; // apart from the clock and the machine
    if (d->head.readOnly) {
        return d->queue->read<void>([=](Session &session) -> base::Done {
            session.unkeptSettings.insert(name, value);
            return {};
        });
    }
    return d->queue->writeOnce<void>([=](Session &session) -> base::Done {
        writeSetting(*session.database, name, value);
        return {};
    });
}

QFuture<base::Result<QByteArray>> Store::local(const QString &key)
{
    const QString name = u"setting/"_s + key;
    return d->queue->read<QByteArray>([=](Session &session) -> base::Result<QByteArray> {
        if (const auto unkept = session.unkeptSettings.constFind(name); unkept != session.unkeptSettings.cend())
            return *unkept;
        return readSetting(*session.database, name).value_or(QByteArray());
    });
}

} // namespace meipi::project
