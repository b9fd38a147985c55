// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/icons.h"

#include "widgets/style/icon_engine.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <memory>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(QStringView name) { return u":/icons/%1.svg"_s.arg(name); }

} // namespace

QIcon themedIcon(QStringView name)
{
    const QString path = pathOf(name);
    if (!QFile::exists(path)) {
        qWarning("no icon is named \"%s\"", qUtf8Printable(name.toString()));
        return {};
    }
    return QIcon(std::make_unique<IconEngine>(path).release()); // the icon owns its engine
}

QPixmap tintedPixmap(QStringView name, int side, qreal devicePixelRatio, const QColor &color)
{
    return IconEngine(pathOf(name)).tinted(QSize(side, side), devicePixelRatio, color);
}

QStringList iconNames()
{
    QStringList names;
    for (const auto files = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
         const QString &file : files)
        names.append(file.chopped(4));
    return names;
}

QIcon applicationIcon() { return QIcon(u":/icons/meipi.svg"_s); }

} // namespace meipi::widgets
