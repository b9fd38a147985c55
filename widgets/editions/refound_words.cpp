// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/editions/refound_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace meipi::widgets {
namespace {

using report::PlacementState;

constexpr qsizetype contextLength = 24;

QString translated(const char *text)
{
    return QCoreApplication::translate("meipi::widgets::EditionReviewDialog", text);
}

QString lineOf(const QString &text) { return text.simplified(); }

} // namespace

QString stateName(PlacementState state)
{
    switch (state) {
    case PlacementState::Exact: return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "Same"));
    case PlacementState::Moved: return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "Moved"));
    case PlacementState::Changed:
        return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "Changed"));
    case PlacementState::Ambiguous:
        return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "Several places"));
    case PlacementState::Lost: return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "Not found"));
    }
    return {};
}

QString stateSentence(const desk::RefoundExcerpt &item)
{
    switch (item.state()) {
    case PlacementState::Exact:
    case PlacementState::Moved:
        return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "The words are the same."));
    case PlacementState::Changed:
        return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog",
                                            "The new edition says it differently. Do the tags still hold?"));
    case PlacementState::Ambiguous:
        return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog",
                                            "These words are in several places. Which is it?"));
    case PlacementState::Lost:
        return item.nearest.isEmpty()
            ? translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog",
                                           "The new edition has nothing that resembles it."))
            : translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog",
                                           "These words are not in the new edition. The passages nearest to them:"));
    }
    return {};
}

QString pagesOf(const desk::RefoundExcerpt &item)
{
    const auto page = [](int number) {
        return number < 0
            ? u"–"_s
            : translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "p. %1")).arg(number + 1);
    };
    return page(item.pageBefore()) + u" → "_s + page(item.page());
}

QString wordsHtml(const desk::RefoundExcerpt &item, const marks::Tokens &tokens)
{
    if (item.from.selector.exact.isEmpty())
        return translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "An area of the page"))
            .toHtmlEscaped();
    if (item.state() != PlacementState::Changed)
        return lineOf(item.from.selector.exact).toHtmlEscaped();
    QString html;
    for (const auto pieces = item.difference(); const report::DiffPiece &piece : pieces) {
        const QString words = piece.text.toHtmlEscaped().replace(u'\n', u' ');
        switch (piece.kind) {
        case report::DiffKind::Same: html += words; break;
        case report::DiffKind::Removed:
            html +=
                u"<span style=\"color:%1;text-decoration:line-through\">%2</span>"_s.arg(tokens.accent.name(), words);
            break;
        case report::DiffKind::Added:
            html += u"<span style=\"color:%1;text-decoration:underline\">%2</span>"_s.arg(tokens.good.name(), words);
            break;
        }
    }
    return html;
}

QString passageText(const report::TextLayer &layer, report::TextRange range)
{
    const qsizetype start = std::max<qsizetype>(0, range.start - contextLength);
    const qsizetype end = std::min(layer.text.size(), range.end + contextLength);
    const QString page = translated(QT_TRANSLATE_NOOP("meipi::widgets::EditionReviewDialog", "p. %1"))
                             .arg(layer.pageOf(range.start) + 1);
    return page + u"  …"_s + lineOf(layer.text.sliced(start, range.start - start)) + u"【"_s
        + lineOf(layer.textOf(range)) + u"】"_s + lineOf(layer.text.sliced(range.end, end - range.end)) + u"…"_s;
}

} // namespace meipi::widgets
