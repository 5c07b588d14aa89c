"""Reads back what was missed when a session, a server or a channel is available again."""

from __future__ import annotations

from collections.abc import Callable

import discord
import structlog

from adapters.chat.backfill import Backfill
from adapters.discord.api.gateway_listener import GatewayListener
from adapters.discord.api.translate import room_id
from adapters.discord.directory.voice_links import shard_of
from bot.ids import RoomId

log = structlog.get_logger(__name__)

Gate = tuple[str, int]
Concerns = Callable[[RoomId], bool]


def shard_gate(shard: int) -> Gate:
    """The gate at which messages wait for a shard's session."""
    return ("shard", shard)


def guild_gate(guild: int) -> Gate:
    """The gate at which messages wait for a server."""
    return ("guild", guild)


class Sessions(GatewayListener):
    """Knows which shards have a complete session, and has the gaps before it filled."""

    def __init__(self, client: discord.AutoShardedClient, backfill: Backfill) -> None:
        self._client = client
        self._backfill = backfill
        self._ready: set[int] = set()

    async def on_shard_connect(self, shard: int) -> None:
        """Messages wait from now on: what was missed is known once Discord has sent its servers."""
        self._backfill.hold(shard_gate(shard))
        self._ready.discard(shard)

    async def on_shard_ready(self, shard: int) -> None:
        """Discord has sent the shard's servers."""
        log.info("discord.session", number=shard)
        self._ready.add(shard)
        await self._backfill.catch_up(
            shard_gate(shard), lambda room: shard_of(self._client, room) == shard
        )

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server is back after an outage, or was sent late."""
        if guild.shard_id in self._ready:  # else its session is still to be read back as a whole
            await self._read(guild, lambda room: room.tenant == str(guild.id))

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """A channel that Heard can see again may have had a meeting going on meanwhile."""
        me = after.guild.me
        if after.guild.shard_id not in self._ready:
            return
        if after.permissions_for(me).read_messages and not before.permissions_for(me).read_messages:
            where = room_id(after.guild.id, after.id)
            await self._read(after.guild, lambda room: room == where)

    async def _read(self, guild: discord.Guild, concerns: Concerns) -> None:
        self._backfill.hold(guild_gate(guild.id))
        await self._backfill.catch_up(guild_gate(guild.id), concerns)
