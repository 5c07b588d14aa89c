"""Work beside the conversation: one piece at a time for each room, and never lost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from typing import Final

import discord
import stamina
import structlog

from adapters.discord.busy import Busy
from adapters.discord.posting import LINE_DOWN
from bot.errors import NotSaved
from bot.ids import RoomId

log = structlog.get_logger(__name__)

TRIES: Final = 6
PASSING: Final = (
    NotSaved, discord.DiscordServerError, discord.RateLimited, *LINE_DOWN,
)  # fmt: skip
"""What may be better in a moment."""


class Errands:
    """Runs one errand for each room at a time.

    Who asks for one that is running already has it run once more afterwards: it looks at how
    things are then, so several requests are one.
    """

    def __init__(self, errand: Callable[[RoomId], Awaitable[None]], busy: Busy) -> None:
        self._errand = errand
        self._busy = busy
        self._running: dict[RoomId, asyncio.Task[None]] = {}
        self._again: set[RoomId] = set()

    def run(self, room: RoomId) -> None:
        """Run it for this room, soon."""
        if room in self._running:
            self._again.add(room)
            return
        under_way = ExitStack()
        # From now on, and not only from when the task begins.
        under_way.enter_context(self._busy)
        self._running[room] = asyncio.create_task(self._work(room, under_way))

    async def stop(self) -> None:
        """Finish what is under way."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _work(self, room: RoomId, under_way: ExitStack) -> None:
        with under_way:
            while True:
                self._again.discard(room)
                try:
                    await self._patiently(room)
                except Exception as problem:
                    # It is tried again at the next occasion: nothing is remembered as done that
                    # was not.
                    log.exception("discord.errand_failed", error=type(problem).__name__)
                if room not in self._again:
                    break
            del self._running[room]

    async def _patiently(self, room: RoomId) -> None:
        try:
            await self._errand(room)
        except PASSING:
            await self._once_more(room)

    @stamina.retry(on=PASSING, attempts=TRIES, wait_initial=0.2, wait_max=8.0)
    async def _once_more(self, room: RoomId) -> None:
        await self._errand(room)
