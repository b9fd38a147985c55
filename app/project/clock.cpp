// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/clock.h"

#include <QRandomGenerator>

#include <limits>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

constexpr qsizetype millisecondDigits = 15;
constexpr qsizetype counterDigits = 8;
constexpr qsizetype writerDigits = 16;
constexpr qsizetype counterAt = millisecondDigits + 1;
constexpr qsizetype writerAt = counterAt + counterDigits + 1;
constexpr qint64 latest = 999'999'999'999'999; // fifteen digits: the year 33,658

} // namespace

QString stampToText(const Stamp &stamp)
{
    return u"%1-%2-%3"_s.arg(qBound<qint64>(0, stamp.milliseconds, latest), millisecondDigits, 10, '0'_L1)
        .arg(qMax(stamp.counter, 0), counterDigits, 16, '0'_L1)
        .arg(stamp.writer.leftJustified(writerDigits, '0'_L1, true));
}

Stamp stampFromText(const QString &text)
{
    if (text.size() != writerAt + writerDigits)
        return {};
    bool timeRead = false;
    bool counterRead = false;
    const qint64 milliseconds = QStringView(text).first(millisecondDigits).toLongLong(&timeRead);
    const int counter = QStringView(text).sliced(counterAt, counterDigits).toInt(&counterRead, 16);
    if (!timeRead || !counterRead)
        return {};
    return {.milliseconds = milliseconds, .counter = counter, .writer = text.sliced(writerAt)};
}

Clock::Clock(Now now)
    : m_now(std::move(now)),
      m_writer(u"%1"_s.arg(QRandomGenerator::system()->generate64(), int(writerDigits), 16, '0'_L1))
{ }

Stamp Clock::tick()
{
    const qint64 now = m_now();
    const bool ahead = now > m_last.milliseconds;
    const bool full = m_last.counter == std::numeric_limits<qint32>::max();
    const qint64 milliseconds = ahead ? now : m_last.milliseconds + (full ? 1 : 0);
    const qint32 counter = ahead || full ? 0 : m_last.counter + 1;
    m_last = {.milliseconds = milliseconds, .counter = counter, .writer = m_writer};
    return m_last;
}

void Clock::observe(const Stamp &stamp)
{
    // Of two equal times the greater counter decides; the writer of `m_last` is of no consequence, because the next
    // tick goes beyond both.
    m_last = std::max(m_last, stamp);
}

} // namespace meipi::project
