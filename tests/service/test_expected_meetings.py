"""Meetings in which something is about to be decided are read together, and not in the committer,
where whatever else is said would wait for that."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from datetime import UTC, datetime, timedelta

import pytest

from adapters.clock import SetClock, new_id
from adapters.scheduler import Waker
from bot.errors import NotSaved
from bot.ids import MeetingId, RoomId
from bot.ports import Account, Request
from bot.service import Service
from bot.service.time_slice import SharedSlice
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANN = Account(platform="test", tenant="", id="ann", name="Ann")
ROOMS = 12


class Store(SqlStore):
    """A store that notes which meetings are asked for together, and can be away."""

    asked: list[set[MeetingId]]
    away = False

    async def versions(self, meetings: Collection[MeetingId]) -> dict[MeetingId, int]:
        self.asked.append(set(meetings))
        if self.away:
            raise NotSaved("away")
        return await super().versions(meetings)


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    opened = await memory_store_of(Store)
    opened.asked = []
    service = Service(opened, SetClock(NOON), new_id)
    for number in range(ROOMS):
        room = RoomId("test", "", f"room{number}")
        for line in ("start", "agenda add The ramp minutes=5", "agenda next"):
            asked = Request(room=room, person=ANN, source=new_id(), at=NOON, line=line)
            assert (await service.commands.execute(asked)).accepted
    opened.asked.clear()
    yield opened
    await opened.close()


async def test_what_is_overdue_in_many_rooms_is_read_together(store: Store) -> None:
    clock = SetClock(NOON + timedelta(minutes=6))
    service = Service(store, clock, new_id, ticks=lambda: 0.0)  # as after a restart
    waker = Waker(store, service.wakeups.wake, clock, "worker")
    waker.beginning = SharedSlice(lambda: 0.0)  # however busy the machine is
    assert await waker.keep_due() >= ROOMS
    assert len(store.asked) <= 2
    assert len(store.asked[0]) == ROOMS


async def test_after_a_failure_each_is_tried_again(store: Store) -> None:
    clock = SetClock(NOON + timedelta(minutes=6))
    service = Service(store, clock, new_id)
    waker = Waker(store, service.wakeups.wake, clock, "worker")
    store.away = True
    assert await waker.keep_due() == 0
    store.away = False
    clock.set(clock.now() + timedelta(minutes=2))
    assert await waker.keep_due() >= ROOMS


async def test_whoever_gives_up_takes_it_from_nobody_else(store: Store) -> None:
    clock = SetClock(NOON + timedelta(minutes=6))
    service = Service(store, clock, new_id)
    due = await store.claim_due(clock.now(), "worker", timedelta(minutes=1), 100)
    tasks = [asyncio.create_task(service.wakeups.wake(one)) for one in due]
    while not store.asked:
        await asyncio.sleep(0)
    tasks[0].cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(done[0], asyncio.CancelledError)
    assert done[1:] == [None] * (len(due) - 1)
