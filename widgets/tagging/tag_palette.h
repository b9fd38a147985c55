// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"
#include "app/lexicon/label_matcher.h"

#include <QFrame>

#include <memory>

namespace meipi::widgets {

/// What a pick in the palette does.
enum class PalettePurpose : quint8 {
    Tag, ///< puts the tag on the excerpt, or takes it off
    Replace, ///< puts it on instead of another one
    Choose, ///< only chooses tags: `chosen` says which
};

/// What the palette tags.
struct PaletteTarget
{
    PalettePurpose purpose = PalettePurpose::Tag;
    QUuid replaced; ///< for Replace
    QList<QUuid> tags; ///< for Choose: those that are chosen already
    QUuid excerpt; ///< an excerpt that is there, or null: one will be made of what follows at the first pick
    report::TextRange range;
    int areaPage = -1; ///< from 0; -1: words are meant
    QRectF area; ///< points
    int characters = 0; ///< shown as “38 characters selected”
};

/// The tag palette (LOOK): a child of the reader's viewport, never a window. Type to filter in Chinese, English, pinyin or
/// initials; digits pick by place; Enter picks and closes, with Shift it picks and goes on; Tab writes the note; Esc closes.
class TagPalette : public QFrame
{
    Q_OBJECT

public:
    explicit TagPalette(QWidget *viewport);
    ~TagPalette() override;

    void setWorkspace(desk::Workspace *workspace);
    /// Opens under `anchor` (viewport coordinates), above it when there is no room, always inside the viewport.
    void openFor(desk::OpenReport *report, const PaletteTarget &target, const QRect &anchor);
    void closePalette();
    [[nodiscard]] PaletteTarget target() const;

Q_SIGNALS:
    void excerptMade(const QUuid &excerpt);
    void noteRequested(const QUuid &excerpt);
    void chosen(const QList<QUuid> &tags); ///< for Choose, at Enter
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace meipi::widgets
