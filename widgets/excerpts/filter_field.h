// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lexicon/label_matcher.h"
#include "app/taxonomy/taxonomy.h"

#include <QLineEdit>
#include <QUuid>
#include <QWidget>

class QBoxLayout;
class QLabel;

namespace meipi::widgets {

class ChipRow;

/// A field for words and tags: what is typed narrows at once; Enter or ↓ on the offered tag makes it a chip, backspace in
/// front of the words takes the last chip away.
class FilterField : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(QWidget *parent = nullptr);

    void setTaxonomy(const taxonomy::Taxonomy &taxonomy);
    void addTag(const QUuid &tag);
    void clear();
    [[nodiscard]] QList<QUuid> tags() const { return m_tags; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();
    void left(); ///< Esc in an empty field, or ↓ into the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showChips();
    void arrange();
    void retranslate();
    [[nodiscard]] bool keyPressed(const QKeyEvent &event);
    /// The tag that the words name best; null when none.
    [[nodiscard]] QUuid namedTag();

    taxonomy::Taxonomy m_taxonomy;
    QList<QUuid> m_tags;
    lexicon::LabelMatcher m_matcher;
    ChipRow *m_chips;
    QLineEdit *m_line;
    QLabel *m_icon;
    QBoxLayout *m_layout;
};

} // namespace meipi::widgets
