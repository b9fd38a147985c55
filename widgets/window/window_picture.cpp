// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_picture.h"

#include "app/desk/messages.h"
#include "widgets/window/main_window.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"

#include <chrono>

namespace meipi::widgets {

namespace {

constexpr QSize pictureSize(1440, 900);
constexpr std::chrono::seconds patience(60);
constexpr std::chrono::milliseconds settling(400); // scrolling and the lists come to rest

} // namespace

WindowPicture::WindowPicture(MainWindow &window, const QString &path) : m_window(window), m_path(path)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { Q_EMIT done(tr("The window was not complete in time.")); });
}

void WindowPicture::takeWhenComplete(bool opensSomething)
{
    m_window.setAttribute(Qt::WA_DontShowOnScreen);
    m_window.resize(pictureSize);
    m_window.show();
    m_deadline.start(patience);
    if (!opensSomething) {
        QTimer::singleShot(settling, this, &WindowPicture::take);
        return;
    }
    connect(m_window.pane()->reader(), &ReaderView::firstPageShown, this, [this] {
        m_sharp = true;
        look();
    });
    connect(m_window.session(), &ProjectSession::reportChanged, this, &WindowPicture::follow);
    connect(m_window.session(), &ProjectSession::failed, this,
            [this](const base::Error &error) { Q_EMIT done(desk::message(error)); });
}

void WindowPicture::follow()
{
    m_sharp = false;
    const desk::OpenReport *report = m_window.session()->report();
    if (!report)
        return;
    connect(report, &desk::OpenReport::textReady, this, &WindowPicture::look);
    connect(report, &desk::OpenReport::textFailed, this, &WindowPicture::look);
    connect(report, &desk::OpenReport::failed, this,
            [this](const base::Error &error) { Q_EMIT done(desk::message(error)); });
}

void WindowPicture::look()
{
    using Stage = desk::OpenReport::TextStage;
    const desk::OpenReport *report = m_window.session()->report();
    if (!m_sharp || !report || m_taken)
        return;
    if (report->textStage() != Stage::Ready && report->textStage() != Stage::Failed)
        return;
    m_taken = true;
    QTimer::singleShot(settling, this, &WindowPicture::take);
}

void WindowPicture::take()
{
    m_deadline.stop();
    const bool written = m_window.grab().save(m_path, "PNG");
    Q_EMIT done(written ? QString() : tr("The picture cannot be written: %1").arg(m_path));
}

} // namespace meipi::widgets
