// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/pdf/pdf_samples.h"

#include <QCryptographicHash>
#include <QList>

#include <array>
#include <numeric>
#include <utility>

namespace meipi::pdf::samples {

namespace {

constexpr int fontObject = 3;
constexpr int objectsBeforePages = 3;
constexpr int objectsOfPage = 2;

QByteArray stream(const QByteArray &content)
{
    return "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream";
}

QByteArray number(double value) { return QByteArray::number(value, 'f', 3); }

QByteArray hex(const QByteArray &bytes) { return '<' + bytes.toHex() + '>'; }

QByteArray md5(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Md5); }

QByteArray rc4(const QByteArray &key, QByteArray data)
{
    std::array<uchar, 256> box;
    std::iota(box.begin(), box.end(), uchar(0));
    for (unsigned i = 0, j = 0; i < 256; ++i) {
        j = (j + box[i] + uchar(key.at(i % key.size()))) % 256;
        std::swap(box[i], box[j]);
    }
    unsigned i = 0;
    unsigned j = 0;
    for (char &byte : data) {
        i = (i + 1) % 256;
        j = (j + box[i]) % 256;
        std::swap(box[i], box[j]);
        byte = char(uchar(byte) ^ box[(box[i] + box[j]) % 256]);
    }
    return data;
}

const QByteArray padding = QByteArray::fromHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");

QByteArray padded(const QByteArray &password) { return (password + padding).first(padding.size()); }

} // namespace

QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailer)
{
    QByteArray pdf("%PDF-1.4\n");
    const QByteArray count = QByteArray::number(objects.size() + 1);
    QByteArray table = "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray tableStart = QByteArray::number(pdf.size());
    return pdf + table + "trailer<</Size " + count + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + tableStart
        + "\n%%EOF\n";
}

QByteArray foldedPdfOf(const QByteArrayList &objects, const QByteArray &trailer)
{
    const auto deflated = [](const QByteArray &bytes) { return qCompress(bytes).sliced(4); };
    const int container = int(objects.size()) + 1;
    const int table = container + 1;
    QByteArray pdf("%PDF-1.5\n");
    QByteArray rows(5, '\0'); // type, four bytes of place, one of index; object 0 is free
    rows += '\0';
    const auto addRow = [&rows](char type, qsizetype place, int index) {
        rows += type;
        for (const int shift : {24, 16, 8, 0})
            rows += char(place >> shift);
        rows += char(index);
    };
    QByteArray places;
    QByteArray folded;
    int count = 0;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        if (objects.at(i).contains("stream")) {
            addRow(1, pdf.size(), 0);
            pdf += number + " 0 obj\n" + objects.at(i) + "\nendobj\n";
        } else {
            addRow(2, container, count++);
            places += number + ' ' + QByteArray::number(folded.size()) + ' ';
            folded += objects.at(i) + ' ';
        }
    }
    const auto writeStream = [&pdf](int number, const QByteArray &entries, const QByteArray &data) {
        pdf += QByteArray::number(number) + " 0 obj\n<<" + entries + "/Filter/FlateDecode/Length "
            + QByteArray::number(data.size()) + ">>\nstream\n" + data + "\nendstream\nendobj\n";
    };
    addRow(1, pdf.size(), 0);
    writeStream(container,
                "/Type/ObjStm/N " + QByteArray::number(count) + "/First " + QByteArray::number(places.size()),
                deflated(places + folded));
    const qsizetype tableStart = pdf.size();
    addRow(1, tableStart, 0);
    QByteArray predicted;
    for (qsizetype row = 0; row < rows.size(); row += 6) {
        predicted += '\2'; // PNG's "up"
        for (qsizetype i = row; i < row + 6; ++i)
            predicted += char(rows.at(i) - (i < 6 ? 0 : rows.at(i - 6)));
    }
    writeStream(table,
                "/Type/XRef/W[1 4 1]/Size " + QByteArray::number(table + 1) + "/Root 1 0 R"
                    + "/DecodeParms<</Predictor 12/Columns 6>>" + trailer,
                deflated(predicted));
    return pdf + "startxref\n" + QByteArray::number(tableStart) + "\n%%EOF\n";
}

int pageObject(int page) { return objectsBeforePages + 1 + page * objectsOfPage; }

int firstFurther(int pageCount) { return pageObject(pageCount); }

namespace {

QByteArrayList objectsOf(const QList<Page> &pages, const QByteArray &catalog, const QByteArrayList &further)
{
    QByteArray kids;
    QByteArrayList pageObjects;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const Page &page = pages.at(i);
        const int objectNumber = pageObject(int(i));
        kids += QByteArray::number(objectNumber) + " 0 R ";
        pageObjects << "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + number(page.size.width()) + ' '
                + number(page.size.height()) + "]/Contents " + QByteArray::number(objectNumber + 1)
                + " 0 R/Resources<</Font<</F " + QByteArray::number(fontObject) + " 0 R>>>>" + page.entries + ">>"
                    << stream(page.content);
    }
    QByteArrayList objects{
        "<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
        "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(pages.size()) + ">>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    };
    objects += pageObjects;
    objects += further;
    return objects;
}

QList<Page> pagesWithNumbers(int count)
{
    QList<Page> pages;
    for (int page = 1; page <= count; ++page)
        pages.append({.content = "0 0 50 50 re f\n" + textAt(100, 150, "Page " + QByteArray::number(page))});
    return pages;
}

} // namespace

QByteArray document(const QList<Page> &pages, const QByteArray &catalog, const QByteArrayList &further,
                    const QByteArray &trailer)
{
    return pdfOf(objectsOf(pages, catalog, further), trailer);
}

QByteArray textAt(double x, double y, const QByteArray &text, double size)
{
    return "BT /F " + number(size) + " Tf " + number(x) + ' ' + number(y) + " Td (" + text + ") Tj ET\n";
}

QByteArray numberedPages(int count) { return document(pagesWithNumbers(count)); }

QByteArrayList numberedPageObjects(int count) { return objectsOf(pagesWithNumbers(count), {}, {}); }

QByteArray encrypted(const QByteArray &text, const QByteArray &userPassword, const QByteArray &ownerPassword)
{
    // PDF 1.7, 7.6.3: standard security handler, revision 2.
    const QByteArray id("0123456789abcdef");
    const QByteArray permissions = QByteArray::fromHex("fcffffff"); // -4
    const QByteArray ownerEntry = rc4(md5(padded(ownerPassword)).first(5), padded(userPassword));
    const QByteArray key = md5(padded(userPassword) + ownerEntry + permissions + id).first(5);
    const int contentObject = pageObject(0) + 1;
    const QByteArray objectKey = md5(key + char(contentObject) + QByteArray(4, '\0')).first(10);
    const QByteArray encryption = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O" + hex(ownerEntry) + "/U"
        + hex(rc4(key, padding)) + ">>/ID[" + hex(id) + hex(id) + ']';
    return document({{.content = rc4(objectKey, textAt(20, 100, text))}}, {}, {}, encryption);
}

} // namespace meipi::pdf::samples
