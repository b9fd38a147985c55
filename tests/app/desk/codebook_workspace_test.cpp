// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The codebook in a real project: bulk changes are one durable step that reaches excerpts of closed reports and can be
// taken back; the change log says who changed what and gives earlier versions back.

#include "app/desk/codebook_edits.h"
#include "app/desk/codebook_log.h"
#include "app/desk/waiting.h"
#include "tests/app/desk/desk_world.h"

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::DeskWorld;

class CodebookWorkspaceTest : public QObject
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
        m_path = m_world->file(u"c%1.meipi"_s.arg(++number));
        m_workspace = DeskWorld::made(m_path);
        QVERIFY(m_workspace);
        desk::OpenReport *report = DeskWorld::read(*m_workspace, m_world->pdf());
        QVERIFY(report);
        m_eu = DeskWorld::tag(*m_workspace, u"economy/eu"_s);
        m_us = DeskWorld::tag(*m_workspace, u"economy/us"_s);
        QTRY_VERIFY(!report->id().isNull());
        m_report = report->id();
        report->addExcerpt(DeskWorld::range(report, u"风险管理制度"_s), {m_eu});
        report->addExcerpt(DeskWorld::range(report, u"行为守则"_s), {m_eu, m_us});
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        m_workspace->close(report); // what follows reaches it in the store only
        m_before = rows();
        QCOMPARE(m_before.size(), 2);
    }

    void cleanup() { m_workspace.reset(); }

    void mergingReachesClosedReportsAndComesBack()
    {
        const int steps = m_workspace->undoStack()->count();
        m_workspace->changeTagged({m_eu}, [this](const QList<project::ExcerptRow> &rows) {
            return desk::mergedTags(m_workspace->taxonomy(), rows, {m_eu}, m_us);
        });
        QTRY_VERIFY(!m_workspace->taxonomy().tag(m_eu));
        QCOMPARE(m_workspace->undoStack()->count(), steps + 1);
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(tags(), (QStringList{u"economy/us"_s, u"economy/us"_s}));
        QTRY_COMPARE(m_workspace->reports().first().excerptsByTag.value(m_us), 2);

        m_workspace->undoStack()->undo();
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QVERIFY(m_workspace->taxonomy().tag(m_eu));
        QCOMPARE(tags(), (QStringList{u"economy/eu"_s, u"economy/eu,economy/us"_s}));
        QCOMPARE(m_workspace->taxonomy(), taxonomy::defaultTaxonomy());

        m_workspace->undoStack()->redo();
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(tags(), (QStringList{u"economy/us"_s, u"economy/us"_s}));

        // It is in the file.
        const taxonomy::Taxonomy shown = m_workspace->taxonomy();
        m_workspace.reset();
        m_workspace = DeskWorld::opened(m_path);
        QVERIFY(m_workspace);
        QCOMPARE(m_workspace->taxonomy(), shown);
    }

    void removingWithEachFateComesBack_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("expected");
        using Kind = desk::TagFate::Kind;
        QTest::newRow("retire") << int(Kind::Retire) << QStringList{u"economy/eu"_s, u"economy/eu,economy/us"_s};
        QTest::newRow("move") << int(Kind::Move) << QStringList{u"economy/us"_s, u"economy/us"_s};
        QTest::newRow("take off") << int(Kind::TakeOff) << QStringList{QString(), u"economy/us"_s};
    }

    void removingWithEachFateComesBack()
    {
        QFETCH(const int, kind);
        const desk::TagFate fate{.kind = desk::TagFate::Kind(kind), .target = m_us};
        m_workspace->changeTagged({m_eu}, [&](const QList<project::ExcerptRow> &rows) {
            const taxonomy::Taxonomy &codebook = m_workspace->taxonomy();
            return desk::replacedCodebook(codebook, desk::withoutTags(codebook, {m_eu}), rows, fate, u"Remove"_s);
        });
        QTRY_VERIFY(m_workspace->taxonomy() != taxonomy::defaultTaxonomy());
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QTEST(tags(), "expected");
        m_workspace->undoStack()->undo();
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(m_workspace->taxonomy(), taxonomy::defaultTaxonomy());
        QCOMPARE(tags(), (QStringList{u"economy/eu"_s, u"economy/eu,economy/us"_s}));
    }

    void aReadOnlyProjectSaysSo()
    {
        m_workspace.reset();
        m_workspace = DeskWorld::opened(m_path, project::OpenMode::ReadOnly);
        QVERIFY(m_workspace);
        QList<base::Problem> troubles;
        connect(m_workspace.get(), &desk::Workspace::troubled, this,
                [&](const base::Error &error) { troubles.append(error.problem); });
        bool asked = false;
        m_workspace->changeTagged({m_eu}, [&](const QList<project::ExcerptRow> & /*rows*/) {
            asked = true;
            return desk::BulkChange();
        });
        QCOMPARE(troubles, QList{base::Problem::ReadOnly});
        QVERIFY(!asked);
    }

    void theLogSaysWhatWasChanged()
    {
        taxonomy::Tag tag = *m_workspace->taxonomy().tag(m_eu);
        tag.definition.en = u"The Union of 27"_s;
        edit(desk::editedTag(m_workspace->taxonomy(), tag));
        edit(desk::retiredTag(m_workspace->taxonomy(), m_us, true));
        edit(desk::newTag(m_workspace->taxonomy(), tag.facet, {}, {.zh = u"日本"_s, .en = u"Japan"_s}));
        edit(desk::movedTag(m_workspace->taxonomy(), m_us, {.facet = tag.facet, .parent = {}, .row = -1}));

        const desk::CodebookLog log = readLog();
        const QList<desk::CodebookVersion> &versions = log.versions();
        QCOMPARE(versions.size(), 5); // the first is the codebook as it came
        using Kind = desk::CodebookLogLine::Kind;
        QCOMPARE(versions.at(1).lines.size(), 1);
        QCOMPARE(versions.at(1).person, m_workspace->me().row.id);
        const desk::CodebookLogLine defined = versions.at(1).lines.first();
        QCOMPARE(defined.kind, Kind::Changed);
        QCOMPARE(defined.item, m_eu);
        QCOMPARE(defined.differences.size(), 1);
        QCOMPARE(defined.differences.first().after, u"The Union of 27"_s);
        QVERIFY2(versions.at(2).summary().contains(u"State"_s), qPrintable(versions.at(2).summary()));
        QCOMPARE(versions.at(3).lines.first().kind, Kind::Added);
        QVERIFY(
            std::ranges::all_of(versions.at(4).lines, [](const auto &line) { return line.kind == Kind::Reordered; }));

        QCOMPARE(log.codebookAt(1), taxonomy::defaultTaxonomy());
        QCOMPARE(log.codebookAt(5), m_workspace->taxonomy());
        QVERIFY(log.codebookAt(99).tags.isEmpty());
    }

    void goingBackIsOneStep()
    {
        edit(desk::newTag(m_workspace->taxonomy(), m_workspace->taxonomy().tag(m_eu)->facet, {},
                          {.zh = {}, .en = u"Japan"_s}));
        edit(desk::retiredTag(m_workspace->taxonomy(), m_us, true));
        const taxonomy::Taxonomy late = m_workspace->taxonomy();
        const desk::CodebookLog log = readLog();
        edit(desk::codebookChanges(m_workspace->taxonomy(), log.codebookAt(1), u"Back"_s));
        QCOMPARE(m_workspace->taxonomy(), taxonomy::defaultTaxonomy());
        m_workspace->undoStack()->undo();
        QCOMPARE(m_workspace->taxonomy(), late);
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QCOMPARE(*desk::await(m_workspace->store().taxonomy()), late);
    }

private:
    void edit(const project::ChangeSet &changes)
    {
        QVERIFY(!changes.isEmpty());
        m_workspace->apply(changes);
        QVERIFY(DeskWorld::waitUntilKept(*m_workspace));
        QTest::qWait(100); // a step of its own in the log
    }

    [[nodiscard]] desk::CodebookLog readLog() const
    {
        return desk::CodebookLog(
            desk::await(m_workspace->store().codebookHistory()).value_or(QList<project::Record>()));
    }

    [[nodiscard]] QList<project::ExcerptRow> rows() const
    {
        return desk::await(m_workspace->store().excerpts(m_report)).value_or(QList<project::ExcerptRow>());
    }

    /// For each excerpt its tags.
    [[nodiscard]] QStringList tags() const
    {
        QStringList lines;
        for (const project::ExcerptRow &row : rows()) {
            QStringList own;
            for (const project::ExcerptTag &tag : row.tags)
                own.append(m_workspace->taxonomy().address(tag.tag));
            own.sort();
            lines.append(own.join(u','));
        }
        return lines;
    }

    std::unique_ptr<DeskWorld> m_world;
    std::unique_ptr<desk::Workspace> m_workspace;
    QString m_path;
    QUuid m_report;
    QUuid m_eu;
    QUuid m_us;
    QList<project::ExcerptRow> m_before;
};

QTEST_MAIN(CodebookWorkspaceTest)
#include "codebook_workspace_test.moc"
