"""Times and CPU, measured in turns so that noise hits all alike; and prints tables."""

from __future__ import annotations

import asyncio
import gc
import statistics
import time
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

Work = Callable[[], Awaitable[int]]
"""Does something a number of times, and returns how many times that was."""


@dataclass(frozen=True)
class Options:
    """How much is measured."""

    quick: bool = False
    appointments: int = 25_000
    rooms: int = 10_000

    def pick(self, full: int, quick: int) -> int:
        """A figure for the whole measurement, or for a quick one."""
        return quick if self.quick else full


@dataclass(frozen=True)
class Cost:
    """What one piece took: seconds by the clock, and seconds of this process's CPU, all threads."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Block:
    """The longest time for which the loop could do nothing else, in seconds.

    `wall` is by the clock, with what other programs took; `cpu` is what the loop's own thread used.
    """

    wall: float
    cpu: float


@dataclass
class Costs:
    """What one piece took, in each of several rounds, and for how long the loop was blocked in each
    of some more."""

    rounds: list[Cost] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    @property
    def wall(self) -> float:
        """The median by the clock."""
        return statistics.median(cost.wall for cost in self.rounds)

    @property
    def cpu(self) -> float:
        """The median of CPU."""
        return statistics.median(cost.cpu for cost in self.rounds)

    @property
    def blocked(self) -> Block:
        """The longest block of a round: the median over the rounds that were probed."""
        return Block(
            wall=statistics.median(block.wall for block in self.blocks),
            cpu=statistics.median(block.cpu for block in self.blocks),
        )

    def over(self, floor: Costs) -> Cost:
        """How many times the floor: the median over rounds of what stood side by side."""
        pairs = list(zip(self.rounds, floor.rounds, strict=True))
        return Cost(
            wall=statistics.median(mine.wall / bare.wall for mine, bare in pairs),
            cpu=statistics.median(mine.cpu / bare.cpu for mine, bare in pairs),
        )


PROBED = 3
"""Rounds in which the loop is probed. They are not timed: the probe itself costs something."""


def supply(rounds: int) -> int:
    """How often `in_turns` does a work at most: one round that is thrown away, and those probed."""
    return 1 + rounds + PROBED


async def in_turns(
    rounds: int, works: Mapping[str, Work], probed: Collection[str] = ()
) -> dict[str, Costs]:
    """A B A B ...: every work once in each round. One round before that is thrown away. Afterwards
    the loop is probed while it does those that are named in `probed`."""
    costs = {name: Costs() for name in works}
    for turn in range(-1, rounds):
        for name, work in works.items():
            cost = await once(work)
            if turn >= 0:
                costs[name].rounds.append(cost)
    for _ in range(PROBED):
        for name in probed:
            gc.collect()
            async with Heartbeat() as heart:
                await works[name]()
            costs[name].blocks.append(Block(heart.longest, heart.busiest))
    return costs


async def once(work: Work, *, tidy: bool = True) -> Cost:
    """What one piece of a work took. `tidy`: collect earlier garbage first."""
    if tidy:
        gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    pieces = await work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Cost(wall / pieces, cpu / pieces)


class Heartbeat:
    """Beats once a millisecond, to find out for how long the loop could not.

    `longest` is in seconds by the clock; on a busy machine it counts what other programs took, too.
    `busiest` is the most CPU that the loop's thread used between two beats.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.busiest = 0.0
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Heartbeat:
        self._task = asyncio.create_task(self._beat())
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._task is not None
        await asyncio.sleep(0)
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _beat(self) -> None:
        period = 0.001
        while True:
            wall, cpu = time.perf_counter(), time.thread_time()
            try:
                await asyncio.sleep(period)
            finally:
                self.longest = max(self.longest, time.perf_counter() - wall - period)
                self.busiest = max(self.busiest, time.thread_time() - cpu)


BLOCKED = ("blocked", "by its own CPU")
"""The heads of the two columns of `blocked_cells`."""


def blocked_cells(cost: Costs) -> list[str]:
    """For how long the loop was blocked, by the clock and by its own CPU."""
    return [millis(cost.blocked.wall), millis(cost.blocked.cpu)]


def percentile(values: Sequence[float], percent: float) -> float:
    """The value below which that many percent of them are."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]], note: str = "") -> None:
    """Print a table: the first column to the left, figures to the right."""
    lines = [heads, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    print(f"\n{title}\n")
    for line in lines:
        first, *rest = (
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        print("  " + "   ".join([first, *rest]))
    if note:
        print(f"\n  {note}")


def times(ratio: float) -> str:
    """A ratio, such as "1.24x"."""
    return f"{ratio:.2f}x" if ratio < 10 else f"{ratio:.1f}x"


def count(number: float) -> str:
    """A round number with its thousands apart."""
    return f"{number:,.0f}"


def micros(seconds: float) -> str:
    """Microseconds."""
    value = seconds * 1e6
    return f"{value:.3f} us" if value < 10 else f"{value:,.1f} us"


def millis(seconds: float) -> str:
    """Milliseconds."""
    return f"{seconds * 1e3:,.1f} ms"
