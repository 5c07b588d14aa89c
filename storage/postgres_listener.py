"""Hears what processes tell each other through PostgreSQL (LISTEN): all channels on one connection.

It is a connection of its own, kept open: LISTEN belongs to a server process, so a pool that hands
connections round, as PgBouncer does for each transaction, would lose what was told.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import asyncpg
import structlog

from storage.postgres_connections import CLOSE_WITHIN, time_limit

log = structlog.get_logger(__name__)

LISTEN_AGAIN = 1.0
STILL_THERE = 5.0
"""Seconds after which the connection is asked whether it is still there."""

_FAILURES = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError)


@dataclass(frozen=True, eq=False)
class _Ear:
    """Somebody who listens to a channel."""

    channel: str
    told: Callable[[str], None]
    begins: Callable[[], None]
    breaks: Callable[[], None]


class PostgresListener:
    """Listens for everybody in this process who wants to hear something."""

    def __init__(self, connect: Callable[[], Awaitable[Any]]) -> None:
        """`connect`: makes a connection of asyncpg's."""
        self._connect = connect
        self._ears: list[_Ear] = []
        self._task: asyncio.Task[None] | None = None
        self._ended: asyncio.Task[None] | None = None
        self._driver: Any = None
        self._channels: set[str] = set()
        """What the connection listens to."""
        self._busy = asyncio.Lock()
        """Held while the connection is asked something: it takes one question at a time."""
        self._broken = asyncio.Event()

    async def listen(
        self,
        told: Callable[[str], None],
        begins: Callable[[], None],
        breaks: Callable[[], None],
        channel: str,
    ) -> None:
        """See `storage.database.Database.listen`."""
        ear = _Ear(channel, told, begins, breaks)
        self._ears.append(ear)
        try:
            if self._task is None:
                self._task = asyncio.create_task(self._run(), name="listening")
            elif self._driver is not None:
                await self._begin(ear)
            await asyncio.shield(self._task)
        finally:
            self._ears.remove(ear)
            if not self._ears and self._task is not None:
                self._task.cancel()
                self._ended, self._task = self._task, None

    async def close(self) -> None:
        """Wait until the connection of the last who listened is closed."""
        if self._ended is not None:
            await asyncio.wait([self._ended])

    async def _run(self) -> None:
        while True:
            self._broken.clear()
            self._channels.clear()
            try:
                self._driver = driver = await self._connect()
                try:
                    await self._hear(driver)
                finally:
                    self._driver = None
                    await driver.close(timeout=CLOSE_WITHIN)
            except _FAILURES:
                log.warning("listening_broken")
            for ear in list(self._ears):
                ear.breaks()
            await asyncio.sleep(LISTEN_AGAIN)

    async def _hear(self, driver: Any) -> None:
        """Until the connection breaks."""
        driver.add_termination_listener(lambda _: self._broken.set())
        for ear in list(self._ears):
            await self._begin(ear)
        while not self._broken.is_set():
            try:
                async with asyncio.timeout(STILL_THERE):
                    await self._broken.wait()
            except TimeoutError:
                # A connection whose peer vanished without closing would stay silent for ever.
                async with self._busy:
                    with time_limit(driver, STILL_THERE):
                        await driver.execute("SELECT 1")

    async def _begin(self, ear: _Ear) -> None:
        driver = self._driver
        async with self._busy:
            if ear.channel not in self._channels:
                try:
                    with time_limit(driver):
                        await driver.add_listener(ear.channel, self._tell)
                except _FAILURES:
                    # The next connection listens to this as well.
                    self._broken.set()
                    return
                self._channels.add(ear.channel)
        if driver is self._driver:
            ear.begins()

    def _tell(self, _connection: Any, _pid: int, channel: str, payload: str) -> None:
        for ear in list(self._ears):
            if ear.channel == channel:
                ear.told(payload)
