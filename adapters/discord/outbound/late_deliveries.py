"""Tries again, once Discord may allow it, what could not be shown when it should have been."""

from __future__ import annotations

import discord

from adapters.chat.delivery import Delivery
from adapters.discord.api.gateway_listener import GatewayListener
from adapters.discord.directory.command_sync import app_place
from adapters.discord.directory.voice_links import shard_of
from adapters.discord.outbound.page import DiscordPage
from bot.ids import RoomId


class LateDeliveries(GatewayListener):
    """Opens threads that are due, and redraws panels that may show an earlier state."""

    def __init__(self, client: discord.AutoShardedClient, delivery: Delivery[DiscordPage]) -> None:
        self._client = client
        self._delivery = delivery

    async def begin(self) -> None:
        """What is due is kept under the application's id, which is known from now on."""
        self._delivery.threads.kept_at = app_place(self._client.application_id)

    async def on_shard_ready(self, shard: int) -> None:
        """Everything that waits in the shard's rooms."""

        def is_mine(room: RoomId) -> bool:
            return shard_of(self._client, room) == shard

        await self._delivery.threads.resume(is_mine)
        await self._delivery.panels.redraw_all(is_mine)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """No thread is due any more on a server that Heard was removed from."""
        await self._delivery.threads.drop(lambda room: room.tenant == str(guild.id))

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """Heard may have been allowed to open threads in a channel."""
        if before.overwrites != after.overwrites:
            await self.permissions_changed(after.guild)

    async def permissions_changed(self, guild: discord.Guild) -> None:
        """Heard may have been allowed to open threads on a server."""
        await self._delivery.threads.resume(lambda room: room.tenant == str(guild.id))
