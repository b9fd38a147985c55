// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

// meipi-make-sample SOURCE LANGUAGE OUTPUT.pdf
//
// Makes one language of the sample report. Run by the build on the offscreen platform under zh_CN.UTF-8, so that Chinese
// takes its own glyph forms.

#include "resources/sample/sample_printer.h"

#include <QGuiApplication>
#include <QPageLayout>
#include <QPdfWriter>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("usage: meipi-make-sample SOURCE zh|en OUTPUT.pdf\n", stderr);
        return 2;
    }
    const meipi::sample::SampleSource source = meipi::sample::readSampleSource(arguments[1], arguments[2]);
    QPdfWriter writer(arguments[3]);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(72); // the printer's lengths are points
    writer.setTitle(source.parts.constFirst().text);
    writer.setCreator(u"Meipi"_s);
    meipi::sample::SamplePrinter(writer).print(source);
    return 0;
}
