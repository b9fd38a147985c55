// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/excerpt_formats.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using exchange::ExcerptTableRow;
using taxonomy::LabelLanguage;

namespace {

taxonomy::Taxonomy smallTaxonomy()
{
    taxonomy::Taxonomy taxonomy;
    for (const auto &[key, zh, en] : {std::tuple(u"risk_level"_s, u"风险级别"_s, u"Risk level"_s),
                                      std::tuple(u"economy"_s, u"经济体"_s, u"Economy"_s)}) {
        taxonomy::Facet facet;
        facet.id = QUuid::createUuid();
        facet.key = key;
        facet.name = {.zh = zh, .en = en};
        taxonomy.facets.append(facet);
    }
    return taxonomy;
}

ExcerptTableRow row()
{
    ExcerptTableRow row;
    row.id = QUuid(u"{0190a6b2-7c00-7000-8000-000000000001}"_s);
    row.reportId = QUuid(u"{0190a6b2-7c00-7000-8000-000000000002}"_s);
    row.report = u"联合声明，第二版"_s;
    row.reportName = u"2024-05/zh"_s;
    row.year = 2024;
    row.issue = 5;
    row.language = u"zh"_s;
    row.page = 4;
    row.pageEnd = 5;
    row.pageLabel = u"— 4 —"_s;
    row.section = u"一、概述"_s;
    row.quote = u"称为“高风险”,须\"登记\""_s;
    row.tags = {u"risk_level/high"_s, u"economy/eu"_s, u"economy/us"_s};
    row.labelsByFacet = {{u"risk_level"_s, {u"高风险"_s}}, {u"economy"_s, {u"欧盟"_s, u"美国"_s}}};
    row.note = u"=见附件三"_s;
    row.coder = u"林溪"_s;
    row.created = QDateTime(QDate(2024, 7, 11), QTime(8, 9, 10), QTimeZone::UTC);
    row.link = u"meipi:excerpt/0190a6b2-7c00-7000-8000-000000000001"_s;
    return row;
}

} // namespace

class ExcerptFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvToTheByte()
    {
        const QByteArray expected =
            "\xEF\xBB\xBF"
            "报告,期号,语言,页码,章节,原文,风险级别,经济体,批注,标注人,时间,链接,标签\r\n"
            "联合声明，第二版,2024 年第 5 期,zh,— 4 —,一、概述,\"称为“高风险”,须\"\"登记\"\"\",高风险,欧盟；美国,"
            "'=见附件三,林溪,2024-07-11T08:09:10Z,meipi:excerpt/0190a6b2-7c00-7000-8000-000000000001,"
            "risk_level/high; economy/eu; economy/us\r\n";
        QCOMPARE(exchange::excerptsToCsv({row()}, smallTaxonomy(), LabelLanguage::Chinese), expected);
    }

    void csvHeadFollowsTheLanguage()
    {
        QCOMPARE(
            exchange::excerptsToCsv({}, smallTaxonomy(), LabelLanguage::English),
            QByteArray("\xEF\xBB\xBFReport,Issue,Language,Page,Section,Quote,Risk level,Economy,Note,Coder,Time,Link,"
                       "Tags\r\n"));
    }

    void jsonToTheByte()
    {
        const QByteArray expected = "[\n"
                                    "    {\n"
                                    "        \"coder\": \"林溪\",\n"
                                    "        \"created\": \"2024-07-11T08:09:10Z\",\n"
                                    "        \"id\": \"0190a6b2-7c00-7000-8000-000000000001\",\n"
                                    "        \"language\": \"zh\",\n"
                                    "        \"link\": \"meipi:excerpt/0190a6b2-7c00-7000-8000-000000000001\",\n"
                                    "        \"note\": \"=见附件三\",\n"
                                    "        \"page\": 4,\n"
                                    "        \"page_end\": 5,\n"
                                    "        \"page_label\": \"— 4 —\",\n"
                                    "        \"quote\": \"称为“高风险”,须\\\"登记\\\"\",\n"
                                    "        \"report\": \"2024-05/zh\",\n"
                                    "        \"report_id\": \"0190a6b2-7c00-7000-8000-000000000002\",\n"
                                    "        \"report_title\": \"联合声明，第二版\",\n"
                                    "        \"section\": \"一、概述\",\n"
                                    "        \"state\": \"exact\",\n"
                                    "        \"tags\": [\n"
                                    "            \"risk_level/high\",\n"
                                    "            \"economy/eu\",\n"
                                    "            \"economy/us\"\n"
                                    "        ]\n"
                                    "    }\n"
                                    "]\n";
        QCOMPARE(exchange::excerptsToJson({row()}), expected);
    }

    void unknownPageIsNull()
    {
        ExcerptTableRow lost = row();
        lost.page = lost.pageEnd = 0;
        lost.state = report::PlacementState::Lost;
        const QByteArray json = exchange::excerptsToJson({lost});
        QVERIFY(json.contains("\"page\": null"));
        QVERIFY(json.contains("\"state\": \"lost\""));
    }

    void noExcerptsAreAnEmptyList() { QCOMPARE(exchange::excerptsToJson({}).trimmed(), QByteArray("[\n]")); }

    void textTableNamesThePlaceAndTheTags()
    {
        const QString table = exchange::excerptsToText({row()}, smallTaxonomy(), LabelLanguage::Chinese, 120);
        const QStringList lines = table.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        for (const QString &part : {u"2024-05/zh"_s, u"— 4 —"_s, u"高风险；欧盟；美国"_s, u"林溪"_s})
            QVERIFY2(lines.at(1).contains(part), qPrintable(lines.at(1)));
    }
};

QTEST_GUILESS_MAIN(ExcerptFormatsTest)
#include "excerpt_formats_test.moc"
