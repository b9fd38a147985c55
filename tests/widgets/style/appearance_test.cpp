// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/appearance.h"

#include "app/base/interface_language.h"
#include "app/marks/tokens.h"
#include "widgets/style/meipi_style.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

class AppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { applyAppearance(*qApp, AppearanceChoice::Light); }
    void namesGoBothWays();
    void widgetsFollowAtOnce();
    void styleIsMadeOnce();
    void fontFollowsTheLanguage();
};

void AppearanceTest::namesGoBothWays()
{
    for (const auto choice : {AppearanceChoice::System, AppearanceChoice::Light, AppearanceChoice::Dark})
        QCOMPARE(appearanceNamed(appearanceName(choice)), choice);
    QCOMPARE(appearanceNamed(u"sepia"_s), AppearanceChoice::System);
}

void AppearanceTest::widgetsFollowAtOnce()
{
    QLabel label(u"text"_s);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QCOMPARE(label.grab().toImage().pixelColor(1, 1), marks::tokens(marks::Appearance::Light).window);
    applyAppearance(*qApp, AppearanceChoice::Dark);
    QCOMPARE(currentAppearance(), marks::Appearance::Dark);
    QCOMPARE(currentLook().appearance, marks::Appearance::Dark);
    QCOMPARE(chosenAppearance(), AppearanceChoice::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(label.grab().toImage().pixelColor(1, 1), marks::tokens(marks::Appearance::Dark).window);
}

void AppearanceTest::styleIsMadeOnce()
{
    const QStyle *before = QApplication::style();
    QVERIFY(qobject_cast<const MeipiStyle *>(before) != nullptr);
    applyAppearance(*qApp, AppearanceChoice::Dark);
    QCOMPARE(QApplication::style(), before);
    QCOMPARE(QApplication::style()->standardPalette().color(QPalette::Window),
             marks::tokens(marks::Appearance::Dark).window);
}

void AppearanceTest::fontFollowsTheLanguage()
{
    const auto use = [](base::InterfaceLanguage language) {
        base::useInterfaceLanguage(language);
        QEvent event(QEvent::LanguageChange); // sent by the translators too, once they have a message
        QCoreApplication::sendEvent(qApp, &event);
    };
    use(base::InterfaceLanguage::English);
    QCOMPARE(QApplication::font().families().first(), u"Inter"_s);
    QCOMPARE(currentLook().language, taxonomy::LabelLanguage::English);
    use(base::InterfaceLanguage::Chinese);
    QCOMPARE(QApplication::font().families().first(), u"Noto Sans CJK SC"_s);
    QCOMPARE(QApplication::font().pixelSize(), 13);
    QCOMPARE(currentLook().language, taxonomy::LabelLanguage::Chinese);
}

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
