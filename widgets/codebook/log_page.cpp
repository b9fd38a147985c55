// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/log_page.h"

#include "app/desk/when_done.h"
#include "app/marks/tokens.h"
#include "app/report/word_diff.h"
#include "widgets/tagging/tag_chip.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

constexpr int gap = 8; // pixels

constexpr int versionRole = Qt::UserRole;

/// What was and what is, word by word: what went is struck, what came is underlined.
QString differenceHtml(const desk::CodebookDifference &difference, const marks::Tokens &colors)
{
    QString html = QStringLiteral("<p><b>%1</b><br>").arg(difference.part.toHtmlEscaped());
    for (const report::DiffPiece &piece : report::wordDiff(difference.before, difference.after)) {
        const QString text = piece.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        if (piece.kind == report::DiffKind::Same)
            html += text;
        else if (piece.kind == report::DiffKind::Removed)
            html += QStringLiteral("<s style=\"color:%1\">%2</s>").arg(colors.text3.name(), text);
        else
            html += QStringLiteral("<u style=\"color:%1\">%2</u>").arg(colors.good.name(), text);
    }
    return html + QStringLiteral("</p>");
}

} // namespace

LogPage::LogPage(QWidget *parent)
    : QWidget(parent),
      m_list(new QTreeWidget(this)),
      m_detail(new QTextBrowser(this)),
      m_restore(new QPushButton(this))
{
    m_list->setColumnCount(4);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_detail->setOpenLinks(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_list, 2);
    layout->addWidget(m_detail, 1);
    layout->addWidget(m_restore, 0, Qt::AlignRight);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LogPage::showDetail);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const int version = currentVersion(); version > 0)
            Q_EMIT restoreRequested(m_log.codebookAt(version), version);
    });
    retranslate();
}

void LogPage::setWorkspace(desk::Workspace *workspace)
{
    if (m_workspace)
        m_workspace->undoStack()->disconnect(this);
    m_workspace = workspace;
    if (workspace) {
        // After a step is on its way to the store, so that what is asked comes behind it.
        connect(workspace->undoStack(), &QUndoStack::indexChanged, this, [this] {
            if (isVisible())
                refresh();
        });
    }
    m_states.clear();
    m_log = {};
    showLog();
    if (isVisible())
        refresh();
}

void LogPage::refresh()
{
    if (!m_workspace)
        return;
    desk::whenDone(m_workspace->store().codebookHistory(), this,
                   [this, asked = ++m_asked](const base::Result<QList<project::Record>> &states) {
                       if (asked != m_asked || !states || !m_workspace)
                           return;
                       m_states = *states;
                       m_log = desk::CodebookLog(m_states);
                       showLog();
                       Q_EMIT shown();
                   });
}

void LogPage::showLog()
{
    const int kept = currentVersion();
    m_list->clear();
    const QLocale locale;
    const QList<desk::CodebookVersion> &versions = m_log.versions();
    for (auto version = versions.crbegin(); version != versions.crend(); ++version) {
        const project::Person person = m_workspace ? m_workspace->person(version->person) : project::Person();
        auto *item =
            new QTreeWidgetItem(m_list,
                                {QString::number(version->number), locale.toString(version->when, QLocale::ShortFormat),
                                 person.name, version->summary()});
        item->setData(0, versionRole, version->number);
        item->setToolTip(3, version->summary());
        if (version->number == kept)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showDetail();
}

int LogPage::currentVersion() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, versionRole).toInt() : 0;
}

void LogPage::showDetail()
{
    const int number = currentVersion();
    QString html;
    if (number > 0) {
        const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
        for (const desk::CodebookLogLine &line : m_log.versions().at(number - 1).lines) {
            html += QStringLiteral("<p>%1</p>").arg(line.text().toHtmlEscaped());
            for (const desk::CodebookDifference &difference : line.differences)
                html += differenceHtml(difference, colors);
        }
    }
    m_detail->setHtml(html);
    const bool older = number > 0 && number < m_log.versions().size();
    m_restore->setEnabled(older && m_workspace && !m_workspace->isReadOnly());
    m_restore->setText(older ? tr("Go back to version %1").arg(number) : tr("Go back to this version"));
}

QString LogPage::detailText() const { return m_detail->toPlainText(); }

void LogPage::retranslate()
{
    m_list->setHeaderLabels({tr("Version"), tr("When"), tr("Who"), tr("What was changed")});
    m_list->setAccessibleName(tr("Versions of the codebook"));
    m_detail->setAccessibleName(tr("What was and what is"));
    if (!m_states.isEmpty())
        m_log = desk::CodebookLog(m_states); // its words are the interface's
    showLog();
}

void LogPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LogPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showDetail();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
