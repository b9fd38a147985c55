// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/identity_row.h"

#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"
#include "widgets/style/style_strokes.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 170;
constexpr int longestName = 60;

/// A disc of ink; a ring around it when chosen.
class InkButton : public QAbstractButton
{
public:
    InkButton(QString ink, QWidget *parent) : QAbstractButton(parent), m_ink(std::move(ink))
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(28, 28);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QColor color = marks::ink(m_ink, currentAppearance());
        const QPointF middle = QRectF(rect()).center();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(color);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(middle, underMouse() ? 10.5 : 10, underMouse() ? 10.5 : 10);
        painter.setBrush(Qt::NoBrush);
        if (isChecked()) {
            painter.setPen(QPen(color, 2));
            painter.drawEllipse(middle, 13, 13);
        }
        if (hasFocus())
            drawFocusRing(&painter, rect(), chipRadius);
    }

private:
    QString m_ink;
};

QString inkLabel(qsizetype index)
{
    switch (index) {
    case 0: return IdentityRow::tr("Vermilion ink");
    case 1: return IdentityRow::tr("Indigo ink");
    case 2: return IdentityRow::tr("Black ink");
    default: return IdentityRow::tr("Green ink");
    }
}

} // namespace

IdentityRow::IdentityRow(QWidget *parent) : QWidget(parent), m_name(new QLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    m_name->setFixedWidth(nameWidth);
    m_name->setMaxLength(longestName);
    layout->addWidget(m_name);
    layout->addSpacing(8);
    auto *group = new QButtonGroup(this);
    for (const QString &ink : marks::inkNames()) {
        auto *button = new InkButton(ink, this);
        group->addButton(button);
        layout->addWidget(button);
        m_inks.append(button);
        connect(button, &QAbstractButton::clicked, this, &IdentityRow::commit);
    }
    m_inks.first()->setChecked(true);
    m_committedInk = ink();
    layout->addStretch();
    connect(m_name, &QLineEdit::editingFinished, this, &IdentityRow::commit);
    retranslate();
}

void IdentityRow::setIdentity(const QString &name, const QString &ink)
{
    m_name->setText(name);
    const qsizetype index = marks::inkNames().indexOf(ink);
    m_inks.at(std::max<qsizetype>(index, 0))->setChecked(true);
    m_committedName = name.trimmed();
    m_committedInk = this->ink();
}

QString IdentityRow::name() const { return m_name->text().trimmed(); }

QString IdentityRow::ink() const
{
    for (qsizetype i = 0; i < m_inks.size(); ++i)
        if (m_inks.at(i)->isChecked())
            return marks::inkNames().at(i);
    return marks::inkNames().first();
}

void IdentityRow::commit()
{
    if (name().isEmpty()) // nobody is nameless: what was kept before comes back
        m_name->setText(m_committedName);
    if (name().isEmpty() || (name() == m_committedName && ink() == m_committedInk))
        return;
    m_committedName = name();
    m_committedInk = ink();
    Q_EMIT identityChanged(m_committedName, m_committedInk);
}

void IdentityRow::retranslate()
{
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("Your name"));
    for (qsizetype i = 0; i < m_inks.size(); ++i) {
        m_inks.at(i)->setAccessibleName(inkLabel(i));
        m_inks.at(i)->setToolTip(inkLabel(i));
    }
}

void IdentityRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
