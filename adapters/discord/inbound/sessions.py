"""When a session, a server or a channel is here again, what was missed meanwhile is read back."""

from __future__ import annotations

from collections.abc import Callable

import discord

from adapters.chat.backfill import Backfill
from adapters.discord.api.translate import room_id
from adapters.discord.directory.voice_links import shard_of
from bot.ids import RoomId

Gate = tuple[str, int]
Concerns = Callable[[RoomId], bool]


def shard_gate(shard: int) -> Gate:
    """What waits for a shard's session."""
    return ("shard", shard)


def guild_gate(guild: int) -> Gate:
    """What waits for a server."""
    return ("guild", guild)


class Sessions:
    """Knows which shards have a session, and has read back what they missed before."""

    def __init__(self, client: discord.AutoShardedClient, backfill: Backfill) -> None:
        self._client = client
        self._backfill = backfill
        self._ready: set[int] = set()

    def connected(self, shard: int) -> None:
        """A shard has a new session. What comes now has to wait until it is clear what was missed:
        that is looked at when Discord has sent what there is (`ready`)."""
        self._backfill.hold(shard_gate(shard))
        self._ready.discard(shard)

    async def ready(self, shard: int) -> None:
        """Discord has sent what there is."""
        self._ready.add(shard)
        await self._backfill.catch_up(
            shard_gate(shard), lambda room: shard_of(self._client, room) == shard
        )

    async def guild(self, guild: discord.Guild) -> None:
        """A server is back after an outage, or came late."""
        if guild.shard_id in self._ready:  # else a new session begins with it
            await self._read(guild, lambda room: room.tenant == str(guild.id))

    async def channel(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """A channel has other permissions. One that we can see again may have had a meeting that
        went on without us."""
        me = after.guild.me
        if after.guild.shard_id not in self._ready:
            return
        if after.permissions_for(me).read_messages and not before.permissions_for(me).read_messages:
            where = room_id(after.guild.id, after.id)
            await self._read(after.guild, lambda room: room == where)

    async def _read(self, guild: discord.Guild, concerns: Concerns) -> None:
        self._backfill.hold(guild_gate(guild.id))
        await self._backfill.catch_up(guild_gate(guild.id), concerns)
