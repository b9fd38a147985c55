// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/text_table.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;

class TextTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void width_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("Latin") << u"risk"_s << 4;
        QTest::newRow("Chinese") << u"风险"_s << 4;
        QTest::newRow("full-width punctuation") << u"，。"_s << 4;
        QTest::newRow("mixed") << u"G7 作用"_s << 7;
        QTest::newRow("combining accent") << u"e\u0301"_s << 1;
        QTest::newRow("outside the first plane") << u"𠮷"_s << 2;
    }
    void width()
    {
        QFETCH(QString, text);
        QTEST(base::cellWidth(text), "width");
    }

    void fitted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("padded") << u"ab"_s << u"ab    "_s;
        QTest::newRow("exact") << u"风险级"_s << u"风险级"_s;
        QTest::newRow("cut") << u"风险级别高"_s << u"风险… "_s;
        QTest::newRow("cut Latin") << u"transparency"_s << u"trans…"_s;
        QTest::newRow("lines become one") << u"a\nb"_s << u"a b   "_s;
    }
    void fitted()
    {
        QFETCH(QString, text);
        const QString shown = base::fitted(text, 6);
        QTEST(shown, "shown");
        QCOMPARE(base::cellWidth(shown), 6);
    }

    void tableIsAlignedAndFits()
    {
        const QString table = base::alignedTable({{u"报告"_s, u"原文"_s, u"标注人"_s},
                                                  {u"2024-05/zh"_s, QString(200, u'险'), u"林溪"_s},
                                                  {u"x"_s, u"短"_s, u"周原"_s}},
                                                 60, 1);
        const QStringList lines = table.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        const qsizetype coder = lines.at(0).indexOf(u"标注人"_s);
        QVERIFY(coder > 0);
        for (const QString &line : lines)
            QVERIFY2(base::cellWidth(line) <= 60, qPrintable(line));
        const int start = base::cellWidth(lines.at(0).first(coder));
        QCOMPARE(base::cellWidth(lines.at(1).first(lines.at(1).indexOf(u"林溪"_s))), start);
        QCOMPARE(base::cellWidth(lines.at(2).first(lines.at(2).indexOf(u"周原"_s))), start);
    }
};

QTEST_GUILESS_MAIN(TextTableTest)
#include "text_table_test.moc"
