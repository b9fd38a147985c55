// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/extended_file.h"

#include <algorithm>
#include <cstring>

namespace meipi::pdf {

ExtendedFile::ExtendedFile(QIODevice &file, QByteArray appended)
    : m_file(file),
      m_fileSize(file.size()),
      m_appended(std::move(appended))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 ExtendedFile::readData(char *data, qint64 most)
{
    // A read that ends at the seam would pass for the end.
    qint64 done = 0;
    if (const qint64 start = pos(); start < m_fileSize) {
        done = m_file.seek(start) ? m_file.read(data, std::min(most, m_fileSize - start)) : -1;
        if (done < std::min(most, m_fileSize - start))
            return done;
    }
    const qint64 start = pos() + done;
    const qint64 count = std::min(most - done, size() - start);
    if (count > 0)
        std::memcpy(data + done, m_appended.constData() + (start - m_fileSize), std::size_t(count));
    return done + std::max<qint64>(count, 0);
}

qint64 ExtendedFile::writeData(const char * /*data*/, qint64 /*size*/) { return -1; }

} // namespace meipi::pdf
