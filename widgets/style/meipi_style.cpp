// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/meipi_style.h"

#include "widgets/style/appearance.h"
#include "widgets/style/icons.h"
#include "widgets/style/palette.h"
#include "widgets/style/roles.h"
#include "widgets/style/style_buttons.h"
#include "widgets/style/style_fields.h"
#include "widgets/style/style_menus.h"
#include "widgets/style/style_scroll_bar.h"
#include "widgets/style/style_strokes.h"
#include "widgets/style/style_views.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int buttonHeight = 30;
constexpr int barButtonHeight = 26;
constexpr int surfaceBarHeight = 46;
constexpr int paneBarHeight = 38;
constexpr int pillHeight = 24;
constexpr int arrowWidth = 24;

bool isInBar(const QWidget *widget)
{
    return widget != nullptr && qobject_cast<const QToolBar *>(widget->parentWidget()) != nullptr;
}

int fieldHeight(const QWidget *widget) { return isInBar(widget) ? barButtonHeight + 2 : buttonHeight; }

/// Width of a surface's button is that of its bold text, so that it does not move when it becomes current.
int boldExcess(const QStyleOptionToolButton &option)
{
    QFont bold = option.font;
    bold.setWeight(QFont::Bold);
    return std::max(
        0, QFontMetrics(bold).horizontalAdvance(option.text) - option.fontMetrics.horizontalAdvance(option.text));
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool withText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool withIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    int width = 0;
    if (withIcon)
        width += option.iconSize.width();
    if (withIcon && withText)
        width += 6;
    if (withText)
        width += option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    if ((option.features & QStyleOptionToolButton::HasMenu) && withText)
        width += 16;
    if (isInSurfaceBar(widget))
        return {width + boldExcess(option) + 20, surfaceBarHeight};
    return {width + (withText ? 16 : 12), std::max(barButtonHeight, option.iconSize.height() + 10)};
}

} // namespace

MeipiStyle::MeipiStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { setObjectName(u"meipi"_s); }

void MeipiStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const marks::Tokens &t = currentTokens();
    switch (element) {
    case PE_PanelButtonCommand: drawPushButtonPanel(*option, painter, widget); return;
    case PE_PanelButtonTool: drawToolButtonPanel(*option, painter, widget); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(*option, painter); return;
    case PE_IndicatorRadioButton: drawRadioButton(*option, painter); return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawFieldPanel(*option, painter);
        return;
    case PE_FrameLineEdit: return; // drawn with its panel
    case PE_Frame: drawFrame(*option, painter, widget); return;
    case PE_FrameGroupBox: drawPanel(painter, option->rect, {}, t.line, fieldRadius); return;
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawFocusRing(painter, option->rect, chipRadius);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu: drawMenuPanel(*option, painter); return;
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem: return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, t.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), t.line);
        return;
    case PE_PanelTipLabel: drawPanel(painter, option->rect, t.popup, t.line2, 0); return;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawRowPanel(*item, painter);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawCellPanel(*item, painter, widget);
        return;
    case PE_IndicatorBranch: drawBranch(*option, painter); return;
    case PE_IndicatorArrowDown: drawChevron(painter, option->rect, Qt::DownArrow, t.text2); return;
    case PE_IndicatorArrowUp: drawChevron(painter, option->rect, Qt::UpArrow, t.text2); return;
    case PE_IndicatorArrowLeft: drawChevron(painter, option->rect, Qt::LeftArrow, t.text2); return;
    case PE_IndicatorArrowRight: drawChevron(painter, option->rect, Qt::RightArrow, t.text2); return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool up = header->sortIndicator == QStyleOptionHeader::SortUp;
            drawChevron(painter, option->rect, up ? Qt::UpArrow : Qt::DownArrow, t.text2);
        }
        return;
    case PE_IndicatorToolBarSeparator: {
        const QRect &rect = option->rect;
        if (option->state & State_Horizontal)
            painter->fillRect(QRect(rect.center().x(), rect.top() + 8, 1, rect.height() - 16), t.line);
        else
            painter->fillRect(QRect(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), t.line);
        return;
    }
    case PE_FrameDockWidget:
    case PE_FrameTabBarBase: return;
    case PE_FrameTabWidget: drawPanel(painter, option->rect, {}, t.line, 0); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void MeipiStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const marks::Tokens &t = currentTokens();
    switch (element) {
    case CE_PushButtonBevel: proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget); return;
    case CE_PushButton:
        proxy()->drawControl(CE_PushButtonBevel, option, painter, widget);
        proxy()->drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawPushButtonLabel(*proxy(), *button, painter, widget);
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle != Qt::ToolButtonTextUnderIcon && button->arrowType == Qt::NoArrow) {
            drawToolButtonLabel(*proxy(), *button, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*proxy(), *item, painter, widget);
        return;
    case CE_MenuEmptyArea: painter->fillRect(option->rect, t.popup); return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*proxy(), *item, painter, widget);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, t.window); return;
    case CE_ToolBar:
        painter->fillRect(option->rect, t.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case CE_Splitter: painter->fillRect(option->rect, t.line); return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(*header, painter);
        return;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, t.alt); return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(*tab, painter);
        return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void MeipiStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*proxy(), *slider, painter, widget);
    } else if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboBox(*proxy(), *combo, painter, widget);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpinBox(*proxy(), *spin, painter, widget);
    } else if (control == CC_ToolButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            proxy()->drawPrimitive(PE_PanelButtonTool, option, painter, widget);
            proxy()->drawControl(CE_ToolButtonLabel, button, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize MeipiStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (isPill(widget))
            return {size.width() + 20, pillHeight};
        return {std::max(size.width() + 28, size.width() > 0 ? 64 : 0), fieldHeight(widget)};
    case CT_LineEdit:
    case CT_SpinBox: result.setHeight(std::max(result.height(), fieldHeight(widget))); break;
    case CT_ComboBox: return {size.width() + arrowWidth + 16, fieldHeight(widget)};
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle != Qt::ToolButtonTextUnderIcon)
            return toolButtonSize(*button, widget);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, size);
        break;
    case CT_MenuBarItem: return {size.width() + 16, menuBarHeight};
    case CT_MenuBar: result.setHeight(menuBarHeight); break;
    case CT_ItemViewItem: result.setHeight(std::max(result.height(), rowHeight)); break;
    case CT_HeaderSection: result.setHeight(std::max(result.height(), rowHeight)); break;
    case CT_TabBarTab: result.setHeight(paneBarHeight - 4); break;
    default: break;
    }
    return result;
}

QRect MeipiStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                 const QWidget *widget) const
{
    const QRect &rect = option->rect;
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visualRect(option->direction, rect,
                          QRect(rect.right() - arrowWidth, rect.top(), arrowWidth, rect.height()));
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, rect, rect.adjusted(8, 2, -arrowWidth - 1, -2));
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine || slider == nullptr)
            return {};
        const bool vertical = slider->orientation == Qt::Vertical;
        const int length = vertical ? rect.height() : rect.width();
        const qint64 range = qint64(slider->maximum) - slider->minimum;
        const int least = std::min(length, 28);
        const qint64 wanted = range <= 0 ? length : qint64(length) * slider->pageStep / (range + slider->pageStep);
        const int extent = std::clamp(int(wanted), least, length);
        const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                  length - extent, slider->upsideDown);
        const auto part = [&](int from, int to) {
            const QRect along = vertical ? QRect(rect.left(), rect.top() + from, rect.width(), to - from)
                                         : QRect(rect.left() + from, rect.top(), to - from, rect.height());
            return visualRect(option->direction, rect, along);
        };
        switch (subControl) {
        case SC_ScrollBarSlider: return part(start, start + extent);
        case SC_ScrollBarSubPage: return part(0, start);
        case SC_ScrollBarAddPage: return part(start + extent, length);
        case SC_ScrollBarGroove: return rect;
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

QRect MeipiStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return visualRect(option->direction, option->rect, option->rect.adjusted(6, 2, -6, -2));
    return QProxyStyle::subElementRect(element, option, widget);
}

int MeipiStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
    case PM_ToolBarIconSize: return 16;
    case PM_LargeIconSize: return 22;
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollBarSliderMin: return 28;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarHandleExtent:
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
    case PM_DockWidgetFrameWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ToolBarItemSpacing: return 4;
    case PM_ToolBarItemMargin: return isInSurfaceBar(widget) ? 0 : 5;
    case PM_ToolBarSeparatorExtent: return 13;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 4;
    case PM_MenuHMargin: return 0;
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuBarHMargin: return 6;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_HeaderMargin: return 6;
    case PM_TreeViewIndentation: return 16;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int MeipiStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition: return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_UnderlineShortcut: // Chinese shows access keys as letters in brackets
        if (currentLook().language == taxonomy::LabelLanguage::Chinese)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, returned);
    case SH_Widget_Animation_Duration: // jumps within a view may scroll that long; 0 when the desktop wants no motion
        return std::min(QProxyStyle::styleHint(hint, option, widget, returned), 120);
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon MeipiStyle::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_LineEditClearButton: return themedIcon(u"clear");
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton: return themedIcon(u"close");
    case SP_TitleBarNormalButton: return themedIcon(u"up");
    case SP_ToolBarHorizontalExtensionButton:
    case SP_ToolBarVerticalExtensionButton: return themedIcon(u"more");
    default: return QProxyStyle::standardIcon(standard, option, widget);
    }
}

QPalette MeipiStyle::standardPalette() const { return paletteFor(currentAppearance()); }

void MeipiStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const bool answersToHover = qobject_cast<QAbstractButton *>(widget) != nullptr
        || qobject_cast<QComboBox *>(widget) != nullptr || qobject_cast<QTabBar *>(widget) != nullptr
        || qobject_cast<QAbstractItemView *>(widget) != nullptr;
    if (answersToHover)
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace meipi::widgets
