// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <QTemporaryDir>
#include <QTest>

/// What the tests of the project file share.
namespace meipi::test {

using namespace Qt::StringLiterals;

/// The value of a result, or a failed test that says why.
#define MEIPI_VALUE(variable, expression)                                                   \
    auto variable##Result = (expression);                                                   \
    QVERIFY2(variable##Result.has_value(), qPrintable(meipi::test::why(variable##Result))); \
    auto &variable = *variable##Result

#define MEIPI_DONE(expression)                                          \
    do {                                                                \
        const auto &done = (expression);                                \
        QVERIFY2(done.has_value(), qPrintable(meipi::test::why(done))); \
    } while (false)

#define MEIPI_FAILS(expression, wanted)                                                     \
    do {                                                                                    \
        const auto &failed = (expression);                                                  \
        QVERIFY2(!failed.has_value(), "did not fail");                                      \
        QVERIFY2(failed.error().problem == (wanted), qPrintable(meipi::test::why(failed))); \
    } while (false)

template<typename Value>
QString why(const base::Result<Value> &result)
{
    if (result)
        return {};
    const base::Error &error = result.error();
    return u"problem %1, %2: %3"_s.arg(int(error.problem)).arg(error.subject, error.detail);
}

inline project::Writer lin()
{
    return {.person = QUuid::fromString(u"01890000-0000-7000-8000-00000000000a"_s),
            .name = u"林溪"_s,
            .initials = u"林"_s,
            .ink = u"vermilion"_s};
}

inline project::Writer zhou()
{
    return {.person = QUuid::fromString(u"01890000-0000-7000-8000-00000000000b"_s),
            .name = u"周舟"_s,
            .initials = u"ZZ"_s,
            .ink = u"indigo"_s};
}

inline project::Store::NewProject newProject()
{
    return {.title = u"试验"_s, .taxonomy = taxonomy::defaultTaxonomy(), .isDesk = false};
}

inline QByteArray somePdf(int number = 1, qsizetype size = 1000)
{
    QByteArray pdf = "%PDF-1.7\n% test file " + QByteArray::number(number) + '\n';
    for (int i = 0; pdf.size() < size; ++i)
        pdf += QByteArray::number(qint64{i} * 7919) + ' ';
    return pdf;
}

inline project::Report someReport(const QString &title = u"美欧治理"_s)
{
    project::Report report;
    report.series = u"研究报告"_s;
    report.year = 2024;
    report.issue = 5;
    report.overall = 21;
    report.language = u"zh"_s;
    report.title = title;
    report.citation = u"林溪. 美欧治理[R]. 2024."_s;
    return report;
}

inline project::Edition someEdition()
{
    project::Edition edition;
    edition.fileName = u"报告 2024-05.pdf"_s;
    edition.pageCount = 2;
    edition.pageLabels = {u"封面"_s, u"1"_s};
    return edition;
}

/// A text layer of one page in which every paragraph is one line.
inline std::shared_ptr<const report::TextLayer> layerOf(const QStringList &paragraphs)
{
    report::TextLayer layer;
    quint16 top = 1000;
    for (const QString &paragraph : paragraphs) {
        if (!layer.text.isEmpty()) {
            layer.text += u'\n';
            layer.boxes.push_back({});
        }
        const report::TextRange range{.start = layer.text.size(), .end = layer.text.size() + paragraph.size()};
        layer.text += paragraph;
        for (quint16 i = 0; i < paragraph.size(); ++i) {
            const auto left = static_cast<quint16>(1000 + i * 200);
            layer.boxes.push_back(
                {.left = left, .top = top, .right = quint16(left + 200), .bottom = quint16(top + 240)});
        }
        const report::Box box{
            .left = 1000, .top = top, .right = quint16(1000 + 200 * paragraph.size()), .bottom = quint16(top + 240)};
        layer.blocks.append({.range = range, .kind = report::BlockKind::Paragraph});
        layer.lines.append({.range = range, .page = 0, .box = box});
        layer.sentences.append(range);
        top = static_cast<quint16>(top + 500);
    }
    layer.pages.append(
        {.size = {595, 842}, .step = 0.05, .label = u"1"_s, .range = {.start = 0, .end = layer.text.size()}});
    layer.language = u"zh"_s;
    return std::make_shared<const report::TextLayer>(std::move(layer));
}

inline project::Excerpt someExcerpt(const QString &note = {})
{
    project::Excerpt excerpt;
    excerpt.row.id = project::newId();
    excerpt.note = note;
    return excerpt;
}

/// Words of a text layer as a quotation in an edition.
inline project::Quotation quotationOf(const project::Excerpt &excerpt, const project::Edition &edition,
                                      const report::TextLayer &layer, const QString &words)
{
    const qsizetype start = layer.text.indexOf(words);
    project::Quotation quotation;
    quotation.row.id = project::newId();
    quotation.excerpt = excerpt.row.id;
    quotation.edition = edition.row.id;
    quotation.selector = report::makeSelector(layer, {.start = start, .end = start + words.size()}, edition.sha256);
    return quotation;
}

inline project::ExcerptTag tagging(const project::Excerpt &excerpt, const QString &address)
{
    project::ExcerptTag tag;
    tag.row.id = project::newId();
    tag.excerpt = excerpt.row.id;
    tag.tag = taxonomy::defaultId(address);
    return tag;
}

/// A folder with a new project in it.
class ProjectFolder
{
public:
    explicit ProjectFolder(const QString &name = u"P.meipi"_s) : m_path(m_folder.filePath(name)) { }

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] base::Result<std::unique_ptr<project::Store>> create(const project::Writer &writer = lin()) const
    {
        return project::Store::create(m_path, newProject(), writer);
    }

    [[nodiscard]] base::Result<std::unique_ptr<project::Store>> open(
        project::OpenMode mode = project::OpenMode::ReadWrite, const project::Writer &writer = lin()) const
    {
        return project::Store::open(m_path, mode, writer);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

} // namespace meipi::test
