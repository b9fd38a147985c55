// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/cancel_token.h"
#include "app/base/result.h"

#include <QTest>

#include <thread>

using namespace meipi::base;

class CancelTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesShareTheWish();
    void reachesAnotherThread();
    void failuresCarryTheirContext();
};

void CancelTokenTest::copiesShareTheWish()
{
    const CancelToken token;
    const CancelToken copy = token;
    const CancelToken other;
    QVERIFY(!copy.isCancelled());
    token.cancel();
    QVERIFY(copy.isCancelled());
    QVERIFY(!other.isCancelled());
}

void CancelTokenTest::reachesAnotherThread()
{
    const CancelToken token;
    std::atomic_bool ended = false;
    std::jthread worker([&ended, token] {
        while (!token.isCancelled())
            std::this_thread::yield();
        ended = true;
    });
    token.cancel();
    worker.join();
    QVERIFY(ended);
}

void CancelTokenTest::failuresCarryTheirContext()
{
    const Result<int> failed =
        fail(Problem::UnknownTag, QStringLiteral("path/liht"), {}, {QStringLiteral("path/light")});
    QVERIFY(!failed);
    QCOMPARE(failed.error(),
             (Error{.problem = Problem::UnknownTag,
                    .subject = QStringLiteral("path/liht"),
                    .detail = {},
                    .near = {QStringLiteral("path/light")}}));
    QVERIFY(failed.error() != Error());
}

QTEST_APPLESS_MAIN(CancelTokenTest)
#include "cancel_token_test.moc"
