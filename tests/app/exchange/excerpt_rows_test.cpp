// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/excerpt_rows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;

namespace {

/// A two-page text whose characters stand in a row on one line a page.
std::shared_ptr<const report::TextLayer> twoPages()
{
    auto layer = std::make_shared<report::TextLayer>();
    layer->text = u"第一节\n甲类系统须登记。\n乙类系统须登记。"_s;
    const qsizetype second = layer->text.indexOf(u'乙');
    for (qsizetype i = 0; i < layer->text.size(); ++i) {
        const auto left = static_cast<quint16>(200 + 200 * i);
        layer->boxes.push_back(
            layer->text.at(i) == u'\n' ? report::Box{} : report::Box{left, 400, static_cast<quint16>(left + 200), 600});
    }
    const auto page = [&](qsizetype start, qsizetype end, const QString &label) {
        report::TextPage made;
        made.size = {595, 842};
        made.label = label;
        made.range = {start, end};
        return made;
    };
    layer->pages = {page(0, second, u"iii"_s), page(second, layer->text.size(), {})};
    layer->blocks = {{.range = {0, 3}, .kind = report::BlockKind::Heading, .level = 1},
                     {.range = {4, second - 1}, .kind = report::BlockKind::Paragraph},
                     {.range = {second, layer->text.size()}, .kind = report::BlockKind::Paragraph}};
    layer->lines = {{.range = {0, 3}, .page = 0, .box = {200, 400, 800, 600}},
                    {.range = {4, second - 1}, .page = 0, .box = {1000, 400, 2800, 600}},
                    {.range = {second, layer->text.size()}, .page = 1, .box = {200, 400, 6000, 600}}};
    layer->language = u"zh"_s;
    return layer;
}

struct World
{
    std::shared_ptr<const report::TextLayer> layer = twoPages();
    taxonomy::Taxonomy taxonomy;
    project::ReportSummary summary;
    QList<project::Person> people;
    QList<project::ExcerptRow> excerpts;

    World()
    {
        taxonomy::Facet facet;
        facet.id = QUuid::createUuid();
        facet.key = u"risk_level"_s;
        for (const QString &key : {u"low"_s, u"high"_s}) {
            taxonomy::Tag tag;
            tag.id = QUuid::createUuid();
            tag.facet = facet.id;
            tag.key = key;
            tag.label = {.zh = u"标签"_s + key, .en = key};
            taxonomy.tags.append(tag);
        }
        taxonomy.facets.append(facet);
        summary.report.row.id = QUuid::createUuid();
        summary.report.title = u"报告"_s;
        summary.report.language = u"zh"_s;
        summary.report.year = 2024;
        summary.report.issue = 5;
        summary.edition.row.id = QUuid::createUuid();
        summary.edition.sha256 = QByteArray(32, 'x');
        for (const QString &name : {u"林溪"_s, u"周原"_s}) {
            project::Person person;
            person.row.id = QUuid::createUuid();
            person.name = name;
            people.append(person);
        }
    }

    void addExcerpt(const QString &quote, qsizetype maker, const QList<std::pair<qsizetype, qsizetype>> &tagsAndPeople)
    {
        project::ExcerptRow row;
        row.excerpt.row.id = QUuid::createUuid();
        row.excerpt.row.createdBy = people.at(maker).row.id;
        project::Quotation quotation;
        quotation.row.id = QUuid::createUuid();
        quotation.excerpt = row.excerpt.row.id;
        quotation.edition = summary.edition.row.id;
        const qsizetype start = layer->text.indexOf(quote);
        quotation.selector = report::makeSelector(*layer, {start, start + quote.size()}, summary.edition.sha256);
        row.quotations.append(quotation);
        for (const auto &[tag, person] : tagsAndPeople) {
            project::ExcerptTag made;
            made.row.id = QUuid::createUuid();
            made.excerpt = row.excerpt.row.id;
            made.tag = taxonomy.tags.at(tag).id;
            made.person = people.at(person).row.id;
            row.tags.append(made);
        }
        excerpts.append(row);
    }

    [[nodiscard]] QList<exchange::ExcerptTableRow> table() const
    {
        return exchange::excerptTable(excerpts, {summary}, {{summary.edition.row.id, layer}}, taxonomy, people,
                                      taxonomy::LabelLanguage::English);
    }
};

} // namespace

class ExcerptRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPlaceSectionAndNames()
    {
        World world;
        world.addExcerpt(u"甲类系统"_s, 0, {{1, 0}});
        const auto rows = world.table();
        QCOMPARE(rows.size(), 1);
        const exchange::ExcerptTableRow &row = rows.first();
        QCOMPARE(row.report, u"报告"_s);
        QCOMPARE(row.reportName, u"2024-05/zh"_s);
        QCOMPARE(row.page, 1);
        QCOMPARE(row.pageEnd, 1);
        QCOMPARE(row.pageLabel, u"iii"_s);
        QCOMPARE(row.section, u"第一节"_s);
        QCOMPARE(row.quote, u"甲类系统"_s);
        QCOMPARE(row.tags, QStringList{u"risk_level/high"_s});
        QCOMPARE(row.labelsByFacet.value(u"risk_level"_s), QStringList{u"high"_s});
        QCOMPARE(row.coder, u"林溪"_s);
        QCOMPARE(row.link, u"meipi:excerpt/"_s + row.id.toString(QUuid::WithoutBraces));
    }

    void pageNumberStandsInForAMissingLabel()
    {
        World world;
        world.addExcerpt(u"乙类系统"_s, 0, {});
        QCOMPARE(world.table().first().pageLabel, u"2"_s);
    }

    void oneRowForEachCoder()
    {
        World world;
        world.addExcerpt(u"甲类系统"_s, 0, {{1, 0}, {0, 1}});
        const auto rows = world.table();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).coder, u"林溪"_s);
        QCOMPARE(rows.at(0).tags, QStringList{u"risk_level/high"_s});
        QCOMPARE(rows.at(1).coder, u"周原"_s);
        QCOMPARE(rows.at(1).tags, QStringList{u"risk_level/low"_s});
    }

    void untaggedExcerptIsItsMakers()
    {
        World world;
        world.addExcerpt(u"甲类系统"_s, 1, {});
        const auto rows = world.table();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().coder, u"周原"_s);
        QVERIFY(rows.first().tags.isEmpty());
    }

    void readingOrderWhateverTheOrderOfMaking()
    {
        World world;
        world.addExcerpt(u"乙类"_s, 0, {});
        world.addExcerpt(u"须登记"_s, 0, {});
        world.addExcerpt(u"甲类"_s, 0, {});
        QStringList quotes;
        for (const auto &row : world.table())
            quotes.append(row.quote);
        QCOMPARE(quotes, (QStringList{u"甲类"_s, u"须登记"_s, u"乙类"_s}));
    }

    void tombstonesAreLeftOut()
    {
        World world;
        world.addExcerpt(u"甲类系统"_s, 0, {{1, 0}, {0, 1}});
        world.excerpts[0].tags[1].row.deleted = true;
        QCOMPARE(world.table().size(), 1);
        world.excerpts[0].excerpt.row.deleted = true;
        QVERIFY(world.table().isEmpty());
    }

    void withoutATextTheSelectorSaysThePage()
    {
        World world;
        world.addExcerpt(u"乙类系统"_s, 0, {});
        const auto rows = exchange::excerptTable(world.excerpts, {world.summary}, {}, world.taxonomy, world.people,
                                                 taxonomy::LabelLanguage::English);
        QCOMPARE(rows.first().page, 2);
        QVERIFY(rows.first().section.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ExcerptRowsTest)
#include "excerpt_rows_test.moc"
