// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/tag_palette.h"

#include "app/desk/excerpt_edits.h"
#include "app/marks/tokens.h"
#include "widgets/tagging/palette_body.h"
#include "widgets/tagging/palette_field.h"
#include "widgets/tagging/palette_geometry.h"
#include "widgets/tagging/palette_keys.h"
#include "widgets/tagging/tag_chip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int bodyWidth = 392;
constexpr int shadow = 10; // room around the body, in which its shadow falls
constexpr qreal radius = 7;
constexpr int comfortableHeight = 280;

} // namespace

class TagPalette::Private
{
public:
    explicit Private(TagPalette *palette) : q(palette), body(new PaletteBody(palette)) { }

    void refresh();
    void place();
    void pick(const QUuid &tag, desk::TagAction action);
    [[nodiscard]] QUuid madeExcerpt();
    [[nodiscard]] QUuid make(const QList<QUuid> &tags);
    void handle(const PaletteCommand &command);
    void pickCurrentAndClose();
    void choose(const QUuid &tag);
    [[nodiscard]] project::ExcerptRow shownRow() const;
    [[nodiscard]] bool keyPressed(const QKeyEvent &event);

    TagPalette *q;
    PaletteBody *body;
    QPointer<desk::Workspace> workspace;
    QPointer<desk::OpenReport> report;
    PaletteTarget target;
    QRect anchor;
    PaletteSide side = PaletteSide::Below;
};

TagPalette::TagPalette(QWidget *viewport) : QFrame(viewport), d(std::make_unique<Private>(this))
{
    hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(shadow, shadow, shadow, shadow);
    layout->addWidget(d->body);
    setFixedWidth(bodyWidth + 2 * shadow);
    d->body->setFixedWidth(bodyWidth);
    d->body->field()->installEventFilter(this);
    viewport->installEventFilter(this);
    connect(d->body, &PaletteBody::heightChanged, this, [this] { d->place(); });
    connect(d->body, &PaletteBody::tagClicked, this,
            [this](const QUuid &tag) { d->pick(tag, desk::TagAction::Toggle); });
    connect(d->body, &PaletteBody::takeRequested, this,
            [this](const QUuid &tag) { d->pick(tag, desk::TagAction::Take); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget * /*old*/, QWidget *now) {
        // A menu or another program takes the focus for a while; another widget of the window ends the choice.
        if (isVisible() && now && now->window() == window() && now != this && !isAncestorOf(now))
            closePalette();
    });
}

TagPalette::~TagPalette() = default;

void TagPalette::setWorkspace(desk::Workspace *workspace)
{
    closePalette();
    if (d->workspace)
        d->workspace->disconnect(this);
    d->workspace = workspace;
    if (workspace)
        connect(workspace, &desk::Workspace::taxonomyChanged, this, [this] { d->refresh(); });
}

PaletteTarget TagPalette::target() const { return d->target; }

void TagPalette::openFor(desk::OpenReport *report, const PaletteTarget &target, const QRect &anchor)
{
    if (!d->workspace || !report)
        return;
    if (d->report)
        d->report->disconnect(this);
    d->report = report;
    d->target = target;
    d->anchor = anchor;
    connect(report, &desk::OpenReport::excerptsChanged, this, [this] { d->refresh(); });
    d->body->clearFilter();
    d->refresh();
    // The results scroll, so that under the clause there is room enough for some of them.
    d->body->limitHeight(parentWidget()->height());
    d->side = paletteSide(anchor, parentWidget()->rect(), std::min(d->body->fullHeight(), comfortableHeight));
    d->place();
    show();
    raise();
    d->body->field()->setFocus(Qt::PopupFocusReason);
}

void TagPalette::closePalette()
{
    if (isHidden())
        return;
    if (d->report)
        d->report->disconnect(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && parentWidget()->parentWidget())
        parentWidget()->parentWidget()->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void TagPalette::Private::refresh()
{
    if (!workspace || !report)
        return;
    QHash<QUuid, int> counts;
    for (const auto all = report->excerpts(); const desk::ExcerptEntry &each : all) {
        for (const auto tagList = each.tagIds(); const QUuid &tag : tagList)
            ++counts[tag];
    }
    body->show(workspace->taxonomy(), counts, shownRow(), workspace->me().row.id);
    body->setCharacters(target.areaPage < 0 ? target.characters : PaletteBody::anArea);
}

/// The excerpt's tags, or those that are chosen as if they were on one.
project::ExcerptRow TagPalette::Private::shownRow() const
{
    if (target.purpose != PalettePurpose::Choose) {
        const desk::ExcerptEntry *entry = report->excerpt(target.excerpt);
        return entry ? entry->row : project::ExcerptRow{};
    }
    project::ExcerptRow row;
    for (const QUuid &tag : target.tags) {
        project::ExcerptTag on;
        on.row.id = tag;
        on.tag = tag;
        on.person = workspace->me().row.id;
        row.tags.append(on);
    }
    return row;
}

void TagPalette::Private::choose(const QUuid &tag)
{
    if (target.tags.removeAll(tag) == 0)
        target.tags = desk::compatibleTags(target.tags + QList{tag}, workspace->taxonomy());
}

void TagPalette::Private::place()
{
    const QRect viewport = q->parentWidget()->rect();
    const int room = paletteRoom(anchor, viewport, side);
    body->limitHeight(room);
    const QSize size(bodyWidth, body->fullHeight());
    // The body is placed; its shadow may fall outside.
    q->setGeometry(paletteRect(anchor, viewport, size, side).adjusted(-shadow, -shadow, shadow, shadow));
}

QUuid TagPalette::Private::madeExcerpt()
{
    // An undo may have taken the excerpt away while the palette is open: it is then made again.
    if (!report || report->excerpt(target.excerpt))
        return target.excerpt;
    return make({});
}

QUuid TagPalette::Private::make(const QList<QUuid> &tags)
{
    target.excerpt = target.areaPage < 0 ? report->addExcerpt(target.range, tags)
                                         : report->addAreaExcerpt(target.areaPage, target.area, tags);
    if (!target.excerpt.isNull())
        Q_EMIT q->excerptMade(target.excerpt);
    return target.excerpt;
}

void TagPalette::Private::pick(const QUuid &tag, desk::TagAction action)
{
    if (!report || tag.isNull())
        return;
    if (target.purpose == PalettePurpose::Choose) {
        choose(tag);
    } else if (target.purpose == PalettePurpose::Replace) {
        if (tag != target.replaced)
            report->changeTags(target.excerpt, {tag}, {target.replaced});
        q->closePalette();
        return;
    } else if (report->excerpt(target.excerpt)) {
        report->changeTag(target.excerpt, tag, action);
    } else if (action != desk::TagAction::Take) {
        std::ignore = make({tag});
    }
    refresh();
}

void TagPalette::Private::pickCurrentAndClose()
{
    if (target.purpose == PalettePurpose::Choose) {
        if (const QUuid tag = body->currentTag(); !tag.isNull() && !target.tags.contains(tag))
            choose(tag);
        const QList<QUuid> tags = target.tags;
        q->closePalette();
        Q_EMIT q->chosen(tags);
        return;
    }
    if (target.purpose == PalettePurpose::Replace) {
        pick(body->currentTag(), desk::TagAction::Put);
        q->closePalette();
        return;
    }
    // Without a current row Enter keeps what is there: the tags picked by digits, or a plain highlight.
    if (const QUuid tag = body->currentTag(); !tag.isNull())
        pick(tag, desk::TagAction::Put);
    else
        std::ignore = madeExcerpt();
    q->closePalette();
}

void TagPalette::Private::handle(const PaletteCommand &command)
{
    using Kind = PaletteCommand::Kind;
    switch (command.kind) {
    case Kind::PickPlace:
        pick(body->tagAt(command.place), desk::TagAction::Toggle);
        body->clearCurrent();
        break;
    case Kind::PickCurrent: pickCurrentAndClose(); break;
    case Kind::PickAndStay:
        pick(body->currentTag(), desk::TagAction::Toggle);
        body->clearFilter();
        break;
    case Kind::Note: {
        if (target.purpose != PalettePurpose::Tag)
            break;
        const QUuid excerpt = madeExcerpt();
        q->closePalette();
        if (!excerpt.isNull())
            Q_EMIT q->noteRequested(excerpt);
        break;
    }
    case Kind::Close: q->closePalette(); break;
    default: body->move(command.kind); break;
    }
}

bool TagPalette::Private::keyPressed(const QKeyEvent &event)
{
    const PaletteCommand command = paletteCommand(event, body->field()->text().isEmpty());
    if (command.kind == PaletteCommand::Kind::Text)
        return false;
    handle(command);
    return true;
}

bool TagPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            d->place();
        if (event->type() == QEvent::MouseButtonPress && isVisible())
            closePalette();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        // The window's undo works on tags while there is no text of the filter's own to undo.
        if (d->body->field()->text().isEmpty()
            && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
        if (paletteCommand(*key, d->body->field()->text().isEmpty()).kind != PaletteCommand::Kind::Text) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && d->keyPressed(*static_cast<QKeyEvent *>(event)))
        return true;
    return QFrame::eventFilter(watched, event);
}

void TagPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->refresh();
    QFrame::changeEvent(event);
}

void TagPalette::paintEvent(QPaintEvent * /*event*/)
{
    const marks::Look look = lookFor(palette());
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const QRectF frame = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int faintest = look.appearance == marks::Appearance::Dark ? 9 : 4; // of 255, added up ring by ring
    painter.setBrush(QColor(0, 0, 0, faintest));
    for (int ring = shadow; ring > 0; --ring)
        painter.drawRoundedRect(frame.adjusted(-ring, -ring + 3, ring, ring), radius + ring, radius + ring);
    painter.setPen(QPen(colors.line2, 1));
    painter.setBrush(colors.popup);
    painter.drawRoundedRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius);
}

} // namespace meipi::widgets
