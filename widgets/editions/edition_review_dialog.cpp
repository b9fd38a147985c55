// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/editions/edition_review_dialog.h"

#include "app/marks/fonts.h"
#include "widgets/editions/page_glimpse.h"
#include "widgets/editions/refound_words.h"
#include "widgets/style/appearance.h"
#include "widgets/style/roles.h"
#include "widgets/tagging/label_language.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>
#include <array>
#include <memory>

namespace meipi::widgets {
namespace {

using desk::RefoundExcerpt;
using report::PlacementState;

constexpr int listWidth = 320; // pixels
constexpr int gap = 10;
constexpr int mostDigits = 9;
constexpr std::array shownStates{PlacementState::Changed, PlacementState::Ambiguous, PlacementState::Lost,
                                 PlacementState::Moved, PlacementState::Exact};

taxonomy::LabelLanguage languageOf(const project::Report &report)
{
    return report.language == QLatin1String("en") ? taxonomy::LabelLanguage::English : taxonomy::LabelLanguage::Chinese;
}

} // namespace

EditionReviewDialog::EditionReviewDialog(desk::Workspace *workspace, const project::ReportSummary &report,
                                         QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_review(new desk::EditionReview(workspace, report.report.row.id, this)),
      m_head(new QLabel(this)),
      m_pillRow(new QHBoxLayout),
      m_list(new QListWidget(this)),
      m_sentence(new QLabel(this)),
      m_words(new QLabel(this)),
      m_places(new QListWidget(this)),
      m_pages(new QLabel(this)),
      m_before(new PageGlimpse(this)),
      m_after(new PageGlimpse(this)),
      m_leave(new QPushButton(tr("Leave in the earlier edition"), this)),
      m_accept(new QPushButton(this)),
      m_hint(new QLabel(this))
{
    setWindowTitle(tr("New edition: %1").arg(report.report.title));
    m_words->setFont(marks::quotationFont(languageOf(report.report), marks::TextSize::Query));
    build();
    addKeys();
    connect(m_review, &desk::EditionReview::changed, this, &EditionReviewDialog::fill);
    connect(m_review, &desk::EditionReview::failed, workspace, &desk::Workspace::troubled);
    connect(m_list, &QListWidget::currentRowChanged, this, &EditionReviewDialog::showCurrent);
    connect(m_places, &QListWidget::currentRowChanged, this, &EditionReviewDialog::showPlacePicture);
    connect(m_accept, &QPushButton::clicked, this, &EditionReviewDialog::acceptCurrent);
    connect(m_leave, &QPushButton::clicked, this, &EditionReviewDialog::leaveCurrent);
    m_review->load();
}

void EditionReviewDialog::build()
{
    m_head->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Figure, marks::Weight::Strong));
    m_list->setFixedWidth(listWidth);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setAccessibleName(tr("Excerpts to decide on"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_places->setWordWrap(true);
    m_places->setMaximumHeight(150);
    m_places->setAccessibleName(tr("Places in the new edition"));
    m_pages->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setText(tr("Enter accepts, 1–9 choose a place, Delete leaves. Undo takes a decision back; what is not "
                       "decided waits here."));
    m_hint->setWordWrap(true);
    m_leave->setAutoDefault(false);
    m_accept->setAutoDefault(false);
    makePrimary(*m_accept);

    auto *pictures = new QHBoxLayout;
    pictures->setSpacing(gap);
    pictures->addWidget(m_before, 1);
    pictures->addWidget(m_after, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_leave);
    buttons->addStretch();
    buttons->addWidget(m_accept);
    auto *right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addWidget(m_sentence);
    right->addWidget(m_words);
    right->addWidget(m_places);
    right->addWidget(m_pages);
    right->addLayout(pictures, 1);
    right->addLayout(buttons);
    auto *body = new QHBoxLayout;
    body->setSpacing(2 * gap);
    body->addWidget(m_list);
    body->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(gap);
    layout->addWidget(m_head);
    layout->addLayout(m_pillRow);
    layout->addLayout(body, 1);
    layout->addWidget(m_hint);
    resize(1040, 700);
}

void EditionReviewDialog::addKeys()
{
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &EditionReviewDialog::acceptCurrent);
    connect(new QShortcut(Qt::Key_Delete, this), &QShortcut::activated, this, &EditionReviewDialog::leaveCurrent);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, m_workspace->undoStack(),
            &QUndoStack::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, m_workspace->undoStack(),
            &QUndoStack::redo);
    for (int digit = 1; digit <= mostDigits; ++digit) {
        connect(new QShortcut(Qt::Key_0 + digit, this), &QShortcut::activated, this, [this, digit] {
            if (digit <= m_places->count())
                m_places->setCurrentRow(digit - 1);
        });
    }
}

void EditionReviewDialog::fillPills()
{
    while (const std::unique_ptr<QLayoutItem> item{m_pillRow->takeAt(0)}) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
    const auto addPill = [this](const QString &text, std::optional<PlacementState> state) {
        auto *pill = new QPushButton(text, this);
        pill->setCheckable(true);
        pill->setAutoDefault(false);
        pill->setChecked(state == m_shown);
        makePill(*pill);
        m_pillRow->addWidget(pill);
        connect(pill, &QPushButton::clicked, this, [this, state] { setShown(state); });
    };
    addPill(tr("All %1").arg(m_review->items().size()), std::nullopt);
    for (const PlacementState state : shownStates) {
        const qsizetype count = desk::countOf(m_review->items(), state);
        if (count > 0 || state == m_shown)
            addPill(stateName(state) + u' ' + QString::number(count), state);
    }
    m_pillRow->addStretch();
}

void EditionReviewDialog::setShown(std::optional<PlacementState> state)
{
    m_shown = state;
    fill();
}

/// The row stays where it was: after a decision it is the next excerpt's.
void EditionReviewDialog::fill()
{
    const int row = std::max(0, m_list->currentRow());
    fillPills();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QList<RefoundExcerpt> &items = m_review->items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const RefoundExcerpt &item = items.at(i);
        if (m_shown && item.state() != *m_shown)
            continue;
        const QString words =
            item.from.selector.exact.isEmpty() ? tr("An area of the page") : item.from.selector.exact.simplified();
        auto *line = new QListWidgetItem(stateName(item.state()) + QStringLiteral("  ·  ") + pagesOf(item) + u'\n'
                                             + (words.size() > 60 ? words.left(60) + u'…' : words),
                                         m_list);
        line->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_head->setText(items.isEmpty() ? tr("All excerpts are decided")
                                    : tr("%n excerpt(s) to decide on", nullptr, int(items.size())));
    showCurrent();
    if (m_list->count() > 0)
        m_list->setFocus(Qt::OtherFocusReason);
}

const RefoundExcerpt *EditionReviewDialog::current() const
{
    const QListWidgetItem *line = m_list->currentItem();
    const qsizetype index = line ? line->data(Qt::UserRole).toLongLong() : -1;
    return index >= 0 && index < m_review->items().size() ? &m_review->items().at(index) : nullptr;
}

QList<report::TextRange> EditionReviewDialog::placesOf(const RefoundExcerpt &item) const
{
    return item.state() == PlacementState::Ambiguous ? item.placement.candidates : item.nearest;
}

void EditionReviewDialog::showCurrent()
{
    const RefoundExcerpt *item = current();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_sentence, m_words, m_pages, m_before, m_after, m_leave, m_accept, m_hint})
        part->setVisible(item);
    showPlaces();
    if (!item)
        return;
    m_sentence->setText(stateSentence(*item));
    m_words->setText(wordsHtml(*item, marks::tokens(currentAppearance())));
    m_pages->setText(tr("Earlier edition and new edition: %1").arg(pagesOf(*item)));
    m_before->setEdition(m_workspace, item->from.edition);
    m_before->showRegions(item->from.selector.regions);
    m_after->setEdition(m_workspace, m_review->edition().row.id);
    showPlacePicture();
}

void EditionReviewDialog::showPlaces()
{
    const QSignalBlocker quiet(m_places);
    m_places->clear();
    const RefoundExcerpt *item = current();
    const QList<report::TextRange> ranges = item ? placesOf(*item) : QList<report::TextRange>();
    for (qsizetype i = 0; i < ranges.size(); ++i)
        m_places->addItem(QString::number(i + 1) + QStringLiteral("   ")
                          + passageText(*m_review->text(), ranges.at(i)));
    m_places->setVisible(!ranges.isEmpty());
}

void EditionReviewDialog::showPlacePicture()
{
    const RefoundExcerpt *item = current();
    if (!item || !m_review->text())
        return;
    const QList<report::TextRange> ranges = placesOf(*item);
    const int chosen = m_places->currentRow();
    QList<report::PageRegion> regions = item->found.regions;
    if (chosen >= 0 && chosen < ranges.size())
        regions = m_review->text()->regions(ranges.at(chosen));
    m_after->showRegions(regions,
                         ranges.isEmpty() ? tr("No place in the new edition") : tr("Choose a place to see it here"));
    const bool placeChosen = chosen >= 0 && chosen < ranges.size();
    m_accept->setText(ranges.isEmpty() ? tr("Accept") : tr("Use this place"));
    m_accept->setEnabled(placeChosen || (ranges.isEmpty() && !item->found.regions.isEmpty()));
}

void EditionReviewDialog::acceptCurrent()
{
    const RefoundExcerpt *item = current();
    if (!item || !m_accept->isEnabled())
        return;
    const QList<report::TextRange> ranges = placesOf(*item);
    if (ranges.isEmpty())
        m_review->accept(RefoundExcerpt(*item));
    else
        m_review->place(RefoundExcerpt(*item), ranges.value(m_places->currentRow()));
}

void EditionReviewDialog::leaveCurrent()
{
    if (const RefoundExcerpt *item = current())
        m_review->leave(RefoundExcerpt(*item));
}

void EditionReviewDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showCurrent();
    QDialog::changeEvent(event);
}

} // namespace meipi::widgets
