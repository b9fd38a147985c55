// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/excerpt_entry.h"

#include <QMetaType>

namespace meipi::desk {
class OpenReport;
class Workspace;
} // namespace meipi::desk

namespace meipi::widgets {

class SectionList;

struct CardCoder
{
    QUuid person;
    QString name;
    QString ink;

    bool operator==(const CardCoder &) const = default;
};

/// An excerpt as a card shows it. A plain value; equal items look the same.
struct ExcerptItem
{
    QUuid id;
    project::ExcerptKind kind = project::ExcerptKind::Text;
    int page = -1; ///< from 0
    QString pageName; ///< the printed label, else the number from 1
    int section = -1; ///< index into the section list
    QString sectionName;
    QString quote;
    QString language; ///< of the report
    QList<QUuid> tags; ///< in codebook order
    QList<CardCoder> coders;
    QString note;
    report::PlacementState state = report::PlacementState::Exact;
    bool mine = false;

    bool operator==(const ExcerptItem &) const = default;
};

[[nodiscard]] ExcerptItem makeExcerptItem(const desk::ExcerptEntry &entry, const desk::OpenReport &report,
                                          const desk::Workspace &workspace, const SectionList &sections);

} // namespace meipi::widgets

Q_DECLARE_METATYPE(meipi::widgets::ExcerptItem)
