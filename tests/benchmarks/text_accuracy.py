#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Character accuracy of the text of PDFs against texts written by hand: Meipi beside pdftotext, default and -raw.

    packaging/environment --with test tests/benchmarks/text_accuracy.py --meipi build/release/bin/meipi \
        --distance build/release/tests/bench_text_distance [--corpus ../shared/corpus] [--only NAME]

accuracy = 1 - edits / length of the gold. Edits (insert, delete, replace one character) are counted over the whole
text, so a paragraph in the wrong place costs twice its length, and running heads, page numbers and labels of figures
cost theirs. Before that both sides are folded: Unicode NFKC (ligatures, radicals, widths), no white space, all quotation
marks of one kind alike, all dashes and hyphens alike, no bullets, no soft hyphens.
The sets of ../shared/corpus/align are chapters of a longer PDF; they are compared with the stretch of the text that
comes nearest. Their gold leaves out what needs no translation: listings, names of packages, columns of figures. So words
without Chinese that stand nowhere in a chapter's gold are first taken out of each program's text; otherwise a table read
column by column would win where the gold has its last column only.
lines = lines of the gold (of 4 characters or more) that stand verbatim in the text, after the same folding.

Meipi's text is `meipi text REPORT --what sentences`: what is read, searched and aligned; it leaves out running heads and
the labels inside figures. The best of each row is marked.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

DROPPED = re.compile("[\\s\u00ad\u200b\ufeff•●○■□◆◇▪▫▶►‣⁃∙]")
ALIKE = str.maketrans({**dict.fromkeys("‘’‚‛′´`", "'"), **dict.fromkeys("“”„‟″«»", '"'),
                       **dict.fromkeys("‐‑‒–—―−", "-")})


def folded(text):
    return DROPPED.sub("", unicodedata.normalize("NFKC", text).translate(ALIKE))


def without_strangers(text, gold):
    """The text without words (between white space, none of Chinese) that the gold never has."""
    word = re.compile(r"\S+")
    chinese = re.compile("[\u2e80-\u9fff]")

    def plain(token):
        return token.translate(ALIKE).strip(".,;:!?()[]'\"")

    known = {plain(token) for token in word.findall(unicodedata.normalize("NFKC", gold))}
    return word.sub(lambda found: found[0] if chinese.search(found[0]) or plain(found[0]) in known else "",
                    unicodedata.normalize("NFKC", text))


class Row:
    def __init__(self, name, pdf, gold, part):
        self.name, self.pdf, self.gold, self.part = name, pdf, gold, part


def rows_of(corpus):
    report = corpus / "report-2024-05"
    for name, language in (("report-2024-05.zh", "zh"), ("report-2024-05.en", "en"), ("report-2024-05-2col.en", "en")):
        yield Row(name, report / f"{name}.pdf", (report / "gold" / f"{language}.txt").read_text(), False)
    yield Row("report-2024-05-rev2.zh", report / "report-2024-05-rev2.zh.pdf", revised(report), False)
    for folder in sorted((corpus / "align" / "dev").iterdir()):
        match = re.match(r"(asvs|debref)-(?!.*-abr$)", folder.name)
        if not match:
            continue
        pdf = "asvs_4.0.3" if match[1] == "asvs" else "debian_reference"
        for language in ("zh", "en"):
            yield Row(f"{folder.name}.{language}", corpus / "reports" / f"{language}_{pdf}.pdf",
                      (folder / f"{language}.txt").read_text(), True)


def revised(report):
    """The gold of the second edition: the first one's paragraphs with the edits of rev2-edits.json."""
    paragraphs = (report / "gold" / "zh.paragraphs.txt").read_text().splitlines()
    for edit in json.loads((report / "rev2-edits.json").read_text()):
        apply_edit(paragraphs, edit)
    return "\n".join(sentence for paragraph in paragraphs for sentence in re.findall("[^。]+。?", paragraph))


def apply_edit(paragraphs, edit):
    if edit["kind"] == "whitespace":
        return
    if edit["kind"] == "move_paragraph":  # the note names it; it changes places with the one before it
        start = re.search("beginning (.+?) now", edit["note"])[1]
        index = next(i for i, paragraph in enumerate(paragraphs) if paragraph.startswith(start))
        paragraphs.insert(index - 1, paragraphs.pop(index))
        return
    before = edit.get("follows", "") + edit["before"]
    after = edit.get("follows", "") + edit["after"]
    index = next((i for i, paragraph in enumerate(paragraphs) if before in paragraph), None)
    if index is None:
        sys.exit(f"edit {edit['id']} does not fit the first edition's gold")
    paragraphs[index] = paragraphs[index].replace(before, after, 1)


class Meipi:
    """All reports in one project of a throw-away folder."""

    def __init__(self, program, folder):
        self.program = program
        self.project = os.path.join(folder, "accuracy.meipi")
        self.environment = dict(os.environ, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder, HOME=folder,
                                QT_QPA_PLATFORM="offscreen")
        self.reports = {}
        self.run("new", self.project)

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments], check=False, env=self.environment, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"meipi {' '.join(map(str, arguments))}: {done.stderr.decode()}")
        return done.stdout.decode()

    def text(self, pdf):
        if pdf not in self.reports:
            known = {report["id"] for report in self.list()}
            self.run("add", self.project, pdf)
            added = next(report["id"] for report in self.list() if report["id"] not in known)
            self.reports[pdf] = self.run("text", self.project, added, "--what", "sentences")
        return self.reports[pdf]

    def list(self):
        return json.loads(self.run("reports", self.project, "--json"))


def pdftotext(pdf, *options):
    return subprocess.run(["pdftotext", *options, pdf, "-"], check=True, capture_output=True).stdout.decode()


def distance(program, gold, text, part, folder):
    paths = [os.path.join(folder, name) for name in ("gold", "text")]
    for path, content in zip(paths, (gold, text)):
        with open(path, "wb") as file:
            file.write(content.encode("utf-32-le" if sys.byteorder == "little" else "utf-32-be"))
    command = [program, *paths, *(["--anywhere"] if part else [])]
    return int(subprocess.run(command, check=True, capture_output=True).stdout)


def measure(row, text, options, folder):
    lines = [line for line in map(folded, row.gold.splitlines()) if len(line) >= 4]
    whole = folded(text)
    verbatim = sum(line in whole for line in lines)
    gold, text = folded(row.gold), folded(without_strangers(text, row.gold)) if row.part else whole
    return 1 - distance(options.distance, gold, text, row.part, folder) / len(gold), verbatim, len(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--meipi", required=True)
    parser.add_argument("--distance", required=True, help="the program bench_text_distance")
    parser.add_argument("--corpus", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parents[2] / ".." / "shared" / "corpus")
    parser.add_argument("--only", default="", help="rows whose name contains this")
    options = parser.parse_args()
    if not options.corpus.is_dir():
        sys.exit(f"no corpus at {options.corpus}")
    with tempfile.TemporaryDirectory(prefix="meipi-accuracy-") as folder:
        meipi = Meipi(options.meipi, folder)
        systems = (("Meipi", meipi.text), ("pdftotext", pdftotext), ("-raw", lambda pdf: pdftotext(pdf, "-raw")))
        print(f"{'':24} {'characters':^32} {'lines verbatim':^29}")
        print(f"{'gold':24}" + "".join(f" {name:>10}" for name, _ in systems * 2) + f" {'of':>5}")
        behind = 0
        for row in rows_of(options.corpus):
            if options.only not in row.name:
                continue
            results = [measure(row, text(row.pdf), options, folder) for _, text in systems]
            best = [max(result[kind] for result in results) for kind in (0, 1)]
            shown = [f"{result[0] * 100:9.2f}{'*' if result[0] == best[0] else ' '}" for result in results]
            shown += [f"{result[1]:9}{'*' if result[1] == best[1] else ' '}" for result in results]
            behind += results[0][0] < best[0]
            print(f"{row.name:24} " + " ".join(shown) + f" {results[0][2]:5}", flush=True)
        print(f"Meipi is not first in {behind} rows by characters")


if __name__ == "__main__":
    main()
