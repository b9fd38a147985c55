// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/status_line.h"

#include "app/desk/messages.h"
#include "app/marks/fonts.h"
#include "app/marks/person_mark.h"
#include "app/marks/tokens.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/tag_chip.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int lineHeight = 26;
constexpr int padding = 12;
constexpr int iconSide = 14;
constexpr int discSide = 18;
constexpr int discGap = 6;
constexpr int coderGap = 14;

constexpr qsizetype shortestTrouble = 24; ///< characters: as much of it stays

} // namespace

/// Discs and names of the coders, me first.
class StatusLine::Coders : public QWidget
{
public:
    using QWidget::QWidget;

    void setCoders(const QList<Coder> &coders)
    {
        m_coders = coders;
        QStringList names;
        for (const Coder &coder : coders)
            names.append(nameOf(coder));
        setAccessibleName(names.join(QStringLiteral(", ")));
        setToolTip(names.join(u'\n'));
        updateGeometry();
        update();
    }

    [[nodiscard]] QList<Coder> coders() const { return m_coders; }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        int width = padding;
        for (const auto coderList = shown(); const Coder &coder : coderList)
            width += discSide + discGap + metrics.horizontalAdvance(nameOf(coder)) + coderGap;
        return {m_coders.isEmpty() ? 0 : width, discSide + 2};
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const marks::Look look = lookFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(font());
        int left = 0;
        for (const auto coderList = shown(); const Coder &coder : coderList) {
            const QRectF disc(left, (height() - discSide) / 2.0, discSide, discSide);
            marks::drawPersonMark(painter, disc, coder.name, coder.ink, look);
            left += discSide + discGap;
            painter.setPen(marks::tokens(look.appearance).text);
            const int width = fontMetrics().horizontalAdvance(nameOf(coder));
            painter.drawText(QRect(left, 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft, nameOf(coder));
            left += width + coderGap;
        }
    }

private:
    [[nodiscard]] static QString nameOf(const Coder &coder)
    {
        return coder.me ? StatusLine::tr("%1 (me)").arg(coder.name) : coder.name;
    }

    [[nodiscard]] QList<Coder> shown() const
    {
        constexpr qsizetype mostShown = 4;
        return m_coders.mid(0, mostShown);
    }

    QList<Coder> m_coders;
};

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent),
      m_keptIcon(new QLabel(this)),
      m_keptText(new ElidedLabel(this)),
      m_placeText(new ElidedLabel(this)),
      m_workText(new QLabel(this)),
      m_countText(new QLabel(this)),
      m_coders(new Coders(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(lineHeight);
    setContentsMargins(padding, 0, 0, 0);
    addWidget(m_keptIcon);
    addWidget(m_keptText);
    addWidget(m_placeText);
    addWidget(m_workText);
    addPermanentWidget(m_countText);
    addPermanentWidget(m_coders);
    for (QLabel *label : {m_workText, m_countText})
        label->setTextFormat(Qt::PlainText); // a file's name: no markup
    m_placeText->setContentsMargins(padding, 0, 0, 0);
    m_workText->setContentsMargins(padding, 0, 0, 0);
    m_countText->setContentsMargins(0, 0, padding, 0);
    showAll();
}

void StatusLine::setKept(const project::KeptState &state)
{
    m_kept = state;
    m_open = true;
    showKept();
}

void StatusLine::setPlace(const Place &place)
{
    m_place = place;
    showAll();
}

void StatusLine::setCounts(int excerpts, int tags)
{
    m_excerpts = excerpts;
    m_tags = tags;
    showAll();
}

void StatusLine::setCoders(const QList<Coder> &coders) { m_coders->setCoders(coders); }

void StatusLine::setWork(const QString &work)
{
    m_workText->setText(work);
    m_workText->setVisible(!work.isEmpty());
}

void StatusLine::clearAll()
{
    m_open = false;
    m_place = {};
    m_excerpts = -1;
    m_coders->setCoders({});
    setWork({});
    showAll();
}

QString StatusLine::keptText() const { return m_keptText->text(); }

QSize StatusLine::minimumSizeHint() const { return {0, lineHeight}; }

void StatusLine::showKept()
{
    const auto sayKept = [this](const QString &text) { m_keptText->setText(text, text.size()); };
    const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
    m_keptIcon->setVisible(m_open);
    if (!m_open) {
        sayKept(tr("Everything stays in project files on this computer"));
        return;
    }
    if (m_kept.trouble) {
        m_keptIcon->setPixmap(tintedPixmap(u"warning", iconSide, devicePixelRatioF(), colors.warn));
        m_keptText->setText(desk::message(*m_kept.trouble, desk::Surface::Held), shortestTrouble);
    } else if (m_kept.waiting > 0) {
        m_keptIcon->setPixmap(tintedPixmap(u"history", iconSide, devicePixelRatioF(), colors.text3));
        sayKept(tr("Keeping…"));
    } else {
        m_keptIcon->setPixmap(tintedPixmap(u"check", iconSide, devicePixelRatioF(), colors.good));
        sayKept(m_kept.kept.isValid() ? tr("Kept %1").arg(m_kept.kept.toLocalTime().toString(QStringLiteral("HH:mm")))
                                      : tr("Kept"));
    }
}

void StatusLine::showAll()
{
    const QFont meta = marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta);
    setFont(meta);
    for (QWidget *each :
         {static_cast<QWidget *>(m_keptText), static_cast<QWidget *>(m_placeText), static_cast<QWidget *>(m_workText),
          static_cast<QWidget *>(m_countText), static_cast<QWidget *>(m_coders)})
        each->setFont(meta);
    showKept();
    QString place;
    qsizetype page = 0;
    if (m_place.page >= 0) {
        place = tr("Page %1 of %2").arg(m_place.page + 1).arg(m_place.pages);
        if (!m_place.label.isEmpty() && m_place.label != QString::number(m_place.page + 1))
            place = tr("Page %1 (%2 of %3)").arg(m_place.label).arg(m_place.page + 1).arg(m_place.pages);
        page = place.size();
        if (!m_place.section.isEmpty())
            place += QStringLiteral(" · ") + m_place.section;
    }
    m_placeText->setText(place, page);
    m_countText->setText(m_excerpts < 0 ? QString()
                                        : tr("%1 · %2").arg(tr("%n excerpt(s) in this report", nullptr, m_excerpts),
                                                            tr("%n tag(s)", nullptr, m_tags)));
    m_coders->setCoders(m_coders->coders());
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showAll();
    QStatusBar::changeEvent(event);
}

} // namespace meipi::widgets
