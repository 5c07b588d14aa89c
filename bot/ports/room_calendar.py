"""What a room has to say to people's calendars."""

from __future__ import annotations

from datetime import date, datetime

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

    uid: str
    """Names it for as long as it exists, in all files and feeds."""
    summary: str
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
    changed_at: datetime
    """When something last happened there."""
