// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/reader_pane.h"

#include "app/desk/messages.h"
#include "widgets/finding/find_bar.h"
#include "widgets/finding/hit_list.h"
#include "widgets/tagging/quick_strip.h"
#include "widgets/window/address_question.h"
#include "widgets/window/coding_desk.h"
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
      m_coding(new CodingDesk(m_reader, m_palette, this)),
      m_quick(new QuickStrip(this)),
      m_overlay(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_trouble);
    layout->addWidget(m_quick);
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
    connect(m_coding, &CodingDesk::refused, this, &ReaderPane::showState);
    connect(m_coding, &CodingDesk::said, m_trouble, qOverload<const QString &>(&MessageBar::say));
    connect(m_coding, &CodingDesk::quickTagsChanged, this, &ReaderPane::showQuickTags);
    connect(m_quick, &QuickStrip::leaveRequested, this, [this] { m_coding->setQuickTags({}); });
    connect(m_quick, &QuickStrip::changeRequested, m_coding, &CodingDesk::chooseQuickTags);
    connect(m_quick, &QuickStrip::takeRequested, this, [this](const QUuid &tag) {
        QList<QUuid> tags = m_coding->quickTags();
        tags.removeAll(tag);
        m_coding->setQuickTags(tags);
    });
    connect(m_reader, &ReaderView::noteRequested, this, &ReaderPane::noteRequested);
    connect(m_reader, &ReaderView::noteOnSelectionRequested, this, [this] {
        if (const QUuid made = m_coding->mayEdit() ? m_coding->makeExcerpt({}) : QUuid(); !made.isNull())
            Q_EMIT noteRequested(made);
    });
    connect(m_reader, &ReaderView::removeRequested, this, [this](const QUuid &excerpt) {
        if (m_report && m_coding->mayEdit())
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
                m_coding->makeTagShortcuts();
                showQuickTags();
            });
            connect(workspace, &desk::Workspace::blindChanged, this, &ReaderPane::showState);
            connect(workspace, &desk::Workspace::troubled, this,
                    [this](const base::Error &error) { m_trouble->say(desk::message(error)); });
            m_bar->setTaxonomy(workspace->taxonomy());
        }
        m_coding->setReport(workspace, nullptr);
        m_coding->makeTagShortcuts();
        m_trouble->hide();
    }
    m_report = report;
    m_coding->setReport(workspace, report);
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
    if (notice.isEmpty() && m_workspace && m_workspace->isBlind())
        notice = tr("Others’ excerpts and tags are hidden (Tags › Hide the others’ tags).");
    m_notice->say(notice);
}

void ReaderPane::sayWhyNot(const base::Error &error)
{
    showState();
    if (error.problem == base::Problem::PdfLocked || error.problem == base::Problem::PasswordWrong)
        Q_EMIT passwordWanted(error.problem == base::Problem::PasswordWrong);
}

void ReaderPane::openPalette() { m_coding->openPalette(); }

void ReaderPane::removeCurrentExcerpt()
{
    const QUuid excerpt = m_reader->currentExcerpt();
    if (!excerpt.isNull() && m_coding->mayEdit())
        m_report->removeExcerpt(excerpt);
}

void ReaderPane::showQuickTags()
{
    m_quick->show(m_workspace ? m_workspace->taxonomy() : taxonomy::Taxonomy(), m_coding->quickTags());
}

void ReaderPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showState();
        showQuickTags();
    }
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
