// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/quotations.h"

namespace meipi::project {
namespace {

bool isLiveOriginal(const Quotation &quotation)
{
    return quotation.role == QuotationRole::Original && !quotation.row.deleted;
}

} // namespace

bool isAbsence(const Quotation &quotation)
{
    return quotation.selector.exact.isEmpty() && quotation.selector.regions.isEmpty();
}

const Quotation *originalIn(const ExcerptRow &row, const QUuid &edition)
{
    for (const Quotation &quotation : row.quotations) {
        if (isLiveOriginal(quotation) && quotation.edition == edition)
            return &quotation;
    }
    return nullptr;
}

const Quotation *originalFor(const ExcerptRow &row, const QUuid &edition)
{
    if (const Quotation *there = originalIn(row, edition); there && !isAbsence(*there))
        return there;
    const Quotation *latest = nullptr;
    for (const Quotation &quotation : row.quotations) { // oldest first
        if (isLiveOriginal(quotation) && !isAbsence(quotation))
            latest = &quotation;
    }
    return latest;
}

} // namespace meipi::project
