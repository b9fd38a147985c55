// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QSyntaxHighlighter>

#include <memory>

namespace meipi::syntax {

/// Part of a line that a definition gives a format.
struct FormatRun
{
    int offset = 0; ///< UTF-16 units from the line's beginning
    int length = 0;
    QString format; ///< its name in the definition

    bool operator==(const FormatRun &) const = default;
};

/// Reads single lines through one definition; each line begins anew. Used by one thread at a time.
class LineReader
{
public:
    LineReader() = default;
    virtual ~LineReader() = default;
    Q_DISABLE_COPY_MOVE(LineReader)

    /// What has a format, in the order in which it is found.
    [[nodiscard]] virtual QList<FormatRun> read(QStringView line) = 0;
};

/// KSyntaxHighlighting behind an interface of ours, in a module that is loaded when it is first needed: it brings forty
/// other libraries along (a network stack among them), which would take 12 ms of every start.
class SyntaxEngine
{
public:
    SyntaxEngine() = default;
    virtual ~SyntaxEngine() = default;
    Q_DISABLE_COPY_MOVE(SyntaxEngine)

    /// A reader with a repository of its own, so that it may live in any thread; about 10 ms. Null: no such definition.
    [[nodiscard]] virtual std::unique_ptr<LineReader> lineReader(const QString &definition) const = 0;
    /// Highlights a document by a definition ("Markdown"); an unknown one highlights nothing. The window's thread.
    [[nodiscard]] virtual std::unique_ptr<QSyntaxHighlighter> highlighter(QTextDocument *document,
                                                                          const QString &definition) = 0;
    /// Colours of one of ours for light or dark ground.
    virtual void setDark(QSyntaxHighlighter &highlighter, bool dark) = 0;
};

/// The program's only one. Null, with a line in the log, when the module is missing. Any thread.
[[nodiscard]] SyntaxEngine *syntaxEngine();

} // namespace meipi::syntax
