// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/code_points.h"

#include <QTest>

using namespace meipi::base;
using namespace Qt::StringLiterals;

class CodePointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data();
    void converts();
    void snaps_data();
    void snaps();
    void loneSurrogatesCountAsOne();
    void thereAndBack();
};

void CodePointsTest::converts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("utf16");
    QTest::addColumn<qsizetype>("codePoints");
    QTest::newRow("empty") << QString() << qsizetype(0) << qsizetype(0);
    QTest::newRow("plain") << u"a中b"_s << qsizetype(2) << qsizetype(2);
    QTest::newRow("before a pair") << u"a𠮷b"_s << qsizetype(1) << qsizetype(1);
    QTest::newRow("behind a pair") << u"a𠮷b"_s << qsizetype(3) << qsizetype(2);
    QTest::newRow("the end") << u"𠮷𠮷"_s << qsizetype(4) << qsizetype(2);
}

void CodePointsTest::converts()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, utf16);
    QFETCH(qsizetype, codePoints);
    QCOMPARE(codePointsBefore(text, utf16), codePoints);
    QCOMPARE(utf16IndexOf(text, codePoints), utf16);
}

void CodePointsTest::snaps_data()
{
    QTest::addColumn<qsizetype>("index");
    QTest::addColumn<qsizetype>("snapped");
    QTest::newRow("before the text") << qsizetype(-3) << qsizetype(0);
    QTest::newRow("at the pair") << qsizetype(1) << qsizetype(1);
    QTest::newRow("inside the pair") << qsizetype(2) << qsizetype(1);
    QTest::newRow("behind the pair") << qsizetype(3) << qsizetype(3);
    QTest::newRow("beyond the text") << qsizetype(99) << qsizetype(4);
}

void CodePointsTest::snaps()
{
    QFETCH(qsizetype, index);
    QTEST(snappedToCodePoint(u"a𠮷b", index), "snapped");
}

void CodePointsTest::loneSurrogatesCountAsOne()
{
    const QString text = QString(QChar(0xD842)) + u'a' + QChar(0xDFB7);
    QCOMPARE(codePointsBefore(text, 3), 3);
    QCOMPARE(utf16IndexOf(text, 2), 2);
    QCOMPARE(utf16IndexOf(text, 50), 3);
    QCOMPARE(snappedToCodePoint(text, 1), 1);
}

void CodePointsTest::thereAndBack()
{
    const QString text = u"一𠮷二𡯂𠘨三"_s;
    for (qsizetype i = 0; i <= text.size(); ++i)
        QCOMPARE(utf16IndexOf(text, codePointsBefore(text, i)), snappedToCodePoint(text, i));
}

QTEST_APPLESS_MAIN(CodePointsTest)
#include "code_points_test.moc"
