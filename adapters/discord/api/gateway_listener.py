"""What else goes on beside the conversation: voice, events. Each is a companion."""

from __future__ import annotations

from typing import Final

import discord

from adapters.discord.api.refusals import LINE_DOWN
from bot.ids import RoomId

TRANSIENT: Final = (discord.DiscordServerError, discord.RateLimited, *LINE_DOWN)
"""What may be better in a moment."""


class Companion:
    """Is told what happens on Discord. All of it may be left out; what is raised is only logged."""

    async def on_begin(self) -> None:
        """The client is logged in, and about to connect."""

    async def on_session(self, shard: int) -> None:
        """A shard has a new session: the first, or one after an old one was lost."""

    async def on_guild(self, guild: discord.Guild) -> None:
        """A server is here: at the start, back after an outage, or Heard was invited."""

    async def on_guild_gone(self, guild: discord.Guild) -> None:
        """A server is gone: Heard was removed from it."""

    async def on_permissions(self, guild: discord.Guild) -> None:
        """A role or a channel of a server has other permissions, perhaps ours."""

    async def on_voice(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Somebody came, went, or asks to speak on a stage."""

    async def on_event(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was made or changed; its `status` says what it is now."""

    async def on_event_gone(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was deleted."""

    async def after_panel(self, room: RoomId) -> None:
        """How a room's meeting stands has changed, and its panel was drawn."""

    async def on_end(self) -> None:
        """The client is closing."""
