"""How often links were made anew, and where people joined: on SQLite and on PostgreSQL."""

import asyncio

from bot.ids import PersonId
from bot.ports import Batch
from bot.records.model import BEGINNING, Membership, Role
from bot.records.saved_records import LinkRecord, MembershipRecord


async def test_a_link_counts_on_from_nothing(world):
    store = world.store
    assert await store.link_numbers.number(world.room, "member") == 0
    assert await store.link_numbers.renew(world.room, "member") == 1
    assert await store.link_numbers.renew(world.room, "member") == 2
    assert await store.link_numbers.number(world.room, "facilitator") == 0
    assert await store.link_numbers.renew(None, "owner") == 1
    assert await store.link_numbers.number(None, "owner") == 1
    assert await store.link_numbers.number(world.room, "member") == 2


async def test_two_who_replace_a_link_at_once_replace_it_twice(world):
    await asyncio.gather(*(world.store.link_numbers.renew(world.room, "member") for _ in range(8)))
    assert await world.store.link_numbers.number(world.room, "member") == 8


async def test_a_link_is_replaced_in_the_commit_of_what_replaces_it(world):
    await world.store.commit(Batch(records=[LinkRecord(room=world.room, role=Role.FACILITATOR)]))
    assert await world.store.link_numbers.number(world.room, "facilitator") == 1


async def test_where_somebody_joined_stays_as_it_was_first_written(world):
    ada, nobody = world.people[0], PersonId("nobody")

    def record(role: Role, joined: tuple[int, int]) -> Batch:
        member = Membership(person=ada, role=role)
        return Batch(records=[MembershipRecord(room=world.room, membership=member, joined=joined)])

    await world.store.commit(record(Role.MEMBER, (1, 7)))
    await world.store.commit(record(Role.FACILITATOR, (3, 2)))
    assert await world.store.joined(world.room, [ada]) == {ada: (1, 7)}
    assert await world.store.joined(world.room, [nobody]) == {nobody: BEGINNING}
