"""What Heard would ask about the agenda in recorded meetings as they ran, to be judged by reading.

`bench/topic_changes.json` has the real changes of item of meetings in which nobody types numbers,
as a reader found them. It is a list, in the order of source and meeting, of

    {"source": "drift", "meeting": "NAME", "agenda": ["…"], "changes": [{"turn": 17, "to": 2}]}

`turn` is the turn that makes the change, as `bench.topic_recordings` numbers them: the line in
which somebody says so, else the first message about the new subject. `to` is the item's place in
the agenda, from 0, or null for something that is not on it. `agenda` is there only where the record
has none, or none that fits: titles in the reader's own words, never the meeting's. No texts, no
names of people.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

from bench.topic_recordings import Change, kept, recordings

__all__ = ["CHANGES", "ReadMeeting", "kept", "read_changes", "recordings"]

CHANGES = Path(__file__).with_name("topic_changes.json")


class ReadMeeting(TypedDict, total=False):
    """A meeting whose changes of item somebody found by reading."""

    source: str
    meeting: str
    agenda: list[str]
    changes: list[dict[str, int | None]]


def read_changes() -> dict[tuple[str, str], ReadMeeting]:
    """The meetings whose changes were found by reading, by source and meeting."""
    rows: list[ReadMeeting] = json.loads(CHANGES.read_text(encoding="utf-8"))
    return {(row["source"], row["meeting"]): row for row in rows}


def changes_of(row: ReadMeeting) -> list[Change]:
    """The changes that a reader found, in order."""
    return [Change(turn=one["turn"] or 0, to=one["to"]) for one in row["changes"]]
