"""What wants to know of Discord's events beside messages: servers, shards, voice, the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

import discord

from adapters.chat.delivery import CorePorts
from adapters.chat.tasks import BackgroundTasks
from adapters.discord.api.refusals import LINE_DOWN
from bot.ids import RoomId

TRANSIENT: Final = (discord.DiscordServerError, discord.RateLimited, *LINE_DOWN)
"""Failures that may have gone away a moment later."""


class GatewayListener:
    """Told what happens on Discord: its `on_` methods are discord.py's event handlers. Override
    what matters; exceptions are logged, and keep no other listener from being told."""

    async def begin(self) -> None:
        """The client is logged in and about to connect."""

    async def on_shard_connect(self, shard: int) -> None:
        """A shard begins a new session; what it has missed is not known yet."""

    async def on_shard_ready(self, shard: int) -> None:
        """A shard's new session is complete: its first, or the one after a session was lost."""

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server is available: at the start, after an outage, or because Heard was invited."""

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Heard was invited to a server, perhaps again."""
        await self.on_guild_available(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Heard was removed from a server."""

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """A channel's name or permissions have changed."""

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel was deleted."""

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """A thread was deleted."""

    async def on_raw_member_remove(self, payload: discord.RawMemberRemoveEvent) -> None:
        """Somebody has left a server. Discord tells only with the members intent."""

    async def on_raw_member_update(self, guild: int, user: int) -> None:
        """A member's roles or name have changed. Of others than Heard itself, Discord tells only
        with the members intent."""

    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """A role was deleted: its members may do less."""
        await self.permissions_changed(role.guild)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """A role was changed; perhaps it is ours."""
        if before.permissions != after.permissions:
            await self.permissions_changed(after.guild)

    async def permissions_changed(self, guild: discord.Guild) -> None:
        """Heard, or anybody, may do more on a server, or less."""

    async def on_voice_state_update(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Somebody joined or left a voice channel, or asks to speak on a stage."""

    async def on_scheduled_event_create(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was created."""
        await self.on_scheduled_event_update(event, event)

    async def on_scheduled_event_update(
        self, before: discord.ScheduledEvent, after: discord.ScheduledEvent
    ) -> None:
        """A scheduled event was changed; `status` says how it stands now."""

    async def on_scheduled_event_delete(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was deleted."""

    async def after_panel(self, room: RoomId) -> None:
        """A meeting has changed, and its panel was redrawn."""

    async def end(self) -> None:
        """The client is closing."""


class KnowsRooms(Protocol):
    """Tells channels that are rooms from those that are not."""

    async def knows(self, room: RoomId) -> bool:
        """Whether a channel is a room. Raises `NotSaved` when the database cannot be reached."""
        ...


@dataclass(frozen=True)
class ListenerContext:
    """What a listener is made from."""

    client: discord.AutoShardedClient
    core: CorePorts
    rooms: KnowsRooms
    tasks: BackgroundTasks


MakeListener = Callable[[ListenerContext], GatewayListener]
