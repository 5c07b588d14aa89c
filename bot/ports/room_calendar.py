"""What a room has to say to people's calendars."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from bot.ports.storage_types import Room
from bot.records.model import Series

CHANGES = 1_000_000
"""More than can happen to one meeting: a room's changes are numbered over all its meetings."""


def changes_of(meeting: int, events: int) -> int:
    """The number of a room's newest change: the newest meeting's number, and how many events that
    one has. It only ever grows."""
    return meeting * CHANGES + events


class CalendarEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that takes a day: an action is due, a decision is to be reviewed."""

    kind: Literal["action", "review"]
    number: int
    """Which action, or which proposal."""
    words: str | None
    """What it is about; None: these words are not kept any more."""
    day: date
    called_off: bool = False
    """It is over, was dropped, or is not to be reviewed any more."""


class RoomCalendar(msgspec.Struct, frozen=True, kw_only=True):
    """A room's meetings and days, as they stand."""

    room: Room
    series: Series | None
    starts: datetime | None
    """When the next meeting is, if it belongs to no series."""
    minutes: int
    """How long that is meant to take."""
    cancelled: tuple[datetime, ...]
    """When meetings would have begun that were cancelled, the newest first."""
    entries: tuple[CalendarEntry, ...]
    changes: int
    """See `changes_of`."""
