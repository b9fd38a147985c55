// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/code_points.h"

#include <QChar>

#include <algorithm>

namespace meipi::base {

qsizetype snappedToCodePoint(QStringView text, qsizetype utf16Index)
{
    const qsizetype index = std::clamp<qsizetype>(utf16Index, 0, text.size());
    const bool inside =
        index > 0 && index < text.size() && text[index].isLowSurrogate() && text[index - 1].isHighSurrogate();
    return inside ? index - 1 : index;
}

qsizetype codePointsBefore(QStringView text, qsizetype utf16Index)
{
    const qsizetype end = snappedToCodePoint(text, utf16Index);
    qsizetype count = 0;
    for (qsizetype i = 0; i < end; ++count)
        i += (text[i].isHighSurrogate() && i + 1 < end && text[i + 1].isLowSurrogate()) ? 2 : 1;
    return count;
}

qsizetype utf16IndexOf(QStringView text, qsizetype codePoints)
{
    qsizetype index = 0;
    for (qsizetype count = 0; count < codePoints && index < text.size(); ++count)
        index += (text[index].isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate()) ? 2 : 1;
    return index;
}

} // namespace meipi::base
