// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/tag_head.h"

#include "app/marks/fonts.h"
#include "widgets/codebook/mark_names.h"
#include "widgets/tagging/label_language.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int gap = 8;
constexpr int shapeSide = 18;

} // namespace

TagHead::TagHead(QWidget *parent)
    : QWidget(parent),
      m_path(new QLabel(this)),
      m_shape(new QLabel(this)),
      m_name(new QLabel(this)),
      m_merge(new QPushButton(this)),
      m_split(new QPushButton(this)),
      m_retire(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    m_path->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_path, m_name})
        label->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_path);
    layout->addWidget(m_shape);
    layout->addWidget(m_name, 1);
    for (QPushButton *button : {m_merge, m_split, m_retire, m_remove})
        layout->addWidget(button);
    connect(m_merge, &QPushButton::clicked, this, [this] { Q_EMIT mergeRequested(m_id); });
    connect(m_split, &QPushButton::clicked, this, [this] { Q_EMIT splitRequested(m_id); });
    connect(m_retire, &QPushButton::clicked, this, [this] {
        if (const taxonomy::Tag *tag = m_taxonomy.tag(m_id))
            Q_EMIT retireRequested(m_id, !tag->retired);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_id); });
    showItem();
}

void TagHead::setItem(const taxonomy::Taxonomy &taxonomy, const QUuid &id, bool editable)
{
    m_taxonomy = taxonomy;
    m_id = id;
    m_editable = editable;
    showItem();
}

void TagHead::showItem()
{
    const auto language = interfaceLabelLanguage();
    const taxonomy::Tag *tag = m_taxonomy.tag(m_id);
    const taxonomy::Facet *facet = m_taxonomy.facet(tag ? tag->facet : m_id);
    setVisible(facet);
    if (!facet)
        return;
    QStringList path;
    constexpr int deepest = 32; // a circle of a damaged file ends
    for (const taxonomy::Tag *above = tag ? m_taxonomy.tag(tag->parent) : nullptr; above && path.size() < deepest;
         above = m_taxonomy.tag(above->parent))
        path.prepend(above->label.in(language));
    if (tag)
        path.prepend(facet->name.in(language));
    const QString separator = QStringLiteral(" › ");
    m_path->setText(path.isEmpty() ? QString() : path.join(separator) + separator);
    m_path->setVisible(!path.isEmpty());
    m_shape->setPixmap(shapeIcon(facet->shape, facet->hue, appearanceOf(palette())).pixmap(shapeSide, shapeSide));
    QFont font = marks::interfaceFont(language, marks::TextSize::EditorTitle, marks::Weight::Strong);
    font.setStrikeOut(tag && tag->retired);
    m_name->setFont(font);
    m_name->setText(tag ? tag->label.in(language) : facet->name.in(language));
    m_merge->setText(tr("Merge into…"));
    m_split->setText(tr("Split…"));
    m_retire->setText(tag && tag->retired ? tr("Use again") : tr("Retire"));
    m_remove->setText(tr("Remove…"));
    for (QPushButton *button : {m_merge, m_split, m_retire})
        button->setVisible(tag && m_editable);
    m_remove->setVisible(m_editable);
}

void TagHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showItem();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
