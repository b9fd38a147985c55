// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The corrected edition of a real report with its 60 coded excerpts, and two more layouts of its English version, where
// the shared corpus is beside the sources (or where MEIPI_SHARED says). What has to come out is worked out from the
// corpus' own list of edits: the first edition's paragraphs with the edits carried out.

#include "app/project/quotations.h"
#include "app/report/word_diff.h"
#include "tests/app/commands/program.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::Ran;

namespace {

QString corpusFile(const QString &name)
{
    const QString shared =
        qEnvironmentVariable("MEIPI_SHARED", QDir::cleanPath(QStringLiteral(MEIPI_SOURCE_DIR) + u"/../shared"_s));
    return shared + u"/corpus/report-2024-05/"_s + name;
}

QByteArray contents(const QString &name)
{
    QFile file(corpusFile(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString bare(const QString &text)
{
    QString kept;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace() && c != u'\u00ad')
            kept += c;
    }
    return kept;
}

struct Edit
{
    QString kind;
    QString before;
    QString after;
};

struct Paragraph
{
    QString before; ///< bare
    QString after; ///< with the edits
    QList<Edit> edits; ///< that it has had
};

/// An edit as what is taken out and put in; of an insertion that is the sentence behind the one that it follows.
Edit bareEdit(const QJsonObject &json)
{
    Edit edit{.kind = json.value(u"kind"_s).toString(),
              .before = bare(json.value(u"before"_s).toString()),
              .after = bare(json.value(u"after"_s).toString())};
    if (edit.kind == u"insert_sentence") {
        edit.before = bare(json.value(u"follows"_s).toString());
        edit.after = edit.before + edit.after;
    }
    return edit;
}

qsizetype commonStart(QStringView left, QStringView right)
{
    const auto [at, other] = std::ranges::mismatch(left, right);
    return at - left.begin();
}

qsizetype commonEnd(const QString &left, const QString &right)
{
    qsizetype count = 0;
    while (count < std::min(left.size(), right.size())
           && left.at(left.size() - 1 - count) == right.at(right.size() - 1 - count))
        ++count;
    return count;
}

qsizetype changedUnits(const QList<report::DiffPiece> &pieces)
{
    qsizetype units = 0;
    for (const report::DiffPiece &piece : pieces)
        units += piece.kind == report::DiffKind::Same ? 0 : bare(piece.text).size();
    return units;
}

QList<report::DiffPiece> differenceOf(const QJsonObject &item)
{
    QList<report::DiffPiece> pieces;
    for (const auto list = item.value(u"diff"_s).toArray(); const QJsonValue &value : list) {
        const QString kind = value.toObject().value(u"kind"_s).toString();
        pieces.append({.kind = kind == u"same"  ? report::DiffKind::Same
                           : kind == u"removed" ? report::DiffKind::Removed
                                                : report::DiffKind::Added,
                       .text = value.toObject().value(u"text"_s).toString()});
    }
    return pieces;
}

QString sideOf(const QList<report::DiffPiece> &pieces, report::DiffKind left)
{
    QString text;
    for (const report::DiffPiece &piece : pieces)
        text += piece.kind == left ? QString() : piece.text;
    return bare(text);
}

} // namespace

class UpdateCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(corpusFile(u"report-2024-05-rev2.zh.pdf"_s)))
            QSKIP("update_corpus: no shared corpus beside the sources; set MEIPI_SHARED to check the real editions");
        readEdits();
        m_coding = QJsonDocument::fromJson(contents(u"coding.gold.json"_s)).array();
        QCOMPARE(m_coding.size(), 60);
        QCOMPARE(m_program.run({u"new"_s, u"P.meipi"_s}).code, 0);
        QCOMPARE(m_program
                     .run({u"add"_s, u"P.meipi"_s, corpusFile(u"report-2024-05.zh.pdf"_s), u"--language"_s, u"zh"_s,
                           u"--year"_s, u"2024"_s, u"--issue"_s, u"5"_s})
                     .code,
                 0);
        const Ran tagged = m_program.run(
            {u"tag"_s, u"P.meipi"_s, u"2024-05/zh"_s, u"--from"_s, corpusFile(u"coding.gold.json"_s), u"--json"_s});
        QVERIFY2(tagged.code == 0, qPrintable(tagged.messages));
        const QJsonArray made = tagged.array();
        for (qsizetype i = 0; i < made.size(); ++i)
            m_codingOf.insert(made.at(i).toObject().value(u"id"_s).toString(), m_coding.at(i).toObject());
        const Ran ran = m_program.run(
            {u"update"_s, u"P.meipi"_s, u"2024-05/zh"_s, corpusFile(u"report-2024-05-rev2.zh.pdf"_s), u"--json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        QVERIFY2(ran.messages.isEmpty(), qPrintable(ran.messages));
        m_items = ran.object().value(u"items"_s).toArray();
        QCOMPARE(m_items.size(), 60);
    }

    void everyStateIsRight()
    {
        int changed = 0;
        for (const QJsonValue &value : std::as_const(m_items)) {
            const QJsonObject item = value.toObject();
            const QJsonObject coded = m_codingOf.value(item.value(u"id"_s).toString());
            const QString state = item.value(u"state"_s).toString();
            const bool isChanged = !m_paragraphs.at(paragraphOf(coded)).after.contains(quoteOf(coded));
            changed += isChanged ? 1 : 0;
            const QByteArray what = coded.value(u"id"_s).toString().toUtf8() + ' ' + state.toUtf8();
            if (isChanged)
                QVERIFY2(state == u"changed", what);
            else
                QVERIFY2(state == u"exact" || state == u"moved", what);
        }
        QVERIFY2(changed >= 5, qPrintable(QString::number(changed))); // the edits touch that many
    }

    /// Of all places where the words stand, the chosen one has the context of the excerpt's own paragraph.
    void whatStayedStandsAtItsOwnPlace()
    {
        const QHash<QString, project::Quotation> now = quotationsNow();
        QString whole;
        QList<qsizetype> starts;
        for (const Paragraph &paragraph : std::as_const(m_paragraphs)) {
            starts.append(whole.size());
            whole += paragraph.after;
        }
        for (const QJsonValue &value : std::as_const(m_items)) {
            const QJsonObject item = value.toObject();
            const QString id = item.value(u"id"_s).toString();
            const QJsonObject coded = m_codingOf.value(id);
            const QByteArray name = coded.value(u"id"_s).toString().toUtf8();
            if (item.value(u"state"_s).toString() == u"changed") {
                QVERIFY2(!now.contains(id), name); // a person decides first
                continue;
            }
            QVERIFY2(now.contains(id), name);
            const report::Selector &selector = now.value(id).selector;
            QCOMPARE(bare(selector.exact), quoteOf(coded));
            const qsizetype own = starts.at(paragraphOf(coded)) + placeInParagraph(coded);
            qsizetype best = -1;
            qsizetype chosen = -1;
            for (qsizetype at = whole.indexOf(quoteOf(coded)); at >= 0; at = whole.indexOf(quoteOf(coded), at + 1)) {
                const qsizetype context = commonEnd(whole.first(at), bare(selector.prefix))
                    + commonStart(QStringView(whole).sliced(at + quoteOf(coded).size()), bare(selector.suffix));
                if (context > best) {
                    best = context;
                    chosen = at;
                }
            }
            QVERIFY2(best >= 4, name);
            QVERIFY2(chosen == own, name + " stands elsewhere");
        }
    }

    void whatChangedHasTheRightDifference()
    {
        for (const QJsonValue &value : std::as_const(m_items)) {
            const QJsonObject item = value.toObject();
            if (item.value(u"state"_s).toString() != u"changed")
                continue;
            const QJsonObject coded = m_codingOf.value(item.value(u"id"_s).toString());
            const QByteArray name = coded.value(u"id"_s).toString().toUtf8();
            const Paragraph &paragraph = m_paragraphs.at(paragraphOf(coded));
            const QList<report::DiffPiece> difference = differenceOf(item);
            const QString newQuote = bare(item.value(u"new_quote"_s).toString());
            QVERIFY2(paragraph.after.contains(newQuote), name + ' ' + newQuote.toUtf8());
            QCOMPARE(sideOf(difference, report::DiffKind::Added), quoteOf(coded));
            QCOMPARE(sideOf(difference, report::DiffKind::Removed), newQuote);
            // No more than the edits themselves: the ends are where they were.
            qsizetype mostUnits = 0;
            for (const Edit &edit : paragraph.edits)
                mostUnits += changedUnits(report::wordDiff(edit.before, edit.after));
            QVERIFY2(changedUnits(difference) > 0, name);
            QVERIFY2(changedUnits(difference) <= mostUnits, name + ' ' + newQuote.toUtf8());
            const qsizetype longest = quoteOf(coded).size() + mostUnits;
            QVERIFY2(newQuote.size() <= longest, name);
        }
    }

    void theProjectIsInOrder()
    {
        const Ran ran = m_program.run({u"check"_s, u"P.meipi"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, ran.output);
        const QJsonArray rows = m_program.run({u"excerpts"_s, u"P.meipi"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(rows.size(), 60);
        for (const QJsonValue &row : rows)
            QCOMPARE(row.toObject().value(u"report"_s), rows.first().toObject().value(u"report"_s));
    }

    /// The same English text in two columns, hyphenated, and the other way round: nothing changed, so nothing is said to.
    void otherLayouts_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("one column to two") << u"report-2024-05.en.pdf"_s << u"report-2024-05-2col.en.pdf"_s;
        QTest::newRow("two columns to one") << u"report-2024-05-2col.en.pdf"_s << u"report-2024-05.en.pdf"_s;
    }
    void otherLayouts()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const QStringList sentences = QString::fromUtf8(contents(u"gold/en.txt"_s)).split(u'\n', Qt::SkipEmptyParts);
        QFile::remove(m_program.file(u"E.meipi"_s));
        QCOMPARE(m_program.run({u"new"_s, u"E.meipi"_s}).code, 0);
        QCOMPARE(m_program.run({u"add"_s, u"E.meipi"_s, corpusFile(first), u"--language"_s, u"en"_s}).code, 0);
        const QString report = m_program.run({u"reports"_s, u"E.meipi"_s, u"--json"_s})
                                   .array()
                                   .first()
                                   .toObject()
                                   .value(u"id"_s)
                                   .toString();
        QJsonArray coding;
        const QString text = bare(QString::fromUtf8(m_program.run({u"text"_s, u"E.meipi"_s, report}).output));
        for (const QString &sentence : sentences) {
            if (sentence.size() >= 60 && text.count(bare(sentence)) == 1)
                coding.append(QJsonObject{{u"quote"_s, sentence}, {u"tags"_s, QJsonArray{u"economy/eu"_s}}});
        }
        QVERIFY2(coding.size() >= 50, qPrintable(QString::number(coding.size())));
        m_program.write(u"coding.json"_s, QJsonDocument(coding).toJson());
        const Ran tagged = m_program.run({u"tag"_s, u"E.meipi"_s, report, u"--from"_s, u"coding.json"_s});
        QVERIFY2(tagged.code == 0, qPrintable(tagged.messages));

        const Ran ran = m_program.run({u"update"_s, u"E.meipi"_s, report, corpusFile(second), u"--json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        const QJsonArray items = ran.object().value(u"items"_s).toArray();
        QCOMPARE(items.size(), coding.size());
        for (const QJsonValue &value : items) {
            const QJsonObject item = value.toObject();
            const QString state = item.value(u"state"_s).toString();
            const QString words = state + u": "_s + item.value(u"old_quote"_s).toString();
            QVERIFY2(state == u"exact" || state == u"moved", qPrintable(words));
            QCOMPARE(bare(item.value(u"new_quote"_s).toString()), bare(item.value(u"old_quote"_s).toString()));
        }
    }

private:
    void readEdits()
    {
        const QStringList lines = QString::fromUtf8(contents(u"gold/zh.paragraphs.txt"_s)).split(u'\n');
        for (const QString &line : lines)
            m_paragraphs.append({.before = bare(line), .after = bare(line), .edits = {}});
        const QJsonArray edits = QJsonDocument::fromJson(contents(u"rev2-edits.json"_s)).array();
        QCOMPARE(edits.size(), 15);
        for (const QJsonValue &value : edits) {
            const Edit edit = bareEdit(value.toObject());
            if (edit.kind == u"move_paragraph" || edit.before.isEmpty())
                continue; // places are looked for paragraph by paragraph
            for (Paragraph &paragraph : m_paragraphs) {
                if (!paragraph.before.contains(edit.before) || edit.before == edit.after)
                    continue;
                paragraph.after.replace(edit.before, edit.after);
                paragraph.edits.append(edit);
            }
        }
    }

    static qsizetype paragraphOf(const QJsonObject &coded) { return coded.value(u"paragraph"_s).toInteger(); }
    static QString quoteOf(const QJsonObject &coded) { return bare(coded.value(u"quote_zh"_s).toString()); }

    /// The same occurrence in the paragraph as before the edits.
    qsizetype placeInParagraph(const QJsonObject &coded) const
    {
        const Paragraph &paragraph = m_paragraphs.at(paragraphOf(coded));
        const QStringList lines = QString::fromUtf8(contents(u"gold/zh.paragraphs.txt"_s)).split(u'\n');
        const QString head =
            bare(lines.at(paragraphOf(coded)).left(static_cast<qsizetype>(coded.value(u"start"_s).toInteger())));
        qsizetype at = -1;
        for (qsizetype was = paragraph.before.indexOf(quoteOf(coded)); was >= 0 && was <= head.size();
             was = paragraph.before.indexOf(quoteOf(coded), was + 1))
            at = paragraph.after.indexOf(quoteOf(coded), at + 1);
        return at;
    }

    [[nodiscard]] QHash<QString, project::Quotation> quotationsNow() const
    {
        QHash<QString, project::Quotation> now;
        const auto store = project::Store::open(m_program.file(u"P.meipi"_s), project::OpenMode::ReadOnly, {});
        if (!store)
            return now;
        const project::ReportSummary report = (*store)->reports().result()->first();
        const auto rows = *(*store)->excerpts(report.report.row.id).result();
        for (const project::ExcerptRow &row : rows) {
            if (const project::Quotation *quotation = project::originalIn(row, report.edition.row.id))
                now.insert(row.excerpt.row.id.toString(QUuid::WithoutBraces), *quotation);
        }
        return now;
    }

    tests::Program m_program;
    QJsonArray m_coding;
    QHash<QString, QJsonObject> m_codingOf;
    QJsonArray m_items;
    QList<Paragraph> m_paragraphs;
};

QTEST_GUILESS_MAIN(UpdateCorpusTest)
#include "update_corpus_test.moc"
