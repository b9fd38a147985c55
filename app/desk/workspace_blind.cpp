// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coding without seeing what others have coded.

#include "app/desk/when_done.h"
#include "app/desk/workspace_private.h"

namespace meipi::desk {
namespace {

constexpr QLatin1StringView blindKey("coding/blind");

} // namespace

bool Workspace::isBlind() const { return d->blind; }

void Workspace::setBlind(bool blind)
{
    if (d->blind == blind)
        return;
    d->blind = blind;
    if (!isReadOnly())
        std::ignore = d->store->setLocal(blindKey, blind ? QByteArray("1") : QByteArray());
    for (const std::unique_ptr<OpenReport> &report : d->open) {
        d->showBlindly(report.get());
        d->updateCounts(report.get());
        Q_EMIT report->excerptsChanged();
    }
    Q_EMIT blindChanged(blind);
}

void Workspace::restoreBlind()
{
    whenDone(d->store->local(blindKey), this, [this](const base::Result<QByteArray> &kept) {
        if (kept && !kept->isEmpty())
            setBlind(true);
    });
}

void Workspace::Private::showBlindly(OpenReport *report) const
{
    ++report->d->excerptsVersion;
    report->d->excerpts.setOnlyOf(blind ? writer.person : QUuid());
}

} // namespace meipi::desk
