"""People in a large room: a message, a comparison with the platform's list, and `may_see`."""

from __future__ import annotations

import gc
from collections.abc import Collection, Sequence
from datetime import timedelta

from bench.measure import Cost, Heartbeat, Options, in_turns, micros, millis, once, table, times
from bench.world import account, furnish, message, place, say, service_on, sqlite_file
from bot.ids import RoomId
from bot.ports import Account, Visibility
from bot.rules import SIGHT_REMEMBERED
from bot.service import Service

PEOPLE = 5_000
LEAVE = 500
SMALL = 20


class Platform:
    """Has a list of who is in each room."""

    def __init__(self, people: int) -> None:
        self.people = {account(person).id for person in range(people)}

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        return Visibility.YES if person.id in self.people else Visibility.NO

    async def members(self, room: RoomId) -> Collection[str] | None:
        return self.people


async def run(options: Options) -> None:
    """Print what a room of 5,000 costs."""
    await _messages(options)
    await _compared(options)
    await _may_see(options)


async def _messages(options: Options) -> None:
    """A message in a large room, beside one in a small room. To compare two versions:
    `python -m bench --against COMMIT people`."""
    said = options.pick(2_000, 300)
    with sqlite_file() as large, sqlite_file() as small:
        await furnish(large, range(1), PEOPLE)
        await furnish(small, range(1), SMALL)
        async with service_on(large) as big, service_on(small) as little:

            async def talk(service: Service, people: int) -> int:
                spoken = [message(0, n % people) for n in range(said)]
                return await say(service, spoken, 100)

            costs = await in_turns(
                options.pick(7, 3),
                {
                    f"a room of {SMALL}": lambda: talk(little, SMALL),
                    f"a room of {PEOPLE:,}": lambda: talk(big, SMALL),
                },
            )
    floor = costs[f"a room of {SMALL}"]
    rows = [[name, micros(cost.cpu), times(cost.over(floor).cpu)] for name, cost in costs.items()]
    table("A message, to its commit (SQLite)", ["", "CPU", "ratio"], rows)


async def _compared(options: Options) -> None:
    """Everybody is compared with the platform's list, and some have left."""
    rows = []
    for _ in range(options.pick(3, 1)):
        with sqlite_file() as url:
            await furnish(url, range(1), PEOPLE)
            async with service_on(url) as service:
                service.sight.attach("bench", Platform(PEOPLE - LEAVE), timedelta())
                await service.queries.panel(place(0))  # the meeting is in memory
                before = service.core.committer.commits
                left = 0

                async def compare() -> int:
                    nonlocal left
                    left = await service.members.compare(place(0))
                    return 1

                gc.collect()
                async with Heartbeat() as heart:
                    cost: Cost = await once(compare, tidy=False)
                commits = service.core.committer.commits - before
                rows.append(
                    [
                        str(left),
                        str(commits),
                        millis(cost.wall),
                        millis(heart.longest),
                        millis(heart.busiest),
                    ]
                )
    heads = ["left", "commits", "time", "loop blocked", "by its own CPU"]
    table(f"{PEOPLE:,} members compared (SQLite)", heads, rows)


async def _may_see(options: Options) -> None:
    """Asked of the platform once, and from memory after that."""
    size = options.pick(100_000, 10_000)
    with sqlite_file() as url:
        await furnish(url, range(1), SMALL)
        async with service_on(url) as service:
            service.sight.attach("bench", Platform(SMALL), SIGHT_REMEMBERED)

            async def ask() -> int:
                where, who = place(0), account(1)
                for _ in range(size):
                    await service.sight.may_see(where, who)
                return size

            costs = await in_turns(options.pick(7, 3), {"may_see, from memory": ask})
    rows: Sequence[Sequence[str]] = [
        [name, micros(cost.cpu), micros(cost.wall)] for name, cost in costs.items()
    ]
    table("Who may see a room", ["", "CPU", "time"], rows)
