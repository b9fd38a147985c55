// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel_token.h"
#include "app/lens/clause_lens.h"
#include "app/lens/mark_set.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <optional>
#include <vector>

namespace meipi::widgets {

/// What the clause lens points out in the report that is being read. Another thread reads the report piece by piece,
/// first what is in view; nothing is read while the lens is off. One hit may be the current one, which T makes an excerpt
/// of. It only reads: tags are a person's.
class ReportLens : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Off,
        Waiting, ///< the report's text is not there yet
        NoText, ///< a scan, or a text that is not what the pages show
        NoDefinitions, ///< for the report's language
        Reading,
        Ready,
    };
    enum class Step : quint8 { Next, Previous };

    explicit ReportLens(QObject *parent = nullptr);
    ~ReportLens() override;

    void setText(std::shared_ptr<const report::TextLayer> layer); ///< null: there is none (yet)
    [[nodiscard]] const std::shared_ptr<const report::TextLayer> &text() const { return m_layer; }
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    [[nodiscard]] State state() const;
    /// What stands there is read next.
    void readFrom(qsizetype position);

    /// The filter: other hits are counted, but neither shown nor stepped to.
    void setShown(lens::MarkSet shown);
    [[nodiscard]] lens::MarkSet shown() const { return m_shown; }

    /// Of every mark, in order of their words, as far as the report was read; empty while the lens is off.
    [[nodiscard]] const QList<lens::Hit> &hits() const { return m_hits; }
    [[nodiscard]] const lens::MarkCounts &counts() const { return m_counts; }
    /// Of a stretch of the text: shown hits whose words lie in it, or partly in it.
    [[nodiscard]] QList<lens::Hit> shownIn(report::TextRange range) const;
    /// The innermost shown hit whose words hold a character.
    [[nodiscard]] std::optional<lens::Hit> hitAt(qsizetype position) const;

    [[nodiscard]] const std::optional<lens::Hit> &current() const { return m_current; }
    void setCurrent(const std::optional<lens::Hit> &hit);
    /// To the next or previous shown hit (of one mark) from a place, round the report's end; `arrivedAt` tells, at once
    /// or when that part of the report was read.
    void step(Step step, qsizetype from, std::optional<lens::Mark> only = std::nullopt);

Q_SIGNALS:
    void onChanged(bool on);
    void changed(); ///< hits or state
    void shownChanged();
    void currentChanged();
    void arrivedAt(const meipi::lens::Hit &hit); ///< it is the current one

private:
    struct Part
    {
        int piece = 0;
        QList<lens::Hit> hits;
    };
    struct Wanted
    {
        Step step = Step::Next;
        qsizetype from = 0;
        std::optional<lens::Mark> only;
    };

    [[nodiscard]] bool canRead() const;
    void start();
    void take(const QList<Part> &parts);
    void carryOut(const Wanted &wanted);
    [[nodiscard]] std::optional<lens::Hit> found(const Wanted &wanted, bool roundTheEnd) const;
    [[nodiscard]] bool isKnown(const Wanted &wanted, const lens::Hit &hit, bool roundTheEnd) const;
    [[nodiscard]] bool isRead(report::TextRange range) const;
    [[nodiscard]] int pieceAt(qsizetype position) const;

    std::shared_ptr<const report::TextLayer> m_layer;
    bool m_hasDefinitions = false;
    bool m_on = false;
    lens::MarkSet m_shown = lens::clauseMarks;
    QList<report::TextRange> m_pieces; ///< whole blocks, about a page each; they cover the text
    std::vector<bool> m_read; ///< by piece
    qsizetype m_unread = 0; ///< pieces
    QList<lens::Hit> m_hits;
    lens::MarkCounts m_counts;
    std::optional<lens::Hit> m_current;
    std::optional<Wanted> m_wanted; ///< a step into what is not read yet
    base::CancelToken m_token;
    quint64 m_generation = 0;
    /// Piece to be read next; shared with the thread.
    std::shared_ptr<std::atomic_int> m_next = std::make_shared<std::atomic_int>(0);
    /// Made and used by the pool's one thread only.
    std::shared_ptr<std::optional<lens::ClauseLens>> m_lens =
        std::make_shared<std::optional<lens::ClauseLens>>(std::nullopt);
    QThreadPool m_pool; // the last member: it waits for the thread before anything else goes
};

} // namespace meipi::widgets
