// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding/find_bar.h"

#include "app/desk/open_report.h"
#include "app/marks/tokens.h"
#include "widgets/finding/find_words.h"
#include "widgets/reader/reader_view.h"
#include "widgets/reader/report_search.h"
#include "widgets/style/appearance.h"
#include "widgets/style/icons.h"
#include "widgets/style/roles.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int barHeight = 38;
constexpr int buttonSide = 26;
constexpr int padding = 12;
constexpr int gap = 6;
constexpr int wideGap = 12;
constexpr int iconSide = 16;
constexpr int leastField = 120;
constexpr int mostField = 300;
constexpr int leastCount = 66;
constexpr int leastWidth = 420;
constexpr int wordsFrom = 760; // options are named by words, under it by signs

} // namespace

FindBar::FindBar(ReaderView *reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_search(reader->search()),
      m_icon(new QLabel(this)),
      m_field(new QLineEdit(this)),
      m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)),
      m_count(new QLabel(this)),
      m_case(option()),
      m_word(option()),
      m_diacritics(option()),
      m_message(new QLabel(this)),
      m_list(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    hide();
    build();
    connectAll();
    retranslate();
}

QPushButton *FindBar::option()
{
    auto *button = new QPushButton(this);
    button->setCheckable(true);
    makePill(*button);
    return button;
}

void FindBar::build()
{
    setFixedHeight(barHeight);
    setMinimumWidth(leastWidth);
    m_field->setMinimumWidth(leastField);
    m_field->setMaximumWidth(mostField);
    m_field->setFixedHeight(buttonSide);
    m_field->setMaxLength(1000);
    m_field->installEventFilter(this);
    m_icon->setPixmap(themedIcon(u"search").pixmap(iconSide));
    m_count->setMinimumWidth(leastCount);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (const auto &[button, icon] :
         {std::pair(m_previous, u"up"), std::pair(m_next, u"down"), std::pair(m_close, u"close")}) {
        button->setAutoRaise(true);
        button->setIcon(themedIcon(icon));
        button->setFixedSize(buttonSide, buttonSide);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_list->setAutoRaise(true);
    m_list->setCheckable(true);
    m_list->setIcon(themedIcon(u"excerpts"));
    m_list->setFixedHeight(buttonSide);
    m_list->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(padding, 0, gap, 1);
    layout->setSpacing(gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_field, 3);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_count);
    layout->addSpacing(wideGap - gap);
    layout->addWidget(m_case);
    layout->addWidget(m_word);
    layout->addWidget(m_diacritics);
    layout->addSpacing(wideGap - gap);
    layout->addWidget(m_message, 2);
    layout->addWidget(m_list);
    layout->addWidget(m_close);
}

void FindBar::connectAll()
{
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    for (const QPushButton *each : {m_case, m_word, m_diacritics})
        connect(each, &QPushButton::toggled, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::goToPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::goToNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_list, &QToolButton::toggled, this, &FindBar::listToggled);
    connect(m_search, &ReportSearch::restarted, this, &FindBar::showState);
    connect(m_search, &ReportSearch::added, this, &FindBar::showState);
    connect(m_search, &ReportSearch::finished, this, &FindBar::showState);
    connect(m_search, &ReportSearch::currentChanged, this, &FindBar::showState);
    connect(m_search, &ReportSearch::wrapped, this, [this](ReportSearch::Wrap wrap) {
        say(wrap == ReportSearch::Wrap::ToStart ? tr("From the beginning again") : tr("From the end again"));
    });
}

void FindBar::setReport(desk::OpenReport *report)
{
    if (m_report)
        m_report->disconnect(this);
    m_report = report;
    m_pagesRead = {0, 0};
    if (report) {
        connect(report, &desk::OpenReport::textProgress, this, [this](int done, int all) {
            m_pagesRead = {done, all};
            showState();
        });
        connect(report, &desk::OpenReport::textReady, this, &FindBar::showState);
        connect(report, &desk::OpenReport::textFailed, this, &FindBar::showState);
    }
    say({});
}

void FindBar::open() { openWith(m_reader->selectedText()); }

void FindBar::openWith(const QString &words)
{
    const QString selected = FindWords::queryFrom(words);
    reveal();
    if (!selected.isEmpty())
        m_field->setText(selected); // searches, when it is another
    search();
    focusField();
}

void FindBar::reveal()
{
    show();
    Q_EMIT shown(true);
}

void FindBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::close()
{
    if (isHidden())
        return;
    m_reader->selectCurrentHit();
    hide();
    Q_EMIT shown(false);
    m_search->find({}, 0);
    Q_EMIT pageRequested();
}

void FindBar::search() { searchFrom(m_reader->readingPosition()); }

void FindBar::searchFrom(qsizetype position)
{
    if (isHidden())
        return;
    m_passing.clear();
    m_search->find({.words = m_field->text(),
                    .folding = {.matchCase = m_case->isChecked(), .matchDiacritics = m_diacritics->isChecked()},
                    .wholeWord = m_word->isChecked()},
                   position);
    showState();
}

void FindBar::goToNext()
{
    if (isHidden()) {
        // Behind the hit that closing has left selected.
        const qsizetype behind = m_reader->selection().end;
        reveal();
        searchFrom(std::max(behind, m_reader->readingPosition()));
        return;
    }
    m_passing.clear();
    m_search->goToNext(m_reader->readingPosition());
    showState();
}

void FindBar::goToPrevious()
{
    if (isHidden()) {
        reveal();
        search();
    }
    m_passing.clear();
    m_search->goToPrevious(m_reader->readingPosition());
    showState();
}

void FindBar::say(const QString &passing)
{
    m_passing = passing;
    showState();
}

void FindBar::showState()
{
    const QString count = FindWords::count(*m_search);
    m_count->setText(count);
    const bool any = !m_search->hits().isEmpty();
    const marks::Tokens &tokens = marks::tokens(currentAppearance());
    const bool none = !any && !m_search->isSearching() && !count.isEmpty();
    QPalette colors = m_count->palette();
    colors.setColor(QPalette::WindowText, none ? tokens.warn : tokens.text2);
    m_count->setPalette(colors);
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    const QString hindrance = FindWords::hindrance(m_report, m_pagesRead);
    const QString message = hindrance.isEmpty() ? m_passing : hindrance;
    m_message->setText(message);
    m_message->setToolTip(message);
    m_field->setAccessibleDescription(count.isEmpty() ? message : count);
}

bool FindBar::isListWanted() const { return m_list->isChecked(); }

void FindBar::wantList(bool wanted) { m_list->setChecked(wanted); }

QString FindBar::countText() const { return m_count->text(); }

QString FindBar::messageText() const { return m_message->text(); }

bool FindBar::keyPressed(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::ShiftModifier))
            goToPrevious();
        else
            goToNext();
        return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QKeyEvent scroll(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(m_reader, &scroll);
        return true;
    }
    case Qt::Key_Down:
        m_list->setChecked(true);
        Q_EMIT listRequested();
        return true;
    default: return false;
    }
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (keyPressed(key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close(); // from an option or a button
    else
        QWidget::keyPressEvent(event);
}

void FindBar::nameOptions()
{
    const bool words = width() >= wordsFrom;
    m_case->setText(words ? tr("Match case") : QStringLiteral("Aa"));
    m_word->setText(words ? tr("Whole words") : tr("W"));
    m_diacritics->setText(words ? tr("Accents") : QStringLiteral("é"));
    m_list->setText(words ? tr("List") : QString());
    m_list->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void FindBar::retranslate()
{
    m_field->setPlaceholderText(tr("Find in this report"));
    m_field->setAccessibleName(tr("Find in this report"));
    const auto name = [](QAbstractButton *button, const QString &words) {
        button->setToolTip(words);
        button->setAccessibleName(words);
    };
    name(m_previous, tr("Previous hit (Shift+F3)"));
    name(m_next, tr("Next hit (F3)"));
    name(m_case, tr("Tell capital and small letters apart"));
    name(m_word, tr("Whole words only; Chinese is found anywhere"));
    name(m_diacritics, tr("Tell letters with and without accents apart"));
    name(m_list, tr("List of hits (Down)"));
    name(m_close, tr("Close (Esc)"));
    nameOptions();
    showState();
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange) {
        m_icon->setPixmap(themedIcon(u"search").pixmap(iconSide));
        showState();
    }
    QWidget::changeEvent(event);
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameOptions();
}

void FindBar::paintEvent(QPaintEvent * /*event*/)
{
    const marks::Tokens &colors = marks::tokens(currentAppearance());
    QPainter painter(this);
    painter.fillRect(rect(), colors.alt);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace meipi::widgets
