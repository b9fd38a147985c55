// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <expected>

namespace meipi::base {

/// The project's one way to say that something can fail. No exception leaves a folder.
template<typename Value>
using Result = std::expected<Value, Error>;

using Done = Result<void>;

/// Shortest way to fail: `return fail(Problem::NoSuchFile, path);`
[[nodiscard]] inline std::unexpected<Error> fail(Problem problem, const QString &subject = {},
                                                 const QString &detail = {}, const QStringList &near = {})
{
    return std::unexpected(Error{.problem = problem, .subject = subject, .detail = detail, .near = near});
}

} // namespace meipi::base
