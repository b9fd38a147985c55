// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

#include <QList>

namespace meipi::widgets {

struct Section
{
    QString title;
    int level = 1; ///< from 1
    qsizetype position = -1; ///< where it begins in the text; -1: there is no text
    int page = -1; ///< from 0; where the PDF's outline leads
    double top = 0; ///< points from that page's top edge
};

/// A report's sections in order: the PDF's outline, its entries placed in the text by their words or by where they lead,
/// with the headings inside them when it names only a few; else the headings. A plain value.
class SectionList
{
public:
    SectionList() = default;
    explicit SectionList(const report::TextLayer &layer);
    /// While there is no text, or none at all (a scan): known by their pages.
    explicit SectionList(const QList<report::OutlineEntry> &outline);

    [[nodiscard]] const QList<Section> &sections() const { return m_sections; }
    [[nodiscard]] bool isEmpty() const { return m_sections.isEmpty(); }
    /// Index of the innermost section that holds a position; -1 before the first.
    [[nodiscard]] int sectionAt(qsizetype position) const;
    /// The last section that begins on a page or before it; for lists without text.
    [[nodiscard]] int sectionOnPage(int page) const;
    [[nodiscard]] bool isByPages() const { return !m_sections.isEmpty() && m_sections.constFirst().position < 0; }
    /// Index of the section around it, one level or more up; -1 at the top.
    [[nodiscard]] int parentOf(int section) const;
    /// One past the last section inside it.
    [[nodiscard]] int endOf(int section) const;
    /// For a card: the enumerators of the section and those around it ("一（三）", "3.2"), else its title.
    [[nodiscard]] QString shortName(int section) const;

private:
    QList<Section> m_sections;
};

/// The enumerator that a heading begins with, without what separates it: "一、美欧…" → "一", "（三）欧盟…" → "（三）",
/// "3.2 Scope" → "3.2", "Article 6" → "Article 6"; empty when there is none.
[[nodiscard]] QString headingEnumerator(const QString &title);

} // namespace meipi::widgets
