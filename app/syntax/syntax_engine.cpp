// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/syntax/syntax_engine.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>
#include <QLoggingCategory>

namespace meipi::syntax {

namespace {

Q_LOGGING_CATEGORY(log, "meipi.syntax")

QString modulePath()
{
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/../libexec/meipi/meipi-syntax.so");
    return QFileInfo::exists(beside) ? beside : QStringLiteral(MEIPI_SYNTAX_INSTALLED);
}

SyntaxEngine *load()
{
    QLibrary module(modulePath());
    const auto engine = reinterpret_cast<SyntaxEngine *(*)()>(module.resolve("meipiSyntaxEngine"));
    if (!engine) {
        qCWarning(log).noquote() << "nothing is highlighted:" << module.errorString();
        return nullptr;
    }
    return engine();
}

} // namespace

SyntaxEngine *syntaxEngine()
{
    static SyntaxEngine *const engine = load();
    return engine;
}

} // namespace meipi::syntax
