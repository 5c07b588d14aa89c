"""Which channels are rooms. One becomes a room when somebody uses Heard in it, and not before."""

from __future__ import annotations

from typing import Final

from bot.bounded import BoundedDict
from bot.ids import RoomId
from bot.ports import MeetingService

REMEMBERED: Final = 100_000
"""Channels of which it is remembered that they are no rooms, so that not every message asks."""


class KnownRooms:
    """Knows rooms without asking the database at every message."""

    def __init__(self, service: MeetingService) -> None:
        self._service = service
        self._rooms: set[RoomId] = set()
        self._others = BoundedDict[RoomId, None](REMEMBERED)

    async def knows(self, room: RoomId) -> bool:
        """Whether a channel is a room. Whoever uses Heard in it makes it one, by `use`.

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
        if room not in self._rooms:  # somebody may have used it while we asked
            self._others[room] = None
        return room in self._rooms

    async def use(self, room: RoomId, title: str) -> None:
        """Somebody uses Heard here.

        Raises:
            NotSaved: the database cannot be reached.
        """
        await self._service.directory.open_room(room, title or room.channel)
        self._rooms.add(room)
        self._others.pop(room, None)

    def forget(self, guild: int | str) -> None:
        """Heard was removed from a server: what is known of it may be deleted meanwhile."""
        tenant = str(guild)
        self._rooms = {room for room in self._rooms if room.tenant != tenant}
        for room in [room for room in self._others if room.tenant == tenant]:
            del self._others[room]

    async def retitle(self, room: RoomId, title: str) -> None:
        """A channel goes by another name now.

        Raises:
            NotSaved: the database cannot be reached.
        """
        if await self.knows(room):
            await self._service.directory.open_room(room, title)
