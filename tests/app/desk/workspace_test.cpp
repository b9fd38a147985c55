// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A workspace over a real project file and real PDF workers: editing.

#include "app/desk/messages.h"
#include "app/project/connection.h"
#include "app/project/sql_statement.h"
#include "tests/app/desk/desk_world.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace meipi;
using desk::TagAction;
using tests::DeskWorld;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<DeskWorld>();
        QVERIFY(QFileInfo::exists(m_world->pdf()));
    }

    void init()
    {
        static int number = 0;
        m_path = m_world->file(u"p%1.meipi"_s.arg(++number));
        m_workspace = DeskWorld::made(m_path);
        QVERIFY(m_workspace);
        m_troubles.clear();
        connect(m_workspace.get(), &desk::Workspace::troubled, this,
                [this](const base::Error &error) { m_troubles.append(desk::message(error)); });
        m_report = DeskWorld::read(*m_workspace, m_world->pdf());
        QVERIFY(m_report);
        QVERIFY(!m_report->id().isNull());
        m_high = DeskWorld::tag(*m_workspace, u"risk_level/high"_s);
        m_limited = DeskWorld::tag(*m_workspace, u"risk_level/limited"_s);
        m_eu = DeskWorld::tag(*m_workspace, u"economy/eu"_s);
        QVERIFY(!m_high.isNull() && !m_limited.isNull() && !m_eu.isNull());
    }

    void cleanup()
    {
        QCOMPARE(m_troubles, QStringList());
        m_report = nullptr;
        m_workspace.reset();
    }

    void addedReportIsListed()
    {
        QTRY_COMPARE(m_workspace->reports().size(), 1);
        const project::ReportSummary &summary = m_workspace->reports().first();
        QCOMPARE(summary.report.title, u"人工智能规则"_s);
        QCOMPARE(summary.edition.pageCount, 2);
        QTRY_VERIFY(m_workspace->reports().first().textStored);
        QVERIFY(m_workspace->reports().first().bytesStored);
        QVERIFY(m_workspace->reports().first().characters > 40);
    }

    void editsAreShownAtOnceAndKept()
    {
        const QSignalSpy changed(m_report, &desk::OpenReport::excerptsChanged);
        const QUuid id = m_report->addExcerpt(DeskWorld::range(m_report, u"高风险系统的提供者"_s), {m_high});
        QVERIFY(!id.isNull());
        QCOMPARE(changed.size(), 1); // before the store has answered
        QCOMPARE(m_report->excerpts().size(), 1);
        QCOMPARE(m_report->excerpt(id)->quote(), u"高风险系统的提供者"_s);
        QCOMPARE(m_report->excerpt(id)->page(), 0);
        QCOMPARE(m_report->excerpt(id)->tagIds(), QList{m_high});
        QCOMPARE(m_report->excerpt(id)->coders(), QList{m_workspace->me().row.id});
        QCOMPARE(m_report->summary().excerpts, 1);

        m_report->changeTag(id, m_limited, TagAction::Toggle); // replaces: a level is one
        QCOMPARE(m_report->excerpt(id)->tagIds(), QList{m_limited});
        m_report->changeTag(id, m_eu, TagAction::Put);
        QCOMPARE(m_report->excerpt(id)->tagIds().size(), 2);
        m_report->setNote(id, u"见 *附件三*"_s);
        QCOMPARE(m_report->excerpt(id)->row.excerpt.note, u"见 *附件三*"_s);

        const QStringList before = tests::shown(m_report, m_workspace->taxonomy());
        QCOMPARE(afterReopening(), before);
    }

    void undoAndRedoEachStep()
    {
        QList<QStringList> states{tests::shown(m_report, m_workspace->taxonomy())};
        const auto remember = [&] { states.append(tests::shown(m_report, m_workspace->taxonomy())); };
        const QUuid first = m_report->addExcerpt(DeskWorld::range(m_report, u"自愿采用"_s), {m_high, m_eu});
        remember();
        m_report->changeTag(first, m_limited, TagAction::Put);
        remember();
        m_report->setNote(first, u"n"_s);
        remember();
        m_report->removeExcerpt(first);
        remember();
        QVERIFY(m_report->excerpts().isEmpty());
        QCOMPARE(m_report->excerpt(first), nullptr);

        QUndoStack *stack = m_workspace->undoStack();
        QCOMPARE(stack->count(), 4);
        for (int i = 3; i >= 0; --i) {
            QVERIFY(!stack->undoText().isEmpty());
            stack->undo();
            QCOMPARE(tests::shown(m_report, m_workspace->taxonomy()), states.at(i));
        }
        for (int i = 1; i <= 4; ++i) {
            stack->redo();
            QCOMPARE(tests::shown(m_report, m_workspace->taxonomy()), states.at(i));
        }
        stack->undo();
        QCOMPARE(afterReopening(), states.at(3)); // what was undone is what is stored
    }

    void countsFollow()
    {
        const QUuid id = m_report->addExcerpt(DeskWorld::range(m_report, u"主管机关"_s), {m_eu});
        QTRY_COMPARE(m_workspace->reports().size(), 1);
        QCOMPARE(m_workspace->reports().first().excerpts, 1);
        QCOMPARE(m_workspace->reports().first().excerptsByTag.value(m_eu), 1);
        m_report->removeExcerpt(id);
        QCOMPARE(m_workspace->reports().first().excerpts, 0);
        m_workspace->undoStack()->undo();
        QCOMPARE(m_workspace->reports().first().excerpts, 1);
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(m_workspace->reports().first().excerpts, 1); // the store counts the same
    }

    void readingOrder()
    {
        QVERIFY(!m_report->addExcerpt(DeskWorld::range(m_report, u"主管机关"_s), {}).isNull());
        QVERIFY(!m_report->addExcerpt(DeskWorld::range(m_report, u"低风险系统"_s), {}).isNull());
        QVERIFY(!m_report->addExcerpt(DeskWorld::range(m_report, u"高风险系统"_s), {}).isNull());
        QStringList quotes;
        for (const desk::ExcerptEntry &entry : m_report->excerpts())
            quotes.append(entry.quote());
        QCOMPARE(quotes, (QStringList{u"高风险系统"_s, u"低风险系统"_s, u"主管机关"_s}));
        QCOMPARE(m_report->excerpts().last().page(), 1);
    }

    void areaExcerpt()
    {
        const QRectF area(100, 100, 50, 40);
        const QUuid id = m_report->addAreaExcerpt(1, area, {m_eu});
        QVERIFY(!id.isNull());
        const desk::ExcerptEntry *entry = m_report->excerpt(id);
        QCOMPARE(entry->row.excerpt.kind, project::ExcerptKind::Area);
        QCOMPARE(entry->page(), 1);
        QCOMPARE(entry->original()->selector.regions.first().rectangles, QList{area});
        QVERIFY(m_report->addAreaExcerpt(2, area, {}).isNull()); // no such page
        QVERIFY(m_report->addAreaExcerpt(0, QRectF(9000, 9000, 5, 5), {}).isNull()); // beside the page
        QCOMPARE(afterReopening().size(), 1);
    }

    void nothingIsMadeOfNothing()
    {
        QVERIFY(m_report->addExcerpt({3, 3}, {m_eu}).isNull());
        QVERIFY(m_report->addExcerpt({7, 2}, {m_eu}).isNull());
        m_report->setNote(QUuid::createUuid(), u"x"_s);
        m_report->removeExcerpt(QUuid::createUuid());
        QCOMPARE(m_workspace->undoStack()->count(), 0);
    }

    void titleAndRemovalOfAReport()
    {
        QTRY_COMPARE(m_workspace->reports().size(), 1);
        QVERIFY(!m_report->addExcerpt(DeskWorld::range(m_report, u"主管机关"_s), {m_eu}).isNull());
        m_workspace->renameReport(m_report->id(), u" 新标题 "_s);
        QCOMPARE(m_workspace->reports().first().report.title, u"新标题"_s);
        QCOMPARE(m_report->summary().report.title, u"新标题"_s);
        m_workspace->undoStack()->undo();
        QCOMPARE(m_workspace->reports().first().report.title, u"人工智能规则"_s);

        m_workspace->removeReport(m_report->id());
        QTRY_VERIFY(m_workspace->reports().isEmpty());
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        m_workspace->undoStack()->undo();
        QTRY_COMPARE(m_workspace->reports().size(), 1);
        QTRY_COMPARE(m_workspace->reports().first().excerpts, 1);
    }

    void removedReportGoesWithAllItsEditions()
    {
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        const QString newer = m_world->file(u"newer.pdf"_s);
        tests::writePdf(newer, {{u"第一章 总则（修订）"_s}}, u"人工智能规则"_s);
        QFile file(newer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        project::Edition edition;
        edition.row.id = project::newId();
        edition.fileName = u"newer.pdf"_s;
        edition.pageCount = 1;
        const auto added = m_workspace->store()
                               .addEdition(m_workspace->reports().first().report, edition, file.readAll(), newer)
                               .result();
        QVERIFY(added);
        QCOMPARE(added->editions, 2);
        m_report = nullptr;
        m_workspace.reset();
        m_workspace = DeskWorld::opened(m_path);
        QTRY_COMPARE(m_workspace->reports().size(), 1);
        const QUuid report = m_workspace->reports().first().report.row.id;

        const auto liveEditions = [this] {
            const auto database = project::openDatabase(m_path, project::Access::Read);
            project::SqlStatement count(*database, "SELECT count(*) FROM edition WHERE deleted = 0");
            return count.step() ? count.small(0) : -1;
        };
        m_workspace->removeReport(report);
        QTRY_VERIFY(m_workspace->reports().isEmpty());
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(liveEditions(), 0);
        m_workspace->undoStack()->undo();
        QTRY_COMPARE(m_workspace->reports().size(), 1);
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(liveEditions(), 2);
        QCOMPARE(m_workspace->reports().first().edition.fileName, u"newer.pdf"_s);
        QCOMPARE(m_workspace->reports().first().editions, 2);
        m_workspace->undoStack()->redo();
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(liveEditions(), 0);
    }

    void reportOpenedAgainShowsWhatIsHeld()
    {
        const QUuid kept = m_report->addExcerpt(DeskWorld::range(m_report, u"主管机关"_s), {m_eu});
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        const auto other = project::openDatabase(m_path, project::Access::Write);
        auto lock = std::make_unique<project::SqlTransaction>(*other); // nothing can be written
        const QUuid held = m_report->addExcerpt(DeskWorld::range(m_report, u"自愿采用"_s), {m_high});
        m_report->setNote(held, u"n"_s);
        m_report->changeTag(kept, m_high, TagAction::Put);
        const QStringList before = tests::shown(m_report, m_workspace->taxonomy());
        const QUuid id = m_report->id();
        m_workspace->close(m_report);
        m_report = m_workspace->openReport(id);
        QVERIFY(DeskWorld::waitForText(m_report));
        QTRY_COMPARE_WITH_TIMEOUT(tests::shown(m_report, m_workspace->taxonomy()), before, 15000);
        m_workspace->undoStack()->undo();
        m_workspace->undoStack()->redo();
        QCOMPARE(tests::shown(m_report, m_workspace->taxonomy()), before);
        lock.reset();
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(afterReopening(), before);
    }

    void newNameBeforeTheFirstChangeIsTheOneThatIsWritten()
    {
        const QUuid report = m_report->id();
        m_report = nullptr;
        m_workspace.reset();
        auto store = project::Store::open(
            m_path, project::OpenMode::ReadWrite,
            {.person = project::newId(), .name = u"旧名"_s, .initials = u"旧"_s, .ink = u"black"_s});
        QVERIFY(store);
        project::Writer me = desk::thisWriter();
        const project::Writer before = me;
        me.person = project::newId();
        me.name = u"旧名"_s;
        desk::setThisWriter(me);
        m_workspace = std::make_unique<desk::Workspace>(*std::move(store));
        me.name = u"新名"_s;
        m_workspace->setMe(me);
        QTRY_VERIFY(!m_workspace->reports().isEmpty());
        m_workspace->renameReport(report, u"改"_s);
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QTRY_COMPARE(m_workspace->people().size(), 2);
        desk::setThisWriter(before);
        QCOMPARE(m_workspace->person(me.person).name, u"新名"_s);
    }

private:
    /// Closes the project, opens it again and says what its report shows.
    QStringList afterReopening()
    {
        const QUuid id = m_report->id();
        m_report = nullptr;
        m_workspace.reset(); // waits for what is on its way
        m_workspace = DeskWorld::opened(m_path);
        if (!m_workspace)
            return {u"cannot be opened"_s};
        desk::OpenReport *report = m_workspace->openReport(id);
        QSignalSpy changed(report, &desk::OpenReport::excerptsChanged);
        if (!DeskWorld::waitForText(report) || !QTest::qWaitFor([&] { return !report->excerpts().isEmpty(); }))
            return {u"nothing came"_s};
        const bool placed = QTest::qWaitFor([&] {
            return std::ranges::all_of(report->excerpts(), [](const desk::ExcerptEntry &e) {
                return e.row.excerpt.kind == project::ExcerptKind::Area || !e.placement.range.isEmpty();
            });
        });
        m_report = report;
        return placed ? tests::shown(report, m_workspace->taxonomy()) : QStringList{u"not placed"_s};
    }

    std::unique_ptr<DeskWorld> m_world;
    std::unique_ptr<desk::Workspace> m_workspace;
    desk::OpenReport *m_report = nullptr;
    QString m_path;
    QStringList m_troubles;
    QUuid m_high;
    QUuid m_limited;
    QUuid m_eu;
};

QTEST_MAIN(WorkspaceTest)
#include "workspace_test.moc"
