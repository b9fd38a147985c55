// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace meipi::base {

enum class InterfaceLanguage : quint8 { System, Chinese, English };

/// Switches the program's language at once: swaps the translators of the QCoreApplication that must exist, which sends
/// LanguageChange to every widget. Main thread only.
void useInterfaceLanguage(InterfaceLanguage language);

/// What was chosen last; `System` before the first call.
[[nodiscard]] InterfaceLanguage chosenInterfaceLanguage();

/// Whether texts appear in Chinese: the choice, or for `System` the first of the system's languages.
[[nodiscard]] bool isInterfaceChinese();

/// "zh", "en", "system" and back; anything else is `System`. As in settings and on the command line.
[[nodiscard]] QString interfaceLanguageName(InterfaceLanguage language);
[[nodiscard]] InterfaceLanguage interfaceLanguageNamed(const QString &name);

} // namespace meipi::base
