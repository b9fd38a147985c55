// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/furniture.h"
#include "app/report/metrics.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

struct Taken
{
    QStringList furniture;
    QString rest; ///< texts of the lines that stayed, page after page
};

Taken taken(const std::vector<PageCharacters> &pages)
{
    std::vector<std::vector<PageLine>> lines;
    for (size_t i = 0; i < pages.size(); ++i)
        lines.push_back(linesOf(pages[i], static_cast<int>(i)));
    Taken result;
    for (const Furniture &item : takeFurniture(pages, lines, bodyHeightOf(lines)))
        result.furniture.append(u"%1:%2"_s.arg(item.page).arg(item.text));
    for (const auto &page : lines) {
        for (const PageLine &line : page)
            result.rest.append(line.text);
    }
    return result;
}

/// A page of running text, different on every page.
samples::PageWriter body(int number, int rows = 20)
{
    samples::PageWriter page;
    for (int i = 0; i < rows; ++i)
        page.line(80, 100 + 26 * i, QString(30, QChar(char16_t(0x4E00 + number * 100 + i))));
    return page;
}

} // namespace

class FurnitureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headsAndNumbers();
    void oddAndEvenPages();
    void romanAndArabicNumbers();
    void chapterHeads();
    void onePage();
    void textStays_data();
    void textStays();
};

void FurnitureTest::headsAndNumbers()
{
    std::vector<PageCharacters> pages;
    for (int i = 0; i < 2; ++i) // a short document
        pages.push_back(body(i)
                            .line(200, 50, u"量化分析报告 | 2024 年第 5 期"_s, 9)
                            .line(290, 790, u"— %1 —"_s.arg(i + 1), 9)
                            .page());
    const Taken result = taken(pages);
    QCOMPARE(result.furniture.size(), 4);
    QCOMPARE(result.furniture.first(), u"0:量化分析报告 | 2024 年第 5 期"_s);
    QVERIFY(!result.rest.contains(u"报告"_s));
    QVERIFY(!result.rest.contains(u"1"_s));
}

void FurnitureTest::oddAndEvenPages()
{
    std::vector<PageCharacters> pages;
    for (int i = 0; i < 8; ++i) {
        const bool odd = i % 2 == 0;
        pages.push_back(body(i)
                            .line(odd ? 400 : 80, 50, odd ? u"Chapter on law"_s : u"Report of the team"_s, 9)
                            .line(odd ? 500 : 80, 790, QString::number(i + 11), 9)
                            .page());
    }
    const Taken result = taken(pages);
    QCOMPARE(result.furniture.size(), 16);
    QVERIFY(!result.rest.contains(u"team"_s));
    QVERIFY(!result.rest.contains(u"1"_s));
}

void FurnitureTest::romanAndArabicNumbers()
{
    std::vector<PageCharacters> pages;
    for (const QString &number : {u"i"_s, u"ii"_s, u"iii"_s, u"1"_s, u"2"_s, u"3"_s})
        pages.push_back(body(int(pages.size())).line(290, 790, number, 9).page());
    QCOMPARE(taken(pages).furniture.size(), 6);
}

/// Every page has a head of its own at one height.
void FurnitureTest::chapterHeads()
{
    std::vector<PageCharacters> pages;
    for (int i = 0; i < 6; ++i)
        pages.push_back(body(i).line(80, 50, u"Head "_s + QChar(u'A' + i) + u" of its own"_s, 9).page());
    const Taken result = taken(pages);
    QCOMPARE(result.furniture.size(), 6);
    // On slides the line at the same place is in larger type: a title.
    pages.clear();
    for (int i = 0; i < 6; ++i)
        pages.push_back(body(i).line(80, 40, u"Slide "_s + QChar(u'A' + i), 24).page());
    QCOMPARE(taken(pages).furniture.size(), 0);
}

void FurnitureTest::onePage()
{
    const Taken result = taken({body(0).line(290, 790, u"— 1 —"_s, 9).page()});
    QCOMPARE(result.furniture, QStringList{u"0:— 1 —"_s});
}

void FurnitureTest::textStays_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("y");
    QTest::newRow("different headings") << u"一、导论"_s << u"二、方法"_s << 50.0;
    QTest::newRow("same words at different heights") << u"小结"_s << u"小结"_s << 74.0;
    QTest::newRow("a year at the foot") << u"2023"_s << u"1998"_s << 790.0;
    QTest::newRow("a long head that holds the repeated words") << u"报告 | 宣布加强合作 |"_s << u"第二页"_s << 50.0;
}

void FurnitureTest::textStays()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(double, y);
    const bool moved = y == 74.0;
    const Taken result = taken({body(0).line(80, moved ? 50 : y, first).page(), body(1).line(80, y, second).page()});
    QCOMPARE(result.furniture, QStringList());
}

QTEST_APPLESS_MAIN(FurnitureTest)
#include "furniture_test.moc"
