// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace meipi::widgets {

/// The interface's language: the two names, each in its own language, the current one bold.
class LanguageSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit LanguageSwitch(QWidget *parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString &language); ///< "zh" or "en"

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_label = nullptr;
    QAbstractButton *m_chinese = nullptr;
    QAbstractButton *m_english = nullptr;
};

} // namespace meipi::widgets
