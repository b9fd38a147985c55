// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_menu.h"

#include <QFontMetrics>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int soughtWidth = 160; // pixels of the words that are looked for

QString keyText(QKeySequence::StandardKey key) { return QKeySequence(key).toString(QKeySequence::NativeText); }

QString keyText(const QKeySequence &key) { return key.toString(QKeySequence::NativeText); }

} // namespace

ReaderMenu::ReaderMenu(const MenuSubject &subject, std::function<void(MenuChoice)> chosen, QWidget *parent)
    : QMenu(parent),
      m_chosen(std::move(chosen))
{
    if (subject.kind != SubjectKind::Nothing) {
        addMarking(subject);
        addSeparator();
        addCopying(subject);
        addSeparator();
    }
    addSelecting(subject);
}

/// Keys work on the page, not in the menu: they are shown and not taken.
void ReaderMenu::add(const QString &text, const QString &key, MenuChoice choice, bool enabled)
{
    QAction *action = addAction(key.isEmpty() ? text : text + u'\t' + key);
    action->setEnabled(enabled);
    action->setData(static_cast<int>(choice));
    connect(action, &QAction::triggered, this, [this, choice] { m_chosen(choice); });
}

void ReaderMenu::addMarking(const MenuSubject &subject)
{
    const bool isExcerpt = subject.kind == SubjectKind::Excerpt;
    if (!subject.tag.isEmpty()) {
        QString label = subject.tag;
        label.replace(u'&', u"&&"_s);
        add(tr("Replace “%1”…").arg(label), tr("Enter", "key"), MenuChoice::ReplaceTag, subject.mayWrite);
        add(tr("Take off “%1”").arg(label), tr("Del", "key"), MenuChoice::TakeTag, subject.mayWrite);
        addSeparator();
    }
    add(tr("&Tag…"), u"T"_s, MenuChoice::Tag, subject.mayWrite);
    add(tr("&Note…"), isExcerpt ? tr("Tab", "key") : QString(), MenuChoice::Note, subject.mayWrite);
    if (isExcerpt) {
        add(tr("&Remove excerpt"), subject.tag.isEmpty() ? tr("Del", "key") : QString(), MenuChoice::Remove,
            subject.mayWrite);
    } else {
        add(tr("&Highlight"), keyText(QKeySequence(Qt::CTRL | Qt::Key_H)), MenuChoice::Highlight, subject.mayWrite);
    }
    add(tr("Last tags a&gain"), u";"_s, MenuChoice::LastTags, subject.mayWrite);
    if (subject.hasWords && !subject.hasTable) {
        add(tr("Tag from these &words"), keyText(QKeySequence(Qt::CTRL | Qt::Key_T)), MenuChoice::InVivo,
            subject.mayWrite);
    }
    if (isExcerpt && subject.hasWords) {
        addSeparator();
        add(tr("Spl&it here"), u"/"_s, MenuChoice::Split, subject.mayWrite && subject.maySplit);
        add(tr("&Join with the next"), u"="_s, MenuChoice::JoinNext, subject.mayWrite);
        add(tr("Join with the pre&vious"), u"Shift+="_s, MenuChoice::JoinPrevious, subject.mayWrite);
    }
}

void ReaderMenu::addCopying(const MenuSubject &subject)
{
    if (subject.hasWords) {
        add(subject.hasTable ? tr("&Copy as a table") : tr("&Copy"), keyText(QKeySequence::Copy), MenuChoice::Copy);
        if (!subject.hasTable) {
            add(tr("Copy as &printed lines"), keyText(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)),
                MenuChoice::CopyLines);
        }
    }
    add(tr("Copy with c&itation"), keyText(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)), MenuChoice::CopyCitation);
    if (subject.kind == SubjectKind::Area) {
        add(tr("Copy as a pict&ure"), subject.hasWords ? QString() : keyText(QKeySequence::Copy),
            MenuChoice::CopyPicture);
    }
    if (subject.maySearch && !subject.sought.isEmpty()) {
        QString words = fontMetrics().elidedText(subject.sought, Qt::ElideRight, soughtWidth);
        add(tr("&Find “%1”").arg(words.replace(u'&', u"&&"_s)), {}, MenuChoice::Search);
    }
}

void ReaderMenu::addSelecting(const MenuSubject &subject)
{
    if (subject.kind == SubjectKind::Words) {
        add(tr("Select &more"), keyText(QKeySequence(Qt::ALT | Qt::Key_Up)), MenuChoice::Grow);
        add(tr("Select &less"), keyText(QKeySequence(Qt::ALT | Qt::Key_Down)), MenuChoice::Shrink);
    } else if (subject.kind == SubjectKind::Nothing && subject.overText) {
        add(tr("Select &word"), {}, MenuChoice::SelectWord);
        add(tr("Select &clause"), {}, MenuChoice::SelectClause);
        add(tr("Select &sentence"), {}, MenuChoice::SelectSentence);
        add(tr("Select &paragraph"), {}, MenuChoice::SelectParagraph);
        addSeparator();
    }
    if (subject.kind == SubjectKind::Nothing) {
        add(tr("Select an a&rea"), keyText(QKeySequence(Qt::Key_F4)), MenuChoice::SelectArea);
        add(tr("Select &all"), keyText(QKeySequence::SelectAll), MenuChoice::SelectAll);
    }
}

} // namespace meipi::widgets
