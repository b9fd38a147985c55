// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/messages.h"

#include "app/base/interface_language.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using base::InterfaceLanguage;
using base::Problem;
using desk::Surface;

namespace {

constexpr auto lastProblem = Problem::BadInput;

QList<Problem> allProblems()
{
    QList<Problem> all;
    for (int i = 0; i <= static_cast<int>(lastProblem); ++i)
        all.append(static_cast<Problem>(i));
    return all;
}

bool hasHan(const QString &text)
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    return text.contains(han);
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemInBothLanguages_data()
    {
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<InterfaceLanguage>("language");
        QTest::addColumn<Surface>("surface");
        for (const Problem problem : allProblems()) {
            for (const auto language : {InterfaceLanguage::English, InterfaceLanguage::Chinese}) {
                for (const auto surface : {Surface::Window, Surface::Held, Surface::CommandLine}) {
                    QTest::addRow("%d %s %s", static_cast<int>(problem),
                                  language == InterfaceLanguage::Chinese ? "zh" : "en",
                                  surface == Surface::Window     ? "window"
                                      : surface == Surface::Held ? "held"
                                                                 : "command")
                        << problem << language << surface;
                }
            }
        }
    }
    void everyProblemInBothLanguages()
    {
        QFETCH(Problem, problem);
        QFETCH(InterfaceLanguage, language);
        QFETCH(Surface, surface);
        base::useInterfaceLanguage(language);
        for (const QStringList &near : {QStringList(), QStringList{u"甲"_s, u"乙"_s}}) {
            const QString text =
                desk::message({.problem = problem, .subject = u"/a/b.pdf"_s, .detail = {}, .near = near}, surface);
            QVERIFY2(!text.trimmed().isEmpty(), "empty");
            QVERIFY2(!text.contains(u"%1"_s), qPrintable(text));
            if (problem != Problem::Cancelled)
                QVERIFY2(text.contains(u"/a/b.pdf"_s), qPrintable(text));
            for (const QString &candidate : near)
                QVERIFY2(text.contains(u"\n  "_s + candidate), qPrintable(text));
            const QString first = text.section(u'\n', 0, 0);
            QVERIFY2(hasHan(first) == (language == InterfaceLanguage::Chinese), qPrintable(text));
        }
    }

    void problemsAreToldApart()
    {
        base::useInterfaceLanguage(InterfaceLanguage::English);
        QSet<QString> texts;
        for (const Problem problem : allProblems())
            texts.insert(desk::message({.problem = problem, .subject = u"x"_s, .detail = {}, .near = {}}));
        QCOMPARE(texts.size(), allProblems().size());
    }

    void reasonIsShown()
    {
        base::useInterfaceLanguage(InterfaceLanguage::English);
        const QString text = desk::message(
            {.problem = Problem::BadTaxonomy, .subject = u"c.yaml"_s, .detail = u"line 12: unknown key"_s, .near = {}});
        QVERIFY2(text.contains(u"line 12: unknown key"_s), qPrintable(text));
    }

    void commandLineSaysWhichOption()
    {
        base::useInterfaceLanguage(InterfaceLanguage::English);
        const base::Error locked{.problem = Problem::PdfLocked, .subject = u"a.pdf"_s, .detail = {}, .near = {}};
        QVERIFY(desk::message(locked, Surface::CommandLine).contains(u"--password-file"_s));
        QVERIFY(!desk::message(locked, Surface::Window).contains(u"--"_s));
    }

    void onlyWhatIsHeldIsSaidToBeHeld()
    {
        base::useInterfaceLanguage(InterfaceLanguage::English);
        for (const Problem problem : {Problem::CannotWrite, Problem::DiskFull, Problem::ProjectLocked}) {
            const base::Error error{.problem = problem, .subject = u"x.csv"_s, .detail = {}, .near = {}};
            QVERIFY(desk::message(error, Surface::Held).contains(u"held"_s));
            QVERIFY(!desk::message(error).contains(u"held"_s)); // an export, a new project
        }
    }

    void withoutASubjectThereIsStillASentence()
    {
        base::useInterfaceLanguage(InterfaceLanguage::English);
        QVERIFY(desk::message({.problem = Problem::NotAPdf, .subject = {}, .detail = {}, .near = {}})
                    .contains(u"this file"_s));
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"
