// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whatever a coder does, undo and redo lead back to what was there: a random walk of everything that can be done to
// excerpts, with undo and redo among it. MEIPI_WALK=10000 walks that many steps, MEIPI_WALK_SEED=n another way.

#include "tests/app/desk/desk_world.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QCryptographicHash>
#include <QMap>
#include <QRandomGenerator>
#include <QUndoStack>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::DeskWorld;

namespace {

constexpr int usualSteps = 250;
constexpr int usualSeed = 7;
constexpr qsizetype mostExcerpts = 40; // more are removed again, so that words stay free

int fromEnvironment(const char *name, int otherwise)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : otherwise;
}

/// All that people made, tombstones included, without who and when.
QMap<QString, QString> storedRows(const QString &path)
{
    QMap<QString, QString> rows;
    const SQLite::Database file(path.toStdString(), SQLite::OPEN_READONLY);
    for (const auto *query :
         {"SELECT id, deleted, kind, note FROM excerpt", "SELECT id, deleted, excerpt, tag, person FROM excerpt_tag",
          "SELECT id, deleted, excerpt, exact, prefix, suffix, regions FROM quotation",
          "SELECT id, deleted, facet, key, label_zh, label_en FROM tag",
          "SELECT id, deleted, key, name_en FROM facet"}) {
        SQLite::Statement statement(file, query);
        while (statement.executeStep()) {
            QStringList columns;
            for (int i = 1; i < statement.getColumnCount(); ++i)
                columns.append(QString::fromStdString(statement.getColumn(i).getString()));
            rows.insert(QString::fromStdString(statement.getColumn(0).getString()), columns.join(u'|'));
        }
    }
    return rows;
}

} // namespace

class UndoWalkTest : public QObject
{
    Q_OBJECT

    DeskWorld m_world;
    std::unique_ptr<desk::Workspace> m_workspace;
    desk::OpenReport *m_report = nullptr;
    QRandomGenerator m_random;
    QList<QByteArray> m_states; ///< what is live after so many steps of the undo stack

    [[nodiscard]] int upTo(int count) { return m_random.bounded(count); }

    [[nodiscard]] QByteArray live() const
    {
        QStringList lines = tests::shown(m_report, m_workspace->taxonomy());
        for (const taxonomy::Tag &tag : m_workspace->taxonomy().tags)
            lines.append(tag.id.toString() + tag.label.zh + tag.label.en);
        for (const desk::ExcerptEntry &entry : m_report->excerpts()) {
            for (const report::PageRegion &region : entry.original()->selector.regions) {
                for (const QRectF &place : region.rectangles)
                    lines.append(u"%1 %2 %3 %4"_s.arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height()));
            }
        }
        lines.sort();
        return QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha1);
    }

    [[nodiscard]] QList<QUuid> someTags()
    {
        const QList<taxonomy::Tag> &all = m_workspace->taxonomy().tags;
        QList<QUuid> tags;
        for (int i = upTo(4); i > 0; --i)
            tags.append(all.at(upTo(int(all.size()))).id);
        return tags;
    }

    [[nodiscard]] QUuid someExcerpt()
    {
        const QList<desk::ExcerptEntry> all = m_report->excerpts();
        return all.isEmpty() ? QUuid() : all.at(upTo(int(all.size()))).id();
    }

    [[nodiscard]] report::TextRange someRange()
    {
        const int size = int(m_report->text()->text.size());
        const int start = upTo(size);
        return {.start = start, .end = std::min(size, start + 1 + upTo(20))};
    }

    void removeSome()
    {
        if (m_report->excerpts().size() > mostExcerpts / 2)
            m_report->removeExcerpt(someExcerpt());
    }

    /// One of the things that a coder does.
    void act()
    {
        using Action = std::function<void()>;
        const std::array<Action, 12> actions{
            [this] { std::ignore = m_report->addExcerpt(someRange(), someTags()); },
            [this] { m_report->changeTag(someExcerpt(), someTags().value(0), desk::TagAction::Toggle); },
            [this] { m_report->changeTags(someExcerpt(), someTags(), someTags()); },
            [this] { m_report->setNote(someExcerpt(), QString::number(upTo(3))); },
            [this] { removeSome(); },
            [this] { std::ignore = m_report->setRange(someExcerpt(), someRange()); },
            [this] {
                const QUuid id = someExcerpt();
                if (const desk::ExcerptEntry *entry = m_report->excerpt(id); entry && !entry->placement.range.isEmpty())
                    std::ignore = m_report->splitExcerpt(
                        id, entry->placement.range.start + upTo(int(entry->placement.range.length())));
            },
            [this] { std::ignore = m_report->joinExcerpt(someExcerpt(), upTo(2) == 0 ? -1 : 1); },
            [this] {
                const QRectF area(upTo(300), upTo(500), 20 + upTo(100), 20 + upTo(100));
                std::ignore = m_report->addAreaExcerpt(upTo(2), area, someTags());
            },
            [this] { m_report->setArea(someExcerpt(), QRectF(upTo(300), upTo(500), 50, 50)); },
            [this] { std::ignore = m_report->tagInVivo(upTo(2) == 0 ? QUuid() : someExcerpt(), someRange()); },
            [this] { std::ignore = m_report->codeRanges({someRange(), someRange(), someRange()}, someTags()); },
        };
        if (m_report->excerpts().size() > mostExcerpts)
            m_report->removeExcerpt(someExcerpt());
        else
            actions.at(static_cast<std::size_t>(upTo(int(actions.size()))))();
    }

    void stepOnce()
    {
        QUndoStack *stack = m_workspace->undoStack();
        const int before = stack->index();
        const int what = upTo(10);
        if (what == 0 || what == 1) {
            what == 0 ? stack->undo() : stack->redo();
            QCOMPARE(live(), m_states.at(stack->index()));
            return;
        }
        act();
        QVERIFY2(stack->index() - before <= 1, "more than one step for one action");
        if (stack->index() > before) {
            m_states.resize(stack->index());
            m_states.append(live());
        } else {
            QCOMPARE(live(), m_states.at(before));
        }
    }

    void goTo(int index)
    {
        QUndoStack *stack = m_workspace->undoStack();
        while (stack->index() != index) {
            stack->index() > index ? stack->undo() : stack->redo();
            QCOMPARE(live(), m_states.at(stack->index()));
        }
        QVERIFY(QTest::qWaitFor([this] { return m_workspace->keptState().waiting == 0; }, 120000));
    }

private Q_SLOTS:
    void undoAndRedoLeadBack()
    {
        const int steps = fromEnvironment("MEIPI_WALK", usualSteps);
        const int seed = fromEnvironment("MEIPI_WALK_SEED", usualSeed);
        m_random.seed(static_cast<quint32>(seed));
        const QString path = m_world.file(u"walk.meipi"_s);
        m_workspace = DeskWorld::made(path);
        QVERIFY(m_workspace);
        m_report = DeskWorld::read(*m_workspace, m_world.pdf());
        QVERIFY(m_report);
        m_states = {live()};
        for (int step = 0; step < steps; ++step) {
            stepOnce();
            if (QTest::currentTestFailed()) {
                qWarning("step %d of the walk with seed %d", step, seed);
                return;
            }
            if (step % 50 == 0)
                QCoreApplication::processEvents();
        }
        const int end = m_workspace->undoStack()->index();
        QVERIFY(end > steps / 10);
        goTo(end);
        const QMap<QString, QString> walked = storedRows(path);
        QVERIFY(walked.size() > end / 2);
        goTo(0);
        const QMap<QString, QString> undone = storedRows(path);
        goTo(end);
        QCOMPARE(storedRows(path), walked);
        goTo(0);
        QCOMPARE(storedRows(path), undone);
        QCOMPARE(m_report->excerpts().size(), 0);
        qInfo("%d steps, %d of them to undo, %lld rows with tombstones", steps, end, qlonglong(walked.size()));
    }

    void cleanup() { m_workspace.reset(); }
};

QTEST_MAIN(UndoWalkTest)
#include "undo_walk_test.moc"
