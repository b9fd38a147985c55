// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/edition_update.h"
#include "app/desk/text_reader.h"
#include "app/desk/workspace.h"

#include <QPointer>

namespace meipi::desk {

/// Adds a PDF as the new edition of a report, in the background: reads it, finds the excerpts again, writes edition, text
/// and all that is sure in one transaction, which is one step of undo. Lives in the window's thread. Destroying it before
/// `writing` gives up and leaves the project as it was.
class EditionAdding : public QObject
{
    Q_OBJECT

public:
    EditionAdding(Workspace *workspace, const project::ReportSummary &report, const QString &path,
                  QObject *parent = nullptr);
    ~EditionAdding() override;

    void start();

Q_SIGNALS:
    void progress(int pagesRead, int pageCount);
    void writing(); ///< from here on it is not given up
    void added(const QList<meipi::desk::RefoundExcerpt> &refound);
    void failed(const meipi::base::Error &error);

private:
    void checkIsNew(const QByteArray &sha256);
    void read();
    void findAgain(const std::shared_ptr<const report::TextLayer> &text);
    void write(const std::shared_ptr<const report::TextLayer> &text, const QList<RefoundExcerpt> &refound);

    QPointer<Workspace> m_workspace;
    project::ReportSummary m_report;
    QString m_path;
    pdf::Source m_source;
    QByteArray m_sha256;
    project::Edition m_edition;
    pdf::Document m_document;
    TextReader m_reader;
};

} // namespace meipi::desk
