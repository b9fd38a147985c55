// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/quote_search.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi;
using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

/// Three pages of one block each.
TextLayer sample()
{
    TextLayer layer = samples::plainLayer(u"美国实行“轻监管”路径。轻监管给与企业自由。\n"
                                          "The  Artificial Intelligence Act binds; 轻监管 does not.\n"
                                          "欧盟在 2024 年 4 月发布联合声明。"_s);
    layer.pages.clear();
    for (const Block &block : std::as_const(layer.blocks))
        layer.pages.append({.size = QSizeF(595, 842), .step = 0.05, .label = {}, .range = block.range});
    return layer;
}

} // namespace

class QuoteSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void locates_data();
    void locates();
    void refuses_data();
    void refuses();
    void namesNearestPassages();
};

void QuoteSearchTest::finds_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("every place") << u"轻监管"_s << QStringList{u"轻监管"_s, u"轻监管"_s, u"轻监管"_s};
    QTest::newRow("other white space") << u"欧盟在2024年4月"_s << QStringList{u"欧盟在 2024 年 4 月"_s};
    QTest::newRow("more white space") << u"轻 监\n管　路径"_s << QStringList{u"轻监管”路径"_s}.mid(1);
    QTest::newRow("case") << u"ARTIFICIAL intelligence"_s << QStringList{u"Artificial Intelligence"_s};
    QTest::newRow("full width") << u"ＡＣＴ binds"_s << QStringList{u"Act binds"_s};
    QTest::newRow("over blocks") << u"企业自由。The Art"_s << QStringList{u"企业自由。\nThe  Art"_s};
    QTest::newRow("absent") << u"重监管"_s << QStringList();
    QTest::newRow("empty") << u"  "_s << QStringList();
}

void QuoteSearchTest::finds()
{
    const TextLayer layer = sample();
    QFETCH(QString, quote);
    QStringList found;
    for (const TextRange &range : findQuote(layer, quote))
        found.append(layer.textOf(range));
    QTEST(found, "found");
}

void QuoteSearchTest::locates_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<int>("page"); // 0: none
    QTest::addColumn<int>("occurrence");
    QTest::addColumn<qsizetype>("start");
    const QString text = sample().text;
    QTest::newRow("once") << u"联合声明"_s << 0 << 0 << text.indexOf(u"联合声明"_s);
    QTest::newRow("by page") << u"轻监管"_s << 2 << 0 << text.lastIndexOf(u"轻监管"_s);
    QTest::newRow("by occurrence") << u"轻监管"_s << 0 << 3 << text.lastIndexOf(u"轻监管"_s);
    QTest::newRow("by both") << u"轻监管"_s << 1 << 2 << text.indexOf(u"轻监管给"_s);
}

void QuoteSearchTest::locates()
{
    QFETCH(QString, quote);
    QFETCH(int, page);
    QFETCH(int, occurrence);
    QuoteHint hint;
    if (page > 0)
        hint.page = page;
    if (occurrence > 0)
        hint.occurrence = occurrence;
    const auto found = locateQuote(sample(), quote, hint);
    QVERIFY(found.has_value());
    QTEST(found->start, "start");
}

void QuoteSearchTest::refuses_data()
{
    QTest::addColumn<QString>("quote");
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("occurrence");
    QTest::addColumn<base::Problem>("problem");
    QTest::addColumn<int>("near");
    QTest::newRow("more than once") << u"轻监管"_s << 0 << 0 << base::Problem::QuoteAmbiguous << 3;
    QTest::newRow("more than once on the page") << u"轻监管"_s << 1 << 0 << base::Problem::QuoteAmbiguous << 2;
    QTest::newRow("on another page") << u"联合声明"_s << 1 << 0 << base::Problem::QuoteNotFound << 1;
    QTest::newRow("not so often") << u"轻监管"_s << 0 << 4 << base::Problem::QuoteNotFound << 3;
    QTest::newRow("the zeroth") << u"联合声明"_s << 0 << -1 << base::Problem::QuoteNotFound << 1;
    QTest::newRow("nothing like it") << u"完全没有的话题与文字"_s << 0 << 0 << base::Problem::QuoteNotFound << 0;
    QTest::newRow("empty") << u" "_s << 0 << 0 << base::Problem::QuoteNotFound << 0;
}

void QuoteSearchTest::refuses()
{
    QFETCH(QString, quote);
    QFETCH(int, page);
    QFETCH(int, occurrence);
    QuoteHint hint;
    if (page != 0)
        hint.page = page;
    if (occurrence != 0)
        hint.occurrence = occurrence;
    const auto found = locateQuote(sample(), quote, hint);
    QVERIFY(!found.has_value());
    QTEST(found.error().problem, "problem");
    QTEST(int(found.error().near.size()), "near");
    QCOMPARE(found.error().subject, quote);
    TextLayer scan;
    scan.state = TextState::Absent;
    QCOMPARE(locateQuote(scan, quote).error().problem, base::Problem::NoTextLayer);
}

void QuoteSearchTest::namesNearestPassages()
{
    const auto found = locateQuote(sample(), u"轻监管给予企业自主"_s);
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().problem, base::Problem::QuoteNotFound);
    QCOMPARE(found.error().near.size(), 1);
    QVERIFY(found.error().near.first().startsWith(u"1: "_s));
    QVERIFY(found.error().near.first().contains(u"轻监管给与企业自由"_s));
}

QTEST_APPLESS_MAIN(QuoteSearchTest)
#include "quote_search_test.moc"
