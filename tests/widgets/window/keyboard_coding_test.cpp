// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A coder works through the first three pages of the report by keyboard alone. The keystrokes stand in
// keyboard_coding.keys, one excerpt a line; with MEIPI_WRITE_KEYS=FILE they are worked out anew from the gold coding.
#include "app/lexicon/lexicon.h"
#include "tests/widgets/window/key_script.h"
#include "tests/widgets/window/window_world.h"
#include "widgets/reader/unit_steps.h"
#include "widgets/tagging/tag_keys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUndoStack>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using report::TextRange;
using tests::CodedByKeys;
using tests::WindowWorld;

namespace {

constexpr int lastPage = 3; // from 1
constexpr int mostSteps = 400; // of one search for a place
constexpr double wantedKeys = 6; // fewer, for coding one excerpt

QString corpus(const QString &name)
{
    const QString shared = qEnvironmentVariable("MEIPI_SHARED", QStringLiteral(MEIPI_SOURCE_DIR "/../shared"));
    return shared + u"/corpus/report-2024-05/"_s + name;
}

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

struct GoldExcerpt
{
    QString quote; ///< without white space
    int page = 0; ///< from 1
    QStringList tags; ///< in the order of the file
};

QList<GoldExcerpt> goldOfFirstPages()
{
    QFile file(corpus(u"coding.gold.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<GoldExcerpt> gold;
    for (const auto entries = QJsonDocument::fromJson(file.readAll()).array(); const QJsonValue &value : entries) {
        GoldExcerpt excerpt{
            .quote = withoutSpaces(value[u"quote_zh"].toString()), .page = value[u"page"].toInt(), .tags = {}};
        for (const auto tags = value[u"tags"].toArray(); const QJsonValue &tag : tags)
            excerpt.tags.append(tag.toString());
        if (excerpt.page <= lastPage)
            gold.append(excerpt);
    }
    return gold;
}

} // namespace

class KeyboardCodingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowWorld> m_world;

    [[nodiscard]] ReaderView &reader() const { return *m_world->reader(); }
    [[nodiscard]] const report::TextLayer &text() const { return *m_world->report()->text(); }

    void open()
    {
        m_world = std::make_unique<WindowWorld>();
        QVERIFY(QTest::qWaitForWindowActive(m_world->window.get()));
        const QString project = m_world->desk.file(u"coding.meipi"_s);
        QVERIFY(tests::DeskWorld::made(project));
        m_world->window->openProject(project);
        QTRY_VERIFY_WITH_TIMEOUT(m_world->window->session()->workspace(), tests::slow);
        m_world->window->openPdfs({corpus(u"report-2024-05.zh.pdf"_s)});
        QVERIFY(m_world->waitForReport());
        QTRY_VERIFY_WITH_TIMEOUT(!m_world->report()->id().isNull(), tests::slow);
        reader().setFocus();
    }

    /// Where each gold excerpt stands: the first place on its page that no earlier one has.
    [[nodiscard]] QList<TextRange> places(const QList<GoldExcerpt> &gold) const
    {
        QString plain;
        QList<qsizetype> origins;
        for (qsizetype i = 0; i < text().text.size(); ++i) {
            if (!text().text.at(i).isSpace()) {
                plain.append(text().text.at(i));
                origins.append(i);
            }
        }
        QList<TextRange> found;
        for (const GoldExcerpt &excerpt : gold) {
            qsizetype at = plain.indexOf(excerpt.quote);
            const auto isFree = [&] {
                const TextRange range{origins[at], origins[at + excerpt.quote.size() - 1] + 1};
                return text().pageOf(range.start) + 1 == excerpt.page && !found.contains(range)
                    && (found.isEmpty() || range.start >= found.constLast().start);
            };
            while (at >= 0 && !isFree())
                at = plain.indexOf(excerpt.quote, at + 1);
            found.append(at < 0 ? TextRange{} : TextRange{origins[at], origins[at + excerpt.quote.size() - 1] + 1});
        }
        return found;
    }

    /// The keys that a coder would take to select a place, found by looking at the selection after each.
    [[nodiscard]] QStringList keysTo(TextRange place)
    {
        const TextUnits units(m_world->report()->text(), lexicon::Lexicon::shared());
        QStringList keys;
        const auto pressed = [&](const QString &key) {
            keys.append(key);
            tests::press(*m_world->window, key);
            return reader().selection();
        };
        const desk::ExcerptEntry *here = m_world->report()->excerpt(reader().currentExcerpt());
        const TextRange sentence = units.at(place.start, TextUnit::Sentence);
        // In the sentence of the excerpt before by clauses, else by sentences.
        const bool inSameSentence = here && here->placement.range.end > sentence.start;
        TextRange now;
        for (int i = 0; i < mostSteps && now.end <= place.start; ++i)
            now = pressed(inSameSentence ? u"Shift+."_s : u"."_s);
        if (!inSameSentence && now.start < place.start)
            now = pressed(u"Alt+Down"_s); // its first clause
        for (int i = 0; i < mostSteps && now.end <= place.start; ++i)
            now = pressed(u"Shift+."_s);
        for (int i = 0; i < mostSteps && now.start < place.start
             && withEdgeMoved(units, now, RangeEdge::Start, TextUnit::Word, false).start <= place.start;
             ++i)
            now = pressed(u"Shift+["_s);
        for (int i = 0; i < mostSteps && now.end != place.end; ++i)
            now = pressed(endKey(units, now, place.end));
        return keys;
    }

    [[nodiscard]] static QString endKey(const TextUnits &units, TextRange now, qsizetype end)
    {
        const auto reaches = [&](TextUnit unit, bool outwards) {
            const qsizetype next = withEdgeMoved(units, now, RangeEdge::End, unit, outwards).end;
            return outwards ? next > now.end && next <= end : next < now.end && next >= end;
        };
        const bool outwards = end > now.end;
        if (reaches(TextUnit::Clause, outwards))
            return outwards ? u"Ctrl+]"_s : u"Ctrl+Shift+]"_s;
        if (reaches(TextUnit::Word, outwards))
            return outwards ? u"]"_s : u"Shift+]"_s;
        return outwards ? u"Shift+Right"_s : u"Shift+Left"_s;
    }

    /// Works the script out while it codes with it.
    void writeScript(const QString &path)
    {
        const QList<GoldExcerpt> gold = goldOfFirstPages();
        const QList<TextRange> where = places(gold);
        const taxonomy::Taxonomy &taxonomy = m_world->window->session()->workspace()->taxonomy();
        const QHash<QUuid, QString> keys = tagKeys(taxonomy);
        QStringList lines;
        for (qsizetype i = 0; i < gold.size(); ++i) {
            QVERIFY2(!where.at(i).isEmpty(), qPrintable(gold.at(i).quote));
            CodedByKeys excerpt{.selecting = keysTo(where.at(i)), .coding = {}};
            for (const QString &address : gold.at(i).tags) {
                const auto tag = taxonomy.tagByAddress(address);
                QVERIFY2(tag && keys.contains(tag->id), qPrintable(address));
                excerpt.coding.append(keys.value(tag->id));
                tests::press(*m_world->window, excerpt.coding.constLast());
            }
            lines.append(excerpt.line());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "# Keystrokes that code the first three pages of the report: to select | to code. One excerpt a line.\n");
        file.write(lines.join(u'\n').toUtf8() + '\n');
    }

    [[nodiscard]] static QStringList described(const QString &quote, QStringList tags)
    {
        tags.sort();
        return {withoutSpaces(quote), tags.join(u' ')};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        if (!QFileInfo::exists(corpus(u"coding.gold.json"_s)))
            QSKIP("the report's coding (../shared/corpus/report-2024-05/coding.gold.json) is not there");
    }

    void cleanup() { m_world.reset(); }

    void threePagesByKeys()
    {
        open();
        const QString script = QStringLiteral(MEIPI_SOURCE_DIR "/tests/widgets/window/keyboard_coding.keys");
        if (const QString path = qEnvironmentVariable("MEIPI_WRITE_KEYS"); !path.isEmpty()) {
            writeScript(path);
            return;
        }
        QFile file(script);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int excerpts = 0;
        qsizetype selecting = 0;
        qsizetype coding = 0;
        for (const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
             const QString &line : lines) {
            if (line.startsWith(u'#'))
                continue;
            const CodedByKeys keys = CodedByKeys::read(line);
            for (const QString &key : keys.selecting + keys.coding)
                tests::press(*m_world->window, key);
            ++excerpts;
            selecting += keys.selecting.size();
            coding += keys.coding.size();
        }
        QList<QStringList> made;
        const taxonomy::Taxonomy &taxonomy = m_world->window->session()->workspace()->taxonomy();
        for (const auto entries = m_world->report()->excerpts(); const desk::ExcerptEntry &entry : entries) {
            QStringList tags;
            for (const auto ids = entry.tagIds(); const QUuid &id : ids)
                tags.append(taxonomy.address(id));
            made.append(described(entry.quote(), tags));
        }
        QList<QStringList> wanted;
        for (const auto gold = goldOfFirstPages(); const GoldExcerpt &excerpt : gold)
            wanted.append(described(excerpt.quote, excerpt.tags));
        QCOMPARE(made, wanted);
        QVERIFY(m_world->waitUntilKept());
        const double each = static_cast<double>(coding) / excerpts;
        qInfo("%d excerpts: %.1f keys each to code, %.1f to select", excerpts, each,
              static_cast<double>(selecting) / excerpts);
        QVERIFY(each < wantedKeys);
        // And back again.
        while (m_world->window->session()->workspace()->undoStack()->canUndo())
            tests::press(*m_world->window, u"Ctrl+Z"_s);
        QVERIFY(m_world->report()->excerpts().isEmpty());
    }
};

QTEST_MAIN(KeyboardCodingTest)
#include "keyboard_coding_test.moc"
