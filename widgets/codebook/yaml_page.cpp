// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/yaml_page.h"

#include "app/desk/codebook_file.h"
#include "app/desk/messages.h"
#include "app/desk/when_done.h"
#include "widgets/codebook/yaml_editor.h"
#include "widgets/style/roles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>

namespace meipi::widgets {

namespace {

using namespace std::chrono_literals;
constexpr auto typingPause = 250ms;
constexpr int gap = 8; // pixels

} // namespace

YamlPage::YamlPage(QWidget *parent)
    : QWidget(parent),
      m_editor(new YamlEditor(this)),
      m_state(new QLabel(this)),
      m_goToFault(new QPushButton(this)),
      m_revert(new QPushButton(this)),
      m_apply(new QPushButton(this)),
      m_delay(new QTimer(this))
{
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makePrimary(*m_apply);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(gap);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_goToFault);
    foot->addWidget(m_revert);
    foot->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_editor, 1);
    layout->addLayout(foot);
    m_delay->setSingleShot(true);
    m_delay->setInterval(typingPause);
    connect(m_delay, &QTimer::timeout, this, &YamlPage::check);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        ++m_generation; // what is being checked is older than the text
        m_apply->setEnabled(false);
        m_delay->start();
    });
    connect(m_revert, &QPushButton::clicked, this, &YamlPage::revert);
    connect(m_goToFault, &QPushButton::clicked, this, [this] { m_editor->goToLine(m_editor->faultLine()); });
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (m_plan && !m_plan->isEmpty())
            Q_EMIT applyRequested(*m_plan);
    });
    retranslate();
}

bool YamlPage::isChanged() const { return m_editor->toPlainText() != m_shown; }

QString YamlPage::stateText() const { return m_state->text(); }

void YamlPage::setTaxonomy(const taxonomy::Taxonomy &taxonomy, bool editable)
{
    const bool typed = isChanged();
    m_editable = editable;
    m_editor->setReadOnly(!editable);
    if (m_taxonomy == taxonomy && !m_shown.isEmpty())
        return;
    // What was applied has become the codebook: its text may be written a little differently.
    const bool applied = typed && m_plan && m_plan->wanted.tags.size() == taxonomy.tags.size()
        && desk::codebookPlan(taxonomy, m_plan->wanted, desk::CodebookIntake::Replace).isEmpty();
    m_taxonomy = taxonomy;
    m_shown = QString::fromUtf8(desk::codebookBytes(taxonomy, desk::CodebookFormat::Yaml));
    if (!typed || applied)
        revert();
    else
        check();
}

void YamlPage::revert()
{
    m_editor->setPlainText(m_shown);
    check();
}

void YamlPage::propose(const taxonomy::Taxonomy &file)
{
    m_editor->setPlainText(QString::fromUtf8(desk::codebookBytes(file, desk::CodebookFormat::Yaml)));
    m_editor->setFocus(Qt::OtherFocusReason);
    check();
}

void YamlPage::check()
{
    m_delay->stop();
    const quint64 asked = ++m_generation;
    // A long codebook takes a while to read; the window does not wait.
    auto read = QtConcurrent::run([text = m_editor->toPlainText().toUtf8(),
                                   present = m_taxonomy]() -> base::Result<desk::CodebookPlan> {
        return desk::codebookFrom(text, desk::CodebookFormat::Yaml, {}).transform([&](const taxonomy::Taxonomy &file) {
            return desk::codebookPlan(present, file, desk::CodebookIntake::Replace);
        });
    });
    desk::whenDone(read, this, [this, asked](const base::Result<desk::CodebookPlan> &plan) {
        if (asked == m_generation)
            take(plan);
    });
}

void YamlPage::take(const base::Result<desk::CodebookPlan> &plan)
{
    m_plan = plan;
    m_editor->setFaultLine(plan ? 0 : desk::lineOf(plan.error()));
    showState();
    Q_EMIT checked();
}

void YamlPage::showState()
{
    const bool changes = m_plan && !m_plan->isEmpty();
    if (!m_plan) {
        const QString reason = desk::reasonOf(m_plan.error());
        const int line = m_editor->faultLine();
        m_state->setText(line > 0 ? tr("Line %1: %2").arg(line).arg(reason) : reason);
    } else if (!changes) {
        m_state->setText(tr("The text says what the codebook says."));
    } else {
        const qsizetype removed = m_plan->removedTags.size() + m_plan->removedFacets.size();
        m_state->setText(tr("Would change the codebook: %1 new, %2 changed, %3 removed")
                             .arg(m_plan->added)
                             .arg(m_plan->changed)
                             .arg(removed));
    }
    m_state->setAccessibleName(m_state->text());
    m_goToFault->setVisible(m_editor->faultLine() > 0);
    m_goToFault->setText(tr("Go to line %1").arg(m_editor->faultLine()));
    m_apply->setEnabled(changes && m_editable);
    m_revert->setEnabled(isChanged());
}

void YamlPage::retranslate()
{
    m_editor->setAccessibleName(tr("Codebook as YAML"));
    m_revert->setText(tr("Discard"));
    m_apply->setText(tr("Apply"));
    showState();
}

void YamlPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
