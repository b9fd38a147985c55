// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coding without seeing what a colleague has coded in the same project.

#include "tests/app/desk/desk_world.h"

#include <QSignalSpy>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::DeskWorld;

class BlindCodingTest : public QObject
{
    Q_OBJECT

    DeskWorld m_world;
    std::unique_ptr<desk::Workspace> m_workspace;
    desk::OpenReport *m_report = nullptr;

    void openAs(const project::Writer &writer)
    {
        m_workspace.reset();
        auto store = project::Store::open(m_world.file(u"blind.meipi"_s), project::OpenMode::ReadWrite, writer);
        QVERIFY(store);
        desk::setThisWriter(writer);
        m_workspace = std::make_unique<desk::Workspace>(*std::move(store));
        QTRY_COMPARE(m_workspace->reports().size(), 1);
        m_report = m_workspace->openReport(m_workspace->reports().first().report.row.id);
        QVERIFY(DeskWorld::waitForText(m_report));
    }

    [[nodiscard]] QUuid tag(const QString &address) const { return DeskWorld::tag(*m_workspace, address); }

    [[nodiscard]] QUuid make(const QString &words, const QList<QUuid> &tags) const
    {
        return m_report->addExcerpt(DeskWorld::range(m_report, words), tags);
    }

private Q_SLOTS:
    void othersAreHiddenAndSafe()
    {
        const project::Writer me = desk::thisWriter();
        const project::Writer colleague{
            .person = project::newId(), .name = u"周原"_s, .initials = u"周"_s, .ink = u"indigo"_s};
        m_workspace = DeskWorld::made(m_world.file(u"blind.meipi"_s));
        QVERIFY(m_workspace);
        m_report = DeskWorld::read(*m_workspace, m_world.pdf());
        QVERIFY(m_report && !m_report->id().isNull());
        const QUuid shared = make(u"风险管理制度"_s, {tag(u"economy/eu"_s)});
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));

        openAs(colleague);
        QTRY_COMPARE(m_report->excerpts().size(), 1);
        m_report->changeTag(shared, tag(u"economy/us"_s), desk::TagAction::Put);
        const QUuid theirs = make(u"行为守则"_s, {tag(u"risk_level/minimal"_s)});
        m_report->setNote(theirs, u"theirs"_s);
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));

        openAs(me);
        QTRY_COMPARE(m_report->excerpts().size(), 2);
        const QStringList all = tests::shown(m_report, m_workspace->taxonomy());
        QSignalSpy changed(m_report, &desk::OpenReport::excerptsChanged);
        m_workspace->setBlind(true);
        QVERIFY(changed.count() > 0);
        QCOMPARE(m_report->excerpts().size(), 1);
        QCOMPARE(m_report->excerpts().first().tagIds(), QList{tag(u"economy/eu"_s)});
        QCOMPARE(m_report->excerpts().first().coders(), QList{me.person});
        QVERIFY(!m_report->excerpt(theirs));
        QCOMPARE(m_report->summary().excerpts, 1);
        // Removing what has a colleague's tag takes only the own one off.
        m_report->removeExcerpt(shared);
        QCOMPARE(m_report->excerpts().size(), 1);
        QVERIFY(m_report->excerpts().first().tagIds().isEmpty());
        m_workspace->undoStack()->undo();
        // Splitting and joining carry along what is not seen.
        const QUuid second = m_report->splitExcerpt(shared, DeskWorld::range(m_report, u"制度"_s).start);
        QVERIFY(!second.isNull());
        m_workspace->setBlind(false);
        QCOMPARE(m_report->excerpt(second)->tagIds().size(), 2);
        m_workspace->undoStack()->undo();
        QCOMPARE(tests::shown(m_report, m_workspace->taxonomy()), all);

        m_workspace->setBlind(true);
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        openAs(me); // it is remembered
        QTRY_VERIFY(m_workspace->isBlind());
        QTRY_COMPARE(m_report->excerpts().size(), 1);
    }

    void cleanup() { m_workspace.reset(); }
};

QTEST_MAIN(BlindCodingTest)
#include "blind_coding_test.moc"
