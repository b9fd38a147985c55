// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/codebook_tree.h"

#include "widgets/codebook/codebook_filter_model.h"
#include "widgets/codebook/codebook_model.h"
#include "widgets/codebook/codebook_row_delegate.h"

#include <QKeyEvent>

#include <functional>
#include <utility>

namespace meipi::widgets {

namespace {

constexpr int indent = 18; // pixels per level

void forEachIndex(const QAbstractItemModel &model, const QModelIndex &parent,
                  const std::function<void(const QModelIndex &)> &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        visit(index);
        forEachIndex(model, index, visit);
    }
}

} // namespace

CodebookTree::CodebookTree(CodebookModel *model, CodebookFilterModel *filter, QWidget *parent)
    : QTreeView(parent),
      m_model(model),
      m_filter(filter)
{
    setModel(filter);
    setItemDelegate(new CodebookRowDelegate(this));
    setHeaderHidden(true);
    setIndentation(indent);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformRowHeights(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setBackgroundRole(QPalette::Window); // under the scroll bar
    setExpandsOnDoubleClick(false);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &CodebookTree::keepState);
    connect(filter, &QAbstractItemModel::modelReset, this, &CodebookTree::restoreState);
    connect(model, &CodebookModel::tagDropped, this, &CodebookTree::moveRequested);
    connect(model, &CodebookModel::facetDropped, this, &CodebookTree::facetMoveRequested);
    connect(this, &QTreeView::doubleClicked, this, &CodebookTree::editRequested);
}

QUuid CodebookTree::currentId() const { return currentIndex().data(CodebookModel::IdRole).toUuid(); }

void CodebookTree::setCurrentId(const QUuid &id)
{
    m_kept = id;
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(id));
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    scrollTo(index);
}

void CodebookTree::keepState()
{
    m_closed.clear();
    forEachIndex(*m_filter, {}, [this](const QModelIndex &index) {
        if (m_filter->hasChildren(index) && !isExpanded(index))
            m_closed.insert(index.data(CodebookModel::IdRole).toUuid());
    });
    if (const QUuid current = currentId(); !current.isNull())
        m_kept = current;
    m_restoring = true;
}

void CodebookTree::restoreState()
{
    expandAll();
    forEachIndex(*m_filter, {}, [this](const QModelIndex &index) {
        if (m_closed.contains(index.data(CodebookModel::IdRole).toUuid()))
            collapse(index);
    });
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(m_kept));
    setCurrentIndex(index.isValid() ? index : m_filter->index(0, 0));
    m_restoring = false;
    if (currentId() != m_kept)
        Q_EMIT currentIdChanged(currentId());
}

void CodebookTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_restoring)
        Q_EMIT currentIdChanged(current.data(CodebookModel::IdRole).toUuid());
}

bool CodebookTree::moveByKey(int key)
{
    const QUuid id = currentId();
    const taxonomy::Taxonomy &taxonomy = m_model->taxonomy();
    if (taxonomy.facet(id)) {
        const int row = currentIndex().row();
        if (key == Qt::Key_Up && row > 0)
            Q_EMIT facetMoveRequested(id, row - 1);
        else if (key == Qt::Key_Down && row + 1 < taxonomy.facets.size())
            Q_EMIT facetMoveRequested(id, row + 2);
        return key == Qt::Key_Up || key == Qt::Key_Down;
    }
    std::optional<desk::TagPlace> place;
    switch (key) {
    case Qt::Key_Up: place = desk::placeBeside(taxonomy, id, -1); break;
    case Qt::Key_Down: place = desk::placeBeside(taxonomy, id, 1); break;
    case Qt::Key_Right: place = desk::placeInside(taxonomy, id); break;
    case Qt::Key_Left: place = desk::placeOutside(taxonomy, id); break;
    default: return false;
    }
    if (place)
        Q_EMIT moveRequested(id, *place);
    return true;
}

void CodebookTree::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier && !m_filter->isFiltering() && moveByKey(event->key()))
        return;
    if (modifiers == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2: Q_EMIT editRequested(); return;
        case Qt::Key_Delete: Q_EMIT removeRequested(currentId()); return;
        case Qt::Key_Insert: Q_EMIT newTagRequested(); return;
        default: break;
        }
    }
    QTreeView::keyPressEvent(event);
}

} // namespace meipi::widgets
