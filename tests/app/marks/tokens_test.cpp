// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/tokens.h"

#include <QImage>
#include <QTest>

using namespace meipi::marks;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(meipi::marks::Appearance)

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsWcag_data();
    void contrastIsWcag();
    void pairsKeepTheirContrast_data();
    void pairsKeepTheirContrast();
    void facetsKeepTheirContrast_data();
    void facetsKeepTheirContrast();
    void inksKeepTheirContrast_data();
    void inksKeepTheirContrast();
    void washesKeepTextReadable_data();
    void washesKeepTextReadable();
    void ordinalWashesDarkenStepByStep_data();
    void ordinalWashesDarkenStepByStep();
    void unknownNamesHaveColours();
};

void TokensTest::contrastIsWcag_data()
{
    QTest::addColumn<QColor>("a");
    QTest::addColumn<QColor>("b");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
    QTest::newRow("same") << QColor(0x80, 0x80, 0x80) << QColor(0x80, 0x80, 0x80) << 1.0;
    // The example of the WCAG technique G18: #767676 on white just passes.
    QTest::newRow("#767676 on white") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
}

void TokensTest::contrastIsWcag()
{
    QFETCH(QColor, a);
    QFETCH(QColor, b);
    QFETCH(double, ratio);
    QVERIFY2(std::abs(contrast(a, b) - ratio) < 0.01, qPrintable(QString::number(contrast(a, b))));
}

void TokensTest::pairsKeepTheirContrast_data()
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const char *where = appearance == Appearance::Light ? "light" : "dark";
        const Tokens &t = tokens(appearance);
        const auto row = [where](const char *what, const QColor &front, const QColor &ground, double least) {
            QTest::addRow("%s: %s", where, what) << front << ground << least;
        };
        for (const auto &[name, ground] : {std::pair{"window", t.window},
                                           {"base", t.base},
                                           {"alt", t.alt},
                                           {"popup", t.popup},
                                           {"hover", t.hover},
                                           {"desk", t.desk},
                                           {"paper", t.paper},
                                           {"margin", t.margin}}) {
            row(qPrintable(u"text on %1"_s.arg(QLatin1StringView(name))), t.text, ground, 7.0);
            row(qPrintable(u"text2 on %1"_s.arg(QLatin1StringView(name))), t.text2, ground, 4.5);
        }
        for (const auto &[name, ground] : {std::pair{"window", t.window}, {"base", t.base}, {"popup", t.popup}}) {
            row(qPrintable(u"text3 on %1"_s.arg(QLatin1StringView(name))), t.text3, ground, 4.5);
            row(qPrintable(u"accent on %1"_s.arg(QLatin1StringView(name))), t.accent, ground, 4.5);
            row(qPrintable(u"field border on %1"_s.arg(QLatin1StringView(name))), t.field, ground, 2.95);
        }
        row("text on the accent wash", t.text, t.accentWash, 7.0);
        row("text2 on the accent wash", t.text2, t.accentWash, 4.5);
        row("words on the accent", t.onAccent, t.accent, 4.5);
        row("good on window", t.good, t.window, 4.5);
        row("warn on window", t.warn, t.window, 4.5);
        row("query facet", t.queryFacet, t.base, 4.5);
        row("query value", t.queryValue, t.base, 4.5);
        row("query text", t.queryText, t.base, 4.5);
        row("text on pressed", t.text, t.pressed, 7.0);
    }
}

void TokensTest::pairsKeepTheirContrast()
{
    QFETCH(QColor, front);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    QVERIFY2(contrast(front, ground) >= least,
             qPrintable(u"%1 on %2: %3"_s.arg(front.name(), ground.name()).arg(contrast(front, ground))));
}

void TokensTest::facetsKeepTheirContrast_data()
{
    QTest::addColumn<QString>("hue");
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<double>("label");
    for (const QString &hue : hueNames()) {
        QTest::addRow("light %s", qPrintable(hue)) << hue << Appearance::Light << 13.0;
        QTest::addRow("dark %s", qPrintable(hue)) << hue << Appearance::Dark << 9.0;
    }
}

void TokensTest::facetsKeepTheirContrast()
{
    QFETCH(QString, hue);
    QFETCH(Appearance, appearance);
    QFETCH(double, label);
    const Tokens &t = tokens(appearance);
    const FacetColors colors = facetColors(hue, appearance);
    for (const QColor &ground : {t.window, t.base, t.margin, colors.wash})
        QVERIFY2(contrast(colors.mark, ground) >= 3.0, qPrintable(QString::number(contrast(colors.mark, ground))));
    QVERIFY2(contrast(t.text, colors.wash) >= label, qPrintable(QString::number(contrast(t.text, colors.wash))));
}

void TokensTest::inksKeepTheirContrast_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Appearance>("appearance");
    for (const QString &name : inkNames()) {
        QTest::addRow("light %s", qPrintable(name)) << name << Appearance::Light;
        QTest::addRow("dark %s", qPrintable(name)) << name << Appearance::Dark;
    }
}

void TokensTest::inksKeepTheirContrast()
{
    QFETCH(QString, name);
    QFETCH(Appearance, appearance);
    const Tokens &t = tokens(appearance);
    const QColor color = ink(name, appearance);
    for (const QColor &ground : {t.window, t.base, t.paper, t.margin})
        QVERIFY(contrast(color, ground) >= 3.0);
    QVERIFY(contrast(onInk(appearance), color) >= 4.5);
}

void TokensTest::washesKeepTextReadable_data() { facetsKeepTheirContrast_data(); }

// Washes lie on the page's image: multiplied on white paper under black text, screened on dark
// paper, text and all.
void TokensTest::washesKeepTextReadable()
{
    QFETCH(QString, hue);
    QFETCH(Appearance, appearance);
    const auto washed = [](const QColor &ground, const PageWash &wash) {
        QImage pixel(1, 1, QImage::Format_RGB32);
        pixel.fill(ground);
        QPainter painter(&pixel);
        painter.setCompositionMode(wash.mode);
        painter.fillRect(pixel.rect(), wash.color);
        painter.end();
        return pixel.pixelColor(0, 0);
    };
    const Tokens &t = tokens(appearance);
    const QColor letters = appearance == Appearance::Light ? QColor(Qt::black) : t.text;
    for (const PageWash &wash : {pageWash(hue, appearance), selectionWash(appearance), foundWash(appearance),
                                 ordinalWash(hue, 0, 4, appearance), ordinalWash(hue, 3, 4, appearance)}) {
        const QColor ground = washed(t.paper, wash);
        QVERIFY(ground != t.paper);
        QVERIFY2(contrast(washed(letters, wash), ground) >= 4.5,
                 qPrintable(QString::number(contrast(washed(letters, wash), ground))));
    }
}

void TokensTest::ordinalWashesDarkenStepByStep_data() { facetsKeepTheirContrast_data(); }

void TokensTest::ordinalWashesDarkenStepByStep()
{
    QFETCH(QString, hue);
    QFETCH(Appearance, appearance);
    for (const int levels : {2, 3, 4, 7}) {
        for (int level = 1; level < levels; ++level) {
            const QColor before = ordinalWash(hue, level - 1, levels, appearance).color;
            const QColor after = ordinalWash(hue, level, levels, appearance).color;
            const QColor nothing = appearance == Appearance::Light ? Qt::white : Qt::black;
            QVERIFY(contrast(after, nothing) > contrast(before, nothing));
        }
    }
    QCOMPARE(ordinalWash(hue, -5, 4, appearance).color, ordinalWash(hue, 0, 4, appearance).color);
    QCOMPARE(ordinalWash(hue, 99, 4, appearance).color, ordinalWash(hue, 3, 4, appearance).color);
}

void TokensTest::unknownNamesHaveColours()
{
    QCOMPARE(facetColors(u"no such hue", Appearance::Light).mark, facetColors(u"stone", Appearance::Light).mark);
    QCOMPARE(ink(u"no such ink", Appearance::Dark), ink(u"black", Appearance::Dark));
    QCOMPARE(ink({}, Appearance::Light), ink(u"black", Appearance::Light));
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
