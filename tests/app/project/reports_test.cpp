// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/connection.h"
#include "app/project/sql_statement.h"
#include "app/report/extractor_version.h"
#include "tests/app/project/project_support.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

QByteArray hashOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

qint64 countOf(const QString &path, const QByteArray &sql)
{
    const auto database = openDatabase(path, Access::Read);
    SqlStatement statement(*database, sql);
    return statement.step() ? statement.integer(0) : -1;
}

} // namespace

class ReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newProjectHasItsCodebookAndItsMaker()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(created, folder.create());
        const ProjectHead head = created->head();
        QVERIFY(!head.id.isNull());
        QCOMPARE(head.title, u"试验"_s);
        QVERIFY(head.taxonomy == taxonomy::defaultTaxonomy());
        QCOMPARE(head.people.size(), 1);
        QCOMPARE(head.people.first().row.id, lin().person);
        QCOMPARE(head.people.first().name, lin().name);
        QVERIFY(!head.readOnly && !head.isDesk && !head.readOnlyCause);
        created.reset();
        MEIPI_VALUE(opened, folder.open());
        QCOMPARE(opened->head().id, head.id);
        QVERIFY(opened->head().taxonomy == taxonomy::defaultTaxonomy());
        MEIPI_VALUE(taxonomy, opened->taxonomy().result());
        QVERIFY(taxonomy == taxonomy::defaultTaxonomy());
    }

    void reportIsAddedWithItsBytes()
    {
        const ProjectFolder folder;
        const QByteArray pdf = somePdf(1, 3 * 1024 * 1024 + 17); // several chunks and a rest
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), pdf, u"/x/报告.pdf"_s).result());
        QCOMPARE(summary.report.title, someReport().title);
        QCOMPARE(summary.edition.sha256, hashOf(pdf));
        QCOMPARE(summary.edition.order, 0);
        QCOMPARE(summary.edition.pageLabels, someEdition().pageLabels);
        QCOMPARE(summary.path, u"/x/报告.pdf"_s);
        QVERIFY(summary.bytesStored && !summary.textStored);
        QCOMPARE(summary.editions, 1);
        MEIPI_VALUE(bytes, store->bytes(summary.edition.row.id).result());
        QCOMPARE(bytes, pdf);
        QCOMPARE(countOf(folder.path(), "SELECT count(*) FROM content"), 4);
        MEIPI_VALUE(reports, store->reports().result());
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports.first().report.row.id, summary.report.row.id);
    }

    void samePdfIsRefused()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
        const auto again = store->addEdition(someReport(u"另一个"_s), someEdition(), somePdf(), {}).result();
        MEIPI_FAILS(again, base::Problem::DuplicateReport);
        QCOMPARE(again.error().subject, someReport().title);
        Edition byHash = someEdition();
        byHash.sha256 = hashOf(somePdf());
        MEIPI_FAILS(store->addEdition(someReport(), byHash, {}, u"/x.pdf"_s).result(), base::Problem::DuplicateReport);
        MEIPI_VALUE(reports, store->reports().result());
        QCOMPARE(reports.size(), 1);

        // Removed, it may come back; its bytes are still there.
        Report removed = summary.report;
        removed.row.deleted = true;
        MEIPI_DONE(store->apply({.what = {}, .records = {removed}}).result());
        MEIPI_VALUE(back, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
        QVERIFY(back.report.row.id != summary.report.row.id);
        QCOMPARE(countOf(folder.path(), "SELECT count(*) FROM content"), 1);
    }

    void otherBytesThanThoseThatWereRead()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        Edition edition = someEdition();
        edition.sha256 = QByteArray(32, 'h');
        MEIPI_FAILS(store->addEdition(someReport(), edition, somePdf(), u"/x.pdf"_s).result(),
                    base::Problem::FileChanged);
        MEIPI_VALUE(reports, store->reports().result());
        QVERIFY(reports.isEmpty());
    }

    void newerEditionStandsForTheReport()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(first, store->addEdition(someReport(), someEdition(), somePdf(1), {}).result());
        Edition corrected = someEdition();
        corrected.fileName = u"rev2.pdf"_s;
        MEIPI_VALUE(second, store->addEdition(first.report, corrected, somePdf(2), {}).result());
        QCOMPARE(second.report.row.id, first.report.row.id);
        QVERIFY(second.report.row.modified == first.report.row.modified); // the report itself is not touched
        QCOMPARE(second.editions, 2);
        QCOMPARE(second.edition.order, 1);
        QCOMPARE(second.edition.fileName, u"rev2.pdf"_s);
        MEIPI_VALUE(reports, store->reports().result());
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports.first().edition.row.id, second.edition.row.id);
        MEIPI_VALUE(bytes, store->bytes(first.edition.row.id).result());
        QCOMPARE(bytes, somePdf(1));
    }

    void bytesMayStayWhereTheyAre()
    {
        const ProjectFolder folder;
        const QString path = folder.file(u"r.pdf"_s);
        writeFile(path, somePdf());
        MEIPI_VALUE(store, folder.create());
        Edition edition = someEdition();
        edition.sha256 = hashOf(somePdf());
        MEIPI_VALUE(summary, store->addEdition(someReport(), edition, {}, path).result());
        const QUuid id = summary.edition.row.id;
        QVERIFY(!summary.bytesStored);
        MEIPI_VALUE(bytes, store->bytes(id).result());
        QCOMPARE(bytes, somePdf());
        writeFile(path, somePdf(2));
        MEIPI_FAILS(store->bytes(id).result(), base::Problem::CannotRead); // changed since
        QVERIFY(QFile::remove(path));
        MEIPI_FAILS(store->bytes(id).result(), base::Problem::NoSuchFile);
        MEIPI_FAILS(store->putBytes(id, somePdf(2)).result(), base::Problem::BadInput);
        MEIPI_DONE(store->putBytes(id, somePdf()).result());
        MEIPI_VALUE(embedded, store->bytes(id).result());
        QCOMPARE(embedded, somePdf());
        MEIPI_FAILS(store->bytes(newId()).result(), base::Problem::UnknownReport);
        MEIPI_FAILS(store->putBytes(newId(), somePdf()).result(), base::Problem::UnknownReport);
    }

    void textLayerComesBackAndIsCounted()
    {
        const ProjectFolder folder;
        const auto layer = layerOf({u"欧盟人工智能法𠮷"_s, u"高风险系统须评估。"_s});
        QUuid edition;
        {
            MEIPI_VALUE(store, folder.create());
            MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
            edition = summary.edition.row.id;
            MEIPI_FAILS(store->textLayer(edition).result(), base::Problem::NoTextLayer);
            MEIPI_FAILS(store->textLayer(newId()).result(), base::Problem::UnknownReport);
            MEIPI_FAILS(store->putTextLayer(newId(), layer).result(), base::Problem::UnknownReport);
            MEIPI_DONE(store->putTextLayer(edition, layer).result());
        }
        MEIPI_VALUE(store, folder.open());
        MEIPI_VALUE(stored, store->textLayer(edition).result());
        QVERIFY(*stored == *layer);
        MEIPI_VALUE(reports, store->reports().result());
        QVERIFY(reports.first().textStored);
        QCOMPARE(reports.first().textState, report::TextState::Present);
        QCOMPARE(reports.first().characters, layer->text.size());
    }

    void textLayerIsReplacedAndItsOldBytesGo()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
        const QUuid edition = summary.edition.row.id;
        MEIPI_DONE(store->putTextLayer(edition, layerOf({u"一"_s})).result());
        MEIPI_DONE(store->putTextLayer(edition, layerOf({u"二三"_s})).result());
        MEIPI_VALUE(stored, store->textLayer(edition).result());
        QCOMPARE(stored->text, u"二三"_s);
        QCOMPARE(countOf(folder.path(), "SELECT count(*) FROM content"), 2); // the PDF and one layer
        QCOMPARE(countOf(folder.path(), "SELECT count(*) FROM history"), 0);
    }

    void otherExtractorsLayerIsToBeMadeAnew()
    {
        const ProjectFolder folder;
        {
            MEIPI_VALUE(store, folder.create());
            MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
            MEIPI_DONE(store->putTextLayer(summary.edition.row.id, layerOf({u"一"_s})).result());
        }
        runSql(*openDatabase(folder.path(), Access::Write), "UPDATE text_layer SET extractor = ?",
               report::extractorVersion - 1);
        MEIPI_VALUE(store, folder.open());
        MEIPI_VALUE(reports, store->reports().result());
        QVERIFY(!reports.first().textStored);
    }

    void excerptsComeInPagesOldestFirst()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(zh, store->addEdition(someReport(), someEdition(), somePdf(1), {}).result());
        MEIPI_VALUE(en, store->addEdition(someReport(u"Other"_s), someEdition(), somePdf(2), {}).result());
        const auto layer = layerOf({u"欧盟采取风险分级的办法。"_s});
        ChangeSet changes;
        QList<QUuid> order;
        for (int i = 0; i < 25; ++i) {
            const Excerpt excerpt = someExcerpt(QString::number(i));
            const Edition &edition = i % 5 == 0 ? en.edition : zh.edition;
            changes.records += {excerpt, quotationOf(excerpt, edition, *layer, u"分级"_s),
                                tagging(excerpt, i % 2 == 0 ? u"economy/eu"_s : u"economy/us"_s),
                                tagging(excerpt, u"risk_level/high"_s)};
            order.append(excerpt.row.id);
        }
        MEIPI_DONE(store->apply(changes).result());
        QList<QUuid> paged;
        QUuid after;
        while (true) {
            MEIPI_VALUE(page, store->excerpts({}, 10, after).result());
            if (page.isEmpty())
                break;
            QVERIFY(page.size() <= 10);
            for (const ExcerptRow &row : page) {
                paged.append(row.excerpt.row.id);
                QCOMPARE(row.quotations.size(), 1);
                QCOMPARE(row.tags.size(), 2);
                QCOMPARE(row.tags.first().person, lin().person);
            }
            after = paged.last();
        }
        QCOMPARE(paged, order);
        MEIPI_VALUE(ofOne, store->excerpts(en.report.row.id).result());
        QCOMPARE(ofOne.size(), 5);

        MEIPI_VALUE(reports, store->reports().result());
        QCOMPARE(reports.at(0).excerpts, 20);
        QCOMPARE(reports.at(1).excerpts, 5);
        QCOMPARE(reports.at(1).excerptsByTag.value(taxonomy::defaultId(u"risk_level/high"_s)), 5);
        QCOMPARE(reports.at(0).excerptsByTag.value(taxonomy::defaultId(u"economy/eu"_s)), 10);
    }

    void counterpartsDoNotCountForTheOtherReport()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(zh, store->addEdition(someReport(), someEdition(), somePdf(1), {}).result());
        MEIPI_VALUE(en, store->addEdition(someReport(u"Other"_s), someEdition(), somePdf(2), {}).result());
        const auto layer = layerOf({u"欧盟采取风险分级的办法。"_s});
        const Excerpt excerpt = someExcerpt();
        Quotation counterpart = quotationOf(excerpt, en.edition, *layer, u"办法"_s);
        counterpart.role = QuotationRole::Counterpart;
        MEIPI_DONE(store
                       ->apply({.what = {},
                                .records = {excerpt, quotationOf(excerpt, zh.edition, *layer, u"分级"_s), counterpart}})
                       .result());
        MEIPI_VALUE(reports, store->reports().result());
        QCOMPARE(reports.at(0).excerpts, 1);
        QCOMPARE(reports.at(1).excerpts, 0);
        MEIPI_VALUE(rows, store->excerpts(zh.report.row.id).result());
        QCOMPARE(rows.first().quotations.size(), 2);
    }

    void localSettingsAreKeptApart()
    {
        const ProjectFolder folder;
        {
            MEIPI_VALUE(store, folder.create());
            MEIPI_DONE(store->setLocal(u"zoom"_s, "1.25").result());
            MEIPI_DONE(store->setLocal(u"clock"_s, "mine").result()); // does not meet the store's own
            MEIPI_DONE(store->apply({.what = {}, .records = {someExcerpt()}}).result());
        }
        MEIPI_VALUE(store, folder.open());
        MEIPI_VALUE(zoom, store->local(u"zoom"_s).result());
        QCOMPARE(zoom, "1.25");
        MEIPI_VALUE(clock, store->local(u"clock"_s).result());
        QCOMPARE(clock, "mine");
        MEIPI_VALUE(none, store->local(u"nothing"_s).result());
        QVERIFY(none.isEmpty());
    }

    void callsAreCarriedOutInOrder()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        Excerpt excerpt = someExcerpt();
        QList<QFuture<base::Result<QList<Record>>>> writes;
        QList<QFuture<base::Result<QList<Record>>>> reads;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i) {
            excerpt.note = QString::number(i);
            writes.append(store->apply({.what = {}, .records = {excerpt}}));
            reads.append(store->records({excerpt.row.id}));
        }
        const qint64 calling = timer.elapsed();
        Stamp last;
        for (int i = 0; i < 50; ++i) {
            MEIPI_VALUE(written, writes.at(i).result());
            QVERIFY(rowOf(written.first()).modified > last);
            last = rowOf(written.first()).modified;
            MEIPI_VALUE(read, reads.at(i).result());
            QCOMPARE(std::get<Excerpt>(read.first()).note, QString::number(i));
        }
        QVERIFY2(calling < timer.elapsed() || calling < 50, "calling waited for the disk");
        QCOMPARE(store->keptState().waiting, 0);
        QVERIFY(store->keptState().kept.isValid());
    }

    void destructorWaitsForWhatWasCalled()
    {
        const ProjectFolder folder;
        QList<QUuid> ids;
        {
            MEIPI_VALUE(store, folder.create());
            for (int i = 0; i < 30; ++i) {
                const Excerpt excerpt = someExcerpt();
                ids.append(excerpt.row.id);
                Q_UNUSED(store->apply({.what = {}, .records = {excerpt}}));
            }
        }
        MEIPI_VALUE(store, folder.open());
        MEIPI_VALUE(found, store->records(ids).result());
        QCOMPARE(found.size(), ids.size());
    }

    void withoutAPersonNothingIsWritten()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(created, folder.create());
        created.reset();
        MEIPI_VALUE(store, folder.open(OpenMode::ReadWrite, Writer()));
        MEIPI_FAILS(store->apply({.what = {}, .records = {someExcerpt()}}).result(), base::Problem::UnknownPerson);
    }
};

QTEST_GUILESS_MAIN(ReportsTest)
#include "reports_test.moc"
