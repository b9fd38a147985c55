// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/identity.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace meipi::desk {
namespace {

/// The person behind the account: the full name when the system has one, else the login name.
QString systemUserName()
{
    // Only called from the main thread, before others ask for accounts.
    if (const passwd *account = getpwuid(getuid())) {
        const QString fullName = QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0).trimmed();
        if (!fullName.isEmpty() && account->pw_uid != 0)
            return fullName;
        const QString login = QString::fromLocal8Bit(account->pw_name).trimmed();
        if (!login.isEmpty())
            return login;
    }
    const QString login = qEnvironmentVariable("USER");
    return login.isEmpty() ? u"?"_s : login;
}

bool isHan(char32_t character) { return QChar::script(character) == QChar::Script_Han; }

} // namespace

void nameProgram()
{
    QCoreApplication::setApplicationName(u"meipi"_s);
    // A domain and no organization: the settings have a place, and the data folder is not nested twice.
    QCoreApplication::setOrganizationDomain(u"meipi"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MEIPI_VERSION));
}

project::Writer thisWriter()
{
    QSettings settings;
    settings.beginGroup(u"identity"_s);
    project::Writer writer{.person = QUuid::fromString(settings.value(u"person"_s).toString()),
                           .name = settings.value(u"name"_s).toString().trimmed(),
                           .initials = settings.value(u"initials"_s).toString(),
                           .ink = settings.value(u"ink"_s, u"vermilion"_s).toString()};
    const bool known = !writer.person.isNull() && !writer.name.isEmpty();
    if (writer.person.isNull())
        writer.person = project::newId();
    if (writer.name.isEmpty())
        writer.name = systemUserName();
    if (writer.initials.isEmpty())
        writer.initials = initialsFor(writer.name);
    if (!known)
        setThisWriter(writer);
    return writer;
}

void setThisWriter(const project::Writer &writer)
{
    QSettings settings;
    settings.beginGroup(u"identity"_s);
    settings.setValue(u"person"_s, writer.person.toString(QUuid::WithoutBraces));
    settings.setValue(u"name"_s, writer.name);
    settings.setValue(u"initials"_s, writer.initials);
    settings.setValue(u"ink"_s, writer.ink);
}

QString initialsFor(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    const auto han = std::ranges::find_if(characters, [](uint character) { return isHan(character); });
    QString initials;
    const auto append = [&](char32_t character) { initials += QString::fromUcs4(&character, 1); };
    if (han != characters.end()) {
        append(*han);
        return initials;
    }
    bool atWordStart = true;
    int taken = 0;
    for (const uint character : characters) {
        const bool letter = QChar::isLetterOrNumber(character);
        if (letter && atWordStart && taken < 2) {
            append(QChar::toUpper(character));
            ++taken;
        }
        atWordStart = !letter;
    }
    return taken == 0 ? u"?"_s : initials;
}

} // namespace meipi::desk
