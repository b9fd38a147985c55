// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_faults.h"

#ifdef MEIPI_WORKER_FAULTS

#include <QByteArray>

#include <array>
#include <cstdlib>

#include <unistd.h>

namespace meipi::pdf::faults {

namespace {

constexpr int socketDescriptor = 3;

QByteArray nameOf(Stage stage, int page)
{
    const auto number = QByteArray::number(page);
    switch (stage) {
    case Stage::Start: return "start";
    case Stage::Open: return "open";
    case Stage::Info: return "info";
    case Stage::Render: return "render:" + number;
    case Stage::Drawing: return "drawing:" + number;
    case Stage::Text: return "text:" + number;
    }
    return {};
}

} // namespace

void meet(Stage stage, int page)
{
    static const QByteArray planned = qgetenv("MEIPI_WORKER_FAULT");
    const qsizetype at = planned.indexOf('@');
    if (at < 0 || planned.sliced(at + 1) != nameOf(stage, page))
        return;
    const QByteArray deed = planned.first(at);
    if (deed == "die")
        std::abort();
    while (deed == "hang")
        ::sleep(1);
    if (deed == "babble") {
        const std::array<char, 256> nonsense{'n', 'o', ' ', 'm', 'e', 's', 's', 'a', 'g', 'e'};
        [[maybe_unused]] const ssize_t written = ::write(socketDescriptor, nonsense.data(), nonsense.size());
    }
}

bool lacksLandlock() { return qgetenv("MEIPI_WORKER_FAULT") == "no@landlock"; }

} // namespace meipi::pdf::faults

#endif
