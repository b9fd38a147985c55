// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/messages.h"

#include <QCoreApplication>

namespace meipi::desk {
namespace {

using base::Error;
using base::Problem;

QString fileSentence(const Error &error, Surface surface)
{
    switch (error.problem) {
    case Problem::NoSuchFile:
        return QCoreApplication::translate("desk", "There is no file “%1”. Check the name and the folder.");
    case Problem::CannotRead:
        return QCoreApplication::translate("desk", "“%1” cannot be read. Check that you may read it and try again.");
    case Problem::CannotWrite:
        return surface == Surface::Held
            ? QCoreApplication::translate("desk",
                                          "“%1” cannot be written. Your changes are held and will be written when "
                                          "the folder and the file allow it.")
            : QCoreApplication::translate("desk",
                                          "“%1” cannot be written; nothing was changed. Choose a folder and a file "
                                          "that you may write to.");
    case Problem::DiskFull:
        return surface == Surface::Held
            ? QCoreApplication::translate("desk",
                                          "The disk is full. Your changes are held and will be written to “%1” when "
                                          "there is room.")
            : QCoreApplication::translate("desk", "The disk is full: “%1” was not written. Make room and do it again.");
    case Problem::FileChanged:
        return QCoreApplication::translate("desk",
                                           "“%1” is not the same PDF any more: it was changed or replaced since it "
                                           "was read. Its excerpts are safe. Put the old file back, or open the "
                                           "new one as another report.");
    default: return {};
    }
}

QString pdfSentence(const Error &error, Surface surface)
{
    switch (error.problem) {
    case Problem::NotAPdf:
        return QCoreApplication::translate("desk", "“%1” is not a PDF. Choose a file in the PDF format.");
    case Problem::PdfDamaged:
        return QCoreApplication::translate("desk",
                                           "“%1” is a damaged PDF and cannot be opened; it may have been cut off on "
                                           "the way. Fetch it again.");
    case Problem::PdfLocked:
        return surface != Surface::CommandLine
            ? QCoreApplication::translate("desk", "“%1” is locked with a password. Enter it to read the file.")
            : QCoreApplication::translate("desk",
                                          "“%1” is locked with a password. Put it into a file and name that with "
                                          "--password-file, or run the command on a terminal.");
    case Problem::PasswordWrong:
        return QCoreApplication::translate("desk", "The password does not open “%1”. Try another one.");
    case Problem::PageOutOfRange: return QCoreApplication::translate("desk", "“%1” has no such page.");
    case Problem::PageFailed:
        return QCoreApplication::translate("desk",
                                           "A page of “%1” cannot be read or drawn. The other pages and all notes "
                                           "are safe.");
    case Problem::WorkerDied:
        return QCoreApplication::translate("desk",
                                           "Reading “%1” failed: the PDF made its reader stop. The project and all "
                                           "notes are safe. Try again, or repair the file.");
    case Problem::TimedOut:
        return QCoreApplication::translate("desk",
                                           "Reading “%1” took too long and was stopped. The project and all notes "
                                           "are safe.");
    case Problem::TooLarge: return QCoreApplication::translate("desk", "“%1” is too large for this.");
    case Problem::NoTextLayer:
        return QCoreApplication::translate("desk",
                                           "“%1” has no text: it is a scan. Only areas of its pages can be marked.");
    default: return {};
    }
}

QString projectSentence(const Error &error, Surface surface)
{
    switch (error.problem) {
    case Problem::NotAProject:
        return QCoreApplication::translate("desk", "“%1” is not a Meipi project. It was left as it is.");
    case Problem::ProjectNewer:
        return QCoreApplication::translate("desk",
                                           "“%1” was written by a later version of Meipi. It was left as it is. "
                                           "Open it with that version.");
    case Problem::ProjectDamaged:
        return QCoreApplication::translate("desk",
                                           "The project “%1” is damaged. It was left as it is. Go back to a backup "
                                           "or a colleague's copy.");
    case Problem::ProjectLocked:
        return surface == Surface::Held
            ? QCoreApplication::translate("desk",
                                          "The project “%1” is being used by another program. Your changes are held "
                                          "and will be written when it is free.")
            : QCoreApplication::translate("desk",
                                          "The project “%1” is being written by another program. Nothing was "
                                          "changed. Close it there, then try again.");
    case Problem::ProjectExists:
        return surface != Surface::CommandLine
            ? QCoreApplication::translate("desk",
                                          "“%1” is there already and was left as it is. Choose another name, or "
                                          "open it.")
            : QCoreApplication::translate("desk", "“%1” is there already and was left as it is. Choose another name.");
    case Problem::ReadOnly:
        return QCoreApplication::translate("desk",
                                           "The project “%1” can only be read. Nothing was changed. Copy it to a "
                                           "folder that you may write to.");
    default: return {};
    }
}

QString contentSentence(const Error &error, Surface surface)
{
    switch (error.problem) {
    case Problem::UnknownReport:
        return error.near.isEmpty()
            ? QCoreApplication::translate("desk", "There is no report “%1”: the project has none yet.")
            : QCoreApplication::translate("desk", "There is no report “%1” in the project. It has:");
    case Problem::AmbiguousReport:
        return QCoreApplication::translate("desk", "“%1” can be more than one report. Say which:");
    case Problem::DuplicateReport:
        return QCoreApplication::translate("desk", "This PDF is in the project already, as “%1”. Nothing was added.");
    case Problem::QuoteNotFound:
        return error.near.isEmpty()
            ? QCoreApplication::translate("desk", "The quote “%1” is not in the report. Nothing was changed.")
            : QCoreApplication::translate("desk",
                                          "The quote “%1” is not in the report. Nothing was changed. The nearest "
                                          "passages, each with its page:");
    case Problem::QuoteAmbiguous:
        return surface != Surface::CommandLine
            ? QCoreApplication::translate("desk", "The quote “%1” is there more than once:")
            : QCoreApplication::translate("desk",
                                          "The quote “%1” is there more than once. Nothing was changed. Say which "
                                          "with --page or --occurrence; each place with its page:");
    case Problem::UnknownTag:
        return error.near.isEmpty()
            ? QCoreApplication::translate("desk", "There is no tag “%1” in the codebook. Nothing was changed.")
            : QCoreApplication::translate("desk",
                                          "There is no tag “%1” in the codebook. Nothing was changed. Perhaps:");
    case Problem::UnknownPerson: return QCoreApplication::translate("desk", "There is no person “%1” in the project.");
    case Problem::BadTaxonomy:
        return QCoreApplication::translate("desk", "The codebook “%1” cannot be used. Nothing was changed.");
    case Problem::BadInput: return QCoreApplication::translate("desk", "“%1” cannot be used. Nothing was changed.");
    default: return {};
    }
}

QString generalSentence(const Error &error)
{
    if (error.problem == Problem::Cancelled)
        return QCoreApplication::translate("desk", "Stopped. Nothing was changed.");
    return QCoreApplication::translate("desk",
                                       "Something went wrong inside the program. What was kept is safe. Do it "
                                       "again, and report it if it happens twice.");
}

QString sentence(const Error &error, Surface surface)
{
    for (const auto family : {fileSentence, pdfSentence, projectSentence, contentSentence}) {
        if (const QString text = family(error, surface); !text.isEmpty())
            return text;
    }
    return generalSentence(error);
}

} // namespace

QString message(const base::Error &error, Surface surface)
{
    const QString subject = error.subject.isEmpty() ? QCoreApplication::translate("desk", "this file") : error.subject;
    QString text = sentence(error, surface);
    if (text.contains(QLatin1String("%1")))
        text = text.arg(subject);
    else if (!error.subject.isEmpty())
        text += u' ' + QCoreApplication::translate("desk", "(About: %1.)").arg(error.subject);
    if (!error.detail.isEmpty() && error.problem != Problem::Cancelled) {
        const bool listFollows = !error.near.isEmpty() && text.endsWith(u':');
        const QString reason = QCoreApplication::translate("desk", "(Reason: %1)").arg(error.detail);
        text = listFollows ? reason + u'\n' + text : text + u' ' + reason;
    }
    for (const QString &candidate : error.near)
        text += QStringLiteral("\n  ") + candidate;
    return text;
}

} // namespace meipi::desk
