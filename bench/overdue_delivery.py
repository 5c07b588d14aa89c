"""Overdue appointments that have something to say, and the dispatcher that delivers it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count as numbers

from adapters.clock import SystemClock
from adapters.outbox_dispatcher import OutboxDispatcher
from adapters.scheduler import Waker
from bench.measure import (
    BLOCKED,
    Cost,
    Heartbeat,
    Options,
    count,
    micros,
    millis,
    once,
    percentile,
    table,
)
from bench.overdue_floors import core_alone, rows_alone
from bench.world import (
    PLATFORM,
    furnish,
    item_begins,
    meeting_in,
    message,
    service_on,
    sqlite_file,
)
from bot.events import WakeReason
from bot.ports import OutboxMessage, Room, WakeRow
from bot.rendered import RenderedCard
from bot.service import Service
from storage.store import SqlStore

APPOINTMENTS = (3_000, 600)
"""At most so many, and in a quick measurement: what each costs grows with how many there are."""
MINUTES = 10
"""How long each item may take."""
PAUSE = 0.02
"""Seconds between two messages that are said meanwhile, in a room where nothing is overdue."""
NOTHING = ("", "", "", "")
"""What a floor does not have: deliveries, a loop, messages meanwhile."""
STUCK = 90.0
"""Seconds without a delivery after which the measurement is given up: longer than a lease."""


class SilentFace:
    """Accepts every delivery at once, and shows it to nobody."""

    platform = PLATFORM

    def __init__(self, posts: int) -> None:
        """`posts`: after so many it is done."""
        self.delivered = 0
        self._posts_left = posts
        self._last = time.monotonic()
        self._done = asyncio.Event()

    async def deliver(
        self, outbox_message: OutboxMessage, room: Room, rendered: RenderedCard
    ) -> None:
        """Count it."""
        self.delivered += 1
        self._last = time.monotonic()
        if outbox_message.kind == "post":
            self._posts_left -= 1
            if not self._posts_left:
                self._done.set()

    async def done(self) -> None:
        """Wait until all posts have come.

        Raises:
            RuntimeError: they do not come any more; the text says how many are missing.
        """
        while not self._done.is_set():
            if time.monotonic() - self._last > STUCK:
                raise RuntimeError(f"{self._posts_left} posts have not been delivered")
            try:
                async with asyncio.timeout(1.0):
                    await self._done.wait()
            except TimeoutError:
                continue


@dataclass
class Taken:
    """What it took, and what it meant for others."""

    cost: Cost
    heart: Heartbeat
    heard: list[float]
    """Seconds from `on_message` to its return, for each message that was said meanwhile."""
    delivered: int


async def run(options: Options) -> None:
    """Print what it takes to keep them, to deliver what they say, and to do both together."""
    how_many = min(options.appointments, options.pick(*APPOINTMENTS))
    core = await core_alone(how_many, MINUTES)
    with sqlite_file() as url:
        await _furnish(url, how_many)
        bare = await rows_alone(url, MINUTES)
    with sqlite_file() as url:
        await _furnish(url, how_many)
        kept = await _measured(url, how_many, wake=True, deliver=False)
        afterwards = await _measured(url, how_many, wake=False, deliver=True)
    with sqlite_file() as url:
        await _furnish(url, how_many)
        together = await _measured(url, how_many, wake=True, deliver=True)
    works = {
        "kept, nothing delivered": kept,
        "then the dispatcher delivers": afterwards,
        "both together": together,
    }
    table(
        f"{count(how_many)} overdue items, as many open meetings, what they say delivered (SQLite)",
        ["", "time for all", "CPU for all", "CPU each", "delivered", *BLOCKED, "message p50 / p99"],
        [
            ["bare rows", *_cost(bare, how_many), *NOTHING],
            ["the core alone", *_cost(core, how_many), *NOTHING],
            *([name, *_cells(taken, how_many)] for name, taken in works.items()),
        ],
        "Message: from `on_message` to its return, in a room where nothing is overdue.",
    )


def _cells(taken: Taken, how_many: int) -> list[str]:
    p50, p99 = (micros(percentile(taken.heard, percent)) for percent in (50, 99))
    return [
        *_cost(taken.cost, how_many),
        count(taken.delivered),
        millis(taken.heart.longest),
        millis(taken.heart.busiest),
        f"{p50} / {p99}",
    ]


def _cost(cost: Cost, how_many: int) -> tuple[str, str, str]:
    return f"{cost.wall * how_many:,.2f} s", f"{cost.cpu * how_many:,.2f} s", micros(cost.cpu)


async def _furnish(url: str, how_many: int) -> None:
    due = timedelta(minutes=MINUTES)
    wakes = [
        WakeRow(meeting=meeting_in(room), why=WakeReason.ITEM_TIME, due=item_begins(room) + due)
        for room in range(how_many)
    ]
    # One room more, in which people talk.
    await furnish(url, range(how_many + 1), 3, 0, wakes, MINUTES)


async def _measured(url: str, how_many: int, *, wake: bool, deliver: bool) -> Taken:
    store, clock = await SqlStore.open(url), SystemClock()
    face = SilentFace(how_many)
    try:
        async with service_on(url) as service:
            waker = Waker(store, service.wakeups.wake, clock, "bench")
            dispatcher = OutboxDispatcher(
                store, service.outbox.render, {PLATFORM: face}, clock, "bench"
            )

            async def work() -> int:
                if not deliver:
                    return await waker.keep_due()
                service.outbox_filled.connect(dispatcher.ring)
                carrying = asyncio.create_task(dispatcher.run())
                if wake:
                    await waker.keep_due()
                await face.done()
                dispatcher.stop()
                await carrying
                return how_many

            async with _talking(service, how_many) as heard, Heartbeat() as heart:
                cost = await once(work, tidy=False)
            return Taken(cost, heart, heard, face.delivered)
    finally:
        await store.close()


@asynccontextmanager
async def _talking(service: Service, room: int) -> AsyncIterator[list[float]]:
    """Somebody talks in a room all the while; how long `on_message` took each time."""
    took: list[float] = []

    async def talk() -> None:
        for number in numbers():
            before = time.perf_counter()
            await service.intake.on_message(message(room, number % 3))
            took.append(time.perf_counter() - before)
            await asyncio.sleep(PAUSE)

    talking = asyncio.create_task(talk())
    try:
        yield took
    finally:
        talking.cancel()
        await asyncio.wait([talking])
        if not talking.cancelled():
            talking.result()  # the reason why it did not go on
