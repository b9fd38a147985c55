// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/appearance.h"

#include "app/base/interface_language.h"
#include "app/marks/fonts.h"
#include "widgets/style/icons.h"
#include "widgets/style/meipi_style.h"
#include "widgets/style/palette.h"

#include <QApplication>
#include <QEvent>
#include <QStyleHints>
#include <QToolTip>

#include <memory>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

// The program has one appearance; main thread only.
AppearanceChoice theChoice = AppearanceChoice::System;
marks::Appearance theAppearance = marks::Appearance::Light;

taxonomy::LabelLanguage interfaceLabelLanguage()
{
    return base::isInterfaceChinese() ? taxonomy::LabelLanguage::Chinese : taxonomy::LabelLanguage::English;
}

marks::Appearance resolved(AppearanceChoice choice)
{
    switch (choice) {
    case AppearanceChoice::Light: return marks::Appearance::Light;
    case AppearanceChoice::Dark: return marks::Appearance::Dark;
    case AppearanceChoice::System: break;
    }
    const bool dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return dark ? marks::Appearance::Dark : marks::Appearance::Light;
}

void applyFonts()
{
    const QFont font = marks::interfaceFont(interfaceLabelLanguage());
    if (QApplication::font() != font || QApplication::font().families() != font.families())
        QApplication::setFont(font);
    QToolTip::setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta));
}

void applyColors()
{
    theAppearance = resolved(theChoice);
    const QPalette palette = paletteFor(theAppearance);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

/// Child of the application; sees the language and the desktop's colour scheme change.
class Follower : public QObject
{
public:
    explicit Follower(QApplication &application) : QObject(&application)
    {
        setObjectName(u"meipi appearance"_s);
        application.installEventFilter(this);
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [] {
            if (theChoice == AppearanceChoice::System)
                applyColors();
        });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && watched == parent())
            applyFonts();
        return QObject::eventFilter(watched, event);
    }
};

void askDesktop(AppearanceChoice choice)
{
    // Frames and the desktop's own dialogs follow too, where the platform lets them.
    switch (choice) {
    case AppearanceChoice::System: QGuiApplication::styleHints()->unsetColorScheme(); break;
    case AppearanceChoice::Light: QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light); break;
    case AppearanceChoice::Dark: QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark); break;
    }
}

} // namespace

void applyAppearance(QApplication &application, AppearanceChoice choice)
{
    theChoice = choice;
    askDesktop(choice);
    if (qobject_cast<MeipiStyle *>(QApplication::style()) == nullptr) {
        QApplication::setStyle(std::make_unique<MeipiStyle>().release()); // the application owns it
        QApplication::setWindowIcon(applicationIcon());
    }
    if (application.findChild<QObject *>(u"meipi appearance"_s, Qt::FindDirectChildrenOnly) == nullptr)
        std::make_unique<Follower>(application).release(); // the application is its parent
    applyFonts();
    applyColors();
}

AppearanceChoice chosenAppearance() { return theChoice; }

marks::Appearance currentAppearance() { return theAppearance; }

marks::Look currentLook() { return {.appearance = theAppearance, .language = interfaceLabelLanguage(), .scale = 1.0}; }

QString appearanceName(AppearanceChoice choice)
{
    switch (choice) {
    case AppearanceChoice::Light: return u"light"_s;
    case AppearanceChoice::Dark: return u"dark"_s;
    case AppearanceChoice::System: break;
    }
    return u"system"_s;
}

AppearanceChoice appearanceNamed(const QString &name)
{
    if (name == "light"_L1)
        return AppearanceChoice::Light;
    return name == "dark"_L1 ? AppearanceChoice::Dark : AppearanceChoice::System;
}

} // namespace meipi::widgets
