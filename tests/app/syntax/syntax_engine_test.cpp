// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/syntax/syntax_engine.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace meipi;

class SyntaxEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Were it linked, every start would pay for it.
    void isNotThereBeforeItIsAskedFor()
    {
        QVERIFY(!isLoaded());
        QVERIFY(syntax::syntaxEngine());
        QVERIFY(isLoaded());
        QCOMPARE(syntax::syntaxEngine(), syntax::syntaxEngine());
    }

    void linesAreReadByADefinition()
    {
        const auto reader = syntax::syntaxEngine()->lineReader(u"JSON"_s);
        QVERIFY(reader);
        const QList<syntax::FormatRun> runs = reader->read(u"{\"a\": 12}"_s);
        QVERIFY(std::ranges::any_of(runs, [](const syntax::FormatRun &run) {
            return run.offset == 6 && run.length == 2 && !run.format.isEmpty();
        }));
        QCOMPARE(reader->read(u"{\"a\": 12}"_s), runs); // nothing is left of the line before
    }

    void unknownDefinitionHasNoReader() { QVERIFY(!syntax::syntaxEngine()->lineReader(u"no such language"_s)); }

    void documentIsHighlightedForItsGround()
    {
        QTextDocument document(u"# Heading"_s);
        const auto highlighter = syntax::syntaxEngine()->highlighter(&document, u"Markdown"_s);
        QColor colors[2];
        for (const bool dark : {false, true}) {
            syntax::syntaxEngine()->setDark(*highlighter, dark);
            const auto formats = document.firstBlock().layout()->formats();
            QVERIFY(!formats.isEmpty());
            colors[dark] = formats.first().format.foreground().color();
        }
        QVERIFY(colors[0] != colors[1]);
    }

private:
    [[nodiscard]] static bool isLoaded()
    {
        QFile maps(u"/proc/self/maps"_s);
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("KF6SyntaxHighlighting");
    }
};

QTEST_MAIN(SyntaxEngineTest)
#include "syntax_engine_test.moc"
