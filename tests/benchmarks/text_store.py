#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adding a report to a project (every character with its box, layout, sentences, durable) against `pdftotext`.

    packaging/environment --with test tests/benchmarks/text_store.py --meipi build/release/bin/meipi [--runs 5] FILE.pdf ...

Whole processes, wall time, interleaved; each `meipi add` goes into a new project, whose making is not counted.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time


def seconds(command, environment):
    begun = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    return time.monotonic() - begun


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--meipi", required=True)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    print(f"{'file':32} {'meipi add':>10} {'pdftotext':>10} {'ratio':>6}  project / PDF")
    for path in options.files:
        ours, theirs, size = [], [], 0
        for run in range(options.runs + 1):  # the first is a warm-up
            folder = tempfile.mkdtemp(prefix="meipi-bench-")
            environment = dict(os.environ, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder)
            project = os.path.join(folder, "bench.meipi")
            subprocess.run([options.meipi, "new", project], check=True, env=environment, stdout=subprocess.DEVNULL)
            a = seconds([options.meipi, "add", project, path], environment)
            b = seconds(["pdftotext", path, "/dev/null"], environment)
            size = os.path.getsize(project) / os.path.getsize(path)
            shutil.rmtree(folder)
            if run > 0:
                ours.append(a)
                theirs.append(b)
        ratio = statistics.median(a / b for a, b in zip(ours, theirs))
        print(f"{os.path.basename(path):32} {statistics.median(ours):9.2f}s {statistics.median(theirs):9.2f}s "
              f"{ratio:6.2f}  {size:.2f}")


if __name__ == "__main__":
    main()
