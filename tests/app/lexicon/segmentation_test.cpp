// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/segmentation.h"

#include <QTest>

using namespace meipi::lexicon;
using namespace Qt::StringLiterals;

// The real dictionary, as the build made it.
class SegmentationTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Lexicon> m_lexicon;

    [[nodiscard]] QString cut(const QString &text) const
    {
        QStringList words;
        qsizetype start = 0;
        for (const qsizetype end : wordEnds(*m_lexicon, text)) {
            words.append(text.sliced(start, end - start));
            start = end;
        }
        return words.join(u'|');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_lexicon = Lexicon::shared();
        QVERIFY(m_lexicon != nullptr);
    }

    void cuts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QString();
        QTest::newRow("one character") << u"法"_s;
        QTest::newRow("longest words") << u"人工智能|治理"_s;
        QTest::newRow("not the longest first word") << u"研究|生命|起源"_s;
        QTest::newRow("a particle stays alone") << u"原则|的|确立"_s;
        QTest::newRow("a clause of a report") << u"欧盟|更加|注重|安全|与|权利"_s;
        QTest::newRow("traditional") << u"風險|評估|制度"_s;
        QTest::newRow("no word of any dictionary") << u"𠀀|𠀁"_s;
        QTest::newRow("Latin letters stand alone") << u"在|q|z"_s;
    }

    void cuts()
    {
        QFETCH(QString, words);
        QCOMPARE(cut(QString(words).remove(u'|')), words);
    }

    void everyUnitIsInOneWord()
    {
        const QString text = QString(u"通过《人工智能法案》立法实行风险分级监管𠀀"_s).repeated(20);
        const QList<qsizetype> ends = wordEnds(*m_lexicon, text);
        QVERIFY(std::ranges::is_sorted(ends, std::less_equal()));
        QCOMPARE(ends.last(), text.size());
        QVERIFY(
            std::ranges::none_of(ends, [&](qsizetype end) { return end < text.size() && text[end].isLowSurrogate(); }));
    }
};

QTEST_GUILESS_MAIN(SegmentationTest)
#include "segmentation_test.moc"
