// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/roles.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QToolBar>
#include <QVariant>

namespace meipi::widgets {

namespace {

constexpr const char *roleProperty = "meipiRole";
enum Role { NoRole, SurfaceBar, Pill, Primary };

void setRole(QWidget &widget, Role role)
{
    widget.setProperty(roleProperty, int(role));
    widget.updateGeometry();
    widget.update();
}

Role roleOf(const QWidget *widget) { return widget == nullptr ? NoRole : Role(widget->property(roleProperty).toInt()); }

} // namespace

void makeSurfaceBar(QToolBar &bar)
{
    setRole(bar, SurfaceBar);
    QEvent event(QEvent::StyleChange); // the bar's layout asks for its margins again
    QCoreApplication::sendEvent(&bar, &event);
}

bool isInSurfaceBar(const QWidget *widget)
{
    return roleOf(widget) == SurfaceBar || (widget != nullptr && roleOf(widget->parentWidget()) == SurfaceBar);
}

void makePill(QAbstractButton &button) { setRole(button, Pill); }
bool isPill(const QWidget *widget) { return roleOf(widget) == Pill; }

void makePrimary(QAbstractButton &button) { setRole(button, Primary); }
bool isPrimary(const QWidget *widget) { return roleOf(widget) == Primary; }

} // namespace meipi::widgets
