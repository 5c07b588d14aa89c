"""What people of all platforms have in common: they do one thing after another, and number it."""

from __future__ import annotations

import asyncio
from itertools import cycle
from random import Random
from typing import Any

from tests.kills.history import History

PACE = (0.6, 1.8)
"""Seconds between two things that one person does: from, to."""
VOTES = ("warm", "lukewarm", "cold")


class Somebody:
    """Somebody in a room, `platform/tenant/channel`. What they do goes into the history."""

    def __init__(self, name: str, room: str, history: History, chance: Random) -> None:
        self.name = name
        self.room = room
        self.history = history
        self.chance = chance
        self._number = 0
        self._votes = cycle(VOTES)

    def sends(self, does: str, lane: str = "") -> str:
        """They begin something; its name, which stands in what they write, too. `lane`: by which
        way it goes, where there are several, none of which waits for the others."""
        self._number += 1
        op = f"{self.name}-{self._number:05}"
        known = {"op": op, "who": self.name, "room": self.room, "does": does, "lane": lane}
        self.history.note("sent", n=self._number, **known)
        return op

    def becomes(self, what: str, op: str, **more: Any) -> None:
        """What has become of it: "acknowledged", "taken" (by the platform, which tells Heard),
        "refused", or "unanswered" for good."""
        self.history.note(what, op=op, **more)

    def votes(self) -> str:
        """What they answer to a proposal: something else each time, or nothing would change."""
        return next(self._votes)

    async def pauses(self) -> None:
        """Until they do the next thing."""
        await asyncio.sleep(self.chance.uniform(*PACE))
