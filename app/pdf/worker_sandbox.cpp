// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_sandbox.h"

#include "app/pdf/worker_filter.h"
#include "app/pdf/worker_landlock.h"

#include <algorithm>
#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>

namespace meipi::pdf::sandbox {

namespace {

void limit(int resource, rlim_t amount)
{
    rlimit bounds{};
    if (::getrlimit(__rlimit_resource_t(resource), &bounds) != 0)
        return;
    bounds.rlim_max = bounds.rlim_max == RLIM_INFINITY ? amount : std::min(amount, bounds.rlim_max);
    bounds.rlim_cur = bounds.rlim_max;
    ::setrlimit(__rlimit_resource_t(resource), &bounds);
}

} // namespace

void limitResources()
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 256);
#ifndef MEIPI_SANITIZED
    // The largest image takes 256 MB in Poppler and 256 MB in the slot that it is copied to.
    constexpr rlim_t addressSpace = 1536UL << 20;
    limit(RLIMIT_AS, addressSpace);
#endif
}

State enter([[maybe_unused]] bool withoutLandlock)
{
#ifdef MEIPI_SANITIZED
    return {};
#else
    std::signal(SIGXFSZ, SIG_IGN);
    limit(RLIMIT_FSIZE, 0); // only now: priming may write Fontconfig's cache
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const int version = withoutLandlock ? 0 : restrictFiles();
    return {.landlockVersion = version, .systemCallsFiltered = filterSystemCalls()};
#endif
}

} // namespace meipi::pdf::sandbox
