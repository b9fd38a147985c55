// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/document.h"

#include "app/pdf/wait.h"
#include "tests/app/pdf/pdf_samples.h"

#include <QSignalSpy>
#include <QTest>

using namespace meipi;
using namespace meipi::pdf;
using base::Problem;

namespace {

Source sourceOf(const QByteArray &pdf) { return Source::fromBytes(pdf, QStringLiteral("sample.pdf")).value(); }

} // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void informationIsComplete();
    void longDocumentsOpenBeforeTheirInformation();
    void outlinesThatLoopEnd();
    void badDocumentsAreNamed_data();
    void badDocumentsAreNamed();
    void damageThatIsMendedIsTold();
    void passwords_data();
    void passwords();
    void openingAgain();
    void linksAreRead();
    void requestsWithoutADocumentFail();
    void destroyedInItsOwnSignal();
};

void DocumentTest::informationIsComplete()
{
    const int further = samples::firstFurther(2);
    const auto reference = [](int number) { return QByteArray::number(number) + " 0 R"; };
    const QByteArray second = reference(samples::pageObject(1));
    const QByteArray pdf = samples::document(
        {{.content = "", .size = {300, 200}}, {.content = "", .size = {200, 300}, .entries = "/Rotate 90"}},
        "/Outlines " + reference(further) + "/PageLabels<</Nums[0<</S/r>>1<</S/D/P(A-)>>]>>",
        {"<</Type/Outlines/First " + reference(further + 1) + "/Last " + reference(further + 1) + "/Count 2>>",
         "<</Title(Top)/Parent " + reference(further) + "/First " + reference(further + 2) + "/Last "
             + reference(further + 2) + "/Count 1/Dest[" + second + "/XYZ 0 150 0]>>",
         "<</Title<FEFF7B2C4E007AE0>/Parent " + reference(further + 1) + ">>", "<</Title(A title)/Author(Somebody)>>"},
        "/Info " + reference(further + 3));
    Document document;
    QSignalSpy opened(&document, &Document::opened);
    const auto info = openAndWait(document, sourceOf(pdf));
    QVERIFY(info);
    QCOMPARE(opened.size(), 1);
    QVERIFY(document.isOpen() && document.isInfoComplete());
    QCOMPARE(info->pageSizes, (QList<QSizeF>{{300, 200}, {300, 200}}));
    QCOMPARE(info->pageLabels, (QStringList{QStringLiteral("i"), QStringLiteral("A-1")}));
    QCOMPARE(info->metadata.value(QStringLiteral("Title")), QStringLiteral("A title"));
    QCOMPARE(info->metadata.value(QStringLiteral("Author")), QStringLiteral("Somebody"));
    QCOMPARE(info->outline.size(), 2);
    QCOMPARE(info->outline.at(0).title, QStringLiteral("Top"));
    QCOMPARE(info->outline.at(0).level, 1);
    QCOMPARE(info->outline.at(0).page, 1);
    QCOMPARE(info->outline.at(1).title, QStringLiteral("第一章"));
    QCOMPARE(info->outline.at(1).level, 2);
    QCOMPARE(info->outline.at(1).page, -1);
    QVERIFY2(info->warnings.isEmpty(), qPrintable(info->warnings.join(QStringLiteral("; "))));
}

void DocumentTest::longDocumentsOpenBeforeTheirInformation()
{
    QList<samples::Page> pages(400, {.content = "", .size = {300, 200}});
    pages.last().size = {500, 600};
    Document document;
    bool wasComplete = true;
    qsizetype pageCount = 0;
    connect(&document, &Document::opened, this, [&] {
        wasComplete = document.isInfoComplete();
        pageCount = document.info().pageSizes.size();
    });
    const auto info = openAndWait(document, sourceOf(samples::document(pages)));
    QVERIFY(info);
    QVERIFY(!wasComplete);
    QCOMPARE(pageCount, 400);
    QCOMPARE(info->pageSizes.size(), 400);
    QCOMPARE(info->pageSizes.last(), QSizeF(500, 600));
}

void DocumentTest::outlinesThatLoopEnd()
{
    const int further = samples::firstFurther(1);
    const QByteArray item = QByteArray::number(further + 1) + " 0 R";
    const QByteArray pdf =
        samples::document({{.content = ""}}, "/Outlines " + QByteArray::number(further) + " 0 R",
                          {"<</Type/Outlines/First " + item + "/Last " + item + "/Count 1>>",
                           "<</Title(Ouroboros)/First " + item + "/Last " + item + "/Next " + item + "/Count 1>>"});
    Document document;
    const auto info = openAndWait(document, sourceOf(pdf));
    QVERIFY(info);
    QVERIFY(!info->outline.isEmpty());
}

void DocumentTest::badDocumentsAreNamed_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<Problem>("problem");
    const QByteArray good = samples::numberedPages(3);
    QTest::newRow("only a signature") << QByteArray("%PDF-1.7\n") << Problem::PdfDamaged;
    QTest::newRow("cut in the first page") << good.first(good.size() / 4) << Problem::PdfDamaged;
    QTest::newRow("no pages") << samples::document({}) << Problem::PdfDamaged;
    QTest::newRow("signature and noise") << "%PDF-1.4\n" + QByteArray(5000, '\xa5') << Problem::PdfDamaged;
    QTest::newRow("locked") << samples::encrypted("secret", "word", "owner") << Problem::PdfLocked;
}

void DocumentTest::badDocumentsAreNamed()
{
    QFETCH(QByteArray, pdf);
    QFETCH(Problem, problem);
    Document document;
    QSignalSpy opened(&document, &Document::opened);
    QSignalSpy failed(&document, &Document::openFailed);
    const auto info = openAndWait(document, sourceOf(pdf));
    QVERIFY(!info);
    QCOMPARE(info.error().problem, problem);
    QCOMPARE(info.error().subject, QStringLiteral("sample.pdf"));
    QVERIFY(!document.isOpen());
    QTest::qWait(50); // the second worker's answer must not be another failure
    QCOMPARE(failed.size(), 1);
    QCOMPARE(opened.size(), 0);
}

void DocumentTest::damageThatIsMendedIsTold()
{
    QByteArray pdf = samples::numberedPages(2);
    pdf.replace("\nxref\n", "\nxxxx\n");
    Document document;
    QSignalSpy warned(&document, &Document::warned);
    const auto info = openAndWait(document, sourceOf(pdf));
    QVERIFY(info);
    QCOMPARE(info->pageSizes.size(), 2);
    QVERIFY(!info->warnings.isEmpty());
    QCOMPARE(warned.size(), info->warnings.size()); // two workers say it, it is told once
    QCOMPARE(warned.at(0).at(0).toString(), info->warnings.at(0));
}

void DocumentTest::passwords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("opens");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("wrong") << QStringLiteral("wrong") << false;
    QTest::newRow("not Latin-1") << QStringLiteral("密码") << false;
    QTest::newRow("user") << QString::fromLatin1("caf\xe9") << true;
    QTest::newRow("owner") << QStringLiteral("owner") << true;
}

void DocumentTest::passwords()
{
    QFETCH(QString, password);
    QFETCH(bool, opens);
    Document document;
    const auto info = openAndWait(document, sourceOf(samples::encrypted("secret", "caf\xe9", "owner")), password);
    QCOMPARE(info.has_value(), opens);
    if (!opens) {
        QCOMPARE(info.error().problem, password.isEmpty() ? Problem::PdfLocked : Problem::PasswordWrong);
        return;
    }
    const auto text = readTextAndWait(document);
    QVERIFY(text);
    QCOMPARE((*text)->at(0).text, QStringLiteral("secret"));
}

void DocumentTest::openingAgain()
{
    Document document;
    const Source locked = sourceOf(samples::encrypted("secret", "word", "owner"));
    QVERIFY(!openAndWait(document, locked));
    QVERIFY(openAndWait(document, locked, QStringLiteral("word")));
    const auto other = openAndWait(document, sourceOf(samples::numberedPages(4)));
    QVERIFY(other);
    QCOMPARE(other->pageSizes.size(), 4);
    const auto text = readTextAndWait(document);
    QVERIFY(text);
    QCOMPARE((*text)->at(3).text, QStringLiteral("Page4"));
}

void DocumentTest::linksAreRead()
{
    const QByteArray target = QByteArray::number(samples::pageObject(1)) + " 0 R";
    const QByteArray links = "/Annots["
                             "<</Type/Annot/Subtype/Link/Rect[30 120 90 140]/Border[0 0 0]/Dest["
        + target
        + "/XYZ 0 150 0]>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/A<</S/URI/URI(https://example.org/a)>>>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/A<</S/Launch/F(/bin/sh)>>>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/A<</S/JavaScript/JS(app.alert\\(1\\))>>>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/A<</S/GoToR/F(other.pdf)/D[0/Fit]>>>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/A<</S/Named/N/NextPage>>>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/A<</S/Named/N/Print>>>>"
          "<</Type/Annot/Subtype/Link/Rect[10 10 20 20]/Dest[99/Fit]>>]";
    Document document;
    QVERIFY(openAndWait(document, sourceOf(samples::document({{.content = "", .entries = links}, {.content = ""}}))));
    QSignalSpy read(&document, &Document::linksRead);
    document.readLinks(0);
    document.readLinks(1);
    document.readLinks(7);
    QTRY_COMPARE(read.size(), 3);
    QHash<int, QList<PageLink>> byPage;
    for (const auto &answer : read)
        byPage.insert(answer.at(0).toInt(), answer.at(1).value<QList<PageLink>>());
    QCOMPARE(byPage.value(0).size(), 8);
    QVERIFY(byPage.value(1).isEmpty() && byPage.value(7).isEmpty());
    const PageLink jump = byPage.value(0).at(0);
    QCOMPARE(jump.kind, LinkKind::Page);
    QCOMPARE(jump.page, 1);
    QVERIFY(qAbs(jump.top - 50) < 0.01);
    QVERIFY(qAbs(jump.area.left() - 30) < 0.01 && qAbs(jump.area.top() - 60) < 0.01);
    QVERIFY(qAbs(jump.area.width() - 60) < 0.01 && qAbs(jump.area.height() - 20) < 0.01);
    QCOMPARE(byPage.value(0).at(1).kind, LinkKind::Address);
    QCOMPARE(byPage.value(0).at(1).address, QStringLiteral("https://example.org/a"));
    // What is never followed is told apart, so that it can be said.
    QCOMPARE(byPage.value(0).at(2).kind, LinkKind::Program);
    QCOMPARE(byPage.value(0).at(2).address, QStringLiteral("/bin/sh"));
    QCOMPARE(byPage.value(0).at(3).kind, LinkKind::Script);
    QCOMPARE(byPage.value(0).at(4).kind, LinkKind::OtherFile);
    QCOMPARE(byPage.value(0).at(4).address, QStringLiteral("other.pdf"));
    QCOMPARE(byPage.value(0).at(5).kind, LinkKind::Page);
    QCOMPARE(byPage.value(0).at(5).page, 1);
    QCOMPARE(byPage.value(0).at(6).kind, LinkKind::Media);
    QCOMPARE(byPage.value(0).at(7).kind, LinkKind::Nowhere);
}

void DocumentTest::requestsWithoutADocumentFail()
{
    Document document;
    QVERIFY(!renderAndWait(document, {.page = 0}));
    QVERIFY(!readTextAndWait(document));
    QVERIFY(!openAndWait(document, sourceOf("%PDF-1.4 nothing")));
    QVERIFY(!renderAndWait(document, {.page = 0}));
    QVERIFY(!readTextAndWait(document));
}

void DocumentTest::destroyedInItsOwnSignal()
{
    for (const bool atOpening : {true, false}) {
        auto document = std::make_unique<Document>();
        bool gone = false;
        connect(document.get(), &Document::opened, this, [&] {
            if (atOpening) {
                document.reset();
                gone = true;
            } else {
                document->render({.page = 0});
                document->readText();
            }
        });
        connect(document.get(), &Document::rendered, this, [&] {
            document.reset();
            gone = true;
        });
        document->open(sourceOf(samples::numberedPages(50)));
        QTRY_VERIFY(gone);
    }
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
