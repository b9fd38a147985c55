// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A workspace over real files: what is opened, what is known again, what is missing.

#include "app/project/connection.h"
#include "app/project/sql_statement.h"
#include "app/report/extractor_version.h"
#include "tests/app/desk/desk_world.h"

#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace meipi;
using base::Problem;
using desk::OpenReport;
using tests::DeskWorld;

class WorkspaceFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_world = std::make_unique<DeskWorld>();
    }

    void init()
    {
        static int number = 0;
        m_path = m_world->file(u"f%1.meipi"_s.arg(++number));
    }

    void documentIsOpenBeforeTheTextIsRead()
    {
        const auto workspace = DeskWorld::made(m_path);
        OpenReport *report = workspace->openFile(m_world->pdf());
        QStringList order;
        connect(report->document(), &pdf::Document::opened, this, [&] { order.append(u"opened"_s); });
        connect(report, &OpenReport::added, this, [&] { order.append(u"added"_s); });
        connect(report, &OpenReport::textReady, this, [&] { order.append(u"text"_s); });
        QTRY_COMPARE_WITH_TIMEOUT(order.size(), 3, 20000);
        QCOMPARE(order, (QStringList{u"opened"_s, u"added"_s, u"text"_s}));
        QCOMPARE(report->textStage(), OpenReport::TextStage::Ready);
    }

    void openingThatHasBegunIsContinued_data()
    {
        QTest::addColumn<bool>("handedOver");
        QTest::addColumn<bool>("awaited");
        QTest::newRow("the file is not read yet") << false << false;
        QTest::newRow("the worker has it") << true << false;
        QTest::newRow("it is open already") << true << true;
    }

    void openingThatHasBegunIsContinued()
    {
        QFETCH(bool, handedOver);
        QFETCH(bool, awaited);
        const auto workspace = DeskWorld::made(m_path);
        auto begun = std::make_unique<desk::FileOpening>(m_world->pdf());
        if (handedOver) {
            QTRY_VERIFY((begun->proceed(), !begun->source().isNull()));
        }
        if (awaited)
            QTest::qWait(300); // nobody listens meanwhile
        OpenReport *report = workspace->openFile(m_world->pdf(), {}, std::move(begun));
        QTRY_VERIFY_WITH_TIMEOUT(report->document()->isOpen(), 20000);
        QVERIFY(DeskWorld::waitForText(report));
        QTRY_VERIFY(!report->id().isNull());
        QCOMPARE(workspace->reports().size(), 1);
    }

    void openingThatHasBegunFailsAloud_data()
    {
        QTest::addColumn<bool>("awaited");
        QTest::newRow("before anybody listens") << true;
        QTest::newRow("afterwards") << false;
    }

    void openingThatHasBegunFailsAloud()
    {
        QFETCH(bool, awaited);
        const auto workspace = DeskWorld::made(m_path);
        const QString path = m_world->file(u"broken-%1.pdf"_s.arg(awaited));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4\nnothing more");
        file.close();
        auto begun = std::make_unique<desk::FileOpening>(path);
        QTRY_VERIFY((begun->proceed(), !begun->source().isNull()));
        if (awaited)
            QTRY_VERIFY_WITH_TIMEOUT(begun->error(), 20000);
        OpenReport *report = workspace->openFile(path, {}, std::move(begun));
        const QSignalSpy failed(report, &OpenReport::failed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        QVERIFY(report->error());
    }

    void whatWasSaidOverrulesTheGuess()
    {
        const auto workspace = DeskWorld::made(m_path);
        OpenReport *report = workspace->openFile(
            m_world->pdf(),
            {.language = u"en"_s, .series = u"S"_s, .title = u"T"_s, .year = 2024, .issue = 5, .overall = 21});
        QVERIFY(DeskWorld::waitForText(report));
        const project::Report &stored = report->summary().report;
        QCOMPARE(stored.language, u"en"_s);
        QCOMPARE(stored.title, u"T"_s);
        QCOMPARE(stored.issue, 5);
    }

    void sameFileIsTheSameReport()
    {
        const auto workspace = DeskWorld::made(m_path);
        OpenReport *first = DeskWorld::read(*workspace, m_world->pdf());
        QVERIFY(first);
        const QUuid id = first->id();
        QCOMPARE(workspace->openFile(m_world->pdf()), first);
        QCOMPARE(workspace->openReport(id), first);

        const QString copy = m_world->file(u"copy.pdf"_s);
        QFile::remove(copy);
        QVERIFY(QFile::copy(m_world->pdf(), copy));
        QVERIFY(DeskWorld::waitUntilKept(*workspace));
        OpenReport *again = DeskWorld::read(*workspace, copy);
        QVERIFY(again);
        QCOMPARE(again->id(), id);
        QTRY_COMPARE(workspace->reports().size(), 1);

        // Two views of one report see each other's edits.
        const QUuid excerpt = again->addExcerpt(DeskWorld::range(again, u"主管机关"_s), {});
        QVERIFY(first->excerpt(excerpt));
    }

    void closingLeavesNothingBehind()
    {
        const auto workspace = DeskWorld::made(m_path);
        QPointer<OpenReport> report = workspace->openFile(m_world->pdf());
        QCOMPARE(workspace->openFile(m_world->pdf()), report.data());
        workspace->close(report);
        QTest::qWait(1);
        QVERIFY(report); // somebody else has it open
        workspace->close(report);
        QTRY_VERIFY(!report);
    }

    void closingTheWorkspaceWhileReading()
    {
        auto workspace = DeskWorld::made(m_path);
        QVERIFY(workspace->openFile(m_world->pdf()));
        QTest::qWait(5);
        workspace.reset();
        QVERIFY(DeskWorld::opened(m_path)); // and the project is whole
    }

    /// A newer program lays pages out in another way: the text is read again, and excerpts are found in it again.
    void textOfAnotherExtractorIsMadeAnew()
    {
        QUuid id;
        QUuid excerpt;
        {
            const auto workspace = DeskWorld::made(m_path);
            OpenReport *report = DeskWorld::read(*workspace, m_world->pdf());
            QVERIFY(report);
            excerpt = report->addExcerpt(DeskWorld::range(report, u"主管机关"_s), {});
            QVERIFY(!excerpt.isNull());
            QVERIFY(DeskWorld::waitUntilKept(*workspace));
            QTRY_VERIFY(workspace->reports().first().textStored);
            id = report->id();
        }
        project::runSql(*project::openDatabase(m_path, project::Access::Write), "UPDATE text_layer SET extractor = ?",
                        report::extractorVersion - 1);
        const auto workspace = DeskWorld::opened(m_path);
        QVERIFY(workspace);
        QTRY_COMPARE(workspace->reports().size(), 1);
        QVERIFY(!workspace->reports().first().textStored);
        OpenReport *report = workspace->openReport(id);
        QVERIFY(DeskWorld::waitForText(report));
        QTRY_VERIFY(report->excerpt(excerpt));
        QTRY_VERIFY(workspace->reports().first().textStored);
        QCOMPARE(report->excerpt(excerpt)->quote(), u"主管机关"_s);
        QCOMPARE(report->excerpt(excerpt)->placement.range, DeskWorld::range(report, u"主管机关"_s));
    }

    void deskTakesBytesInAtTheFirstAnnotation()
    {
        const auto workspace = DeskWorld::made(m_path, true);
        QVERIFY(workspace->isDesk());
        OpenReport *report = DeskWorld::read(*workspace, m_world->pdf());
        QVERIFY(report);
        QTRY_COMPARE(workspace->reports().size(), 1);
        QTRY_VERIFY(workspace->reports().first().textStored);
        QVERIFY(!workspace->reports().first().bytesStored);
        QCOMPARE(workspace->reports().first().path, m_world->pdf());
        QVERIFY(!report->addExcerpt(DeskWorld::range(report, u"主管机关"_s), {}).isNull());
        QTRY_VERIFY(workspace->reports().first().bytesStored);
    }

    void merelyReadFileThatIsGone()
    {
        const QString moved = m_world->file(u"moved.pdf"_s);
        tests::writePdf(moved, {{u"将要移走的文件。"_s}});
        const QUuid id = addedToDesk(moved);
        QVERIFY(!id.isNull());
        QVERIFY(QFile::remove(moved));
        const auto workspace = DeskWorld::opened(m_path);
        OpenReport *report = workspace->openReport(id);
        const QSignalSpy failed(report, &OpenReport::failed);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(report->error()->problem, Problem::NoSuchFile);
        QCOMPARE(report->error()->subject, moved);
        QVERIFY(DeskWorld::waitForText(report)); // its text and its excerpts are in the project
    }

    void merelyReadFileThatWasReplaced()
    {
        const QString replaced = m_world->file(u"replaced.pdf"_s);
        tests::writePdf(replaced, {{u"原来的文件。"_s}});
        const QUuid id = addedToDesk(replaced);
        QVERIFY(!id.isNull());
        tests::writePdf(replaced, {{u"换过的文件。"_s}, {u"第二页。"_s}});
        const auto workspace = DeskWorld::opened(m_path);
        OpenReport *report = workspace->openReport(id);
        QTRY_VERIFY(report->error().has_value());
        QCOMPARE(report->error()->problem, Problem::FileChanged);
        QCOMPARE(report->error()->subject, replaced);
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("no PDF") << QByteArray("just words") << Problem::NotAPdf;
        QTest::newRow("cut off") << QByteArray("%PDF-1.7\n1 0 obj\n<</Type/Cat") << Problem::PdfDamaged;
        QTest::newRow("missing") << QByteArray() << Problem::NoSuchFile;
    }
    void badFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Problem, problem);
        const QString path = m_world->file(u"bad.pdf"_s);
        QFile::remove(path);
        if (!bytes.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        const auto workspace = DeskWorld::made(m_path);
        OpenReport *report = workspace->openFile(path);
        const QSignalSpy failed(report, &OpenReport::failed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        QCOMPARE(report->error()->problem, problem);
        QCOMPARE(report->error()->subject, path);
        QVERIFY(report->id().isNull());
        QVERIFY(workspace->reports().isEmpty());
    }

    void lockedFileOpensWithItsPassword()
    {
        const QString path = m_world->file(u"locked.pdf"_s);
        tests::writeLockedPdf(path, "geheim");
        const auto workspace = DeskWorld::made(m_path);
        OpenReport *report = workspace->openFile(path);
        const QSignalSpy failed(report, &OpenReport::failed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
        QCOMPARE(report->error()->problem, Problem::PdfLocked);
        workspace->setPassword(report, u"wrong"_s);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 20000);
        QCOMPARE(report->error()->problem, Problem::PasswordWrong);
        workspace->setPassword(report, u"geheim"_s);
        QVERIFY(DeskWorld::waitForText(report));
        QVERIFY(!report->error());
        QCOMPARE(report->text()->state, report::TextState::Absent); // a page with nothing on it
        QVERIFY(!report->id().isNull());
    }

    void readOnlyProjectShowsAndRefuses()
    {
        QUuid id;
        {
            const auto workspace = DeskWorld::made(m_path);
            OpenReport *report = DeskWorld::read(*workspace, m_world->pdf());
            QVERIFY(report);
            id = report->id();
        }
        const auto workspace = DeskWorld::opened(m_path, project::OpenMode::ReadOnly);
        QVERIFY(workspace->isReadOnly());
        OpenReport *report = workspace->openReport(id);
        QVERIFY(DeskWorld::waitForText(report));
        QVERIFY(report->addExcerpt(DeskWorld::range(report, u"主管机关"_s), {}).isNull());
        const QSignalSpy troubled(workspace.get(), &desk::Workspace::troubled);
        workspace->renameReport(id, u"x"_s);
        QTRY_COMPARE(troubled.size(), 1);
    }

    void personalDeskIsMadeAndFoundAgain()
    {
        const QString path = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/desk.meipi"_s;
        QFile::remove(path);
        {
            const auto store = desk::openDeskProject();
            QVERIFY(store);
            QCOMPARE((*store)->path(), path);
            QVERIFY((*store)->head().isDesk);
            QCOMPARE((*store)->head().taxonomy.facets.size(), 4);
        }
        QVERIFY(desk::openDeskProject());
        QVERIFY(QFile::remove(path));
    }

private:
    QUuid addedToDesk(const QString &pdf)
    {
        const auto workspace = DeskWorld::made(m_path, true);
        const OpenReport *report = DeskWorld::read(*workspace, pdf);
        return report ? report->id() : QUuid();
    }

    std::unique_ptr<DeskWorld> m_world;
    QString m_path;
};

QTEST_MAIN(WorkspaceFilesTest)
#include "workspace_files_test.moc"
