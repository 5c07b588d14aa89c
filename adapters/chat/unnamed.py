"""Looks up the names of people who were shown without one, soon at first, until they are known.

A platform may be slow with somebody's name, refuse it for a while, or not know people of another
organisation at all. Until then cards show the platform's own mention of them, or "somebody new";
when the name arrives, the panels that show them are redrawn.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

import structlog

from bot.errors import HeardError
from bot.ports import Account, MeetingService

log = structlog.get_logger(__name__)

WAITS = (2.0, 10.0, 30.0, 120.0, 600.0, 3600.0)
"""Seconds before each attempt. After the last, people are looked up when they are next shown."""
MOST = 1000
"""People looked up at the same time; others are looked up when they are next shown."""

Ask = Callable[[str, str], Awaitable[str]]
"""Somebody's name, by tenant and id; "" if it cannot be told now."""
Redraw = Callable[[str], Awaitable[None]]
"""Redraws a tenant's panels."""


class Unnamed:
    """Looks up people whose names were not known when they were shown."""

    def __init__(
        self,
        platform: str,
        service: MeetingService,
        ask: Ask,
        redraw: Redraw,
        waits: tuple[float, ...] = WAITS,
    ) -> None:
        self._platform = platform
        self._service = service
        self._ask = ask
        self._redraw = redraw
        self._waits = waits
        self._looking: dict[tuple[str, str], asyncio.Task[None]] = {}

    def shown(self, tenant: str, people: Iterable[str]) -> None:
        """Look up people who were shown without their names."""
        for person in people:
            key = (tenant, person)
            if key not in self._looking and len(self._looking) < MOST:
                task = asyncio.create_task(self._look(tenant, person), name="unnamed")
                self._looking[key] = task
                task.add_done_callback(partial(self._done, key))

    async def stop(self) -> None:
        """Ask no longer."""
        tasks = list(self._looking.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _done(self, key: tuple[str, str], task: asyncio.Task[None]) -> None:
        self._looking.pop(key, None)

    async def _look(self, tenant: str, person: str) -> None:
        for wait in self._waits:
            await asyncio.sleep(wait)
            try:
                name = await self._ask(tenant, person)
                if name:
                    known = Account(platform=self._platform, tenant=tenant, id=person, name=name)
                    await self._service.directory.person(known)
                    await self._redraw(tenant)
                    return
            except HeardError as wrong:
                log.info("still_unnamed", platform=self._platform, error=type(wrong).__name__)
