// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/lens_marks.h"
#include "widgets/reader/lens_style.h"
#include "widgets/reader/report_lens.h"
#include "widgets/style/appearance.h"

#include "app/marks/tokens.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using lens::Mark;
using lens::MarkSet;
using report::TextRange;

namespace {

constexpr int patience = 20000; // milliseconds

using Text = std::shared_ptr<const report::TextLayer>;

Text made(const QString &language, const QList<tests::MadeParagraph> &paragraphs, int pages)
{
    report::TextLayer layer = tests::madeText(paragraphs, pages);
    layer.language = language;
    return std::make_shared<const report::TextLayer>(std::move(layer));
}

Text chinese()
{
    return made(u"zh"_s,
                {{.page = 0, .lines = {u"提供者应当保存记录，"_s, u"不得出售。"_s}},
                 {.page = 1, .lines = {u"主管部门可以检查。"_s}},
                 {.page = 2, .lines = {u"提供者应当公布结果。"_s}}},
                3);
}

/// Many pages, so that it is read in many pieces.
Text longEnglish(int pages)
{
    QList<tests::MadeParagraph> paragraphs;
    for (int page = 0; page < pages; ++page) {
        paragraphs.append({.page = page, .lines = {u"Providers shall keep records of each release. "_s.repeated(60)}});
        paragraphs.append({.page = page, .lines = {u"They may not sell these. The board may ask for copies."_s}});
    }
    return made(u"en"_s, paragraphs, pages);
}

QList<lens::Hit> allHits(const report::TextLayer &layer)
{
    return lens::ClauseLens().hits(layer, {0, layer.text.size()});
}

} // namespace

class ReportLensTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReportLens> m_lens;

    void read(const Text &text)
    {
        m_lens->setText(text);
        m_lens->setOn(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_lens->state(), ReportLens::State::Ready, patience);
    }

    [[nodiscard]] QString currentWords() const
    {
        return m_lens->current() ? m_lens->text()->textOf(m_lens->current()->words) : QString();
    }

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, AppearanceChoice::Light); }
    void init() { m_lens = std::make_unique<ReportLens>(); }

    void readsNothingWhileOff()
    {
        m_lens->setText(chinese());
        QTest::qWait(50);
        QCOMPARE(m_lens->state(), ReportLens::State::Off);
        QVERIFY(m_lens->hits().isEmpty());
        m_lens->setOn(true);
        QCOMPARE(m_lens->state(), ReportLens::State::Reading);
        QTRY_VERIFY_WITH_TIMEOUT(!m_lens->hits().isEmpty(), patience);
        m_lens->setOn(false);
        QVERIFY(m_lens->hits().isEmpty());
    }

    void givesWhatTheLensGives_data()
    {
        QTest::addColumn<int>("pages");
        QTest::addColumn<int>("from"); // tenths of the text, where one reads
        QTest::newRow("one page") << 1 << 0;
        QTest::newRow("many pages") << 120 << 0;
        QTest::newRow("many pages from the middle") << 120 << 5;
        QTest::newRow("many pages from the end") << 120 << 10;
    }

    void givesWhatTheLensGives()
    {
        QFETCH(int, pages);
        QFETCH(int, from);
        const Text text = longEnglish(pages);
        m_lens->setText(text);
        m_lens->setOn(true);
        m_lens->readFrom(text->text.size() * from / 10);
        QTRY_COMPARE_WITH_TIMEOUT(m_lens->state(), ReportLens::State::Ready, patience);
        const QList<lens::Hit> expected = allHits(*text);
        QVERIFY(expected.size() >= 62 * pages);
        QCOMPARE(m_lens->hits(), expected);
        lens::MarkCounts counts;
        for (const lens::Hit &hit : expected)
            counts.add(hit.mark);
        QVERIFY(m_lens->counts() == counts);
    }

    void says_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<report::TextState>("textState");
        QTest::addColumn<ReportLens::State>("state");
        using enum report::TextState;
        QTest::newRow("Chinese") << u"zh"_s << Present << ReportLens::State::Ready;
        QTest::newRow("traditional Chinese") << u"zh-Hant"_s << Present << ReportLens::State::Ready;
        QTest::newRow("English") << u"en"_s << Present << ReportLens::State::Ready;
        QTest::newRow("Japanese") << u"ja"_s << Present << ReportLens::State::NoDefinitions;
        QTest::newRow("French") << u"fr"_s << Present << ReportLens::State::NoDefinitions;
        QTest::newRow("unknown") << QString() << Present << ReportLens::State::NoDefinitions;
        QTest::newRow("scan") << u"zh"_s << Absent << ReportLens::State::NoText;
        QTest::newRow("garbage") << u"en"_s << Garbage << ReportLens::State::NoText;
    }

    void says()
    {
        QFETCH(QString, language);
        QFETCH(report::TextState, textState);
        QFETCH(ReportLens::State, state);
        report::TextLayer layer = tests::madeText({{.page = 0, .lines = {u"It shall. 应当。"_s}}}, 1);
        layer.language = language;
        layer.state = textState;
        m_lens->setOn(true);
        QCOMPARE(m_lens->state(), ReportLens::State::Waiting);
        m_lens->setText(std::make_shared<const report::TextLayer>(layer));
        QTRY_COMPARE_WITH_TIMEOUT(m_lens->state(), state, patience);
        QCOMPARE(m_lens->hits().isEmpty(), state != ReportLens::State::Ready);
    }

    void anotherReportEndsTheReading()
    {
        m_lens->setText(longEnglish(400));
        m_lens->setOn(true);
        m_lens->setText(chinese());
        QTRY_COMPARE_WITH_TIMEOUT(m_lens->state(), ReportLens::State::Ready, patience);
        QCOMPARE(m_lens->hits(), allHits(*chinese()));
        m_lens->setText(longEnglish(400)); // and goes while it is read
        m_lens.reset();
    }

    void stepsThroughWhatIsShown_data()
    {
        QTest::addColumn<MarkSet>("shown");
        QTest::addColumn<ReportLens::Step>("step");
        QTest::addColumn<QStringList>("words");
        using enum ReportLens::Step;
        QTest::newRow("all") << lens::clauseMarks << Next
                             << QStringList{u"应当"_s, u"不得"_s, u"可以"_s, u"应当"_s, u"应当"_s};
        QTest::newRow("back") << lens::clauseMarks << Previous
                              << QStringList{u"应当"_s, u"可以"_s, u"不得"_s, u"应当"_s, u"应当"_s};
        QTest::newRow("obligations") << MarkSet{Mark::Obligation} << Next << QStringList{u"应当"_s, u"应当"_s};
        QTest::newRow("permissions") << MarkSet{Mark::Permission} << Next << QStringList{u"可以"_s, u"可以"_s};
        QTest::newRow("none") << MarkSet{Mark::Date} << Next << QStringList{QString()};
    }

    void stepsThroughWhatIsShown()
    {
        QFETCH(MarkSet, shown);
        QFETCH(ReportLens::Step, step);
        QFETCH(QStringList, words);
        read(chinese());
        m_lens->setShown(shown);
        for (const QString &each : std::as_const(words)) {
            m_lens->step(step, m_lens->current() ? m_lens->current()->words.start : 0);
            QCOMPARE(currentWords(), each);
        }
    }

    void theNextOfOneKindShowsIt()
    {
        read(chinese());
        m_lens->setShown({Mark::Prohibition});
        m_lens->step(ReportLens::Step::Next, 0, Mark::Permission);
        QCOMPARE(currentWords(), u"可以"_s);
        QVERIFY(m_lens->shown().contains(Mark::Permission));
        MarkSet without = m_lens->shown();
        without.remove(Mark::Permission);
        m_lens->setShown(without); // a hit that is filtered out is not the current one
        QVERIFY(!m_lens->current());
    }

    void aStepWaitsForWhatIsNotReadYet()
    {
        const Text text = longEnglish(150);
        const QList<lens::Hit> hits = allHits(*text);
        m_lens->setText(text);
        m_lens->setOn(true);
        QSignalSpy arrived(m_lens.get(), &ReportLens::arrivedAt);
        m_lens->step(ReportLens::Step::Previous, 0); // round the end: all of it must be known
        QVERIFY(!m_lens->current());
        QTRY_COMPARE_WITH_TIMEOUT(arrived.size(), 1, patience);
        QVERIFY(m_lens->current() == std::optional(hits.constLast()));
    }

    void findsTheHitUnderACharacter()
    {
        read(chinese());
        const qsizetype at = m_lens->text()->text.indexOf(u"不得"_s);
        QVERIFY(m_lens->hitAt(at).has_value());
        QCOMPARE(m_lens->hitAt(at)->mark, Mark::Prohibition);
        QVERIFY(!m_lens->hitAt(at - 1));
        m_lens->setShown({Mark::Obligation});
        QVERIFY(!m_lens->hitAt(at));
    }

    void wordsStandOnTheirPages()
    {
        read(chinese());
        LensMarks marks(m_lens.get());
        const LensOnPage &first = marks.on(0);
        QCOMPARE(first.words.size(), 2);
        QCOMPARE(first.words.at(0).mark, Mark::Obligation);
        QCOMPARE(first.words.at(0).lines, QList<QRectF>{QRectF(80, 100, 20, 10)});
        QCOMPARE(first.words.at(1).lines, QList<QRectF>{QRectF(50, 120, 20, 10)});
        QCOMPARE(first.beside.size(), 2);
        for (const LensOnPage::Beside &beside : first.beside) {
            QCOMPARE(beside.right, 50.0);
            QCOMPARE(beside.left, 0.0);
        }
        QVERIFY(marks.on(3).words.isEmpty());
        m_lens->setShown({Mark::Prohibition});
        marks.forget();
        QCOMPARE(marks.on(0).words.size(), 1);
        m_lens->step(ReportLens::Step::Next, 0);
        QVERIFY(!marks.scopeOn(0).isEmpty());
        QVERIFY(marks.scopeOn(1).isEmpty());
    }

    void everyMarkLooksDifferent()
    {
        std::set<LensLine> lines;
        for (const Mark mark : lens::allMarks) {
            lines.insert(lensStyle(mark).line);
            QVERIFY(!lensWord(mark).isEmpty() && !lensName(mark).isEmpty());
            for (const auto appearance : {marks::Appearance::Light, marks::Appearance::Dark}) {
                const QColor paper = marks::tokens(appearance).paper;
                const double ratio = marks::contrast(lensInk(mark, appearance), paper);
                QVERIFY2(ratio >= 4.5, qPrintable(u"%1 %2"_s.arg(lens::nameOf(mark)).arg(ratio)));
            }
        }
        QCOMPARE(lines.size(), lens::allMarks.size());
    }
};

QTEST_MAIN(ReportLensTest)
#include "report_lens_test.moc"
