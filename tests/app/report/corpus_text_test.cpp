// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pdf/wait.h"
#include "app/report/quote_search.h"
#include "app/report/selector.h"
#include "app/report/text_layer_check.h"
#include "app/report/text_layer_codec.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace meipi;
using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

QDir corpus()
{
    const QString shared = qEnvironmentVariable("MEIPI_SHARED", QStringLiteral(MEIPI_SOURCE_DIR "/../shared"));
    return QDir(shared + u"/corpus/report-2024-05"_s);
}

TextLayer layerOf(const QString &name)
{
    pdf::Document document;
    const auto source = pdf::Source::fromFile(corpus().filePath(name));
    if (!source)
        return {};
    const auto info = pdf::openAndWait(document, *source);
    const auto pages = info ? pdf::readTextAndWait(document) : std::unexpected(info.error());
    return pages ? makeTextLayer(**pages, info->outline) : TextLayer();
}

QByteArray contentOf(const QString &name)
{
    QFile file(corpus().filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString withoutSpaces(const QString &text)
{
    QString kept;
    for (const QChar unit : text) {
        if (!unit.isSpace())
            kept.append(unit);
    }
    return kept;
}

} // namespace

/// The layout analysis on the team's own report, where the folder of test reports is beside the repository (or named by
/// MEIPI_SHARED).
class CorpusTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLineIsThere_data();
    void everyLineIsThere();
    void noFurnitureInText();
    void quotesAreLocated();
    void quotesAreFoundAgain();
    void scanHasNoText();
};

void CorpusTextTest::initTestCase()
{
    if (!corpus().exists())
        QSKIP("not run: no shared/corpus/report-2024-05 beside the repository");
}

void CorpusTextTest::everyLineIsThere_data()
{
    QTest::addColumn<QString>("pdf");
    QTest::addColumn<QString>("gold");
    QTest::addColumn<int>("split"); // lines that need not be in one block
    QTest::newRow("Chinese") << u"report-2024-05.zh.pdf"_s << u"gold/zh.txt"_s << 0;
    QTest::newRow("English") << u"report-2024-05.en.pdf"_s << u"gold/en.txt"_s << 0;
    QTest::newRow("two columns") << u"report-2024-05-2col.en.pdf"_s << u"gold/en.txt"_s << 1;
}

void CorpusTextTest::everyLineIsThere()
{
    QFETCH(QString, pdf);
    QFETCH(QString, gold);
    QFETCH(int, split);
    const TextLayer layer = layerOf(pdf);
    QCOMPARE(brokenPromise(layer), QString());
    const QString text = withoutSpaces(layer.text);
    QStringList blocks;
    for (const QString &block : layer.text.split(u'\n'))
        blocks.append(withoutSpaces(block));
    int divided = 0;
    for (const QString &line : QString::fromUtf8(contentOf(gold)).split(u'\n', Qt::SkipEmptyParts)) {
        const QString wanted = withoutSpaces(line);
        QVERIFY2(text.contains(wanted), qPrintable(line));
        const bool whole = std::ranges::any_of(blocks, [&](const QString &block) { return block.contains(wanted); });
        divided += whole ? 0 : 1;
    }
    QVERIFY2(divided <= split, qPrintable(u"%1 lines are divided"_s.arg(divided)));
    const auto decoded = decodeTextLayer(encodeTextLayer(layer));
    QVERIFY(decoded && *decoded == layer);
}

void CorpusTextTest::noFurnitureInText()
{
    const TextLayer layer = layerOf(u"report-2024-05.zh.pdf"_s);
    QCOMPARE(layer.furniture.size(), 20); // a head and a number on each of ten pages
    QCOMPARE(layer.language, u"zh"_s);
    const QString head = withoutSpaces(layer.furniture.first().text);
    for (const QString &block : layer.text.split(u'\n'))
        QVERIFY(withoutSpaces(block) != head);
    for (int number = 1; number <= 10; ++number)
        QVERIFY(!withoutSpaces(layer.text).contains(u"—%1—"_s.arg(number)));
}

void CorpusTextTest::quotesAreLocated()
{
    const TextLayer layer = layerOf(u"report-2024-05.zh.pdf"_s);
    const QJsonArray excerpts = QJsonDocument::fromJson(contentOf(u"coding.gold.json"_s)).array();
    QCOMPARE(excerpts.size(), 60);
    for (const QJsonValue &value : excerpts) {
        const QString quote = value[u"quote_zh"_s].toString();
        const int page = value[u"page"_s].toInt();
        const int occurrences = value[u"occurrences_in_text"_s].toInt();
        const auto onPage = locateQuote(layer, quote, {.page = page, .occurrence = std::nullopt});
        // A quote that stands on the page several times is refused with its places, and the first can be asked for.
        const auto found = onPage || onPage.error().problem != base::Problem::QuoteAmbiguous
            ? onPage
            : locateQuote(layer, quote, {.page = page, .occurrence = 1});
        QVERIFY2(found.has_value(), qPrintable(quote));
        QVERIFY2(onPage.has_value() || occurrences > 1, qPrintable(quote));
        QCOMPARE(layer.pageOf(found->start) + 1, page);
        QCOMPARE(withoutSpaces(layer.textOf(*found)), withoutSpaces(quote));
    }
}

void CorpusTextTest::quotesAreFoundAgain()
{
    const TextLayer first = layerOf(u"report-2024-05.zh.pdf"_s);
    const TextLayer second = layerOf(u"report-2024-05-rev2.zh.pdf"_s);
    int changed = 0;
    for (const QJsonValue &value : QJsonDocument::fromJson(contentOf(u"coding.gold.json"_s)).array()) {
        const auto found =
            locateQuote(first, value[u"quote_zh"_s].toString(), {.page = value[u"page"_s].toInt(), .occurrence = 1});
        QVERIFY(found);
        const Selector selector = makeSelector(first, *found, QByteArray(32, 'a'));
        QCOMPARE(place(selector, first, QByteArray(32, 'a')).range, *found);
        const Placement placement = place(selector, second, QByteArray(32, 'b'));
        QVERIFY2(placement.state != PlacementState::Lost, qPrintable(selector.exact));
        if (placement.state == PlacementState::Moved)
            QCOMPARE(withoutSpaces(second.textOf(placement.range)), withoutSpaces(selector.exact));
        changed += placement.state == PlacementState::Changed ? 1 : 0;
    }
    QCOMPARE(changed, 5); // the edits of the second edition that touch a quote
}

void CorpusTextTest::scanHasNoText()
{
    const TextLayer scan = layerOf(u"report-2024-05-scan.zh.pdf"_s);
    QCOMPARE(scan.pages.size(), 10);
    QCOMPARE(scan.state, TextState::Absent);
}

QTEST_GUILESS_MAIN(CorpusTextTest)
#include "corpus_text_test.moc"
