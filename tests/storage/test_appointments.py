"""When meetings want to be woken."""

import asyncio
from datetime import timedelta

import pytest

from bot.events import WakeReason
from bot.ports import Appointment, Batch, WakeRow

LEASE = timedelta(minutes=5)


@pytest.fixture
def wake(world):
    async def wake(*rows):
        wakes = [WakeRow(meeting=meeting, why=why, due=due) for meeting, why, due in rows]
        await world.store.commit(Batch(wakes=wakes))

    return wake


@pytest.fixture
def claim(world):
    async def claim(minute, limit=50, store=world.store):
        taken = await store.claim_due(world.later(minute), "worker", LEASE, limit)
        return [(appointment.meeting, appointment.why) for appointment in taken]

    return claim


async def test_what_is_due_comes_earliest_first(world, wake, claim):
    await wake(
        ("lamp.1", WakeReason.IDLE, world.later(3)),
        ("lamp.2", WakeReason.ITEM_TIME, world.later(1)),
        ("lamp.1", WakeReason.POLL_CLOSES, world.later(9)),
    )
    assert await world.store.next_due() == world.later(1)
    assert await claim(0.9) == []
    assert await claim(3) == [("lamp.2", WakeReason.ITEM_TIME), ("lamp.1", WakeReason.IDLE)]


async def test_there_is_one_for_each_meeting_and_reason_and_the_last_word_counts(
    world, wake, claim
):
    await wake(("lamp.1", WakeReason.IDLE, world.later(1)))
    await wake(
        ("lamp.1", WakeReason.IDLE, world.later(7)), ("lamp.1", WakeReason.IDLE, world.later(8))
    )
    assert await world.store.next_due() == world.later(8)
    await wake(("lamp.1", WakeReason.IDLE, world.later(9)), ("lamp.1", WakeReason.IDLE, None))
    assert await world.store.next_due() is None


async def test_a_claimed_appointment_belongs_to_one_worker_until_its_lease_is_over(
    world, wake, claim
):
    await wake(("lamp.1", WakeReason.IDLE, world.noon))
    assert await claim(1) == [("lamp.1", WakeReason.IDLE)]
    assert await claim(5.9) == []
    assert await world.store.next_due() == world.later(6)
    assert await claim(6) == [("lamp.1", WakeReason.IDLE)]


async def test_a_claimed_appointment_still_says_when_it_was_due(world, wake):
    await wake(("lamp.1", WakeReason.IDLE, world.noon))
    due = Appointment(meeting=world.meeting, why=WakeReason.IDLE, due=world.noon)
    assert await world.store.claim_due(world.later(1), "worker", LEASE, 1) == [due]
    assert await world.store.claim_due(world.later(7), "worker", LEASE, 1) == [due]


async def test_a_kept_appointment_is_gone(world, wake):
    await wake(
        ("lamp.1", WakeReason.IDLE, world.noon), ("lamp.1", WakeReason.ITEM_TIME, world.later(4))
    )
    kept = Appointment(meeting=world.meeting, why=WakeReason.IDLE, due=world.noon)
    await world.store.commit(Batch(fulfilled=[kept]))
    assert await world.store.next_due() == world.later(4)


async def test_an_appointment_that_was_moved_meanwhile_is_not_taken_for_kept(world, wake):
    await wake(("lamp.1", WakeReason.IDLE, world.later(5)))
    kept = Appointment(meeting=world.meeting, why=WakeReason.IDLE, due=world.noon)
    await world.store.commit(Batch(fulfilled=[kept]))
    assert await world.store.next_due() == world.later(5)


async def test_moving_a_claimed_appointment_frees_it(world, wake, claim):
    await wake(("lamp.1", WakeReason.IDLE, world.noon))
    await claim(1)
    await wake(("lamp.1", WakeReason.IDLE, world.later(2)))
    assert await claim(2) == [("lamp.1", WakeReason.IDLE)]


async def test_four_workers_do_everything_once_though_one_of_them_dies(world, other, wake, claim):
    names = [f"lamp.{number}" for number in range(1, 401)]
    await wake(*((name, WakeReason.IDLE, world.noon) for name in names))

    async def work(store, minute):
        mine = []
        while share := await claim(minute, limit=17, store=store):
            mine += share
        return mine

    lost = await claim(1, limit=30, store=other)
    done = await asyncio.gather(*(work(store, 2) for store in (world.store, other) * 2))
    assert sorted(sum(done, lost)) == sorted((name, WakeReason.IDLE) for name in names)
    assert sorted(await work(world.store, 6)) == sorted(lost)
