"""A team's stakeholder groups, and what people have chosen of them."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.ids import RoomKey, WordsId, meeting_id
from bot.people.groups import ADVISORY, Consent, GroupFigures
from bot.ports import Batch
from bot.records.saved_records import GroupFiguresRecord, GroupsRecord

COUNTED, FACILITATORS, EVERYBODY = Consent


@pytest.fixture
def has(world):
    async def store(*groups):
        await world.store.commit(Batch(records=[GroupsRecord(room=world.room, groups=groups)]))

    return store


@pytest.fixture
def chooses(world):
    async def choose(who, **chosen):
        own = {name: Consent(consent) for name, consent in chosen.items()}
        return await world.store.group_choices.choose(world.room, world.people[who], own)

    return choose


async def kept(world):
    names = await world.store.groups(world.room)
    found = await world.store.group_choices.in_room(world.room)
    return names, {world.people.index(who): dict(own) for who, own in found.items()}


async def test_a_room_has_no_groups_at_first(world):
    assert await kept(world) == ((), {})


async def test_groups_keep_their_order_and_people_several_choices_each_with_its_consent(
    world, has, chooses
):
    await has("w2", "w1", "w3")
    assert await chooses(0, w1="counted", w3="everybody")
    assert await chooses(1, w2="facilitators", advisory="counted")
    assert await kept(world) == (
        ("w2", "w1", "w3"),
        {0: {"w1": COUNTED, "w3": EVERYBODY}, 1: {"w2": FACILITATORS, ADVISORY: COUNTED}},
    )
    own = await world.store.group_choices.of(world.room, world.people[0])
    assert own == {"w1": COUNTED, "w3": EVERYBODY}
    await has("w3", "w1", "w2")
    assert (await kept(world))[0] == ("w3", "w1", "w2")


async def test_a_choice_replaces_what_was_chosen_and_choosing_nothing_leaves_no_row(
    world, has, chooses
):
    await has("w1", "w2")
    await chooses(0, w1="everybody")
    await chooses(0, w2="counted")
    await chooses(1, w1="counted")
    assert (await kept(world))[1] == {0: {"w2": COUNTED}, 1: {"w1": COUNTED}}
    assert await chooses(0)
    assert await chooses(0), "a repetition is harmless"
    assert (await kept(world))[1] == {1: {"w1": COUNTED}}
    assert len((await world.dump())["group_choice"]) == 1


async def test_a_group_that_the_team_does_not_have_changes_nothing(world, has, chooses):
    assert not await chooses(0, advisory="counted"), "a team without groups has no advisory one"
    await has("w1")
    assert await chooses(0, w1="counted")
    assert not await chooses(0, w1="everybody", w9="counted")
    assert (await kept(world))[1] == {0: {"w1": COUNTED}}


async def test_a_group_that_goes_takes_its_choices_along_and_those_of_others_stay(
    world, has, chooses
):
    await has("w1", "w2")
    await chooses(0, w1="counted", w2="everybody", advisory="counted")
    await has("w2", "w3")
    assert (await kept(world))[1] == {0: {"w2": EVERYBODY, ADVISORY: COUNTED}}
    await has("w1", "w2")
    assert (await kept(world))[1] == {0: {"w2": EVERYBODY, ADVISORY: COUNTED}}, "nothing comes back"
    await has()
    assert await kept(world) == ((), {})
    assert (await world.dump())["group_choice"] == []


async def test_who_chooses_a_group_while_it_is_taken_away_is_not_left_in_it(world, has, chooses):
    for _ in range(10):
        await has("w1", "w2")
        await asyncio.gather(chooses(0, w1="counted"), has("w2"), chooses(1, w1="counted"))
        assert (await kept(world))[1] == {}


async def test_what_is_taken_back_or_goes_with_its_group_is_in_no_file(sqlite_database, world_on):
    world = await world_on(sqlite_database)
    file = Path(make_url(sqlite_database).database or "")
    ann = world.people[0]

    def is_in_a_file(group):
        pair = f"{ann}{group}".encode()
        return any(pair in each.read_bytes() for each in file.parent.glob(f"{file.name}*"))

    async def has(*groups):
        await world.store.commit(Batch(records=[GroupsRecord(room=world.room, groups=groups)]))

    await has("planted1", "planted2")
    await world.store.group_choices.choose(world.room, ann, {"planted1": EVERYBODY})
    assert is_in_a_file("planted1"), "the scan finds a choice that is there"
    await world.store.group_choices.choose(world.room, ann, {})
    assert not is_in_a_file("planted1")
    await world.store.group_choices.choose(world.room, ann, {"planted2": COUNTED})
    assert is_in_a_file("planted2")
    await has("planted1")
    assert not is_in_a_file("planted2")
    await world.store.close()


async def test_what_is_chosen_in_one_room_is_not_chosen_in_another(world, has, chooses):
    """Each room has its own groups, and people are asked in each, in its own words."""
    hall = RoomKey("hall")
    await has("w1")
    await chooses(0, w1="everybody")
    await world.add_room(hall)
    groups = GroupsRecord(room=hall, groups=(WordsId("w1"),))
    await world.store.commit(Batch(records=[groups]))
    assert await world.store.group_choices.in_room(hall) == {}
    assert await world.store.group_choices.of(hall, world.people[0]) == {}
    assert (await kept(world))[1] == {0: {"w1": EVERYBODY}}


async def test_figures_add_up_over_meetings_and_go_with_their_group(world, has):
    w1, w2 = WordsId("w1"), WordsId("w2")
    await has(w1, w2)
    first = GroupFiguresRecord(
        meeting=meeting_id(world.room, 1), room=world.room, groups=(w1, w2), there=(w1,), heard=()
    )
    second = GroupFiguresRecord(
        meeting=meeting_id(world.room, 2),
        room=world.room,
        groups=(w1, w2),
        there=(w1, w2),
        heard=(w1,),
    )
    await world.store.commit(Batch(records=[world.record(1), first, world.record(2), second]))
    await world.store.commit(Batch(records=[second]))
    assert await world.store.group_choices.figures(world.room) == {
        w1: GroupFigures(meetings=2, there=2, heard=1),
        w2: GroupFigures(meetings=2, there=1, heard=0),
    }
    await has(w2)
    assert (await world.store.group_choices.figures(world.room)).keys() == {w2}
    assert [row["name"] for row in (await world.dump())["group_figures"]] == ["w2", "w2"]
