// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_actions.h"

#include "widgets/window/page_actions.h"

namespace meipi::widgets {

namespace {

/// A key that works on the page only: shown in the menu, not taken by it.
QString withKey(const QString &text, const QString &key) { return text + u'\t' + key; }

QString keyName(const QKeySequence &key) { return key.toString(QKeySequence::NativeText); }

} // namespace

void WindowActions::retranslate()
{
    retranslateFile();
    retranslateEditAndView();
    retranslateRest();
}

void WindowActions::retranslateFile()
{
    m_file->setTitle(tr("&File"));
    openPdf->setText(tr("&Open PDFs…"));
    newProject->setText(tr("&New project…"));
    openProject->setText(tr("Open &project…"));
    m_recent->setTitle(tr("&Recent projects"));
    openDesk->setText(tr("My &desk"));
    exportExcerpts->setText(tr("&Export all excerpts as a table…"));
    closeProject->setText(tr("&Close project"));
    quit->setText(tr("&Quit"));
}

void WindowActions::retranslateEditAndView()
{
    m_edit->setTitle(tr("&Edit"));
    undo->setText(m_undo->undoText().isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(m_undo->undoText()));
    redo->setText(m_undo->redoText().isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(m_undo->redoText()));
    undo->setToolTip(undo->text().remove(u'&'));
    redo->setToolTip(redo->text().remove(u'&'));
    copy->setText(tr("&Copy"));
    copyLines->setText(tr("Copy as &printed lines"));
    copyCitation->setText(tr("Copy with c&itation"));
    selectArea->setText(tr("Select an &area"));
    caretBrowsing->setText(tr("&Text caret"));
    find->setText(tr("Fin&d in this report…"));
    findNext->setText(tr("Find &next"));
    findPrevious->setText(tr("Find pre&vious"));
    filterExcerpts->setText(tr("&Filter excerpts"));

    m_view->setTitle(tr("&View"));
    zoomIn->setText(tr("&Larger"));
    zoomOut->setText(tr("&Smaller"));
    zoomActual->setText(tr("&Actual size"));
    fitWidth->setText(tr("Fit &width"));
    fitPage->setText(tr("Fit &page"));
    fitText->setText(tr("Fit &text"));
    pages->retranslate();
    clauseLens->setText(tr("&Clause lens"));
    clauseLens->setIconText(tr("Clause lens")); // on a button without its letter
    clauseLens->setToolTip(tr("Point out what must, must not and may be done (%1)")
                               .arg(clauseLens->shortcut().toString(QKeySequence::NativeText)));
    showReports->setText(tr("&Reports and contents"));
    showExcerpts->setText(tr("&Excerpts"));
    m_appearance->setTitle(tr("Appeara&nce"));
    const QList<QAction *> appearances = m_appearances->actions();
    appearances.at(0)->setText(tr("As the &system"));
    appearances.at(1)->setText(tr("&Light"));
    appearances.at(2)->setText(tr("&Dark"));
    m_language->setTitle(tr("Lan&guage"));
    const QList<QAction *> languages = m_languages->actions();
    languages.at(0)->setText(tr("As the &system"));
    languages.at(1)->setText(QStringLiteral("中文"));
    languages.at(2)->setText(QStringLiteral("English"));
}

void WindowActions::retranslateRest()
{
    m_report->setTitle(tr("&Report"));
    previousPage->setText(tr("&Previous page"));
    nextPage->setText(tr("&Next page"));
    goToPage->setText(tr("&Go to page"));
    goBack->setText(tr("&Back"));
    goForward->setText(tr("&Forward"));
    otherLanguage->setText(tr("&Other language version"));
    newEdition->setText(tr("New &edition…"));
    reviewEdition->setText(tr("Re&view of the new edition…"));
    renameReport->setText(tr("Re&name…"));
    removeReport->setText(tr("Re&move from the project"));

    m_tagging->setTitle(tr("&Tags"));
    tagSelection->setText(withKey(tr("&Tag"), QStringLiteral("T")));
    highlight->setText(withKey(tr("&Highlight"), keyName(Qt::CTRL | Qt::Key_H)));
    lastTags->setText(withKey(tr("&Last tags again"), QStringLiteral(";")));
    inVivo->setText(withKey(tr("Tag from these &words"), keyName(Qt::CTRL | Qt::Key_T)));
    quickTags->setText(withKey(tr("&Quick tagging…"), QStringLiteral("Q")));
    split->setText(withKey(tr("&Split"), QStringLiteral("/")));
    joinNext->setText(withKey(tr("&Join with the next"), QStringLiteral("=")));
    joinPrevious->setText(withKey(tr("Join with the pre&vious"), keyName(Qt::SHIFT | Qt::Key_Equal)));
    writeNote->setText(withKey(tr("&Note"), QStringLiteral("Tab")));
    removeExcerpt->setText(withKey(tr("&Remove excerpt"), QStringLiteral("Del")));
    blind->setText(tr("Hide the &others’ tags"));
    nextExcerpt->setText(withKey(tr("Ne&xt excerpt"), QStringLiteral("J")));
    previousExcerpt->setText(withKey(tr("&Previous excerpt"), QStringLiteral("K")));

    nextClause->setText(withKey(tr("Next &clause of the lens"), QStringLiteral("N")));
    previousClause->setText(withKey(tr("Previous clause of the &lens"), QStringLiteral("Shift+N")));

    m_tools->setTitle(tr("T&ools"));
    identity->setText(tr("&Name and ink…"));
    checkProject->setText(tr("&Check the project"));

    m_help->setTitle(tr("&Help"));
    about->setText(tr("&About Meipi"));
    aboutQt->setText(tr("About &Qt"));
}

} // namespace meipi::widgets
