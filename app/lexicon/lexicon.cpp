// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/lexicon.h"

#include "app/lexicon/lexicon_file.h"
#include "app/lexicon/numbered_pinyin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace meipi::lexicon {

using namespace Qt::StringLiterals;

struct Lexicon::Data
{
    QFile file; ///< keeps the mapping alive
    std::optional<LexiconView> view;
};

namespace {

bool isHan(QStringView character)
{
    const char32_t code = character.size() == 2 ? QChar::surrogateToUcs4(character.at(0), character.at(1))
                                                : char32_t(character.at(0).unicode());
    return QChar::script(code) == QChar::Script_Han;
}

/// The text cut into code points; an unpaired surrogate is one by itself.
QList<QStringView> characters(QStringView text)
{
    QList<QStringView> parts;
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        parts.append(text.sliced(i, pair ? 2 : 1));
        i += pair ? 2 : 1;
    }
    return parts;
}

void addOnce(QStringList &readings, const QString &reading)
{
    if (!reading.isEmpty() && !readings.contains(reading))
        readings.append(reading);
}

/// Readings of a word's characters from its entries, those with the most meanings first; empty where no entry has a
/// syllable for each character.
QList<QStringList> readingsOfWord(QList<Lexicon::Entry> entries, qsizetype length)
{
    std::ranges::stable_sort(entries, std::greater(), [](const auto &entry) { return entry.glosses.size(); });
    QList<QStringList> readings(length);
    for (const Lexicon::Entry &entry : std::as_const(entries)) {
        if (entry.readings.size() != length)
            continue;
        for (qsizetype i = 0; i < length; ++i)
            addOnce(readings[i], tonelessSyllable(entry.readings.at(i)));
    }
    const bool complete = std::ranges::none_of(readings, &QStringList::isEmpty);
    return complete ? readings : QList<QStringList>();
}

} // namespace

Lexicon::Lexicon(std::unique_ptr<Data> data) : d(std::move(data)) { }

Lexicon::~Lexicon() = default;

base::Result<std::shared_ptr<const Lexicon>> Lexicon::open(const QString &path)
{
    auto data = std::make_unique<Data>();
    data->file.setFileName(path);
    if (!data->file.exists())
        return base::fail(base::Problem::NoSuchFile, path);
    if (!data->file.open(QIODevice::ReadOnly))
        return base::fail(base::Problem::CannotRead, path, data->file.errorString());
    const qint64 size = data->file.size();
    const uchar *bytes = size > 0 ? data->file.map(0, size) : nullptr;
    if (size > 0 && bytes == nullptr)
        return base::fail(base::Problem::CannotRead, path, data->file.errorString());
    data->view = LexiconView::over(std::as_bytes(std::span(bytes, std::size_t(size))));
    if (!data->view)
        return base::fail(base::Problem::BadInput, path, u"not a dictionary of this version"_s);
    return std::shared_ptr<const Lexicon>(new Lexicon(std::move(data)));
}

std::shared_ptr<const Lexicon> Lexicon::shared()
{
    static const std::shared_ptr<const Lexicon> lexicon = []() -> std::shared_ptr<const Lexicon> {
        // bin and share stand side by side, installed and in the build folder.
        const QString path = QDir(QCoreApplication::applicationDirPath()).filePath(u"../share/meipi/lexicon.bin"_s);
        auto opened = open(QDir::cleanPath(path));
        if (!opened) {
            qWarning("no dictionary: %s %s", qUtf8Printable(opened.error().subject),
                     qUtf8Printable(opened.error().detail));
            return nullptr;
        }
        return *opened;
    }();
    return lexicon;
}

qsizetype Lexicon::size() const { return d->view->entryCount(); }

QList<Lexicon::Entry> Lexicon::entries(QStringView headword) const
{
    QList<Entry> found;
    if (const auto key = d->view->findKey(headword)) {
        for (const auto numbers = d->view->entriesOfKey(*key); const quint32 number : numbers)
            if (auto entry = d->view->entry(number))
                found.append({entry->traditional, entry->simplified, entry->readings, entry->glosses});
    }
    return found;
}

qsizetype Lexicon::longestHeadword(QStringView text) const
{
    const auto key = d->view->longestKey(text);
    return key ? d->view->key(*key).size() : 0;
}

QList<QStringList> Lexicon::pinyin(QStringView text) const
{
    const QList<QStringView> parts = characters(text);
    QList<QStringList> readings;
    qsizetype offset = 0; // in UTF-16 units
    while (readings.size() < parts.size()) {
        const QStringView character = parts.at(readings.size());
        QList<QStringList> ofWord;
        qsizetype taken = character.size();
        if (isHan(character)) {
            const qsizetype longest = longestHeadword(text.sliced(offset));
            if (longest > 0)
                ofWord = readingsOfWord(entries(text.sliced(offset, longest)),
                                        characters(text.sliced(offset, longest)).size());
            if (!ofWord.isEmpty())
                taken = longest;
            else
                ofWord = readingsOfWord(entries(character), 1);
        }
        if (ofWord.isEmpty())
            ofWord = {QStringList{character.toString()}};
        readings += ofWord;
        offset += taken;
    }
    return readings;
}

} // namespace meipi::lexicon
