// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/outline_panel.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/excerpts/excerpt_model.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/tag_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int headHeight = 38;
constexpr int rowHeight = 29;
constexpr int levelIndent = 16;
constexpr int deepestIndent = 4;
constexpr int countRoom = 26;
constexpr int mostBar = 48;
constexpr int leastBar = 2;
constexpr int barHeight = 6;
constexpr int barGap = 8;

} // namespace

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {0, rowHeight};
}

QRect OutlineDelegate::foldSign(const QRect &row, int level)
{
    const int left = row.left() + 2 + std::min(level - 1, deepestIndent) * levelIndent;
    return {left, row.top(), padding, row.height()};
}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const marks::Look look = lookFor(option.palette);
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const QRect &row = option.rect;
    const bool here = index.data(OutlineModel::HereRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (here)
        painter->fillRect(row, colors.pressed);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, colors.hover);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
    const QRect countRect(row.right() + 1 - padding - countRoom, row.top(), countRoom, row.height());
    painter->setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    painter->setPen(colors.text2);
    painter->drawText(countRect, Qt::AlignRight | Qt::AlignVCenter,
                      QString::number(index.data(OutlineModel::CountRole).toInt()));

    const int bar = std::max(leastBar, qRound(index.data(OutlineModel::ShareRole).toDouble() * mostBar));
    const int barRight = countRect.left();
    painter->setPen(Qt::NoPen);
    painter->setBrush(here ? colors.accent : colors.line2);
    painter->drawRoundedRect(QRectF(barRight - bar, row.center().y() - barHeight / 2 + 0.5, bar, barHeight), 1, 1);

    const int level = index.data(OutlineModel::LevelRole).toInt();
    const QRect sign = foldSign(row, level);
    const int left = sign.right() + 1;
    if (const auto fold = index.data(OutlineModel::FoldRole).value<OutlineModel::Fold>();
        fold != OutlineModel::Fold::Nothing) {
        constexpr double half = 3;
        const QPointF middle = QRectF(sign).center();
        QPolygonF corner{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}};
        if (fold == OutlineModel::Fold::Folded)
            corner = QPolygonF{{-half / 2, -half}, {half / 2, 0}, {-half / 2, half}};
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.text3, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(corner.translated(middle));
    }
    const QRect room(left, row.top(), barRight - bar - barGap - left, row.height());
    const QFont font = marks::interfaceFont(look.language, marks::TextSize::Body,
                                            here ? marks::Weight::Strong : marks::Weight::Regular);
    painter->setFont(font);
    painter->setPen(colors.text);
    painter->drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

OutlinePanel::OutlinePanel(ExcerptModel *excerpts, QWidget *parent)
    : QWidget(parent),
      m_excerpts(excerpts),
      m_model(new OutlineModel(this)),
      m_head(new QWidget(this)),
      m_title(new QLabel(this)),
      m_columnTitle(new QLabel(this)),
      m_view(new QListView(this)),
      m_empty(new QLabel(this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new OutlineDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(padding + 2, 0, padding, 0);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_columnTitle->setForegroundRole(QPalette::PlaceholderText);

    m_head->setFixedHeight(headHeight);
    auto *headLayout = new QHBoxLayout(m_head);
    headLayout->setContentsMargins(padding, 0, padding, 0);
    headLayout->addWidget(m_title);
    headLayout->addStretch();
    headLayout->addWidget(m_columnTitle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    connect(m_model, &OutlineModel::foldsChanged, this, &OutlinePanel::hideFolded);
    retranslate();
    follow();

    connect(m_excerpts, &ExcerptModel::sectionsChanged, this, &OutlinePanel::follow);
    connect(m_excerpts, &QAbstractItemModel::rowsInserted, this, &OutlinePanel::countExcerpts);
    connect(m_excerpts, &QAbstractItemModel::rowsRemoved, this, &OutlinePanel::countExcerpts);
    connect(m_excerpts, &QAbstractItemModel::dataChanged, this, &OutlinePanel::countExcerpts);
    connect(m_excerpts, &QAbstractItemModel::modelReset, this, &OutlinePanel::countExcerpts);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT sectionChosen(index.data(OutlineModel::SectionRole).value<Section>());
    };
    connect(m_view, &QListView::clicked, this, choose);
    connect(m_view, &QListView::activated, this, choose);
}

void OutlinePanel::follow()
{
    m_model->setSections(m_excerpts->sections());
    const bool empty = m_excerpts->sections().isEmpty();
    m_view->setVisible(!empty);
    m_empty->setVisible(empty);
    countExcerpts();
}

void OutlinePanel::countExcerpts()
{
    QList<int> sections;
    for (const ExcerptItem &item : m_excerpts->items())
        sections.append(item.section);
    m_model->setExcerptSections(sections);
}

QWidget *OutlinePanel::takeHead(QWidget *tabs)
{
    const std::unique_ptr<QLayoutItem> titlesPlace(m_head->layout()->replaceWidget(m_title, tabs)); // ours from now on
    m_title->hide();
    return m_head;
}

void OutlinePanel::setColumnTitleShown(bool shown) { m_columnTitle->setVisible(shown); }

void OutlinePanel::setHere(int section)
{
    m_model->setHere(section);
    if (section < 0)
        return;
    const QModelIndex index = m_model->index(m_model->shownHere());
    if (m_view->hasFocus()) {
        m_view->scrollTo(index);
    } else {
        m_view->setCurrentIndex(index); // who comes by the keyboard begins there
    }
}

void OutlinePanel::hideFolded()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool hidden = m_model->folds().isHidden(row);
        if (m_view->isRowHidden(row) != hidden)
            m_view->setRowHidden(row, hidden);
    }
    if (const int current = m_view->currentIndex().row(); m_model->folds().isHidden(current))
        m_view->setCurrentIndex(m_model->index(m_model->folds().shownFor(current)));
}

bool OutlinePanel::foldByKey(int key)
{
    const int row = m_view->currentIndex().row();
    const OutlineFolds &folds = m_model->folds();
    if (row < 0 || (key != Qt::Key_Left && key != Qt::Key_Right))
        return false;
    if (key == Qt::Key_Right) {
        if (folds.isFolded(row))
            m_model->setFolded(row, false);
        else if (folds.hasInside(row))
            m_view->setCurrentIndex(m_model->index(row + 1));
    } else if (folds.hasInside(row) && !folds.isFolded(row)) {
        m_model->setFolded(row, true);
    } else if (const int parent = folds.parentOf(row); parent >= 0) {
        m_view->setCurrentIndex(m_model->index(parent));
    }
    return true;
}

bool OutlinePanel::foldByMouse(QPoint at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid() || !m_model->folds().hasInside(index.row()))
        return false;
    const int level = index.data(OutlineModel::LevelRole).toInt();
    if (!OutlineDelegate::foldSign(m_view->visualRect(index), level).contains(at))
        return false;
    m_model->setFolded(index.row(), !m_model->folds().isFolded(index.row()));
    return true;
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (watched == m_view && event->type() == QEvent::KeyPress)
        return foldByKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_view->viewport() && pressed)
        return foldByMouse(static_cast<QMouseEvent *>(event)->position().toPoint());
    return QWidget::eventFilter(watched, event);
}

void OutlinePanel::retranslate()
{
    m_title->setText(tr("Contents"));
    m_title->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Body, marks::Weight::Strong));
    m_columnTitle->setText(tr("Excerpts"));
    m_columnTitle->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta));
    m_empty->setText(tr("No headings"));
    m_view->setAccessibleName(tr("Contents"));
}

void OutlinePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
