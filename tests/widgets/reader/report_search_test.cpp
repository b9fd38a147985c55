// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/found_marks.h"
#include "widgets/reader/marked_scroll_bar.h"
#include "widgets/reader/report_search.h"
#include "widgets/style/appearance.h"

#include <QSignalSpy>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using report::TextRange;

namespace {

constexpr int patience = 20000; // milliseconds

report::TextQuery query(const QString &words) { return {.words = words, .folding = {}, .wholeWord = false}; }

std::shared_ptr<const report::TextLayer> made()
{
    return std::make_shared<const report::TextLayer>(
        tests::madeText({{.page = 0, .lines = {u"风险分级风"_s, u"险监管"_s}},
                         {.page = 1, .lines = {u"高风险系统"_s}},
                         {.page = 2, .lines = {u"没有"_s, u"风险"_s}}},
                        3));
}

std::shared_ptr<const report::TextLayer> longText(int lines)
{
    QStringList words;
    for (int i = 0; i < lines; ++i)
        words.append(u"a b a b a b a b "_s);
    return std::make_shared<const report::TextLayer>(tests::madeText({{.page = 0, .lines = words}}, 1));
}

} // namespace

class ReportSearchTest : public QObject
{
    Q_OBJECT

    ReportSearch m_search;

    void findAll(const QString &words, qsizetype from = 0)
    {
        m_search.find(query(words), from);
        QTRY_VERIFY_WITH_TIMEOUT(!m_search.isSearching(), patience);
    }

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, AppearanceChoice::Light); }

    void init()
    {
        m_search.find(query({}), 0);
        m_search.setText(made());
    }

    void findsAndCounts()
    {
        QSignalSpy finished(&m_search, &ReportSearch::finished);
        findAll(u"风险"_s);
        QCOMPARE(m_search.hits().size(), 4);
        QCOMPARE(m_search.current(), 0);
        QCOMPARE(m_search.lines(), (QList<int>{0, 1, 2, 4})); // the second hit stands on two lines
        QCOMPARE(finished.size(), 1);
        findAll(u"没有的词"_s);
        QVERIFY(m_search.hits().isEmpty());
        QCOMPARE(m_search.current(), -1);
    }

    void beginsWhereOneReads()
    {
        const qsizetype third = m_search.text()->text.indexOf(u"高"_s);
        QSignalSpy wrapped(&m_search, &ReportSearch::wrapped);
        findAll(u"风险"_s, third);
        QCOMPARE(m_search.current(), 2);
        QVERIFY(wrapped.isEmpty());
        findAll(u"分级"_s, third); // only before it
        QCOMPARE(m_search.current(), 0);
        QCOMPARE(wrapped.size(), 1);
    }

    void goesRound()
    {
        findAll(u"风险"_s);
        QSignalSpy wrapped(&m_search, &ReportSearch::wrapped);
        m_search.goToPrevious();
        QCOMPARE(m_search.current(), 3);
        QCOMPARE(wrapped.takeFirst().constFirst().value<ReportSearch::Wrap>(), ReportSearch::Wrap::ToEnd);
        m_search.goToNext();
        QCOMPARE(m_search.current(), 0);
        QCOMPARE(wrapped.takeFirst().constFirst().value<ReportSearch::Wrap>(), ReportSearch::Wrap::ToStart);
        m_search.goToNext();
        QCOMPARE(m_search.current(), 1);
        QVERIFY(wrapped.isEmpty());
        m_search.setCurrent(99);
        QCOMPARE(m_search.current(), 1);
    }

    void theNewestQueryWins()
    {
        m_search.setText(longText(20'000));
        QSignalSpy finished(&m_search, &ReportSearch::finished);
        for (const QString &words : {u"a"_s, u"a b"_s, u"a b a"_s, u"b a b"_s})
            m_search.find(query(words), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_search.isSearching(), patience);
        QTest::qWait(50);
        QCOMPARE(m_search.query().words, u"b a b"_s);
        for (const TextRange &hit : m_search.hits().first(100))
            QCOMPARE(m_search.text()->textOf(hit), u"b a b"_s);
        QCOMPARE(finished.size(), 1);
    }

    void thousandsComeInFewPortions()
    {
        m_search.setText(longText(20'000));
        QSignalSpy added(&m_search, &ReportSearch::added);
        findAll(u"a"_s);
        QCOMPARE(m_search.hits().size(), 80'000);
        QVERIFY(added.size() < 20);
        QCOMPARE(m_search.lines().size(), 20'000);
    }

    void aQueryWaitsForItsText()
    {
        m_search.setText({});
        m_search.find(query(u"风险"_s), 0);
        QVERIFY(!m_search.isSearching());
        m_search.setText(made());
        QTRY_COMPARE_WITH_TIMEOUT(m_search.hits().size(), 4, patience);
        m_search.setText({});
        QVERIFY(m_search.hits().isEmpty());
    }

    void mayEndWhileSearching()
    {
        auto search = std::make_unique<ReportSearch>();
        search->setText(longText(50'000));
        search->find(query(u"a"_s), 0);
        search.reset();
        QCoreApplication::processEvents();
    }

    void hitsStandOnTheirPages()
    {
        FoundMarks marks(&m_search);
        QVERIFY(marks.on(0).hits.isEmpty());
        findAll(u"风险"_s);
        m_search.setCurrent(1);
        marks.forget();
        QCOMPARE(marks.on(0).hits, (QList<QRectF>{{50, 100, 20, 10}, {90, 100, 10, 10}, {50, 120, 10, 10}}));
        QCOMPARE(marks.on(0).current, (QList<QRectF>{{90, 100, 10, 10}, {50, 120, 10, 10}}));
        QCOMPARE(marks.on(1).hits, (QList<QRectF>{{60, 100, 20, 10}}));
        QVERIFY(marks.on(1).current.isEmpty());
        QVERIFY(marks.on(7).hits.isEmpty());
    }

    void marksStandOnTheScrollBar()
    {
        MarkedScrollBar bar;
        bar.resize(12, 400);
        bar.setRange(0, 3600);
        bar.setPageStep(400);
        bar.setSource(
            [] { return ScrollMarks{.found = {0.0, 0.25, 0.2501, 0.5, 1.0}, .current = 0.5, .excerpts = {}}; });
        QCOMPARE(bar.foundRows(), (QList<int>{0, 100, 200, 398}));
        const QImage picture = bar.grab().toImage();
        bar.setSource({});
        const QImage plain = bar.grab().toImage();
        QVERIFY(picture.pixel(9, 100) != plain.pixel(9, 100));
        QVERIFY(picture.pixel(9, 200) != picture.pixel(9, 100)); // the current one has a colour of its own
        QCOMPARE(picture.pixel(9, 300), plain.pixel(9, 300));
    }
};

QTEST_MAIN(ReportSearchTest)
#include "report_search_test.moc"
