// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/project/project_support.h"

#include <SQLiteCpp/Database.h>

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

class IntegrityTest : public QObject
{
    Q_OBJECT

private:
    /// A project that has everything.
    static void fill(const ProjectFolder &folder)
    {
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(zh, store->addEdition(someReport(), someEdition(), somePdf(1, 1'100'000), {}).result());
        MEIPI_VALUE(en, store->addEdition(someReport(u"Other"_s), someEdition(), somePdf(2), {}).result());
        const auto layer = layerOf({u"欧盟采取风险分级的办法。"_s});
        MEIPI_DONE(store->putTextLayer(zh.edition.row.id, layer).result());
        MEIPI_DONE(store->putTextLayer(en.edition.row.id, layerOf({u"The union sorts by risk."_s})).result());
        const Excerpt excerpt = someExcerpt();
        Pair pair;
        pair.row.id = newId();
        pair.first = zh.report.row.id;
        pair.second = en.report.row.id;
        MEIPI_DONE(store
                       ->apply({.what = {},
                                .records = {excerpt, quotationOf(excerpt, zh.edition, *layer, u"分级"_s),
                                            tagging(excerpt, u"risk_level/high"_s), pair}})
                       .result());
    }

private Q_SLOTS:
    void soundProjectIsFine()
    {
        const ProjectFolder folder;
        fill(folder);
        MEIPI_VALUE(store, folder.open());
        MEIPI_VALUE(check, store->check({}).result());
        QVERIFY2(check.ok, qPrintable(check.problems.join(u'\n')));
        QVERIFY(check.problems.isEmpty());
    }

    void everyDamageIsFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("said");
        const QByteArray noTriggers = "DROP TRIGGER content_is_not_changed; DROP TRIGGER content_of_an_edition_stays;";
        QTest::newRow("bytes changed") << noTriggers
                + "UPDATE content SET bytes = zeroblob(length(bytes)) WHERE chunk = 1"
                                       << u"are not those"_s;
        QTest::newRow("chunk gone") << noTriggers
                + "DELETE FROM content WHERE chunk = 0 AND EXISTS (SELECT 1 FROM content AS other WHERE"
                  " other.sha256 = content.sha256 AND other.chunk = 1)"
                                    << u"chunk is missing"_s;
        QTest::newRow("PDF gone") << noTriggers
                + "DELETE FROM content WHERE sha256 = (SELECT sha256 FROM edition LIMIT 1)"
                                  << u"neither in the project nor"_s;
        QTest::newRow("content of nobody")
            << QByteArray("INSERT INTO content (sha256, chunk, bytes) VALUES"
                          " (x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0, x'')")
            << u"nothing refers to it"_s;
        QTest::newRow("text layer is another content")
            << QByteArray("UPDATE text_layer SET content = (SELECT sha256 FROM edition LIMIT 1)")
            << u"cannot be decoded"_s;
        QTest::newRow("text layer without bytes")
            << QByteArray("UPDATE text_layer SET content = zeroblob(32)") << u"missing"_s;
        QTest::newRow("text layer of another length")
            << QByteArray("UPDATE text_layer SET characters = 5") << u"another length"_s;
        QTest::newRow("dangling reference")
            << QByteArray("UPDATE quotation SET edition = '01890000-0000-7000-8000-0000000000ff'")
            << u"refers to a edition that is not there"_s;
        QTest::newRow("excerpt without quotation")
            << QByteArray("UPDATE quotation SET deleted = 1") << u"has no quotation"_s;
        QTest::newRow("report removed under its excerpts")
            << QByteArray("UPDATE report SET deleted = 1") << u"in a report that was removed"_s;
        QTest::newRow("report without edition") << QByteArray("UPDATE edition SET deleted = 1") << u"has no edition"_s;
        QTest::newRow("facet removed under its tags")
            << QByteArray("UPDATE facet SET deleted = 1 WHERE key = 'risk_level'") << u"facet that was removed"_s;
        QTest::newRow("tag removed that is used")
            << QByteArray("UPDATE tag SET deleted = 1 WHERE key = 'high'") << u"uses a tag that was removed"_s;
        QTest::newRow("tags in a circle")
            << QByteArray("UPDATE tag SET parent = id WHERE key = 'us'") << u"stands under itself"_s;
        QTest::newRow("tag under another facet's")
            << QByteArray("UPDATE tag SET parent = (SELECT id FROM tag WHERE key = 'us') WHERE key = 'high'")
            << u"is of another facet"_s;
        QTest::newRow("same PDF twice") << QByteArray(
            "UPDATE edition SET sha256 = (SELECT sha256 FROM edition ORDER BY number LIMIT 1)")
                                        << u"same PDF as another"_s;
        QTest::newRow("index out of step")
            << QByteArray("PRAGMA writable_schema = ON; CREATE TABLE spare (x); UPDATE sqlite_schema SET rootpage ="
                          " (SELECT rootpage FROM sqlite_schema WHERE name = 'spare') WHERE name = 'bead';"
                          " DELETE FROM sqlite_schema WHERE name = 'spare'")
            << u"database: "_s;
        QTest::newRow("trigger of a stranger")
            << QByteArray("CREATE TRIGGER evil AFTER INSERT ON excerpt BEGIN DELETE FROM local; END")
            << u"trigger evil"_s;
    }

    void everyDamageIsFound()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, said);
        const ProjectFolder folder;
        fill(folder);
        {
            SQLite::Database database(folder.path().toStdString(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA foreign_keys = OFF");
            database.exec(sql.constData());
        }
        MEIPI_VALUE(store, folder.open());
        MEIPI_VALUE(check, store->check({}).result());
        QVERIFY(!check.ok);
        const QString all = check.problems.join(u'\n');
        QVERIFY2(all.contains(said), qPrintable(all));
        QVERIFY2(check.problems.size() < 20, qPrintable(all)); // what is sound is not complained about
    }

    void checkCanBeStopped()
    {
        const ProjectFolder folder;
        fill(folder);
        MEIPI_VALUE(store, folder.open());
        const base::CancelToken cancel;
        cancel.cancel();
        MEIPI_FAILS(store->check(cancel).result(), base::Problem::Cancelled);
    }
};

QTEST_GUILESS_MAIN(IntegrityTest)
#include "integrity_test.moc"
