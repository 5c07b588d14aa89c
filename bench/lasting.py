"""What outlives a meeting, and a room that has a great deal of it: a hundred open points, a hundred
actions, twenty proposals."""

from __future__ import annotations

import itertools
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from itertools import islice

from bench import lasting_lookups, lasting_overdue
from bench.lasting_world import (
    ACTIONS,
    NOW,
    PEOPLE,
    POINTS,
    PROPOSALS,
    ROSTER,
    full,
    planned,
    planned_batch,
)
from bench.measure import (
    Costs,
    Options,
    blocked_cells,
    in_turns,
    micros,
    millis,
    supply,
    table,
    times,
)
from bench.world import (
    account,
    furnish,
    place,
    service_on,
    sqlite_file,
)
from bot.events import (
    MeetingOpened,
    MeetingPlanned,
    MessagePosted,
    decode,
    encode,
)
from bot.meeting.meeting import Meeting
from bot.ports import Request, Visibility
from storage.store import SqlStore


async def run(options: Options) -> None:
    """Print all of it."""
    _sizes()
    await _openings(options)
    await _commands(options)
    await _messages(options)
    _memory(options)
    await lasting_lookups.run(options)
    await lasting_overdue.run(options)


def _sizes() -> None:
    def size(first: MeetingPlanned) -> int:
        return len(encode(first))

    bare = size(planned())
    rows: list[tuple[str, int]] = [
        ("people and rules", bare),
        (f"{POINTS} points", size(planned(points=POINTS)) - bare),
        (f"{PROPOSALS} proposals", size(planned(proposals=PROPOSALS)) - bare),
        (f"{ACTIONS} actions", size(planned(actions=ACTIONS)) - bare),
        ("all of it", size(full())),
    ]
    table(
        f"The first event of a meeting of {PEOPLE} people, in which every field is filled",
        ["", "size", "of 32 KiB"],
        [[name, f"{n / 1024:,.1f} KiB", times(n / 32 / 1024)] for name, n in rows],
    )


# -- opening, and a message in it ------------------------------------------------------------------


async def _openings(options: Options) -> None:
    """A meeting is opened in the core: what it decides is one synchronous step, so its time is for
    how long the loop is blocked."""
    rounds, many = 5, options.pick(30, 10)

    def waiting(first: MeetingPlanned) -> Iterator[Meeting]:
        return iter([Meeting(first) for _ in range(supply(rounds) * many)])

    async def opened(meetings: Iterator[Meeting]) -> int:
        for meeting in islice(meetings, many):
            meeting.receive(MeetingOpened(at=NOW + timedelta(days=7), actor=ROSTER[0]))
        return many

    works = {
        "nothing is due": partial(opened, waiting(planned())),
        f"{POINTS} points are due": partial(opened, waiting(planned(points=POINTS))),
    }
    costs = await in_turns(rounds, works)
    bare = costs["nothing is due"]
    table(
        "A planned meeting is opened",
        ["", "time", "time ratio", "CPU ratio"],
        [[name, millis(cost.wall), *_ratios(cost, bare)] for name, cost in costs.items()],
        "In the core, where nothing else can happen meanwhile; the aims are 3x and 20 ms.",
    )


async def _commands(options: Options) -> None:
    """The same, as a command until it is on the disk."""
    rounds, many = 5, options.pick(10, 4)
    rooms = supply(rounds) * many
    with sqlite_file() as url:
        await furnish(url, range(2 * rooms), PEOPLE)
        store = await SqlStore.open(url)
        for room in range(2 * rooms):
            first = planned(room, points=POINTS if room % 2 else 0)
            await store.commit(planned_batch(room, [first]))
        await store.close()
        async with service_on(url) as service:

            async def started(some: Iterator[int]) -> int:
                for room in islice(some, many):
                    request = Request(
                        room=place(room),
                        person=account(0),
                        source=f"start-{room}",
                        at=NOW + timedelta(days=7),
                        command="start",
                        seen=Visibility.YES,
                    )
                    if not (await service.commands.execute(request)).accepted:
                        raise RuntimeError("a meeting was not started")
                return many

            works = {
                "nothing is due": partial(started, iter(range(0, 2 * rooms, 2))),
                f"{POINTS} points are due": partial(started, iter(range(1, 2 * rooms, 2))),
            }
            costs = await in_turns(rounds, works, probed=works)
    bare = costs["nothing is due"]
    table(
        "A planned meeting is opened by a command (SQLite)",
        ["", "time", "time ratio", "CPU ratio", "blocked", "by its own CPU"],
        [
            [name, millis(cost.wall), *_ratios(cost, bare), *blocked_cells(cost)]
            for name, cost in costs.items()
        ],
        "The meeting is read from its journal, opened and committed; the aims are 3x and 20 ms.",
    )


async def _messages(options: Options) -> None:
    many = options.pick(2_000, 400)

    def running(first: MeetingPlanned) -> Meeting:
        meeting = Meeting(first)
        meeting.receive(MeetingOpened(at=NOW, actor=ROSTER[0]))
        return meeting

    said = itertools.count(1)

    async def posted(meeting: Meeting) -> int:
        for n in islice(said, many):
            meeting.receive(
                MessagePosted(
                    at=NOW + timedelta(seconds=n),
                    actor=ROSTER[n % PEOPLE],
                    ref=f"message-{n}",
                    words=17,
                )
            )
        return many

    works = {
        "a room with nothing open": partial(posted, running(planned())),
        "a room with all of it": partial(posted, running(full())),
    }
    costs = await in_turns(9, works)
    bare = costs["a room with nothing open"]
    table(
        "A message is decided on",
        ["", "time", "time ratio", "CPU ratio"],
        [[name, micros(cost.wall), *_ratios(cost, bare)] for name, cost in costs.items()],
        "The aim is 1.05x.",
    )


def _ratios(cost: Costs, bare: Costs) -> tuple[str, str]:
    ratio = cost.over(bare)
    return times(ratio.wall), times(ratio.cpu)


def _memory(options: Options) -> None:
    """What an open meeting keeps, in a room that has nothing and in one that has all of it."""
    many = options.pick(200, 50)

    def kept(first: Callable[[int], MeetingPlanned]) -> float:
        journal = [encode(first(room)) for room in range(many)]
        tracemalloc.start()
        meetings = [
            Meeting.fold([decode(row), MeetingOpened(at=NOW, actor=ROSTER[0])]) for row in journal
        ]
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return held / len(meetings)

    kept(planned)
    rows = [("nothing is open", kept(planned)), ("all of it", kept(full))]
    table(
        f"Memory of an open meeting of {PEOPLE} people",
        ["", "for each"],
        [[name, f"{size / 1024:,.1f} KiB"] for name, size in rows],
        "Beside another version with --against; the aim is 2 KiB more where nothing is open.",
    )
