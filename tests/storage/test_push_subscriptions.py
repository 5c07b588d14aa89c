"""Which browsers are told what while the page is closed: on SQLite and on PostgreSQL."""

from msgspec.structs import replace

from bot.ids import PersonId
from bot.ports import Batch
from bot.ports.push import MOST_OF_PERSON, PushSubscription
from bot.records.model import Membership, Role
from bot.records.saved_records import MembershipRecord


def browser(world, number=1, person=0, room="lamp"):
    return PushSubscription(
        room=room,
        person=world.people[person],
        endpoint=f"https://push.example.org/{number}",
        p256dh="key",
        auth="secret",
        created=world.later(number),
    )


async def kept(world, room="lamp"):
    return list(await world.store.push_subscriptions.in_room(room))


async def test_a_browser_is_kept_once_for_each_room(world):
    await world.add_room("yard")
    store = world.store.push_subscriptions
    first, elsewhere = browser(world), browser(world, room="yard")
    await store.add(first)
    await store.add(elsewhere)
    again = replace(first, person=world.people[1], p256dh="new")
    await store.add(again)
    assert await kept(world) == [again]
    assert await kept(world, "yard") == [elsewhere]


async def test_of_one_person_only_the_newest_browsers_are_kept(world):
    store = world.store.push_subscriptions
    others = browser(world, number=99, person=1)
    await store.add(others)
    mine = [browser(world, number) for number in range(1, MOST_OF_PERSON + 3)]
    for one in mine:
        await store.add(one)
    assert await kept(world) == [*mine[2:], others]


async def test_a_browser_is_taken_out_by_its_person_only(world):
    store = world.store.push_subscriptions
    one = browser(world)
    await store.add(one)
    assert not await store.remove(one.room, world.people[1], one.endpoint)
    assert await kept(world) == [one]
    assert await store.remove(one.room, one.person, one.endpoint)
    assert await kept(world) == []


async def test_a_browser_that_is_gone_is_gone_from_every_room(world):
    await world.add_room("yard")
    store = world.store.push_subscriptions
    for one in (browser(world), browser(world, room="yard"), browser(world, number=2)):
        await store.add(one)
    await store.remove_endpoint(browser(world).endpoint)
    assert await kept(world) == [browser(world, number=2)]
    assert await kept(world, "yard") == []
    await store.remove_person("lamp", world.people[0])
    assert await kept(world) == []


async def test_it_goes_when_the_person_is_forgotten(world):
    store = world.store.push_subscriptions
    others = browser(world, number=2, person=1)
    await store.add(browser(world))
    await store.add(others)
    await world.store.personal.forget(world.people[0], [])
    assert await kept(world) == [others]


async def test_it_goes_when_somebody_leaves_the_room_or_their_seat_is_taken_away(world):
    store = world.store.push_subscriptions
    one, others = browser(world), browser(world, number=2, person=1)
    await store.add(one)
    await store.add(others)

    def record(person: PersonId, **more) -> Batch:
        member = Membership(person=person, role=Role.MEMBER)
        return Batch(records=[MembershipRecord(room=world.room, membership=member, **more)])

    await world.store.commit(record(one.person))
    assert await kept(world) == [one, others]
    await world.store.commit(record(one.person, until=world.later(5)))
    assert await kept(world) == [others]
