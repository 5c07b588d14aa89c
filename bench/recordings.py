"""A recorded group: a long WhatsApp chat read, and the report on it made as `heard replay` does.

Each is a process of its own, as for whoever types the command: its CPU is what is measured, and how
much memory it had at most.
"""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bench.measure import Options, count, table, times
from bench.talk import Meeting, made_up

CHECKOUT = Path(__file__).resolve().parents[1]
NAMES = ("Ana", "Tom", "Wei", "Fatima", "Jonas", "Priya", "Marek", "+44 7700 900123", "Sam", "Kofi")
LINES_OF_ONE = 100
"""Lines of each meeting in a history."""
AIM_READ, AIM_REPORT, AIM_MEMORY = 3.0, 60.0, 150
"""Seconds of CPU for 100,000 lines, and MB."""
_LEADS = re.compile(r"let's (?:start|begin|move on)", re.IGNORECASE)
_ENTRY = re.compile(r"(\d\d/\d\d/\d{4}), (\d\d:\d\d) - ([^:]+): (.*)")
_READ = """
import sys
from pathlib import Path
from adapters.transcripts import numbered, read_meetings
read_meetings(Path(sys.argv[1]), wanted=numbered("all"))
"""


def run(options: Options) -> None:
    """Print what reading and reporting take."""
    lines = options.pick(100_000, 10_000)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for what, meetings in (("one meeting", 1), ("a history", lines // LINES_OF_ONE)):
            chat = Path(folder) / f"{meetings}.txt"
            chat.write_text("".join(_chat(lines, meetings)), encoding="utf-8")
            report = chat.with_suffix(".html")
            bare = _bare(chat)
            read = _measured("-c", _READ, str(chat))
            made = _measured(
                "heard.py", "replay", str(chat), "--meeting", "all", "--report", str(report)
            )
            assert report.stat().st_size > 0
            rows += [
                [f"{what}, bare rows", _seconds(bare), "", ""],
                [f"{what}, read", *read.cells(bare)],
                [f"{what}, report", *made.cells(bare)],
            ]
    table(
        f"A WhatsApp chat of {count(lines)} lines, an item up, read and reported on",
        ["", "CPU", "CPU ratio", "memory"],
        rows,
        f"The aims, for 100,000 lines: {AIM_READ:.0f} s to read them, {AIM_REPORT:.0f} s for the "
        f"report, and {AIM_MEMORY} MB.",
    )


@dataclass(frozen=True)
class _Process:
    """What a process took: seconds of CPU, and bytes at most."""

    cpu: float
    memory: int

    def cells(self, bare: float) -> Sequence[str]:
        return [_seconds(self.cpu), times(self.cpu / bare), f"{self.memory / 1e6:.0f} MB"]


def _seconds(cpu: float) -> str:
    return f"{cpu:.2f} s"


def _measured(*arguments: str) -> _Process:
    """Run a piece of this checkout in a process of its own, and wait for its end."""
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=CHECKOUT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    # Linux counts in kibibytes, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return _Process(used.ru_utime + used.ru_stime, used.ru_maxrss * unit)


def _bare(chat: Path) -> float:
    """Seconds of CPU: each line parted by one pattern, and a row of it in SQLite, in memory."""
    began = time.process_time()
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE said (number INTEGER PRIMARY KEY, day, clock, who, words)")
    with chat.open(encoding="utf-8") as file:
        found = (_ENTRY.fullmatch(line.rstrip("\n")) for line in file)
        rows = ((number, *one.groups()) for number, one in enumerate(found) if one is not None)
        database.executemany("INSERT INTO said VALUES (?, ?, ?, ?, ?)", rows)
    database.commit()
    database.close()
    return time.process_time() - began


def _chat(lines: int, meetings: int) -> Iterator[str]:
    """The lines of an export. In every meeting Ana leads, and takes up an item."""
    talk = made_up()
    first = datetime(2014, 1, 7, 19, 0)  # noqa: DTZ001 - an export has no zone
    for number in range(meetings):
        yield from _meeting(
            first + timedelta(days=4 * number), talk[number % len(talk)], number, lines // meetings
        )


def _meeting(begin: datetime, of: Meeting, number: int, lines: int) -> Iterator[str]:
    opening = (
        "welcome everybody",
        "let's start",
        f"/agenda add {of.agenda[0]}",
        "/agenda next",
    )
    # Nobody else is to be taken for the one who leads.
    said = [line for line in of.lines if not _LEADS.match(line)]
    pause = timedelta(seconds=2 if lines > LINES_OF_ONE else 25)
    for place in range(lines):
        at = begin + place * pause
        who, words = NAMES[0], said[(97 * number + place) % len(said)]
        if place < len(opening):
            words = opening[place]
        else:
            who = NAMES[(7 * place + place // 3) % len(NAMES)]
        yield f"{at:%d/%m/%Y, %H:%M} - {who}: {words}\n"
