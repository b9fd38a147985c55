// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/selector.h"
#include "app/taxonomy/taxonomy.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <variant>

namespace meipi::project {

/// Hybrid logical clock: (milliseconds since 1970 UTC, counter, random id of the writer). Ordered as written.
struct Stamp
{
    qint64 milliseconds = 0;
    qint32 counter = 0;
    QString writer; ///< 16 hexadecimal digits, new at each opening for writing

    auto operator<=>(const Stamp &) const = default;
    [[nodiscard]] QDateTime time() const { return QDateTime::fromMSecsSinceEpoch(milliseconds); }
};

/// What every row that people make carries. The store fills in all but `id` and `deleted`; what a caller puts into the
/// others is ignored on writing.
struct RowInfo
{
    QUuid id; ///< v7
    Stamp created;
    QUuid createdBy; ///< a person
    Stamp modified;
    QUuid modifiedBy;
    bool deleted = false; ///< a tombstone
};

struct Person
{
    RowInfo row;
    QString name;
    QString initials; ///< one or two characters: 林, LX
    QString ink; ///< "vermilion", "indigo", "black", "green" or #rrggbb
    bool adjudicator = false;
};

struct Report
{
    RowInfo row;
    QString series;
    int year = 0; ///< 0: not known; so for the next two
    int issue = 0;
    int overall = 0;
    QString language; ///< "zh", "en"
    QString title;
    QString citation;
};

struct Edition
{
    RowInfo row;
    QUuid report;
    QByteArray sha256; ///< of the PDF, 32 bytes
    QString fileName; ///< as it was added, without folder
    int pageCount = 0;
    QStringList pageLabels;
    int order = 0; ///< the first edition is 0
};

enum class ExcerptKind : quint8 { Text, Area };

struct Excerpt
{
    RowInfo row;
    ExcerptKind kind = ExcerptKind::Text;
    QString note; ///< Markdown
};

enum class QuotationRole : quint8 { Original, Counterpart };

struct Quotation
{
    RowInfo row;
    QUuid excerpt;
    QUuid edition;
    QuotationRole role = QuotationRole::Original;
    report::Selector selector;
};

struct ExcerptTag
{
    RowInfo row;
    QUuid excerpt;
    QUuid tag;
    QUuid person; ///< who says so
};

struct FacetRow
{
    RowInfo row; ///< `row.id` is the facet's id
    taxonomy::Facet facet;
};

struct TagRow
{
    RowInfo row;
    taxonomy::Tag tag;
};

struct Pair
{
    RowInfo row;
    QUuid first; ///< the Chinese report
    QUuid second; ///< the English one
};

struct Bead
{
    RowInfo row;
    QUuid pair;
    QList<report::Selector> first;
    QList<report::Selector> second;
    QString method;
    double confidence = 0;
    QUuid pinnedBy; ///< null: computed
};

using Record = std::variant<Person, Report, Edition, FacetRow, TagRow, Excerpt, Quotation, ExcerptTag, Pair, Bead>;

/// A new row id: a v7 UUID, so that ids made later sort later. Safe from any thread.
[[nodiscard]] QUuid newId();

[[nodiscard]] const RowInfo &rowOf(const Record &record);
[[nodiscard]] RowInfo &rowOf(Record &record);

/// What one action of a person changes: written in one transaction, all or nothing. Each record is the whole row as it
/// shall be (new, changed, or a tombstone with `deleted` set).
struct ChangeSet
{
    QString what; ///< "Tag “高风险”": what undo offers, in the interface's language
    QList<Record> records;

    [[nodiscard]] bool isEmpty() const { return records.isEmpty(); }
};

} // namespace meipi::project
