// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace meipi::base {

/// A wish to stop, shared between who asks and who works. Copies refer to the same wish; safe from any thread.
class CancelToken
{
public:
    void cancel() const { m_wish->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_wish->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_wish = std::make_shared<std::atomic_bool>(false);
};

} // namespace meipi::base
