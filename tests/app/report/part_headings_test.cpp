// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"
#include "app/report/part_headings.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;
using meipi::report::samples::PageWriter;

namespace {

constexpr double middle = 297.5;

/// Running text in lines of one length.
void prose(PageWriter &page, double y, int lines = 4)
{
    for (int i = 0; i < lines; ++i)
        page.line(60, y + 14 * i,
                  u"running text of a regulation that fills all of its line as text does in columns %1"_s.arg(i), 10);
}

void centred(PageWriter &page, double y, const QString &text, double type = 10)
{
    page.line(middle - double(text.size()) * type / 4, y, text, type);
}

QStringList headingsOf(const TextLayer &layer)
{
    QStringList headings;
    for (const Block &block : layer.blocks) {
        if (block.kind == BlockKind::Heading)
            headings.append(QString::number(block.level) + u' ' + layer.textOf(block.range));
    }
    return headings;
}

/// A second page, since the first one may be a cover.
TextLayer layerOf(const PageCharacters &page)
{
    PageWriter first;
    prose(first, 60, 30);
    return makeTextLayer({first.page(), page}, {});
}

} // namespace

class PartHeadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void divisionsOfALaw();
    void romanNumbersBeforeCapitals();
    void numbersInRunningText();
    void outlineFromHeadings();
    void outlineOfThePdfIsKept();
    void contentsWithoutPages();
};

void PartHeadingsTest::kinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PartKind>("kind");
    QTest::addColumn<bool>("number");
    const auto row = [](const QString &text, PartKind kind, bool number) {
        QTest::newRow(qPrintable(text)) << text << kind << number;
    };
    row(u"CHAPTER II"_s, PartKind::Chapter, true);
    row(u"Article 5"_s, PartKind::Article, true);
    row(u"Article 5 Prohibited practices"_s, PartKind::Article, false);
    row(u"SECTION 1"_s, PartKind::Section, true);
    row(u"ANNEX XIII"_s, PartKind::Annex, true);
    row(u"第三章"_s, PartKind::Chapter, true);
    row(u"第一分编 通则"_s, PartKind::Title, false);
    row(u"第二编"_s, PartKind::Part, true);
    row(u"第四部分"_s, PartKind::Part, true);
    row(u"第十条"_s, PartKind::Article, true);
    row(u"1.2 Scope"_s, PartKind::None, false);
    row(u"Articles 5 and 6"_s, PartKind::None, false);
    row(u""_s, PartKind::None, false);
}

void PartHeadingsTest::kinds()
{
    QFETCH(QString, text);
    QFETCH(PartKind, kind);
    QFETCH(bool, number);
    QCOMPARE(partKindOf(text), kind);
    QCOMPARE(isPartNumber(text), number);
}

/// As in the Official Journal: numbers and titles centred, in the type of the text or smaller.
void PartHeadingsTest::divisionsOfALaw()
{
    PageWriter page;
    centred(page, 60, u"CHAPTER I"_s, 9);
    centred(page, 80, u"GENERAL PROVISIONS"_s, 9);
    centred(page, 110, u"Article 1"_s);
    centred(page, 130, u"Subject matter"_s);
    prose(page, 160);
    centred(page, 230, u"CHAPTER II"_s, 9);
    centred(page, 250, u"DUTIES"_s, 9);
    centred(page, 280, u"SECTION 1"_s, 9);
    centred(page, 300, u"Of providers"_s, 9);
    centred(page, 330, u"Article 2"_s);
    prose(page, 360);
    QCOMPARE(headingsOf(layerOf(page.page())),
             (QStringList{u"1 CHAPTER I GENERAL PROVISIONS"_s, u"3 Article 1 Subject matter"_s,
                          u"1 CHAPTER II DUTIES"_s, u"2 SECTION 1 Of providers"_s, u"3 Article 2"_s}));
}

void PartHeadingsTest::romanNumbersBeforeCapitals()
{
    PageWriter page;
    centred(page, 60, u"II. RELATED WORK"_s);
    prose(page, 90);
    page.line(60, 170, u"II. what follows here is an item of a list"_s, 10);
    prose(page, 200);
    QCOMPARE(headingsOf(layerOf(page.page())), QStringList{u"1 II. RELATED WORK"_s});
}

void PartHeadingsTest::numbersInRunningText()
{
    PageWriter page;
    prose(page, 60);
    page.line(60, 116, u"Article 5 of this text goes on as running text and is not the head of anything here"_s, 10);
    prose(page, 130);
    QVERIFY(headingsOf(layerOf(page.page())).isEmpty());
}

void PartHeadingsTest::outlineFromHeadings()
{
    PageWriter page;
    page.line(60, 60, u"1 Introduction"_s, 14);
    prose(page, 90);
    page.line(60, 170, u"1.1 Background"_s, 12);
    prose(page, 200);
    const TextLayer layer = layerOf(page.page());
    QCOMPARE(layer.outline.size(), 2);
    QCOMPARE(layer.outline.at(0).title, u"1 Introduction"_s);
    QCOMPARE(layer.outline.at(0).level, 1);
    QCOMPARE(layer.outline.at(0).page, 1);
    QVERIFY(std::abs(layer.outline.at(0).top - 60) < 1);
    QCOMPARE(layer.outline.at(1).level, 2);
    QCOMPARE(layer.text.sliced(layer.outline.at(1).position, 3), u"1.1"_s);
}

/// Its titles leave the numbers out, and they are found all the same.
void PartHeadingsTest::outlineOfThePdfIsKept()
{
    PageWriter page;
    prose(page, 60);
    page.line(60, 130, u"1.1 Background"_s, 10);
    prose(page, 150);
    const TextLayer layer = makeTextLayer({page.page()}, {{.title = u"Background"_s, .level = 2, .page = 0}});
    QCOMPARE(headingsOf(layer), QStringList{u"2 1.1 Background"_s});
    QCOMPARE(layer.outline.size(), 1);
    QCOMPARE(layer.outline.first().position, layer.text.indexOf(u"1.1 Background"_s));
}

void PartHeadingsTest::contentsWithoutPages()
{
    PageWriter page;
    centred(page, 60, u"目录"_s, 14);
    const QStringList chapters{u"第一章 总则"_s, u"第二章 权利"_s, u"第三章 附则"_s};
    for (int i = 0; i < 3; ++i)
        page.line(60, 90 + 20 * i, chapters.at(i), 10);
    PageWriter body;
    for (int i = 0; i < 3; ++i) {
        body.line(60, 60 + 120 * i, chapters.at(i), 10);
        prose(body, 80 + 120 * i);
    }
    PageWriter first;
    prose(first, 60, 30);
    const TextLayer layer = makeTextLayer({first.page(), page.page(), body.page()}, {});
    QStringList contents;
    for (const Block &block : layer.blocks) {
        if (block.kind == BlockKind::Contents)
            contents.append(layer.textOf(block.range));
    }
    QCOMPARE(contents, (QStringList{u"第一章总则"_s, u"第二章权利"_s, u"第三章附则"_s}));
    QCOMPARE(headingsOf(layer).size(), 4);
}

QTEST_APPLESS_MAIN(PartHeadingsTest)
#include "part_headings_test.moc"
