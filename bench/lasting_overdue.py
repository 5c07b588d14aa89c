"""Reminders and meetings that are all due at once, as after two months without power."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

from adapters.clock import SetClock, new_id
from adapters.scheduler import LEASE, Waker
from bench.floors import postgres_server
from bench.lasting_world import NOW, PEOPLE, ROSTER, planned, planned_batch
from bench.measure import Heartbeat, Options, count, millis, once, table
from bench.world import PLATFORM, furnish, room_key, sqlite_file
from bot.events import ActionAdded
from bot.ids import MeetingId, PersonId, WordsId
from bot.meeting.appointments import appointments
from bot.meeting.meeting import Meeting
from bot.ports import Appointment, WakeRow, WordsRow
from bot.service import Service
from storage.store import SqlStore

WORKERS = 4
DIES_AFTER = 40
"""Appointments that a worker keeps before it is killed, with others taken and not kept."""


async def run(options: Options) -> None:
    rooms = options.pick(1_000, 100)
    with sqlite_file() as url:
        await _report("SQLite, one worker", url, rooms, workers=1)
    with postgres_server() as url:
        if url is not None:
            await _report("PostgreSQL, four workers, one of them killed", url, rooms, WORKERS)


EACH = 10
"""Reminders due in each room, on ten days in a row, to ten people."""


def _added(room: int, number: int) -> ActionAdded:
    """Somebody takes something on, due on a day of its own."""
    who, words = ROSTER[number], WordsId(f"w{room:09d}{number:010d}")
    due = date(2026, 3, 4) + timedelta(days=number)
    return ActionAdded(at=NOW, actor=who, words=words, owner=who, due=due)


async def _furnish_overdue(url: str, rooms: int) -> int:
    """Rooms with planned meetings; how many appointments are written for them."""
    await furnish(url, range(rooms), PEOPLE)
    store, wakes = await SqlStore.open(url), 0
    try:
        for room in range(rooms):
            added = [_added(room, number) for number in range(EACH)]
            batch = planned_batch(room, [planned(room), *added])
            batch.words += [
                WordsRow(
                    id=event.words,
                    room=room_key(room),
                    by=event.person,
                    use="action.what",
                    text="Do it",
                    at=NOW,
                )
                for event in added
            ]
            meeting = Meeting(planned(room))
            for event in added:
                meeting.receive(event)
            batch.wakes += [
                WakeRow(meeting=meeting.state.id, why=why, due=due, about=about)
                for (why, about), due in appointments(meeting.state).items()
            ]
            wakes += len(batch.wakes)
            await store.commit(batch)
    finally:
        await store.close()
    return wakes


async def _report(name: str, url: str, rooms: int, workers: int) -> None:
    wakes = await _furnish_overdue(url, rooms)
    stores = [await SqlStore.open(url) for _ in range(workers)]
    clock = SetClock(NOW + timedelta(days=60))
    try:
        services = [Service(store, clock, new_id) for store in stores]
        async with Heartbeat() as heart:
            cost = await once(lambda: _all_wake(stores, services, clock), tidy=False)
        told = await _told(stores[0], clock)
    finally:
        for store in stores:
            await store.close()
    expected = rooms * EACH
    table(
        f"{count(wakes)} appointments of {count(rooms)} planned meetings, all of them overdue",
        [
            "",
            "time for all",
            "reminders sent",
            "of",
            "people told twice",
            "blocked",
            "by its own CPU",
        ],
        [
            [
                name,
                f"{cost.wall * rooms * EACH:,.2f} s",
                count(sum(told.values())),
                count(expected),
                count(sum(many > 1 for many in told.values())),
                millis(heart.longest),
                millis(heart.busiest),
            ]
        ],
        "Each person is told once, in one message; a meeting that was due has lapsed.",
    )


async def _all_wake(stores: list[SqlStore], services: list[Service], clock: SetClock) -> int:
    """Every worker keeps what it can take; the last one is killed with some in its hands. When its
    lease is over, the others take those."""
    doomed = len(stores) - 1 if len(stores) > 1 else None
    wakers = [
        Waker(
            store,
            _dies_after(service.wakeups.wake) if n == doomed else service.wakeups.wake,
            clock,
            f"worker-{n}",
        )
        for n, (store, service) in enumerate(zip(stores, services, strict=True))
    ]
    tasks = [asyncio.create_task(waker.keep_due()) for waker in wakers]
    alive = [task for n, task in enumerate(tasks) if n != doomed]
    kept = sum(await asyncio.gather(*alive))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    clock.set(clock.now() + LEASE)
    for _ in range(3):
        kept += await wakers[0].keep_due()
        clock.set(clock.now() + LEASE)
    return max(kept, 1)


Keep = Callable[[Appointment], Awaitable[None]]


def _dies_after(wake: Keep) -> Keep:
    """Keeps some appointments, and then nothing any more: whoever waits for it waits for good."""
    kept = 0

    async def keep(appointment: Appointment) -> None:
        nonlocal kept
        kept += 1
        if kept > DIES_AFTER:
            await asyncio.Event().wait()
        await wake(appointment)

    return keep


async def _told(store: SqlStore, clock: SetClock) -> dict[tuple[MeetingId, PersonId], int]:
    """How many reminders are on their way to each person, by meeting."""
    found: dict[tuple[MeetingId, PersonId], int] = {}
    while some := await store.claim_outbox(PLATFORM, clock.now(), "counter", LEASE * 100, 500):
        for one in some:
            if one.to is not None and one.card is not None and one.card.kind == "follow-up":
                key = (one.meeting, one.to)
                found[key] = found.get(key, 0) + 1
        await store.mark_delivered(some, clock.now())
    return found
