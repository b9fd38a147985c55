// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/reader_pane.h"

#include "app/desk/messages.h"
#include "widgets/finding/find_bar.h"
#include "widgets/finding/hit_list.h"
#include "widgets/window/address_question.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/reader_bar.h"

#include <QEvent>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int hitsHeight = 196; // seven rows
constexpr int leastHits = 56;

} // namespace

ReaderPane::ReaderPane(QWidget *parent)
    : QWidget(parent),
      m_notice(new MessageBar(this)),
      m_trouble(new MessageBar(this)),
      m_reader(new ReaderView(this)),
      m_bar(new ReaderBar(m_reader, this)),
      m_findBar(new FindBar(m_reader, this)),
      m_hits(new HitList(m_reader)),
      m_split(new QSplitter(Qt::Vertical, this)),
      m_palette(new TagPalette(m_reader->viewport())),
      m_overlay(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_trouble);
    layout->addWidget(m_findBar);
    layout->addWidget(m_overlay);
    layout->addWidget(m_split, 1);
    m_split->addWidget(m_hits);
    m_split->addWidget(m_reader);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({hitsHeight, 0});
    m_hits->hide();
    m_hits->setMinimumHeight(leastHits);
    constexpr int around = 40; // pixels
    m_overlay->setContentsMargins(around, around, around, around);
    m_overlay->setAlignment(Qt::AlignCenter);
    m_overlay->setWordWrap(true);
    m_overlay->setTextFormat(Qt::PlainText);
    m_overlay->hide();
    connectReader();
}

ReaderPane::~ReaderPane() = default;

void ReaderPane::connectReader()
{
    connect(m_reader, &ReaderView::tagRequested, this, &ReaderPane::openPalette);
    connect(m_reader, &ReaderView::noteRequested, this, &ReaderPane::noteRequested);
    connect(m_reader, &ReaderView::noteOnSelectionRequested, this, [this] {
        if (const QUuid made = mayEdit() ? makeExcerpt({}) : QUuid(); !made.isNull())
            Q_EMIT noteRequested(made);
    });
    connect(m_reader, &ReaderView::removeRequested, this, [this](const QUuid &excerpt) {
        if (m_report && mayEdit())
            m_report->removeExcerpt(excerpt);
    });
    connect(m_reader, &ReaderView::addressActivated, this,
            [this](const QString &address) { askAboutAddress(address, this, m_trouble); });
    connect(m_reader, &ReaderView::linkRefused, m_trouble, qOverload<const QString &>(&MessageBar::say));
    connect(m_palette, &TagPalette::excerptMade, this, [this](const QUuid &excerpt) {
        m_reader->clearSelection();
        m_reader->setCurrentExcerpt(excerpt);
    });
    connect(m_palette, &TagPalette::noteRequested, this, &ReaderPane::noteRequested);
    connect(m_bar, &ReaderBar::leaveRequested, this, [this] { m_reader->setFocus(Qt::OtherFocusReason); });
    connectFinding();
}

void ReaderPane::connectFinding()
{
    const auto toPage = [this] { m_reader->setFocus(Qt::OtherFocusReason); };
    connect(m_reader, &ReaderView::searchRequested, m_findBar, &FindBar::openWith);
    connect(m_findBar, &FindBar::listToggled, this, &ReaderPane::showHits);
    connect(m_findBar, &FindBar::listRequested, this, [this] { m_hits->setFocus(Qt::OtherFocusReason); });
    connect(m_findBar, &FindBar::pageRequested, this, toPage);
    connect(m_findBar, &FindBar::shown, this, [this](bool shown) { showHits(shown && m_findBar->isListWanted()); });
    connect(m_hits, &HitList::fieldRequested, m_findBar, &FindBar::focusField);
    connect(m_hits, &HitList::pageRequested, this, toPage);
}

void ReaderPane::showHits(bool shown)
{
    m_hits->setVisible(shown);
    const int most = m_split->height() * 2 / 5; // the page is what they are looked for in
    if (shown && m_split->sizes().constFirst() > most)
        m_split->setSizes({most, m_split->height() - most});
}

void ReaderPane::setReport(desk::Workspace *workspace, desk::OpenReport *report)
{
    m_palette->closePalette();
    if (m_report)
        m_report->disconnect(this);
    if (m_workspace != workspace) {
        if (m_workspace)
            m_workspace->disconnect(this);
        m_workspace = workspace;
        m_palette->setWorkspace(workspace);
        if (workspace) {
            connect(workspace, &desk::Workspace::taxonomyChanged, this, [this] {
                m_bar->setTaxonomy(m_workspace->taxonomy());
                makeTagShortcuts();
            });
            connect(workspace, &desk::Workspace::troubled, this,
                    [this](const base::Error &error) { m_trouble->say(desk::message(error)); });
            m_bar->setTaxonomy(workspace->taxonomy());
        }
        makeTagShortcuts();
        m_trouble->hide();
    }
    m_report = report;
    m_reader->setReport(workspace, report);
    m_findBar->setReport(report);
    if (report) {
        connect(report, &desk::OpenReport::failed, this, &ReaderPane::sayWhyNot);
        connect(report, &desk::OpenReport::textFailed, this,
                [this](const base::Error &error) { m_trouble->say(desk::message(error)); });
        connect(report, &desk::OpenReport::textReady, this, &ReaderPane::showState);
        connect(report->document(), &pdf::Document::opened, this, &ReaderPane::showState);
    }
    showState();
}

void ReaderPane::showState()
{
    const auto error = m_report ? m_report->error() : std::nullopt;
    m_overlay->setVisible(error.has_value());
    if (error)
        m_overlay->setText(desk::message(*error));
    QString notice;
    QString why = m_workspace ? m_workspace->readOnlyReason() : QString();
    if (m_workspace && m_workspace->isReadOnly())
        notice = why.isEmpty() ? tr("This project is open for reading only.")
                               : tr("This project is open for reading only: %1").arg(why);
    else if (m_report && m_report->text() && m_report->text()->state == report::TextState::Absent)
        notice = tr("This is a scan without text: only areas can be marked.");
    else if (m_report && m_report->text() && m_report->text()->state == report::TextState::Garbage)
        notice = tr("The text in this PDF is not what its pages show: only areas can be marked.");
    m_notice->say(notice);
}

void ReaderPane::sayWhyNot(const base::Error &error)
{
    showState();
    if (error.problem == base::Problem::PdfLocked || error.problem == base::Problem::PasswordWrong)
        Q_EMIT passwordWanted(error.problem == base::Problem::PasswordWrong);
}

bool ReaderPane::mayEdit()
{
    if (!m_workspace || !m_report)
        return false;
    if (!m_workspace->isReadOnly())
        return true;
    showState();
    return false;
}

void ReaderPane::openPalette()
{
    if (!mayEdit())
        return;
    m_reader->selectClause(); // when nothing else is
    PaletteTarget target;
    if (const PageArea area = m_reader->selectedArea(); !area.isEmpty()) {
        target.areaPage = area.page;
        target.area = area.rectangle;
        m_palette->openFor(m_report, target, m_reader->anchorRectangle());
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
    m_palette->openFor(m_report, target, clauseRectangle(target.range));
}

QRect ReaderPane::clauseRectangle(report::TextRange range) const
{
    // The anchor is the last line; the lines above it on the same page are not to be covered either.
    QRect anchor = m_reader->anchorRectangle();
    if (const QRect lines = m_reader->viewportRectangle(range); !anchor.isNull() && !lines.isNull()) {
        anchor.setTop(std::min(anchor.top(), lines.top()));
        anchor.setBottom(std::max(anchor.bottom(), lines.bottom()));
    }
    return anchor;
}

void ReaderPane::removeCurrentExcerpt()
{
    const QUuid excerpt = m_reader->currentExcerpt();
    if (!excerpt.isNull() && mayEdit())
        m_report->removeExcerpt(excerpt);
}

void ReaderPane::makeTagShortcuts()
{
    m_tagShortcuts.clear();
    if (!m_workspace)
        return;
    for (const taxonomy::Tag &tag : m_workspace->taxonomy().tags) {
        if (tag.shortcut.isEmpty() || tag.retired)
            continue;
        auto shortcut = std::make_unique<QShortcut>(QKeySequence(tag.shortcut), m_reader);
        shortcut->setContext(Qt::WidgetShortcut); // a letter: only while the page has the keys
        connect(shortcut.get(), &QShortcut::activated, this, [this, id = tag.id] { putTag(id); });
        m_tagShortcuts.push_back(std::move(shortcut));
    }
}

/// Of the selection, words or an area; it is the current excerpt then.
QUuid ReaderPane::makeExcerpt(const QList<QUuid> &tags)
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

void ReaderPane::putTag(const QUuid &tag)
{
    if (!mayEdit())
        return;
    m_reader->selectClause();
    if (!m_reader->selection().isEmpty() || !m_reader->selectedArea().isEmpty()) {
        std::ignore = makeExcerpt({tag});
    } else if (const QUuid excerpt = m_reader->currentExcerpt(); !excerpt.isNull()) {
        m_report->changeTag(excerpt, tag, desk::TagAction::Toggle);
    }
}

void ReaderPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
