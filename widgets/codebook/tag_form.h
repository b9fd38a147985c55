// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace meipi::widgets {

class LabelField;

/// The fields of one tag. Every field left with another text is one edit.
class TagForm : public QWidget
{
    Q_OBJECT

public:
    explicit TagForm(QWidget *parent = nullptr);

    void setTag(const taxonomy::Taxonomy &taxonomy, const QUuid &tag, bool editable);
    void keep(); ///< what is being typed becomes an edit now
    void focusName();

Q_SIGNALS:
    void tagEdited(const meipi::taxonomy::Tag &tag);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *title = nullptr;
        LabelField *zh = nullptr;
        LabelField *en = nullptr;
        taxonomy::Label taxonomy::Tag::*member = nullptr;
    };

    void addRow(taxonomy::Label taxonomy::Tag::*member, bool manyLines);
    void addShortAnswers();
    void showTag();
    void retranslate();
    void textEdited(taxonomy::Label taxonomy::Tag::*member, QString taxonomy::Label::*language, const QString &text);
    void keyEdited(const QString &text);
    void shortcutEdited(const QString &text);
    void sayShortcut();
    [[nodiscard]] QString rowTitle(qsizetype row) const;

    QGridLayout *m_grid;
    QList<Row> m_rows;
    QLabel *m_keyTitle;
    LabelField *m_key;
    QLabel *m_keyHint;
    QLabel *m_shortcutTitle;
    LabelField *m_shortcut;
    QLabel *m_shortcutHint;
    taxonomy::Taxonomy m_taxonomy;
    taxonomy::Tag m_tag;
};

} // namespace meipi::widgets
