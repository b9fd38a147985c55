#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From starting a reader to a page's glyphs on the screen, and the memory it takes, against other readers, in one run.

    packaging/environment --with test --with peers tests/benchmarks/first_page.py \
        --meipi build/release/bin/meipi [--runs 7] [--page N] [--memory] FILE.pdf ...

Every reader gets the same screen (Xvfb, 1200 x 900), maximised by the same window manager. Its final picture is taken
once; a run then counts as "on the screen" when the middle of the screen holds half as many dark pixels as it does in
that picture. The screen is read from Xvfb's own memory, so looking costs the readers nothing. Runs are interleaved
(A B C A B C ...), and Meipi starts with an empty data folder each time: it has never seen the file.

--page N starts every reader at that page (files with fewer are left out). --memory measures no time but the
proportional set size (PSS) of the reader and all it started: when it rests after opening (Meipi reads the whole text
meanwhile), and again after forty Page Downs.
"""
import argparse
import mmap
import os
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1200, 900
# The middle of the page in every reader: beside no panel, under no tool bar.
LEFT, RIGHT, TOP, BOTTOM = 420, 760, 220, 620
LIGHT = bytes(range(128, 256))
LIMIT = 20.0
PAGE_DOWNS = 40


class Screen:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="meipi-screen-")
        self.number = next(n for n in range(60, 99) if not os.path.exists(f"/tmp/.X11-unix/X{n}"))
        self.server = subprocess.Popen(
            ["Xvfb", f":{self.number}", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", self.folder,
             # A white root: the bare screen must not pass for glyphs.
             "-wr", "-nolisten", "tcp", "+extension", "GLX"], stderr=subprocess.DEVNULL)
        path = os.path.join(self.folder, "Xvfb_screen0")
        while not os.path.exists(path) or os.path.getsize(path) < WIDTH * HEIGHT * 4:
            time.sleep(0.01)
        time.sleep(0.3)
        with open(path, "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.memory[:100])
        self.stride = header[12]
        self.offset = header[0] + header[19] * 12
        environment = dict(os.environ, DISPLAY=f":{self.number}")
        self.manager = subprocess.Popen(["matchbox-window-manager", "-use_titlebar", "no"], env=environment,
                                        stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        self.bare = 0
        self.bare = self.dark()  # the mouse pointer

    def dark(self):
        count = 0
        for y in range(TOP, BOTTOM, 2):
            start = self.offset + y * self.stride + LEFT * 4
            green = self.memory[start + 1:start + (RIGHT - LEFT) * 4:4]
            count += len(green.translate(None, LIGHT))
        return max(0, count - self.bare)

    def close(self):
        self.manager.terminate()
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def start(command, screen, home):
    environment = dict(os.environ, DISPLAY=f":{screen.number}", QT_QPA_PLATFORM="xcb", HOME=home,
                       XDG_DATA_HOME=f"{home}/data", XDG_CONFIG_HOME=f"{home}/config", XDG_CACHE_HOME=f"{home}/cache",
                       LANG="zh_CN.UTF-8", LC_ALL="zh_CN.UTF-8", QT_SCALE_FACTOR="1")
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            start_new_session=True)


def stop(process, screen):
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=3)
    except (ProcessLookupError, subprocess.TimeoutExpired):
        pass
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
    deadline = time.monotonic() + 3
    while screen.dark() > 0 and time.monotonic() < deadline:
        time.sleep(0.02)
    if screen.dark() > 0:
        sys.exit(f"the screen did not become empty between two runs ({screen.dark()} dark pixels)")


def family(process):
    """The process and everything it started, which stays in its session."""
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
                if int(file.read().rsplit(")", 1)[1].split()[3]) == process.pid:
                    yield int(pid)
        except (OSError, ValueError, IndexError):
            continue


def proportional(process):
    """PSS in megabytes: shared pages count once for all who share them."""
    total = 0
    for pid in family(process):
        try:
            with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
                total += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
        except OSError:
            continue
    return total / 1e3


def settle(screen):
    """Waits until the picture stays as it is; returns its dark pixels."""
    last, since, begun = -1, time.monotonic(), time.monotonic()
    while time.monotonic() - begun < LIMIT:
        time.sleep(0.1)
        now = screen.dark()
        if now != last:
            last, since = now, time.monotonic()
        elif now > 0 and time.monotonic() - since > 2.0:
            break
    return last


def processor_seconds(process):
    total = 0
    for pid in family(process):
        try:
            with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        except (OSError, ValueError, IndexError):
            continue
    return total / os.sysconf("SC_CLK_TCK")


def rest(process):
    """Waits until nothing goes on any more: readers also work when nothing moves on the screen."""
    for _ in range(30):
        before = processor_seconds(process)
        time.sleep(4)
        if processor_seconds(process) - before < 0.1:
            return


def final_picture(command, screen, home):
    process = start(command, screen, home)
    dark = settle(screen)
    memory = proportional(process)
    stop(process, screen)
    return dark, memory


def memory_of(command, screen, home):
    process = start(command, screen, home)
    settle(screen)
    rest(process)
    opened = proportional(process)
    environment = dict(os.environ, DISPLAY=f":{screen.number}")
    for _ in range(PAGE_DOWNS):
        subprocess.run(["xdotool", "key", "Next"], env=environment, check=True)
        time.sleep(0.1)
    rest(process)
    scrolled = proportional(process)
    stop(process, screen)
    return opened, scrolled


def seconds_to_page(command, screen, home, wanted):
    begun = time.monotonic()
    process = start(command, screen, home)
    while screen.dark() < wanted:
        if time.monotonic() - begun > LIMIT:
            stop(process, screen)
            sys.exit(f"{command[0]}: no page after {LIMIT:.0f} s")
        time.sleep(0.002)
    taken = time.monotonic() - begun
    stop(process, screen)
    return taken


def fresh_home():
    return tempfile.mkdtemp(prefix="meipi-home-")


def page_count(path):
    output = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return next(int(line.split()[1]) for line in output.splitlines() if line.startswith("Pages:"))


def readers(options, path, page):
    """The command of each reader that is there."""
    commands = {
        "meipi": [options.meipi] + (["--page", str(page)] if page else []) + [path],
        "qpdfview": ["qpdfview", f"{path}#{page}" if page else path],
        "mupdf-gl": ["mupdf-gl", path] + ([str(page)] if page else []),
    }
    return {name: command for name, command in commands.items() if shutil.which(command[0])}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--meipi", required=True)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--page", type=int, default=0)
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    for name in ("meipi", "qpdfview", "mupdf-gl"):
        if name not in readers(options, "", 0):
            print(f"NOT MEASURED: {name} is not installed (packaging/environment --with peers)")
    screen = Screen()
    try:
        if options.memory:
            measure_memory(options, screen)
        else:
            measure_time(options, screen)
    finally:
        screen.close()


def measure_memory(options, screen):
    print(f"{'file':32} {'reader':10} {'opened':>10} {'scrolled':>10}   PSS, median of {options.runs}")
    for path in options.files:
        found = {}
        for _ in range(options.runs):
            for name, command in readers(options, path, options.page).items():
                home = fresh_home()
                found.setdefault(name, []).append(memory_of(command, screen, home))
                shutil.rmtree(home, ignore_errors=True)
        for name, pairs in found.items():
            opened, scrolled = (statistics.median(values) for values in zip(*pairs))
            print(f"{os.path.basename(path):32} {name:10} {opened:7.0f} MB {scrolled:7.0f} MB", flush=True)


def measure_time(options, screen):
    title = f"at page {options.page}" if options.page else "file"
    print(f"{title:32} {'reader':10} {'median':>8} {'min':>8} {'max':>8} {'PSS MB':>7}  meipi / reader")
    for path in options.files:
        if options.page and page_count(path) < options.page:
            print(f"{os.path.basename(path):32} has no page {options.page}")
            continue
        wanted, memory, times = {}, {}, {}
        commands = readers(options, path, options.page)
        for name, command in commands.items():
            home = fresh_home()
            dark, memory[name] = final_picture(command, screen, home)
            shutil.rmtree(home, ignore_errors=True)
            if dark < 200:
                sys.exit(f"{name} shows no glyphs of {path} in the middle of the screen ({dark} dark pixels)")
            wanted[name] = dark // 2
        for _ in range(options.runs):
            for name, command in commands.items():
                home = fresh_home()
                times.setdefault(name, []).append(seconds_to_page(command, screen, home, wanted[name]))
                shutil.rmtree(home, ignore_errors=True)
        for name in commands:
            ratio = statistics.median(a / b for a, b in zip(times["meipi"], times[name])) if "meipi" in times else 0
            print(f"{os.path.basename(path):32} {name:10} {statistics.median(times[name]):7.3f}s "
                  f"{min(times[name]):7.3f}s {max(times[name]):7.3f}s {memory[name]:7.0f}  {ratio:5.2f}", flush=True)


if __name__ == "__main__":
    main()
