"""Whose leases are free: those of processes that are no longer there, and of nobody else."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import Engine, event, text

from bot.events import WakeReason
from bot.ports import Batch, WakeRow
from bot.ports.workers import DeliveryNotice
from storage.workers import SILENT
from tests.fakes.patience import PATIENCE
from tests.storage.conftest import World

LEASE = timedelta(minutes=1)
WEB, CHAT = {"web", "slack"}, {"slack"}
NOW = World.noon + timedelta(minutes=2)


@pytest.fixture
async def busy(world):
    """A post and an appointment, both taken by "ann"."""
    due = WakeRow(meeting=world.meeting, why=WakeReason.MEETING_DUE, due=world.later(1))
    await world.store.commit(Batch(outbox_messages=[world.outbox_message(2)], wakes=[due]))
    now = world.later(2)
    assert await world.store.claim_outbox("web", now, "ann", LEASE, 10)
    assert await world.store.claim_due(now, "ann", LEASE, 10)
    return world


async def taken(world, worker="ben"):
    """What can be taken now, of posts and appointments."""
    now = world.later(2)
    outbox_messages = await world.store.claim_outbox("web", now, worker, LEASE, 10)
    return len(outbox_messages), len(await world.store.claim_due(now, worker, LEASE, 10))


async def silence(world, worker, much):
    """That process said so long ago that it is there."""
    micros = int(much.total_seconds() * 1_000_000)
    aged = text("UPDATE worker SET beat = beat - :micros WHERE id = :id")
    await world.store._db.write(lambda tx: tx.execute(aged, {"micros": micros, "id": worker}))


async def test_on_a_database_of_one_process_whatever_was_out_is_free_at_the_start(busy):
    if busy.store._db.shared:
        pytest.skip("several processes may be at work on it")
    assert await taken(busy) == (0, 0)
    pulse = await busy.store.workers.start("ben", WEB, NOW)
    assert pulse.freed == 2
    [outbox_message] = await busy.store.claim_outbox("web", busy.later(2), "ben", LEASE, 10)
    assert outbox_message.redelivered, "it may have arrived"
    assert len(await busy.store.claim_due(busy.later(2), "ben", LEASE, 10)) == 1


@pytest.fixture
def several(busy):
    if not busy.store._db.shared:
        pytest.skip("there is only one process")
    return busy


async def test_who_lives_is_not_robbed_however_slow(several):
    await several.store.workers.start("ann", CHAT, NOW)
    await silence(several, "ann", SILENT - timedelta(seconds=1))
    pulse = await several.store.workers.start("ben", CHAT, NOW)
    assert (pulse.freed, pulse.others) == (0, 1)
    assert await taken(several) == (0, 0)


async def test_what_the_dead_had_taken_is_free_and_marked(several):
    await several.store.workers.start("ann", CHAT, NOW)
    await several.store.workers.start("ben", CHAT, NOW)
    await silence(several, "ann", SILENT)
    pulse = await several.store.workers.beat("ben", CHAT, NOW)
    assert (pulse.freed, pulse.others) == (2, 0)
    [outbox_message] = await several.store.claim_outbox("web", several.later(2), "ben", LEASE, 10)
    assert outbox_message.redelivered
    # By now it is Ben's, and nobody ends it a second time.
    assert (await several.store.workers.beat("ben", CHAT, NOW)).freed == 0


async def test_who_was_taken_for_dead_and_lives_gets_no_say_about_what_is_no_longer_theirs(several):
    await several.store.workers.start("ann", CHAT, NOW)
    [outbox_message] = [several.outbox_message(2)]
    await silence(several, "ann", SILENT)
    await several.store.workers.start("ben", CHAT, NOW)
    assert await taken(several, "ben") == (1, 1)
    await several.store.postpone([outbox_message], several.later(0), "ann")
    assert await taken(several, "cleo") == (0, 0)
    assert (await several.store.workers.beat("ann", CHAT, NOW)).others == 1


async def test_who_leaves_in_good_order_leaves_nothing_taken(busy):
    await busy.store.workers.start("ann", WEB, NOW) if busy.store._db.shared else None
    await busy.store.workers.leave("ann")
    assert await taken(busy) == (1, 1)


async def test_a_beat_says_what_can_be_taken_of_ones_own_platforms_and_what_is_due(several):
    store = several.store
    await store.workers.start("ann", WEB, NOW)
    await store.workers.start("cleo", CHAT, NOW)
    lease_ends = NOW + LEASE
    found = await store.workers.beat("ben", WEB, NOW)
    assert (found.waiting, found.due) == (False, lease_ends)
    assert (await store.workers.beat("ben", WEB, lease_ends)).waiting, "its lease has ended"
    # In another room, and nobody has taken it.
    await several.add_room("quiet")
    post = several.outbox_message(2, meeting="quiet.1")
    await store.commit(Batch(outbox_messages=[post]))
    assert (await store.workers.beat("ben", WEB, NOW)).waiting
    assert not (await store.workers.beat("cleo", CHAT, NOW)).waiting
    assert await store.claim_outbox("web", NOW, "ann", LEASE, 10)
    assert not (await store.workers.beat("ben", WEB, NOW)).waiting
    # What is held until somebody mends what is wrong is not waiting before that, nor what is
    # behind it.
    await store.hold_messages([post], lease_ends, "ann")
    await store.commit(Batch(outbox_messages=[several.outbox_message(3, meeting="quiet.1")]))
    assert not (await store.workers.beat("ben", WEB, NOW)).waiting


async def test_who_commits_what_only_others_deliver_tells_them_at_once(several, other):
    heard: asyncio.Queue[str] = asyncio.Queue()
    listening = asyncio.create_task(other.workers.await_orders(heard.put_nowait))
    begun = asyncio.Event()
    also = asyncio.create_task(other.workers.listen(lambda _: None, begun.set, lambda: None))
    await begun.wait()  # both are on one connection, the other one first
    await several.add_room("square", platform="matrix")
    await several.store.workers.start("ann", WEB, NOW)
    await several.store.commit(Batch(outbox_messages=[several.outbox_message(5)]))
    post = several.outbox_message(1, meeting="square.1")
    await several.store.commit(Batch(outbox_messages=[post]))
    async with asyncio.timeout(PATIENCE):
        assert await heard.get() == "matrix"
    assert heard.empty(), "what it delivers itself is told to nobody"
    listening.cancel()
    also.cancel()


async def test_a_beat_is_one_statement(several):
    await several.store.workers.start("ann", WEB, NOW)
    said: list[str] = []
    event.listen(Engine, "before_cursor_execute", note := lambda *given: said.append(given[2]))
    try:
        await several.store.workers.beat("ann", WEB, NOW)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert len(said) == 1, said


async def test_who_else_serves_web_rooms_is_known_at_the_start(several):
    assert (await several.store.workers.start("ann", WEB, NOW)).with_web == 0
    assert (await several.store.workers.start("ben", WEB, NOW)).with_web == 1
    assert (await several.store.workers.start("cleo", CHAT, NOW)).with_web == 2


async def test_what_was_delivered_is_heard_by_all_who_listen_in_order_and_in_ids(several, other):
    heard: list[DeliveryNotice] = []
    begun = asyncio.Event()
    listening = asyncio.create_task(other.workers.listen(heard.append, begun.set, lambda: None))
    await begun.wait()
    posts = [
        several.outbox_message(2),
        several.outbox_message(3),
        several.outbox_message(4, kind="panel"),
    ]
    await several.store.commit(Batch(outbox_messages=posts[1:]))
    await several.store.mark_delivered(posts, several.later(3), "ann")
    await several.store.mark_delivered(
        [several.outbox_message(9)], several.later(3)
    )  # told to nobody
    async with asyncio.timeout(PATIENCE):
        while len(heard) < 3:
            await asyncio.sleep(0.01)
    listening.cancel()
    assert [(one.by, one.number, one.kind) for one in heard] == [
        ("ann", 2, "post"), ("ann", 3, "post"), ("ann", 4, "panel"),
    ]  # fmt: skip
    places = [(one.meeting, one.number, one.index) for one in heard]
    found = await other.workers.outbox_messages(several.room, places)
    assert [outbox_message.number for outbox_message in found] == [2, 3]


async def test_a_line_that_breaks_is_made_again_and_it_is_said(several, other):
    told = []
    listening = asyncio.create_task(
        other.workers.listen(
            lambda one: told.append(one.number),
            lambda: told.append("begins"),
            lambda: told.append("breaks"),
        )
    )

    async def until(count):
        async with asyncio.timeout(PATIENCE):
            while len(told) < count:
                await asyncio.sleep(0.01)

    await until(1)
    end = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE query LIKE 'LISTEN%' AND datname = current_database()"
    )
    await several.store._db.read(lambda tx: tx.execute(end).all())
    await until(3)
    await several.store.mark_delivered([several.outbox_message(2)], several.later(3), "ann")
    await until(4)
    listening.cancel()
    assert told == ["begins", "breaks", "begins", 2]
