"""What can be seen: in channels, privately, and by one person only; and waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.fakes.discord import routes_channels
from tests.fakes.discord.building import Building, Where, Who
from tests.fakes.discord.world import LOADING, Message, walk
from tests.fakes.patience import PATIENCE


class Watching(Building):
    """A look at the screens of people."""

    def messages_in(self, where: Where, by: Who | None = None) -> list[Message]:
        """A channel's messages, oldest first. `by`: with what only that person can see there."""
        channel = self.channel(where, by)
        found = dict(channel.messages)
        if by is not None:
            mine = self.user(by).id
            found |= {
                one.id: one
                for one in self.world.messages.values()
                if one.only_for == mine and one.channel == channel.id
            }
        return [one for _, one in sorted(found.items()) if not one.flags & LOADING]

    def seen_in(self, where: Where, by: Who | None = None) -> list[str]:
        """What can be read in a channel, oldest first."""
        return [one.text for one in self.messages_in(where, by)]

    def bot_in(self, where: Where) -> list[Message]:
        """What the bot has said in a channel."""
        return [one for one in self.messages_in(where) if self.is_bot(one)]

    def is_bot(self, one: Message) -> bool:
        return one.author == self.world.app and one.webhook is None

    def dm(self, who: Who) -> list[str]:
        """What the bot has told somebody privately."""
        return [one.text for one in self.dms(who) if self.is_bot(one)]

    def dms(self, who: Who) -> list[Message]:
        channel = routes_channels.conversation(self.world, self.user(who).id)
        return [one for _, one in sorted(channel.messages.items())]

    def whispers(self, who: Who) -> list[str]:
        """What was shown to one person only, in any channel."""
        mine = self.user(who).id
        return [
            one.text
            for one in self.world.messages.values()
            if one.only_for == mine and not one.flags & LOADING
        ]

    def buttons(self, one: Message) -> list[str]:
        """The labels of a message's buttons."""
        return [part.get("label", "") for part in walk(one.components) if part["type"] == 2]

    @property
    def pings(self) -> list[tuple[str, Message]]:
        """Everybody whom the bot has pinged, and with which message. "everyone" for a channel."""
        found = []
        for one in self.world.messages.values():
            if self.is_bot(one):
                found += [(self.name(who), one) for who in sorted(one.pinged)]
                found += [("everyone", one)] if one.everybody else []
        return found

    # -- waiting

    async def until(self, holds: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Wait until something holds. It is looked at whenever the bot has said something."""
        try:
            await self.gateway.until(holds, seconds)
        except TimeoutError:
            raise AssertionError(f"it did not come about; {self._lately()}") from None

    def _lately(self) -> str:
        last = [f"{one.method} {one.path} -> {one.status}" for one in self.faults.asked[-8:]]
        return "the bot's last requests: " + "; ".join(last)

    async def shows(self, where: Where, words: str, by: Who | None = None) -> Message:
        """Wait until a message with these words can be seen; the newest one."""
        found: list[Message] = []

        def look() -> bool:
            found[:] = [one for one in self.messages_in(where, by) if words in one.text]
            return bool(found)

        await self.until(look)
        return found[-1]

    async def tells(self, who: Who, words: str) -> Message:
        """Wait until the bot has told somebody this privately."""
        return await self.shows(routes_channels.conversation(self.world, self.user(who).id), words)

    async def caught_up(self) -> None:
        """Wait until every client has read everything that it was told so far."""
        waiting = {s.number for s in self.gateway.sessions.values() if s.socket is not None}
        before = len(self.gateway.sent(1))
        await self.gateway.ask_for_heartbeat()

        def all_read() -> bool:
            beats = [one["d"] for one in self.gateway.sent(1)[before:]]
            return all(any(beat is not None and beat >= n for beat in beats) for n in waiting)

        await self.until(all_read)

    async def asked(self, method: str, path: str, times: int = 1) -> list[Any]:
        """Wait until the bot has made so many requests of a kind, and they are answered."""
        await self.until(
            lambda: len([one for one in self.requests(method, path) if one.status]) >= times
        )
        return self.requests(method, path)
