// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// What a fuzz target provides; replay.cpp drives it.
namespace meipi::fuzz {

/// Inputs that the decoder accepts, to start from.
[[nodiscard]] QList<QByteArray> seeds();

/// Feeds one input to the decoder. Refusing it is fine; accepting it and breaking a promise ends the process.
void run(const QByteArray &input);

/// Ends the process when a promise is broken.
inline void promise(bool kept, const char *what)
{
    if (!kept)
        qFatal("broken promise: %s", what);
}

} // namespace meipi::fuzz
