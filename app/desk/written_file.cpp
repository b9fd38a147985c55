// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/written_file.h"

#include <QSaveFile>

namespace meipi::desk {

base::Done writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return base::fail(full ? base::Problem::DiskFull : base::Problem::CannotWrite, path, file.errorString());
}

} // namespace meipi::desk
