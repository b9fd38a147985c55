// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/isolation_note.h"

#include "app/pdf/isolation.h"

#include <QCoreApplication>

namespace meipi::desk {

QString isolationWarning()
{
    switch (pdf::workerIsolation()) {
    case pdf::Isolation::FilesReadable:
        return QCoreApplication::translate("desk",
                                           "This system (without Landlock) does not keep the processes that read PDFs "
                                           "from reading other files. They can change none and reach no network.");
    case pdf::Isolation::None:
        return QCoreApplication::translate("desk",
                                           "This system does not confine the processes that read PDFs: open only PDFs "
                                           "from people you trust.");
    case pdf::Isolation::Unknown:
    case pdf::Isolation::Full: break;
    }
    return {};
}

QString isolationNote()
{
    if (pdf::workerIsolation() == pdf::Isolation::Full) {
        return QCoreApplication::translate("desk",
                                           "PDFs are read by processes of their own that reach no other file, no "
                                           "network and no program.");
    }
    return isolationWarning();
}

} // namespace meipi::desk
