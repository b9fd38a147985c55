// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

#include <QWidget>

namespace meipi::widgets {

/// How a tag looks on a page: two lines of a report with wash, bracket and chip, on light and on dark paper.
class PageSample : public QWidget
{
    Q_OBJECT

public:
    explicit PageSample(QWidget *parent = nullptr);

    void setTag(const taxonomy::Taxonomy &taxonomy, const QUuid &tag);
    void setWords(const QString &words, const QString &language,
                  const QString &ink); ///< of an excerpt, and its coder's

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    taxonomy::Taxonomy m_taxonomy;
    QUuid m_tag;
    QString m_words;
    taxonomy::LabelLanguage m_language = taxonomy::LabelLanguage::Chinese;
    QString m_ink;
};

} // namespace meipi::widgets
