"""A web room with up to a thousand people in it, over real sockets, beside bare aiohttp."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable
from itertools import count

from bench.measure import (
    Block,
    Cost,
    Costs,
    Heartbeat,
    Options,
    millis,
    once,
    percentile,
    table,
    times,
)
from bench.web_people import Browsers, Received, browsers
from bench.web_world import TEXT, BareWeb, HeardWeb, bare_web, heard_web, resident
from bot import logs
from bot.settings import LogSettings

SIZES, QUICK = (100, 600, 1_000), (100,)
"""People who have the room open."""
LENGTHS, SHORT = (100, 1_000, 5_000, 20_000), (100, 1_000)
"""Messages that were written before a page is opened."""
FIRST = 20
"""Pages opened before the memory of a page is measured."""
GREETED = 20
"""Pages opened for the cost of one greeting."""
BUSY = (600, 1, 11.0, 0.1)
"""One room with everybody in it: people, rooms, messages a second, the share of raised hands."""
LIVELY = (20, 30, 500.0, 0.0)
"""Many rooms at once: people in each, rooms, messages a second in all, no hands."""

Trigger = Callable[[], Awaitable[None]]


async def run(options: Options) -> None:
    """Print what things cost in a room of many people, and how long answers take there."""
    logs.configure(LogSettings(level="error"))
    async with browsers() as crowd:
        rows, sizes = [], []
        for people in QUICK if options.quick else SIZES:
            async with heard_web(people + 200) as heard, bare_web() as bare:
                room = _Room(heard, bare, crowd, people)
                sizes.append(await room.open())
                rows += await room.measured(options.pick(5, 3))
                await room.close()
        table(
            "One web room with everybody on the roster and their page open (SQLite)",
            ["", "CPU", "bare CPU", "CPU ratio", "frames", "KiB", "blocked",
             "by its own CPU"],
            rows,
            "Bare: aiohttp sends the same text to everybody, and does nothing else.",
        )  # fmt: skip
        table("Memory of an open page", ["people", "a page", "bare", "ratio"], sizes)
        await _greetings(crowd, options)
        await _answers(crowd, options)


class _Room:
    """One room on Heard, and as many browsers on bare aiohttp."""

    def __init__(self, heard: HeardWeb, bare: BareWeb, crowd: Browsers, people: int) -> None:
        self._heard, self._bare, self._crowd, self._people = heard, bare, crowd, people
        self._newcomers = count(people)
        self._quiet_ones = iter(range(people // 2, people))
        self._hands = iter(range(10, people // 2))

    async def open(self) -> list[str]:
        """Everybody opens their page, on both servers; the memory that a page takes."""
        heard, bare, people = self._heard, self._bare, self._people
        # What the first pages take is kept for all that follow.
        await self._crowd.open("bare", bare.port, bare.pages(FIRST))
        await self._crowd.open("heard", heard.port, [heard.page(0, p) for p in range(FIRST)])
        await self._crowd.settle(FIRST)
        await self._crowd.close("bare")
        await self._crowd.close("heard")
        await self._crowd.settle(FIRST)
        gc.collect()
        before = resident()
        await self._crowd.open("bare", bare.port, bare.pages(people))
        await self._crowd.until_quiet()
        gc.collect()
        between = resident()
        pages = [heard.page(0, person) for person in range(people)]
        await self._crowd.open("heard", heard.port, pages)
        await self._crowd.settle(people)
        gc.collect()
        floor, ours = (between - before) / people, (resident() - between) / people
        return [f"{people:,}", f"{ours:.1f} KiB", f"{floor:.1f} KiB", times(ours / max(floor, 1))]

    async def close(self) -> None:
        """Everybody leaves."""
        await self._crowd.close("bare")
        await self._crowd.close("heard")

    async def measured(self, rounds: int) -> list[list[str]]:
        """A row for each thing that somebody does."""
        for _ in range(3):  # The first of everything is not what is measured.
            await self._say(1, TEXT)()
            await self._crowd.until_quiet()
        acts: dict[str, Callable[[], Trigger]] = {
            "a message": lambda: self._say(1, TEXT),
            "q+": lambda: self._say(next(self._hands), "q+"),
            "first words": lambda: self._say(next(self._quiet_ones), TEXT),
            "somebody joins": self._join,
        }
        costs = {name: Costs() for name in (*acts, "bare")}
        seen: dict[str, Received] = {}
        for _ in range(rounds):
            for name, make in (*acts.items(), ("bare", self._bare_message)):
                cost, seen[name] = await self._once(make())
                costs[name].rounds.append(cost)
        for name, make in acts.items():
            for _ in range(3):
                gc.collect()
                trigger = make()
                async with Heartbeat() as heart:
                    await trigger()
                    await self._crowd.until_quiet()
                costs[name].blocks.append(Block(heart.longest, heart.busiest))
        floor = costs["bare"]
        return [self._row(name, costs[name], floor, seen[name]) for name in acts]

    async def _once(self, trigger: Trigger) -> tuple[Cost, Received]:
        """Something is done, and everything that comes of it arrives."""
        found = Received()

        async def work() -> int:
            nonlocal found
            await trigger()
            found = await self._crowd.until_quiet()
            return 1

        return await once(work), found

    def _row(self, name: str, cost: Costs, floor: Costs, seen: Received) -> list[str]:
        return [
            f"{self._people:,}, {name}",
            millis(cost.cpu),
            millis(floor.cpu),
            times(cost.over(floor).cpu),
            f"{sum(seen.frames.values()):,}",
            f"{seen.size / 1024:,.0f} KiB",
            millis(cost.blocked.wall),
            millis(cost.blocked.cpu),
        ]

    def _say(self, person: int, text: str) -> Trigger:
        return lambda: self._crowd.send("heard", person, {"is": "say", "text": text})

    def _bare_message(self) -> Trigger:
        # As long as what Heard sends of a message.
        return lambda: self._crowd.send("bare", 1, {"is": "say", "text": TEXT + "x" * 100})

    def _join(self) -> Trigger:
        person = next(self._newcomers)

        async def trigger() -> None:
            await self._heard.comes(0, person)
            page = self._heard.page(0, person)
            await self._crowd.open("heard", self._heard.port, [page])

        return trigger


async def _greetings(crowd: Browsers, options: Options) -> None:
    """What opening a page costs, by the length of the meeting."""
    rows, people = [], 100
    for messages in SHORT if options.quick else LENGTHS:
        async with heard_web(people, messages) as heard, bare_web() as bare:
            pages = [heard.page(0, person) for person in range(people)]
            # Everybody has been here, so that nobody is news to anybody.
            await crowd.open("heard", heard.port, pages)
            await crowd.settle(people)
            rows.append(await _greeting(f"{messages:,}, restarted", heard, bare, crowd, options))
            await heard.remember(0)
            rows.append(await _greeting(f"{messages:,}, all texts", heard, bare, crowd, options))
            await crowd.close("heard")
    table(
        f"A page of a room of {people} is opened, with so many messages in the meeting",
        ["messages", "CPU", "bare CPU", "CPU ratio", "KiB"],
        rows,
        "Bare: aiohttp takes the connection and sends as many bytes.",
    )


async def _greeting(
    name: str, heard: HeardWeb, bare: BareWeb, crowd: Browsers, options: Options
) -> list[str]:
    opened = iter(range(1_000_000))
    size = 0

    async def ours() -> int:
        nonlocal size
        pages = [heard.page(0, next(opened) % 50) for _ in range(GREETED)]
        await crowd.open("more", heard.port, pages)
        size = (await crowd.until_quiet()).size // GREETED
        return GREETED

    async def floor() -> int:
        bare.hello = "x" * size
        await crowd.open("bare", bare.port, bare.pages(GREETED))
        await crowd.until_quiet()
        return GREETED

    costs = {"heard": Costs(), "bare": Costs()}
    for turn in range(-1, options.pick(5, 3)):
        for which, work in (("heard", ours), ("bare", floor)):
            cost = await once(work)
            if turn >= 0:
                costs[which].rounds.append(cost)
            await crowd.close("more" if which == "heard" else "bare")
            await crowd.until_quiet()
    ratio = costs["heard"].over(costs["bare"]).cpu
    found = [millis(costs[which].cpu) for which in ("heard", "bare")]
    return [name, *found, times(ratio), f"{size / 1024:,.0f} KiB"]


async def _answers(crowd: Browsers, options: Options) -> None:
    """How long it takes until somebody has an answer while many others talk."""
    rows = []
    for people, rooms, rate, hands in (BUSY, LIVELY):
        if options.quick:
            people, rooms, rate = people // 5 or 4, max(1, rooms // 5), rate / 5
        async with heard_web(people, rooms=rooms) as heard:
            pages = [heard.page(room, person) for room in range(rooms) for person in range(people)]
            await crowd.open("heard", heard.port, pages)
            await crowd.settle(people)
            texts = _talk(people, rooms, hands)
            gc.collect()
            async with Heartbeat() as heart:
                took = await crowd.talk("heard", rate, options.pick(20, 5), texts)
            rows.append(
                [
                    f"{rooms} x {people:,}, {rate:,.0f} a second",
                    millis(percentile(took, 50)),
                    millis(percentile(took, 99)),
                    millis(max(took)),
                    millis(heart.longest),
                    millis(heart.busiest),
                ]
            )
            await crowd.close("heard")
    table(
        "Until somebody in a web room has an answer, while others talk",
        ["rooms x people", "p50", "p99", "max", "blocked", "by its own CPU"],
        rows,
    )


def _talk(people: int, rooms: int, hands: float) -> list[tuple[int, str]]:
    """Whose page says what, in order: everybody in turn, in one room after the other."""
    said = []
    every = round(1 / hands) if hands else 0
    for turn in range(people * rooms):
        page = turn % rooms * people + (turn * 7) // rooms % people
        hand = every and turn % every == 0
        said.append((page, "q+" if hand else TEXT))
    return said
