// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two ways to run a fuzz target: under libFuzzer, or as a test that replays seeds and mutations of them, always
// the same ones.
#include "tests/fuzz/fuzz_target.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>

namespace {

void silent(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

#ifdef MEIPI_FUZZ

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv);
    qInstallMessageHandler(silent);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    meipi::fuzz::run(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}

#else

namespace {

constexpr int mutationsOfEach = 1000;
constexpr quint32 randomSeed = 20'26;

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int steps = random.bounded(1, 6);
    for (int step = 0; step < steps && !bytes.isEmpty(); ++step) {
        const qsizetype at = random.bounded(bytes.size());
        const qsizetype length = random.bounded(qsizetype{1}, qMin<qsizetype>(bytes.size() - at, 32) + 1);
        switch (random.bounded(6)) {
        case 0: bytes[at] = static_cast<char>(random.bounded(256)); break;
        case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8))); break;
        case 2: bytes.truncate(at); break;
        case 3: bytes.remove(at, length); break;
        case 4: bytes.insert(at, bytes.mid(random.bounded(bytes.size()), length)); break;
        default:
            bytes.replace(at, qMin<qsizetype>(length, 8), QByteArray(8, random.bounded(2) == 0 ? '\xFF' : '\0'));
            break;
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    qInstallMessageHandler(silent);
    const QList<QByteArray> seeds = meipi::fuzz::seeds();
    meipi::fuzz::promise(!seeds.isEmpty(), "there are seeds");
    // replay FILE: one input again, as libFuzzer kept it.
    if (argc > 1) {
        QFile file(QFile::decodeName(argv[1]));
        meipi::fuzz::promise(file.open(QIODevice::ReadOnly), "the file can be read");
        meipi::fuzz::run(file.readAll());
        return 0;
    }
    QRandomGenerator random(randomSeed);
    for (const QByteArray &seed : seeds) {
        meipi::fuzz::run(seed);
        for (int i = 0; i < mutationsOfEach; ++i)
            meipi::fuzz::run(mutated(seed, random));
    }
    std::printf("%lld seeds, %d mutations of each\n", static_cast<long long>(seeds.size()), mutationsOfEach);
    return 0;
}

#endif
