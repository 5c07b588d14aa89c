"""The console adapter: it collects what Heard says, so that it can be printed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

import msgspec

from bot.ids import PersonId
from bot.ports import OutboxMessage, Room
from bot.rendered import RenderedCard

PLATFORM = "console"
ROOM = "room"


class ConsoleOutput(msgspec.Struct, frozen=True, kw_only=True):
    """One thing Heard said: when, to whom ("room", or a person's name), what kind, which words."""

    at: datetime
    to: str
    kind: str
    text: str


class ConsoleAdapter:
    """Collects what Heard says. Redraws of the live panel are only counted."""

    platform = PLATFORM

    def __init__(self, name: Callable[[PersonId], Awaitable[str]]) -> None:
        self._name = name
        self.said: list[ConsoleOutput] = []
        self.panels = 0

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        """Note an outbox message."""
        if outbox_message.kind == "panel":
            self.panels += 1
            return
        to = ROOM if outbox_message.to is None else await self._name(outbox_message.to)
        self.said.append(
            ConsoleOutput(at=outbox_message.at, to=to, kind=spoken.kind, text=spoken.text)
        )
