"""Everything that belongs to one point: how it stands, its history, and what was added to it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import msgspec

from bot.ids import RoomKey
from bot.records.model import Contention, ContentionEntry


class PointStep(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a point's history: what was done, when, and around which meeting."""

    step: str
    at: datetime
    meeting: int
    """The number of the meeting."""
    before: bool = False
    """That meeting had not begun yet."""


class PointFile(msgspec.Struct, frozen=True, kw_only=True):
    """A point, and one page each of its history and of its entries."""

    contention: Contention
    steps: tuple[PointStep, ...] = ()
    """The newest first."""
    all_steps: int = 0
    """How many there are on all pages."""
    entries: tuple[ContentionEntry, ...] = ()
    """The newest first. Those whose words are gone are left out."""
    all_entries: int = 0
    """How many there are on all pages."""
    gone: int = 0
    """How many more were added, and are gone: taken back, or deleted."""


class Points(Protocol):
    """Reads points. Every method is one transaction. Raises `NotSaved` when the database cannot be
    reached."""

    async def file(
        self, room: RoomKey, number: int, *, limit: int, page: int = 1, steps_page: int = 1
    ) -> PointFile | None:
        """A point by its number, with at most `limit` lines of its history and `limit` entries:
        those of a page, counted from 1. None if the room has no such point (any more)."""
        ...
