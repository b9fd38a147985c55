// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_channel.h"
#include "app/pdf/worker_complaints.h"
#include "app/pdf/worker_drawing.h"
#include "app/pdf/worker_faults.h"
#include "app/pdf/worker_prime.h"
#include "app/pdf/worker_sandbox.h"
#include "app/pdf/worker_session.h"

#include <QGuiApplication>
#include <poppler-qt6.h>

#include <cstring>

namespace {

constexpr int socketDescriptor = 3;

}

/// Started by the client (worker_launch.h) with its socket as descriptor 3, never by hand.
int main(int argc, char **argv)
{
    using namespace meipi::pdf;
    using namespace meipi::pdf::protocol;

    if (argc == 2 && std::strcmp(argv[1], "--probe-sandbox") == 0)
        return sandbox::probe(sandbox::Probe::Closed);
    if (argc == 2 && std::strcmp(argv[1], "--probe-nothing") == 0)
        return sandbox::probe(sandbox::Probe::Open);
    if (argc == 2 && std::strcmp(argv[1], "--probe-unknown-call") == 0)
        return sandbox::probe(sandbox::Probe::Unknown);

    sandbox::limitResources();
    WorkerChannel channel(socketDescriptor);
    WorkerComplaints complaints(
        [&channel](const QString &message) { channel.send(makeMessage(Type::Warning, 0, {}, message.toUtf8())); });
    faults::meet(faults::Stage::Start, 0);
    const auto application = makePaintingApplication();
    // Poppler's global state lives as long as some document does.
    const auto keptDocument = primePoppler();
    const sandbox::State state = sandbox::enter(faults::lacksLandlock());
    channel.send(makeMessage(Type::Ready, 0, {state.landlockVersion, state.systemCallsFiltered ? 1 : 0}));
    WorkerSession(channel, complaints).run();
}
