"""A team's stakeholder groups and who has chosen which."""

import pytest

from bot.ports import Batch
from bot.records.model import GroupChoiceRecord, GroupsRecord


@pytest.fixture
def chooses(world):
    def record(who, group):
        return GroupChoiceRecord(room=world.room, person=world.people[who], group=group)

    return record


@pytest.fixture
def has(world):
    def record(*groups):
        return GroupsRecord(room=world.room, groups=groups)

    return record


async def keep(world, *records):
    await world.store.commit(Batch(records=list(records)))
    kept = await world.store.groups(world.room)
    return kept.names, {world.people.index(who): group for who, group in kept.of.items()}


async def test_a_room_has_no_groups_at_first(world):
    assert await keep(world) == ((), {})


async def test_groups_keep_their_order_and_people_their_choice(world, has, chooses):
    assert await keep(world, has("w2", "w1", "w3")) == (("w2", "w1", "w3"), {})
    kept = await keep(world, chooses(0, "w1"), chooses(1, "w2"), chooses(0, "w3"))
    assert kept == (("w2", "w1", "w3"), {0: "w3", 1: "w2"})


async def test_what_is_taken_back_leaves_no_row(world, has, chooses):
    await keep(world, has("w1"), chooses(0, "w1"), chooses(1, "w1"))
    assert (await keep(world, chooses(0, None)))[1] == {1: "w1"}
    assert len((await world.dump())["group_choice"]) == 1


async def test_a_group_that_goes_takes_its_choices_along_also_within_one_commit(
    world, has, chooses
):
    await keep(world, has("w1", "w2"), chooses(0, "w1"))
    kept = await keep(world, chooses(1, "w2"), chooses(2, "w1"), has("w2", "w3"))
    assert kept == (("w2", "w3"), {1: "w2"})
    assert await keep(world, has()) == ((), {})
