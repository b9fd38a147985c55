// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/reader/reading_room.h"

#include <QDir>
#include <QScrollBar>

namespace meipi::tests {

/// A file of the report that tests read; it may be missing.
inline QString reportCorpus(const QString &name)
{
    const QString shared = qEnvironmentVariable("MEIPI_SHARED", QStringLiteral(MEIPI_SOURCE_DIR "/../shared"));
    return shared + QStringLiteral("/corpus/report-2024-05/") + name;
}

/// The real report in a reader, worked by mouse as a person does.
class ReportReader
{
protected:
    static constexpr int patience = 30000; // milliseconds

    std::unique_ptr<ReadingRoom> m_room;

    [[nodiscard]] widgets::ReaderView &view() const { return *m_room->view; }
    [[nodiscard]] const report::TextLayer &text() const { return *m_room->report->text(); }
    [[nodiscard]] QWidget *viewport() const { return view().viewport(); }

    void open(const QString &pdf)
    {
        m_room = std::make_unique<ReadingRoom>();
        m_room->openFile(reportCorpus(pdf));
        view().resize(1000, 1300);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->isTextReady() && !m_room->report->id().isNull(), patience);
        view().setZoomMode(widgets::ZoomMode::FitPage);
    }

    /// Where a character stands in the viewport.
    [[nodiscard]] QRect boxOf(qsizetype character) const
    {
        const report::TextRange before = view().selection();
        view().setSelection({character, character + 1});
        const QRect box = view().anchorRectangle();
        view().setSelection(before);
        return box;
    }

    /// So that both characters are in view.
    void show(qsizetype first, qsizetype last)
    {
        view().goToPosition(first);
        QTRY_VERIFY(!boxOf(first).isEmpty());
        QTest::qWait(200); // the glide
        const int middle = (boxOf(first).center().y() + boxOf(last).center().y()) / 2;
        view().verticalScrollBar()->setValue(view().verticalScrollBar()->value() + middle - viewport()->height() / 2);
    }

    void move(QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QMouseEvent event(QEvent::MouseMove, to, viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(viewport(), &event);
    }

    void drag(const QList<QPoint> &way, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mousePress(viewport(), Qt::LeftButton, modifiers, way.constFirst());
        for (const QPoint &point : way.sliced(1)) {
            move(point, modifiers);
        }
        QTest::mouseRelease(viewport(), Qt::LeftButton, modifiers, way.constLast());
    }

    void save(const QString &name) const
    {
        const QDir folder(QStringLiteral(MEIPI_BINARY_DIR "/screenshots"));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        QTest::qWait(800); // the pages come sharp
        QVERIFY(view().grab().save(folder.filePath(name)));
    }

    [[nodiscard]] QRectF tableBox() const
    {
        QRectF box;
        int page = -1;
        for (const report::Line &line : text().lines) {
            const int block = text().blockAt(line.range.start);
            if (text().blocks[block].kind == report::BlockKind::TableCell && (page < 0 || page == line.page)) {
                page = line.page;
                box = box.united(text().rectangle(line.page, line.box));
            }
        }
        return box;
    }

    [[nodiscard]] int tablePage() const
    {
        for (const report::Block &block : text().blocks) {
            if (block.kind == report::BlockKind::TableCell) {
                return text().pageOf(block.range.start);
            }
        }
        return -1;
    }

    /// The viewport's corners of a rectangle of a page, by the area it makes.
    [[nodiscard]] QRect inView(int page, const QRectF &points) const
    {
        view().setSelectedArea({.page = page, .rectangle = points});
        const QRect place = view().anchorRectangle();
        view().setSelectedArea({});
        return place;
    }
};

} // namespace meipi::tests
