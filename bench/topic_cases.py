"""The meetings that `bench.topic` runs, with the changes of item that are known of them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from bench.topic_changes import ReadMeeting, read_changes
from bench.topic_recordings import Change, Recording, kept, recordings, unread
from bench.topic_run import Asked, Presses, Run
from bench.topic_sheets import Key
from bot.rules import DriftCare

Name = tuple[str, str]
"""Source and meeting."""


@dataclass(frozen=True, slots=True)
class Case:
    """A meeting and its changes of item: as a reader found them, else as the record has them."""

    recording: Recording
    changes: list[Change]
    by_hand: bool

    @property
    def name(self) -> Name:
        return self.recording.source, self.recording.meeting

    def place(self, turn: int) -> int:
        """Where a turn stands among the messages."""
        return self.recording.place(turn)

    def run(self, presses: Presses, care: DriftCare | None = None) -> list[Asked]:
        """What would be asked in it; about drifts only with a care."""
        return Run(self.recording, self.changes, presses, care).run()

    def key(self, asked: Asked) -> Key:
        """What a question's label is kept under. Whether a meeting goes on at a place does not
        depend on what is up in Heard; whether it is off that item does."""
        if asked.kind in ("drift", "mark"):
            return (*self.name, asked.turn, "drift", asked.up)
        return (*self.name, asked.turn, "move", None)


def load(half: str) -> list[Case]:
    """The meetings of a half ("kept", "build", "both", or "unread", a part of "kept") that have an
    agenda and somebody who leads them."""
    data, folder = (os.environ.get(name) for name in ("HEARD_DRIFT_DATA", "HEARD_TRANSCRIPTS"))
    found = recordings(Path(data) if data else None, Path(folder) if folder else None)
    if half == "unread":
        found = [one for one in found if unread(one.meeting)]
    elif half != "both":
        found = [one for one in found if kept(one.meeting) == (half == "kept")]
    return [case for case in cases(found) if case.recording.agenda and case.recording.facilitator]


def cases(found: Iterable[Recording]) -> list[Case]:
    """These meetings with their changes."""
    by_hand = read_changes()
    rows = ((one, by_hand.get((one.source, one.meeting))) for one in found)
    return [
        Case(one, one.changes(), False) if row is None else _read(one, row) for one, row in rows
    ]


def _read(one: Recording, row: ReadMeeting) -> Case:
    """A meeting as a reader found it: its changes, who led it, its agenda where they made one. What
    is said after it was closed is left out."""
    places = one.places
    if agenda := row.get("agenda"):
        places = tuple(range(len(agenda)))
        one = replace(one, agenda=tuple(agenda), places=places)
    led_by = row.get("led_by")
    if led_by is not None:
        one = replace(one, facilitator=one.turns[one.place(led_by)].speaker)
    if (closes := row.get("closes")) is not None:
        one = replace(one, turns=one.turns[: one.place(closes) + 1])
    found = [
        Change(
            turn=change["turn"],
            to=None if change["to"] is None else places[change["to"]],
            mark=change["how"] == "number",
            how=change["how"],
        )
        for change in row["changes"]
    ]
    return Case(one, found, by_hand=True)
