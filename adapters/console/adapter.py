"""The console adapter: it collects what Heard says, so that it can be printed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from itertools import groupby

import msgspec

from bot.ids import PersonId
from bot.ports import OutboxMessage, Room
from bot.rendered import RenderedCard

PLATFORM = "console"
ROOM = "room"
NAMED = 3
"""So many people are named to whom the same was said; more are counted."""


class ConsoleOutput(msgspec.Struct, frozen=True, kw_only=True):
    """One thing Heard said: when, to whom, what kind, which words. `to`: "room", a person's name
    or, where the same was said to several, up to three names or how many people they are."""

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
        self._shown: set[str] = set()

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, spoken: RenderedCard
    ) -> None:
        """Note an outbox message."""
        if outbox_message.kind == "panel":
            self.panels += 1
            return
        # Elsewhere the message is edited where it stands. A line that is printed stays as it is.
        edits = outbox_message.retires or outbox_message.id in self._shown
        self._shown.add(outbox_message.id)
        if edits:
            return
        to = ROOM if outbox_message.to is None else await self._name(outbox_message.to)
        self.said.append(
            ConsoleOutput(at=outbox_message.at, to=to, kind=spoken.kind, text=spoken.text)
        )


def said_together(said: Iterable[ConsoleOutput]) -> list[ConsoleOutput]:
    """The same, with what was said to several people at one moment in the same words, such as the
    poll after a meeting, standing there once."""
    found: list[ConsoleOutput] = []
    for (at, kind, text, public), same in groupby(said, lambda one: (*_what(one), one.to == ROOM)):
        people = [one.to for one in same]
        if public:
            found += [ConsoleOutput(at=at, to=ROOM, kind=kind, text=text) for _ in people]
            continue
        to = ", ".join(people) if len(people) <= NAMED else f"{len(people)} people"
        found.append(ConsoleOutput(at=at, to=to, kind=kind, text=text))
    return found


def _what(one: ConsoleOutput) -> tuple[datetime, str, str]:
    return one.at, one.kind, one.text
