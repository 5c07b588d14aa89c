"""People in a Discord channel. The gateway tells all workers of what they do."""

from __future__ import annotations

import asyncio
from random import Random
from typing import Any

from tests.fakes.discord.fake import FakeDiscord
from tests.kills.history import History
from tests.kills.slack_people import outcome
from tests.kills.somebody import Somebody

PATIENCE = 6.0
"""Seconds after which somebody takes a command for lost: Discord does so after three."""
OPTIONS = {"hand": "reason", "park": "wording"}
"""Commands, and the option of each that takes words."""


class DiscordPerson(Somebody):
    """Somebody in a channel. Discord itself says whether it has taken what they write; Heard hears
    of it, or finds it in the history. What they type, one worker answers."""

    def __init__(
        self, name: str, discord: FakeDiscord, channel: str, history: History, chance: Random
    ) -> None:
        where = discord.channel(channel)
        super().__init__(name, f"discord/{where.guild}/{where.id}", history, chance)
        self._discord = discord
        self._channel = channel

    async def lives(self, until: asyncio.Event) -> None:
        """Do one thing after another until then."""
        while not until.is_set():
            await self.pauses()
            kinds = {"say": 8, "hand": 3, "park": 3}
            await self.does(self.chance.choices(list(kinds), list(kinds.values()))[0])

    async def does(self, kind: str) -> None:
        """Do one thing."""
        op = self.sends(kind, "said" if kind == "say" else "typed")
        if kind == "say":
            message = await self._discord.says(self.name, self._channel, f"I say {op}")
            self.becomes("taken", op, source=f"message:{message.id}")
            return
        await self._types(op, kind, kind, **{OPTIONS[kind]: op})

    async def _types(self, op: str, kind: str, typed: str, **given: Any) -> None:
        answer = await self._discord.slash(self.name, self._channel, typed, quiet=True, **given)
        source = f"interaction:{answer.interaction.id}"
        try:
            async with asyncio.timeout(PATIENCE):
                await answer.answered()
        except (TimeoutError, AssertionError):
            self.becomes("unanswered", op, source=source)
            return
        text = answer.messages[-1].text if answer.messages else ""
        became = outcome(kind, text)
        more = {} if became == "acknowledged" else {"why": text}
        self.becomes(became, op, source=source, **more)

    async def starts(self) -> None:
        """Begin the meeting."""
        await self._types(self.sends("start", "typed"), "start", "heard meeting start")
