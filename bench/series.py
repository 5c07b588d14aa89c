"""Reports: on a series of five hundred meetings with polls, and over fifty rooms."""

from __future__ import annotations

import asyncio
import random
import tracemalloc
from datetime import timedelta

import msgspec
from sqlalchemy import Connection, insert

from adapters.clock import SystemClock, new_id
from adapters.documents.report_html import page
from bench.measure import Heartbeat, Options, Work, count, millis, once, table
from bench.world import START, sqlite_file
from bot.ids import MeetingId, RoomId, RoomKey, meeting_id
from bot.ports import Batch, Room
from bot.records.heard_did import HeardDid
from bot.records.meeting_summary import MeetingSummary, MeetingSummaryRecord
from bot.records.model import MeetingState
from bot.records.programme_records import ProgrammeRecord
from bot.records.published_poll import published
from bot.records.questionnaire import SEVEN
from bot.records.saved_records import MeetingRecord
from bot.service import Service
from storage.store import SqlStore
from storage.tables import POLL, POLL_RESULT

MEETINGS, ROOMS, EACH = 500, 50, 20
"""Of the series; and rooms of the programme, with so many meetings each."""
AIM_SERIES, AIM_MEMORY, AIM_PROGRAMME = 3.0, 150, 20.0
"""Seconds, MB and seconds."""


async def run(options: Options) -> None:
    """Print what the two reports take, from rows to the page."""
    meetings, rooms = options.pick(MEETINGS, MEETINGS), options.pick(ROOMS, 10)
    with sqlite_file() as url:
        store = await SqlStore.open(url)
        try:
            await _furnish(store, "series", meetings)
            for number in range(rooms):
                await _furnish(store, f"room{number}", EACH, programme=True)
            service = Service(store, SystemClock(), new_id)
            lines = [
                ["series", count(meetings), *await _series(service, store)],
                ["programme", count(rooms * EACH), *await _programme(service, store)],
            ]
        finally:
            await store.close()
    table(
        "Reports over many meetings, from rows to a page (SQLite)",
        ["", "meetings", "time", "CPU", "loop blocked", "by its own CPU", "memory"],
        lines,
        f"Aims: series {AIM_SERIES:.0f} s and {AIM_MEMORY} MB, programme over {rooms} rooms "
        f"{AIM_PROGRAMME:.0f} s. Each meeting has a poll with seven items. Memory is the most that "
        "was allocated meanwhile (tracemalloc, in a run of its own).",
    )


async def _series(service: Service, store: SqlStore) -> list[str]:
    room = await store.room_by_key(RoomKey("series"))
    assert room is not None

    async def work() -> int:
        await asyncio.to_thread(page, await service.meeting_reports.series(room))
        return 1

    return await _measured(work)


async def _programme(service: Service, store: SqlStore) -> list[str]:
    rooms = await store.summaries.programme.rooms()

    async def work() -> int:
        told: list[int] = []
        report = await service.meeting_reports.programme(rooms, told.append)
        await asyncio.to_thread(page, report)
        assert len(told) == len(rooms)
        return 1

    return await _measured(work)


async def _measured(work: Work) -> list[str]:
    await work()  # what is loaded once is loaded
    cost = await once(work)
    async with Heartbeat() as beat:
        await work()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    await work()
    most = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    return [
        millis(cost.wall),
        millis(cost.cpu),
        millis(beat.longest),
        millis(beat.busiest),
        f"{most / 2**20:.0f} MB",
    ]


async def _furnish(store: SqlStore, name: str, meetings: int, *, programme: bool = False) -> None:
    key = RoomKey(name)
    await store.add_room(Room(key=key, where=RoomId("web", "", name), title=name))
    chance = random.Random(name)
    batch = Batch()
    if programme:
        batch.records.append(ProgrammeRecord(room=key, since=START))
    for number in range(1, meetings + 1):
        opened = START + timedelta(days=number)
        closed = opened + timedelta(hours=1)
        meeting = meeting_id(key, number)
        batch.records += [
            MeetingRecord(
                id=meeting,
                room=key,
                number=number,
                state=MeetingState.CLOSED,
                opened_at=opened,
                closed_at=closed,
            ),
            MeetingSummaryRecord(
                meeting=meeting,
                room=key,
                summary=MeetingSummary(
                    number=number,
                    held=True,
                    opened_at=opened,
                    closed_at=closed,
                    seconds=3600,
                    people=chance.randint(5, 30),
                    heard=5,
                    evenness=chance.random(),
                    half_heard_seconds=chance.randint(60, 3000),
                    points_opened=chance.randint(0, 4),
                    points_settled=1,
                    settle_seconds=(chance.randint(1, 40) * 86_400,),
                    did=HeardDid(posts=chance.randint(3, 30)),
                ),
            ),
        ]
    await store.commit(batch)
    await store._db.write(lambda tx: _add_polls(tx, key, meetings, chance))


def _add_polls(tx: Connection, room: RoomKey, meetings: int, chance: random.Random) -> None:
    polls, results = [], []
    for number in range(1, meetings + 1):
        meeting: MeetingId = meeting_id(room, number)
        at = START + timedelta(days=number, hours=2)
        ballots = chance.randint(3, 25)
        counts: dict[str, dict[str, int]] = {}
        for item in SEVEN.items:
            for _ in range(ballots):
                given = counts.setdefault(item.name, {})
                answer = chance.choice(item.answers)
                given[answer] = given.get(answer, 0) + 1
        told = published(SEVEN, counts, ballots, 30)
        polls.append(
            {
                "meeting": meeting,
                "room": room,
                "opened_at": at,
                "closes_at": at,
                "closed_at": at,
                "fewest": 5,
                "comments_fewest": 8,
                "questionnaire": SEVEN.id,
            }
        )
        results.append(
            {
                "poll": meeting,
                "ballots": ballots,
                "comments": 0,
                "counts": msgspec.json.encode(told.items).decode(),
                "deliveries": "[]",
                "level": told.level.value,
                "held": None if told.held is None else told.held.value,
                "roll": 30,
                "by_group": "{}",
            }
        )
    tx.execute(insert(POLL), polls)
    tx.execute(insert(POLL_RESULT), results)
