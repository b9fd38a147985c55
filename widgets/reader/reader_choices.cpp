// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the page's menu is about, and what its choices do.
#include "app/report/area_text.h"
#include "widgets/reader/reader_view_p.h"

#include <QMetaMethod>

namespace meipi::widgets {

namespace {

// Points around the selected lines that are still the selection.
constexpr double besideLine = 3;
constexpr double betweenLines = 6;

} // namespace

MenuSubject ReaderView::Private::menuSubject() const
{
    MenuSubject subject;
    if (!selection.range().isEmpty()) {
        subject.kind = SubjectKind::Words;
    } else if (!pickedArea.isEmpty()) {
        subject.kind = SubjectKind::Area;
    } else if (!current.isNull()) {
        subject.kind = SubjectKind::Excerpt;
    }
    const QString words = copiedWords(CopyForm::Flowing);
    const PageArea place = shownArea();
    subject.hasWords = !words.isEmpty();
    subject.hasTable =
        !place.isEmpty() && selection.map().layer() && report::areaText(*layer, place.page, place.rectangle).isTable;
    subject.mayWrite = workspace && !workspace->isReadOnly();
    subject.maySearch = q->isSignalConnected(QMetaMethod::fromSignal(&ReaderView::searchRequested));
    subject.sought = place.isEmpty() ? words.simplified() : QString();
    return subject;
}

void ReaderView::Private::showMenu(QPoint viewportPoint, bool byKey)
{
    if (!report || stage.layout().pageCount() == 0) {
        return;
    }
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.nearestPage(content);
    const QPointF point = page < 0 ? QPointF() : stage.layout().toPage(page, content);
    if (!byKey) {
        // The selection is meant when the pointer is on it, else the excerpt under the pointer.
        const bool onSelection =
            std::ranges::any_of(
                selectedLines(page),
                [&](const QRectF &line) {
                    return line.adjusted(-besideLine, -betweenLines, besideLine, betweenLines).contains(point);
                })
            || (pickedArea.page == page && pickedArea.rectangle.contains(point));
        const QUuid excerpt = excerptAt(viewportPoint);
        const MarginHit hit = marginHit(viewportPoint);
        if (!onSelection && (!hit.excerpt.isNull() || !excerpt.isNull())) {
            setArea({});
            setCurrent(hit.excerpt.isNull() ? excerpt : hit.excerpt);
            focusTag(hit.tag);
        } else if (!onSelection) {
            selection.clear();
            setArea({});
            selectionWasChanged();
            setCurrent({});
        }
    }
    MenuSubject subject = menuSubject();
    const qsizetype gap = byKey ? selection.caret().gap : textPoint(viewportPoint).gap;
    subject.maySplit = currentRange().start < gap && gap < currentRange().end;
    if (const taxonomy::Tag *tag = workspace ? workspace->taxonomy().tag(focusedTag) : nullptr) {
        subject.tag = tag->label.in(look.language);
    }
    subject.overText = page >= 0 && selection.map().isOverText(page, point);
    auto *menu =
        new ReaderMenu(subject, [this, viewportPoint](MenuChoice choice) { choose(choice, viewportPoint); }, q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QPoint at = viewportPoint;
    if (const QRect anchor = anchorRectangle(); byKey && !anchor.isNull()) {
        const QRect view = q->viewport()->rect();
        at = {std::clamp(anchor.left(), view.left(), view.right()),
              std::clamp(anchor.bottom(), view.top(), view.bottom())};
    }
    menu->popup(q->viewport()->mapToGlobal(at));
}

void ReaderView::Private::choose(MenuChoice choice, QPoint viewportPoint)
{
    const auto select = [&](TextUnit unit) {
        const TextPoint at = textPoint(viewportPoint);
        if (at.gap >= 0) {
            selection.select(at, unit);
            selectionWasChanged();
        }
    };
    switch (choice) {
    case MenuChoice::Tag: Q_EMIT q->tagRequested(); break;
    case MenuChoice::Note:
        if (current.isNull()) {
            Q_EMIT q->noteOnSelectionRequested();
        } else {
            Q_EMIT q->noteRequested(current);
        }
        break;
    case MenuChoice::Highlight: std::ignore = carryOut(ReaderCommand::Highlight); break;
    case MenuChoice::LastTags: std::ignore = carryOut(ReaderCommand::LastTags); break;
    case MenuChoice::InVivo: std::ignore = carryOut(ReaderCommand::InVivo); break;
    case MenuChoice::JoinNext: std::ignore = carryOut(ReaderCommand::JoinNext); break;
    case MenuChoice::JoinPrevious: std::ignore = carryOut(ReaderCommand::JoinPrevious); break;
    case MenuChoice::TakeTag: std::ignore = carryOut(ReaderCommand::Remove); break;
    case MenuChoice::ReplaceTag: std::ignore = carryOut(ReaderCommand::Confirm); break;
    case MenuChoice::Split: {
        const qsizetype caret = selection.caret().gap;
        const bool byCaret = isCaretShown() && currentRange().start < caret && caret < currentRange().end;
        const qsizetype gap = byCaret ? caret : textPoint(viewportPoint).gap;
        ask({.kind = CodingRequest::Kind::Split, .excerpt = current, .range = {.start = gap, .end = gap}});
        break;
    }
    case MenuChoice::Remove: Q_EMIT q->removeRequested(current); break;
    case MenuChoice::Copy: copy(CopyForm::Flowing); break;
    case MenuChoice::CopyLines: copy(CopyForm::Lines); break;
    case MenuChoice::CopyCitation: copy(CopyForm::Citation); break;
    case MenuChoice::CopyPicture: copyPicture(); break;
    case MenuChoice::Search: Q_EMIT q->searchRequested(copiedWords(CopyForm::Flowing).simplified()); break;
    case MenuChoice::Grow: std::ignore = carryOut(ReaderCommand::Grow); break;
    case MenuChoice::Shrink: std::ignore = carryOut(ReaderCommand::Shrink); break;
    case MenuChoice::SelectWord: select(TextUnit::Word); break;
    case MenuChoice::SelectClause: select(TextUnit::Clause); break;
    case MenuChoice::SelectSentence: select(TextUnit::Sentence); break;
    case MenuChoice::SelectParagraph: select(TextUnit::Paragraph); break;
    case MenuChoice::SelectAll: std::ignore = carryOut(ReaderCommand::SelectAll); break;
    case MenuChoice::SelectArea: q->setAreaTool(true); break;
    }
}

} // namespace meipi::widgets
