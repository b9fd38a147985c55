// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QLineEdit;

namespace meipi::widgets {

/// Who is coding: a name and an ink. Emits when a person changed one of them, with the name trimmed and not empty.
class IdentityRow : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityRow(QWidget *parent = nullptr);

    void setIdentity(const QString &name, const QString &ink);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString ink() const;

Q_SIGNALS:
    void identityChanged(const QString &name, const QString &ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void commit();

    QLineEdit *m_name = nullptr;
    QList<QAbstractButton *> m_inks; ///< in the order of marks::inkNames()
    QString m_committedName;
    QString m_committedInk;
};

} // namespace meipi::widgets
