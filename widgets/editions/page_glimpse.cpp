// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/editions/page_glimpse.h"

#include "app/desk/when_done.h"
#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"

#include <QPainter>

#include <algorithm>

namespace meipi::widgets {
namespace {

constexpr double outlineSpace = 3; // pixels
constexpr double above = 0.35; ///< of the height, where the passage begins

} // namespace

PageGlimpse::PageGlimpse(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(220, 140);
    connect(&m_document, &pdf::Document::opened, this, &PageGlimpse::ask);
    connect(&m_document, &pdf::Document::rendered, this, [this](pdf::RequestId request, const pdf::PageImage &image) {
        if (request != m_request)
            return;
        m_image = image.image.copy(); // the worker has its memory back
        m_scale = image.request.scale;
        update();
    });
}

void PageGlimpse::setEdition(desk::Workspace *workspace, const QUuid &edition)
{
    if (!workspace || edition == m_edition || edition.isNull())
        return;
    m_edition = edition;
    m_image = {};
    auto source =
        workspace->store().bytes(edition).then(QtFuture::Launch::Async, [](const base::Result<QByteArray> &bytes) {
            return bytes.and_then([](const QByteArray &pdf) { return pdf::Source::fromBytes(pdf, QString()); });
        });
    desk::whenDone(source, this, [this, edition](const base::Result<pdf::Source> &read) {
        if (read && edition == m_edition)
            m_document.open(*read);
    });
}

void PageGlimpse::showRegions(const QList<report::PageRegion> &regions, const QString &instead)
{
    const int before = m_region.page;
    m_region = regions.isEmpty() ? report::PageRegion{.page = -1, .rectangles = {}} : regions.first();
    m_instead = instead;
    setAccessibleName(instead);
    if (m_region.page != before)
        m_image = {};
    ask();
    update();
}

QSize PageGlimpse::sizeHint() const { return {340, 260}; }

void PageGlimpse::ask()
{
    if (!m_document.isOpen() || m_region.page < 0 || m_region.page >= m_document.info().pageSizes.size())
        return;
    const double points = m_document.info().pageSizes.at(m_region.page).width();
    const double scale = width() * devicePixelRatioF() / std::max(1.0, points);
    if (!m_image.isNull() && qFuzzyCompare(scale, m_scale))
        return;
    m_document.cancel(m_request);
    m_request = m_document.render({.page = m_region.page, .scale = scale, .region = {}, .rotation = 0});
}

void PageGlimpse::resizeEvent(QResizeEvent *) { ask(); }

void PageGlimpse::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const marks::Tokens &colors = marks::tokens(currentAppearance());
    painter.fillRect(rect(), colors.desk);
    if (m_region.page < 0 || m_region.rectangles.isEmpty()) {
        painter.setPen(colors.text2);
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_instead);
    } else if (!m_image.isNull()) {
        const double ratio = width() / std::max(1.0, double(m_image.width())); // of the image's pixels to ours
        const double points = m_scale * ratio;
        const QRectF first = m_region.rectangles.first();
        const double pageHeight = m_image.height() * ratio;
        const double top =
            std::clamp(first.top() * points - height() * above, 0.0, std::max(0.0, pageHeight - height()));
        painter.drawImage(QRectF(0, -top, width(), pageHeight), m_image, QRectF(m_image.rect()));
        painter.setPen(QPen(colors.accent, 1.5));
        for (const QRectF &line : std::as_const(m_region.rectangles)) {
            const QRectF shown(line.left() * points, line.top() * points - top, line.width() * points,
                               line.height() * points);
            painter.drawRect(shown.adjusted(-outlineSpace, -outlineSpace, outlineSpace, outlineSpace));
        }
    }
    painter.setPen(colors.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace meipi::widgets
