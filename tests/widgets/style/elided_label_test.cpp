// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/elided_label.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi::widgets;

class ElidedLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllWhereItsSizeHintIsGiven_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Chinese with digits") << u"第 1 页，共 4 页"_s;
        QTest::newRow("more digits") << u"第 117 页，共 1158 页 · 二、三种监管思路"_s;
        QTest::newRow("English") << u"Page 1 of 4"_s;
    }

    /// Widths of mixed faces are fractions of a pixel: rounded down they cut the last character off.
    void showsAllWhereItsSizeHintIsGiven()
    {
        QFETCH(QString, text);
        for (int tenths = 80; tenths <= 200; ++tenths) {
            ElidedLabel label;
            QFont font = label.font();
            font.setPointSizeF(tenths / 10.0);
            label.setFont(font);
            label.setContentsMargins(8, 0, 0, 0);
            label.setText(text);
            label.resize(label.sizeHint());
            QCOMPARE(label.shownText(), text);
        }
    }

    void keepsItsBeginning()
    {
        ElidedLabel label;
        label.setText(u"第 1 页，共 4 页 · 一个很长的章节标题"_s, 11);
        label.show(); // what is not shown hears of no size
        label.resize(label.minimumSizeHint());
        QVERIFY(label.shownText().startsWith(u"第 1 页，共 4 页"_s));
        QVERIFY(label.toolTip().contains(u"章节标题"_s));
    }
};

QTEST_MAIN(ElidedLabelTest)
#include "elided_label_test.moc"
