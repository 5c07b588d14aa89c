"""A room's calendar feed: who may read it, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

import msgspec

from bot.ids import PersonId, RoomKey
from bot.ports.room_calendar import RoomCalendar
from bot.ports.storage_types import Room
from bot.records.actions import Action
from bot.records.proposal_model import Proposal

FEED = "feed"
"""What a room's feed is called among its links. The number of that link is odd while the feed is
on, and even while it is off; it was never on while there is none."""


class FeedAddress(msgspec.Struct, frozen=True):
    """What the address of a feed says: of which room, for whom, and which number it has."""

    room: RoomKey
    owner: PersonId
    number: int


class FeedAnswer(StrEnum):
    """Why there is no calendar at an address."""

    GONE = "gone"
    """Another address took its place, the feed was switched off, or its owner may not see the room
    any more."""
    UNSURE = "unsure"
    """The platform could not be asked whether its owner may see the room."""


class FeedAddresses(Protocol):
    """Makes the addresses of feeds, where there is a web address."""

    def address(self, room: Room, to: FeedAddress) -> str:
        """The address of a room's feed; "": people cannot reach one here."""
        ...


class FeedPort(Protocol):
    """Offers rooms' calendars to programs that fetch them by a secret address."""

    def attach(self, addresses: FeedAddresses) -> None:
        """This makes the addresses."""
        ...

    async def calendar(self, at: FeedAddress) -> RoomCalendar | FeedAnswer:
        """What a room's calendar says now, if the owner of the address may see the room.

        Raises:
            NotSaved: the database cannot be reached.
        """
        ...


class DatedRecords(msgspec.Struct, frozen=True, kw_only=True):
    """What a room has that belongs to a day."""

    actions: Sequence[Action]
    """Those with a date: open ones, and those that were over only lately."""
    decided: Sequence[Proposal]
    """Those that were carried, with the day of their review."""


class CalendarStore(Protocol):
    """Reads what belongs into calendars. Raises `NotSaved` when the database cannot be reached."""

    async def dated(self, room: RoomKey, since: datetime) -> DatedRecords:
        """What a room has for its calendar, in order of numbers. What was over before `since`, or
        was to be reviewed before then, is left out."""
        ...
