// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/lens/clause_lens.h"

#include <QTest>

using namespace meipi;
using namespace Qt::StringLiterals;

class ClauseScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scopes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected"); // of the modal hits, in order
        QTest::newRow("whole sentence") << u"平台应当公开规则。"_s << QStringList{u"平台应当公开规则。"_s};
        QTest::newRow("second duty begins at its comma")
            << u"平台应当公开规则，不得隐瞒参数。"_s << QStringList{u"平台应当公开规则"_s, u"不得隐瞒参数。"_s};
        QTest::newRow("semicolon") << u"企业可以申请；机构应当受理。"_s
                                   << QStringList{u"企业可以申请"_s, u"机构应当受理。"_s};
        QTest::newRow("English, two duties")
            << u"Providers shall keep logs, and may not sell them. Others follow."_s
            << QStringList{u"Providers shall keep logs"_s, u"and may not sell them."_s};
        QTest::newRow("one clause for two words")
            << u"The board shall and must act at once."_s
            << QStringList{u"The board shall and must act at once."_s, u"The board shall and must act at once."_s};
        QTest::newRow("a number's comma divides nothing")
            << u"The fine shall be 1,000 euro. It stops."_s << QStringList{u"The fine shall be 1,000 euro."_s};
        QTest::newRow("an abbreviation's dot ends nothing")
            << u"Under Art. 6 providers shall act."_s << QStringList{u"Under Art. 6 providers shall act."_s};
        QTest::newRow("the second sentence alone")
            << u"It stands. Firms must report!"_s << QStringList{u"Firms must report!"_s};
    }

    void scopes()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, expected);
        const lens::ClauseLens lens;
        QStringList found;
        for (const lens::Hit &hit : lens.hitsInText(text)) {
            if (lens::isModal(hit.mark)) {
                found += text.sliced(hit.scope.start, hit.scope.length());
            }
        }
        QCOMPARE(found, expected);
    }

    void conditionRunsToItsComma()
    {
        const QString text = u"If the risk persists, the provider shall act."_s;
        const QList<lens::Hit> hits = lens::ClauseLens().hitsInText(text);
        QCOMPARE(hits.size(), 2);
        QCOMPARE(text.sliced(hits[0].scope.start, hits[0].scope.length()), u"If the risk persists"_s);
    }
};

QTEST_GUILESS_MAIN(ClauseScopeTest)
#include "clause_scope_test.moc"
