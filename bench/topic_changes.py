"""Where recorded meetings really came to another item, as a reader found it: `topic_changes.json`.

    python -m bench.topic_changes

says how far two readings of the same meetings agree. The file has meetings whose chair types no
numbers, or types them only now and then. It is a list, in the order of source and meeting, of

    {"source": "drift", "meeting": "NAME", "led_by": 0, "agenda": ["..."],
     "changes": [{"turn": 17, "to": 2, "how": "moves", "sure": true}], "closes": 90, "again": [...]}

`turn` is the turn that makes the change, as `bench.topic_recordings` numbers them: the line in
which somebody says so, else the first message about the new subject. `to` is the item's place in
the record's agenda, from 0, or null for something that is not on it. `led_by` is a turn of the
person who led the meeting, where one person did. `agenda` is there only where the record has none:
titles in the reader's own words, as somebody might have written them down beforehand. `closes` is
the turn in which the meeting is closed, if it is; what is said after it counts for nothing. `again`
has what the same reader found some time later, in another order, without looking at the first
reading. No texts, no names of people.

`how` says what the people did:

- "moves": whoever led it said that it moves ("next", "first question", "let's talk about ...");
- "names": whoever led it opened the new subject by its name, with no word about moving;
- "number": a number was typed. Such changes prove nothing about words and are counted apart;
- "slides": a member began with it, or nobody said anything.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, get_args

from bench.topic_recordings import kept

CHANGES = Path(__file__).with_name("topic_changes.json")
SOURCES = Path(__file__).with_name("topic_sources.json")
"""Where the meetings of ADR 0070 are from: repository, commit, and the paths of log and agenda."""
NEAR = 1
"""Two readings agree on a change if they place it within so many messages of each other."""

How = Literal["moves", "names", "number", "slides"]


class ReadChange(TypedDict):
    """The meeting comes to another item, as a reader found it."""

    turn: int
    to: int | None
    how: How
    sure: bool


class ReadMeeting(TypedDict):
    """A meeting whose changes of item somebody found by reading."""

    source: str
    meeting: str
    led_by: NotRequired[int]
    agenda: NotRequired[list[str]]
    changes: list[ReadChange]
    closes: NotRequired[int]
    again: NotRequired[list[ReadChange]]


def read_changes() -> dict[tuple[str, str], ReadMeeting]:
    """The meetings whose changes were found by reading, by source and meeting."""
    rows: list[ReadMeeting] = json.loads(CHANGES.read_text(encoding="utf-8"))
    return {(row["source"], row["meeting"]): row for row in rows}


def agreed(one: Sequence[ReadChange], other: Sequence[ReadChange], near: int = NEAR) -> int:
    """How many changes of one reading are in the other, to the same item and close by. Each change
    of the other counts once."""
    left = list(other)
    found = 0
    for change in one:
        close = [
            c for c in left if c["to"] == change["to"] and abs(c["turn"] - change["turn"]) <= near
        ]
        if close:
            left.remove(min(close, key=lambda c: abs(c["turn"] - change["turn"])))
            found += 1
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.topic_changes", description=__doc__)
    parser.parse_args()
    rows = list(read_changes().values())
    for name, chosen in (
        ("kept apart", [row for row in rows if kept(row["meeting"])]),
        ("to build with", [row for row in rows if not kept(row["meeting"])]),
    ):
        changes = [change for row in chosen for change in row["changes"]]
        hows = {how: sum(c["how"] == how for c in changes) for how in get_args(How)}
        print(f"{name}: {len(chosen)} meetings, {len(changes)} changes: {hows}")
    twice = [row for row in rows if "again" in row]
    firsts = sum(len(row["changes"]) for row in twice)
    seconds = sum(len(row["again"]) for row in twice)
    both = sum(agreed(row["changes"], row["again"]) for row in twice)
    print(f"read twice: {len(twice)} meetings, {firsts} and {seconds} changes")
    print(
        f"the same (to the same item, within {NEAR} message): {both},"
        f" {2 * both / max(firsts + seconds, 1):.0%}"
    )


if __name__ == "__main__":
    main()
