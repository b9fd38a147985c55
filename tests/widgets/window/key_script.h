// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QStringList>
#include <QTest>
#include <QWidget>

namespace meipi::tests {

/// One excerpt of a script of keystrokes: the keys that select its words, and those that code it. Keys are named as in
/// menus ("Shift+.", "Ctrl+]", "T", "Return") and stand between spaces.
struct CodedByKeys
{
    QStringList selecting;
    QStringList coding;

    [[nodiscard]] QString line() const { return selecting.join(u' ') + QStringLiteral(" | ") + coding.join(u' '); }

    [[nodiscard]] static CodedByKeys read(const QString &line)
    {
        const QStringList halves = line.split(u'|');
        return {.selecting = halves.value(0).split(u' ', Qt::SkipEmptyParts),
                .coding = halves.value(1).split(u' ', Qt::SkipEmptyParts)};
    }
};

/// As a person: into what has the keys.
inline void press(const QWidget &window, const QString &key)
{
    const QKeyCombination combination = QKeySequence::fromString(key, QKeySequence::PortableText)[0];
    QWidget *target = window.focusWidget();
    QVERIFY2(target, "nothing has the keys");
    QTest::keyClick(target, combination.key(), combination.keyboardModifiers());
}

} // namespace meipi::tests
