// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/sentences.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void staysInItsStretch();
};

void SentencesTest::splits_data()
{
    QTest::addColumn<QStringList>("sentences"); // the text is their concatenation with the separator
    QTest::addColumn<QString>("separator");
    const auto chinese = [](const char *name, const QStringList &sentences) {
        QTest::newRow(name) << sentences << QString();
    };
    const auto english = [](const char *name, const QStringList &sentences) {
        QTest::newRow(name) << sentences << u" "_s;
    };

    chinese("two", {u"美国实行轻监管。"_s, u"欧盟实行强监管。"_s});
    chinese("semicolons stay inside", {u"一方面，有助于创新；另一方面，问题不容忽视。"_s, u"为此需要监管。"_s});
    chinese("closing quote", {u"他说：“应当监管。”"_s, u"随后离开。"_s});
    chinese("quote that goes on", {u"所谓“监管。”，是指治理。"_s});
    chinese("question in a title", {u"《谁来监管？》是一本书。"_s});
    chinese("question in brackets", {u"这（真的吗？）不是问题。"_s});
    chinese("full stop in brackets", {u"见下文（另有规定的除外。）"_s, u"其他从略。"_s});
    chinese("several marks", {u"真的吗？！"_s, u"真的。"_s});
    chinese("ellipsis", {u"合作……仍在继续。"_s, u"结束。"_s});
    chinese("decimal and abbreviation", {u"增长 3.5%，见 No. 5 报告。"_s, u"下一句。"_s});
    chinese("no mark at the end", {u"第一句。"_s, u"没有句号的第二句"_s});
    chinese("reference keeps its stops", {u"刘斌等. 美国与欧盟宣布加强合作[R].国际经贸规则, 2024 年。"_s});
    chinese("full-width full stop", {u"本报告分为三章．"_s, u"第二章讨论监管．"_s});

    english("two", {u"The Act applies."_s, u"It is binding."_s});
    english("U.S.", {u"The U.S. AI Safety Institute leads."_s, u"It is new."_s});
    english("U.S. at the end", {u"It was made in the U.S."_s, u"The EU followed."_s});
    english("No. and Art.", {u"See No. 5 and Art. 6(1) of the Act."_s, u"They bind."_s});
    english("e.g. and i.e.", {u"Some fields, e.g. Health, i.e. Hospitals, are listed."_s, u"Others are not."_s});
    english("initials", {u"J. R. Smith wrote it."_s, u"Then he left."_s});
    english("decimal", {u"It grew by 3.5 per cent."_s, u"Then it fell."_s});
    english("et al.", {u"Liu et al. The partnership is strong."_s});
    english("label at the start", {u"1. Scope of the rules"_s});
    english("closing quote", {u"He called it “final.”"_s, u"We agreed."_s});
    english("brackets", {u"It applies (see below.)"_s, u"Nothing else does."_s});
    english("question", {u"Does it apply?"_s, u"It does!"_s, u"Good."_s});
    english("lower case goes on", {u"It is the approx. half of all."_s, u"Yes."_s});
    english("address", {u"See www.example.org/a.b for more."_s, u"Done."_s});
    english("etc.", {u"Ports, roads, etc. are covered."_s, u"So is rail."_s});
    english("dots go on", {u"It ... continued."_s, u"End."_s});
}

void SentencesTest::splits()
{
    QFETCH(QStringList, sentences);
    QFETCH(QString, separator);
    const QString text = sentences.join(separator);
    QStringList found;
    for (const TextRange &range : sentencesOf(text, {.start = 0, .end = text.size()}))
        found.append(text.sliced(range.start, range.length()));
    QCOMPARE(found, sentences);
}

void SentencesTest::staysInItsStretch()
{
    const QString text = u"前一段。\n 第二段有一句。 还有一句 \n后一段。"_s;
    const qsizetype start = text.indexOf(u'\n') + 1;
    const qsizetype end = text.lastIndexOf(u'\n');
    const auto sentences = sentencesOf(text, {.start = start, .end = end});
    QCOMPARE(sentences.size(), 2);
    QCOMPARE(text.sliced(sentences[0].start, sentences[0].length()), u"第二段有一句。"_s);
    QCOMPARE(text.sliced(sentences[1].start, sentences[1].length()), u"还有一句"_s);
    QVERIFY(sentencesOf(text, {.start = start, .end = start + 1}).isEmpty()); // a space
    QVERIFY(sentencesOf(text, {.start = 3, .end = 3}).isEmpty());
}

QTEST_APPLESS_MAIN(SentencesTest)
#include "sentences_test.moc"
