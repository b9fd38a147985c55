// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A new edition in a workspace: added in the background, reviewed, undone, taken up again after closing.

#include "app/desk/edition_adding.h"
#include "app/desk/edition_review.h"
#include "app/desk/messages.h"
#include "tests/app/desk/desk_world.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace meipi;
using report::PlacementState;
using tests::DeskWorld;

class EditionReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<DeskWorld>();
        tests::writePdf(m_world->file(u"second.pdf"_s),
                        {{u"第一章 总则"_s, u"为了保护公众，制定本规则，由各级主管机关组织实施并监督检查。"_s,
                          u"高风险系统的提供者应当建立风险管理制度，并在投放市场前完成备案。"_s},
                         {u"第二章 罚则"_s, u"违反本法的，由主管机关责令改正。"_s}},
                        u"人工智能规则"_s);
        tests::writeScan(m_world->file(u"scan.pdf"_s));
    }

    void init()
    {
        static int number = 0;
        m_path = m_world->file(u"p%1.meipi"_s.arg(++number));
        m_workspace = DeskWorld::made(m_path);
        desk::OpenReport *report = DeskWorld::read(*m_workspace, m_world->pdf());
        QVERIFY(report);
        m_report = report->id();
        for (const QString &words : {u"高风险系统的提供者应当建立风险管理制度，并在投放市场前完成登记"_s,
                                     u"低风险系统的提供者可以自愿采用行为守则"_s, u"违反本法的，由主管机关责令改正"_s})
            QVERIFY(!report->addExcerpt(DeskWorld::range(report, words), {}).isNull());
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QTRY_VERIFY(m_workspace->reports().first().textStored);
    }

    void addingIsOneStepOfUndo()
    {
        QVERIFY(add());
        QTRY_COMPARE(m_workspace->reports().first().editions, 2);
        const QSignalSpy changed(m_workspace.get(), &desk::Workspace::editionChanged);
        m_workspace->undoStack()->undo();
        QTRY_COMPARE(m_workspace->reports().first().editions, 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(quotedInNewest(), 3);
        m_workspace->undoStack()->redo();
        QTRY_COMPARE(m_workspace->reports().first().editions, 2);
        QCOMPARE(quotedInNewest(), 1);
    }

    void decisionsAreKeptAndCanBeTakenBack()
    {
        QVERIFY(add());
        desk::EditionReview review(m_workspace.get(), m_report);
        review.load();
        QTRY_COMPARE(review.items().size(), 2); // one is sure
        QCOMPARE(review.items().at(0).state(), PlacementState::Changed);
        QCOMPARE(review.items().at(1).state(), PlacementState::Lost);
        review.accept(desk::RefoundExcerpt(review.items().at(0)));
        QTRY_COMPARE(review.items().size(), 1);
        review.leave(desk::RefoundExcerpt(review.items().at(0)));
        QTRY_COMPARE(review.items().size(), 0);
        m_workspace->undoStack()->undo();
        QTRY_COMPARE(review.items().size(), 1);
        QCOMPARE(review.items().first().state(), PlacementState::Lost);
        QCOMPARE(quotedInNewest(), 2);
    }

    void reviewIsTakenUpAgain()
    {
        QVERIFY(add());
        {
            desk::EditionReview review(m_workspace.get(), m_report);
            review.load();
            QTRY_COMPARE(review.items().size(), 2);
            review.leave(desk::RefoundExcerpt(review.items().at(1)));
            QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        }
        m_workspace.reset();
        m_workspace = DeskWorld::opened(m_path);
        QVERIFY(m_workspace);
        desk::EditionReview review(m_workspace.get(), m_report);
        review.load();
        QTRY_COMPARE(review.items().size(), 1);
        const desk::RefoundExcerpt item = review.items().first();
        QCOMPARE(item.state(), PlacementState::Changed);
        const qsizetype start = review.text()->text.indexOf(u"高风险系统"_s);
        review.place(item, {.start = start, .end = start + 9});
        QTRY_COMPARE(review.items().size(), 0);
        desk::OpenReport *report = m_workspace->openReport(m_report);
        QVERIFY(DeskWorld::waitForText(report));
        QTRY_COMPARE(report->excerpts().size(), 3);
        QTRY_VERIFY(report->excerpt(item.excerpt)->placement.range.start == start);
        QCOMPARE(report->excerpt(item.excerpt)->quote(), u"高风险系统的提供者"_s);
        // What was left out shows its old words and stands nowhere.
        int nowhere = 0;
        for (const auto entries = report->excerpts(); const desk::ExcerptEntry &entry : entries)
            nowhere += entry.placement.state == PlacementState::Lost && !entry.quote().isEmpty() ? 1 : 0;
        QCOMPARE(nowhere, 1);
    }

    void refusedAndGivenUp()
    {
        const project::ReportSummary summary = m_workspace->reports().first();
        for (const auto &[path, problem] : {std::pair(m_world->pdf(), base::Problem::DuplicateReport),
                                            std::pair(m_world->file(u"scan.pdf"_s), base::Problem::BadInput),
                                            std::pair(m_world->file(u"gone.pdf"_s), base::Problem::NoSuchFile)}) {
            desk::EditionAdding adding(m_workspace.get(), summary, path);
            std::optional<base::Problem> met;
            connect(&adding, &desk::EditionAdding::failed, this,
                    [&](const base::Error &error) { met = error.problem; });
            adding.start();
            QTRY_VERIFY_WITH_TIMEOUT(met, 20000);
            QCOMPARE(*met, problem);
        }
        {
            desk::EditionAdding adding(m_workspace.get(), summary, m_world->file(u"second.pdf"_s));
            adding.start();
            QTest::qWait(5);
        }
        QTest::qWait(300);
        QCOMPARE((*m_workspace->store().editions(m_report).result()).size(), 1);
        QVERIFY(!m_workspace->undoStack()->undoText().contains(u"edition"_s));
    }

private:
    bool add()
    {
        desk::EditionAdding adding(m_workspace.get(), m_workspace->reports().first(), m_world->file(u"second.pdf"_s));
        const QSignalSpy added(&adding, &desk::EditionAdding::added);
        adding.start();
        return QTest::qWaitFor([&] { return added.size() == 1; }, 20000);
    }

    int quotedInNewest()
    {
        const QUuid newest = m_workspace->store().editions(m_report).result()->last().row.id;
        int count = 0;
        const auto rows = *m_workspace->store().excerpts(m_report).result();
        for (const project::ExcerptRow &row : rows) {
            count +=
                std::ranges::any_of(row.quotations,
                                    [&](const project::Quotation &quotation) { return quotation.edition == newest; })
                ? 1
                : 0;
        }
        return count;
    }

    std::unique_ptr<DeskWorld> m_world;
    QString m_path;
    std::unique_ptr<desk::Workspace> m_workspace;
    QUuid m_report;
};

QTEST_MAIN(EditionReviewTest)
#include "edition_review_test.moc"
