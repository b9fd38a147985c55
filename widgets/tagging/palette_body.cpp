// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/palette_body.h"

#include "app/marks/tokens.h"
#include "widgets/tagging/chip_row.h"
#include "widgets/tagging/key_cap.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/palette_field.h"
#include "widgets/tagging/tag_chip.h"
#include "widgets/tagging/tag_filter_model.h"
#include "widgets/tagging/tag_model.h"
#include "widgets/tagging/tag_row_delegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int fieldGap = 6;
constexpr int mostResults = 400;
constexpr int leastResults = 56;
constexpr int nothingHeight = 40;
constexpr int onPadding = 9;
constexpr int pageOfRows = 8;

} // namespace

PaletteBody::PaletteBody(QWidget *parent)
    : QWidget(parent),
      m_model(new TagModel(this)),
      m_filter(new TagFilterModel(lexicon::Lexicon::shared(), this)),
      m_field(new PaletteField(this)),
      m_results(new QTreeView(this)),
      m_nothing(new QLabel(this)),
      m_onPane(new QWidget(this)),
      m_onLabel(new QLabel(m_onPane)),
      m_onChips(new ChipRow(m_onPane)),
      m_characters(new QLabel(m_onPane)),
      m_hints(new KeyHints(this))
{
    setAttribute(Qt::WA_NoMousePropagation); // the page below is not clicked or scrolled through the palette
    build();
    retranslate();
    connect(m_field, &QLineEdit::textChanged, this, &PaletteBody::filterChanged);
    connect(m_results, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.data(TagModel::IsFacetRole).toBool())
            Q_EMIT tagClicked(index.data(TagModel::IdRole).toUuid());
    });
    connect(m_onChips, &ChipRow::removeRequested, this, &PaletteBody::takeRequested);
}

void PaletteBody::build()
{
    m_filter->setSourceModel(m_model);
    m_results->setModel(m_filter);
    m_results->setItemDelegate(new TagRowDelegate(m_results));
    m_results->setHeaderHidden(true);
    m_results->setRootIsDecorated(false);
    m_results->setIndentation(0);
    m_results->setItemsExpandable(false);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setFocusPolicy(Qt::NoFocus); // the field keeps it
    m_results->setMouseTracking(true);
    m_results->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_results->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_results->viewport()->setAutoFillBackground(false);

    auto *onLayout = new QHBoxLayout(m_onPane);
    onLayout->setContentsMargins(padding, onPadding, padding, onPadding);
    onLayout->setSpacing(fieldGap);
    onLayout->addWidget(m_onLabel, 0, Qt::AlignTop);
    onLayout->addWidget(m_onChips, 1);
    onLayout->addWidget(m_characters, 0, Qt::AlignTop | Qt::AlignRight);
    for (QLabel *label : {m_onLabel, m_characters}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setMinimumHeight(20); // as high as a chip, so that they stand on one line
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *fieldLayout = new QHBoxLayout;
    fieldLayout->setContentsMargins(padding, padding, padding, fieldGap);
    fieldLayout->addWidget(m_field);
    layout->addLayout(fieldLayout);
    layout->addWidget(m_results);
    static_cast<QLabel *>(m_nothing)->setAlignment(Qt::AlignCenter);
    m_nothing->setFixedHeight(nothingHeight);
    layout->addWidget(m_nothing);
    layout->addWidget(m_onPane);
    layout->addWidget(m_hints);
}

void PaletteBody::retranslate()
{
    m_field->setPlaceholderText(tr("Chinese, English or pinyin initials"));
    m_field->setAccessibleName(tr("Filter tags"));
    m_results->setAccessibleName(tr("Tags"));
    static_cast<QLabel *>(m_nothing)->setText(tr("No tag of that name"));
    m_onLabel->setText(tr("On it"));
    setCharacters(m_characterCount);
    filterChanged(m_field->text());
}

void PaletteBody::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PaletteBody::show(const taxonomy::Taxonomy &taxonomy, const QHash<QUuid, int> &counts,
                       const project::ExcerptRow &excerpt, const QUuid &me)
{
    const QUuid current = currentTag();
    const int scrolled = m_results->verticalScrollBar()->value();
    m_model->setExcerpt(excerpt, me);
    m_model->setTaxonomy(taxonomy, interfaceLabelLanguage());
    m_model->setCounts(counts);
    m_results->expandAll();
    if (const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(current)); index.isValid())
        m_results->setCurrentIndex(index);
    showOn(taxonomy, excerpt, me);
    fitHeights();
    m_results->verticalScrollBar()->setValue(scrolled);
}

void PaletteBody::showOn(const taxonomy::Taxonomy &taxonomy, const project::ExcerptRow &excerpt, const QUuid &me)
{
    QList<QUuid> all;
    QList<QUuid> mine;
    for (const project::ExcerptTag &on : excerpt.tags) {
        all.append(on.tag);
        if (on.person == me)
            mine.append(on.tag);
    }
    QList<ChipRow::Chip> chips;
    for (const auto ids = inCodebookOrder(all, taxonomy); const QUuid &id : ids) {
        const taxonomy::Tag &tag = *taxonomy.tag(id);
        // A colleague's tag is theirs to take off.
        const auto states = mine.contains(id) ? marks::ChipState::Removable : marks::ChipState::Plain;
        chips.append({.tag = id, .style = chipFor(taxonomy, tag, states), .toolTip = tagPath(taxonomy, tag)});
    }
    m_onChips->setChips(chips);
    m_onLabel->setVisible(!chips.isEmpty());
}

void PaletteBody::setCharacters(int characters)
{
    m_characterCount = characters;
    m_characters->setText(characters == anArea ? tr("An area is selected")
                                               : tr("%n character(s) selected", nullptr, characters));
    m_characters->setVisible(characters == anArea || characters > 0);
}

void PaletteBody::clearFilter()
{
    m_field->clear();
    clearCurrent();
    m_results->scrollToTop();
}

void PaletteBody::filterChanged(const QString &filter)
{
    m_filter->setFilter(filter);
    m_results->expandAll();
    if (const QModelIndex best = m_filter->bestMatch(); best.isValid())
        showCurrent(best);
    else
        clearCurrent();
    const bool filtering = !m_filter->filter().isEmpty();
    m_field->setCountText(filtering ? tr("%n tag(s)", nullptr, m_filter->tagCount()) : QString());
    if (filtering) {
        m_hints->setHints({{tr("Alt+1–9"), tr("put on")},
                           {QStringLiteral("↵"), tr("and close")},
                           {QStringLiteral("⇧↵"), tr("and go on")},
                           {QStringLiteral("Tab"), tr("note")}});
    } else {
        m_hints->setHints({{QStringLiteral("1–9"), tr("put on")},
                           {QStringLiteral("↵"), tr("put on, close")},
                           {QStringLiteral("Tab"), tr("note")},
                           {QStringLiteral("Esc"), tr("close")}});
    }
    fitHeights();
    if (const QModelIndex current = m_results->currentIndex(); current.isValid())
        showCurrent(current); // in the height that the results have now
}

QUuid PaletteBody::tagAt(int place) const { return m_filter->tagAt(place).data(TagModel::IdRole).toUuid(); }

QUuid PaletteBody::currentTag() const
{
    const QModelIndex current = m_results->selectionModel()->currentIndex();
    return current.data(TagModel::IsFacetRole).toBool() ? QUuid() : current.data(TagModel::IdRole).toUuid();
}

void PaletteBody::clearCurrent() { m_results->selectionModel()->clear(); }

void PaletteBody::move(PaletteCommand::Kind direction)
{
    using Kind = PaletteCommand::Kind;
    const int count = m_filter->tagCount();
    if (count == 0)
        return;
    const QModelIndex current = m_results->selectionModel()->currentIndex();
    const int place = current.isValid() ? current.data(TagFilterModel::PlaceRole).toInt() : 0;
    int next = place;
    switch (direction) {
    case Kind::Up: next = place > 1 ? place - 1 : count; break;
    case Kind::Down: next = place < count ? place + 1 : 1; break;
    case Kind::PageUp: next = std::max(1, place - pageOfRows); break;
    case Kind::PageDown: next = std::min(count, place + pageOfRows); break;
    case Kind::First: next = 1; break;
    case Kind::Last: next = count; break;
    default: return;
    }
    showCurrent(m_filter->tagAt(next));
}

void PaletteBody::showCurrent(const QModelIndex &index)
{
    m_results->setCurrentIndex(index);
    // A facet's head comes into view with its first tag.
    if (index.row() == 0)
        m_results->scrollTo(index.parent());
}

int PaletteBody::resultsHeight() const
{
    int height = 0;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex facet = m_filter->index(row, 0);
        height += m_results->sizeHintForIndex(facet).height();
        for (int child = 0; child < m_filter->rowCount(facet); ++child)
            height += m_results->sizeHintForIndex(m_filter->index(child, 0, facet)).height();
    }
    return height;
}

void PaletteBody::limitHeight(int height)
{
    m_heightLimit = height;
    fitHeights();
}

int PaletteBody::fullHeight() const
{
    return layout()->totalHeightForWidth(width() > 0 ? width() : sizeHint().width());
}

void PaletteBody::fitHeights()
{
    const bool nothing = m_filter->tagCount() == 0;
    m_nothing->setVisible(nothing);
    m_results->setVisible(!nothing);
    const int before = m_results->height();
    m_results->setFixedHeight(0);
    const int around = fullHeight();
    m_results->setFixedHeight(
        std::clamp(resultsHeight(), 0, std::clamp(m_heightLimit - around, leastResults, mostResults)));
    if (m_results->height() != before)
        Q_EMIT heightChanged();
}

void PaletteBody::paintEvent(QPaintEvent * /*event*/)
{
    const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
    QPainter painter(this);
    for (const QWidget *pane : {static_cast<QWidget *>(m_onPane), static_cast<QWidget *>(m_hints)}) {
        if (pane->isVisible())
            painter.fillRect(0, pane->y(), width(), 1, colors.line);
    }
}

} // namespace meipi::widgets
