"""Keeps up with servers and channels that are taken from Heard, and given back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import discord

from adapters.chat.closed import ClosedPlaces, Trouble
from adapters.discord.api.gateway_listener import GatewayListener
from adapters.discord.api.translate import room_id
from adapters.discord.directory.rooms import KnownRooms

REMOVED: Final = "removed"
"""Why a server is closed: Heard was removed from it."""


class ChannelAccess(GatewayListener):
    """Closes a server that Heard was removed from, and tries again when something may be open."""

    def __init__(
        self, closed: ClosedPlaces, rooms: KnownRooms, on_deleted: Callable[[int], None]
    ) -> None:
        """`on_deleted`: told of each channel that was deleted."""
        self._closed = closed
        self._rooms = rooms
        self._on_deleted = on_deleted

    async def begin(self) -> None:
        """Remember what is closed."""
        await self._closed.start()

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Heard is on this server: if it had been removed, what was kept goes out."""
        await self._closed.reopen(room_id(guild.id, ""))
        await self.permissions_changed(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """What is to be said there is kept: Heard may be invited again."""
        await self._closed.close(room_id(guild.id, ""), Trouble(REMOVED), tell=False)
        self._rooms.forget(guild.id)

    async def permissions_changed(self, guild: discord.Guild) -> None:
        """Channels of the server may be open again."""
        for channel in guild.channels:
            await self._closed.retry(room_id(guild.id, channel.id), at_once=True)

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """The channel may be open again, or have another name."""
        room = room_id(after.guild.id, after.id)
        await self._closed.retry(room, at_once=True)
        if before.name != after.name:
            await self._rooms.retitle(room, after.name)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Nothing can be shown there any more."""
        self._on_deleted(channel.id)
