// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/facet_form.h"

#include "app/desk/codebook_edits.h"
#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/codebook/choice_row.h"
#include "widgets/codebook/label_field.h"
#include "widgets/codebook/mark_names.h"
#include "widgets/tagging/label_language.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int gap = 12;
constexpr int titleWidth = 84;

const QString nominal = QStringLiteral("nominal");
const QString ordinal = QStringLiteral("ordinal");
const QString one = QStringLiteral("one");
const QString many = QStringLiteral("many");

} // namespace

FacetForm::FacetForm(QWidget *parent)
    : QWidget(parent),
      m_grid(new QGridLayout(this)),
      m_title(new QLabel(this)),
      m_scope(new QLabel(this)),
      m_nameTitle(new QLabel(this)),
      m_zh(new LabelField(QStringLiteral("中"), LabelField::Lines::One, this)),
      m_en(new LabelField(QStringLiteral("EN"), LabelField::Lines::One, this)),
      m_keyTitle(new QLabel(this)),
      m_key(new LabelField({}, LabelField::Lines::One, this)),
      m_alias(new LabelField({}, LabelField::Lines::One, this)),
      m_scaleTitle(new QLabel(this)),
      m_scale(new ChoiceRow(ChoiceRow::Style::Joined, this)),
      m_scaleHint(new QLabel(this)),
      m_choiceTitle(new QLabel(this)),
      m_choice(new ChoiceRow(ChoiceRow::Style::Joined, this)),
      m_shapeTitle(new QLabel(this)),
      m_shape(new ChoiceRow(ChoiceRow::Style::Apart, this)),
      m_hueTitle(new QLabel(this)),
      m_hue(new ChoiceRow(ChoiceRow::Style::Apart, this)),
      m_hueHint(new QLabel(this))
{
    build();
    connectAll();
    retranslate();
}

void FacetForm::addRow(QLabel *title, QWidget *first, QWidget *second)
{
    const int row = m_grid->rowCount();
    title->setForegroundRole(QPalette::PlaceholderText);
    m_grid->addWidget(title, row, 0, Qt::AlignRight | Qt::AlignVCenter);
    if (!second) {
        m_grid->addWidget(first, row, 1, 1, 2);
        return;
    }
    if (qobject_cast<LabelField *>(second)) {
        m_grid->addWidget(first, row, 1);
        m_grid->addWidget(second, row, 2);
        return;
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(gap);
    line->addWidget(first);
    line->addWidget(second, 1);
    m_grid->addLayout(line, row, 1, 1, 2);
}

void FacetForm::build()
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(gap);
    m_grid->setColumnMinimumWidth(0, titleWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(m_title);
    head->addWidget(m_scope, 1);
    m_grid->addLayout(head, 0, 0, 1, 3);
    for (QLabel *hint : {m_scope, m_scaleHint, m_hueHint}) {
        hint->setForegroundRole(QPalette::PlaceholderText);
        hint->setWordWrap(true);
    }
    m_title->setTextFormat(Qt::PlainText);
    for (const QString &value : {nominal, ordinal})
        m_scale->addChoice(value);
    for (const QString &value : {one, many})
        m_choice->addChoice(value);
    for (const QString &shape : shapeNames())
        m_shape->addChoice(shape);
    for (const QString &hue : marks::hueNames())
        m_hue->addChoice(hue);
    addRow(m_nameTitle, m_zh, m_en);
    addRow(m_keyTitle, m_key, m_alias);
    addRow(m_scaleTitle, m_scale, m_scaleHint);
    addRow(m_choiceTitle, m_choice, nullptr);
    addRow(m_shapeTitle, m_shape, nullptr);
    addRow(m_hueTitle, m_hue, m_hueHint);
}

void FacetForm::connectAll()
{
    const auto onText = [this](LabelField *field, const auto &put) {
        connect(field, &LabelField::edited, this, [this, field, put](const QString &text) {
            taxonomy::Facet edited = m_facet;
            put(edited, text);
            take(edited, field);
        });
    };
    onText(m_zh, [](taxonomy::Facet &facet, const QString &text) { facet.name.zh = text; });
    onText(m_en, [](taxonomy::Facet &facet, const QString &text) { facet.name.en = text; });
    onText(m_key, [](taxonomy::Facet &facet, const QString &text) { facet.key = text; });
    onText(m_alias, [](taxonomy::Facet &facet, const QString &text) { facet.alias = text; });
    const auto onChoice = [this](ChoiceRow *row, const auto &put) {
        connect(row, &ChoiceRow::chosenByUser, this, [this, put](const QString &value) {
            taxonomy::Facet edited = m_facet;
            put(edited, value);
            take(edited, nullptr);
        });
    };
    onChoice(m_scale, [](taxonomy::Facet &facet, const QString &value) {
        facet.scale = value == ordinal ? taxonomy::Scale::Ordinal : taxonomy::Scale::Nominal;
    });
    onChoice(m_choice, [](taxonomy::Facet &facet, const QString &value) {
        facet.choice = value == one ? taxonomy::Choice::One : taxonomy::Choice::Many;
    });
    onChoice(m_shape, [](taxonomy::Facet &facet, const QString &value) { facet.shape = value; });
    onChoice(m_hue, [](taxonomy::Facet &facet, const QString &value) { facet.hue = value; });
}

void FacetForm::take(const taxonomy::Facet &edited, LabelField *field)
{
    const desk::KeyFault fault = desk::keyFault(m_taxonomy, edited);
    if (edited.name != taxonomy::Label{} && fault == desk::KeyFault::None && desk::isAliasFree(m_taxonomy, edited)) {
        m_facet = edited;
        Q_EMIT facetEdited(edited);
        return;
    }
    showFacet();
    if (field == m_key)
        m_scope->setText(fault == desk::KeyFault::Taken
                             ? tr("“%1” is another facet’s key").arg(edited.key)
                             : tr("“%1” was not taken: only a–z, 0–9 and _").arg(edited.key));
    else if (field == m_alias)
        m_scope->setText(tr("“%1” names another facet").arg(edited.alias));
}

void FacetForm::setFacet(const taxonomy::Taxonomy &taxonomy, const QUuid &facet, bool editable)
{
    const taxonomy::Facet *known = taxonomy.facet(facet);
    setVisible(known);
    if (!known)
        return;
    if (m_facet.id != facet)
        keep();
    m_taxonomy = taxonomy;
    m_facet = *known;
    for (LabelField *field : findChildren<LabelField *>())
        field->setReadOnly(!editable);
    for (ChoiceRow *row : findChildren<ChoiceRow *>())
        row->setEnabled(editable);
    showFacet();
}

void FacetForm::setTitleShown(bool shown)
{
    m_title->setVisible(shown);
    m_scope->setVisible(shown);
}

void FacetForm::showFacet()
{
    m_title->setText(tr("Facet: %1").arg(m_facet.name.in(interfaceLabelLanguage())));
    m_scope->setText(tr("these settings hold for the whole facet"));
    m_zh->setText(m_facet.name.zh);
    m_en->setText(m_facet.name.en);
    m_key->setText(m_facet.key);
    m_alias->setText(m_facet.alias);
    const bool ordered = m_facet.scale == taxonomy::Scale::Ordinal;
    m_scale->setChosen(ordered ? ordinal : nominal);
    m_scaleHint->setText(ordered ? tr("Ordered: from the lowest tag to the highest, as in the list.")
                                 : tr("Nominal: no tag is higher than another."));
    m_choice->setChosen(m_facet.choice == taxonomy::Choice::One ? one : many);
    m_shape->setChosen(m_facet.shape);
    m_hue->setChosen(m_facet.hue);
    showPictures();
}

void FacetForm::showPictures()
{
    const marks::Appearance appearance = appearanceOf(palette());
    for (const QString &shape : shapeNames())
        m_shape->setPicture(shape, shapeIcon(shape, m_facet.hue, appearance), shapeLabel(shape));
    for (const QString &hue : marks::hueNames())
        m_hue->setPicture(hue, hueIcon(hue, appearance), hueLabel(hue));
}

void FacetForm::keep()
{
    for (LabelField *field : findChildren<LabelField *>())
        field->keep();
}

void FacetForm::focusName()
{
    LabelField *field = interfaceLabelLanguage() == taxonomy::LabelLanguage::Chinese ? m_zh : m_en;
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

void FacetForm::retranslate()
{
    m_title->setFont(marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Body, marks::Weight::Strong));
    m_nameTitle->setText(tr("Name"));
    m_zh->setAccessibleName(tr("Name of the facet in Chinese"));
    m_en->setAccessibleName(tr("Name of the facet in English"));
    m_keyTitle->setText(tr("Key, alias"));
    m_key->setAccessibleName(tr("Key of the facet"));
    m_alias->setAccessibleName(tr("Alias of the facet, for queries"));
    m_alias->setPlaceholderText(tr("Alias for queries"));
    m_scaleTitle->setText(tr("Scale"));
    m_scale->setText(nominal, tr("Nominal"));
    m_scale->setText(ordinal, tr("Ordered"));
    m_choiceTitle->setText(tr("Each excerpt"));
    m_choice->setText(one, tr("One only"));
    m_choice->setText(many, tr("Any number"));
    m_shapeTitle->setText(tr("Shape"));
    m_hueTitle->setText(tr("Colour"));
    m_hueHint->setText(tr("Colour only helps: the shape tells facets apart, in print too."));
    if (!m_facet.id.isNull())
        showFacet();
}

void FacetForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && !m_facet.id.isNull())
        showPictures();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
