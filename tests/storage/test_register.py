"""Rooms, people, words."""

import asyncio
from datetime import UTC, datetime

from msgspec.structs import replace

from bot.ids import RoomId, RoomKey
from bot.ports import Account, Batch, Room
from bot.records.model import Membership, Role
from bot.records.saved_records import MembershipRecord

HALL = RoomId("slack", "T1", "C1")


def ada(name="Ada", platform="web", tenant="", id="acct-Ada"):
    return Account(platform=platform, tenant=tenant, id=id, name=name)


async def test_a_room_is_found_by_its_place_and_by_its_key(store):
    assert await store.room(HALL) is None
    room = Room(key=RoomKey("hall"), where=HALL, title="The hall", zone="Europe/London")
    assert await store.add_room(room) == room
    assert await store.room(HALL) == room
    assert await store.room_by_key(RoomKey("hall")) == room
    assert await store.room_by_key(RoomKey("attic")) is None
    lamp = await store.add_room(
        Room(key=RoomKey("lamp"), where=RoomId("slack", "T1", "C9"), title="The lamp")
    )
    asked = [RoomKey("hall"), RoomKey("attic"), RoomKey("lamp")]
    assert await store.rooms_by_key(asked) == {"hall": room, "lamp": lamp}
    assert await store.rooms_by_key([]) == {}


async def test_a_place_has_one_room_whoever_comes_first(store, other):
    first = Room(key=RoomKey("one"), where=HALL, title="One")
    second = Room(key=RoomKey("two"), where=HALL, title="Two")
    kept = await asyncio.gather(store.add_room(first), other.add_room(second))
    assert kept[0] == kept[1]
    assert await store.rooms("slack") == [kept[0]]


async def test_a_room_that_moves_takes_along_what_is_kept_of_its_place(store):
    moved = RoomId("slack", "T1", "C2")
    room = await store.add_room(Room(key=RoomKey("hall"), where=HALL, title="The hall"))
    await store.external_refs.save(HALL, "panel", "17.1")
    await store.external_refs.save(moved, "panel", "of nobody")
    assert await store.change_room(room, replace(room, where=moved))
    assert await store.room(HALL) is None
    assert await store.room(moved) == await store.room_by_key(RoomKey("hall"))
    assert await store.external_refs.get(moved, "panel") == "17.1"
    assert await store.external_refs.get(HALL, "panel") is None


async def test_a_room_does_not_move_to_where_another_one_is(store):
    taken = RoomId("slack", "T1", "C2")
    room = await store.add_room(Room(key=RoomKey("hall"), where=HALL, title="The hall"))
    await store.add_room(Room(key=RoomKey("attic"), where=taken, title="The attic"))
    assert not await store.change_room(room, replace(room, where=taken))
    assert await store.room(HALL) == room


async def test_rooms_of_a_platform_come_newest_first(world):
    for key in ("porch", "attic"):
        await world.add_room(key)
    await world.add_room("elsewhere", platform="slack")
    assert [room.key for room in await world.store.rooms("web")] == ["attic", "porch", "lamp"]


async def test_a_person_is_made_on_first_sight_and_keeps_their_id(world):
    assert await world.store.person(ada(), world.new_id) == world.people[0]
    assert await world.store.account(world.people[0]) == ada()


async def test_somebody_is_looked_up_without_being_written_down(world):
    stranger = ada(id="acct-Nobody")
    assert await world.store.find_person(stranger) is None
    assert await world.store.find_person(stranger) is None
    assert await world.store.find_person(ada(name="")) == world.people[0]
    assert await world.store.find_person(ada(name="Another")) == world.people[0]
    assert await world.store.account(world.people[0]) == ada()


async def test_somebody_is_found_in_all_tenants_of_a_platform_that_know_them(world):
    for other in (ada(tenant="T2"), ada(platform="slack", tenant="T3"), ada(id="acct-Other")):
        await world.store.person(other, world.new_id)
    found = await world.store.personal.accounts_everywhere(ada().platform, ada().id)
    assert list(found) == sorted([ada(), ada(tenant="T2")], key=lambda one: one.tenant)
    assert await world.store.personal.accounts_everywhere(ada().platform, "acct-Nobody") == []


async def test_the_same_account_elsewhere_is_somebody_else(world):
    ids = {
        await world.store.person(ada(platform="slack"), world.new_id),
        await world.store.person(ada(tenant="T2"), world.new_id),
        world.people[0],
    }
    assert len(ids) == 3


async def test_a_changed_name_is_taken_over(world):
    assert await world.store.person(ada("Ada L."), world.new_id) == world.people[0]
    assert await world.store.names(world.people[:2]) == {
        world.people[0]: "Ada L.",
        world.people[1]: "Ben",
    }


async def test_two_workers_that_meet_somebody_at_once_agree_who_it_is(world, other):
    new = ada("Eve", id="acct-Eve")
    seen = await asyncio.gather(
        *(store.person(new, world.new_id) for store in (world.store, other) * 4)
    )
    assert len(set(seen)) == 1


async def test_people_nobody_knows_have_no_name_and_no_account(world):
    assert await world.store.names(["nobody"]) == {}
    assert await world.store.names([]) == {}
    assert await world.store.account("nobody") is None


async def test_names_of_more_people_than_fit_into_one_statement(world):
    strangers = [f"stranger{n}" for n in range(1200)]
    assert len(await world.store.names([*strangers, *world.people])) == 4


async def test_words_are_read_back_as_they_were_typed(world):
    typed = "  “Räder zuerst” — <b>🛞</b>\n'; DROP TABLE words; --"
    await world.store.commit(Batch(words=[world.words("w1", typed), world.words("w2")]))
    assert await world.store.words(["w1", "w3"]) == {"w1": typed}


async def test_what_no_database_can_hold_is_left_out_of_a_text(world):
    await world.store.commit(Batch(words=[world.words("w1", "a\0b\ud83dc")]))
    assert await world.store.words(["w1"]) == {"w1": "ab?c"}


async def test_members_stay_in_the_order_in_which_they_joined(world):
    def joins(who, role=Role.MEMBER):
        membership = Membership(person=world.people[who], role=role)
        return MembershipRecord(room=world.room, membership=membership)

    await world.store.commit(Batch(records=[joins(2), joins(0)]))
    await world.store.commit(Batch(records=[joins(1), joins(2, Role.FACILITATOR)]))
    assert await world.store.members(world.room) == [
        Membership(person=world.people[2], role=Role.FACILITATOR),
        Membership(person=world.people[0], role=Role.MEMBER),
        Membership(person=world.people[1], role=Role.MEMBER),
    ]
    assert await world.store.members("attic") == []


def place(world, who, event, until=None, role=Role.MEMBER):
    """Somebody joins the room, or leaves it, at an event of meeting 1."""
    membership = Membership(person=world.people[who], role=role)
    return MembershipRecord(room=world.room, membership=membership, joined=(1, event), until=until)


LEFT_AT = datetime(2026, 3, 3, 19, 30, tzinfo=UTC)


async def test_who_has_left_is_no_member_and_has_no_room_until_they_are_back(world):
    store, (ada_, ben, *_) = world.store, world.people
    await store.commit(Batch(records=[place(world, 0, 2), place(world, 1, 3)]))
    assert [room.key for room in await store.rooms_of(ada_)] == [world.room]
    await store.commit(Batch(records=[place(world, 0, 7, until=LEFT_AT)]))
    assert [member.person for member in await store.members(world.room)] == [ben]
    assert await store.rooms_of(ada_) == []
    await store.commit(Batch(records=[place(world, 0, 9)]))
    assert [member.person for member in await store.members(world.room)] == [ada_, ben]
    assert [room.key for room in await store.rooms_of(ada_)] == [world.room]


async def test_who_is_back_reads_from_their_return_on_and_others_from_where_they_joined(world):
    store, (ada_, ben, *_) = world.store, world.people
    await store.commit(Batch(records=[place(world, 0, 2), place(world, 1, 3)]))
    await store.commit(Batch(records=[place(world, 0, 7, until=LEFT_AT)]))
    assert await store.joined(world.room, [ada_]) == {ada_: (1, 2)}
    again = [place(world, 0, 9), place(world, 0, 10), place(world, 1, 11)]
    await store.commit(Batch(records=again))
    assert await store.joined(world.room, [ada_]) == {ada_: (1, 9)}
    assert await store.joined(world.room, [ben]) == {ben: (1, 3)}


async def test_leaving_and_coming_back_in_one_commit(world):
    store, (ada_, *_) = world.store, world.people
    await store.commit(Batch(records=[place(world, 0, 2, role=Role.FACILITATOR)]))
    both = [place(world, 0, 7, until=LEFT_AT), place(world, 0, 8)]
    await store.commit(Batch(records=both))
    assert await store.members(world.room) == [Membership(person=ada_, role=Role.MEMBER)]
    assert await store.joined(world.room, [ada_]) == {ada_: (1, 8)}


async def test_accounts_of_many_people_at_once_without_those_who_were_forgotten(world):
    strangers = [f"stranger{n}" for n in range(1200)]
    found = await world.store.accounts([*strangers, *world.people])
    assert set(found) == set(world.people)
    assert found[world.people[0]] == ada()
    assert await world.store.accounts([]) == {}
