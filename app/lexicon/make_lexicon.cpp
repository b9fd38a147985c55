// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// meipi-make-lexicon DICTIONARY.dict.dz LEXICON.bin: run by the build.
#include "app/lexicon/dictionary_text.h"
#include "app/lexicon/lexicon_file.h"

#include <KCompressionDevice>

#include <QCoreApplication>
#include <QSaveFile>

#include <cstdio>

using namespace meipi::lexicon;
using namespace Qt::StringLiterals;

namespace {

/// Fewer entries than this mean that the format has changed under us.
constexpr qsizetype leastEntries = 100'000;

int complain(const QString &what, const QString &why)
{
    std::fputs(qPrintable(u"meipi-make-lexicon: %1: %2\n"_s.arg(what, why)), stderr);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return complain(u"usage"_s, u"meipi-make-lexicon DICTIONARY.dict.dz LEXICON.bin"_s);

    KCompressionDevice compressed(arguments.at(1), KCompressionDevice::GZip);
    if (!compressed.open(QIODevice::ReadOnly))
        return complain(arguments.at(1), compressed.errorString());
    const QString text = QString::fromUtf8(compressed.readAll());
    const QList<DictionaryEntry> entries = readDictionary(text);
    if (entries.size() < leastEntries)
        return complain(arguments.at(1), u"only %1 entries were understood"_s.arg(entries.size()));

    QSaveFile file(arguments.at(2));
    if (!file.open(QIODevice::WriteOnly) || file.write(writeLexicon(entries)) < 0 || !file.commit())
        return complain(arguments.at(2), file.errorString());
    return 0;
}
