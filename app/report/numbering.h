// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace meipi::report {

enum class LabelKind : quint8 {
    None,
    Bullet, ///< • – · ●
    ChinesePart, ///< 第一编, 第二章
    ChineseSection, ///< 第三节
    Article, ///< 第十条
    ChineseNumber, ///< 一、
    BracketedChinese, ///< （一）
    EnglishPart, ///< Part I, Chapter 2, Section 3, Annex IV, Article 5
    Decimal, ///< 1.1, 2.3.4
    Arabic, ///< 1. 1、 1．
    BracketedArabic, ///< (1) 1)
    Letter, ///< (a) a) A.
    Roman, ///< IV. (iv)
    Circled, ///< ①
    Reference, ///< [12]
};

/// The number or bullet that a heading, a list item or a note begins with.
struct Label
{
    LabelKind kind = LabelKind::None;
    int depth = 1; ///< parts of a decimal number
    qsizetype length = 0; ///< units, white space behind it included

    [[nodiscard]] bool exists() const { return kind != LabelKind::None; }
};

[[nodiscard]] Label labelOf(QStringView text);

enum class CaptionKind : quint8 { None, Figure, Table };

/// Whether a line begins as a caption does: 图 1, 表 2-1, Figure 3, Table IV.
[[nodiscard]] CaptionKind captionKindOf(QStringView text);

/// 资料来源：…, 注：…, Source: …
[[nodiscard]] bool isSourceLine(QStringView text);

/// The number when a text is nothing but a page number (3, — 3 —, 第 3 页, iv, Page 3 of 12); Roman ones are negative.
[[nodiscard]] std::optional<int> pageNumberOf(QStringView text);

} // namespace meipi::report
