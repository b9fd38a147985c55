// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/approximate_match.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

/// Smallest distance of the pattern to any stretch of the text, by the textbook.
int smallestDistance(QStringView text, QStringView pattern)
{
    std::vector<int> column(size_t(pattern.size()) + 1);
    for (size_t i = 0; i < column.size(); ++i)
        column[i] = int(i);
    int best = column.back();
    for (const QChar unit : text) {
        int diagonal = 0;
        column[0] = 0;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            const int above = column[size_t(i)];
            const int left = column[size_t(i) + 1];
            column[size_t(i) + 1] = std::min({diagonal + (pattern[i] == unit ? 0 : 1), above + 1, left + 1});
            diagonal = left;
        }
        best = std::min(best, column.back());
    }
    return best;
}

QString randomText(QRandomGenerator &random, int length, int letters)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text.append(QChar(char16_t(0x4E00 + random.bounded(letters))));
    return text;
}

} // namespace

class ApproximateMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces_data();
    void findsPlaces();
    void agreesWithTheTextbook_data();
    void agreesWithTheTextbook();
    void bestFirst();
    void nothingToFind();
    void longTexts();
};

void ApproximateMatchTest::findsPlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("errors");
    QTest::newRow("exact") << u"先后达成协议"_s << u"达成"_s << u"达成"_s << 0;
    QTest::newRow("substitution") << u"企业给予了更多空间"_s << u"给与了更多"_s << u"给予了更多"_s << 1;
    QTest::newRow("insertion") << u"先后签署并发布了协议"_s << u"签署发布了"_s << u"签署并发布了"_s << 1;
    QTest::newRow("deletion") << u"加强人工智能合作"_s << u"加强人工的智能合作"_s << u"加强人工智能合作"_s << 1;
    QTest::newRow("at the start") << u"监管模式"_s << u"监管"_s << u"监管"_s << 0;
}

void ApproximateMatchTest::findsPlaces()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    const auto matches = approximateMatches(text, pattern, 2, 1);
    QCOMPARE(matches.size(), 1);
    QTEST(text.sliced(matches[0].start, matches[0].end - matches[0].start), "found");
    QTEST(matches[0].errors, "errors");
}

void ApproximateMatchTest::agreesWithTheTextbook_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {1, 5, 63, 64, 65, 127, 128, 129, 300})
        QTest::addRow("%d", length) << length;
}

void ApproximateMatchTest::agreesWithTheTextbook()
{
    QFETCH(int, length);
    QRandomGenerator random(quint32(length) * 7919);
    for (int round = 0; round < 20; ++round) {
        const QString text = randomText(random, 500, 6);
        QString pattern = text.sliced(random.bounded(int(text.size()) - length), length);
        for (int edit = 0; edit < length / 6; ++edit)
            pattern[random.bounded(length)] = QChar(char16_t(0x4E00 + random.bounded(8)));
        const int expected = smallestDistance(text, pattern);
        const auto matches = approximateMatches(text, pattern, length, 1);
        QCOMPARE(matches.isEmpty() ? length : matches[0].errors, std::min(expected, length));
        if (!matches.isEmpty()) // the stretch that is named has that distance
            QCOMPARE(smallestDistance(QStringView(text).sliced(matches[0].start, matches[0].end - matches[0].start),
                                      pattern),
                     matches[0].errors);
    }
}

void ApproximateMatchTest::bestFirst()
{
    const QString text = u"推进并加强治理框架。中间。推进和加强治理框架。中间。推进或增强治理架构。"_s;
    const auto matches = approximateMatches(text, u"推进和加强治理框架", 4, 5);
    QCOMPARE(matches.size(), 3);
    QCOMPARE(matches[0].errors, 0);
    QCOMPARE(matches[1].errors, 1);
    QCOMPARE(matches[2].errors, 3);
    QCOMPARE(approximateMatches(text, u"推进和加强治理框架", 1, 5).size(), 2);
    QCOMPARE(approximateMatches(text, u"推进和加强治理框架", 4, 1).size(), 1);
}

void ApproximateMatchTest::nothingToFind()
{
    QVERIFY(approximateMatches(u"监管", u"", 1, 1).isEmpty());
    QVERIFY(approximateMatches(u"", u"监管", 1, 1).isEmpty());
    QVERIFY(approximateMatches(u"监管", u"合作", 1, 1).isEmpty());
    QVERIFY(approximateMatches(u"监管", u"监管", -1, 1).isEmpty());
}

/// A pattern beyond the searched length in a text of two million characters ends in reasonable time.
void ApproximateMatchTest::longTexts()
{
    QRandomGenerator random(1);
    const QString text = randomText(random, 2'000'000, 3000);
    QString pattern = text.sliced(1'500'000, longestPattern + 500);
    pattern[100] = u'改';
    QElapsedTimer timer;
    timer.start();
    const auto matches = approximateMatches(text, pattern, 50, 3);
    QVERIFY2(timer.elapsed() < 20'000, "bounded also in an unoptimised build on a busy machine");
    QCOMPARE(matches.size(), 1);
    QCOMPARE(matches[0].start, 1'500'000);
    QCOMPARE(matches[0].end, 1'500'000 + pattern.size());
    QCOMPARE(matches[0].errors, 1);
}

QTEST_APPLESS_MAIN(ApproximateMatchTest)
#include "approximate_match_test.moc"
