// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Precision and recall of the shipped definitions on clauses labelled by hand (clauses.*.txt), held in a table
// (accuracy.tsv) under which no mark may fall.

#include "app/lens/clause_lens.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace meipi;
using namespace Qt::StringLiterals;

namespace {

struct Label
{
    report::TextRange words;
    lens::Mark mark = lens::Mark::Obligation;
};

struct Clause
{
    QString text;
    QList<Label> labels;
};

struct Count
{
    int hits = 0;
    int rightHits = 0;
    int labels = 0;
    int foundLabels = 0;

    [[nodiscard]] double precision() const { return hits ? double(rightHits) / hits : 1; }
    [[nodiscard]] double recall() const { return labels ? double(foundLabels) / labels : 1; }
};

lens::Mark markOf(const QString &key)
{
    static const QHash<QString, lens::Mark> marks{
        {u"must"_s, lens::Mark::Obligation},  {u"must_not"_s, lens::Mark::Prohibition},
        {u"may"_s, lens::Mark::Permission},   {u"if"_s, lens::Mark::Condition},
        {u"except"_s, lens::Mark::Exception}, {u"statute"_s, lens::Mark::Statute},
        {u"article"_s, lens::Mark::Article},  {u"date"_s, lens::Mark::Date},
        {u"body"_s, lens::Mark::Body}};
    if (!marks.contains(key)) {
        qFatal("an unknown mark in the labelled clauses: %s", qPrintable(key));
    }
    return marks.value(key);
}

/// "{if:违反{article:第五条}的}，" → its text and its labels.
Clause parse(const QString &line)
{
    Clause clause;
    QList<Label> open;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == u'{') {
            const qsizetype colon = line.indexOf(u':', at);
            open.append({{clause.text.size(), -1}, markOf(line.mid(at + 1, colon - at - 1))});
            at = colon;
        } else if (line[at] == u'}') {
            Label label = open.takeLast();
            label.words.end = clause.text.size();
            clause.labels.append(label);
        } else {
            clause.text += line[at];
        }
    }
    return clause;
}

QList<Clause> readClauses(const QString &name)
{
    QFile file(QStringLiteral(MEIPI_SOURCE_DIR "/tests/app/lens/clauses.%1.txt").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    QList<Clause> clauses;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#')) {
            clauses.append(parse(line));
        }
    }
    return clauses;
}

class LensAccuracyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clauses_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Chinese") << u"zh"_s;
        QTest::newRow("English") << u"en"_s;
    }

    void clauses()
    {
        QFETCH(const QString, language);
        const QList<Clause> all = readClauses(language);
        QVERIFY(all.size() >= 100);
        const lens::ClauseLens lens;
        std::map<lens::Mark, Count> counts;
        for (const Clause &clause : all) {
            count(clause, lens.hitsInText(clause.text), counts);
        }
        const QHash<QString, std::pair<double, double>> least = leastOf(language);
        QStringList fallen;
        for (const lens::Mark mark : lens::allMarks) {
            const Count &found = counts[mark];
            const QString name = lens::nameOf(mark);
            qInfo("%s\t%-12s precision %.3f (%d hits)  recall %.3f (%d labels)", qPrintable(language), qPrintable(name),
                  found.precision(), found.hits, found.recall(), found.labels);
            QVERIFY2(least.contains(name), qPrintable(name + u" is not in accuracy.tsv"_s));
            if (found.precision() < least[name].first - 0.0005 || found.recall() < least[name].second - 0.0005) {
                fallen += name;
            }
        }
        QVERIFY2(fallen.isEmpty(), qPrintable(u"under the table: "_s + fallen.join(u", "_s)));
    }

private:
    static void count(const Clause &clause, const QList<lens::Hit> &hits, std::map<lens::Mark, Count> &counts)
    {
        const bool tell = qEnvironmentVariableIsSet("MEIPI_TELL_LENS");
        for (const lens::Hit &hit : hits) {
            Count &found = counts[hit.mark];
            ++found.hits;
            const bool right = std::ranges::any_of(clause.labels, [&](const Label &label) {
                return label.mark == hit.mark && label.words.overlaps(hit.words);
            });
            found.rightHits += right;
            if (!right && tell) {
                qInfo("  wrong %s: “%s” in %s", lens::nameOf(hit.mark).data(),
                      qPrintable(clause.text.sliced(hit.words.start, hit.words.length())), qPrintable(clause.text));
            }
        }
        for (const Label &label : clause.labels) {
            Count &found = counts[label.mark];
            ++found.labels;
            const bool seen = std::ranges::any_of(
                hits, [&](const lens::Hit &hit) { return label.mark == hit.mark && label.words.overlaps(hit.words); });
            found.foundLabels += seen;
            if (!seen && tell) {
                qInfo("  missed %s: “%s” in %s", lens::nameOf(label.mark).data(),
                      qPrintable(clause.text.sliced(label.words.start, label.words.length())), qPrintable(clause.text));
            }
        }
    }

    static QHash<QString, std::pair<double, double>> leastOf(const QString &language)
    {
        QFile file(QStringLiteral(MEIPI_SOURCE_DIR "/tests/app/lens/accuracy.tsv"));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(file.fileName()));
        }
        QHash<QString, std::pair<double, double>> least;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList fields = line.split(u'\t');
            if (fields.size() >= 4 && fields[0] == language) {
                least.insert(fields[1], {fields[2].toDouble(), fields[3].toDouble()});
            }
        }
        return least;
    }
};

} // namespace

QTEST_GUILESS_MAIN(LensAccuracyTest)
#include "lens_accuracy_test.moc"
