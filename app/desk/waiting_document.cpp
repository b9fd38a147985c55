// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/waiting_document.h"

#include "app/desk/text_reader.h"

#include <QEventLoop>

#include <optional>

namespace meipi::desk {
namespace {

using base::Error;

/// One answer, waited for. The answer may come while the question is still being asked.
template<typename Value>
class Answer
{
public:
    void give(const base::Result<Value> &value)
    {
        if (!m_value)
            m_value = value;
        m_loop.quit();
    }
    base::Result<Value> wait()
    {
        if (!m_value)
            m_loop.exec();
        if (!m_value)
            return base::fail(base::Problem::Cancelled);
        return *m_value;
    }
    QObject *context() { return &m_loop; }

private:
    QEventLoop m_loop;
    std::optional<base::Result<Value>> m_value;
};

} // namespace

base::Done openAndWait(pdf::Document &document, const pdf::Source &source, const QString &password)
{
    Answer<void> answer;
    QObject::connect(&document, &pdf::Document::opened, answer.context(), [&] { answer.give({}); });
    QObject::connect(&document, &pdf::Document::openFailed, answer.context(),
                     [&](const Error &error) { answer.give(std::unexpected(error)); });
    document.open(source, password);
    return answer.wait();
}

base::Result<ReadText> readTextAndWait(pdf::Document &document, const Progress &progress)
{
    Answer<std::shared_ptr<const report::TextLayer>> answer;
    ReadText read;
    TextReader reader(&document);
    QObject::connect(&reader, &TextReader::progress, answer.context(), [&](int done, int total) {
        if (progress)
            progress(done, total);
    });
    QObject::connect(&reader, &TextReader::pageFailed, answer.context(),
                     [&](int page, const Error &) { read.failedPages.append(page + 1); });
    QObject::connect(&reader, &TextReader::ready, answer.context(), [&](const auto &layer) { answer.give(layer); });
    QObject::connect(&reader, &TextReader::failed, answer.context(),
                     [&](const Error &error) { answer.give(std::unexpected(error)); });
    reader.start();
    auto layer = answer.wait();
    if (!layer)
        return std::unexpected(layer.error());
    read.layer = *std::move(layer);
    return read;
}

base::Result<QImage> renderAndWait(pdf::Document &document, const pdf::RenderRequest &request)
{
    Answer<QImage> answer;
    QObject::connect(&document, &pdf::Document::rendered, answer.context(),
                     [&](pdf::RequestId, const pdf::PageImage &page) { answer.give(page.image.copy()); });
    QObject::connect(&document, &pdf::Document::renderFailed, answer.context(),
                     [&](pdf::RequestId, const Error &error) { answer.give(std::unexpected(error)); });
    document.render(request);
    return answer.wait();
}

} // namespace meipi::desk
