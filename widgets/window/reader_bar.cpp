// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/reader_bar.h"

#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/label_language.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>
#include <cmath>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int barHeight = 38;
constexpr int buttonSide = 26;
constexpr int gap = 6;
constexpr int wideGap = 16;
constexpr int pageWidth = 46;
constexpr int zoomWidth = 104;
constexpr int colouringWidth = 150;
constexpr int leastWidth = 420; // page, zoom, margin notes
constexpr int pagesFrom = 460;
constexpr int lensFrom = 560;
constexpr int colouringFrom = 800;

constexpr std::array zoomSteps{50, 75, 100, 125, 150, 200, 300, 400};
constexpr int fitWidthRow = 0;
constexpr int fitPageRow = 1;
constexpr int fitTextRow = 2;

QToolButton *flatButton(QWidget *parent, QStringView iconName)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(themedIcon(iconName));
    button->setFixedSize(buttonSide, buttonSide);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ReaderBar::ReaderBar(ReaderView *reader, QWidget *parent)
    : QWidget(parent),
      m_reader(reader),
      m_previous(flatButton(this, u"up")),
      m_next(flatButton(this, u"down")),
      m_page(new QLineEdit(this)),
      m_pageCount(new QLabel(this)),
      m_zoomOut(flatButton(this, u"zoom-out")),
      m_zoom(new QComboBox(this)),
      m_zoomIn(flatButton(this, u"zoom-in")),
      m_pages(flatButton(this, u"book")),
      m_margin(new QToolButton(this)),
      m_lens(new QToolButton(this)),
      m_colouringLabel(new QLabel(this)),
      m_colouring(new QComboBox(this))
{
    build();
    connectReader();
    retranslate();
}

void ReaderBar::build()
{
    setFixedHeight(barHeight);
    setMinimumWidth(leastWidth);
    m_page->setFixedSize(pageWidth, buttonSide);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->installEventFilter(this);
    m_zoom->setEditable(true);
    m_zoom->setInsertPolicy(QComboBox::NoInsert);
    m_zoom->setFixedSize(zoomWidth, buttonSide);
    m_zoom->lineEdit()->installEventFilter(this);
    m_pages->setPopupMode(QToolButton::InstantPopup);
    m_margin->setCheckable(true);
    m_margin->setChecked(m_reader->isMarginShown());
    m_margin->setAutoRaise(true);
    m_margin->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_margin->setIcon(themedIcon(u"margin-notes"));
    m_margin->setFixedHeight(buttonSide);
    m_lens->setAutoRaise(true);
    m_lens->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lens->setFixedHeight(buttonSide);
    m_lens->setFocusPolicy(Qt::TabFocus);
    m_colouring->setFixedSize(colouringWidth, buttonSide);
    m_colouringLabel->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QHBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // what does not fit goes, see resizeEvent
    layout->setContentsMargins(wideGap - 4, 0, gap + 4, 1);
    layout->setSpacing(gap);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_page);
    layout->addWidget(m_pageCount);
    layout->addSpacing(wideGap);
    layout->addWidget(m_zoomOut);
    layout->addWidget(m_zoom);
    layout->addWidget(m_zoomIn);
    layout->addWidget(m_pages);
    layout->addSpacing(wideGap);
    layout->addWidget(m_margin);
    layout->addWidget(m_lens);
    layout->addStretch();
    layout->addWidget(m_colouringLabel);
    layout->addWidget(m_colouring);
}

void ReaderBar::connectReader()
{
    connect(m_previous, &QToolButton::clicked, this, [this] { m_reader->stepPage(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_reader->stepPage(1); });
    connect(m_page, &QLineEdit::returnPressed, this, &ReaderBar::goToTypedPage);
    connect(m_page, &QLineEdit::textEdited, this, &ReaderBar::showPage); // takes back that there is no such page
    connect(m_page, &QLineEdit::editingFinished, this, [this] {
        if (!m_page->hasFocus()) {
            m_page->setModified(false);
            showPage();
        }
    });
    connect(m_zoomOut, &QToolButton::clicked, m_reader, &ReaderView::zoomOut);
    connect(m_zoomIn, &QToolButton::clicked, m_reader, &ReaderView::zoomIn);
    connect(m_zoom, &QComboBox::activated, this, [this](int row) { applyTypedZoom(m_zoom->itemText(row)); });
    connect(m_zoom->lineEdit(), &QLineEdit::returnPressed, this,
            [this] { applyTypedZoom(m_zoom->lineEdit()->text()); });
    connect(m_margin, &QToolButton::toggled, m_reader, &ReaderView::setMarginShown);
    connect(m_colouring, &QComboBox::activated, this,
            [this](int row) { m_reader->setColouring({.facet = m_colouring->itemData(row).toUuid()}); });
    connect(m_reader, &ReaderView::currentPageChanged, this, &ReaderBar::showPage);
    connect(m_reader, &ReaderView::pagesChanged, this, &ReaderBar::showPage);
    connect(m_reader, &ReaderView::zoomChanged, this, &ReaderBar::showZoom);
}

void ReaderBar::setTaxonomy(const taxonomy::Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    const QUuid chosen = m_colouring->currentData().toUuid();
    const QSignalBlocker quiet(m_colouring);
    m_colouring->clear();
    m_colouring->addItem(tr("The first facet"), QUuid());
    for (const auto facetList = m_taxonomy.facets; const taxonomy::Facet &facet : facetList)
        m_colouring->addItem(facet.name.in(interfaceLabelLanguage()), facet.id);
    m_colouring->setCurrentIndex(std::max(0, m_colouring->findData(chosen)));
}

void ReaderBar::showPage()
{
    const int pages = m_reader->pageCount();
    const bool open = pages > 0;
    for (QWidget *each :
         {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_page),
          static_cast<QWidget *>(m_zoomIn), static_cast<QWidget *>(m_zoomOut), static_cast<QWidget *>(m_zoom),
          static_cast<QWidget *>(m_pages)})
        each->setEnabled(open);
    const int page = m_reader->currentPage();
    const report::PageNames &names = m_reader->pageNames();
    m_pageCount->setPalette({});
    m_page->setAccessibleDescription({});
    m_pageCount->setText(!open                ? QString()
                             : names.differ() ? tr("(%1 of %2)").arg(page + 1).arg(pages)
                                              : QStringLiteral("/ %1").arg(pages));
    if (!m_page->hasFocus() || !m_page->isModified())
        m_page->setText(open ? names.of(page) : QString());
}

void ReaderBar::showZoom()
{
    const QSignalBlocker quiet(m_zoom);
    switch (m_reader->zoomMode()) {
    case ZoomMode::FitWidth: m_zoom->setCurrentIndex(fitWidthRow); break;
    case ZoomMode::FitPage: m_zoom->setCurrentIndex(fitPageRow); break;
    case ZoomMode::FitText: m_zoom->setCurrentIndex(fitTextRow); break;
    case ZoomMode::Free:
        m_zoom->setCurrentIndex(-1);
        m_zoom->setEditText(QStringLiteral("%1%").arg(std::lround(m_reader->zoom() * 100)));
        break;
    }
}

void ReaderBar::goToTypedPage()
{
    const QString typed = m_page->text().trimmed();
    const report::PageNames &names = m_reader->pageNames();
    m_page->setModified(false);
    if (const std::optional<int> page = names.find(typed)) {
        m_reader->jumpToPage(*page);
        Q_EMIT leaveRequested();
        return;
    }
    m_page->selectAll();
    if (!typed.isEmpty())
        sayNoSuchPage(typed);
}

void ReaderBar::sayNoSuchPage(const QString &typed)
{
    constexpr qsizetype longest = 12;
    const QString shown = typed.size() > longest ? typed.first(longest) + QChar(0x2026) : typed;
    QPalette colors = m_pageCount->palette();
    colors.setColor(QPalette::WindowText, marks::tokens(currentAppearance()).warn);
    m_pageCount->setPalette(colors);
    m_pageCount->setText(tr("There is no page “%1”, only %2").arg(shown, m_reader->pageNames().runs()));
    m_page->setAccessibleDescription(m_pageCount->text());
}

void ReaderBar::applyTypedZoom(const QString &text)
{
    if (text == m_zoom->itemText(fitWidthRow)) {
        m_reader->setZoomMode(ZoomMode::FitWidth);
    } else if (text == m_zoom->itemText(fitPageRow)) {
        m_reader->setZoomMode(ZoomMode::FitPage);
    } else if (text == m_zoom->itemText(fitTextRow)) {
        m_reader->setZoomMode(ZoomMode::FitText);
    } else {
        static const QRegularExpression number(QStringLiteral("\\d+(?:\\.\\d+)?"));
        const double percent = number.match(text).captured().toDouble();
        if (percent > 0)
            m_reader->setZoom(percent / 100);
    }
    showZoom();
    Q_EMIT leaveRequested();
}

void ReaderBar::setPagesMenu(QMenu *menu) { m_pages->setMenu(menu); }

void ReaderBar::setLensAction(QAction *action) { m_lens->setDefaultAction(action); }

void ReaderBar::focusPage()
{
    m_page->setFocus(Qt::ShortcutFocusReason);
    m_page->selectAll();
}

void ReaderBar::retranslate()
{
    {
        const QSignalBlocker quiet(m_zoom);
        m_zoom->clear();
        m_zoom->addItems({tr("Fit width"), tr("Fit page"), tr("Fit text")});
        for (const int step : zoomSteps)
            m_zoom->addItem(QStringLiteral("%1%").arg(step));
    }
    m_margin->setText(tr("Margin notes"));
    m_colouringLabel->setText(tr("Colour by"));
    m_previous->setToolTip(tr("Previous page"));
    m_next->setToolTip(tr("Next page"));
    m_zoomIn->setToolTip(tr("Larger"));
    m_zoomOut->setToolTip(tr("Smaller"));
    m_pages->setToolTip(tr("How pages are put"));
    for (QToolButton *button : {m_previous, m_next, m_zoomIn, m_zoomOut, m_pages})
        button->setAccessibleName(button->toolTip());
    m_page->setAccessibleName(tr("Page"));
    m_page->setToolTip(tr("Page as it is printed (iv, A-3), or #15 for the fifteenth (Ctrl+G)"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_colouring->setAccessibleName(tr("Colour by"));
    setTaxonomy(m_taxonomy);
    showPage();
    showZoom();
}

void ReaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_pages->setVisible(width() >= pagesFrom);
    m_lens->setVisible(width() >= lensFrom);
    m_colouringLabel->setVisible(width() >= colouringFrom);
    m_colouring->setVisible(width() >= colouringFrom);
}

bool ReaderBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::FocusIn)
        QMetaObject::invokeMethod(m_page, &QLineEdit::selectAll, Qt::QueuedConnection); // behind the click
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_page->setModified(false);
        showPage();
        showZoom();
        Q_EMIT leaveRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace meipi::widgets
