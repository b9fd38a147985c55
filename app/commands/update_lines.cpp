// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/update_lines.h"

#include "app/commands/common.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

using desk::RefoundExcerpt;
using report::PlacementState;

constexpr std::array allStates{PlacementState::Exact, PlacementState::Moved, PlacementState::Changed,
                               PlacementState::Ambiguous, PlacementState::Lost};

QString stateKey(PlacementState state)
{
    switch (state) {
    case PlacementState::Exact: return u"exact"_s;
    case PlacementState::Moved: return u"moved"_s;
    case PlacementState::Changed: return u"changed"_s;
    case PlacementState::Ambiguous: return u"ambiguous"_s;
    case PlacementState::Lost: return u"lost"_s;
    }
    return {};
}

QString stateLabel(PlacementState state)
{
    switch (state) {
    case PlacementState::Exact: return QCoreApplication::translate("commands", "exact");
    case PlacementState::Moved: return QCoreApplication::translate("commands", "moved");
    case PlacementState::Changed: return QCoreApplication::translate("commands", "changed");
    case PlacementState::Ambiguous: return QCoreApplication::translate("commands", "ambiguous");
    case PlacementState::Lost: return QCoreApplication::translate("commands", "lost");
    }
    return {};
}

QString kindKey(report::DiffKind kind)
{
    switch (kind) {
    case report::DiffKind::Same: return u"same"_s;
    case report::DiffKind::Removed: return u"removed"_s;
    case report::DiffKind::Added: return u"added"_s;
    }
    return {};
}

QJsonArray differenceJson(const RefoundExcerpt &again)
{
    QJsonArray pieces;
    for (const auto difference = again.difference(); const report::DiffPiece &piece : difference)
        pieces.append(QJsonObject{{u"kind"_s, kindKey(piece.kind)}, {u"text"_s, piece.text}});
    return pieces;
}

QJsonArray passagesJson(const QList<report::TextRange> &ranges, const report::TextLayer &layer)
{
    QJsonArray passages;
    for (const report::TextRange &range : ranges) {
        passages.append(QJsonObject{{u"page"_s, layer.pageOf(range.start) + 1}, {u"quote"_s, layer.textOf(range)}});
    }
    return passages;
}

QJsonValue pageJson(int page) { return page < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(page + 1); }

QJsonObject itemJson(const RefoundExcerpt &again, const report::TextLayer &layer)
{
    QJsonObject item{{u"id"_s, idText(again.excerpt)},
                     {u"state"_s, stateKey(again.state())},
                     {u"page"_s, pageJson(again.page())},
                     {u"old_page"_s, pageJson(again.pageBefore())},
                     {u"old_quote"_s, again.from.selector.exact},
                     {u"new_quote"_s, again.found.exact}};
    if (again.state() == PlacementState::Changed)
        item.insert(u"diff"_s, differenceJson(again));
    if (again.state() == PlacementState::Ambiguous)
        item.insert(u"places"_s, passagesJson(again.placement.candidates, layer));
    if (again.state() == PlacementState::Lost)
        item.insert(u"nearest"_s, passagesJson(again.nearest, layer));
    return item;
}

QString oneLine(const QString &text) { return text.simplified(); }

/// Old words in [- -], new ones in {+ +}, as `git diff --word-diff` has it: readable without colours.
QString marked(const QList<report::DiffPiece> &pieces)
{
    QString text;
    for (const report::DiffPiece &piece : pieces) {
        switch (piece.kind) {
        case report::DiffKind::Same: text += piece.text; break;
        case report::DiffKind::Removed: text += u"[-"_s + piece.text + u"-]"_s; break;
        case report::DiffKind::Added: text += u"{+"_s + piece.text + u"+}"_s; break;
        }
    }
    return oneLine(text);
}

QString passageLines(const QString &head, const QList<report::TextRange> &ranges, const report::TextLayer &layer)
{
    QString lines;
    for (const report::TextRange &range : ranges) {
        lines += u"\n    "_s + head.arg(QString::number(layer.pageOf(range.start) + 1), oneLine(layer.textOf(range)));
    }
    return lines;
}

QString entry(const RefoundExcerpt &again, const report::TextLayer &layer)
{
    const bool isArea = again.from.selector.exact.isEmpty();
    const QString words = isArea                   ? QCoreApplication::translate("commands", "(an area)")
        : again.state() == PlacementState::Changed ? marked(again.difference())
                                                   : oneLine(again.from.selector.exact);
    const QString before = QString::number(again.pageBefore() + 1);
    const QString pages = again.page() < 0
        ? QCoreApplication::translate("commands", "p. %1 → –").arg(before)
        : QCoreApplication::translate("commands", "p. %1 → %2").arg(before, QString::number(again.page() + 1));
    QString text = u"  "_s + stateLabel(again.state()) + u"  "_s + pages + u"  "_s + words;
    if (again.state() == PlacementState::Ambiguous)
        text += passageLines(QCoreApplication::translate("commands", "perhaps p. %1: %2"), again.placement.candidates,
                             layer);
    if (again.state() == PlacementState::Lost)
        text += passageLines(QCoreApplication::translate("commands", "nearest p. %1: %2"), again.nearest, layer);
    return text;
}

} // namespace

QJsonObject updateJson(const desk::PreparedUpdate &update)
{
    QJsonObject json;
    for (const PlacementState state : allStates)
        json.insert(stateKey(state), desk::countOf(update.refound, state));
    QJsonArray items;
    for (const RefoundExcerpt &again : update.refound)
        items.append(itemJson(again, *update.prepared.text.layer));
    json.insert(u"items"_s, items);
    json.insert(u"report"_s, idText(update.report.report.row.id));
    json.insert(u"edition"_s, idText(update.prepared.rows.edition.row.id));
    return json;
}

QString updateText(const desk::PreparedUpdate &update)
{
    QStringList counts;
    for (const PlacementState state : allStates) {
        counts.append(QCoreApplication::translate("commands", "%1 %2")
                          .arg(QString::number(desk::countOf(update.refound, state)), stateLabel(state)));
    }
    QStringList lines{
        QCoreApplication::translate("commands", "%1 excerpts: %2")
            .arg(QString::number(update.refound.size()), counts.join(QCoreApplication::translate("commands", ", ")))};
    QStringList open;
    for (const RefoundExcerpt &again : update.refound) {
        if (!again.isSure())
            open.append(entry(again, *update.prepared.text.layer));
    }
    if (!open.isEmpty()) {
        lines.append(QCoreApplication::translate(
            "commands", "To decide in the window (until then these stand in the earlier edition only):"));
        lines += open;
    }
    return lines.join(u'\n');
}

} // namespace meipi::commands
