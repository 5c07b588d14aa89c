"""Very many reminders are due at once, and several workers keep them, one of whom dies with some in
its hands: each comes once.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from adapters.clock import SetClock, new_id
from adapters.scheduler import LEASE, Waker
from bot.ids import RoomId
from bot.ports import Account, Appointment, Request
from bot.service import Service
from storage.store import SqlStore

PLATFORM = "stage"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOMS, EACH, WORKERS = 6, 4, 4


async def furnish(service: Service, clock: SetClock) -> None:
    """In each room, some people take on something each, due on different days."""
    for room in range(ROOMS):
        for person in range(EACH):
            due = date(2026, 3, 5) + timedelta(days=person)
            who = Account(platform=PLATFORM, tenant="", id=f"a{room}.{person}", name=f"P{person}")
            asked = Request(
                room=RoomId(PLATFORM, "", f"room{room}"),
                person=who,
                source=f"{room}.{person}",
                at=clock.now(),
                line=f"action Do it owner=P{person} due={due.isoformat()}",
            )
            assert (await service.commands.execute(asked)).accepted


@pytest.mark.parametrize("dies_after", [0, 3])
async def test_each_reminder_comes_once_though_a_worker_dies_with_some_in_its_hands(
    database_url: str, dies_after: int
) -> None:
    stores = [await SqlStore.open(database_url) for _ in range(WORKERS)]
    clock = SetClock(NOON)
    try:
        services = [Service(store, clock, new_id) for store in stores]
        await furnish(services[0], clock)
        clock.set(NOON + timedelta(days=60))
        kept = 0

        async def dies(appointment: Appointment) -> None:
            nonlocal kept
            kept += 1
            if kept > dies_after:
                await asyncio.Event().wait()
            await services[0].wakeups.wake(appointment)

        keeps = [dies, *(service.wakeups.wake for service in services[1:])]
        wakers = [
            Waker(store, keep, clock, f"worker{n}")
            for n, (store, keep) in enumerate(zip(stores, keeps, strict=True))
        ]
        doomed = asyncio.create_task(wakers[0].keep_due())
        while not kept:
            await asyncio.sleep(0)
        await asyncio.gather(*(waker.keep_due() for waker in wakers[1:]))
        doomed.cancel()
        await asyncio.gather(doomed, return_exceptions=True)
        # What it held is free again when its lease is over.
        clock.set(clock.now() + LEASE)
        await asyncio.gather(*(waker.keep_due() for waker in wakers[1:]))
        clock.set(clock.now() + LEASE)
        assert await stores[1].claim_due(clock.now(), "looker", LEASE, 100) == []
        told = await reminders(stores[1], clock)
        assert len(told) == ROOMS * EACH
        assert set(told.values()) == {1}
    finally:
        for store in stores:
            await store.close()


async def reminders(store: SqlStore, clock: SetClock) -> Counter[tuple[str, str]]:
    """How many reminders are on their way to each person, by room."""
    found: Counter[tuple[str, str]] = Counter()
    while some := await store.claim_outbox(PLATFORM, clock.now(), "counter", LEASE, 100):
        for one in some:
            if one.card is not None and one.card.kind == "follow-up":
                found[one.room, str(one.to)] += 1
        await store.mark_delivered(some, clock.now())
    return found
