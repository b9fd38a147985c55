// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/meipi_style.h"

#include "app/base/interface_language.h"
#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"
#include "widgets/style/icons.h"
#include "widgets/style/roles.h"

#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

QColor pixelOf(QWidget &widget, QPoint at) { return widget.grab().toImage().pixelColor(at); }

bool hasPixel(QWidget &widget, const QColor &color)
{
    const QImage image = widget.grab().toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

void save(QWidget &widget, const QString &name)
{
    const QDir folder(QStringLiteral(MEIPI_BINARY_DIR "/screenshots"));
    QVERIFY(folder.mkpath(u"."_s));
    QVERIFY(widget.grab().save(folder.filePath(name)));
}

void fillSurfaceBar(QToolBar &bar)
{
    makeSurfaceBar(bar);
    bar.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *group = new QActionGroup(&bar);
    const std::pair<QStringView, QString> surfaces[] = {{u"book", u"阅读"_s},        {u"parallel", u"对照"_s},
                                                        {u"excerpts", u"摘录"_s},    {u"codebook", u"码本"_s},
                                                        {u"agreement", u"一致性"_s}, {u"figures", u"图表"_s}};
    for (const auto &[icon, text] : surfaces) {
        QAction *action = bar.addAction(themedIcon(icon), text);
        action->setCheckable(true);
        group->addAction(action);
    }
    group->actions().first()->setChecked(true);
}

} // namespace

class MeipiStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { base::useInterfaceLanguage(base::InterfaceLanguage::Chinese); }
    void init() { applyAppearance(*qApp, AppearanceChoice::Light); }
    void buttonsHaveTheirHeights();
    void focusIsAnAccentRing();
    void primaryIsFilledWithTheAccent();
    void currentSurfaceIsUnderlinedAndDoesNotMove();
    void selectedRowHasWashAndEdge();
    void scrollBarSliderFollowsItsValue_data();
    void scrollBarSliderFollowsItsValue();
    void pillTellsItsState();
    void standardIconsAreOurs_data();
    void standardIconsAreOurs();
    void drawsTheGallery_data();
    void drawsTheGallery();
};

void MeipiStyleTest::standardIconsAreOurs_data()
{
    QTest::addColumn<QStyle::StandardPixmap>("standard");
    QTest::addColumn<QString>("name");
    QTest::newRow("clear") << QStyle::SP_LineEditClearButton << u"clear"_s;
    QTest::newRow("close") << QStyle::SP_TitleBarCloseButton << u"close"_s;
    QTest::newRow("extension") << QStyle::SP_ToolBarHorizontalExtensionButton << u"more"_s;
}

void MeipiStyleTest::standardIconsAreOurs()
{
    QFETCH(QStyle::StandardPixmap, standard);
    QFETCH(QString, name);
    const QSize size(16, 16);
    const QImage icon = qApp->style()->standardIcon(standard).pixmap(size).toImage();
    QVERIFY(!icon.isNull());
    QCOMPARE(icon, themedIcon(name).pixmap(size).toImage());
}

void MeipiStyleTest::buttonsHaveTheirHeights()
{
    QCOMPARE(QPushButton(u"导出 11 条"_s).sizeHint().height(), 30);
    QCOMPARE(QLineEdit().sizeHint().height(), 30);
    QCOMPARE(QComboBox().sizeHint().height(), 30);
    QMenuBar bar;
    bar.addMenu(u"文件(&F)"_s);
    QCOMPARE(bar.sizeHint().height(), 28);
    QMainWindow window;
    QToolBar *surfaces = window.addToolBar(u"surfaces"_s);
    fillSurfaceBar(*surfaces);
    surfaces->adjustSize();
    QCOMPARE(surfaces->sizeHint().height(), 46);
    QToolBar *pane = window.addToolBar(u"pane"_s);
    pane->addAction(themedIcon(u"up"), u"上一页"_s);
    QCOMPARE(pane->sizeHint().height(), 36);
}

void MeipiStyleTest::focusIsAnAccentRing()
{
    const marks::Tokens &t = marks::tokens(marks::Appearance::Light);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *field = new QLineEdit;
    auto *button = new QPushButton(u"button"_s);
    layout->addWidget(field);
    layout->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus(Qt::TabFocusReason);
    QVERIFY(hasPixel(*field, t.accent));
    QVERIFY(!hasPixel(*button, t.accent));
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QVERIFY(!hasPixel(*field, t.accent));
    QVERIFY(hasPixel(*button, t.accent));
}

void MeipiStyleTest::primaryIsFilledWithTheAccent()
{
    const marks::Tokens &t = marks::tokens(marks::Appearance::Light);
    QPushButton button(u"打开 PDF…"_s);
    button.resize(button.sizeHint());
    QCOMPARE(pixelOf(button, {8, 6}), t.base);
    makePrimary(button);
    QCOMPARE(pixelOf(button, {8, 6}), t.accent);
    QVERIFY(hasPixel(button, t.onAccent));
    button.setEnabled(false);
    QVERIFY(!hasPixel(button, t.accent));
}

void MeipiStyleTest::currentSurfaceIsUnderlinedAndDoesNotMove()
{
    const marks::Tokens &t = marks::tokens(marks::Appearance::Light);
    QMainWindow window;
    QToolBar *bar = window.addToolBar(u"surfaces"_s);
    fillSurfaceBar(*bar);
    window.resize(800, 100);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QWidget *second = bar->widgetForAction(bar->actions().at(1));
    QWidget *first = bar->widgetForAction(bar->actions().at(0));
    const QRect before = second->geometry();
    QCOMPARE(pixelOf(*first, {first->width() / 2, first->height() - 2}), t.accent);
    QCOMPARE(pixelOf(*second, {second->width() / 2, second->height() - 2}), t.window);
    bar->actions().at(1)->trigger();
    QCOMPARE(pixelOf(*second, {second->width() / 2, second->height() - 2}), t.accent);
    QCOMPARE(second->geometry(), before);
}

void MeipiStyleTest::selectedRowHasWashAndEdge()
{
    const marks::Tokens &t = marks::tokens(marks::Appearance::Light);
    QStandardItemModel model;
    for (const QString &text : {u"摘要"_s, u"一、美欧"_s, u"二、联合声明"_s})
        model.appendRow(new QStandardItem(text));
    QTreeView view;
    view.setRootIsDecorated(false);
    view.setHeaderHidden(true);
    view.setModel(&model);
    view.resize(240, 120);
    view.show();
    view.setCurrentIndex(model.index(1, 0));
    QVERIFY(view.visualRect(model.index(0, 0)).height() >= 28);
    const QRect row = view.visualRect(model.index(1, 0));
    QCOMPARE(pixelOf(*view.viewport(), {1, row.center().y()}), t.accent);
    QCOMPARE(pixelOf(*view.viewport(), {row.right() - 4, row.center().y()}), t.accentWash);
    QCOMPARE(pixelOf(*view.viewport(), {1, view.visualRect(model.index(2, 0)).center().y()}), t.base);
}

void MeipiStyleTest::scrollBarSliderFollowsItsValue_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("top");
    QTest::newRow("start") << 0 << 0;
    QTest::newRow("middle") << 450 << 90;
    QTest::newRow("end") << 900 << 180;
}

void MeipiStyleTest::scrollBarSliderFollowsItsValue()
{
    QFETCH(int, value);
    QFETCH(int, top);
    QStyleOptionSlider option;
    option.rect = QRect(0, 0, 12, 208);
    option.orientation = Qt::Vertical;
    option.minimum = 0;
    option.maximum = 900;
    option.pageStep = 100;
    option.sliderPosition = value;
    const QRect slider =
        QApplication::style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, nullptr);
    QCOMPARE(slider, QRect(0, top, 12, 28));
    QVERIFY(QApplication::style()
                ->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarAddLine, nullptr)
                .isEmpty());
}

void MeipiStyleTest::pillTellsItsState()
{
    const marks::Tokens &t = marks::tokens(marks::Appearance::Light);
    QPushButton pill(u"本节 15"_s);
    makePill(pill);
    pill.setCheckable(true);
    pill.resize(pill.sizeHint());
    QCOMPARE(pill.height(), 24);
    QVERIFY(!hasPixel(pill, t.accentWash));
    pill.setChecked(true);
    QVERIFY(hasPixel(pill, t.accentWash));
}

void MeipiStyleTest::drawsTheGallery_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(AppearanceChoice::Light);
    QTest::newRow("dark") << int(AppearanceChoice::Dark);
}

// For people to look at; it also paints every kind of control once in both appearances.
void MeipiStyleTest::drawsTheGallery()
{
    QFETCH(int, choice);
    applyAppearance(*qApp, AppearanceChoice(choice));
    QMainWindow window;
    QMenu *file = window.menuBar()->addMenu(u"文件(&F)"_s);
    window.menuBar()->addMenu(u"编辑(&E)"_s);
    file->addAction(themedIcon(u"document-open"), u"打开 PDF…(&O)"_s)->setShortcut(QKeySequence::Open);
    file->addSeparator();
    QAction *checked = file->addAction(u"眉批"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    file->addMenu(u"最近"_s)->addAction(u"a"_s);
    file->addAction(u"不可用"_s)->setEnabled(false);
    fillSurfaceBar(*window.addToolBar(u"surfaces"_s));
    window.addToolBarBreak();
    QToolBar *pane = window.addToolBar(u"pane"_s);
    pane->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolBar *bar : window.findChildren<QToolBar *>())
        bar->setMovable(false);
    pane->addAction(themedIcon(u"up"), {});
    auto *page = new QSpinBox;
    page->setValue(4);
    pane->addWidget(page);
    pane->addSeparator();
    auto *zoom = new QComboBox;
    zoom->addItems({u"适合页宽"_s, u"100 %"_s});
    pane->addWidget(zoom);
    QAction *notes = pane->addAction(themedIcon(u"margin-notes"), u"眉批"_s);
    notes->setCheckable(true);
    notes->setChecked(true);
    pane->addAction(themedIcon(u"lens"), u"条款透镜"_s);
    pane->addAction(themedIcon(u"redo"), u"重做"_s)->setEnabled(false);

    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    auto *field = new QLineEdit(u"林溪"_s);
    auto *placeholder = new QLineEdit;
    placeholder->setPlaceholderText(u"在项目中查找"_s);
    auto *primary = new QPushButton(themedIcon(u"document-open"), u"打开 PDF…"_s);
    makePrimary(*primary);
    auto *disabled = new QPushButton(u"导出"_s);
    disabled->setEnabled(false);
    auto *pill = new QPushButton(u"本节 15"_s);
    makePill(*pill);
    pill->setCheckable(true);
    pill->setChecked(true);
    auto *pillOff = new QPushButton(u"本页 13"_s);
    makePill(*pillOff);
    auto *check = new QCheckBox(u"有批注"_s);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"单选"_s);
    radio->setChecked(true);
    auto *tabs = new QTabBar;
    tabs->addTab(u"目录"_s);
    tabs->addTab(u"缩略图"_s);
    auto *model = new QStandardItemModel(content);
    auto *top = new QStandardItem(u"一、美欧人工智能治理"_s);
    for (int i = 0; i < 12; ++i)
        top->appendRow(new QStandardItem(u"（%1）人工智能治理的内涵"_s.arg(i)));
    model->appendRow(top);
    model->setHorizontalHeaderLabels({u"目录"_s});
    auto *view = new QTreeView;
    view->setModel(model);
    view->expandAll();
    view->setCurrentIndex(model->index(2, 0, top->index()));
    grid->addWidget(field, 0, 0);
    grid->addWidget(placeholder, 0, 1);
    grid->addWidget(primary, 1, 0);
    grid->addWidget(new QPushButton(u"导出 11 条"_s), 1, 1);
    grid->addWidget(disabled, 1, 2);
    grid->addWidget(pill, 2, 0);
    grid->addWidget(pillOff, 2, 1);
    grid->addWidget(check, 3, 0);
    grid->addWidget(radio, 3, 1);
    grid->addWidget(new QCheckBox(u"没有"_s), 3, 2);
    grid->addWidget(tabs, 4, 0, 1, 2);
    grid->addWidget(view, 5, 0, 1, 3);
    window.setCentralWidget(content);
    window.statusBar()->showMessage(u"已存 12:04"_s);
    window.resize(720, 560);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    save(window, u"style-%1.png"_s.arg(name));
    file->popup(window.pos() + QPoint(4, 30));
    file->setActiveAction(checked);
    save(*file, u"style-menu-%1.png"_s.arg(name));
    file->close();
}

QTEST_MAIN(MeipiStyleTest)
#include "meipi_style_test.moc"
