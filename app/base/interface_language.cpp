// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/interface_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

// Outside any namespace, as Qt asks: without it a static library's resources are not linked in.
static void initialiseResources() { Q_INIT_RESOURCE(meipi_translations); }

namespace meipi::base {

namespace {

struct State
{
    InterfaceLanguage chosen = InterfaceLanguage::System;
    std::vector<std::unique_ptr<QTranslator>> translators;
};

State &state()
{
    static State instance;
    return instance;
}

bool isChinese(InterfaceLanguage language)
{
    if (language != InterfaceLanguage::System)
        return language == InterfaceLanguage::Chinese;
    return QLocale::system().language() == QLocale::Chinese;
}

void install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    state().translators.push_back(std::move(translator));
}

} // namespace

void useInterfaceLanguage(InterfaceLanguage language)
{
    initialiseResources();
    state().translators.clear(); // a translator removes itself from the application when it is destroyed
    state().chosen = language;
    if (isChinese(language)) {
        install(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        install(u"meipi_zh_CN"_s, u":/i18n"_s);
    } else {
        install(u"meipi_en"_s, u":/i18n"_s); // plural forms
    }
}

InterfaceLanguage chosenInterfaceLanguage() { return state().chosen; }

bool isInterfaceChinese() { return isChinese(state().chosen); }

QString interfaceLanguageName(InterfaceLanguage language)
{
    switch (language) {
    case InterfaceLanguage::Chinese: return u"zh"_s;
    case InterfaceLanguage::English: return u"en"_s;
    case InterfaceLanguage::System: break;
    }
    return u"system"_s;
}

InterfaceLanguage interfaceLanguageNamed(const QString &name)
{
    if (name == u"zh"_s)
        return InterfaceLanguage::Chinese;
    return name == u"en"_s ? InterfaceLanguage::English : InterfaceLanguage::System;
}

} // namespace meipi::base
