// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"

#include <functional>

namespace meipi::project {

/// Text form of a stamp, 41 characters: text order is clock order.
[[nodiscard]] QString stampToText(const Stamp &stamp);
/// An all-zero stamp for anything that is not one (a project file is untrusted).
[[nodiscard]] Stamp stampFromText(const QString &text);

/// Hybrid logical clock of one opening for writing. Every stamp is later than all that were made or observed before,
/// whatever the computer's clock does. Not thread-safe.
class Clock
{
public:
    using Now = std::function<qint64()>; ///< milliseconds since 1970 UTC

    explicit Clock(Now now = &QDateTime::currentMSecsSinceEpoch);

    [[nodiscard]] Stamp tick();
    /// Later stamps will be after this one.
    void observe(const Stamp &stamp);
    [[nodiscard]] Stamp last() const { return m_last; }

private:
    Now m_now;
    QString m_writer;
    Stamp m_last;
};

} // namespace meipi::project
