// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/start_view.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/start/drop_sheet.h"
#include "widgets/start/identity_row.h"
#include "widgets/start/language_switch.h"
#include "widgets/start/program_title.h"
#include "widgets/start/quiet_label.h"
#include "widgets/start/recent_list.h"
#include "widgets/start/start_card.h"
#include "widgets/start/start_message.h"
#include "widgets/style/appearance.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QUrl>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int waysWidth = 404;
constexpr int columnGap = 64;
constexpr int footerHeight = 26;
/// Under this width the ways to begin stand below the sheet.
constexpr int sideBySide = 960;

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const auto urlList = data->urls(); const QUrl &url : urlList)
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace

StartView::StartView(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
    buildContent();
    retranslate();
}

void StartView::buildContent()
{
    m_sheet = new DropSheet;
    connect(m_sheet, &DropSheet::openRequested, this, &StartView::openPdfRequested);

    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(24, 24, 24, 24);
    m_columns->setSpacing(columnGap);
    m_columns->addStretch();
    m_columns->addWidget(m_sheet, 0, Qt::AlignCenter);
    m_columns->addWidget(makeWays(), 0, Qt::AlignCenter);
    m_columns->addStretch();

    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    m_message = new StartMessage;
    layout->addWidget(m_message);
    layout->addWidget(makeFooter());
}

QWidget *StartView::makeWays()
{
    auto *ways = new QWidget;
    ways->setFixedWidth(waysWidth);
    auto *layout = new QVBoxLayout(ways);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);

    m_sample = new StartCard(u"book"_s);
    m_newProject = new StartCard(u"document-new"_s);
    m_newProject->setShortcutHint(QKeySequence::New);
    m_openProject = new StartCard(u"document-open"_s);
    m_openProject->setShortcutHint(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    m_recentTitle = new QLabel;
    m_recent = new RecentList;
    m_identityTitle = new QLabel;
    m_identity = new IdentityRow;
    m_identityHint = new QuietLabel;
    m_identityHint->setWordWrap(true);
    m_identityHint->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    layout->addWidget(new ProgramTitle);
    layout->addSpacing(14);
    layout->addWidget(m_sample);
    layout->addWidget(m_newProject);
    layout->addWidget(m_openProject);
    layout->addSpacing(12);
    layout->addWidget(m_recentTitle);
    layout->addWidget(m_recent);
    layout->addSpacing(12);
    layout->addWidget(m_identityTitle);
    layout->addWidget(m_identity);
    layout->addWidget(m_identityHint);

    connect(m_sample, &QAbstractButton::clicked, this, &StartView::openSampleRequested);
    connect(m_newProject, &QAbstractButton::clicked, this, &StartView::newProjectRequested);
    connect(m_openProject, &QAbstractButton::clicked, this, &StartView::openProjectRequested);
    connect(m_recent, &RecentList::chosen, this, &StartView::recentChosen);
    connect(m_identity, &IdentityRow::identityChanged, this, &StartView::identityChanged);
    return ways;
}

QWidget *StartView::makeFooter()
{
    auto *footer = new QWidget;
    footer->setFixedHeight(footerHeight);
    footer->setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(12, 0, 12, 0);
    m_privacy = new QuietLabel;
    auto *language = new LanguageSwitch;
    layout->addWidget(m_privacy, 1);
    layout->addWidget(language);
    connect(language, &LanguageSwitch::languageChosen, this, &StartView::languageChosen);
    return footer;
}

void StartView::setRecent(const QStringList &paths) { m_recent->setPaths(paths); }

void StartView::leaveOutRecent(const QString &path) { m_recent->leaveOut(path); }

void StartView::setIdentity(const QString &name, const QString &ink) { m_identity->setIdentity(name, ink); }

void StartView::setMessage(const QString &message) { m_message->setText(message); }

void StartView::retranslate()
{
    m_sample->setText(tr("Open the sample project"));
    m_sample->setDescription(tr("A short report in Chinese and English, already coded"));
    m_newProject->setText(tr("New project…"));
    m_newProject->setDescription(
        tr("Empty, with the default facets: regulation path, risk level, cooperation pillar, economy"));
    m_openProject->setText(tr("Open project…"));
    m_openProject->setDescription(tr("A .meipi file"));
    m_recentTitle->setText(tr("Recent"));
    m_identityTitle->setText(tr("You are"));
    m_identityHint->setText(tr("Name and ink stand beside each of your notes. You can change them at any time."));
    m_privacy->setText(tr("Everything stays in project files on this computer"));

    const taxonomy::LabelLanguage language = currentLook().language;
    const QFont strong = marks::interfaceFont(language, marks::TextSize::Body, marks::Weight::Strong);
    const QFont meta = marks::interfaceFont(language, marks::TextSize::Meta);
    m_recentTitle->setFont(strong);
    m_identityTitle->setFont(strong);
    m_identityHint->setFont(meta);
    m_privacy->setFont(meta);
}

void StartView::arrange()
{
    const bool wide = width() >= sideBySide;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(wide ? columnGap : columnGap / 2);
}

void StartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartView::resizeEvent(QResizeEvent *) { arrange(); }

void StartView::paintEvent(QPaintEvent *)
{
    const marks::Tokens &t = marks::tokens(currentAppearance());
    QPainter painter(this);
    painter.fillRect(rect(), t.desk);
    painter.fillRect(QRect(0, height() - footerHeight - 1, width(), 1), t.line);
}

void StartView::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_sheet->setReady(true);
}

void StartView::dragLeaveEvent(QDragLeaveEvent *) { m_sheet->setReady(false); }

void StartView::dropEvent(QDropEvent *event)
{
    m_sheet->setReady(false);
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

} // namespace meipi::widgets
