// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sample PDFs are made by the build from sources of our own, so here the text layer can be held against what was
// meant, block by block: reading order, joined lines, furniture left out, radicals mended, a clause over a page's end.

#include "app/pdf/wait.h"
#include "app/report/page_characters.h"
#include "resources/sample/sample_source.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace meipi;

namespace {

QString withoutSpaces(const QString &text)
{
    QString kept;
    for (const QChar character : text)
        if (!character.isSpace())
            kept.append(character);
    return kept;
}

struct Expected
{
    QString text;
    sample::PartKind kind;
};

QList<Expected> expectedBlocks(const sample::SampleSource &source)
{
    QList<Expected> blocks;
    for (const sample::Part &part : source.parts) {
        if (part.cells.isEmpty())
            blocks.append({.text = part.text, .kind = part.kind});
        for (const QString &cell : part.cells)
            blocks.append({.text = cell, .kind = part.kind});
    }
    return blocks;
}

bool kindFits(report::BlockKind found, sample::PartKind meant)
{
    switch (meant) {
    case sample::PartKind::Title: return found == report::BlockKind::Title;
    case sample::PartKind::Heading:
    case sample::PartKind::Subheading: return found == report::BlockKind::Heading;
    case sample::PartKind::Caption: return found == report::BlockKind::Caption;
    case sample::PartKind::TableRow: return found == report::BlockKind::TableCell;
    case sample::PartKind::Figure: return found == report::BlockKind::Figure;
    case sample::PartKind::Byline:
    case sample::PartKind::SourceLine:
    case sample::PartKind::Paragraph:
        return found != report::BlockKind::Heading && found != report::BlockKind::TableCell
            && found != report::BlockKind::Figure;
    }
    return false;
}

} // namespace

class SampleTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("zh") << u"zh"_s;
        QTest::newRow("en") << u"en"_s;
    }

    void init()
    {
        QFETCH_GLOBAL(QString, language);
        m_source = sample::readSampleSource(
            QStringLiteral(MEIPI_SOURCE_DIR "/resources/sample/sample.%1.txt").arg(language), language);
        if (m_layers.contains(language))
            return;
        const auto pdf = pdf::Source::fromFile(QStringLiteral(MEIPI_BINARY_DIR "/sample/sample.%1.pdf").arg(language));
        QVERIFY(pdf.has_value());
        pdf::Document document;
        const auto opened = pdf::openAndWait(document, *pdf);
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        const auto pages = pdf::readTextAndWait(document);
        QVERIFY(pages.has_value());
        m_layers.insert(language, std::make_shared<report::TextLayer>(report::makeTextLayer(**pages, opened->outline)));
    }

    void everyBlockIsThereInOrder()
    {
        const report::TextLayer &layer = *m_layers[m_source.language];
        qsizetype next = 0;
        for (const Expected &expected : expectedBlocks(m_source)) {
            // The figure's text may come as one block, so its boxes are looked for inside.
            const bool part = expected.kind == sample::PartKind::Figure;
            bool found = false;
            for (qsizetype i = next; i < layer.blocks.size() && !found; ++i) {
                const QString text = withoutSpaces(layer.textOf(layer.blocks[i].range));
                const QString meant = withoutSpaces(expected.text);
                found = part ? text.contains(meant) : text == meant;
                if (!found)
                    continue;
                QVERIFY2(
                    kindFits(layer.blocks[i].kind, expected.kind),
                    qPrintable(u"%1 is of kind %2"_s.arg(expected.text).arg(static_cast<int>(layer.blocks[i].kind))));
                next = part ? i : i + 1;
            }
            QVERIFY2(found, qPrintable(u"missing, or not in its place: %1"_s.arg(expected.text)));
        }
    }

    void nothingElseIsThere()
    {
        const report::TextLayer &layer = *m_layers[m_source.language];
        QString meant;
        for (const Expected &expected : expectedBlocks(m_source))
            meant += expected.text;
        QCOMPARE(withoutSpaces(layer.text), withoutSpaces(meant));
    }

    void furnitureIsKeptApart()
    {
        const report::TextLayer &layer = *m_layers[m_source.language];
        QVERIFY(!withoutSpaces(layer.text).contains(withoutSpaces(m_source.runningHead)));
        int heads = 0;
        for (const report::Furniture &furniture : layer.furniture)
            heads += withoutSpaces(furniture.text).contains(withoutSpaces(m_source.runningHead)) ? 1 : 0;
        QCOMPARE(heads, layer.pages.size());
    }

    void aClauseRunsOverAPageEnd()
    {
        const report::TextLayer &layer = *m_layers[m_source.language];
        int over = 0;
        for (const report::TextRange &sentence : layer.sentences)
            over += layer.pageOf(sentence.start) != layer.pageOf(sentence.end - 1) ? 1 : 0;
        QVERIFY(over >= 1);
    }

private:
    sample::SampleSource m_source;
    QHash<QString, std::shared_ptr<report::TextLayer>> m_layers;
};

QTEST_GUILESS_MAIN(SampleTextTest)
#include "sample_text_test.moc"
