// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_sandbox.h"

#include <QByteArray>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>

namespace meipi::pdf::sandbox {

namespace {

/// A line for one attempt, in the form that the test reads: what, "refused" or "done", the error.
template<typename Attempt>
bool isRefused(const char *what, const Attempt &attempt)
{
    errno = 0;
    const long result = attempt();
    std::printf("%s\t%s\t%s\n", what, result < 0 ? "refused" : "done", result < 0 ? std::strerror(errno) : "");
    std::fflush(stdout);
    return result < 0;
}

} // namespace

int probe([[maybe_unused]] Probe mode)
{
#ifdef MEIPI_SANITIZED
    std::puts("sandbox\tnot run\tsanitizer build");
    return 0;
#else
    limitResources();
    const bool closed = mode == Probe::Closed;
    const State state = closed ? enter() : State();
    std::printf("landlock\t%d\t\nfilter\t%d\t\n", state.landlockVersion, state.systemCallsFiltered ? 1 : 0);

    bool good = state.systemCallsFiltered;
    const auto refuse = [&good](const char *what, const auto &attempt) { good = isRefused(what, attempt) && good; };
    const QByteArray file = "/tmp/meipi-probe-" + QByteArray::number(::getpid());
    refuse("write a file", [&file] { return ::open(file.constData(), O_WRONLY | O_CREAT, 0600); });
    refuse("remove a file", [&file] { return ::unlink(file.constData()); });
    if (state.landlockVersion > 0 || !closed) {
        refuse("read /etc/passwd", [] { return ::open("/etc/passwd", O_RDONLY); });
        refuse("list /", [] { return ::open("/", O_RDONLY | O_DIRECTORY); });
        refuse("read /proc/self/maps", [] { return ::open("/proc/self/maps", O_RDONLY); });
    }
    refuse("internet socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0); });
    refuse("local socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0); });
    refuse("fork", [] {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0);
        return long(child);
    });
    refuse("signal the parent", [] { return ::kill(::getppid(), 0); });
    refuse("make memory files", [] { return ::memfd_create("probe", 0); });
    refuse("executable memory", [] {
        void *memory = ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        return memory == MAP_FAILED ? -1L : 0L;
    });
    if (closed) { // success would stop the parent or end this program
        refuse("trace the parent", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr); });
        refuse("run a program", [] { return ::execl("/bin/true", "true", nullptr); });
    }
    // Fonts stay readable, or texts in fonts that a PDF does not bring along would silently be blank.
    const int fonts = ::open("/etc/fonts/fonts.conf", O_RDONLY);
    std::printf("read font configuration\t%s\t\n", fonts >= 0 ? "done" : "refused");
    return good && fonts >= 0 ? 0 : 1;
#endif
}

} // namespace meipi::pdf::sandbox
