"""Whether a message costs more with more people or more rooms, and what an open meeting takes."""

from __future__ import annotations

import asyncio
import gc
import random
import tracemalloc
from collections.abc import Sequence
from contextlib import AsyncExitStack

from bench.floors import Bare, bare, insert, rows
from bench.measure import (
    Options,
    Work,
    in_turns,
    micros,
    table,
    times,
)
from bench.world import (
    account,
    furnish,
    message,
    place,
    say,
    service_on,
    sqlite_file,
)
from bot.service import Service

IN_FLIGHT = 100
SPOKEN = 10
"""Messages that have been said in each room before."""


async def run(options: Options) -> None:
    """Print how costs grow."""
    await _people(options)
    await _rooms(options)
    await _memory(options)


async def _people(options: Options) -> None:
    sizes = [(1, people) for people in (5, 50, 500, 5_000)]
    lines = await _compare(sizes, options, [f"{people:,}" for _, people in sizes])
    table("Cost of a message, by people in the meeting (SQLite, 100 in flight)", _HEADS, lines)


async def _rooms(options: Options) -> None:
    how_many = [rooms for rooms in (1, 10, 100, 1_000, 10_000) if rooms <= options.rooms]
    lines = await _compare([(n, 10) for n in how_many], options, [f"{n:,}" for n in how_many])
    table(
        "Cost of a message, by open meetings (SQLite, 100 in flight)",
        _HEADS,
        lines,
        "Ratios to the first line. Bare: such rows inserted, 100 to a COMMIT, by nobody else.",
    )


_HEADS = ["", "CPU", "time ratio", "CPU ratio", "bare insert's CPU ratio", "CPU ratio without it"]


async def _compare(
    sizes: Sequence[tuple[int, int]], options: Options, names: Sequence[str]
) -> list[list[str]]:
    """Databases of different sizes, one service on each, taken in turns."""
    works: dict[str, Work] = {}
    async with AsyncExitStack() as stack:
        for rooms, people in sizes:
            url = stack.enter_context(sqlite_file())
            await furnish(url, range(rooms), people, max(SPOKEN, people))
            service = await stack.enter_async_context(service_on(url))
            floor = await stack.enter_async_context(bare(url))
            await _awake(service, rooms, people)
            works[f"heard {rooms} {people}"] = _talk(service, rooms, people, options)
            works[f"bare {rooms} {people}"] = _insert(floor, rooms, options)
        costs = await in_turns(options.pick(5, 2), works)
    first = costs["heard {} {}".format(*sizes[0])], costs["bare {} {}".format(*sizes[0])]
    lines = []
    for name, (rooms, people) in zip(names, sizes, strict=True):
        heard, floor_ = costs[f"heard {rooms} {people}"], costs[f"bare {rooms} {people}"]
        all_, theirs = heard.over(first[0]), floor_.over(first[1])
        own = (heard.cpu - floor_.cpu) / (first[0].cpu - first[1].cpu)
        ratios = (all_.wall, all_.cpu, theirs.cpu, own)
        lines.append([name, micros(heard.cpu), *map(times, ratios)])
    return lines


async def _awake(service: Service, rooms: int, people: int) -> None:
    """Everybody is known and every meeting is in memory."""
    for person in range(people):
        await service.directory.person(account(person))
    await asyncio.gather(*(service.queries.current_meeting(place(room)) for room in range(rooms)))


def _talk(service: Service, rooms: int, people: int, options: Options) -> Work:
    size, chance = options.pick(3_000, 700), random.Random(1)

    async def work() -> int:
        said = [message(chance.randrange(rooms), chance.randrange(people)) for _ in range(size)]
        return await say(service, said, IN_FLIGHT)

    return work


def _insert(floor: Bare, rooms: int, options: Options) -> Work:
    size = options.pick(3_000, 700)

    async def work() -> int:
        return await insert(floor, random.Random(2).sample(rows(size, rooms), size), IN_FLIGHT)

    return work


async def _memory(options: Options) -> None:
    """What the process keeps for a meeting that is open."""
    rooms, lines = options.pick(1_000, 100), []
    for people, messages in ((5, 20), (10, 100), (50, 500)):
        with sqlite_file() as url:
            await furnish(url, range(rooms), people, messages)
            async with service_on(url) as service:
                # What comes with the first meeting of all is not what a meeting takes.
                await service.queries.current_meeting(place(0))
                gc.collect()
                tracemalloc.start()
                await asyncio.gather(
                    *(service.queries.current_meeting(place(n)) for n in range(1, rooms))
                )
                gc.collect()
                await service.directory.room(
                    place(rooms)
                )  # so that nothing holds on to what was read last
                kept = tracemalloc.get_traced_memory()[0] / (rooms - 1)
                tracemalloc.stop()
        lines.append([f"{people} people, {messages} messages", f"{kept / 1024:.1f} KiB"])
    table("Memory of an open meeting", ["", "each"], lines)
