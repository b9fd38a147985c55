// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace meipi::pdf {

/// A file and what is to be read behind it. The file is not owned.
class ExtendedFile : public QIODevice
{
public:
    ExtendedFile(QIODevice &file, QByteArray appended);

    [[nodiscard]] qint64 size() const override { return m_fileSize + m_appended.size(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QIODevice &m_file;
    qint64 m_fileSize;
    QByteArray m_appended;
};

} // namespace meipi::pdf
