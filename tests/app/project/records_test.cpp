// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/change_sets.h"
#include "app/project/connection.h"
#include "app/project/sql_statement.h"
#include "tests/app/project/project_support.h"
#include "tests/app/project/record_text.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

RowInfo fresh()
{
    RowInfo row;
    row.id = newId();
    return row;
}

/// One record of each type, each with awkward values.
QList<Record> oneOfEach()
{
    Person person{
        .row = fresh(), .name = u"O'Neil \"X\"; DROP"_s, .initials = u"𠮷"_s, .ink = u"#102030"_s, .adjudicator = true};
    Report zh{.row = fresh(),
              .series = u""_s,
              .year = 2024,
              .issue = 0,
              .overall = 21,
              .language = u"zh"_s,
              .title = u"标题\n第二行 %1"_s,
              .citation = u"‘引’"_s};
    Report en = zh;
    en.row.id = newId();
    en.language = u"en"_s;
    Edition edition{.row = fresh(),
                    .report = zh.row.id,
                    .sha256 = QByteArray(32, '\0'),
                    .fileName = u"a b.pdf"_s,
                    .pageCount = 3,
                    .pageLabels = {u"i"_s, u""_s, u"\"3\""_s},
                    .order = 2};
    FacetRow facet{.row = fresh(), .facet = {}};
    facet.facet = {.id = facet.row.id,
                   .key = u"tone"_s,
                   .alias = u"t"_s,
                   .name = {.zh = u"语气"_s, .en = {}},
                   .shape = u"ring"_s,
                   .hue = u"plum"_s,
                   .scale = taxonomy::Scale::Ordinal,
                   .choice = taxonomy::Choice::One,
                   .order = 7};
    TagRow above{.row = fresh(), .tag = {}};
    above.tag.id = above.row.id;
    above.tag.facet = facet.row.id;
    above.tag.key = u"warm"_s;
    TagRow tag{.row = fresh(), .tag = {}};
    tag.tag = {.id = tag.row.id,
               .facet = facet.row.id,
               .parent = above.row.id,
               .key = u"hot"_s,
               .label = {.zh = u"热"_s, .en = u"Hot"_s},
               .shortLabel = {.zh = u"一"_s, .en = u"1"_s},
               .definition = {.zh = u"二"_s, .en = u"2"_s},
               .whenToUse = {.zh = u"三"_s, .en = u"3"_s},
               .whenNot = {.zh = u"四"_s, .en = u"4"_s},
               .example = {.zh = u"五"_s, .en = u"5"_s},
               .shortcut = u"Q"_s,
               .order = -3,
               .retired = true};
    Excerpt excerpt{.row = fresh(), .kind = ExcerptKind::Area, .note = u"**重要** 😀"_s};
    const report::Selector selector{.exact = u"风险"_s,
                                    .prefix = u"高"_s,
                                    .suffix = u"系统\n"_s,
                                    .regions = {{.page = 2, .rectangles = {{0.1, 1.0 / 3, 100.25, 12}, {5, 6, 7, 8}}},
                                                {.page = 3, .rectangles = {}}},
                                    .editionHash = QByteArray::fromHex("00ff10")};
    Quotation quotation{.row = fresh(),
                        .excerpt = excerpt.row.id,
                        .edition = edition.row.id,
                        .role = QuotationRole::Counterpart,
                        .selector = selector};
    ExcerptTag excerptTag{.row = fresh(), .excerpt = excerpt.row.id, .tag = tag.row.id, .person = person.row.id};
    Pair pair{.row = fresh(), .first = zh.row.id, .second = en.row.id};
    Bead bead{.row = fresh(),
              .pair = pair.row.id,
              .first = {selector, report::Selector()},
              .second = {},
              .method = u"crf 1"_s,
              .confidence = 0.1 + 0.2,
              .pinnedBy = person.row.id};
    // Against the direction of their references: the order must not matter.
    return {bead, pair, excerptTag, quotation, excerpt, tag, above, facet, edition, en, zh, person};
}

QList<QUuid> idsOf(const QList<Record> &records)
{
    QList<QUuid> ids;
    for (const Record &record : records)
        ids.append(rowOf(record).id);
    return ids;
}

struct HistoryRow
{
    QString table;
    QString change;
    QJsonObject old;
};

QList<HistoryRow> historyOf(const QString &path, const QUuid &id)
{
    const auto database = openDatabase(path, Access::Read);
    SqlStatement statement(*database, "SELECT table_name, change, old FROM history WHERE row_id = ? ORDER BY number");
    statement.bind(1, id);
    QList<HistoryRow> rows;
    while (statement.step()) {
        rows.append({.table = statement.text(0),
                     .change = statement.text(1),
                     .old = QJsonDocument::fromJson(statement.text(2).toUtf8()).object()});
    }
    return rows;
}

} // namespace

class RecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeComesBackAsItWas()
    {
        const ProjectFolder folder;
        const QList<Record> records = oneOfEach();
        QSet<size_t> types;
        for (const Record &record : records)
            types.insert(record.index());
        QCOMPARE(types.size(), qsizetype(std::variant_size_v<Record>));
        {
            MEIPI_VALUE(store, folder.create());
            MEIPI_VALUE(written, store->apply({.what = u"all"_s, .records = records}).result());
            QCOMPARE(written.size(), records.size());
            for (qsizetype i = 0; i < records.size(); ++i)
                QCOMPARE(contentOf(written.at(i)), contentOf(records.at(i)));
        }
        MEIPI_VALUE(store, folder.open(OpenMode::ReadOnly));
        MEIPI_VALUE(read, store->records(idsOf(records)).result());
        QCOMPARE(read.size(), records.size());
        for (qsizetype i = 0; i < records.size(); ++i)
            QCOMPARE(contentOf(read.at(i)), contentOf(records.at(i)));
    }

    void storeFillsInWhoAndWhen()
    {
        const ProjectFolder folder;
        Excerpt excerpt = someExcerpt();
        RowInfo first;
        {
            MEIPI_VALUE(store, folder.create(lin()));
            MEIPI_VALUE(written, store->apply({.what = {}, .records = {excerpt}}).result());
            first = rowOf(written.first());
            QCOMPARE(first.createdBy, lin().person);
            QCOMPARE(first.modifiedBy, lin().person);
            QVERIFY(first.created == first.modified);
            QVERIFY(qAbs(first.created.time().msecsTo(QDateTime::currentDateTime())) < 60'000);
        }
        MEIPI_VALUE(store, folder.open(OpenMode::ReadWrite, zhou()));
        excerpt.note = u"later"_s;
        excerpt.row.createdBy = newId(); // ignored
        MEIPI_VALUE(written, store->apply({.what = {}, .records = {excerpt}}).result());
        const RowInfo second = rowOf(written.first());
        QVERIFY(second.created == first.created);
        QCOMPARE(second.createdBy, lin().person);
        QCOMPARE(second.modifiedBy, zhou().person);
        QVERIFY(second.modified > first.modified);
        QVERIFY(second.modified.writer != first.modified.writer);
        MEIPI_VALUE(people, store->people().result());
        QCOMPARE(people.size(), 2); // the writer's row came with the change
        QCOMPARE(people.at(1).name, zhou().name);
    }

    void clockGoesOnAfterReopening()
    {
        const ProjectFolder folder;
        Stamp last;
        MEIPI_VALUE(created, folder.create());
        created.reset();
        for (int opening = 0; opening < 5; ++opening) {
            MEIPI_VALUE(store, folder.open());
            for (int i = 0; i < 5; ++i) {
                MEIPI_VALUE(written, store->apply({.what = {}, .records = {someExcerpt()}}).result());
                QVERIFY(rowOf(written.first()).modified > last);
                last = rowOf(written.first()).modified;
            }
        }
        {
            // A colleague's clock that runs an hour ahead.
            const auto database = openDatabase(folder.path(), Access::Write);
            last.milliseconds += 3'600'000;
            const QByteArray text =
                u"%1-00000003-ffffffffffffffff"_s.arg(last.milliseconds, 15, 10, QChar(u'0')).toLatin1();
            runSql(*database, "UPDATE local SET value = ? WHERE key = 'clock'", text);
        }
        MEIPI_VALUE(store, folder.open());
        MEIPI_VALUE(written, store->apply({.what = {}, .records = {someExcerpt()}}).result());
        QVERIFY(rowOf(written.first()).modified > last);
    }

    void historyKeepsWhatWasOverwritten()
    {
        const ProjectFolder folder;
        Excerpt excerpt = someExcerpt(u"first"_s);
        MEIPI_VALUE(store, folder.create());
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt}}).result());
        QCOMPARE(historyOf(folder.path(), excerpt.row.id).size(), 0);
        excerpt.note = u"第二"_s;
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt}}).result());
        excerpt.row.deleted = true;
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt}}).result());
        const auto history = historyOf(folder.path(), excerpt.row.id);
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.at(0).table, u"excerpt"_s);
        QCOMPARE(history.at(0).change, u"update"_s);
        QCOMPARE(history.at(0).old[u"note"].toString(), u"first"_s);
        QCOMPARE(history.at(1).old[u"note"].toString(), u"第二"_s);
        QCOMPARE(history.at(1).old[u"deleted"].toInt(), 0);
    }

    void historyKeepsEveryColumnOfEveryTable()
    {
        const ProjectFolder folder;
        const QList<Record> records = oneOfEach();
        {
            MEIPI_VALUE(store, folder.create());
            MEIPI_DONE(store->apply({.what = {}, .records = records}).result());
            MEIPI_DONE(store->apply({.what = {}, .records = records}).result());
        }
        const auto database = openDatabase(folder.path(), Access::Write);
        for (const Record &record : records) {
            const auto history = historyOf(folder.path(), rowOf(record).id);
            QCOMPARE(history.size(), 1);
            QStringList columns;
            SqlStatement names(*database, "SELECT name FROM pragma_table_info(?) WHERE name <> 'number' ORDER BY name");
            names.bind(1, history.first().table);
            while (names.step())
                columns.append(names.text(0));
            QVERIFY(columns.size() > 6);
            QCOMPARE(history.first().old.keys(), columns);
        }
        // A row that some tool deletes is kept as well.
        const QUuid bead = rowOf(records.first()).id;
        runSql(*database, "DELETE FROM bead WHERE id = ?", bead);
        const auto history = historyOf(folder.path(), bead);
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.last().change, u"delete"_s);
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database->exec("UPDATE history SET old = '{}'"));
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database->exec("DELETE FROM history"));
    }

    void tombstonesAreInNoList()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(report, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
        const auto layer = layerOf({u"高风险系统须事先评估。"_s});
        MEIPI_DONE(store->putTextLayer(report.edition.row.id, layer).result());
        Excerpt excerpt = someExcerpt();
        const Quotation quotation = quotationOf(excerpt, report.edition, *layer, u"事先评估"_s);
        ExcerptTag tag = tagging(excerpt, u"risk_level/high"_s);
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt, quotation, tag}}).result());
        tag.row.deleted = true;
        MEIPI_DONE(store->apply({.what = {}, .records = {tag}}).result());
        MEIPI_VALUE(rows, store->excerpts(report.report.row.id).result());
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().tags.size(), 0);
        excerpt.row.deleted = true;
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt}}).result());
        MEIPI_VALUE(none, store->excerpts(report.report.row.id).result());
        QCOMPARE(none.size(), 0);
        MEIPI_VALUE(buried, store->records({excerpt.row.id}).result());
        QCOMPARE(buried.size(), 1);
        QVERIFY(rowOf(buried.first()).deleted);
    }

    void changeSetIsAllOrNothing()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        const Excerpt excerpt = someExcerpt();
        const ExcerptTag dangling = tagging(someExcerpt(), u"risk_level/high"_s); // of an excerpt that is nowhere
        MEIPI_FAILS(store->apply({.what = {}, .records = {excerpt, dangling}}).result(), base::Problem::BadInput);
        MEIPI_VALUE(found, store->records({excerpt.row.id, dangling.row.id}).result());
        QCOMPARE(found.size(), 0);
        QCOMPARE(store->keptState().waiting, 0);
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt}}).result()); // and the queue goes on
    }

    void strangersStampThatNothingComesAfter_data()
    {
        QTest::addColumn<QByteArray>("stamp");
        QTest::newRow("the end of time") << QByteArray("999999999999999-7fffffff-ffffffffffffffff");
        QTest::newRow("no time") << QByteArray(41, 'z');
    }

    void strangersStampThatNothingComesAfter()
    {
        QFETCH(const QByteArray, stamp);
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        Excerpt excerpt = someExcerpt(u"before"_s);
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt}}).result());
        store.reset();
        {
            const auto database = openDatabase(folder.path(), Access::Write);
            runSql(*database, "UPDATE excerpt SET modified = ?", QString::fromLatin1(stamp));
        }
        MEIPI_VALUE(again, Store::open(folder.path(), OpenMode::ReadWrite, lin()));
        excerpt.note = u"after"_s;
        // Written or refused, but never "kept" and lost.
        MEIPI_FAILS(again->apply({.what = {}, .records = {excerpt}}).result(), base::Problem::ProjectDamaged);
    }

    void undoIsANewEdit()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        Excerpt old = someExcerpt(u"before"_s);
        MEIPI_VALUE(first, store->apply({.what = {}, .records = {old}}).result());
        Excerpt changed = old;
        changed.note = u"after"_s;
        const Excerpt added = someExcerpt(u"added"_s);
        const ExcerptTag tag = tagging(added, u"economy/eu"_s);
        const ChangeSet change{.what = u"Tag"_s, .records = {changed, added, tag}};
        MEIPI_VALUE(before, store->records(idsOf(change.records)).result());
        MEIPI_VALUE(applied, store->apply(change).result());

        const ChangeSet undo = inverse(change, before);
        QCOMPARE(undo.what, change.what);
        QCOMPARE(undo.records.size(), 3);
        MEIPI_VALUE(undone, store->apply(undo).result());
        QVERIFY(rowOf(undone.last()).modified > rowOf(applied.last()).modified);
        MEIPI_VALUE(now, store->records(idsOf(change.records)).result());
        QCOMPARE(std::get<Excerpt>(now.at(0)).note, u"before"_s);
        QVERIFY(!rowOf(now.at(0)).deleted);
        QVERIFY(rowOf(now.at(1)).deleted);
        QVERIFY(rowOf(now.at(2)).deleted);

        MEIPI_DONE(store->apply(change).result()); // redo
        MEIPI_VALUE(again, store->records(idsOf(change.records)).result());
        QCOMPARE(std::get<Excerpt>(again.at(0)).note, u"after"_s);
        QVERIFY(!rowOf(again.at(1)).deleted);
        QVERIFY(!rowOf(again.at(2)).deleted);
        QVERIFY(first.size() == 1);
    }
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "records_test.moc"
