// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/fonts.h"

#include <algorithm>

namespace meipi::marks {

using namespace Qt::StringLiterals;
using taxonomy::LabelLanguage;

namespace {

QFont fontOf(const QStringList &families, TextSize size, qreal scale)
{
    QFont font(families);
    font.setPixelSize(std::max(1, qRound(int(size) * scale)));
    font.setFeature("tnum", 1);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

} // namespace

QStringList interfaceFamilies(LabelLanguage language)
{
    static const QStringList chinese = {u"Noto Sans CJK SC"_s, u"Inter"_s, u"sans-serif"_s};
    static const QStringList english = {u"Inter"_s, u"Noto Sans CJK SC"_s, u"sans-serif"_s};
    return language == LabelLanguage::Chinese ? chinese : english;
}

QFont interfaceFont(LabelLanguage language, TextSize size, Weight weight, qreal scale)
{
    QFont font = fontOf(interfaceFamilies(language), size, scale);
    // A CJK face has no 600; asking for it would embolden synthetically on some systems.
    if (weight == Weight::Strong)
        font.setWeight(language == LabelLanguage::Chinese ? QFont::Bold : QFont::DemiBold);
    return font;
}

QStringList quotationFamilies(LabelLanguage language)
{
    static const QStringList chinese = {u"Noto Serif CJK SC"_s, u"Noto Serif"_s, u"serif"_s};
    static const QStringList english = {u"Noto Serif"_s, u"Noto Serif CJK SC"_s, u"serif"_s};
    return language == LabelLanguage::Chinese ? chinese : english;
}

QFont quotationFont(LabelLanguage language, TextSize size, qreal scale)
{
    return fontOf(quotationFamilies(language), size, scale);
}

int lineHeight(TextSize size)
{
    switch (size) {
    case TextSize::Meta: return 18;
    case TextSize::Body: return 20;
    case TextSize::Query: return 23;
    case TextSize::Figure: return 24;
    case TextSize::EditorTitle: return 26;
    case TextSize::EmptyState: return 28;
    case TextSize::Name: return 36;
    }
    return 20;
}

TextSize quotationSize(LabelLanguage language)
{
    return language == LabelLanguage::Chinese ? TextSize::Body : TextSize::Meta;
}

int quotationLineHeight(LabelLanguage language) { return language == LabelLanguage::Chinese ? 21 : 19; }

} // namespace meipi::marks
