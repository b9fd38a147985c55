// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the sources and fails on an include against the direction of dependencies, a library outside its only
// folder, a missing licence line or a file that is too long.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineLimit = 400;

/// What a folder of app/ may include beside itself and base. "main" is the program's own files in app/.
QHash<QString, QStringList> allowedArrows()
{
    const QStringList middle{u"report"_s, u"taxonomy"_s, u"lexicon"_s, u"project"_s};
    QStringList everythingBelowDesk = middle;
    everythingBelowDesk << u"pdf"_s << u"lens"_s << u"marks"_s << u"search"_s << u"parallel"_s << u"analysis"_s
                        << u"exchange"_s;
    return {
        {u"base"_s, {}},
        {u"syntax"_s, {}},
        {u"report"_s, {}},
        {u"taxonomy"_s, {}},
        {u"pdf"_s, {u"report"_s}},
        {u"lens"_s, {u"report"_s, u"syntax"_s}},
        {u"lexicon"_s, {u"report"_s}},
        {u"marks"_s, {u"taxonomy"_s}},
        {u"project"_s, {u"report"_s, u"taxonomy"_s}},
        {u"search"_s, middle},
        {u"parallel"_s, middle},
        {u"analysis"_s, middle},
        {u"exchange"_s, {u"project"_s, u"report"_s, u"taxonomy"_s, u"pdf"_s, u"marks"_s}},
        {u"desk"_s, everythingBelowDesk},
        {u"commands"_s, {u"desk"_s}},
        {u"main"_s, {u"commands"_s, u"desk"_s, u"pdf"_s}},
    };
}

QString folderOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts[1] : u"main"_s;
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s,
                                         QRegularExpression::MultilineOption);
    QStringList result;
    for (const QRegularExpressionMatch &match : line.globalMatch(text))
        result << match.captured(1);
    return result;
}

/// What is wrong with one source file of app/ or widgets/; `path` is relative to the repository.
QStringList includeProblems(const QString &path, const QString &text)
{
    static const QHash<QString, QStringList> allowed = allowedArrows();
    static const QRegularExpression poppler(u"^(qt6/)?poppler"_s);
    static const QRegularExpression sqlite(u"^(sqlite3|SQLiteCpp/)"_s);
    static const QRegularExpression highlighting(u"^KSyntaxHighlighting/"_s);
    static const QRegularExpression screen(u"^(QtWidgets|QWidget$|QApplication$)"_s);
    const bool inApp = path.startsWith(u"app/");
    const QString folder = folderOf(path);
    QStringList problems;
    const auto report = [&](const QString &include, const QString &why) {
        problems << u"%1 includes %2: %3"_s.arg(path, include, why);
    };
    if (inApp && !allowed.contains(folder))
        problems << u"%1: the folder app/%2 has no place in the direction of dependencies"_s.arg(path, folder);
    const QStringList includes = includesOf(text);
    for (const QString &include : includes) {
        if (poppler.match(include).hasMatch() && !path.startsWith(u"app/pdf/"))
            report(include, u"only app/pdf knows Poppler"_s);
        if (sqlite.match(include).hasMatch() && !path.startsWith(u"app/project/"))
            report(include, u"only app/project knows SQLite"_s);
        if (highlighting.match(include).hasMatch() && path != u"app/syntax/syntax_module.cpp"
            && !path.startsWith(u"tests/"))
            report(include, u"only the module of app/syntax knows KSyntaxHighlighting"_s);
        if (screen.match(include).hasMatch() && inApp && folder != u"main")
            report(include, u"app works without a screen"_s);
        if (include.startsWith(u"../") || include.startsWith(u"tests/"))
            report(include, u"paths start at the repository's app, widgets or resources"_s);
        if (include.startsWith(u"widgets/") && inApp && folder != u"main")
            report(include, u"app does not know widgets"_s);
        if (!include.startsWith(u"app/"))
            continue;
        const QString other = folderOf(include);
        if (!inApp && (other == u"commands" || other == u"main"))
            report(include, u"widgets and commands do not know each other"_s);
        if (inApp && other != folder && other != u"base" && !allowed.value(folder).contains(other))
            report(include, u"no arrow from %1 to %2"_s.arg(folder, other));
    }
    return problems;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Paths below `folders` of the repository, relative to it, whose names match.
QStringList filesIn(const QStringList &folders, const QStringList &patterns)
{
    const QDir repository(QStringLiteral(MEIPI_SOURCE_DIR));
    QStringList result;
    for (const QString &folder : folders) {
        QDirIterator files(repository.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            result << repository.relativeFilePath(files.next());
    }
    result.sort();
    return result;
}

QString inRepository(const QString &path) { return QStringLiteral(MEIPI_SOURCE_DIR) + u'/' + path; }

/// A folder that can be reached from itself, as "a > b > a"; empty when there is none.
QString circleIn(const QHash<QString, QSet<QString>> &arrows)
{
    QSet<QString> done;
    QStringList way;
    const auto visit = [&](const auto &self, const QString &folder) -> QString {
        if (const qsizetype start = way.indexOf(folder); start >= 0)
            return (way.mid(start) << folder).join(u" > "_s);
        if (done.contains(folder))
            return {};
        way << folder;
        const QSet<QString> others = arrows.value(folder);
        for (const QString &next : others) {
            if (const QString circle = self(self, next); !circle.isEmpty())
                return circle;
        }
        way.removeLast();
        done << folder;
        return {};
    };
    for (auto folder = arrows.keyBegin(); folder != arrows.keyEnd(); ++folder) {
        if (const QString circle = visit(visit, *folder); !circle.isEmpty())
            return circle;
    }
    return {};
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forbiddenIncludeIsReported_data();
    void forbiddenIncludeIsReported();
    void circleIsFound();
    void includesFollowTheArrows();
    void widgetFoldersMakeNoCircle();
    void filesHaveALicence();
    void filesAreShort();
};

void ArchitectureTest::forbiddenIncludeIsReported_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("fine");
    QTest::newRow("base from anywhere") << u"app/report/a.cpp"_s << u"\"app/base/result.h\""_s << true;
    QTest::newRow("own folder") << u"app/report/a.cpp"_s << u"\"app/report/a.h\""_s << true;
    QTest::newRow("report to project") << u"app/report/a.cpp"_s << u"\"app/project/store.h\""_s << false;
    QTest::newRow("project to report") << u"app/project/a.cpp"_s << u"\"app/report/text_layer.h\""_s << true;
    QTest::newRow("commands past the desk") << u"app/commands/a.cpp"_s << u"\"app/project/store.h\""_s << false;
    QTest::newRow("app to widgets") << u"app/desk/a.cpp"_s << u"\"widgets/window/a.h\""_s << false;
    QTest::newRow("main to widgets") << u"app/main.cpp"_s << u"\"widgets/window/a.h\""_s << true;
    QTest::newRow("widgets to app") << u"widgets/reader/a.cpp"_s << u"\"app/desk/workspace.h\""_s << true;
    QTest::newRow("widgets to commands") << u"widgets/reader/a.cpp"_s << u"\"app/commands/a.h\""_s << false;
    QTest::newRow("Poppler in pdf") << u"app/pdf/a.cpp"_s << u"<poppler-qt6.h>"_s << true;
    QTest::newRow("Poppler in widgets") << u"widgets/reader/a.cpp"_s << u"<poppler-qt6.h>"_s << false;
    QTest::newRow("Poppler by folder") << u"app/desk/a.cpp"_s << u"<poppler/qt6/poppler-qt6.h>"_s << false;
    QTest::newRow("SQLite in project") << u"app/project/a.cpp"_s << u"<sqlite3.h>"_s << true;
    QTest::newRow("SQLite in desk") << u"app/desk/a.cpp"_s << u"<SQLiteCpp/Database.h>"_s << false;
    QTest::newRow("highlighting in its module")
        << u"app/syntax/syntax_module.cpp"_s << u"<KSyntaxHighlighting/State>"_s << true;
    QTest::newRow("highlighting in widgets") << u"widgets/lens/a.cpp"_s << u"<KSyntaxHighlighting/State>"_s << false;
    QTest::newRow("a widget in app") << u"app/marks/a.cpp"_s << u"<QWidget>"_s << false;
    QTest::newRow("a relative path") << u"app/pdf/a.cpp"_s << u"\"../report/text_layer.h\""_s << false;
    QTest::newRow("an unknown folder") << u"app/misc/a.cpp"_s << u"<QString>"_s << false;
}

void ArchitectureTest::forbiddenIncludeIsReported()
{
    QFETCH(const QString, path);
    QFETCH(const QString, include);
    QFETCH(const bool, fine);
    QCOMPARE(includeProblems(path, u"#include <QString>\n  #include %1 // why\n"_s.arg(include)).isEmpty(), fine);
}

void ArchitectureTest::circleIsFound()
{
    QCOMPARE(circleIn({{u"a"_s, {u"b"_s, u"c"_s}}, {u"b"_s, {u"c"_s}}}), QString());
    QVERIFY(circleIn({{u"a"_s, {u"b"_s}}, {u"b"_s, {u"c"_s}}, {u"c"_s, {u"b"_s}}}).contains(u" > "));
}

void ArchitectureTest::includesFollowTheArrows()
{
    const QStringList files = filesIn({u"app"_s, u"widgets"_s}, {u"*.h"_s, u"*.cpp"_s});
    QVERIFY(!files.isEmpty());
    QStringList problems;
    for (const QString &file : files)
        problems << includeProblems(file, read(inRepository(file)));
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void ArchitectureTest::widgetFoldersMakeNoCircle()
{
    QHash<QString, QSet<QString>> arrows;
    const QStringList files = filesIn({u"widgets"_s}, {u"*.h"_s, u"*.cpp"_s});
    for (const QString &file : files) {
        const QStringList includes = includesOf(read(inRepository(file)));
        for (const QString &include : includes) {
            if (include.startsWith(u"widgets/") && folderOf(include) != folderOf(file))
                arrows[folderOf(file)] << folderOf(include);
        }
    }
    const QString circle = circleIn(arrows);
    QVERIFY2(circle.isEmpty(), qPrintable(circle));
}

void ArchitectureTest::filesHaveALicence()
{
    const QStringList files =
        filesIn({u"app"_s, u"widgets"_s, u"tests"_s, u"resources"_s, u"translations"_s, u"packaging"_s},
                {u"*.h"_s, u"*.cpp"_s, u"*.cmake"_s, u"CMakeLists.txt"_s, u"*.sql"_s, u"*.bash"_s, u"*.py"_s,
                 u"environment"_s, u"run"_s, u"test"_s});
    QVERIFY(!files.isEmpty());
    QStringList without;
    for (const QString &file : files) {
        const QStringList head = read(inRepository(file)).split(u'\n').mid(0, 4);
        if (head.filter(u"SPDX-FileCopyrightText: "_s).isEmpty()
            || head.filter(u"SPDX-License-Identifier: GPL-3.0-or-later"_s).isEmpty())
            without << file;
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n')));
}

void ArchitectureTest::filesAreShort()
{
    QStringList tooLong;
    const QStringList files = filesIn({u"app"_s, u"widgets"_s, u"tests"_s}, {u"*.h"_s, u"*.cpp"_s});
    for (const QString &file : files) {
        const qsizetype lines = read(inRepository(file)).count(u'\n');
        if (lines > lineLimit)
            tooLong << u"%1: %2 lines, at most %3"_s.arg(file).arg(lines).arg(lineLimit);
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "architecture_test.moc"
