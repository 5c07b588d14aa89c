"""Sheets on which a person judges what would be asked, and the labels that are kept of them.

A sheet has the texts, so it belongs outside the repository. `topic_labels.json` has none: by source
and meeting a row `[turn, kind, up, first, to, second, to]` for each place that was read, where
`kind` is "move" or "drift", `up` the item that was up (drift only), `first` and `second` are
"right", "borderline", "wrong" or null, and `to` is the item that the meeting comes to, null if it
is none of the agenda's. Items are counted as in `bench.topic_recordings`, from 0. Where the same
reader read a place again, the row ends in "same".
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.topic_recordings import Recording

LABELS = Path(__file__).with_name("topic_labels.json")
BEFORE, AFTER = 15, 4
"""Messages shown around the one after which something is asked."""
VERDICTS = {"r": "right", "b": "borderline", "w": "wrong"}
HOW = """\
Each piece below is a place at which Heard would ask something, after the message marked ">>". Fill
in the line "label:" with a letter and a number: "r 3", "b 0", "w 2".

MOVE  r: somebody who leads the meeting takes it to another item of its agenda here, or is about to:
         the honest answer to "On to the next item?" is yes
      b: it could be said either way, such as a change to another part of the same item
      w: the meeting stays where it is, for now
DRIFT r: what is being talked about is not the item that is marked as up (*)
      b: either way
      w: it is that item
The number is the item that the meeting is on, or comes to, with the next messages; 0 if it is none
of these.
"""

Key = tuple[str, str, int, str, int | None]
"""Source, meeting, turn, "move" or "drift", and what was up."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading of a place found."""

    verdict: str
    to: int | None


@dataclass(frozen=True, slots=True)
class Label:
    """A place that was read once or twice. `same`: twice by the same reader."""

    first: Reading | None = None
    second: Reading | None = None
    same: bool = False

    @property
    def verdict(self) -> str:
        """What counts: what both readings say; "borderline" where they differ."""
        if self.first is None or self.second is None:
            found = self.first or self.second
            return found.verdict if found else ""
        same = self.first.verdict == self.second.verdict
        return self.first.verdict if same else "borderline"

    @property
    def to(self) -> int | None:
        """The item; of two readings that differ, the later one's."""
        found = self.second or self.first
        return found.to if found else None


def load() -> dict[Key, Label]:
    """The labels that are kept."""
    known = json.loads(LABELS.read_text(encoding="utf-8"))
    return {
        (source, meeting, turn, kind, up): Label(
            _reading(first, to), _reading(second, then), same=same == ["same"]
        )
        for source, meetings in known.items()
        for meeting, rows in meetings.items()
        for turn, kind, up, first, to, second, then, *same in rows
    }


def _reading(verdict: str | None, to: int | None) -> Reading | None:
    return None if verdict is None else Reading(verdict, to)


def save(labels: dict[Key, Label], path: Path = LABELS) -> None:
    """Keep labels, each meeting on a line."""
    by_source: dict[str, dict[str, list[list[int | str | None]]]] = {}
    for source, meeting, turn, kind, up in sorted(labels, key=lambda key: (*key[:4], key[4] or 0)):
        one = labels[source, meeting, turn, kind, up]
        row: list[int | str | None] = [turn, kind, up]
        for reading in (one.first, one.second):
            row += [None, None] if reading is None else [reading.verdict, reading.to]
        row += ["same"] if one.same else []
        by_source.setdefault(source, {}).setdefault(meeting, []).append(row)
    parts = []
    for source, meetings in by_source.items():
        lines = ",\n".join(f"{json.dumps(m)}: {json.dumps(rows)}" for m, rows in meetings.items())
        parts.append(f"{json.dumps(source)}: {{\n{lines}\n}}")
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def write(
    path: Path,
    keys: Sequence[Key],
    recordings: Iterable[Recording],
    order: str,
    most: int | None = None,
) -> int:
    """Write a sheet for these places, or so many of them drawn by lot; how many they are. Each name
    of an order is an order of its own."""
    by_name = {(one.source, one.meeting): one for one in recordings}
    mixed = sorted(keys, key=lambda key: hashlib.sha256(f"{order}{key}".encode()).digest())
    pieces = [_piece(key, by_name[key[:2]]) for key in mixed[:most]]
    path.write_text("\n".join((HOW, *pieces)), encoding="utf-8")
    return len(pieces)


def _piece(key: Key, one: Recording) -> str:
    source, meeting, turn, kind, up = key
    place = next(at for at, each in enumerate(one.turns) if each.number == turn)
    titles = [f"{'*' if n == up else ''}{n + 1}. {title}" for n, title in enumerate(one.agenda)]
    lines = [f"=== {source} {meeting} {turn} {kind} {'-' if up is None else up + 1}"]
    lines += [f"agenda: {' | '.join(titles)}", f"facilitator: {one.facilitator}"]
    first = max(0, place - BEFORE)
    for at, each in enumerate(one.turns[first : place + AFTER + 1], start=first):
        lines.append(f"{'>>' if at == place else '  '} <{each.speaker}> {each.text[:400]}")
    return "\n".join((*lines, "label: ", ""))


_HEAD = re.compile(r"^=== (\S+) (.+) (\d+) (move|drift) (-|\d+)$")
_LABEL = re.compile(r"^label:\s*([rbw])\s+(\d+)\s*$")


def read(path: Path) -> dict[Key, Reading]:
    """What somebody wrote on a sheet.

    Raises:
        SystemExit: a line is neither empty nor a label; it is named.
    """
    found: dict[Key, Reading] = {}
    key: Key | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if head := _HEAD.match(line):
            up = None if head[5] == "-" else int(head[5]) - 1
            key = (head[1], head[2], int(head[3]), head[4], up)
        elif key is not None and line.startswith("label:") and line != "label: ":
            label = _LABEL.match(line)
            if label is None:
                raise SystemExit(f"{path}: line {number}: write r, b or w and a number: {line}")
            item = int(label[2])
            found[key] = Reading(VERDICTS[label[1]], item - 1 if item else None)
    return found


def merged(
    labels: dict[Key, Label], read: dict[Key, Reading], *, second: bool, same: bool = False
) -> dict[Key, Label]:
    """The labels with another reading of some of them; `same`: by who read them first."""
    result = dict(labels)
    for key, reading in read.items():
        one = result.get(key, Label())
        if second:
            result[key] = replace(one, second=reading, same=same)
        else:
            result[key] = replace(one, first=reading)
    return result
