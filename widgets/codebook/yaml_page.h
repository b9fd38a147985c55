// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/desk/codebook_plan.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace meipi::widgets {

class YamlEditor;

/// The codebook as a text: checked while it is typed, with the line of a fault; applied as one step of undo. A file that
/// is imported comes here first, so that what it would change is seen before.
class YamlPage : public QWidget
{
    Q_OBJECT

public:
    explicit YamlPage(QWidget *parent = nullptr);

    /// What is typed and not applied stays.
    void setTaxonomy(const taxonomy::Taxonomy &taxonomy, bool editable);
    /// Shows a file's codebook to be applied.
    void propose(const taxonomy::Taxonomy &file);
    [[nodiscard]] YamlEditor *editor() const { return m_editor; }
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] QString stateText() const;
    void revert();

Q_SIGNALS:
    void applyRequested(const meipi::desk::CodebookPlan &plan);
    void checked(); ///< the text as it is now

protected:
    void changeEvent(QEvent *event) override;

private:
    void check();
    void take(const base::Result<desk::CodebookPlan> &plan);
    void showState();
    void retranslate();

    taxonomy::Taxonomy m_taxonomy;
    QString m_shown; ///< the codebook's own text
    YamlEditor *m_editor;
    QLabel *m_state;
    QPushButton *m_goToFault;
    QPushButton *m_revert;
    QPushButton *m_apply;
    QTimer *m_delay;
    quint64 m_generation = 0;
    base::Result<desk::CodebookPlan> m_plan;
    bool m_editable = true;
};

} // namespace meipi::widgets
