// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/file_opening.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

namespace meipi::desk {

FileOpening::FileOpening(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath()),
      m_read(QtConcurrent::run(&pdf::Source::fromFile, m_path))
{ }

FileOpening::~FileOpening() = default;

void FileOpening::proceed()
{
    if (m_document || !m_read.isFinished())
        return;
    const base::Result<pdf::Source> source = m_read.result();
    if (!source)
        return; // whoever opens the file for good says so
    m_source = *source;
    m_document = std::make_unique<pdf::Document>();
    QObject::connect(m_document.get(), &pdf::Document::openFailed, m_document.get(),
                     [this](const base::Error &error) { m_error = error; });
    m_document->open(m_source);
    m_document->prepareFirstPage();
}

std::unique_ptr<pdf::Document> FileOpening::takeDocument()
{
    if (m_document)
        m_document->disconnect(m_document.get());
    return std::move(m_document);
}

} // namespace meipi::desk
