"""Real meetings, which are not part of this project: every spoken line is found.

Set HEARD_TRANSCRIPTS to a folder of recorded meetings (`*.log`, `*.log.txt`, `*.jsonl`, at any
depth) to run this. The count to compare with is made here, in another and much simpler way.
"""

import json
import os
import re
from pathlib import Path

import pytest

from adapters.transcripts import AgendaListed, ItemStarted, SpokenLine, read, recognise

FOLDER = os.environ.get("HEARD_TRANSCRIPTS")
PATTERNS = ("*.log", "*.log.txt", "*.jsonl")
FILES = (
    sorted(path for pattern in PATTERNS for path in Path(FOLDER or ".").rglob(pattern))
    if FOLDER
    else []
)
NAMES = [path.name for path in FILES]

pytestmark = pytest.mark.skipif(
    not FILES, reason="set HEARD_TRANSCRIPTS to a folder of recorded meetings to run this"
)

SPOKEN = re.compile(r"(\(?[\d:]+( [AP]M\))? +)?(<[^>]+>( |$)|\* |\w+: |&#8801; )")
"""A spoken line, as short as it can be said for the logs at hand."""


CORRECTION = re.compile(r".*?[>:] s/[^/]+/[^/]*/[gi]?\s*$")
"""Mends what was said before, and is nothing said."""


def count_of_spoken_lines(path: Path) -> int:
    """How many lines somebody spoke, counted without the readers."""
    lines = path.read_text(encoding="utf-8").split("\n")
    if path.suffix == ".jsonl":
        return sum("speaker" in json.loads(line) for line in lines if line)
    return sum(bool(SPOKEN.match(line)) and not CORRECTION.match(line) for line in lines)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_spoken_line_is_read(path: Path) -> None:
    said = [row for row in read(path).rows if isinstance(row, SpokenLine)]
    assert len(said) == count_of_spoken_lines(path)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_rows_are_in_order(path: Path) -> None:
    rows = read(path).rows
    times = [row.at for row in rows]
    assert times == sorted(times)
    assert [row.line for row in rows] == sorted(row.line for row in rows)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_items_are_those_of_the_agenda(path: Path) -> None:
    transcript = read(path)
    if recognise(path) == "chat-log":
        listed = [
            title
            for row in transcript.rows
            if isinstance(row, AgendaListed)
            for title in row.titles
        ]
        started = {row.title for row in transcript.rows if isinstance(row, ItemStarted)}
        assert started <= set(listed) or not listed
