// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a window has open: opening twice, leaving what is still being read.
#include "tests/app/desk/desk_world.h"
#include "widgets/window/project_session.h"

#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace meipi;
using namespace meipi::widgets;
using tests::DeskWorld;

namespace {

constexpr int slow = 30000; // milliseconds: other work may share the machine

} // namespace

class ProjectSessionTest : public QObject
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
        m_path = m_world->file(u"s%1.meipi"_s.arg(++number));
        QVERIFY(DeskWorld::made(m_path));
    }

    void theSameProjectAgainStaysWritable()
    {
        ProjectSession session;
        session.openProject(m_path);
        QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), slow);
        QVERIFY(!session.workspace()->isReadOnly());
        const desk::Workspace *before = session.workspace();
        session.openProject(m_path);
        QTRY_VERIFY_WITH_TIMEOUT(!session.isOpening(), slow);
        QCOMPARE(session.workspace(), before); // with the report and the steps that can be undone
        QVERIFY(!session.workspace()->isReadOnly());
    }

    void openedTwiceAtOnceItIsWritable()
    {
        ProjectSession session;
        session.openProject(m_path);
        session.openProject(m_path); // a double click
        QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), slow);
        QVERIFY(!session.workspace()->isReadOnly());
    }

    void pdfsDroppedWithTheOpenProjectAreAdded()
    {
        ProjectSession session;
        session.openProject(m_path);
        QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), slow);
        session.openProject(m_path);
        session.openPdfs({m_world->pdf()});
        QTRY_COMPARE_WITH_TIMEOUT(session.workspace()->reports().size(), 1, slow);
    }

    void whatIsLeftWhileItIsReadIsAddedAllTheSame()
    {
        const QString second = m_world->file(u"second.pdf"_s);
        tests::writePdf(second, {{u"第二份报告。"_s}});
        ProjectSession session;
        session.openProject(m_path);
        QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), slow);
        session.openPdfs({m_world->pdf()});
        session.openPdfs({second});
        QTRY_COMPARE_WITH_TIMEOUT(session.workspace()->reports().size(), 2, slow);
        QVERIFY(session.report());
        QTRY_COMPARE_WITH_TIMEOUT(session.report()->summary().edition.fileName, u"second.pdf"_s, slow);
    }

    void whatIsLeftAndCannotBeReadIsSaid()
    {
        const QString rubbish = m_world->file(u"rubbish.pdf"_s);
        QFile file(rubbish);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no pdf");
        file.close();
        ProjectSession session;
        QStringList failed;
        connect(&session, &ProjectSession::failed, this,
                [&](const base::Error &error) { failed.append(error.subject); });
        session.openProject(m_path);
        QTRY_VERIFY_WITH_TIMEOUT(session.workspace(), slow);
        session.openPdfs({rubbish});
        session.openPdfs({m_world->pdf(), rubbish});
        QTRY_COMPARE_WITH_TIMEOUT(failed, (QStringList{rubbish, rubbish}), slow);
        QTRY_COMPARE_WITH_TIMEOUT(session.workspace()->reports().size(), 1, slow);
    }

private:
    std::unique_ptr<DeskWorld> m_world;
    QString m_path;
};

QTEST_MAIN(ProjectSessionTest)
#include "project_session_test.moc"
