"""Recorded meetings as `bench.topic` runs them, and the half they belong to.

Two places are read. `HEARD_DRIFT_DATA` names the file of meetings that `bench.drift` describes; its
meetings are of the source "drift", and a turn's number is its place among the meeting's turns, from
0. `HEARD_TRANSCRIPTS` names a folder of recordings that `heard replay` can read; their source is
the folder that a file lies in, their meeting the file's name up to its first full stop that is not
followed by a digit, and a turn's number is the line. A meeting that is in both is taken from the
first. Where people had written down an agenda beforehand, it lies beside the recording, in a file
of the meeting's name that ends in `.agenda`, a title on each line.

The facilitator is whom the file names; else who typed most of the lines that are marked as the
chair's; else whom `adapters.transcripts.chair_of` finds.

Chairs of the chats type items' numbers, and Heard counts an agenda from 1. So that "3) fees" means
here what it would mean in a room, items stand at the numbers that the chair types: one with the
number 0, a greeting, is left out; parts of an item ("a. ...") belong to it; and where the record
lacks an item that has a number, something stands in for it.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from adapters.transcripts import (
    AgendaListed,
    ItemStarted,
    SpokenLine,
    Transcript,
    TranscriptError,
    chair_of,
    read,
)

START = datetime(2024, 3, 5, 10, tzinfo=UTC)
SECONDS_A_WORD, SECONDS_A_MESSAGE = 0.4, 3.0
"""Where a record has no times, they are made from its words."""
UNKNOWN = "(not in the record)"
"""The title of an item of which only the number is known."""
AGENDA = ".agenda"
SPEECH = ("Product", "Academic", "Committee")
"""Transcribed speech; everything else was typed."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Something that somebody said. `item` is the place in the agenda of what is talked about from
    here on according to the file; None: the file does not say, or says none."""

    number: int
    at: datetime
    speaker: str
    text: str
    item: int | None
    mark: bool = False
    """The chair's own line that moves the meeting, as the file has it."""


@dataclass(frozen=True, slots=True)
class Change:
    """The meeting comes to another item: the turn that makes it, and the item's place in the
    agenda; None: to something that is not on it."""

    turn: int
    to: int | None
    mark: bool = False
    how: str = ""
    """How it was made, where a reader said so: see `bench.topic_changes`."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A meeting: what it is called, who led it, its agenda and what was said.

    `places`: where the items of the agenda in the file stand in this one, None: left out.
    """

    source: str
    meeting: str
    community: str
    facilitator: str
    agenda: tuple[str, ...]
    turns: tuple[Turn, ...]
    places: tuple[int | None, ...]

    @property
    def is_speech(self) -> bool:
        return self.community in SPEECH

    def place(self, turn: int) -> int:
        """Where the turn of this number stands among the turns."""
        return bisect_left(self.turns, turn, key=lambda one: one.number)

    def changes(self) -> list[Change]:
        """Where the meeting changes items, as the file has it, the first item among them."""
        found = []
        up: int | None = None
        for turn in self.turns:
            if turn.item is not None and turn.item != up:
                up = turn.item
                found.append(Change(turn.number, up, turn.mark))
        return found


def kept(meeting: str) -> bool:
    """Whether nothing was chosen on this meeting: figures are from these, words from the others."""
    return hashlib.sha256(meeting.encode()).digest()[0] % 2 == 1


def unread(meeting: str) -> bool:
    """Whether nobody looked at this meeting even to find out what kinds of questions are wrong."""
    return kept(meeting) and hashlib.sha256(meeting.encode()).digest()[1] % 2 == 1


def recordings(data: Path | None, folder: Path | None) -> list[Recording]:
    """Everything there is, the file's meetings first, both in the order of their names."""
    found = sorted(_of_file(data), key=lambda one: one.meeting) if data is not None else []
    known = {one.meeting for one in found}
    if folder is not None:
        found += [one for one in _of_folder(folder) if one.meeting not in known]
    return found


def _of_file(data: Path) -> Iterator[Recording]:
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        for raw in map(json.loads, lines):
            turns = _turns(raw["turns"], raw["agenda"])
            facilitator = raw.get("chair") or _marker(raw["turns"]) or _chair(turns, raw["agenda"])
            yield numbered(
                Recording(
                    source="drift",
                    meeting=raw["id"],
                    community=raw["domain"].removeprefix("Chat-"),
                    facilitator=facilitator,
                    agenda=tuple(raw["agenda"]),
                    turns=turns,
                    places=tuple(range(len(raw["agenda"]))),
                )
            )


def _turns(rows: Sequence[dict[str, Any]], agenda: Sequence[str]) -> tuple[Turn, ...]:
    """The chair's mark has no item in the file: it is a line of the item that it begins."""
    at, turns = START, []
    for number, row in enumerate(rows):
        item = row["k"] if row["k"] >= 0 else None
        if row.get("m"):
            item = next((later["k"] for later in rows[number:] if later["k"] >= 0), None)
            named = [place for place, title in enumerate(agenda) if _last(title) in row["t"]]
            item = max(named, key=lambda place: len(_last(agenda[place])), default=item)
        turns.append(Turn(number, at, row["s"], row["t"], item, bool(row.get("m"))))
        words = len(row["t"].split())
        at += timedelta(seconds=SECONDS_A_MESSAGE + SECONDS_A_WORD * words)
    return tuple(turns)


def _last(title: str) -> str:
    """The part of a title that the chair types: "CCS updates: The library" is "The library"."""
    return title.rsplit(": ", 1)[-1]


def numbered(one: Recording) -> Recording:
    """The same with each item at the number that the chair types for it, if numbers are typed."""
    typed: dict[int, int] = {}
    for turn in one.turns:
        if turn.mark and turn.item is not None and turn.item not in typed:
            before = turn.text.partition(_last(one.agenda[turn.item]))[0]
            if found := re.findall(r"(?<![\w.])(\d{1,2})\s*[).:]", before):
                typed[turn.item] = int(found[-1])
    if not typed:
        return one
    numbers: list[int] = []
    part_of: dict[int, int] = {}
    for place, title in enumerate(one.agenda):
        parent = next((p for p in range(place) if title.startswith(one.agenda[p] + ": ")), None)
        last = numbers[-1] if numbers else None
        if place not in typed and parent is not None:
            part_of[place] = parent
            numbers.append(numbers[parent])
        elif place in typed and (last is None or typed[place] > last):
            numbers.append(typed[place])
        elif last is None:
            numbers.append(next(iter(typed.values())) - next(iter(typed)))
        else:
            numbers.append(last + 1)
    titles = {n: t for p, (n, t) in enumerate(zip(numbers, one.agenda, strict=True))
              if p not in part_of and n > 0}  # fmt: skip
    places = tuple(n - 1 if n > 0 else None for n in numbers)
    return replace(
        one,
        agenda=tuple(titles.get(n, UNKNOWN) for n in range(1, max(titles, default=0) + 1)),
        places=places,
        turns=tuple(
            replace(turn, item=None if turn.item is None else places[turn.item])
            for turn in one.turns
        ),
    )


def _marker(rows: Sequence[dict[str, Any]]) -> str:
    marks = Counter(row["s"] for row in rows if row.get("m"))
    return marks.most_common(1)[0][0] if marks else ""


def _chair(turns: Sequence[Turn], agenda: Sequence[str]) -> str:
    rows: list[SpokenLine | ItemStarted] = []
    up: int | None = None
    for turn in turns:
        if turn.item is not None and turn.item != up:
            up = turn.item
            rows.append(ItemStarted(turn.at, agenda[up], turn.number))
        rows.append(SpokenLine(turn.at, turn.speaker, turn.text, turn.number))
    found = chair_of(rows)
    return found.name if found else ""


def _of_folder(folder: Path) -> Iterator[Recording]:
    for path in sorted(path for path in folder.rglob("*.*") if path.is_file()):
        if path.suffix == AGENDA:
            continue
        try:
            transcript = read(path)
        except TranscriptError:
            continue
        yield _of_transcript(path, transcript)


def _of_transcript(path: Path, transcript: Transcript) -> Recording:
    rows = transcript.rows
    meeting = re.split(r"\.(?!\d)", path.name)[0]
    listed = path.with_name(meeting + AGENDA)
    written = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    titles = {title: place for place, title in enumerate(dict.fromkeys(written))}
    for row in rows:
        named = row.titles if isinstance(row, AgendaListed) else ()
        for title in (row.title,) if isinstance(row, ItemStarted) else named:
            if not written:
                titles.setdefault(title, len(titles))
    turns, item, mark = [], None, False
    for row in rows:
        if isinstance(row, ItemStarted):
            item, mark = titles.get(row.title), True
        elif isinstance(row, SpokenLine) and not row.bot:
            turns.append(Turn(row.line, row.at, row.speaker, row.text, item, mark))
            mark = False
    found = chair_of(rows)
    one = Recording(
        source=path.parent.name,
        meeting=meeting,
        community=path.parent.name,
        facilitator=found.name if found else "",
        agenda=tuple(titles),
        turns=tuple(turns),
        places=tuple(range(len(titles))),
    )
    return numbered(one)
