// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/wait.h"
#include "widgets/reader/line_places.h"
#include "widgets/reader/reading_map.h"
#include "widgets/reader/text_units.h"

#include <QDir>
#include <QTest>

using namespace meipi;
using namespace Qt::StringLiterals;
using widgets::ReadingMap;
using widgets::TextPoint;
using widgets::TextUnit;
using widgets::TextUnits;

namespace {

QDir corpus()
{
    const QString shared = qEnvironmentVariable("MEIPI_SHARED", QStringLiteral(MEIPI_SOURCE_DIR "/../shared"));
    return QDir(shared + u"/corpus"_s);
}

std::shared_ptr<const report::TextLayer> layerOf(const QString &path)
{
    pdf::Document document;
    const auto source = pdf::Source::fromFile(path);
    if (!source) {
        return nullptr;
    }
    const auto info = pdf::openAndWait(document, *source);
    const auto pages = info ? pdf::readTextAndWait(document) : std::unexpected(info.error());
    return pages ? std::make_shared<const report::TextLayer>(makeTextLayer(**pages, info->outline)) : nullptr;
}

} // namespace

/// Two columns, tables, vertical and right-to-left writing of real files: what holds on every page of them.
class ReadingCorpusTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const report::TextLayer> m_layer;

    void load(const QString &file)
    {
        m_layer = layerOf(corpus().filePath(file));
        QVERIFY(m_layer && !m_layer->lines.isEmpty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!corpus().exists(u"reports"_s)) {
            QSKIP("not run: no shared/corpus/reports beside the repository");
        }
    }

    void holds_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("share"); // of characters whose middle means a place beside them
        constexpr double nearlyAll = 0.985;
        constexpr double overlapping = 0.96; // reading marks and vowel signs stand over the characters they belong to
        for (const char *file :
             {"report-2024-05/report-2024-05-2col.en.pdf", "report-2024-05/report-2024-05.zh.pdf",
              "reports/en_paper_colbertv2.pdf", "reports/en_grobid_ieee.pdf", "reports/en_mineru_demo1.pdf",
              "reports/ja_plext.pdf", "reports/he_owasp_top10_2017.pdf", "reports/zhen_bitvm_parallel.pdf",
              "reports/en_jstor_scan_ocr.pdf"}) {
            QTest::newRow(file) << QString::fromLatin1(file) << nearlyAll;
        }
        QTest::newRow("kanbun") << u"reports/ja_kanbun.pdf"_s << overlapping;
        QTest::newRow("Arabic") << u"reports/ar_aljahiz.pdf"_s << overlapping;
    }

    void holds()
    {
        QFETCH(QString, file);
        QFETCH(double, share);
        load(file);
        everyCharacterIsPointedAt(share);
        downwardsNothingRepeats();
        unitsHoldEachOther();
    }

private:
    /// The middle of a character means a place beside it; its caret stands on its line.
    void everyCharacterIsPointedAt(double least) const
    {
        const ReadingMap map(m_layer);
        qsizetype characters = 0;
        qsizetype met = 0;
        for (int line = 0; line < m_layer->lines.size(); ++line) {
            const report::Line &printed = m_layer->lines[line];
            const widgets::LinePlaces places(*m_layer, line);
            for (qsizetype i = printed.range.start; i < printed.range.end; i += 3) {
                const QRectF box = places.box(i);
                if (box.isNull() || m_layer->text[i].isSurrogate()) {
                    continue;
                }
                const TextPoint at = map.at(printed.page, box.center());
                QVERIFY(at.gap >= 0 && at.line >= 0);
                ++characters;
                met += at.gap == i || at.gap == i + 1 ? 1 : 0;
                const widgets::CaretPlace caret = map.caret(at.gap, at.line);
                QCOMPARE(caret.page, printed.page);
                QVERIFY(places.box().adjusted(-0.1, -0.1, 0.1, 0.1).contains(map.caret(i, line).box.center()));
            }
        }
        const double share = static_cast<double>(met) / static_cast<double>(std::max<qsizetype>(1, characters));
        QVERIFY2(share > least, qPrintable(u"%1 of %2"_s.arg(met).arg(characters)));
    }

    void downwardsNothingRepeats() const
    {
        const ReadingMap map(m_layer);
        QSet<int> seen;
        for (TextPoint at = map.beside(0, 1, 0); at.gap >= 0; at = map.beside(at.line, 1, 0)) {
            QVERIFY2(!seen.contains(at.line), qPrintable(m_layer->textOf(m_layer->lines[at.line].range)));
            seen.insert(at.line);
        }
        QVERIFY(m_layer->lines.size() < 20 || seen.size() > m_layer->lines.size() / 3); // cells to the right are passed
    }

    void unitsHoldEachOther() const
    {
        const TextUnits units(m_layer, lexicon::Lexicon::shared());
        for (qsizetype at = 0; at < m_layer->text.size(); at += 7) {
            report::TextRange inner{.start = at, .end = at};
            for (const TextUnit unit : {TextUnit::Word, TextUnit::Clause, TextUnit::Sentence, TextUnit::Paragraph}) {
                const report::TextRange range = units.at(at, unit);
                const bool letter = m_layer->text[at].isLetterOrNumber();
                QVERIFY2(!letter || range.contains(at), qPrintable(m_layer->textOf(range)));
                if (letter && unit != TextUnit::Clause) { // an address may hold a mark that ends clauses
                    QVERIFY2(range.start <= inner.start && range.end >= inner.end, qPrintable(m_layer->textOf(inner)));
                }
                if (unit != TextUnit::Word) {
                    inner = range;
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(ReadingCorpusTest)
#include "reading_corpus_test.moc"
