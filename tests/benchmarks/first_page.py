#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Meipi developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From starting a reader to the page's glyphs on the screen, against other readers, in one run.

    packaging/environment --with test --with peers tests/benchmarks/first_page.py \
        --meipi build/release/bin/meipi [--runs 7] FILE.pdf ...

Every reader gets the same screen (Xvfb, 1200 x 900), maximised by the same window manager. Its final picture is taken
once; a run then counts as "on the screen" when the middle of the screen holds half as many dark pixels as it does in
that picture. The screen is read from Xvfb's own memory, so looking costs the readers nothing. Runs are interleaved
(A B C A B C ...), and Meipi starts with an empty data folder each time: it has never seen the file.
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


def resident(process):
    """Resident megabytes of the reader and everything it started."""
    total = 0
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
                session = int(file.read().rsplit(")", 1)[1].split()[3])
            if session != process.pid:
                continue
            with open(f"/proc/{pid}/statm", encoding="ascii") as file:
                total += int(file.read().split()[1]) * 4096
        except (OSError, ValueError, IndexError):
            continue
    return total / 1e6


def final_picture(command, screen, home):
    process = start(command, screen, home)
    last, since, begun = -1, time.monotonic(), time.monotonic()
    while time.monotonic() - begun < LIMIT:
        time.sleep(0.1)
        now = screen.dark()
        if now != last:
            last, since = now, time.monotonic()
        elif now > 0 and time.monotonic() - since > 2.0:
            break
    memory = resident(process)
    stop(process, screen)
    return last, memory


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


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--meipi", required=True)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    readers = {"meipi": [options.meipi], "qpdfview": ["qpdfview"], "mupdf-gl": ["mupdf-gl"]}
    for name, command in list(readers.items()):
        if shutil.which(command[0]) is None:
            print(f"NOT MEASURED: {name} is not installed (packaging/environment --with peers)")
            del readers[name]
    screen = Screen()
    try:
        measure(options, readers, screen)
    finally:
        screen.close()


def measure(options, readers, screen):
    print(f"{'file':32} {'reader':10} {'median':>8} {'min':>8} {'max':>8} {'MB':>7}  meipi / reader")
    for path in options.files:
        wanted, memory, times = {}, {}, {name: [] for name in readers}
        for name, command in readers.items():
            home = fresh_home()
            dark, memory[name] = final_picture(command + [path], screen, home)
            shutil.rmtree(home, ignore_errors=True)
            if dark < 200:
                sys.exit(f"{name} shows no glyphs of {path} in the middle of the screen ({dark} dark pixels)")
            wanted[name] = dark // 2
        for _ in range(options.runs):
            for name, command in readers.items():
                home = fresh_home()
                times[name].append(seconds_to_page(command + [path], screen, home, wanted[name]))
                shutil.rmtree(home, ignore_errors=True)
        for name in readers:
            ratio = statistics.median(a / b for a, b in zip(times["meipi"], times[name])) if "meipi" in times else 0
            print(f"{os.path.basename(path):32} {name:10} {statistics.median(times[name]):7.3f}s {min(times[name]):7.3f}s "
                  f"{max(times[name]):7.3f}s {memory[name]:7.0f}  {ratio:5.2f}")


if __name__ == "__main__":
    main()
