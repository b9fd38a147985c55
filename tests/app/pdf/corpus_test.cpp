// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/wait.h"

#include <QDir>
#include <QTest>

using namespace meipi::pdf;

/// The team's own report, where the folder of test reports is beside the repository (or named by MEIPI_SHARED).
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsOpenAndDraw_data();
    void reportsOpenAndDraw();
};

void CorpusTest::reportsOpenAndDraw_data()
{
    QTest::addColumn<QString>("path");
    const QString shared = qEnvironmentVariable("MEIPI_SHARED", QStringLiteral(MEIPI_SOURCE_DIR "/../shared"));
    const QDir folder(shared + QStringLiteral("/corpus/report-2024-05"));
    const QStringList names = folder.entryList({QStringLiteral("*.pdf")}, QDir::Files);
    if (names.isEmpty())
        QSKIP("not run: no reports in shared/corpus/report-2024-05 beside the repository");
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void CorpusTest::reportsOpenAndDraw()
{
    QFETCH(QString, path);
    const auto source = Source::fromFile(path);
    QVERIFY(source);
    Document document;
    const auto info = openAndWait(document, *source);
    QVERIFY(info);
    QVERIFY(info->pageSizes.size() >= 5);
    for (int page = 0; page < int(info->pageSizes.size()); ++page) {
        const auto image = renderAndWait(document, {.page = page, .scale = 1});
        QVERIFY(image);
        QCOMPARE(image->size(), info->pageSizes.at(page).toSize());
        QSet<QRgb> colours;
        for (int y = 0; y < image->height(); y += 3) {
            for (int x = 0; x < image->width(); x += 3)
                colours.insert(image->pixel(x, y));
        }
        QVERIFY2(colours.size() > 2, "a blank page");
    }
    const auto text = readTextAndWait(document);
    QVERIFY(text);
    qsizetype characters = 0;
    for (const auto &page : **text)
        characters += page.text.size();
    if (path.contains(QLatin1String("scan")))
        QCOMPARE(characters, 0);
    else
        QVERIFY(characters > 5000);
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
