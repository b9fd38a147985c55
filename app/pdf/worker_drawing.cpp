// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_drawing.h"

#include "app/pdf/drawing_recorder.h"
#include "app/pdf/payloads.h"

#include <QFile>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QPainter>
#include <poppler-qt6.h>

#include <array>

namespace meipi::pdf {

namespace {

/// A missing platform would end the process.
bool hasMinimalPlatform()
{
    QStringList folders{QLibraryInfo::path(QLibraryInfo::PluginsPath)};
    folders += qEnvironmentVariable("QT_PLUGIN_PATH").split(u':', Qt::SkipEmptyParts);
    return std::ranges::any_of(folders, [](const QString &folder) {
        return QFile::exists(folder + QStringLiteral("/platforms/libqminimal.so"));
    });
}

} // namespace

std::unique_ptr<QGuiApplication> makePaintingApplication()
{
    if (!hasMinimalPlatform())
        return nullptr;
    // Neither a platform theme nor anything else that people set for windows.
    for (const char *variable : {"QT_QPA_PLATFORMTHEME", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_GENERIC_PLUGINS",
                                 "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "QT_IM_MODULE", "SESSION_MANAGER"})
        qunsetenv(variable);
    static std::array<char, 18> name{"meipi-pdf-worker"};
    static std::array<char, 10> option{"-platform"};
    static std::array<char, 8> platform{"minimal"};
    static std::array<char *, 4> arguments{name.data(), option.data(), platform.data(), nullptr};
    static int count = arguments.size() - 1; // the application keeps a reference
    QCoreApplication::setAttribute(Qt::AA_DisableSessionManager);
    QCoreApplication::setSetuidAllowed(true); // it would end the process otherwise, and there is nothing to protect
    return std::make_unique<QGuiApplication>(count, arguments.data());
}

PageDrawing readDrawing(Poppler::Document &document, int page)
{
    const auto sheet = document.page(page);
    if (!sheet || !qGuiApp)
        return {};
    RecordingDevice device(payloads::plausibleSize(sheet->pageSizeF()));
    document.setRenderBackend(Poppler::Document::QPainterBackend);
    QPainter painter(&device);
    sheet->renderToPainter(&painter);
    painter.end();
    document.setRenderBackend(Poppler::Document::SplashBackend);
    return device.drawing();
}

} // namespace meipi::pdf
