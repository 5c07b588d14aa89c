"""Remembers how much was in the database when Heard last ran, to notice if some is missing.

An empty or an older database is opened like any other. Somebody who has put back the wrong copy,
or a file without its write-ahead log, should be told before the next meeting.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import NamedTuple

from bot.admin_texts import admin_text

NAME = "last-seen.json"


class SeenCounts(NamedTuple):
    """How many rooms there were, and how many events of meetings."""

    rooms: int
    events: int


class LastSeen:
    """A small file beside the key. `place` names the database, in words that give nothing away."""

    def __init__(self, folder: Path, place: str) -> None:
        self._file = folder / NAME
        self._place = place

    def missing(self, now: SeenCounts) -> str | None:
        """One line if there is less now than there was; None if all is well, or nothing known."""
        before = self._all().get(self._place)
        if before is None or (now.events >= before.events and now.rooms >= before.rooms):
            return None
        return admin_text(
            "doctor-less",
            database=self._place,
            now="empty" if now == (0, 0) else "less",
            rooms=now.rooms,
            events=now.events,
            rooms_before=before.rooms,
            events_before=before.events,
        )

    def note(self, now: SeenCounts) -> None:
        """Save how much there is. A failure to write it is ignored."""
        everything = {**self._all(), self._place: now}
        draft = self._file.with_name(f".{NAME}.{os.getpid()}")
        with contextlib.suppress(OSError):
            draft.write_text(json.dumps(everything), encoding="utf-8")
            draft.chmod(0o600)
            draft.replace(self._file)

    def _all(self) -> dict[str, SeenCounts]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            return {str(place): SeenCounts(int(it[0]), int(it[1])) for place, it in found.items()}
        except (OSError, ValueError, TypeError, AttributeError, IndexError, KeyError):
            return {}
