// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/word_diff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi::report;

namespace {

/// "给[-与][+予]企业"
QString shown(const QList<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        switch (piece.kind) {
        case DiffKind::Same: text += piece.text; break;
        case DiffKind::Removed: text += u"[-"_s + piece.text + u']'; break;
        case DiffKind::Added: text += u"[+"_s + piece.text + u']'; break;
        }
    }
    return text;
}

QString without(const QList<DiffPiece> &pieces, DiffKind kind)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind != kind)
            text += piece.text;
    }
    return text.simplified().remove(u' ');
}

} // namespace

class WordDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pieces_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("equal") << u"没有改动。"_s << u"没有改动。"_s << u"没有改动。"_s;
        QTest::newRow("both empty") << QString() << QString() << QString();
        QTest::newRow("one Chinese character") << u"先给与方便"_s << u"先给予方便"_s << u"先给[-与][+予]方便"_s;
        QTest::newRow("an English word, not its letters")
            << u"The board shall act."_s << u"The board should act."_s << u"The board [-shall ][+should ]act."_s;
        QTest::newRow("a number as a whole") << u"共 46 票"_s << u"共 49 票"_s << u"共 [-46 ][+49 ]票"_s;
        QTest::newRow("only spaces") << u"2024年4月"_s << u"2024 年 4 月"_s << u"2024 年 4 月"_s;
        QTest::newRow("removed at the end") << u"甲乙丙"_s << u"甲"_s << u"甲[-乙丙]"_s;
        QTest::newRow("added in front") << u"act now"_s << u"please act now"_s << u"[+please ]act now"_s;
        QTest::newRow("nothing in common") << u"abc"_s << u"xyz"_s << u"[-abc][+xyz]"_s;
        QTest::newRow("a crumb between large changes")
            << u"one two three four the five six seven eight"_s << u"a b c d the e f g h"_s
            << u"[-one two three four the five six seven eight][+a b c d the e f g h]"_s;
        QTest::newRow("outside the basic plane") << u"𠮷野家"_s << u"吉野家"_s << u"[-𠮷][+吉]野家"_s;
    }

    void pieces()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QTEST(shown(wordDiff(before, after)), "expected");
    }

    /// Whatever changed, both texts can be put together again.
    void bothTextsAreInIt()
    {
        QRandomGenerator random(20260);
        const QStringList words{u"规则"_s, u"应当 "_s, u"AI "_s, u"，"_s, u"risk "_s, u"2024 "_s, u"𠮷"_s, u"\n"_s};
        const auto text = [&] {
            QString made;
            for (int count = random.bounded(60); count > 0; --count)
                made += words.at(random.bounded(int(words.size())));
            return made;
        };
        for (int round = 0; round < 500; ++round) {
            const QString before = text();
            const QString after = text();
            const QList<DiffPiece> pieces = wordDiff(before, after);
            const auto bare = [](const QString &string) { return string.simplified().remove(u' '); };
            QCOMPARE(without(pieces, DiffKind::Added), bare(before));
            QCOMPARE(without(pieces, DiffKind::Removed), bare(after));
        }
    }

    void manyChangesAreOne()
    {
        QString before;
        QString after;
        for (int i = 0; i < 5000; ++i) {
            before += u"a%1 "_s.arg(i);
            after += u"b%1 "_s.arg(i);
        }
        QCOMPARE(wordDiff(before, after).size(), 2);
    }
};

QTEST_GUILESS_MAIN(WordDiffTest)
#include "word_diff_test.moc"
