// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace meipi::widgets {

class DropSheet;
class IdentityRow;
class RecentList;
class StartCard;
class StartMessage;

/// What the window shows while nothing is open: a sheet to drop reports on, ways to begin, who you are.
/// It opens nothing itself; the window answers its signals.
class StartView : public QWidget
{
    Q_OBJECT

public:
    explicit StartView(QWidget *parent = nullptr);

    /// Paths of projects, the latest first.
    void setRecent(const QStringList &paths);
    /// It turned out to be missing.
    void leaveOutRecent(const QString &path);
    void setIdentity(const QString &name, const QString &ink);
    /// What could not be opened and why; empty: nothing to say.
    void setMessage(const QString &message);

    [[nodiscard]] QSize minimumSizeHint() const override { return {460, 300}; }

Q_SIGNALS:
    void openPdfRequested();
    void filesDropped(const QStringList &paths); ///< local files of any kind, in the order of the drop
    void openSampleRequested();
    void newProjectRequested();
    void openProjectRequested();
    void recentChosen(const QString &path);
    void identityChanged(const QString &name, const QString &ink);
    void languageChosen(const QString &language); ///< "zh" or "en"

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildContent();
    [[nodiscard]] QWidget *makeWays();
    [[nodiscard]] QWidget *makeFooter();
    void retranslate();
    void arrange();

    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_columns = nullptr; ///< sheet and ways, side by side where there is room
    DropSheet *m_sheet = nullptr;
    StartCard *m_sample = nullptr;
    StartCard *m_newProject = nullptr;
    StartCard *m_openProject = nullptr;
    QLabel *m_recentTitle = nullptr;
    RecentList *m_recent = nullptr;
    QLabel *m_identityTitle = nullptr;
    IdentityRow *m_identity = nullptr;
    QLabel *m_identityHint = nullptr;
    StartMessage *m_message = nullptr;
    QLabel *m_privacy = nullptr;
};

} // namespace meipi::widgets
