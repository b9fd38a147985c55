// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/payloads.h"

#include <cmath>
#include <cstring>
#include <type_traits>

namespace meipi::pdf::payloads {

namespace {

constexpr quint32 unitLimit = 8U << 20; // UTF-16 units on a page
constexpr quint32 shapeLimit = 1U << 20;
constexpr quint32 labelLimit = 1U << 12;

struct PageHead
{
    double width = 0;
    double height = 0;
    double step = 0;
    quint32 labelUnits = 0;
    quint32 units = 0;
    quint32 rules = 0;
    quint32 pictures = 0;
};

struct DrawingHead
{
    quint32 rules = 0;
    quint32 pictures = 0;
};

struct Shape
{
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
};

template<typename Item>
void appendItems(QByteArray &payload, const Item *items, std::size_t count)
{
    static_assert(std::is_trivially_copyable_v<Item>);
    payload.append(reinterpret_cast<const char *>(items), qsizetype(count * sizeof(Item)));
}

/// Takes values off the front of untrusted bytes.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes) : m_rest(bytes) { }

    template<typename Item>
    [[nodiscard]] bool take(Item *items, std::size_t count)
    {
        static_assert(std::is_trivially_copyable_v<Item>);
        if (count > std::size_t(m_rest.size()) / sizeof(Item))
            return false;
        if (count > 0)
            std::memcpy(items, m_rest.data(), count * sizeof(Item));
        m_rest = m_rest.sliced(qsizetype(count * sizeof(Item)));
        return true;
    }
    [[nodiscard]] std::size_t size() const { return std::size_t(m_rest.size()); }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

bool isPlausible(const Shape &shape)
{
    const auto plausible = [](double value) { return std::isfinite(value) && std::abs(value) < 1e7; };
    return plausible(shape.x1) && plausible(shape.y1) && plausible(shape.x2) && plausible(shape.y2);
}

bool takeText(Cursor &cursor, QString &text, quint32 units)
{
    if (units > cursor.size() / sizeof(char16_t))
        return false;
    text.resize(units);
    return cursor.take(reinterpret_cast<char16_t *>(text.data()), units);
}

template<typename Sink>
bool takeShapes(Cursor &cursor, quint32 count, const Sink &sink)
{
    for (quint32 i = 0; i < count; ++i) {
        Shape shape;
        if (!cursor.take(&shape, 1))
            return false;
        if (isPlausible(shape))
            sink(shape);
    }
    return true;
}

bool takeDrawing(Cursor &cursor, quint32 ruleCount, quint32 pictureCount, QList<QLineF> &rules, QList<QRectF> &pictures)
{
    const auto addRule = [&rules](const Shape &s) { rules.append(QLineF(s.x1, s.y1, s.x2, s.y2)); };
    const auto addPicture = [&pictures](const Shape &s) {
        const QRectF picture(QPointF(s.x1, s.y1), QPointF(s.x2, s.y2));
        if (picture.isValid())
            pictures.append(picture);
    };
    return ruleCount <= shapeLimit && pictureCount <= shapeLimit && takeShapes(cursor, ruleCount, addRule)
        && takeShapes(cursor, pictureCount, addPicture);
}

void appendDrawing(QByteArray &payload, const QList<QLineF> &rules, const QList<QRectF> &pictures)
{
    for (const QLineF &rule : rules) {
        const Shape shape{.x1 = rule.x1(), .y1 = rule.y1(), .x2 = rule.x2(), .y2 = rule.y2()};
        appendItems(payload, &shape, 1);
    }
    for (const QRectF &picture : pictures) {
        const Shape shape{.x1 = picture.left(), .y1 = picture.top(), .x2 = picture.right(), .y2 = picture.bottom()};
        appendItems(payload, &shape, 1);
    }
}

std::optional<report::PageCharacters> takePage(Cursor &cursor)
{
    PageHead head;
    if (!cursor.take(&head, 1) || head.units > unitLimit || head.labelUnits > labelLimit || head.rules > shapeLimit
        || head.pictures > shapeLimit || !std::isfinite(head.step) || head.step < 0.001 || head.step > 1000)
        return std::nullopt;

    report::PageCharacters page;
    page.size = plausibleSize({head.width, head.height});
    page.step = head.step;
    if (!takeText(cursor, page.label, head.labelUnits) || !takeText(cursor, page.text, head.units)
        || head.units > cursor.size() / (sizeof(report::Box) + sizeof(report::Break)))
        return std::nullopt;
    page.boxes.resize(head.units);
    page.breaks.resize(head.units);
    if (!cursor.take(page.boxes.data(), head.units) || !cursor.take(page.breaks.data(), head.units))
        return std::nullopt;
    for (const report::Break kind : page.breaks) {
        if (kind > report::Break::Line)
            return std::nullopt;
    }
    if (!takeDrawing(cursor, head.rules, head.pictures, page.rules, page.pictures))
        return std::nullopt;
    return page;
}

} // namespace

void appendPage(QByteArray &payload, const report::PageCharacters &page)
{
    const QString label = page.label.left(labelLimit);
    const PageHead head{.width = page.size.width(),
                        .height = page.size.height(),
                        .step = page.step,
                        .labelUnits = quint32(label.size()),
                        .units = quint32(page.text.size()),
                        .rules = quint32(page.rules.size()),
                        .pictures = quint32(page.pictures.size())};
    appendItems(payload, &head, 1);
    appendItems(payload, label.utf16(), head.labelUnits);
    appendItems(payload, page.text.utf16(), head.units);
    appendItems(payload, page.boxes.data(), head.units);
    appendItems(payload, page.breaks.data(), head.units);
    appendDrawing(payload, page.rules, page.pictures);
}

QByteArray encodeDrawing(const PageDrawing &drawing)
{
    QByteArray payload;
    const DrawingHead head{.rules = quint32(drawing.rules.size()), .pictures = quint32(drawing.pictures.size())};
    appendItems(payload, &head, 1);
    appendDrawing(payload, drawing.rules, drawing.pictures);
    return payload;
}

std::optional<PageDrawing> decodeDrawing(const QByteArray &payload)
{
    Cursor cursor(payload);
    DrawingHead head;
    PageDrawing drawing;
    if (!cursor.take(&head, 1) || !takeDrawing(cursor, head.rules, head.pictures, drawing.rules, drawing.pictures)
        || !cursor.atEnd())
        return std::nullopt;
    return drawing;
}

std::optional<std::vector<report::PageCharacters>> decodePages(const QByteArray &payload, int count)
{
    if (count < 0 || std::size_t(count) > std::size_t(payload.size()) / sizeof(PageHead))
        return std::nullopt;
    Cursor cursor(payload);
    std::vector<report::PageCharacters> pages;
    pages.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        std::optional<report::PageCharacters> page = takePage(cursor);
        if (!page)
            return std::nullopt;
        pages.push_back(std::move(*page));
    }
    if (!cursor.atEnd())
        return std::nullopt;
    return pages;
}

} // namespace meipi::pdf::payloads
