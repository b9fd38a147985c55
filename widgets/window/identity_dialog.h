// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;

namespace meipi::widgets {

/// Who one is: the name and ink that stand beside one's notes.
class IdentityDialog : public QDialog
{
    Q_OBJECT

public:
    explicit IdentityDialog(const project::Writer &writer, QWidget *parent = nullptr);

    [[nodiscard]] project::Writer writer() const; ///< with what was entered

private:
    project::Writer m_writer;
    QLineEdit *m_name;
    QButtonGroup *m_inks;
};

} // namespace meipi::widgets
