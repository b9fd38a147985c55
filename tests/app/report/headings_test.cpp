// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;
using meipi::report::samples::PageWriter;

namespace {

QStringList headingsOf(const TextLayer &layer)
{
    QStringList headings;
    for (const Block &block : layer.blocks) {
        if (block.kind == BlockKind::Heading)
            headings.append(layer.textOf(block.range));
    }
    return headings;
}

void writeText(PageWriter &page, double top, int lines)
{
    for (int i = 0; i < lines; ++i)
        page.line(60, top + 14 * i, QChar(u'a' + i % 26) + u" rule for the whole of the Union that is kept by all"_s,
                  10);
}

} // namespace

class HeadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authorsAreNoHeadings_data();
    void authorsAreNoHeadings();
    void affiliationBesideTheText();
    void largeLinesHeadSections();
};

void HeadingsTest::authorsAreNoHeadings_data()
{
    QTest::addColumn<QString>("author");
    QTest::newRow("names") << u"Patrick N. Lane, Alice E. Best, Klaus Hickel"_s;
    QTest::newRow("Chinese names") << u"林晓 王明 张华"_s;
}

/// The outline begins with the paper's title, which is a heading then; what stands under it is none.
void HeadingsTest::authorsAreNoHeadings()
{
    QFETCH(const QString, author);
    PageWriter page;
    page.line(60, 60, u"Duration curves after planting"_s, 18).line(60, 100, author, 13);
    page.line(60, 140, u"Abstract"_s, 12);
    writeText(page, 170, 20);
    page.line(60, 470, u"1 Introduction"_s, 12);
    writeText(page, 500, 20);
    const QList<OutlineEntry> outline{
        {.title = u"Duration curves after planting"_s, .level = 1, .page = 0, .top = 60, .position = -1}};
    const TextLayer layer = makeTextLayer({page.page()}, outline);
    QVERIFY2(!headingsOf(layer).contains(author), qPrintable(headingsOf(layer).join(u'|')));
    QVERIFY(headingsOf(layer).contains(u"Abstract"_s));
    QVERIFY(headingsOf(layer).contains(u"1 Introduction"_s));
}

/// Behind the abstract: the second author's column.
void HeadingsTest::affiliationBesideTheText()
{
    PageWriter page;
    writeText(page, 60, 20);
    page.line(60, 370, u"Faisal Hussain"_s, 12);
    page.line(60, 392, u"Department of Computer Science, Islamabad"_s, 10);
    page.line(60, 424, u"Georgia Institute of Technology"_s, 12);
    page.line(60, 460, u"Scope"_s, 12);
    writeText(page, 490, 20);
    const QStringList headings = headingsOf(makeTextLayer({page.page()}, {}));
    QCOMPARE(headings, QStringList{u"Scope"_s});
}

void HeadingsTest::largeLinesHeadSections()
{
    PageWriter first;
    writeText(first, 60, 40);
    PageWriter second;
    second.line(60, 60, u"The University of the future"_s, 13);
    writeText(second, 100, 40);
    const QStringList headings = headingsOf(makeTextLayer({first.page(), second.page()}, {}));
    QCOMPARE(headings, QStringList{u"The University of the future"_s});
}

QTEST_APPLESS_MAIN(HeadingsTest)
#include "headings_test.moc"
