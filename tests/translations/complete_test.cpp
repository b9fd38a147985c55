// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every text of the interface has its Chinese (and its English plural): reads the sources anew with lupdate and asks that
// nothing is missing, unfinished or left over.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString translation;
    bool finished = true;
};

/// Context and source text → translation (its forms joined).
QMap<QString, Message> messages(const QString &path)
{
    QMap<QString, Message> found;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"source"_s) {
            source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            const bool finished = !xml.attributes().hasAttribute(u"type"_s);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            found.insert(context + u'\n' + source, {.translation = text, .finished = finished});
        }
    }
    return found;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression expression(u"%L?\\d|%n"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : expression.globalMatch(text))
        found.append(match.captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class CompleteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Chinese") << u"meipi_zh_CN.ts"_s << QStringList();
        QTest::newRow("English plurals") << u"meipi_en.ts"_s << QStringList{u"-pluralonly"_s};
    }

    void nothingIsMissing()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        const QString root = QStringLiteral(MEIPI_SOURCE_DIR);
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(file);
        QVERIFY(QFile::copy(root + u"/translations/"_s + file, fresh));
        QVERIFY(QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner));
        QProcess lupdate;
        lupdate.start(QStringLiteral(MEIPI_LUPDATE),
                      QStringList{u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-source-language"_s,
                                  u"en"_s, u"-I"_s, root}
                          + options + QStringList{root + u"/app"_s, root + u"/widgets"_s, u"-ts"_s, fresh});
        QVERIFY(lupdate.waitForFinished());
        QCOMPARE(lupdate.exitCode(), 0);

        const QMap<QString, Message> stored = messages(root + u"/translations/"_s + file);
        const QMap<QString, Message> wanted = messages(fresh);
        QVERIFY(!wanted.isEmpty());
        QStringList problems;
        for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
            if (!stored.contains(it.key()))
                problems.append(u"not in %1: %2"_s.arg(file, it.key()));
            else if (!it->finished || it->translation.isEmpty())
                problems.append(u"not translated in %1: %2"_s.arg(file, it.key()));
        }
        for (auto it = stored.cbegin(); it != stored.cend(); ++it)
            if (!wanted.contains(it.key()))
                problems.append(u"in no source any more: %1"_s.arg(it.key()));
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void chineseKeepsThePlaceholders()
    {
        QStringList problems;
        const QMap<QString, Message> all = messages(QStringLiteral(MEIPI_SOURCE_DIR "/translations/meipi_zh_CN.ts"));
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            const QString source = it.key().section(u'\n', 1);
            if (placeholders(source) != placeholders(it->translation))
                problems.append(source + u" / "_s + it->translation);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void chineseIsWrittenAsAgreed()
    {
        // LOOK, wording: no 您, no exclamation marks, “” for quotations, full-width punctuation between Han characters.
        static const QRegularExpression refused(u"您|！|\"|\\p{Han}[,;:?!]\\p{Han}"_s);
        QStringList problems;
        for (const Message &message : messages(QStringLiteral(MEIPI_SOURCE_DIR "/translations/meipi_zh_CN.ts")))
            if (message.translation.contains(refused))
                problems.append(message.translation);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(CompleteTest)
#include "complete_test.moc"
