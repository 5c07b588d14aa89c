"""Keeps up with servers and channels that are taken from Heard or from people, and given back."""

from __future__ import annotations

from collections.abc import Callable

import discord

from adapters.chat.access_changes import AccessChanges
from adapters.chat.closed import ClosedPlaces
from adapters.discord.api.gateway_listener import GatewayListener
from adapters.discord.api.refusals import DELETED, REMOVED
from adapters.discord.api.translate import PLATFORM, room_id
from adapters.discord.directory.rooms import KnownRooms
from bot.ids import RoomId
from bot.ports import Account


class ChannelAccess(GatewayListener):
    """Closes a server that Heard was removed from, tries again when something may be open, and has
    Discord asked who may still see a room."""

    def __init__(
        self,
        closed: ClosedPlaces,
        rooms: KnownRooms,
        access: AccessChanges,
        on_deleted: Callable[[int], None],
    ) -> None:
        """`on_deleted`: told of each channel that was deleted."""
        self._closed = closed
        self._rooms = rooms
        self._access = access
        self._on_deleted = on_deleted

    async def begin(self) -> None:
        """Remember what is closed."""
        await self._closed.start()

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Heard is on this server: if it had been removed, what was kept goes out."""
        await self._closed.reopen(room_id(guild.id, ""))
        await self._try_again(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """What is to be said there is kept: Heard may be invited again."""
        await self._closed.heard_of(room_id(guild.id, ""), REMOVED)
        self._rooms.forget(guild.id)

    async def permissions_changed(self, guild: discord.Guild) -> None:
        """Channels of the server may be open again, or others may see them."""
        await self._try_again(guild)
        self._access.tenant_changed(str(guild.id))

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """The channel may be open again, seen by others, or have another name."""
        room = room_id(after.guild.id, after.id)
        await self._closed.retry(room, at_once=True)
        if before.name != after.name:
            await self._rooms.retitle(room, after.name)
        if before.overwrites != after.overwrites:
            self._access.room_changed(room)
            for thread in after.guild.threads:
                if thread.parent_id == after.id:  # its posts are seen by those who see it
                    self._access.room_changed(room_id(after.guild.id, thread.id))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Nothing can be shown there any more, and nobody sees it."""
        self._on_deleted(channel.id)
        await self._deleted(room_id(channel.guild.id, channel.id))

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """The same of a thread, which may be a room as a forum's post."""
        self._on_deleted(payload.thread_id)
        await self._deleted(room_id(payload.guild_id, payload.thread_id))

    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        """Somebody has left a server, and with it all its rooms."""
        self._changed(payload.guild_id, payload.user.id)

    async def on_raw_member_update(self, guild: int, user: int) -> None:
        """Somebody may see other channels than before, by their roles. Our own are ours."""
        self._changed(guild, user)

    async def _deleted(self, room: RoomId) -> None:
        if await self._rooms.knows(room):
            # Before anybody is found to see it no more: those who ran it are asked about it.
            await self._closed.heard_of(room, DELETED)
        self._access.room_changed(room)

    def _changed(self, guild: int, user: int) -> None:
        person = Account(platform=PLATFORM, tenant=str(guild), id=str(user), name="")
        self._access.person_changed(person)

    async def _try_again(self, guild: discord.Guild) -> None:
        for channel in guild.channels:
            await self._closed.retry(room_id(guild.id, channel.id), at_once=True)
