"""What the bot says, on its way."""

import asyncio
import threading
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.ids import RoomId
from bot.ports import Batch
from storage import outbox_claims

LEASE = timedelta(minutes=1)


@pytest.fixture
def send(world):
    async def send(*outbox_messages):
        await world.store.commit(Batch(outbox_messages=list(outbox_messages)))

    return send


@pytest.fixture
def claim(world):
    async def claim(minute=30, limit=50, platform="web", store=world.store):
        return await store.claim_outbox(platform, world.later(minute), "worker", LEASE, limit)

    return claim


async def test_a_parcel_arrives_as_it_was_sent(world, send, claim):
    post = world.outbox_message(2)
    whisper = world.outbox_message(2, 1, kind="whisper", to=world.people[1])
    panel = world.outbox_message(2, 2, kind="panel")
    await send(post, whisper, panel)
    assert await claim() == [post, whisper, panel]


async def test_a_rooms_parcels_keep_their_order_by_number_not_by_letter(world, send, claim, pick):
    rows = [
        world.outbox_message(n, meeting=f"lamp.{m}", at=world.noon)
        for m in (10, 2, 1)
        for n in (10, 9)
    ]
    await send(*rows)
    assert pick(await claim()) == [
        ("lamp.1", 9), ("lamp.1", 10),
        ("lamp.2", 9), ("lamp.2", 10),
        ("lamp.10", 9), ("lamp.10", 10),
    ]  # fmt: skip


async def test_rooms_take_turns_by_age_and_keep_their_own_order(world, send, claim, pick):
    await world.add_room("attic")
    # In the attic an event that happened early came in late: order goes before age.
    await send(
        world.outbox_message(2, at=world.later(1)),
        world.outbox_message(3, at=world.later(5)),
        world.outbox_message(2, meeting="attic.1", at=world.later(3)),
        world.outbox_message(3, meeting="attic.1", at=world.later(0)),
    )
    first = await claim(limit=2)
    assert pick(first) == [("lamp.1", 2), ("attic.1", 2)]
    await world.store.mark_delivered(first, world.noon)
    assert pick(await claim()) == [("attic.1", 3), ("lamp.1", 3)]


async def test_a_room_is_left_alone_while_somebody_delivers_to_it(world, send, claim, pick):
    await world.add_room("attic")
    await send(
        world.outbox_message(2), world.outbox_message(3), world.outbox_message(9, meeting="attic.1")
    )
    assert pick(await claim(limit=1)) == [("lamp.1", 2)]
    await send(world.outbox_message(4))
    assert pick(await claim()) == [("attic.1", 9)]
    assert await claim() == []


async def test_a_room_is_not_split_between_workers_that_claim_at_the_same_moment(
    world, other, send, claim
):
    claimed, go_on = threading.Event(), threading.Event()

    def claim_one_and_dawdle(tx):
        taken = outbox_claims.claim(tx, "web", world.later(30), "slow", LEASE, 1)
        claimed.set()
        if tx.dialect.name == "postgresql":  # on the loop, so it is the server that has to wait
            tx.execute(text("SELECT pg_sleep(0.2)"))
        else:
            assert go_on.wait(5)
        return taken

    await send(world.outbox_message(2), world.outbox_message(3))
    slow = asyncio.create_task(world.store._db.write(claim_one_and_dawdle))
    while not claimed.is_set():
        await asyncio.sleep(0)
    second = asyncio.create_task(claim(store=other))
    await asyncio.sleep(0)  # it has begun, and the first has not committed yet
    go_on.set()
    assert await second == []
    assert len(await slow) == 1


async def test_what_a_dead_worker_held_can_be_taken_when_its_lease_is_over(
    world, send, claim, pick
):
    await send(world.outbox_message(2), world.outbox_message(3))
    assert len(await claim(minute=10)) == 2
    assert await claim(minute=10.9) == []
    assert pick(await claim(minute=11)) == [("lamp.1", 2), ("lamp.1", 3)]


async def test_delivered_parcels_are_not_handed_out_again(world, send, claim, pick):
    await send(world.outbox_message(2), world.outbox_message(3))
    claimed = await claim()
    await world.store.mark_delivered(claimed[:1], world.later(30))
    assert pick(await claim(minute=60)) == [("lamp.1", 3)]


async def test_each_platform_has_its_own_parcels(world, send, claim):
    await world.add_room("hall", platform="slack")
    await send(world.outbox_message(2), world.outbox_message(2, meeting="hall.1"))
    assert {outbox_message.room for outbox_message in await claim(platform="slack")} == {"hall"}
    assert {outbox_message.room for outbox_message in await claim(platform="web")} == {"lamp"}
    assert await claim(platform="discord") == []


async def test_many_workers_share_the_work_and_no_room_is_split(world, other, send, claim):
    rooms = [f"r{number}" for number in range(12)]
    for key in rooms:
        await world.add_room(key)
    await send(*(world.outbox_message(n, meeting=f"{key}.1") for key in rooms for n in (2, 3, 4)))
    shares = await asyncio.gather(
        *(claim(limit=7, store=store) for store in (world.store, other) * 4)
    )
    owners: dict[str, set[int]] = {}
    for worker, share in enumerate(shares):
        for outbox_message in share:
            owners.setdefault(outbox_message.room, set()).add(worker)
    assert all(len(workers) == 1 for workers in owners.values())
    ids = [outbox_message.id for share in shares for outbox_message in share]
    assert len(ids) == len(set(ids)) >= 12


async def test_a_new_panel_takes_the_place_of_one_that_nobody_has_taken(world, send, claim, pick):
    await send(world.outbox_message(2, kind="panel"), world.outbox_message(2, 1))
    await send(world.outbox_message(3, kind="panel"), world.outbox_message(4, kind="panel"))
    assert [(p.number, p.kind) for p in await claim()] == [(2, "post"), (4, "panel")]


async def test_another_meetings_panel_is_left_alone(world, send, claim, pick):
    await send(world.outbox_message(2, kind="panel"))
    await send(world.outbox_message(2, kind="panel", meeting="lamp.2"))
    assert pick(await claim()) == [("lamp.1", 2), ("lamp.2", 2)]


async def test_a_panel_that_is_being_drawn_is_not_overtaken(world, send, claim, pick):
    await send(world.outbox_message(2, kind="panel"))
    drawing = await claim()
    await send(world.outbox_message(3, kind="panel"))
    assert await claim() == []
    await world.store.mark_delivered(drawing, world.noon)
    assert pick(await claim()) == [("lamp.1", 3)]


async def test_a_drawn_panel_leaves_nothing(world, send, claim):
    await send(world.outbox_message(2, kind="panel"))
    await world.store.mark_delivered(await claim(), world.noon)
    assert (await world.dump())["parcel"] == []


async def test_posts_are_the_newest_delivered_ones_oldest_first(world, send, claim, pick):
    await send(*(world.outbox_message(number) for number in range(2, 8)))
    await world.store.mark_delivered(await claim(limit=5), world.noon)
    assert pick(await world.store.posts(world.room, [], 3)) == [
        ("lamp.1", 4), ("lamp.1", 5), ("lamp.1", 6),
    ]  # fmt: skip


async def test_whispers_are_for_one_pair_of_eyes(world, send, claim, pick):
    ada, ben = world.people[:2]
    await send(
        world.outbox_message(2, kind="whisper", to=ada),
        world.outbox_message(3),
        world.outbox_message(4, kind="panel"),
    )
    await world.store.mark_delivered(await claim(), world.noon)
    assert pick(await world.store.posts(world.room, [ada], 9)) == [("lamp.1", 2), ("lamp.1", 3)]
    assert pick(await world.store.posts(world.room, [ben], 9)) == [("lamp.1", 3)]
    assert pick(await world.store.posts(world.room, [], 9)) == [("lamp.1", 3)]


async def test_whispers_of_many_take_no_posts_place(world, send, claim, pick):
    ada, ben, cleo = world.people[:3]
    await send(
        world.outbox_message(2),
        world.outbox_message(3),
        *(world.outbox_message(number, kind="whisper", to=ada) for number in range(4, 9)),
        world.outbox_message(9, kind="whisper", to=ben),
        world.outbox_message(10, kind="whisper", to=cleo),
    )
    await world.store.mark_delivered(await claim(), world.noon)
    found = await world.store.posts(world.room, [ada, ben], 2)
    everybody = [message.number for message in found if message.to is None]
    hers = [message.number for message in found if message.to == ada]
    assert everybody == [2, 3]
    assert hers[-2:] == [7, 8]
    assert [message.number for message in found if message.to == ben] == [9]
    assert cleo not in {message.to for message in found}
    assert [message.number for message in found] == sorted(message.number for message in found)


async def test_prune_forgets_what_arrived_long_ago_and_nothing_else(world, send, claim, pick):
    await send(world.outbox_message(2), world.outbox_message(3), world.outbox_message(4))
    early, late, _ = await claim()
    await world.store.mark_delivered([early], world.later(1))
    await world.store.mark_delivered([late], world.later(2))
    assert await world.store.prune(world.later(2)) == 1
    assert pick(await world.store.posts(world.room, [], 9)) == [("lamp.1", 3)]
    assert pick(await claim(minute=90)) == [("lamp.1", 4)]


async def test_a_parcel_for_another_room_than_its_meetings_is_a_mistake(world, send):
    outbox_message = world.outbox_message(2)
    with pytest.raises(ValueError, match="another room"):
        await send(
            type(outbox_message)(
                **{
                    **{f: getattr(outbox_message, f) for f in outbox_message.__struct_fields__},
                    "room": "attic",
                }
            )
        )


async def test_what_is_held_waits_with_what_goes_the_same_way_and_people_are_told(
    world, send, claim
):
    """A closed channel is not now, not never; it holds up no direct message."""
    await send(
        world.outbox_message(2), world.outbox_message(2, 1, kind="whisper", to=world.people[1])
    )
    post, whisper = await claim()
    await world.store.mark_delivered([whisper], world.later(30))
    await world.store.hold_messages([post], world.later(60))
    await send(
        world.outbox_message(3), world.outbox_message(3, 1, kind="whisper", to=world.people[1])
    )
    later = await claim(31)
    assert [outbox_message.kind for outbox_message in later] == ["whisper"]
    await world.store.mark_delivered(later, world.later(31))
    assert await claim(40) == []
    assert [outbox_message.number for outbox_message in await claim(95)] == [2, 3], (
        "in the order in which they were said"
    )


async def test_what_is_held_is_refused_and_not_half_done_so_nobody_looks_whether_it_arrived(
    world, send, claim
):
    await send(world.outbox_message(2))
    for minute in (30, 50, 70):
        [post] = await claim(minute)
        assert not post.redelivered
        await world.store.hold_messages([post], world.later(minute + 10))


async def test_of_panels_that_are_held_the_newest_is_left(world, send, claim):
    await send(world.outbox_message(2, kind="panel"))
    await world.store.hold_messages(await claim(), world.later(60))
    await send(world.outbox_message(3, kind="panel"))
    await send(world.outbox_message(4, kind="panel"))
    assert [outbox_message.number for outbox_message in await claim(95)] == [4]


async def test_what_is_held_for_a_place_is_released_there_and_nowhere_else(world, send, claim):
    await world.add_room("attic")
    await send(world.outbox_message(2), world.outbox_message(2, meeting="attic.1"))
    await world.store.hold_messages(await claim(), world.later(60))
    rooms = {key: await world.store.room_by_key(key) for key in ("lamp", "attic")}
    assert await world.store.release_messages(rooms["attic"].where) == 1
    assert [outbox_message.room for outbox_message in await claim(40)] == ["attic"]
    where = rooms["lamp"].where
    assert await world.store.release_messages(RoomId(where.platform, where.tenant, "")) == 1
    assert [outbox_message.room for outbox_message in await claim(40)] == ["lamp"]
