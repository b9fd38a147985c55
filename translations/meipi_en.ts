<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>meipi::widgets::ExcerptPanel</name>
    <message numerus="yes">
        <source>Export %n excerpt(s) as a table…</source>
        <translation>
            <numerusform>Export %n excerpt as a table…</numerusform>
            <numerusform>Export %n excerpts as a table…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) are only in memory and would be lost.</source>
        <translation>
            <numerusform>%n change is only in memory and would be lost.</numerusform>
            <numerusform>%n changes are only in memory and would be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excerpt(s) written to %1</source>
        <translation>
            <numerusform>%n excerpt written to %1</numerusform>
            <numerusform>%n excerpts written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::PaletteBody</name>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>%n character selected</numerusform>
            <numerusform>%n characters selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReportListModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::ReportRowDelegate</name>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n excerpt</numerusform>
            <numerusform>%n excerpts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::StatusLine</name>
    <message numerus="yes">
        <source>%n excerpt(s) in this report</source>
        <translation>
            <numerusform>%n excerpt in this report</numerusform>
            <numerusform>%n excerpts in this report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
</TS>
