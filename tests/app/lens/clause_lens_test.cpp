// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/lens/clause_lens.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>

#include <QTest>

using namespace meipi;
using namespace Qt::StringLiterals;

namespace {

report::TextLayer layerOf(const QList<std::pair<report::BlockKind, QString>> &blocks)
{
    report::TextLayer layer;
    for (const auto &[kind, text] : blocks) {
        if (!layer.text.isEmpty()) {
            layer.text += u'\n';
        }
        const qsizetype start = layer.text.size();
        layer.text += text;
        layer.blocks.append({{start, layer.text.size()}, kind});
    }
    return layer;
}

} // namespace

class ClauseLensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void definitionsAreWhole_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Chinese") << u"Clauses (Chinese)"_s;
        QTest::newRow("English") << u"Clauses (English)"_s;
    }

    void definitionsAreWhole()
    {
        QFETCH(const QString, name);
        const lens::ClauseLens lens; // brings the resource in
        KSyntaxHighlighting::Repository repository;
        const KSyntaxHighlighting::Definition definition = repository.definitionForName(name);
        QVERIFY(definition.isValid());
        QVERIFY(definition.filePath().startsWith(u":/"_s));
        QSet<lens::Mark> marks;
        for (const KSyntaxHighlighting::Format &format : definition.formats()) {
            const std::optional<lens::Mark> mark = lens::markNamed(format.name());
            QVERIFY2(mark || format.name() == u"Text"_s, qPrintable(format.name()));
            if (mark) {
                marks.insert(*mark);
            }
        }
        QCOMPARE(marks.size(), qsizetype(lens::allMarks.size()));
    }

    void aConditionHoldsWhatItCites()
    {
        const QString text = u"违反本办法第五条规定的，由主管部门责令改正。"_s;
        const QList<lens::Hit> hits = lens::ClauseLens().hitsInText(text);
        QCOMPARE(hits.size(), 2);
        QCOMPARE(hits[0].mark, lens::Mark::Condition);
        QCOMPARE(text.sliced(hits[0].words.start, hits[0].words.length()), u"违反本办法第五条规定的"_s);
        QCOMPARE(hits[1].mark, lens::Mark::Article);
        QCOMPARE(text.sliced(hits[1].words.start, hits[1].words.length()), u"本办法第五条"_s);
    }

    void everyBlockInItsOwnLanguage()
    {
        using enum report::BlockKind;
        const report::TextLayer layer = layerOf({{Paragraph, u"平台应当公开规则。"_s},
                                                 {Paragraph, u"Providers shall publish the rules."_s},
                                                 {Contents, u"第一条 应当 …… 3"_s}});
        const QList<lens::Hit> hits = lens::ClauseLens().hits(layer, {0, layer.text.size()});
        QCOMPARE(hits.size(), 2);
        QCOMPARE(layer.text.sliced(hits[0].words.start, hits[0].words.length()), u"应当"_s);
        QCOMPARE(layer.text.sliced(hits[1].words.start, hits[1].words.length()), u"shall"_s);
        QCOMPARE(layer.text.sliced(hits[1].scope.start, hits[1].scope.length()),
                 u"Providers shall publish the rules."_s);
    }

    void onlyBlocksOfTheRange()
    {
        using enum report::BlockKind;
        const report::TextLayer layer =
            layerOf({{Paragraph, u"甲应当记录。"_s}, {Paragraph, u"乙应当记录。"_s}, {Paragraph, u"丙应当记录。"_s}});
        const QList<lens::Hit> hits = lens::ClauseLens().hits(layer, layer.blocks[1].range);
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0].words.start, layer.blocks[1].range.start + 1);
    }

    void namesGoBothWays()
    {
        for (const lens::Mark mark : lens::allMarks) {
            QCOMPARE(lens::markNamed(QString(lens::nameOf(mark))), mark);
        }
        QVERIFY(!lens::markNamed(u"Text"));
    }
};

QTEST_GUILESS_MAIN(ClauseLensTest)
#include "clause_lens_test.moc"
