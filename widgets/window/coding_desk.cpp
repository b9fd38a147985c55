// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/coding_desk.h"

#include "app/desk/excerpt_edits.h"
#include "widgets/reader/reader_view.h"
#include "widgets/tagging/tag_keys.h"
#include "widgets/tagging/tag_palette.h"

#include <algorithm>

namespace meipi::widgets {

CodingDesk::CodingDesk(ReaderView *reader, TagPalette *palette, QObject *parent)
    : QObject(parent),
      m_reader(reader),
      m_palette(palette)
{
    connect(reader, &ReaderView::tagRequested, this, &CodingDesk::openPalette);
    connect(reader, &ReaderView::codingRequested, this, &CodingDesk::carryOut);
    connect(palette, &TagPalette::chosen, this, &CodingDesk::setQuickTags);
}

CodingDesk::~CodingDesk() = default;

void CodingDesk::setReport(desk::Workspace *workspace, desk::OpenReport *report)
{
    const bool sameProject = workspace == m_workspace;
    m_workspace = workspace;
    m_report = report;
    if (!sameProject)
        setQuickTags({});
}

bool CodingDesk::mayEdit()
{
    if (!m_workspace || !m_report)
        return false;
    if (!m_workspace->isReadOnly())
        return true;
    Q_EMIT refused();
    return false;
}

bool CodingDesk::isSelected() const { return !m_reader->selection().isEmpty() || !m_reader->selectedArea().isEmpty(); }

void CodingDesk::carryOut(const CodingRequest &request)
{
    using Kind = CodingRequest::Kind;
    if (request.kind == Kind::LeaveQuickMode) {
        setQuickTags({});
        return;
    }
    if (!mayEdit())
        return;
    switch (request.kind) {
    case Kind::Highlight: std::ignore = makeExcerpt({}); break;
    case Kind::LastTags: putLastTags(); break;
    case Kind::InVivo: makeInVivo(request.excerpt); break;
    case Kind::QuickMode: m_quickTags.isEmpty() ? chooseQuickTags() : setQuickTags({}); break;
    case Kind::SelectionMade:
        if (!m_quickTags.isEmpty())
            std::ignore = makeExcerpt(m_quickTags);
        break;
    case Kind::SetRange: std::ignore = m_report->setRange(request.excerpt, request.range); break;
    case Kind::SetArea: m_report->setArea(request.excerpt, request.area); break;
    case Kind::Split: split(request); break;
    case Kind::JoinNext: join(request, 1); break;
    case Kind::JoinPrevious: join(request, -1); break;
    case Kind::TakeTag: m_report->changeTag(request.excerpt, request.tag, desk::TagAction::Take); break;
    case Kind::ReplaceTag: replaceTag(request); break;
    case Kind::LeaveQuickMode: break;
    }
}

void CodingDesk::putLastTags()
{
    const QUuid target = isSelected() ? QUuid() : m_reader->currentExcerpt();
    const QList<QUuid> tags = desk::lastTags(m_report->excerpts(), m_workspace->me().row.id, target);
    if (tags.isEmpty())
        Q_EMIT said(tr("There are no last tags yet: put some on with T first."));
    else if (target.isNull())
        std::ignore = makeExcerpt(tags);
    else
        m_report->changeTags(target, tags, {});
}

void CodingDesk::makeInVivo(const QUuid &excerpt)
{
    const QUuid made = m_report->tagInVivo(m_reader->selection().isEmpty() ? excerpt : QUuid(), m_reader->selection());
    if (made.isNull())
        return;
    m_reader->clearSelection();
    m_reader->setCurrentExcerpt(made);
}

void CodingDesk::split(const CodingRequest &request)
{
    if (const QUuid second = m_report->splitExcerpt(request.excerpt, request.range.start); !second.isNull())
        m_reader->setCurrentExcerpt(second);
}

void CodingDesk::join(const CodingRequest &request, int step)
{
    if (!m_report->joinExcerpt(request.excerpt, step))
        Q_EMIT said(step > 0 ? tr("There is no excerpt behind this one.") : tr("There is no excerpt before this one."));
}

void CodingDesk::replaceTag(const CodingRequest &request)
{
    const desk::ExcerptEntry *entry = m_report->excerpt(request.excerpt);
    const QUuid me = m_workspace->me().row.id;
    const bool mine = entry && std::ranges::any_of(entry->row.tags, [&](const project::ExcerptTag &tag) {
                          return tag.tag == request.tag && tag.person == me;
                      });
    if (!mine) {
        Q_EMIT said(tr("This tag is a colleague’s: put your own beside it with T."));
        return;
    }
    PaletteTarget target;
    target.purpose = PalettePurpose::Replace;
    target.replaced = request.tag;
    target.excerpt = request.excerpt;
    target.range = entry->placement.range;
    openPaletteFor(target);
}

void CodingDesk::chooseQuickTags()
{
    if (!mayEdit())
        return;
    PaletteTarget target;
    target.purpose = PalettePurpose::Choose;
    target.tags = m_quickTags;
    openPaletteFor(target);
}

void CodingDesk::setQuickTags(const QList<QUuid> &tags)
{
    m_reader->setQuickMode(!tags.isEmpty());
    if (m_quickTags == tags)
        return;
    m_quickTags = tags;
    Q_EMIT quickTagsChanged();
    // What is selected already was meant, too.
    if (!m_quickTags.isEmpty() && m_report && isSelected())
        std::ignore = makeExcerpt(m_quickTags);
}

void CodingDesk::openPalette()
{
    if (!mayEdit())
        return;
    m_reader->selectClause(); // of the lens, when nothing else is
    PaletteTarget target;
    if (const PageArea area = m_reader->selectedArea(); !area.isEmpty()) {
        target.areaPage = area.page;
        target.area = area.rectangle;
        openPaletteFor(target);
        return;
    }
    target.range = m_reader->selection();
    if (target.range.isEmpty()) {
        target.excerpt = m_reader->currentExcerpt();
        const desk::ExcerptEntry *entry = m_report->excerpt(target.excerpt);
        if (!entry)
            return;
        target.range = entry->placement.range;
        target.characters = int(entry->quote().size());
    } else {
        target.characters = int(m_reader->selectedText().size());
    }
    openPaletteFor(target);
}

void CodingDesk::openPaletteFor(const PaletteTarget &target)
{
    QRect anchor = target.areaPage < 0 ? clauseRectangle(target.range) : m_reader->anchorRectangle();
    if (anchor.isNull()) { // nothing is selected: in the view's upper part
        const QRect view = m_reader->viewport()->rect();
        anchor = QRect(view.center().x() - view.width() / 4, view.height() / 6, view.width() / 2, 1);
    }
    m_palette->openFor(m_report, target, anchor);
}

QRect CodingDesk::clauseRectangle(report::TextRange range) const
{
    // The anchor is the last line; the lines above it on the same page are not to be covered either.
    QRect anchor = m_reader->anchorRectangle();
    if (const QRect lines = m_reader->viewportRectangle(range); !anchor.isNull() && !lines.isNull()) {
        anchor.setTop(std::min(anchor.top(), lines.top()));
        anchor.setBottom(std::max(anchor.bottom(), lines.bottom()));
    }
    return anchor;
}

QUuid CodingDesk::makeExcerpt(const QList<QUuid> &tags)
{
    const PageArea area = m_reader->selectedArea();
    const QUuid made = area.isEmpty() ? m_report->addExcerpt(m_reader->selection(), tags)
                                      : m_report->addAreaExcerpt(area.page, area.rectangle, tags);
    if (!made.isNull()) {
        m_reader->clearSelection();
        m_reader->setCurrentExcerpt(made);
    }
    return made;
}

void CodingDesk::putTag(const QUuid &tag)
{
    if (!mayEdit())
        return;
    m_reader->selectClause();
    if (isSelected()) {
        std::ignore = makeExcerpt({tag});
    } else if (const QUuid excerpt = m_reader->currentExcerpt(); !excerpt.isNull()) {
        m_report->changeTag(excerpt, tag, desk::TagAction::Toggle);
    }
}

void CodingDesk::makeTagShortcuts()
{
    m_tagShortcuts.clear();
    if (!m_workspace)
        return;
    const auto add = [this](const QKeySequence &key, const QUuid &tag) {
        auto shortcut = std::make_unique<QShortcut>(key, m_reader);
        shortcut->setContext(Qt::WidgetShortcut); // a letter: only while the page has the keys
        connect(shortcut.get(), &QShortcut::activated, this, [this, tag] { putTag(tag); });
        m_tagShortcuts.push_back(std::move(shortcut));
    };
    QStringList taken;
    const taxonomy::Taxonomy &taxonomy = m_workspace->taxonomy();
    for (const taxonomy::Tag &tag : taxonomy.tags) {
        if (!tag.shortcut.isEmpty() && !tag.retired && !taken.contains(tag.shortcut)) {
            taken.append(tag.shortcut);
            add(QKeySequence(tag.shortcut), tag.id);
        }
    }
    const QList<QUuid> byDigit = digitTags(taxonomy);
    for (qsizetype i = 0; i < byDigit.size(); ++i) {
        if (const QString digit = QString::number(i + 1); !taken.contains(digit))
            add(QKeySequence(digit), byDigit.at(i));
    }
}

} // namespace meipi::widgets
