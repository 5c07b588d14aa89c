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
    """The client's event handlers: its own for what people do, and those of the listeners."""

    def __init__(
        self,
        intake: ChannelIntake,
        on_interaction: OnInteraction,
        on_direct: Callable[[discord.Message], None],
        listeners: Sequence[GatewayListener],
        tasks: BackgroundTasks,
    ) -> None:
        """`on_interaction`: told of buttons, menus and forms; commands go to the command tree.
        `on_direct`: told of what is written to Heard directly."""
        self._intake = intake
        self._interaction = on_interaction
        self._on_direct = on_direct
        self._listeners = listeners
        self._tasks = tasks

    def register(self, client: discord.Client) -> None:
        """Have a client call these handlers."""
        for name in filter(_is_handler, dir(GatewayListener)):
            client.event(self._handler(name))
        for name in filter(_is_handler, dir(self)):
            client.event(getattr(self, name))

    def _handler(self, name: str) -> Callable[..., Any]:
        async def handler(*args: Any) -> None:
            await self.tell(lambda one: getattr(one, name)(*args))

        handler.__name__ = name
        return handler

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

    async def on_message(self, message: discord.Message) -> None:
        """Somebody wrote something."""
        if message.guild is None:
            self._on_direct(message)
            return
        with self._tasks:
            await self._intake.message(message)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody put an emoji on a message."""
        with self._tasks:
            await self._intake.reaction(payload)

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        """Somebody took an emoji off."""
        await self.on_raw_reaction_add(payload)

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
        kinds = discord.InteractionType
        if interaction.type in (kinds.component, kinds.modal_submit):
            await self._interaction(interaction)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """A handler has failed. The next event is another."""
        log.exception("discord.event_failed", event_kind=event_method)


def _is_handler(name: str) -> bool:
    return name.startswith("on_")
