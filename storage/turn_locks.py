"""Turns in rooms, over any database: only one that several processes share has any to take."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from bot.ids import MeetingId, RoomKey
from bot.ports.turn_taking import Turn
from storage.database import Database


class SqlTurns:
    """Implements `bot.ports.turn_taking.TurnTaking`."""

    def __init__(self, database: Database) -> None:
        self._turns = database.turns

    @property
    def several(self) -> bool:
        """See `TurnTaking.several`."""
        return self._turns is not None

    @property
    def kept(self) -> bool:
        """See `TurnTaking.kept`."""
        return self._turns is None or self._turns.kept

    async def take(self, rooms: Collection[RoomKey], known: Mapping[MeetingId, int]) -> Turn:
        """See `TurnTaking.take`."""
        if self._turns is None:
            return Turn(frozenset(rooms), {})
        return await self._turns.take(rooms, known)

    @property
    def held(self) -> bool:
        """See `TurnTaking.held`."""
        return self._turns is not None and self._turns.held

    def end_with_commit(self) -> None:
        """See `TurnTaking.end_with_commit`."""
        if self._turns is not None:
            self._turns.ends_with_commit = True

    async def begin(self, met: Callable[[Collection[RoomKey]], None]) -> None:
        """See `TurnTaking.begin`."""
        if self._turns is not None:
            await self._turns.begin(met)

    async def beaten(self, rooms: Collection[RoomKey]) -> None:
        """See `TurnTaking.beaten`."""
        if self._turns is not None:
            await self._turns.beaten(rooms)

    async def give_back(self) -> None:
        """See `TurnTaking.give_back`."""
        if self._turns is not None:
            await self._turns.give_back()
