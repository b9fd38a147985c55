// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"
#include "app/pdf/document.h"

#include <QImage>
#include <QWidget>

namespace meipi::widgets {

/// Part of a page of one edition, as wide as the widget, around a passage that is outlined. Opens the edition's PDF by
/// itself, in the background.
class PageGlimpse : public QWidget
{
    Q_OBJECT

public:
    explicit PageGlimpse(QWidget *parent = nullptr);

    void setEdition(desk::Workspace *workspace, const QUuid &edition);
    /// Nothing is shown for no regions, with `instead` in its place.
    void showRegions(const QList<report::PageRegion> &regions, const QString &instead = {});

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask();

    pdf::Document m_document;
    QUuid m_edition;
    report::PageRegion m_region;
    QString m_instead;
    QImage m_image; ///< of the whole page
    double m_scale = 1; ///< device pixels per point, of `m_image`
    pdf::RequestId m_request = 0;
};

} // namespace meipi::widgets
