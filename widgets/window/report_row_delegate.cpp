// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/report_row_delegate.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/tag_chip.h"
#include "widgets/window/report_list_model.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int seriesHeight = 28;
constexpr int issueHeight = 50;
constexpr int padding = 12;
constexpr int issueIndent = 26;
constexpr int currentEdge = 3;
constexpr int markWidth = 21;
constexpr int markHeight = 17;
constexpr int markGap = 6;
constexpr int firstLineTop = 7;
constexpr int secondLineTop = 26;
constexpr int chevronSide = 12;
constexpr int lineGap = 8; ///< between detail and count
constexpr int shortestDetail = 28; ///< less says nothing

/// Marks stand at the end of the first line, the last language outermost.
QRect markRect(const QRect &row, qsizetype place, qsizetype count)
{
    const int fromRight = int(count - place);
    const int left = row.right() + 1 - padding - fromRight * markWidth - (fromRight - 1) * markGap;
    return {left, row.top() + firstLineTop + 2, markWidth, markHeight};
}

QString markOf(const QString &language)
{
    if (language == u"zh")
        return QCoreApplication::translate("meipi::widgets::ReportRowDelegate", "zh");
    if (language == u"en")
        return QCoreApplication::translate("meipi::widgets::ReportRowDelegate", "en");
    return language == u"und" ? QStringLiteral("–") : language.left(2);
}

void paintMarks(QPainter &painter, const QRect &row, const QModelIndex &index, const marks::Tokens &colors,
                const marks::Look &look)
{
    const QStringList languages = index.data(ReportListModel::LanguagesRole).toStringList();
    const QString open = index.data(ReportListModel::OpenLanguageRole).toString();
    painter.setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    for (qsizetype i = 0; i < languages.size(); ++i) {
        const QRectF mark = markRect(row, i, languages.size());
        const bool read = languages.at(i) == open && languages.size() > 1;
        painter.setPen(QPen(read ? colors.text2 : colors.line2, 1));
        painter.setBrush(colors.base);
        painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(read ? colors.text : colors.text2);
        painter.drawText(mark, Qt::AlignCenter, markOf(languages.at(i)));
    }
}

/// `right` is what one looks for in a list, so `left` gives way first.
void paintBesideEachOther(QPainter &painter, const QRect &room, const QString &left, const QString &right)
{
    const QFontMetrics metrics(painter.font());
    const QString count = metrics.elidedText(right, Qt::ElideRight, std::max(0, room.width()));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, count);
    const int rest = room.width() - metrics.horizontalAdvance(count) - lineGap;
    if (rest < shortestDetail)
        return;
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(left, Qt::ElideRight, rest));
}

} // namespace

QString ReportRowDelegate::languageAt(QPoint point, const QRect &row, const QModelIndex &index)
{
    const QStringList languages = index.data(ReportListModel::LanguagesRole).toStringList();
    for (qsizetype i = 0; i < languages.size(); ++i) {
        if (markRect(row, i, languages.size()).adjusted(-2, -4, 2, 4).contains(point))
            return languages.at(i);
    }
    return {};
}

QSize ReportRowDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    return {0, index.data(ReportListModel::IsSeriesRole).toBool() ? seriesHeight : issueHeight};
}

void ReportRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(ReportListModel::IsSeriesRole).toBool())
        paintSeries(*painter, option, index);
    else
        paintIssue(*painter, option, index);
    painter->restore();
}

void ReportRowDelegate::paintSeries(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const marks::Look look = lookFor(option.palette);
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const auto *tree = qobject_cast<const QTreeView *>(option.widget);
    const bool open = !tree || tree->isExpanded(index);
    const QRect chevron(option.rect.left() + padding - 2, option.rect.center().y() - chevronSide / 2, chevronSide,
                        chevronSide);
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(chevron, tintedPixmap(open ? u"down" : u"right", chevronSide, ratio, colors.text3));
    const QFont font = marks::interfaceFont(look.language, marks::TextSize::Meta);
    painter.setFont(font);
    painter.setPen(colors.text2);
    const QRect room = option.rect.adjusted(issueIndent, 0, -padding, 0);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
}

void ReportRowDelegate::paintIssue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const marks::Look look = lookFor(option.palette);
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const QRect &row = option.rect;
    const bool open = !index.data(ReportListModel::OpenLanguageRole).toString().isEmpty();
    if (open) {
        painter.fillRect(row, colors.accentWash);
        painter.fillRect(QRect(row.topLeft(), QSize(currentEdge, row.height())), colors.accent);
    } else if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected)) {
        painter.fillRect(row, colors.hover);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
    paintMarks(painter, row, index, colors, look);
    const qsizetype languages = index.data(ReportListModel::LanguagesRole).toStringList().size();
    const int marksLeft = languages > 0 ? markRect(row, 0, languages).left() : row.right() - padding;
    const QFont titleFont = marks::interfaceFont(look.language, marks::TextSize::Body,
                                                 open ? marks::Weight::Strong : marks::Weight::Regular);
    const QRect title(row.left() + issueIndent, row.top() + firstLineTop,
                      marksLeft - markGap - row.left() - issueIndent, 20);
    painter.setFont(titleFont);
    painter.setPen(colors.text);
    painter.drawText(
        title, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(titleFont).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, title.width()));
    painter.setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    painter.setPen(colors.text2);
    const QRect second(row.left() + issueIndent, row.top() + secondLineTop, row.width() - issueIndent - padding, 18);
    const int excerpts = index.data(ReportListModel::ExcerptsRole).toInt();
    const QString count =
        QCoreApplication::translate("meipi::widgets::ReportRowDelegate", "%n excerpt(s)", nullptr, excerpts);
    paintBesideEachOther(painter, second, index.data(ReportListModel::DetailRole).toString(), count);
}

} // namespace meipi::widgets
