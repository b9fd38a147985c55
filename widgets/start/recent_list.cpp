// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/recent_list.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/start/start_card.h"
#include "widgets/style/appearance.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

constexpr int emptyHeight = 48;

/// "~/reports" is easier to read than the whole path.
QString shownFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/'))
        return QDir::toNativeSeparators(u'~' + folder.sliced(home.size()));
    return QDir::toNativeSeparators(folder);
}

} // namespace

RecentList::RecentList(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    setMinimumHeight(emptyHeight);
}

void RecentList::setPaths(const QStringList &paths)
{
    m_paths = paths;
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const auto pathList = paths.first(std::min<qsizetype>(paths.size(), mostShown));
         const QString &path : pathList) {
        auto *card = new StartCard({}, this);
        card->setText(QFileInfo(path).completeBaseName());
        card->setPathDescription(shownFolder(path));
        card->setToolTip(QDir::toNativeSeparators(path));
        connect(card, &QAbstractButton::clicked, this, [this, path] { Q_EMIT chosen(path); });
        layout()->addWidget(card);
        m_cards.append(card);
    }
    updateGeometry();
    update();
}

void RecentList::leaveOut(const QString &path)
{
    QStringList left = m_paths;
    if (left.removeAll(path) > 0)
        setPaths(left);
}

QSize RecentList::sizeHint() const { return m_cards.isEmpty() ? QSize(404, emptyHeight) : QWidget::sizeHint(); }

void RecentList::paintEvent(QPaintEvent *)
{
    if (!m_cards.isEmpty())
        return;
    const marks::Look look = currentLook();
    const marks::Tokens &t = marks::tokens(look.appearance);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(t.line2, 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    painter.setPen(t.text2);
    painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("No projects yet. Those you open are listed here."));
}

} // namespace meipi::widgets
