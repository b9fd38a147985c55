// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/removal_dialog.h"

#include "widgets/codebook/tag_chooser.h"
#include "widgets/tagging/label_language.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace meipi::widgets {

RemovalDialog::RemovalDialog(const Question &question, const taxonomy::Taxonomy &left, QWidget *parent)
    : QDialog(parent),
      m_left(left),
      m_retire(new QRadioButton(tr("Retire: the excerpts keep the tag, and it is not offered any more"), this)),
      m_move(new QRadioButton(tr("Another tag takes over:"), this)),
      m_takeOff(new QRadioButton(tr("Take it off the excerpts, which stay"), this)),
      m_choose(new QPushButton(this)),
      m_accept(nullptr)
{
    setWindowTitle(question.title);
    const QString excerpts = tr("%n excerpt(s)", nullptr, question.excerpts);
    auto *text =
        new QLabel(question.tags == 1
                       ? tr("The tag is on %1. What becomes of them?").arg(excerpts)
                       : tr("%n tags that go are on %1. What becomes of them?", nullptr, question.tags).arg(excerpts),
                   this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *hint = new QLabel(tr("Either way is one step, and undo takes it back."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_retire->setChecked(true);
    m_choose->setAutoDefault(false);
    auto *moving = new QHBoxLayout;
    moving->addWidget(m_move);
    moving->addWidget(m_choose);
    moving->addStretch();
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_retire);
    layout->addLayout(moving);
    layout->addWidget(m_takeOff);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &RemovalDialog::chooseTarget);
    for (QRadioButton *button : {m_retire, m_move, m_takeOff})
        connect(button, &QRadioButton::toggled, this, &RemovalDialog::showState);
    showState();
}

desk::TagFate RemovalDialog::fate() const
{
    using Kind = desk::TagFate::Kind;
    if (m_move->isChecked())
        return {.kind = Kind::Move, .target = m_target};
    return {.kind = m_retire->isChecked() ? Kind::Retire : Kind::TakeOff, .target = {}};
}

void RemovalDialog::setTarget(const QUuid &tag)
{
    m_target = tag;
    m_move->setChecked(true);
    showState();
}

void RemovalDialog::chooseTarget()
{
    auto *chooser = new TagChooser(m_left, {}, tr("Which tag takes over?"), tr("Choose"), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QDialog::accepted, this, [this, chooser] { setTarget(chooser->chosen()); });
    chooser->open();
}

void RemovalDialog::showState()
{
    const taxonomy::Tag *target = m_left.tag(m_target);
    m_choose->setText(target ? target->label.in(interfaceLabelLanguage()) : tr("Choose a tag…"));
    m_accept->setText(m_retire->isChecked()     ? tr("Retire")
                          : m_move->isChecked() ? tr("Move and remove")
                                                : tr("Take off and remove"));
    m_accept->setEnabled(!m_move->isChecked() || target);
}

} // namespace meipi::widgets
