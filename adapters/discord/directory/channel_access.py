"""Which channels Heard can write in: those that are not deleted, on servers that have it."""

from __future__ import annotations

from typing import Final

import discord

from adapters.chat.closed import ClosedPlaces, Trouble
from adapters.discord.api.options import PLATFORM
from bot.bounded import BoundedDict
from bot.ids import RoomId

REMOVED: Final = "removed"
"""Why a server is closed: Heard was removed from it."""
REMEMBERED: Final = 20_000
"""Channels of which it is remembered that they were deleted."""


class ChannelAccess:
    """Told of servers and channels that go and come back."""

    def __init__(self, closed: ClosedPlaces) -> None:
        self.closed = closed
        self._gone = BoundedDict[str, None](REMEMBERED)
        self._left: dict[str, RoomId] = {}

    def gone(self, channel: int | str) -> None:
        """A channel was deleted: it does not come back."""
        self._gone[str(channel)] = None

    def is_gone(self, channel: str) -> bool:
        """Whether a channel was deleted."""
        return channel in self._gone

    async def left(self, guild: discord.Guild) -> None:
        """Heard was removed from a server. What is to be said there is kept: it may come back.

        Raises:
            NotSaved: the database cannot be reached.
        """
        server = RoomId(PLATFORM, str(guild.id), "")
        self._left.update({str(channel.id): server for channel in guild.channels})
        await self.closed.close(server, Trouble(REMOVED), tell=False)

    async def back(self, guild: discord.Guild) -> None:
        """Heard is in a server.

        Raises:
            NotSaved: the database cannot be reached.
        """
        await self.closed.reopen(RoomId(PLATFORM, str(guild.id), ""))

    async def retry_all(self, guild: discord.Guild) -> None:
        """Roles or membership of a whole server have changed: perhaps channels are open again.

        Raises:
            NotSaved: the database cannot be reached.
        """
        for channel in guild.channels:
            where = RoomId(PLATFORM, str(guild.id), str(channel.id))
            await self.closed.retry(where, at_once=True)

    def is_closed(self, channel: int | str) -> bool:
        """Whether nothing is sent to a channel for now."""
        server = self._left.get(str(channel))
        left = server is not None and self.closed.is_closed(server)
        return self.is_gone(str(channel)) or left or self.closed.is_closed_channel(str(channel))
