// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_landlock.h"

#include <QByteArrayList>

#include <cstdint>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace meipi::pdf::sandbox {

namespace {

// The kernel's own numbers: headers at build time may be older than the kernel, which ignores nothing it does not know.
constexpr std::uint64_t filesVersion1 = (1ULL << 13) - 1;
constexpr std::uint64_t filesRefer = 1ULL << 13; // version 2
constexpr std::uint64_t filesTruncate = 1ULL << 14; // version 3
constexpr std::uint64_t filesIoctl = 1ULL << 15; // version 5
constexpr std::uint64_t networkTcp = 3; // version 4: bind, connect
constexpr std::uint64_t scopeAll = 3; // version 6: abstract sockets, signals

struct Ruleset
{
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scope = 0;
};

int supportedVersion()
{
    return int(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

Ruleset everything(int version)
{
    Ruleset rules{.files = filesVersion1};
    rules.files |= version >= 2 ? filesRefer : 0;
    rules.files |= version >= 3 ? filesTruncate : 0;
    rules.files |= version >= 5 ? filesIoctl : 0;
    rules.network = version >= 4 ? networkTcp : 0;
    rules.scope = version >= 6 ? scopeAll : 0;
    return rules;
}

std::size_t sizeForVersion(int version)
{
    if (version >= 6)
        return sizeof(Ruleset);
    return version >= 4 ? 2 * sizeof(std::uint64_t) : sizeof(std::uint64_t);
}

/// Where Fontconfig and Poppler look for what a PDF does not bring along.
QByteArrayList readablePaths()
{
    QByteArrayList paths{
        "/usr/share/fonts",         "/usr/local/share/fonts",
        "/usr/X11R6/lib/X11/fonts", "/usr/share/X11/fonts",
        "/usr/share/texmf/fonts",   "/etc/fonts",
        "/usr/share/fontconfig",    "/usr/local/share/fontconfig",
        "/var/cache/fontconfig",    "/usr/share/poppler",
        "/usr/local/share/poppler", "/usr/share/ghostscript/fonts",
        "/usr/share/zoneinfo",      "/etc/localtime",
        "/run/host/fonts", // Flatpak
        "/run/host/fonts-cache",    "/run/host/local-fonts",
        "/run/host/user-fonts",     "/app/share/fonts",
        "/app/share/poppler",
    };
    const QByteArray home = qgetenv("HOME");
    const auto inHome = [&home](const char *variable, const QByteArray &fallback) {
        const QByteArray chosen = qgetenv(variable);
        return chosen.isEmpty() ? home + fallback : chosen;
    };
    if (!home.isEmpty())
        paths += home + "/.fonts";
    paths += inHome("XDG_DATA_HOME", "/.local/share") + "/fonts";
    paths += inHome("XDG_CACHE_HOME", "/.cache") + "/fontconfig";
    paths += inHome("XDG_CONFIG_HOME", "/.config") + "/fontconfig";
    for (const char *variable : {"FONTCONFIG_FILE", "FONTCONFIG_PATH"}) {
        if (const QByteArray chosen = qgetenv(variable); !chosen.isEmpty())
            paths += chosen;
    }
    return paths;
}

void allowReading(int ruleset, const QByteArray &path)
{
    const int descriptor = ::open(path.constData(), O_PATH | O_CLOEXEC);
    if (descriptor < 0)
        return;
    struct stat status{};
    landlock_path_beneath_attr rule{};
    rule.parent_fd = descriptor;
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
    if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode))
        rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(descriptor);
}

} // namespace

int restrictFiles()
{
    const int version = supportedVersion();
    if (version < 1)
        return 0;
    const Ruleset rules = everything(version);
    const int ruleset = int(::syscall(SYS_landlock_create_ruleset, &rules, sizeForVersion(version), 0));
    if (ruleset < 0)
        return 0;
    for (const auto paths = readablePaths(); const QByteArray &path : paths)
        allowReading(ruleset, path);
    const bool restricted = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return restricted ? version : 0;
}

} // namespace meipi::pdf::sandbox
