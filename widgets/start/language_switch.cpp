// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/language_switch.h"

#include "app/base/interface_language.h"
#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/start/quiet_label.h"
#include "widgets/style/appearance.h"
#include "widgets/style/style_strokes.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace meipi::widgets {

using namespace Qt::StringLiterals;

namespace {

/// A word that can be pressed; bold when it is the current one.
class WordButton : public QAbstractButton
{
public:
    WordButton(const QString &word, QWidget *parent) : QAbstractButton(parent)
    {
        setText(word);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {QFontMetrics(wordFont(true)).horizontalAdvance(text()) + 14, 22};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const marks::Tokens &t = marks::tokens(currentAppearance());
        QPainter painter(this);
        if (underMouse() && !isChecked())
            drawPanel(&painter, rect(), t.hover, {}, chipRadius);
        if (hasFocus())
            drawFocusRing(&painter, rect(), chipRadius);
        painter.setFont(wordFont(isChecked()));
        painter.setPen(isChecked() ? t.text : t.text2);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    static QFont wordFont(bool strong)
    {
        return marks::interfaceFont(currentLook().language, marks::TextSize::Meta,
                                    strong ? marks::Weight::Strong : marks::Weight::Regular);
    }
};

} // namespace

LanguageSwitch::LanguageSwitch(QWidget *parent)
    : QWidget(parent),
      m_label(new QuietLabel),
      m_chinese(new WordButton(u"中文"_s, this)),
      m_english(new WordButton(u"English"_s, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addSpacing(4);
    layout->addWidget(m_chinese);
    layout->addWidget(m_english);
    connect(m_chinese, &QAbstractButton::clicked, this, [this] {
        retranslate(); // the check follows the language, not the click
        Q_EMIT languageChosen(u"zh"_s);
    });
    connect(m_english, &QAbstractButton::clicked, this, [this] {
        retranslate();
        Q_EMIT languageChosen(u"en"_s);
    });
    retranslate();
}

void LanguageSwitch::retranslate()
{
    m_label->setText(tr("Language"));
    m_label->setFont(marks::interfaceFont(currentLook().language, marks::TextSize::Meta));
    const bool chinese = base::isInterfaceChinese();
    m_chinese->setChecked(chinese);
    m_english->setChecked(!chinese);
    m_chinese->updateGeometry();
    m_english->updateGeometry();
}

void LanguageSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
