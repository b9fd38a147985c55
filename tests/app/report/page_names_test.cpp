// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_names.h"

#include <QTest>

using meipi::report::PageNames;
using namespace Qt::StringLiterals;

namespace {

/// i, ii, iii, iv, 1, 2, … 6, A-1, A-2, "", back cover
PageNames book()
{
    QStringList labels{u"i"_s, u"ii"_s, u"iii"_s, u"iv"_s};
    for (int page = 1; page <= 6; ++page)
        labels.append(QString::number(page));
    labels << u"A-1"_s << u"A-2"_s << QString() << u"封底"_s;
    return {labels, int(labels.size())};
}

} // namespace

class PageNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        const PageNames names = book();
        QVERIFY(names.differ());
        QCOMPARE(names.of(0), u"i"_s);
        QCOMPARE(names.of(4), u"1"_s);
        QCOMPARE(names.of(12), u"13"_s); // no label: its number
        QCOMPARE(names.of(99), QString());
        QVERIFY(!PageNames({u"1"_s, u"2"_s}, 3).differ());
        QVERIFY(!PageNames({}, 3).differ());
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("page"); // from 0; -1: none
        QTest::newRow("roman") << u"iv"_s << 3;
        QTest::newRow("roman, capitals") << u" IV "_s << 3;
        QTest::newRow("label before number") << u"2"_s << 5;
        QTest::newRow("number that is no label") << u"11"_s << 10;
        QTest::newRow("the number is meant") << u"#2"_s << 1;
        QTest::newRow("with letters") << u"a-2"_s << 11;
        QTest::newRow("full width") << u"Ａ－１"_s << 10;
        QTest::newRow("full-width digits") << u"２"_s << 5;
        QTest::newRow("in words") << u"第 3 页"_s << 6;
        QTest::newRow("in English words") << u"page 3"_s << 6;
        QTest::newRow("p.") << u"p. iv"_s << 3;
        QTest::newRow("of so many") << u"3/14"_s << 6;
        QTest::newRow("Chinese label") << u"封底"_s << 13;
        QTest::newRow("too far") << u"15"_s << -1;
        QTest::newRow("zero") << u"0"_s << -1;
        QTest::newRow("nothing") << u"  "_s << -1;
        QTest::newRow("no page") << u"xyz"_s << -1;
        QTest::newRow("huge") << u"99999999999999999999"_s << -1;
        QTest::newRow("negative") << u"-3"_s << -1;
    }

    void finds()
    {
        QFETCH(QString, typed);
        QTEST(book().find(typed).value_or(-1), "page");
    }

    void runs_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("runs");
        QTest::newRow("numbers") << QStringList() << 242 << u"1–242"_s;
        QTest::newRow("roman and numbers")
            << QStringList{u"i"_s, u"ii"_s, u"1"_s, u"2"_s, u"3"_s} << 5 << u"i–ii, 1–3"_s;
        QTest::newRow("cover") << QStringList{u"Cover"_s, u"1"_s, u"2"_s, u"A-1"_s, u"A-2"_s} << 5
                               << u"Cover, 1–2, A-1–A-2"_s;
        QTest::newRow("too many") << QStringList{u"a"_s, u"b"_s, u"e"_s, u"f"_s, u"g"_s} << 5 << u"a, b, e, f, …"_s;
        QTest::newRow("none") << QStringList() << 0 << QString();
    }

    void runs()
    {
        QFETCH(QStringList, labels);
        QFETCH(int, count);
        QTEST(PageNames(labels, count).runs(), "runs");
    }
};

QTEST_APPLESS_MAIN(PageNamesTest)
#include "page_names_test.moc"
