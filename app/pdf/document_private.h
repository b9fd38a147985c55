// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"
#include "app/pdf/image_slots.h"
#include "app/pdf/job_queue.h"
#include "app/pdf/worker_process.h"

#include <QPointer>
#include <QSet>

#include <array>

namespace meipi::pdf {

/// Two seats for workers, a queue of jobs, and what is known of the document. document.cpp has the public calls,
/// document_workers.cpp the lives of the workers, document_jobs.cpp their work, document_answers.cpp their answers, document_rules.cpp the ruling lines that belong to the text.
class Document::Private : public QObject
{
public:
    enum class State : quint8 { Closed, Opening, Open, Failed };

    /// A place for one worker; when it dies the next one sits down.
    struct Seat
    {
        QPointer<WorkerProcess> worker; ///< null: nobody, and nobody will come
        quint64 wire = 0; ///< number of the request that is worked on; 0: none
        bool hasDocument = false;
        int failedOpenings = 0; ///< since the last one that went well
        int idleDeaths = 0; ///< with nothing to do, since the last job that was done
        std::optional<Job> job;
        bool isCancelled = false; ///< the job's result is not wanted
        bool isInterrupted = false; ///< text: told to stop after the page at hand
        bool hadSmallSlot = false; ///< render: asked again with a larger slot
        int textNext = 0; ///< text: the first page that was not delivered
        std::shared_ptr<ImageSlot> slot; ///< render
        QSet<qint64> knownSlots;

        [[nodiscard]] bool isIdle() const { return worker && hasDocument && !job; }
        [[nodiscard]] bool isDoing(Job::Kind kind) const { return job && job->kind == kind; }
    };

    Private(Document *document, const WorkerLimits &limits) : q(document), m_limits(limits) { }

    // document_workers.cpp
    void open(const Source &source, const QString &password);
    void dispatch();

    // document_jobs.cpp
    void cancelRender(RequestId request);
    void startText();
    void cancelText();

    Document *q;
    State m_state = State::Closed;
    DocumentInfo m_info;
    bool m_infoComplete = false;
    JobQueue m_queue;
    RequestId m_lastRequest = 0;
    bool m_textWanted = false;
    std::array<Seat, 2> m_seats;

private:
    // document_workers.cpp
    void reset();
    void sitDown(Seat &seat);
    void hireSecond();
    void hireSecondSoon();
    void sendOpen(Seat &seat);
    void stopHiring(Seat &seat, const base::Error &error);
    void workerDied(Seat &seat);
    void failOpening(const base::Error &error);
    void giveUp();
    void orderSpare();
    [[nodiscard]] base::Error error(base::Problem problem, const QString &detail = {}) const;

    // document_jobs.cpp
    void begin(Seat &seat, const Job &job);
    void beginRender(Seat &seat);
    void beginDrawing(Seat &seat);
    void answerDrawing(Seat &seat, PageDrawing drawing);
    void sendRender(Seat &seat, qint64 bytes);
    [[nodiscard]] bool passSlot(Seat &seat, qint64 bytes);
    void interruptText();
    void jobDied(const Job &job, const Seat &seat, bool timedOut);
    void textPageIsMissing(int page, const base::Error &reason);
    void countTextPages(int pages);
    void finish(Seat &seat);
    quint64 ask(Seat &seat, protocol::Type type, std::array<qint64, 5> values = {}, const QByteArray &payload = {},
                int descriptor = -1);

    // document_rules.cpp: ruling lines for the text
    void noteTables(int first, int count);
    void readRules();
    void askForRules(qsizetype count);
    void keepRules(int page, PageDrawing drawing);
    void finishText();

    // document_answers.cpp
    void receive(Seat &seat, const protocol::Message &message);
    void receiveAnswer(Seat &seat, const protocol::Message &message);
    void noteReady(const protocol::Message &message);
    void noteWarning(const protocol::Message &message);
    [[nodiscard]] bool takeOpened(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeInfo(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeImage(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeSlotTooSmall(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeTextBatch(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeTextPageFailed(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeTextDone(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeDrawing(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeLinks(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeFailed(Seat &seat, const protocol::Message &message);
    [[nodiscard]] bool takeCancelled(Seat &seat);
    void completeInfo(DocumentInfo info);

    WorkerLimits m_limits;
    Source m_source;
    QString m_password;
    ImageSlots m_slots;
    QHash<int, int> m_renderDeaths; ///< by page
    QHash<int, int> m_drawingDeaths; ///< by page
    QHash<int, int> m_linkDeaths; ///< by page
    quint64 m_lastWire = 0;
    quint64 m_opening = 0; ///< number of the current `open`
    bool m_isHandingOver = false; ///< within `open`
    bool m_secondIsHired = false;
    bool m_infoTried = false; ///< a worker died of it
    std::vector<report::PageCharacters> m_text; ///< empty unless it is being read
    int m_textPagesRead = 0;
    QList<int> m_tablePages; ///< whose rules are to be asked for
    int m_rulesAwaited = 0; ///< pages asked for
    bool m_isRuled = false; ///< one of them had a ruled table
};

} // namespace meipi::pdf
