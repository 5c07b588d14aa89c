"""What could not be shown when it should have been: tried again when Discord may allow it."""

from __future__ import annotations

import discord

from adapters.chat.delivery import Delivery
from adapters.discord.api.gateway_listener import Companion
from adapters.discord.directory.command_sync import app_place
from adapters.discord.directory.voice_links import shard_of
from adapters.discord.outbound.page import DiscordPage
from bot.ids import RoomId


class LateDeliveries(Companion):
    """Opens threads that are due, and draws panels that may have stayed behind."""

    def __init__(self, client: discord.AutoShardedClient, delivery: Delivery[DiscordPage]) -> None:
        self._client = client
        self._delivery = delivery

    async def on_begin(self) -> None:
        """The client is logged in: what is due is kept under the application's id."""
        self._delivery.threads.kept_at = app_place(self._client.application_id)

    async def on_session(self, shard: int) -> None:
        """What could not be done before: now it may be possible."""

        def is_mine(room: RoomId) -> bool:
            return shard_of(self._client, room) == shard

        await self._delivery.threads.resume(is_mine)
        await self._delivery.panels.redraw_all(is_mine)

    async def on_guild_gone(self, guild: discord.Guild) -> None:
        """Heard was removed from a server: no thread is due there any more."""
        await self._delivery.threads.drop(lambda room: room.tenant == str(guild.id))

    async def on_permissions(self, guild: discord.Guild) -> None:
        """What Heard may do on a server has changed."""
        await self._delivery.threads.resume(lambda room: room.tenant == str(guild.id))
