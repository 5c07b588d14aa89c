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
    """Told what happens on Discord. Override what matters; exceptions are logged, and keep no
    other listener from being told."""

    async def on_begin(self) -> None:
        """The client is logged in and about to connect."""

    async def on_connect(self, shard: int) -> None:
        """A shard begins a new session; what it has missed is not known yet."""

    async def on_session(self, shard: int) -> None:
        """A shard's new session is complete: its first, or the one after a session was lost."""

    async def on_guild(self, guild: discord.Guild) -> None:
        """A server is available: at the start, after an outage, or because Heard was invited."""

    async def on_guild_gone(self, guild: discord.Guild) -> None:
        """Heard was removed from a server."""

    async def on_channel(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """A channel's name or permissions have changed."""

    async def on_channel_gone(self, channel: int) -> None:
        """A channel was deleted."""

    async def on_permissions(self, guild: discord.Guild) -> None:
        """A role of a server has other permissions; perhaps it is ours."""

    async def on_voice(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Somebody joined or left a voice channel, or asks to speak on a stage."""

    async def on_event(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was created or changed; `status` says how it stands now."""

    async def on_event_gone(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was deleted."""

    async def after_panel(self, room: RoomId) -> None:
        """A meeting has changed, and its panel was redrawn."""

    async def on_end(self) -> None:
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
