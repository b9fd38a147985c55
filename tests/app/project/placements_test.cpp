// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/connection.h"
#include "app/project/sql_statement.h"
#include "tests/app/project/project_support.h"

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

qint64 countOf(const QString &path, const QByteArray &sql)
{
    const auto database = openDatabase(path, Access::Read);
    SqlStatement statement(*database, sql);
    return statement.step() ? statement.integer(0) : -1;
}

} // namespace

class PlacementsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placementsFollowTheTextLayer()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
        const auto before = layerOf({u"欧盟采取风险分级的办法。"_s, u"高风险系统须事先评估。"_s});
        const Excerpt excerpt = someExcerpt();
        const Quotation quotation = quotationOf(excerpt, summary.edition, *before, u"须事先评估"_s);
        const QUuid report = summary.report.row.id;
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt, quotation}}).result());
        MEIPI_VALUE(without, store->excerpts(report).result());
        QCOMPARE(without.first().placements.size(), 0); // no text layer yet

        MEIPI_DONE(store->putTextLayer(summary.edition.row.id, before).result());
        MEIPI_VALUE(rows, store->excerpts(report).result());
        report::Placement placement = rows.first().placements.value(quotation.row.id);
        QCOMPARE(placement.state, report::PlacementState::Exact);
        QCOMPARE(before->textOf(placement.range), u"须事先评估"_s);
        QCOMPARE(countOf(folder.path(), "SELECT count(*) FROM placement"), 1);

        const auto after = layerOf(
            {u"前面多了一整段话，把后面的都推远了。"_s, u"欧盟采取风险分级的办法。"_s, u"高风险系统须事先评估。"_s});
        MEIPI_DONE(store->putTextLayer(summary.edition.row.id, after).result());
        MEIPI_VALUE(moved, store->excerpts(report).result());
        placement = moved.first().placements.value(quotation.row.id);
        QCOMPARE(after->textOf(placement.range), u"须事先评估"_s);

        // A change while the layer is at hand is placed in the same transaction.
        const Excerpt second = someExcerpt();
        const Quotation other = quotationOf(second, summary.edition, *after, u"风险分级"_s);
        MEIPI_DONE(store->apply({.what = {}, .records = {second, other}}).result());
        QCOMPARE(countOf(folder.path(), "SELECT count(*) FROM placement"), 2);
        MEIPI_VALUE(both, store->excerpts(report).result());
        QCOMPARE(after->textOf(both.at(1).placements.value(other.row.id).range), u"风险分级"_s);
    }

    void placementsFoundWhenTheLayerIsNotAtHand()
    {
        const ProjectFolder folder;
        const auto layer = layerOf({u"欧盟采取风险分级的办法。"_s});
        ReportSummary report;
        {
            MEIPI_VALUE(store, folder.create());
            MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
            MEIPI_DONE(store->putTextLayer(summary.edition.row.id, layer).result());
            report = summary;
        }
        MEIPI_VALUE(store, folder.open());
        const Excerpt excerpt = someExcerpt();
        const Quotation quotation = quotationOf(excerpt, report.edition, *layer, u"分级"_s);
        MEIPI_DONE(store->apply({.what = {}, .records = {excerpt, quotation}}).result());
        QCOMPARE(countOf(folder.path(), "SELECT count(*) FROM placement"), 0); // costs no decoding
        MEIPI_VALUE(rows, store->excerpts(report.report.row.id).result());
        QCOMPARE(layer->textOf(rows.first().placements.value(quotation.row.id).range), u"分级"_s);
    }

    void hostilePlacementsAreNotBelieved()
    {
        const ProjectFolder folder;
        const auto layer = layerOf({u"欧盟采取风险分级的办法。"_s});
        QUuid report;
        Quotation quotation;
        {
            MEIPI_VALUE(store, folder.create());
            MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(), {}).result());
            MEIPI_DONE(store->putTextLayer(summary.edition.row.id, layer).result());
            report = summary.report.row.id;
            const Excerpt excerpt = someExcerpt();
            quotation = quotationOf(excerpt, summary.edition, *layer, u"分级"_s);
            MEIPI_DONE(store->apply({.what = {}, .records = {excerpt, quotation}}).result());
        }
        for (const QByteArray &range :
             QByteArrayList{"-5, range_end = 2", "0, range_end = 99999999999", "7, range_end = 3"}) {
            openDatabase(folder.path(), Access::Write)
                ->exec("UPDATE placement SET range_start = " + range.toStdString());
            MEIPI_VALUE(store, folder.open());
            MEIPI_VALUE(rows, store->excerpts(report).result());
            QCOMPARE(layer->textOf(rows.first().placements.value(quotation.row.id).range), u"分级"_s);
        }
        // A length that makes wild placements fit is found out with the layer.
        openDatabase(folder.path(), Access::Write)->exec("UPDATE text_layer SET characters = 1000000");
        MEIPI_VALUE(store, folder.open());
        MEIPI_FAILS(store->textLayer(quotation.edition).result(), base::Problem::ProjectDamaged);
    }
};

QTEST_GUILESS_MAIN(PlacementsTest)
#include "placements_test.moc"
