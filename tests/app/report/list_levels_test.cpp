// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/list_levels.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

/// "indent|text", "#" for a heading, "-" for a paragraph.
std::vector<BlockDraft> drafts(const QStringList &items)
{
    std::vector<BlockDraft> drafts;
    for (const QString &item : items) {
        BlockDraft draft;
        PageLine line;
        line.height = 13;
        line.text = item.section(u'|', 1);
        line.frame.left = item.section(u'|', 0, 0).toDouble();
        draft.kind = item == u"#" ? BlockKind::Heading : item == u"-" ? BlockKind::Paragraph : BlockKind::ListItem;
        draft.lines.push_back(line);
        drafts.push_back(draft);
    }
    return drafts;
}

} // namespace

class ListLevelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data();
    void levels();
};

void ListLevelsTest::levels_data()
{
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("flat") << QStringList{u"60|1. a"_s, u"60|2. b"_s, u"60|3. c"_s} << QList<int>{1, 1, 1};
    QTest::newRow("numbers, letters and Roman numbers at one edge")
        << QStringList{u"60|1. a"_s, u"60|(a) b"_s, u"60|(i) c"_s, u"60|(ii) d"_s, u"60|(b) e"_s, u"60|2. f"_s}
        << QList<int>{1, 2, 3, 3, 2, 1};
    QTest::newRow("the letter i") << QStringList{u"60|(a) a"_s, u"60|(g) b"_s, u"60|(h) c"_s, u"60|(i) d"_s,
                                                 u"60|(j) e"_s}
                                  << QList<int>{1, 1, 1, 1, 1};
    QTest::newRow("i further in") << QStringList{u"60|(g) b"_s, u"60|(h) c"_s, u"80|(i) d"_s, u"80|(ii) e"_s,
                                                 u"60|(i) f"_s}
                                  << QList<int>{1, 1, 2, 2, 1};
    QTest::newRow("bullets by their indent")
        << QStringList{u"60|• a"_s, u"80|– b"_s, u"80|– c"_s, u"60|• d"_s, u"80|• e"_s, u"100|• f"_s, u"60|• g"_s}
        << QList<int>{1, 2, 2, 1, 2, 3, 1};
    QTest::newRow("Chinese") << QStringList{u"60|一、甲"_s, u"60|（一）乙"_s, u"60|1. 丙"_s,
                                            u"60|2. 丁"_s,  u"60|（二）戊"_s, u"60|二、己"_s}
                             << QList<int>{1, 2, 3, 3, 2, 1};
    QTest::newRow("the same numbers inside")
        << QStringList{u"60|1. a"_s, u"90|1. b"_s, u"90|2. c"_s, u"60|2. d"_s} << QList<int>{1, 2, 2, 1};
    QTest::newRow("text between") << QStringList{u"60|(a) a"_s, u"-"_s, u"60|(b) b"_s} << QList<int>{1, 0, 1};
    QTest::newRow("headings end lists") << QStringList{u"60|1. a"_s, u"60|(a) b"_s, u"#"_s, u"60|(a) c"_s}
                                        << QList<int>{1, 2, 0, 1};
}

void ListLevelsTest::levels()
{
    QFETCH(QStringList, items);
    QFETCH(QList<int>, expected);
    auto list = drafts(items);
    nameListLevels(list);
    QList<int> levels;
    for (const BlockDraft &draft : list)
        levels.append(draft.level);
    QCOMPARE(levels, expected);
}

QTEST_APPLESS_MAIN(ListLevelsTest)
#include "list_levels_test.moc"
