// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The codebook from and to files.
#include "app/desk/codebook_file.h"
#include "app/desk/when_done.h"
#include "app/desk/written_file.h"
#include "widgets/codebook/codebook_operations.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace meipi::widgets {

namespace {

/// Opened, not executed: the window goes on working behind it.
QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &filter)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void CodebookOperations::chooseImport()
{
    if (!mayEdit())
        return;
    auto *dialog = fileDialog(m_window, tr("Import a codebook"), tr("Codebooks (*.yaml *.yml *.ttl)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CodebookOperations::importFile);
    dialog->open();
}

void CodebookOperations::importFile(const QString &path)
{
    auto read = QtConcurrent::run([path] { return desk::readCodebook(path); });
    desk::whenDone(read, this, [this](const base::Result<taxonomy::Taxonomy> &file) {
        if (file)
            Q_EMIT proposed(*file);
        else
            Q_EMIT failed(file.error());
    });
}

void CodebookOperations::chooseExport()
{
    if (!m_workspace)
        return;
    auto *dialog = fileDialog(m_window, tr("Export the codebook"),
                              tr("YAML (*.yaml)") + QStringLiteral(";;") + tr("SKOS Turtle (*.ttl)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    dialog->selectFile(tr("codebook") + QStringLiteral(".yaml"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const QString ending = filter.contains(u".ttl") ? QStringLiteral("ttl") : QStringLiteral("yaml");
        dialog->setDefaultSuffix(ending);
        const QStringList files = dialog->selectedFiles();
        if (!files.isEmpty())
            dialog->selectFile(QFileInfo(files.first()).completeBaseName() + u'.' + ending);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &CodebookOperations::exportFile);
    dialog->open();
}

void CodebookOperations::exportFile(const QString &path)
{
    if (!m_workspace)
        return;
    const auto format = desk::codebookFormat(path).value_or(desk::CodebookFormat::Yaml);
    auto written = QtConcurrent::run([path, format, codebook = m_workspace->taxonomy()] {
        return desk::writeFile(path, desk::codebookBytes(codebook, format));
    });
    desk::whenDone(written, this, [this, path](const base::Done &done) {
        if (done)
            Q_EMIT said(tr("Codebook written to “%1”").arg(QFileInfo(path).fileName()));
        else
            Q_EMIT failed(done.error());
    });
}

} // namespace meipi::widgets
