"""What is over is shown again: after everything else, one at a time, and holding up nothing."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from bot.cards import Button, Card, phrase
from bot.ids import RoomKey
from bot.ports import Batch, EndedSubject

LEASE = timedelta(minutes=1)
ROUND = "round-1.1"


@pytest.fixture
def claim(world):
    async def claim(minute=30, limit=50):
        return await world.store.claim_outbox("web", world.later(minute), "worker", LEASE, limit)

    return claim


def with_button(world, number, about=ROUND, **more):
    buttons = (Button(phrase("button"), "pass"),)
    card = Card(kind="test", title=phrase("test-title"), buttons=buttons, about=about)
    return replace(world.outbox_message(number, **more), card=card)


async def send(world, *outbox_messages):
    await world.store.commit(Batch(outbox_messages=list(outbox_messages)))


async def end(world, room="lamp", about=ROUND, to=None):
    await world.store.commit(Batch(ended=[EndedSubject(room=room, about=about, to=to)]))


async def shown(world, claim, *outbox_messages):
    """These have arrived."""
    await send(world, *outbox_messages)
    taken = await claim()
    assert len(taken) == len(outbox_messages)
    await world.store.mark_delivered(taken, world.later(30))


async def test_what_has_arrived_comes_back_once_to_be_edited(world, claim):
    await shown(world, claim, with_button(world, 2), with_button(world, 3, about="round-1.2"))
    await end(world)
    [over] = await claim(31)
    assert (over.number, over.retires, over.edition) == (2, True, 1)
    await world.store.mark_delivered([over], world.later(31))
    await end(world)
    assert await claim(32) == []


async def test_what_nobody_has_been_shown_is_said_in_its_turn(world, claim):
    await send(world, with_button(world, 2), world.outbox_message(3))
    await end(world)
    first, second = await claim()
    assert (first.number, first.retires, first.edition) == (2, False, 0)
    assert second.number == 3


async def test_what_is_on_its_way_is_handed_out_again_and_may_still_be_posted(world, claim):
    await send(world, with_button(world, 2))
    taken = await claim()
    await end(world)
    await world.store.mark_delivered(taken, world.later(30))
    [again] = await claim(31)
    assert (again.number, again.retires, again.edition) == (2, False, 1)


async def test_what_has_ended_for_one_person_stays_with_the_others(world, claim):
    ben, cleo = world.people[1:3]
    mine = [
        with_button(world, 2, index=n, kind="whisper", to=who) for n, who in enumerate((ben, cleo))
    ]
    await shown(world, claim, *mine)
    await end(world, to=ben)
    [over] = await claim(31)
    assert over.to == ben
    await world.store.mark_delivered([over], world.later(31))
    await end(world)
    assert [one.to for one in await claim(32)] == [cleo]


async def test_it_comes_after_what_is_being_said_one_at_a_time(world, claim):
    await shown(world, claim, with_button(world, 2), with_button(world, 3))
    await end(world)
    await send(world, world.outbox_message(4), world.outbox_message(5))
    taken = await claim(31)
    assert [one.number for one in taken] == [4, 5, 2]
    await world.store.mark_delivered(taken, world.later(31))
    assert [one.number for one in await claim(32)] == [3]


async def test_while_it_has_to_wait_neither_its_room_nor_another_waits_with_it(world, claim):
    """However few are taken at once: what cannot be taken yet takes nobody's place."""
    await world.add_room("attic")
    await shown(world, claim, with_button(world, 2), with_button(world, 2, meeting="attic.1"))
    for room in ("lamp", "attic"):
        await end(world, room)
        await world.store.hold_messages(await claim(31), world.later(60))
    await send(world, world.outbox_message(40), world.outbox_message(41, meeting="attic.1"))
    for number in (40, 41):
        [said] = await claim(45, limit=1)
        assert said.number == number
        await world.store.mark_delivered([said], world.later(45))
    assert await claim(45) == []
    assert {one.room for one in await claim(61)} == {"lamp", "attic"}


async def test_what_goes_on_is_shown_again_to_everybody_and_can_end_still(world, claim):
    ben = world.people[1]
    theirs = with_button(world, 3, kind="whisper", to=ben)
    await shown(world, claim, with_button(world, 2), theirs)
    goes_on = EndedSubject(room=RoomKey("lamp"), about=ROUND, goes_on=True)
    for minute in (31, 33):
        await world.store.commit(Batch(ended=[goes_on]))
        [again] = await claim(minute)
        assert (again.number, again.retires) == (2, True)
        await world.store.mark_delivered([again], world.later(minute))
    await end(world)
    assert {(await claim(35))[0].number} <= {2, 3}
