<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>codebook</name>
    <message numerus="yes">
        <source>Merge %n tag(s) into %1</source>
        <translation>
            <numerusform>Merge %n tag into %1</numerusform>
            <numerusform>Merge %n tags into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n excerpt(s) %1</source>
        <translation>
            <numerusform>Tag %n excerpt %1</numerusform>
            <numerusform>Tag %n excerpts %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message numerus="yes">
        <source>Code %n place(s)</source>
        <translation>
            <numerusform>Code %n place</numerusform>
            <numerusform>Code %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::CodebookModel</name>
    <message numerus="yes">
        <source>%1, %n excerpt(s)</source>
        <translation>
            <numerusform>%1, %n excerpt</numerusform>
            <numerusform>%1, %n excerpts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::CodebookOperations</name>
    <message numerus="yes">
        <source>Which tag do %n excerpt(s) get?</source>
        <translation>
            <numerusform>Which tag does %n excerpt get?</numerusform>
            <numerusform>Which tag do %n excerpts get?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meipi::widgets::CodebookPanel</name>
    <message numerus="yes">
        <source>%n facet(s)</source>
        <translation>
            <numerusform>%n facet</numerusform>
            <numerusform>%n facets</numerusform>
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
    <name>meipi::widgets::EditionReviewDialog</name>
    <message numerus="yes">
        <source>%n excerpt(s) to decide on</source>
        <translation>
            <numerusform>%n excerpt to decide on</numerusform>
            <numerusform>%n excerpts to decide on</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n excerpt(s) found again in the new edition</source>
        <translation>
            <numerusform>%n excerpt found again in the new edition</numerusform>
            <numerusform>%n excerpts found again in the new edition</numerusform>
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
    <name>meipi::widgets::RemovalDialog</name>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n excerpt</numerusform>
            <numerusform>%n excerpts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags that go are on %1. What becomes of them?</source>
        <translation>
            <numerusform>%n tag that goes is on %1. What becomes of them?</numerusform>
            <numerusform>%n tags that go are on %1. What becomes of them?</numerusform>
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
<context>
    <name>meipi::widgets::UsagePane</name>
    <message numerus="yes">
        <source>%n excerpt(s)</source>
        <translation>
            <numerusform>%n excerpt</numerusform>
            <numerusform>%n excerpts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-tag %n…</source>
        <translation>
            <numerusform>Re-tag %n…</numerusform>
            <numerusform>Re-tag %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n chosen excerpt(s) another tag</source>
        <translation>
            <numerusform>Give %n chosen excerpt another tag</numerusform>
            <numerusform>Give %n chosen excerpts another tag</numerusform>
        </translation>
    </message>
</context>
</TS>
