"""Whose turn it is to decide in a room, among several processes on one database."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Protocol

import msgspec

from bot.events import AnyEvent
from bot.ids import MeetingId, RoomKey


class Turn(msgspec.Struct, frozen=True):
    """Rooms whose turn was taken, and what had happened there until then."""

    rooms: frozenset[RoomKey]
    """Those that could be had; whoever waited too long for the others may decide without."""
    news: Mapping[MeetingId, Sequence[AnyEvent]]
    """What follows the events that were known, in order; meetings without any are missing."""


class TurnTaking(Protocol):
    """Takes turns in rooms. One at a time: a process gives back what it has before it takes more.

    A turn is good manners, not a lock on the journal: event numbers are unique with or without it.
    """

    @property
    def several(self) -> bool:
        """Whether several processes may be at work on this database. Otherwise every turn is
        one's own, and none need be taken."""
        ...

    @property
    def kept(self) -> bool:
        """Whether what was taken is still held, and others are heard, as far as this process can
        tell."""
        ...

    async def take(self, rooms: Collection[RoomKey], known: Mapping[MeetingId, int]) -> Turn:
        """Take the turn in these rooms, and read what others have done there. Waits for a second at
        most, and a little; a process that dies loses its turns at once. `known`: how many events of
        each meeting this process has.

        Raises:
            NotSaved: the database cannot be reached.
        """
        ...

    @property
    def held(self) -> bool:
        """Whether this process has a turn, as far as it can tell."""
        ...

    def end_with_commit(self) -> None:
        """Give everything back with the next commit, in one journey, if that is of events alone.
        `held` says whether it was."""
        ...

    async def begin(self, met: Callable[[Collection[RoomKey]], None]) -> None:
        """Hear from now on, while turns can be taken, in which rooms other processes were beaten.
        Never fails: `kept` says whether it begins."""
        ...

    async def beaten(self, rooms: Collection[RoomKey]) -> None:
        """Tell other processes that this one was beaten in these rooms: whoever has done that knows
        nothing of it. Never fails."""
        ...

    async def give_back(self) -> None:
        """Others may have their turn. Never fails: what cannot be given back is lost with the
        connection."""
        ...
