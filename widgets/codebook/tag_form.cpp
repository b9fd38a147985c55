// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/tag_form.h"

#include "app/desk/codebook_edits.h"
#include "widgets/codebook/label_field.h"
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
constexpr int titleTop = 6; // to the first line's height
constexpr int keyWidth = 240;
constexpr int shortcutWidth = 64;

LabelField *smallField(QWidget *parent, int width)
{
    auto *field = new LabelField({}, LabelField::Lines::One, parent);
    field->setFixedWidth(width);
    return field;
}

} // namespace

TagForm::TagForm(QWidget *parent)
    : QWidget(parent),
      m_grid(new QGridLayout(this)),
      m_keyTitle(new QLabel(this)),
      m_key(smallField(this, keyWidth)),
      m_keyHint(new QLabel(this)),
      m_shortcutTitle(new QLabel(this)),
      m_shortcut(smallField(this, shortcutWidth)),
      m_shortcutHint(new QLabel(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(gap);
    m_grid->setColumnMinimumWidth(0, titleWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    using taxonomy::Tag;
    addRow(&Tag::label, false);
    addRow(&Tag::shortLabel, false);
    addRow(&Tag::definition, true);
    addRow(&Tag::whenToUse, true);
    addRow(&Tag::whenNot, true);
    addRow(&Tag::example, true);
    addShortAnswers();
    retranslate();
}

void TagForm::addRow(taxonomy::Label taxonomy::Tag::*member, bool manyLines)
{
    const auto lines = manyLines ? LabelField::Lines::Many : LabelField::Lines::One;
    const Row row{.title = new QLabel(this),
                  .zh = new LabelField(QStringLiteral("中"), lines, this),
                  .en = new LabelField(QStringLiteral("EN"), lines, this),
                  .member = member};
    const int at = int(m_rows.size());
    row.title->setForegroundRole(QPalette::PlaceholderText);
    row.title->setContentsMargins(0, titleTop, 0, 0);
    m_grid->addWidget(row.title, at, 0, Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(row.zh, at, 1, Qt::AlignTop);
    m_grid->addWidget(row.en, at, 2, Qt::AlignTop);
    connect(row.zh, &LabelField::edited, this,
            [this, member](const QString &text) { textEdited(member, &taxonomy::Label::zh, text); });
    connect(row.en, &LabelField::edited, this,
            [this, member](const QString &text) { textEdited(member, &taxonomy::Label::en, text); });
    m_rows.append(row);
}

void TagForm::addShortAnswers()
{
    int at = int(m_rows.size());
    for (const auto &[title, field, hint] :
         {std::tuple(m_keyTitle, m_key, m_keyHint), std::tuple(m_shortcutTitle, m_shortcut, m_shortcutHint)}) {
        title->setForegroundRole(QPalette::PlaceholderText);
        title->setContentsMargins(0, titleTop, 0, 0);
        hint->setForegroundRole(QPalette::PlaceholderText);
        hint->setTextFormat(Qt::PlainText);
        hint->setWordWrap(true);
        auto *line = new QHBoxLayout;
        line->setSpacing(gap);
        line->addWidget(field, 0, Qt::AlignTop);
        line->addWidget(hint, 1);
        m_grid->addWidget(title, at, 0, Qt::AlignRight | Qt::AlignTop);
        m_grid->addLayout(line, at, 1, 1, 2);
        ++at;
    }
    connect(m_key, &LabelField::edited, this, &TagForm::keyEdited);
    connect(m_shortcut, &LabelField::edited, this, &TagForm::shortcutEdited);
}

void TagForm::setTag(const taxonomy::Taxonomy &taxonomy, const QUuid &tag, bool editable)
{
    const taxonomy::Tag *known = taxonomy.tag(tag);
    setVisible(known);
    if (!known)
        return;
    if (m_tag.id != tag)
        keep();
    m_taxonomy = taxonomy;
    m_tag = *known;
    for (LabelField *field : findChildren<LabelField *>())
        field->setReadOnly(!editable);
    showTag();
}

void TagForm::showTag()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.zh->setText((m_tag.*row.member).zh);
        row.en->setText((m_tag.*row.member).en);
    }
    m_key->setText(m_tag.key);
    m_shortcut->setText(m_tag.shortcut);
    const taxonomy::Facet *facet = m_taxonomy.facet(m_tag.facet);
    m_keyHint->setText(
        tr("Its address in files and on the command line: %1").arg(facet ? m_taxonomy.address(m_tag.id) : m_tag.key));
    sayShortcut();
}

void TagForm::keep()
{
    for (LabelField *field : findChildren<LabelField *>())
        field->keep();
}

void TagForm::focusName()
{
    LabelField *field =
        interfaceLabelLanguage() == taxonomy::LabelLanguage::Chinese ? m_rows.first().zh : m_rows.first().en;
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

void TagForm::textEdited(taxonomy::Label taxonomy::Tag::*member, QString taxonomy::Label::*language,
                         const QString &text)
{
    taxonomy::Tag edited = m_tag;
    (edited.*member).*language = text;
    if (edited.label == taxonomy::Label{}) {
        showTag(); // a tag without any name cannot be found again
        return;
    }
    m_tag = edited;
    Q_EMIT tagEdited(edited);
}

void TagForm::keyEdited(const QString &text)
{
    taxonomy::Tag edited = m_tag;
    edited.key = text;
    switch (desk::keyFault(m_taxonomy, edited)) {
    case desk::KeyFault::None:
        m_tag = edited;
        Q_EMIT tagEdited(edited);
        return;
    case desk::KeyFault::BadForm: m_keyHint->setText(tr("“%1” was not taken: only a–z, 0–9 and _").arg(text)); break;
    case desk::KeyFault::Taken: m_keyHint->setText(tr("“%1” is another tag’s key in this facet").arg(text)); break;
    }
    m_key->setText(m_tag.key);
}

void TagForm::shortcutEdited(const QString &text)
{
    taxonomy::Tag edited = m_tag;
    edited.shortcut = text.toUpper();
    switch (desk::shortcutFault(m_taxonomy, m_tag.id, edited.shortcut)) {
    case desk::ShortcutFault::None:
        m_tag = edited;
        Q_EMIT tagEdited(edited);
        return;
    case desk::ShortcutFault::NotALetter: m_shortcutHint->setText(tr("A shortcut is one letter, A–Z")); break;
    case desk::ShortcutFault::Reserved:
        m_shortcutHint->setText(tr("%1 has another use while reading").arg(edited.shortcut));
        break;
    case desk::ShortcutFault::Taken: {
        const taxonomy::Tag *owner = m_taxonomy.tag(desk::ownerOfShortcut(m_taxonomy, edited.shortcut));
        m_shortcutHint->setText(
            tr("%1 is the shortcut of “%2”")
                .arg(edited.shortcut, owner ? owner->label.in(interfaceLabelLanguage()) : QString()));
        break;
    }
    }
    m_shortcut->setText(m_tag.shortcut);
}

void TagForm::sayShortcut()
{
    m_shortcutHint->setText(m_tag.shortcut.isEmpty() ? tr("A letter that tags while reading; empty: none")
                                                     : tr("%1 tags while reading").arg(m_tag.shortcut));
}

QString TagForm::rowTitle(qsizetype row) const
{
    switch (row) {
    case 0: return tr("Name");
    case 1: return tr("Short name");
    case 2: return tr("Definition");
    case 3: return tr("When to use");
    case 4: return tr("When not");
    default: return tr("Example");
    }
}

void TagForm::retranslate()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString title = rowTitle(i);
        m_rows.at(i).title->setText(title);
        m_rows.at(i).zh->setAccessibleName(tr("%1 in Chinese").arg(title));
        m_rows.at(i).en->setAccessibleName(tr("%1 in English").arg(title));
    }
    m_keyTitle->setText(tr("Key"));
    m_key->setAccessibleName(tr("Key"));
    m_shortcutTitle->setText(tr("Shortcut"));
    m_shortcut->setAccessibleName(tr("Shortcut"));
    if (!m_tag.id.isNull())
        showTag();
}

void TagForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
