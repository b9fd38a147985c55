// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace meipi::widgets {

class ChoiceRow;
class LabelField;

/// The settings of one facet.
class FacetForm : public QWidget
{
    Q_OBJECT

public:
    explicit FacetForm(QWidget *parent = nullptr);

    void setFacet(const taxonomy::Taxonomy &taxonomy, const QUuid &facet, bool editable);
    void setTitleShown(bool shown); ///< under a tag's form
    void keep();
    void focusName();

Q_SIGNALS:
    void facetEdited(const meipi::taxonomy::Facet &facet);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void showFacet();
    void showPictures();
    void retranslate();
    void addRow(QLabel *title, QWidget *first, QWidget *second);
    void take(const taxonomy::Facet &edited, LabelField *field);

    QGridLayout *m_grid;
    QLabel *m_title;
    QLabel *m_scope;
    QLabel *m_nameTitle;
    LabelField *m_zh;
    LabelField *m_en;
    QLabel *m_keyTitle;
    LabelField *m_key;
    LabelField *m_alias;
    QLabel *m_scaleTitle;
    ChoiceRow *m_scale;
    QLabel *m_scaleHint;
    QLabel *m_choiceTitle;
    ChoiceRow *m_choice;
    QLabel *m_shapeTitle;
    ChoiceRow *m_shape;
    QLabel *m_hueTitle;
    ChoiceRow *m_hue;
    QLabel *m_hueHint;
    taxonomy::Taxonomy m_taxonomy;
    taxonomy::Facet m_facet;
};

} // namespace meipi::widgets
