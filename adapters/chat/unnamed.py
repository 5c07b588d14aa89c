"""People whose names are not known yet: looked up again, soon at first, until they are.

A platform may be slow to say what somebody is called, refuse for a while, or not know somebody of
another organisation at all. Until then cards show the platform's own mention of them, or "somebody
new"; when the name has come, what shows them is drawn anew.
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
"""Seconds before each try. After the last one, they are looked up when they are shown again."""
MOST = 1000
"""People who are looked up at the same time; of others it is asked when they are shown again."""

Ask = Callable[[str, str], Awaitable[str]]
"""What somebody is called, by tenant and id; "" if that cannot be told now."""
Redraw = Callable[[str], Awaitable[None]]
"""Draws a tenant's panels anew."""


class Unnamed:
    """Looks people up whose names were not known when they were shown."""

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
        """These were shown without their names."""
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
