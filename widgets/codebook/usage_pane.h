// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace meipi::widgets {

class ChipRow;
class ExcerptCardDelegate;
class PageSample;
class UsageModel;

/// Beside the form: how the tag looks, where it is used, what it is used with. Chosen excerpts can be tagged otherwise.
class UsagePane : public QWidget
{
    Q_OBJECT

public:
    explicit UsagePane(QWidget *parent = nullptr);
    ~UsagePane() override;

    void setTag(desk::Workspace *workspace, const QUuid &tag);
    [[nodiscard]] QList<QUuid> chosenExcerpts() const;
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] UsageModel *model() const { return m_model; }

Q_SIGNALS:
    void excerptOpened(const QUuid &report, const QUuid &excerpt);
    void retagRequested(const QList<QUuid> &excerpts);
    void exampleRequested(const QString &words, const QString &language);
    void shown(); ///< the excerpts of the tag are there

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void build();
    void ask();
    void take(const QList<project::ExcerptRow> &rows);
    void showTexts();
    void showSample();

    QPointer<desk::Workspace> m_workspace;
    QUuid m_tag;
    quint64 m_asked = 0;
    UsageModel *m_model;
    ExcerptCardDelegate *m_delegate;
    QLabel *m_sampleTitle;
    PageSample *m_sample;
    QLabel *m_usageTitle;
    QLabel *m_counts;
    QListView *m_list;
    QPushButton *m_retag;
    QLabel *m_empty;
    QLabel *m_companionTitle;
    ChipRow *m_companions;
};

} // namespace meipi::widgets
