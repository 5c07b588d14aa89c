"""Hands each event of Discord's to what deals with it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import discord
import structlog

from adapters.chat.tasks import BackgroundTasks
from adapters.discord.api.gateway_listener import GatewayListener
from adapters.discord.inbound.intake import ChannelIntake
from bot.ids import RoomId

log = structlog.get_logger(__name__)

OnInteraction = Callable[[discord.Interaction[Any]], Awaitable[None]]


class GatewayEvents:
    """The client's event handlers."""

    def __init__(
        self,
        intake: ChannelIntake,
        on_interaction: OnInteraction,
        listeners: Sequence[GatewayListener],
        tasks: BackgroundTasks,
    ) -> None:
        """`on_interaction`: told of buttons, menus and forms; commands go to the command tree."""
        self._intake = intake
        self._interaction = on_interaction
        self._listeners = listeners
        self._tasks = tasks

    def register(self, client: discord.Client) -> None:
        """Have a client call these handlers."""
        for name in dir(self):
            if name.startswith("on_"):
                client.event(getattr(self, name))

    async def tell(self, how: Callable[[GatewayListener], Awaitable[None]]) -> None:
        """Tell every listener something. What fails in one is logged."""
        with self._tasks:
            for listener in self._listeners:
                try:
                    await how(listener)
                except Exception as problem:
                    log.exception("discord.listener_failed", error=type(problem).__name__)

    async def after_panel(self, room: RoomId) -> None:
        """A room's panel was redrawn."""
        await self.tell(lambda one: one.after_panel(room))

    # -- what people do

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote something."""
        with self._tasks:
            await self._intake.message(message)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody put an emoji on a message."""
        with self._tasks:
            await self._intake.reaction(payload)

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody took an emoji off."""
        with self._tasks:
            await self._intake.reaction(payload)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """A message was deleted."""
        with self._tasks:
            await self._intake.deleted(payload.guild_id, payload.channel_id, {payload.message_id})

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Several messages were deleted at once."""
        with self._tasks:
            await self._intake.deleted(payload.guild_id, payload.channel_id, payload.message_ids)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """A button was pressed, something was chosen, or a form was sent."""
        if interaction.type in (
            discord.InteractionType.component,
            discord.InteractionType.modal_submit,
        ):
            await self._interaction(interaction)

    # -- shards, servers and channels

    async def on_shard_connect(self, shard: int) -> None:
        """A new session begins."""
        await self.tell(lambda one: one.on_connect(shard))

    async def on_shard_ready(self, shard: int) -> None:
        """A new session is complete."""
        log.info("discord.session", number=shard)
        await self.tell(lambda one: one.on_session(shard))

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server is there: at the start, or after an outage."""
        await self.tell(lambda one: one.on_guild(guild))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Heard was invited, perhaps again."""
        await self.tell(lambda one: one.on_guild(guild))

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Heard was removed from a server."""
        await self.tell(lambda one: one.on_guild_gone(guild))

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """A role was changed."""
        if before.permissions != after.permissions:
            await self.tell(lambda one: one.on_permissions(after.guild))

    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        """A channel was changed."""
        await self.tell(lambda one: one.on_channel(before, after))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel was deleted."""
        await self.tell(lambda one: one.on_channel_gone(channel.id))

    # -- voice and the calendar

    async def on_voice_state_update(
        self, member: discord.Member, before: discord.VoiceState, after: discord.VoiceState
    ) -> None:
        """Somebody came, went, or asks to speak on a stage."""
        await self.tell(lambda one: one.on_voice(member, before, after))

    async def on_scheduled_event_create(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was made."""
        await self.tell(lambda one: one.on_event(event))

    async def on_scheduled_event_update(
        self, before: discord.ScheduledEvent, after: discord.ScheduledEvent
    ) -> None:
        """A scheduled event was changed, begun or ended."""
        await self.tell(lambda one: one.on_event(after))

    async def on_scheduled_event_delete(self, event: discord.ScheduledEvent) -> None:
        """A scheduled event was deleted."""
        await self.tell(lambda one: one.on_event_gone(event))

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """A handler has failed. The next event is another."""
        log.exception("discord.event_failed", event_kind=event_method)
