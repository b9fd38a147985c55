// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/identity_dialog.h"

#include "app/desk/identity.h"
#include "app/marks/tokens.h"
#include "widgets/tagging/tag_chip.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>

namespace meipi::widgets {

namespace {

QPixmap swatch(const QString &ink, const marks::Look &look, qreal ratio)
{
    constexpr int side = 16; // pixels
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(marks::ink(ink, look.appearance));
    painter.drawEllipse(QRectF(0.5, 0.5, side - 1, side - 1));
    return pixmap;
}

QString inkLabel(const QString &ink)
{
    if (ink == u"vermilion")
        return IdentityDialog::tr("Vermilion");
    if (ink == u"indigo")
        return IdentityDialog::tr("Indigo");
    if (ink == u"green")
        return IdentityDialog::tr("Green");
    return IdentityDialog::tr("Black");
}

} // namespace

IdentityDialog::IdentityDialog(const project::Writer &writer, QWidget *parent)
    : QDialog(parent),
      m_writer(writer),
      m_name(new QLineEdit(writer.name, this)),
      m_inks(new QButtonGroup(this))
{
    setWindowTitle(tr("Name and ink"));
    auto *form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    auto *inkLayout = new QHBoxLayout;
    const QStringList &names = marks::inkNames();
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *button = new QRadioButton(inkLabel(names.at(i)), this);
        button->setIcon(QIcon(swatch(names.at(i), lookFor(palette()), devicePixelRatioF())));
        button->setChecked(names.at(i) == writer.ink);
        m_inks->addButton(button, int(i));
        inkLayout->addWidget(button);
    }
    form->addRow(tr("Ink"), inkLayout);
    auto *explanation = new QLabel(tr("They stand beside each of your notes and can be changed at any time."), this);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto enable = [this, buttons] {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_name->text().trimmed().isEmpty());
    };
    connect(m_name, &QLineEdit::textChanged, this, enable);
    enable();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(explanation);
    layout->addWidget(buttons);
}

project::Writer IdentityDialog::writer() const
{
    project::Writer writer = m_writer;
    writer.name = m_name->text().trimmed();
    writer.initials = desk::initialsFor(writer.name);
    if (const int ink = m_inks->checkedId(); ink >= 0)
        writer.ink = marks::inkNames().at(ink);
    return writer;
}

} // namespace meipi::widgets
