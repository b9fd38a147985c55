// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/identity.h"

#include "app/desk/batch.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;

class IdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
        desk::nameProgram();
    }

    void initials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("Chinese") << u"林溪"_s << u"林"_s;
        QTest::newRow("two words") << u"Li Xi"_s << u"LX"_s;
        QTest::newRow("three words") << u"Anna Maria Rossi"_s << u"AM"_s;
        QTest::newRow("small letters") << u"root"_s << u"R"_s;
        QTest::newRow("hyphen") << u"jean-luc"_s << u"JL"_s;
        QTest::newRow("mixed") << u"Dr. 林"_s << u"林"_s;
        QTest::newRow("none") << u"  "_s << u"?"_s;
    }
    void initials()
    {
        QFETCH(QString, name);
        QTEST(desk::initialsFor(name), "initials");
    }

    void madeOnceAndKept()
    {
        const project::Writer first = desk::thisWriter();
        QVERIFY(!first.person.isNull());
        QVERIFY(!first.name.isEmpty());
        QVERIFY(!first.initials.isEmpty());
        QCOMPARE(desk::thisWriter().person, first.person);

        project::Writer changed = first;
        changed.name = u"林溪"_s;
        changed.initials = u"林"_s;
        changed.ink = u"indigo"_s;
        desk::setThisWriter(changed);
        QCOMPARE(desk::thisWriter().person, first.person);
        QCOMPARE(desk::thisWriter().name, u"林溪"_s);
        QCOMPARE(desk::thisWriter().ink, u"indigo"_s);
    }

    void personOfAName()
    {
        project::Person known;
        known.row.id = QUuid::createUuid();
        known.name = u"Zhou Yuan"_s;
        known.initials = u"ZY"_s;
        QCOMPARE(desk::writerNamed({known}, u"zhou yuan"_s).person, known.row.id);
        QCOMPARE(desk::writerNamed({known}, u"zy"_s).person, known.row.id);
        const project::Writer other = desk::writerNamed({known}, u"林溪"_s);
        QVERIFY(other.person != known.row.id);
        QCOMPARE(other.name, u"林溪"_s);
        QCOMPARE(other.initials, u"林"_s);
        QVERIFY(!other.ink.isEmpty());
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
