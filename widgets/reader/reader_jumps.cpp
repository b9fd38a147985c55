// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/tokens.h"
#include "widgets/reader/reader_view_p.h"

#include <QCoreApplication>
#include <QPainter>

namespace meipi::widgets {

namespace {

constexpr int linkPause = 120; // milliseconds without scrolling before links are read

QString words(const char *text) { return QCoreApplication::translate("meipi::widgets::ReaderView", text); }

/// Top to bottom, then left to right, as one reads.
bool standsBefore(const QRectF &a, const QRectF &b)
{
    const bool sameLine = a.top() < b.center().y() && b.top() < a.center().y();
    return sameLine ? a.left() < b.left() : a.top() < b.top();
}

} // namespace

void ReaderView::Private::connectLinks()
{
    pointerProbes.append([this](QPointF point) { return linkTarget(point); });
    linkTimer.setSingleShot(true);
    linkTimer.setInterval(linkPause);
    connect(&linkTimer, &QTimer::timeout, this, [this] { links.demand(stage.onScreen()); });
}

LinkPlace ReaderView::Private::linkAt(QPointF viewportPoint) const
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.nearestPage(content);
    if (page < 0 || !stage.layout().paper(page).contains(content)) {
        return {};
    }
    return links.at(page, stage.layout().toPage(page, content));
}

std::optional<PointerTarget> ReaderView::Private::linkTarget(QPointF viewportPoint)
{
    const std::optional<pdf::PageLink> link = links.link(linkAt(viewportPoint));
    if (!link) {
        return std::nullopt;
    }
    // Where it leads is said at the view's foot: a tool tip would cover the words.
    return PointerTarget{.cursor = Qt::PointingHandCursor,
                         .toolTip = {},
                         .answers = PointerTarget::Answers::Click,
                         .activate = [this, link = *link](Qt::KeyboardModifiers) { follow(link); }};
}

QString ReaderView::Private::wordOf(const pdf::PageLink &link) const
{
    switch (link.kind) {
    case pdf::LinkKind::Page: {
        QString word = words(QT_TRANSLATE_NOOP("meipi::widgets::ReaderView", "Page %1")).arg(names.of(link.page));
        const qsizetype position = layer ? layer->positionAt(link.page, QPointF(0, link.top)) : -1;
        const QString section = position < 0 ? QString() : layer->sectionAt(position).simplified();
        if (!section.isEmpty()) {
            word += QStringLiteral(" · ") + section;
        }
        return word;
    }
    case pdf::LinkKind::Address: return link.address;
    case pdf::LinkKind::Nowhere:
        return words(
            QT_TRANSLATE_NOOP("meipi::widgets::ReaderView", "This link leads to a page that is not in this PDF."));
    case pdf::LinkKind::OtherFile:
        return words(QT_TRANSLATE_NOOP("meipi::widgets::ReaderView",
                                       "This link leads to another file, which is not opened: %1"))
            .arg(link.address);
    case pdf::LinkKind::Program:
        return words(QT_TRANSLATE_NOOP("meipi::widgets::ReaderView",
                                       "This link would start a program, which is not done: %1"))
            .arg(link.address);
    case pdf::LinkKind::Script:
        return words(QT_TRANSLATE_NOOP("meipi::widgets::ReaderView",
                                       "This link would run a script. Scripts in PDFs are not run."));
    case pdf::LinkKind::Media:
        return words(QT_TRANSLATE_NOOP(
            "meipi::widgets::ReaderView",
            "This link plays media, fills in a form or works another reader's menu. None of it is done."));
    }
    return {};
}

void ReaderView::Private::follow(const pdf::PageLink &link)
{
    switch (link.kind) {
    case pdf::LinkKind::Page: jump(JumpKind::Jump, [this, link] { stage.goTo(link.page, link.top); }); return;
    case pdf::LinkKind::Address: Q_EMIT q->addressActivated(link.address); return;
    default: Q_EMIT q->linkRefused(wordOf(link)); return;
    }
}

void ReaderView::Private::showLinkWord(LinkPlace place)
{
    const std::optional<pdf::PageLink> link = links.link(place.isNull() ? focusedLink : place);
    const QString word = link ? wordOf(*link) : QString();
    if (word != linkWord) {
        linkWord = word;
        q->viewport()->update();
    }
}

bool ReaderView::Private::focusLinkBeside(int step)
{
    if (linksPassed) {
        linksPassed = false;
        return false;
    }
    QList<std::pair<QRectF, LinkPlace>> inView;
    const QRectF view = q->viewport()->rect();
    const PageSpan span = stage.onScreen();
    for (int page = span.first; page <= span.last; ++page) {
        const QList<pdf::PageLink> onPage = links.on(page);
        for (int i = 0; i < onPage.size(); ++i) {
            const QRectF area = stage.toViewport(page, onPage[i].area);
            if (view.contains(area.center())) {
                inView.append({area, {.page = page, .index = i}});
            }
        }
    }
    std::ranges::stable_sort(inView, standsBefore, &std::pair<QRectF, LinkPlace>::first);
    const auto here = std::ranges::find(inView, focusedLink, &std::pair<QRectF, LinkPlace>::second);
    qsizetype next = step > 0 ? 0 : inView.size() - 1;
    if (here != inView.end()) {
        next = (here - inView.begin()) + step;
    }
    const bool found = next >= 0 && next < inView.size();
    focusLink(found ? inView[next].second : LinkPlace{});
    return found;
}

void ReaderView::Private::focusLink(LinkPlace place)
{
    if (place == focusedLink) {
        return;
    }
    focusedLink = place;
    if (!place.isNull()) {
        q->clearSelection();
        setCurrent({});
    }
    showLinkWord({});
    q->viewport()->update();
}

void ReaderView::Private::paintFocusedLink(QPainter &painter)
{
    const std::optional<pdf::PageLink> link = links.link(focusedLink);
    if (!link || !q->hasFocus()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(marks::tokens(look.appearance).accent, 2));
    painter.drawRoundedRect(stage.toViewport(focusedLink.page, link->area).adjusted(-2, -2, 2, 2), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

VisitedPlace ReaderView::Private::visited() const
{
    const ReadingPlace place = stage.place();
    return {.page = place.page, .point = place.point};
}

void ReaderView::Private::jump(JumpKind kind, const std::function<void()> &move)
{
    const VisitedPlace from = visited();
    move();
    const VisitedPlace to = visited();
    if (to != from) {
        history.jumped(from, to, kind);
        Q_EMIT q->historyChanged();
    }
}

void ReaderView::Private::showVisited(const std::optional<VisitedPlace> &place)
{
    if (place) {
        stage.show(place->page, place->point);
    }
    Q_EMIT q->historyChanged();
}

void ReaderView::Private::takeNames()
{
    const pdf::Document *document = report ? report->document() : nullptr;
    QStringList labels = document ? document->info().pageLabels : QStringList();
    if (labels.isEmpty() && report) {
        labels = report->summary().edition.pageLabels;
    }
    names = report::PageNames(labels, stage.layout().pageCount());
}

void ReaderView::jumpToPage(int page, double topPoints)
{
    d->jump(JumpKind::Jump, [this, page, topPoints] { goToPage(page, topPoints); });
}

void ReaderView::goBack() { d->showVisited(d->history.back(d->visited())); }

void ReaderView::goForward() { d->showVisited(d->history.forward(d->visited())); }

bool ReaderView::canGoBack() const { return d->history.canGoBack(); }

bool ReaderView::canGoForward() const { return d->history.canGoForward(); }

const report::PageNames &ReaderView::pageNames() const { return d->names; }

} // namespace meipi::widgets
