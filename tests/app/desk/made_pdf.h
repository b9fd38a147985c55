// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>

#include <array>
#include <numeric>

namespace meipi::tests {

/// Sets paragraphs on A4 pages in a Chinese serif face. Wants a QGuiApplication.
inline void writePdf(const QString &path, const QList<QStringList> &pages, const QString &title = {})
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(72);
    writer.setTitle(title);
    QPainter painter(&writer);
    QFont font(QStringLiteral("Noto Serif CJK SC"));
    font.setPointSizeF(12);
    painter.setFont(font);
    for (qsizetype page = 0; page < pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        QRect area(0, 20, 420, 700);
        for (const QString &paragraph : pages.at(page)) {
            QRect used;
            painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft, paragraph, &used);
            area.setTop(used.bottom() + 30);
        }
    }
}

/// A page with a picture and no text: what a scanner makes.
inline void writeScan(const QString &path)
{
    QPdfWriter writer(path);
    writer.setResolution(72);
    QPainter painter(&writer);
    painter.fillRect(QRect(50, 50, 300, 300), Qt::gray);
}

namespace detail {

inline QByteArray rc4(const QByteArray &key, const QByteArray &data)
{
    std::array<quint8, 256> state{};
    std::iota(state.begin(), state.end(), quint8(0));
    for (int i = 0, j = 0; i < 256; ++i) {
        j = (j + state.at(i) + static_cast<quint8>(key.at(i % key.size()))) & 255;
        std::swap(state.at(i), state.at(j));
    }
    QByteArray out;
    int i = 0;
    int j = 0;
    for (const char byte : data) {
        i = (i + 1) & 255;
        j = (j + state.at(i)) & 255;
        std::swap(state.at(i), state.at(j));
        out.append(static_cast<char>(static_cast<quint8>(byte) ^ state.at((state.at(i) + state.at(j)) & 255)));
    }
    return out;
}

inline QByteArray padded(const QByteArray &password)
{
    static const QByteArray padding =
        QByteArray::fromHex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    return (password + padding).first(32);
}

inline QByteArray hashKey(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Md5).first(5);
}

} // namespace detail

/// One empty page, encrypted as PDF 1.4 does (40-bit RC4), so that it opens with `password` only.
inline void writeLockedPdf(const QString &path, const QByteArray &password)
{
    const QByteArray id(16, 'i');
    const QByteArray owner = detail::rc4(detail::hashKey(detail::padded("owner")), detail::padded(password));
    const QByteArray permissions = QByteArray::fromHex("FCFFFFFF"); // -4
    const QByteArray key = detail::hashKey(detail::padded(password) + owner + permissions + id);
    const QByteArray user = detail::rc4(key, detail::padded({}));
    const QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]>>",
        "<</Filter/Standard/V 1/R 2/O<" + owner.toHex() + ">/U<" + user.toHex() + ">/P -4>>",
    };
    QByteArray bytes = "%PDF-1.4\n";
    QByteArray table = "xref\n0 5\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(bytes.size());
    bytes += table + "trailer\n<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<" + id.toHex() + "><" + id.toHex()
        + ">]>>\nstartxref\n" + start + "\n%%EOF\n";
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace meipi::tests
