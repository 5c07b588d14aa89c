"""What people need to take part, as it is kept: over SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.people.needs import Met, NeedKind, NeedReply, OwnNeeds, StatedNeed
from bot.people.preferences import USUAL, Invitations, Preferences
from bot.ports import Batch
from bot.records.model import Membership, Role
from bot.records.saved_records import FacilitatorEndedRecord, MembershipRecord, PreferencesRecord

CAPTIONS, COSTS, TIME, CALLS = (
    StatedNeed(kind=kind)
    for kind in (NeedKind.CAPTIONS, NeedKind.COSTS, NeedKind.TIME, NeedKind.CALLS)
)


@pytest.fixture
def says(world):
    async def say(who, *needs, text="", shown=()):
        viewers = [world.people[n] for n in shown]
        at = world.later(0)
        await world.store.needs.say(world.room, world.people[who], needs, text, viewers, at)

    return say


async def kept(world, who=0) -> OwnNeeds:
    own: OwnNeeds = await world.store.needs.of(world.room, world.people[who])
    return own


async def test_it_is_replaced_as_a_whole_and_what_became_of_a_need_stays_with_it(world, says):
    ada, ben = world.people[:2]
    await says(0, COSTS, CAPTIONS, text="the bus", shown=[1])
    own = await kept(world)
    assert [need.kind for need in own.needs] == ["captions", "costs"]
    assert own.text == "the bus"
    assert own.viewers == {ben}
    assert await world.store.needs.arrange(world.room, ada, NeedKind.CAPTIONS, ben, 3)
    assert await world.store.needs.answer(world.room, ada, NeedKind.CAPTIONS, 2, Met.NO)
    await says(0, CAPTIONS, shown=[1])
    await says(0, CAPTIONS, shown=[1])
    own = await kept(world)
    assert own.needs == (StatedNeed(kind=NeedKind.CAPTIONS, arranged=3, met=Met.NO, met_at=2),)
    assert [need.kind for need in own.open] == ["captions"]
    assert not own.text
    assert set(await world.store.needs.in_room(world.room)) == {ada}
    assert await kept(world, 1) == OwnNeeds()


async def test_only_who_was_named_can_tick_and_reply(world, says):
    ada, ben, cleo = world.people[:3]
    await says(0, CAPTIONS, shown=[1])
    needs = world.store.needs
    assert not await needs.arrange(world.room, ada, NeedKind.CAPTIONS, cleo, 1)
    assert not await needs.arrange(world.room, ada, NeedKind.COSTS, ben, 1)
    assert not await needs.reply(world.room, ada, NeedKind.CAPTIONS, ben, NeedReply.TALKED)
    assert not await needs.answer(world.room, ben, NeedKind.CAPTIONS, 1, Met.NO)
    assert await needs.answer(world.room, ada, NeedKind.CAPTIONS, 1, Met.PARTLY)
    assert not await needs.reply(world.room, ada, NeedKind.CAPTIONS, cleo, NeedReply.TALKED)
    assert await needs.reply(world.room, ada, NeedKind.CAPTIONS, ben, NeedReply.TALKED)
    assert not (await kept(world)).open
    assert await needs.answer(world.room, ada, NeedKind.CAPTIONS, 2, Met.NO)
    assert (await kept(world)).open, "a new answer wants a reply of its own"


async def test_taking_it_back_leaves_no_row_and_no_byte(world, says, database_url):
    planted = "Kryptonite interpreter"
    await says(0, CAPTIONS, text=planted, shown=[1])
    url = make_url(database_url)
    files = (
        sorted(Path(url.database or "").parent.glob(Path(url.database or "").name + "*"))
        if url.get_backend_name() == "sqlite"
        else []
    )
    if files:
        assert any(planted.encode() in file.read_bytes() for file in files), "found where it was"
    await world.store.needs.take_back(world.room, world.people[0])
    await world.store.needs.take_back(world.room, world.people[0])
    assert await kept(world) == OwnNeeds()
    assert not any(planted.encode() in file.read_bytes() for file in files)


async def test_how_somebody_is_treated_is_what_they_chose_and_what_they_need(world, says):
    ada = world.people[0]
    await says(0, TIME, CALLS)
    found = (await world.store.preferences([ada]))[ada]
    assert found == Preferences(more_time=True, ask_first=True, invitations=Invitations.OFF)
    # They choose something else: what came with their needs is not chosen by that.
    await chooses(world, ada, Preferences(**{**fields(found), "reminders": True}))
    await world.store.needs.take_back(world.room, ada)
    assert (await world.store.preferences([ada]))[ada] == Preferences(reminders=True)
    # What is switched off is not needed any more, and everything else is.
    await says(0, TIME, CAPTIONS, shown=[1])
    await chooses(world, ada, Preferences(reminders=True))
    assert [need.kind for need in (await kept(world)).needs] == ["captions"]
    await says(0, TIME)
    await chooses(world, ada, USUAL)
    assert await world.store.needs.in_room(world.room) == {}


async def test_who_leaves_stops_running_meetings_or_is_forgotten(world, says):
    ada, ben, cleo, dan = world.people
    for who in (0, 1, 2):
        await says(who, CAPTIONS, shown=[3, (who + 1) % 3])
    left = Membership(person=ada, role=Role.MEMBER)
    member = MembershipRecord(room=world.room, membership=left, joined=(1, 1), until=world.noon)
    await world.store.commit(Batch(records=[member]))
    assert await kept(world, 0) == OwnNeeds()
    assert (await kept(world, 2)).viewers == {dan}
    await world.store.commit(Batch(records=[FacilitatorEndedRecord(room=world.room, person=dan)]))
    assert (await kept(world, 2)).viewers == set()
    assert (await kept(world, 1)).viewers == {cleo}
    await world.store.personal.forget(cleo, ())
    assert set(await world.store.needs.in_room(world.room)) == {ben}
    assert (await kept(world, 1)).viewers == set()


async def test_what_nobody_has_looked_at_for_long_is_deleted_where_that_is_set(world, says):
    await says(0, CAPTIONS)
    await says(1, COSTS)
    await world.store.needs.still_right(world.room, world.people[1], world.later(60))
    assert await world.store.needs.prune(world.noon + timedelta(minutes=30), 10) == 1
    assert set(await world.store.needs.in_room(world.room)) == {world.people[1]}


async def test_the_same_form_sent_twice_at_once_is_there_once(world, says):
    await asyncio.gather(*(says(0, CAPTIONS, COSTS, text="the bus", shown=[1]) for _ in range(4)))
    assert len((await kept(world)).needs) == 2


async def chooses(world, who, preferences):
    await world.store.commit(
        Batch(records=[PreferencesRecord(person=who, preferences=preferences)])
    )


def fields(preferences):
    return {name: getattr(preferences, name) for name in Preferences.__struct_fields__}
