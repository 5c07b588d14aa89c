"""Polls: what a vote costs when a thousand have voted, and what it takes to count five thousand."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from itertools import count as numbers

from sqlalchemy import Connection

from bench.measure import Cost, Heartbeat, Options, count, millis, once, table, times
from bench.world import START, furnish, meeting_in, person_id, room_key, sqlite_file
from bot.ids import MeetingId
from bot.ports import Ballot, Batch
from bot.records.questionnaire import SEVEN
from bot.records.saved_records import PollRecord
from storage import ballots
from storage.ballot_box import open_slip
from storage.ballot_keys import KeysInMemory
from storage.store import SqlStore

VOTERS, BALLOTS = 1_000, 5_000
"""So many are in the box when a vote is measured, and so many are counted."""
AIM_VOTE, AIM_COUNT, AIM_BLOCKED = 3.0, 1.0, 20.0
"""A vote over one of the first; seconds for a count; milliseconds for which the loop stands still.
"""
TOGETHER = 20
"""Votes over which a figure is taken."""


async def run(options: Options) -> None:
    """Print what votes and counts take."""
    await _votes(options.pick(VOTERS, VOTERS), options.pick(5, 2))
    await _count(options.pick(BALLOTS, BALLOTS))


async def _votes(voters: int, rounds: int) -> None:
    ratios, lines = [], []
    for _ in range(rounds):
        with sqlite_file() as url:
            store, meeting = await _poll(url, voters + 3 * TOGETHER)
            try:
                # The very first makes the key and the box.
                await _cast(store, meeting, range(TOGETHER))
                first = await _cost(store, meeting, range(TOGETHER, 2 * TOGETHER))
                await _fill(store, meeting, range(2 * TOGETHER, voters))
                late = await _cost(store, meeting, range(voters, voters + TOGETHER))
            finally:
                await store.close()
        ratios.append((late.cpu / first.cpu, late.wall / first.wall))
        lines.append((first, late))
    place = sorted(range(rounds), key=lambda n: ratios[n])[rounds // 2]
    (first, late), (cpu, wall) = lines[place], ratios[place]
    table(
        f"A vote with {count(voters)} in the box (SQLite)",
        ["", "time", "CPU"],
        [
            ["one of the first", millis(first.wall), millis(first.cpu)],
            [f"after {count(voters)}", millis(late.wall), millis(late.cpu)],
            ["ratio", times(wall), times(cpu)],
        ],
        f"Aim: {AIM_VOTE:.0f}x. Each is on the disk, and the log swept. The round in the middle of "
        f"{rounds}, by CPU.",
    )


async def _count(voters: int) -> None:
    with sqlite_file() as url:
        store, meeting = await _poll(url, voters)
        try:
            await _cast(store, meeting, range(1))
            await _fill(store, meeting, range(1, voters))
            floor = await _floor(url, store, meeting)

            async def close() -> int:
                told = await store.close_and_count(meeting)
                assert told.ballots == voters
                return 1

            async with Heartbeat() as heart:
                cost = await once(close, tidy=False)
        finally:
            await store.close()
    table(
        f"A poll of {count(voters)} ballots is counted and its box destroyed (SQLite)",
        ["", "time", "CPU", "blocked", "by its own CPU"],
        [
            ["bare: the slips read and unsealed", millis(floor.wall), millis(floor.cpu), "", ""],
            [
                "Heard",
                millis(cost.wall),
                millis(cost.cpu),
                millis(heart.longest),
                millis(heart.busiest),
            ],
            ["ratio", times(cost.wall / floor.wall), times(cost.cpu / floor.cpu), "", ""],
        ],
        f"Aim: {AIM_COUNT:.0f} s, blocked {AIM_BLOCKED:.0f} ms. Everybody has left a comment.",
    )


async def _poll(url: str, voters: int) -> tuple[SqlStore, MeetingId]:
    """An open poll that so many can answer."""
    await furnish(url, range(1), voters)
    store = await SqlStore.open(url, KeysInMemory())
    record = PollRecord(
        meeting=meeting_in(0),
        room=room_key(0),
        roll=tuple(person_id(n) for n in range(voters)),
        opened_at=START,
        closes_at=START + timedelta(days=2),
        fewest=5,
        questionnaire=SEVEN.id,
    )
    await store.commit(Batch(records=[record]))
    return store, record.meeting


def _ballot(meeting: MeetingId, number: int) -> Ballot:
    answers = {item.name: item.answers[number % len(item.answers)] for item in SEVEN.items}
    return Ballot(meeting=meeting, answers=answers, comment=f"The comment of number {number}.")


async def _cast(store: SqlStore, meeting: MeetingId, people: Sequence[int]) -> int:
    ids = numbers(people[0])
    for n in people:
        done = await store.cast_ballot(
            _ballot(meeting, n), person_id(n), lambda: f"ballot{next(ids)}", f"delivery{n}"
        )
        assert done
    return len(people)


async def _cost(store: SqlStore, meeting: MeetingId, people: Sequence[int]) -> Cost:
    async def votes() -> int:
        return await _cast(store, meeting, people)

    return await once(votes)


async def _fill(store: SqlStore, meeting: MeetingId, people: Sequence[int]) -> None:
    """The same votes, many in one commit, which is quicker."""

    def cast(tx: Connection, some: Sequence[int]) -> None:
        for n in some:
            made = _ballot(meeting, n)
            new_id = partial(str, f"ballot{n}")
            assert ballots.cast(tx, store._keys, made, person_id(n), new_id, f"delivery{n}")

    for start in range(0, len(people), TOGETHER):
        some = people[start : start + TOGETHER]
        await store._db.write(partial(cast, some=some), scrub=True)


async def _floor(url: str, store: SqlStore, meeting: MeetingId) -> Cost:
    """What it takes at least: each slip is read, and unsealed."""
    seal = (await store._db.read(ballots.in_use))[0][1]
    key = store._keys.find(seal)

    async def read() -> int:
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as raw:
            for id, sealed in raw.execute("SELECT id, sealed FROM comment_slip"):
                open_slip(key, meeting, id, sealed)
        return 1

    return await once(read)
