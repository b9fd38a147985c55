// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"
#include "widgets/tagging/palette_keys.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace meipi::widgets {

class ChipRow;
class KeyHints;
class PaletteField;
class TagFilterModel;
class TagModel;
class TagRowDelegate;

/// What stands in the palette: field, results by facet, what is on already, keys. Knows nothing of reports: it is shown
/// an excerpt's tags and says what was asked for.
class PaletteBody : public QWidget
{
    Q_OBJECT

public:
    explicit PaletteBody(QWidget *parent);

    [[nodiscard]] PaletteField *field() const { return m_field; }
    void show(const taxonomy::Taxonomy &taxonomy, const QHash<QUuid, int> &counts, const project::ExcerptRow &excerpt,
              const QUuid &me);
    /// How much is selected: characters, or `anArea`.
    static constexpr int anArea = -1;
    void setCharacters(int characters);
    void clearFilter();

    [[nodiscard]] QUuid tagAt(int place) const; ///< from 1; null when there is none
    [[nodiscard]] QUuid currentTag() const; ///< null when no row is current
    void clearCurrent();
    void move(PaletteCommand::Kind direction);

    /// The results scroll when all of them would make it higher than this.
    void limitHeight(int height);
    [[nodiscard]] int fullHeight() const; ///< within the limit

Q_SIGNALS:
    void tagClicked(const QUuid &tag);
    void takeRequested(const QUuid &tag); ///< the × of a chip that is on
    void heightChanged();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void filterChanged(const QString &filter);
    void showOn(const taxonomy::Taxonomy &taxonomy, const project::ExcerptRow &excerpt, const QUuid &me);
    void retranslate();
    void fitHeights();
    void showCurrent(const QModelIndex &index);
    [[nodiscard]] int resultsHeight() const; ///< of all rows

    TagModel *m_model;
    TagFilterModel *m_filter;
    PaletteField *m_field;
    QTreeView *m_results;
    QWidget *m_nothing; ///< stands in for the results
    QWidget *m_onPane;
    QLabel *m_onLabel;
    ChipRow *m_onChips;
    QLabel *m_characters;
    KeyHints *m_hints;
    int m_characterCount = 0;
    int m_heightLimit = 1000;
};

} // namespace meipi::widgets
