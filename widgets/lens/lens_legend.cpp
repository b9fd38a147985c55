// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_legend.h"

#include "app/marks/fonts.h"
#include "widgets/reader/lens_style.h"
#include "widgets/reader/reader_view.h"
#include "widgets/reader/report_lens.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/tag_chip.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int rowHeight = 28;
constexpr int buttonSide = 24;
constexpr int columnGap = 8;
constexpr QSize sampleSize(34, 16);

enum Column : quint8 { BoxColumn, NameColumn, CountColumn, NextColumn };

QIcon sampleOf(lens::Mark mark, marks::Appearance appearance, double ratio)
{
    QPixmap pixmap(sampleSize * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawLensSample(painter, QRectF(QPointF(0, 0), QSizeF(sampleSize)), mark, appearance);
    return pixmap;
}

} // namespace

LensLegend::LensLegend(ReaderView *reader, QWidget *parent) : QWidget(parent), m_reader(reader)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(padding, 0, columnGap, 0);
    grid->setHorizontalSpacing(columnGap);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(NameColumn, 1);
    for (const lens::Mark mark : lens::allMarks)
        addRow(mark);
    connect(reader->lens(), &ReportLens::changed, this, &LensLegend::showCounts);
    connect(reader->lens(), &ReportLens::shownChanged, this, &LensLegend::showShown);
    retranslate();
    showShown();
}

void LensLegend::addRow(lens::Mark mark)
{
    Row &row = m_rows[std::size_t(mark)];
    row.box = new QCheckBox(this);
    row.box->setIconSize(sampleSize);
    row.name = new QLabel(this);
    row.name->setForegroundRole(QPalette::PlaceholderText);
    row.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // gives way to the word and the count
    row.count = new QLabel(this);
    row.count->setForegroundRole(QPalette::PlaceholderText);
    row.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.next = new QToolButton(this);
    row.next->setAutoRaise(true);
    row.next->setIcon(themedIcon(u"down"));
    row.next->setFixedSize(buttonSide, buttonSide);
    row.next->setFocusPolicy(Qt::TabFocus);
    auto *grid = static_cast<QGridLayout *>(layout());
    const int place = int(mark);
    grid->addWidget(row.box, place, BoxColumn);
    grid->addWidget(row.name, place, NameColumn);
    grid->addWidget(row.count, place, CountColumn);
    grid->addWidget(row.next, place, NextColumn);
    grid->setRowMinimumHeight(place, rowHeight);
    connect(row.box, &QCheckBox::toggled, this, &LensLegend::filter);
    connect(row.next, &QToolButton::clicked, this, [this, mark] {
        const bool back = QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
        back ? m_reader->goToPreviousClause(mark) : m_reader->goToNextClause(mark);
    });
}

void LensLegend::filter()
{
    lens::MarkSet shown;
    for (const lens::Mark mark : lens::allMarks) {
        if (box(mark)->isChecked())
            shown.insert(mark);
    }
    m_reader->lens()->setShown(shown);
}

void LensLegend::showShown()
{
    for (const lens::Mark mark : lens::allMarks) {
        const QSignalBlocker quiet(box(mark));
        box(mark)->setChecked(m_reader->lens()->shown().contains(mark));
    }
}

void LensLegend::showCounts()
{
    for (const lens::Mark mark : lens::allMarks) {
        const Row &row = m_rows[std::size_t(mark)];
        const int number = m_reader->lens()->counts().of(mark);
        row.count->setText(QString::number(number));
        row.next->setEnabled(number > 0);
        row.box->setAccessibleName(
            tr("%1 (%2), %3 in the report").arg(lensWord(mark), lensName(mark), QString::number(number)));
    }
}

void LensLegend::retranslate()
{
    setAccessibleName(tr("What the lens shows"));
    const marks::Look look = lookFor(palette());
    const QFont meta = marks::interfaceFont(interfaceLabelLanguage(), marks::TextSize::Meta);
    for (const lens::Mark mark : lens::allMarks) {
        const Row &row = m_rows[std::size_t(mark)];
        QString word = lensWord(mark);
        word[0] = word.at(0).toUpper();
        row.box->setText(word);
        row.box->setIcon(sampleOf(mark, look.appearance, devicePixelRatioF()));
        row.name->setText(lensName(mark));
        row.name->setFont(meta);
        row.count->setFont(meta);
        row.next->setToolTip(tr("Next: %1 (with Shift the previous)").arg(lensName(mark)));
        row.next->setAccessibleName(tr("Next: %1").arg(lensName(mark)));
    }
    showCounts();
}

void LensLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
