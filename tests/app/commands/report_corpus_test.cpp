// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main job on a real report, where the shared corpus is beside the sources (or where MEIPI_SHARED says).

#include "tests/app/commands/program.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTest>

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

QSet<QString> asSet(const QJsonValue &list)
{
    QSet<QString> set;
    for (const QJsonValue &value : list.toArray())
        set.insert(value.toString());
    return set;
}

QString bare(QString text) { return text.remove(QChar::Space).remove(u'\n').remove(u'\u3000'); }

/// Splits RFC 4180 text; the byte order mark must be gone.
QList<QStringList> csvRows(const QString &text)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        QString &cell = rows.last().last();
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u',') {
            rows.last().append(QString());
        } else if (!quoted && c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            ++i;
            rows.append(QStringList{QString()});
        } else {
            cell += c;
        }
    }
    rows.removeLast(); // behind the last row's end
    return rows;
}

} // namespace

class ReportCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(corpusFile(u"report-2024-05.zh.pdf"_s)))
            QSKIP("report_corpus: no shared corpus beside the sources; set MEIPI_SHARED to check the real report");
        QCOMPARE(m_program.run({u"new"_s, u"P"_s}).code, 0);
        const Ran added = m_program.run({u"add"_s, u"P"_s, corpusFile(u"report-2024-05.zh.pdf"_s), u"--language"_s,
                                         u"zh"_s, u"--year"_s, u"2024"_s, u"--issue"_s, u"5"_s});
        QVERIFY2(added.code == 0, qPrintable(added.messages));
        QFile coding(corpusFile(u"coding.gold.json"_s));
        QVERIFY(coding.open(QIODevice::ReadOnly));
        m_coding = QJsonDocument::fromJson(coding.readAll()).array();
        QCOMPARE(m_coding.size(), 60);
    }

    void everyExcerptIsPlaced()
    {
        const Ran ran = m_program.run(
            {u"tag"_s, u"P"_s, u"2024-05/zh"_s, u"--from"_s, corpusFile(u"coding.gold.json"_s), u"--json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        const QJsonArray placed = ran.array();
        QCOMPARE(placed.size(), m_coding.size());
        for (qsizetype i = 0; i < placed.size(); ++i) {
            const QJsonObject wanted = m_coding.at(i).toObject();
            const QJsonObject made = placed.at(i).toObject();
            const QByteArray id = wanted.value(u"id"_s).toString().toUtf8();
            QVERIFY2(made.value(u"page"_s) == wanted.value(u"page"_s), id);
            QVERIFY2(made.value(u"page_end"_s).toInt()
                         == wanted.value(u"page_end"_s).toInt(wanted.value(u"page"_s).toInt()),
                     id);
            QVERIFY2(bare(made.value(u"quote"_s).toString()) == bare(wanted.value(u"quote_zh"_s).toString()), id);
            QVERIFY2(asSet(made.value(u"tags"_s)) == asSet(wanted.value(u"tags"_s)), id);
        }
    }

    void jsonHasThemAll()
    {
        const QJsonArray rows = m_program.run({u"excerpts"_s, u"P"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(rows.size(), 60);
        QMultiHash<QString, QSet<QString>> wanted;
        for (const QJsonValue &value : m_coding)
            wanted.insert(bare(value.toObject().value(u"quote_zh"_s).toString()),
                          asSet(value.toObject().value(u"tags"_s)));
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const QString quote = bare(row.value(u"quote"_s).toString());
            QVERIFY2(wanted.remove(quote, asSet(row.value(u"tags"_s))) > 0, qPrintable(quote));
            QVERIFY2(!row.value(u"section"_s).toString().isEmpty(), qPrintable(quote));
            QCOMPARE(row.value(u"state"_s).toString(), u"exact"_s);
        }
        QVERIFY(wanted.isEmpty());
    }

    void csvHasTheSame()
    {
        QByteArray csv = m_program.run({u"excerpts"_s, u"P"_s, u"--format"_s, u"csv"_s}).output;
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const QList<QStringList> rows = csvRows(QString::fromUtf8(csv.sliced(3)));
        QCOMPARE(rows.size(), 61);
        const QStringList head = rows.first();
        const QJsonArray json = m_program.run({u"excerpts"_s, u"P"_s, u"--format"_s, u"json"_s}).array();
        for (qsizetype i = 0; i < json.size(); ++i) {
            const QStringList &row = rows.at(i + 1);
            const QJsonObject same = json.at(i).toObject();
            QCOMPARE(row.size(), head.size());
            QCOMPARE(row.at(head.indexOf(u"Quote"_s)), same.value(u"quote"_s).toString());
            QCOMPARE(row.at(head.indexOf(u"Link"_s)), same.value(u"link"_s).toString());
            const QStringList tags = row.at(head.indexOf(u"Tags"_s)).split(u"; "_s, Qt::SkipEmptyParts);
            QCOMPARE(QSet<QString>(tags.begin(), tags.end()), asSet(same.value(u"tags"_s)));
            // and the labels of the facets' columns are those of the tags
            qsizetype labels = 0;
            for (const QString &facet :
                 {u"Regulation path"_s, u"Risk level"_s, u"Cooperation pillar"_s, u"Economy"_s}) {
                QVERIFY2(head.contains(facet), qPrintable(head.join(u'|')));
                labels += row.at(head.indexOf(facet)).split(u"; "_s, Qt::SkipEmptyParts).size();
            }
            QCOMPARE(labels, tags.size());
        }
    }

    void theProjectIsInOrder()
    {
        const Ran ran = m_program.run({u"check"_s, u"P"_s, u"--json"_s});
        QVERIFY2(ran.code == 0, ran.output);
    }

    void scanIsAddedAndSaidToBeOne()
    {
        const Ran ran = m_program.run({u"add"_s, u"P"_s, corpusFile(u"report-2024-05-scan.zh.pdf"_s)});
        QVERIFY2(ran.code == 0, qPrintable(ran.messages));
        QVERIFY2(ran.messages.contains(u"scan"_s), qPrintable(ran.messages));
    }

private:
    tests::Program m_program;
    QJsonArray m_coding;
};

QTEST_GUILESS_MAIN(ReportCorpusTest)
#include "report_corpus_test.moc"
