// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/batch.h"
#include "tests/fuzz/fuzz_target.h"

namespace meipi::fuzz {

QList<QByteArray> seeds()
{
    const QByteArray full =
        R"([{"quote_zh": "提供者应当建立风险管理制度。", "page": 3, "tags": ["risk_level/high"], "note": "第九条"},
                {"quote": "shall not", "occurrence": 2, "tags": ["regulation_path/strong", "economy/eu"]}])";
    promise(desk::readCoding(full).has_value(), "the example can be read");
    return {full, "[]"};
}

void run(const QByteArray &input)
{
    const base::Result<QList<desk::TagRequest>> requests = desk::readCoding(input);
    if (!requests)
        return;
    for (const desk::TagRequest &request : *requests) {
        promise(!request.quote.isEmpty(), "a request has a quote");
        promise(request.page.value_or(1) >= 1 && request.occurrence.value_or(1) >= 1,
                "pages and occurrences count from 1");
    }
}

} // namespace meipi::fuzz
