"""Tells channels that are rooms from all others. A channel becomes one when Heard is used in it."""

from __future__ import annotations

from typing import Final

from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.ports import MeetingService

REMEMBERED: Final = 100_000
"""Channels remembered as no rooms, so that not every message in them asks the database."""


class KnownRooms:
    """Remembers which channels are rooms."""

    def __init__(self, service: MeetingService) -> None:
        self._service = service
        self._rooms: set[RoomId] = set()
        self._others = BoundedDict[RoomId, None](REMEMBERED)

    async def knows(self, room: RoomId) -> bool:
        """Whether a channel is a room.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if room in self._rooms:
            return True
        if room in self._others:
            return False
        if await self._service.directory.room(room) is not None:
            self._rooms.add(room)
            return True
        if room not in self._rooms:  # else `use` was called while we asked
            self._others[room] = None
        return room in self._rooms

    async def use(self, room: RoomId, title: str) -> None:
        """Heard is used in this channel: make it a room if it is none yet.

        Raises:
            NotSaved: the database cannot be reached.
        """
        await self._service.directory.open_room(room, title or room.channel)
        self._rooms.add(room)
        self._others.pop(room, None)

    def forget(self, guild: int | str) -> None:
        """Heard was removed from a server, whose rooms may be deleted in time."""
        tenant = str(guild)
        self._rooms = {room for room in self._rooms if room.tenant != tenant}
        for room in [room for room in self._others if room.tenant == tenant]:
            del self._others[room]

    async def retitle(self, room: RoomId, title: str) -> None:
        """A channel was renamed.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if await self.knows(room):
            await self._service.directory.open_room(room, title)
