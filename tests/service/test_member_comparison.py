"""Who left while nobody told of it is found out: at the start of a meeting, before a call, daily.

Members are compared with the platform's own list, in one commit however many have left; and people
can be picked before they have spoken.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from adapters.clock import SetClock, new_id
from bot.events import MembersGone, MembershipEnded
from bot.ids import MeetingId, PersonId, RoomId, RoomKey
from bot.ports import Account, Batch, Message, Request, Visibility
from bot.records.model import Membership, Role
from bot.records.saved_records import MembershipRecord
from bot.service import Service
from storage.store import SqlStore
from tests.fakes.memory_store import memory_store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ROOM = RoomId("stage", "T1", "lamp")


class Platform:
    """Knows who is in the room, with or without a list of them; or cannot tell."""

    def __init__(self, *people: str, lists: bool = True) -> None:
        self.people = set(people)
        self.lists = lists
        self.tells = True
        self.listed = 0
        self.asked: list[str] = []

    async def sees(self, person: Account, room: RoomId) -> Visibility:
        self.asked.append(person.id)
        if not self.tells:
            return Visibility.UNKNOWN
        return Visibility.YES if person.id in self.people else Visibility.NO

    async def members(self, room: RoomId) -> Collection[str] | None:
        self.listed += 1
        return self.people if self.lists and self.tells else None


class House:
    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = SetClock(NOON)
        self.service = Service(store, self.clock, new_id)
        self.platform = Platform("Ann", "Ben", "Cleo")
        self.key = RoomKey("")

    def account(self, name: str) -> Account:
        return Account(platform="stage", tenant="T1", id=name, name=name)

    async def does(self, who: str, command: str, **more: Any) -> Any:
        self.clock.set(self.clock.now() + timedelta(seconds=5))
        return await self.service.commands.execute(
            Request(
                room=ROOM,
                person=self.account(who),
                source=new_id(),
                at=self.clock.now(),
                command=command,
                seen=Visibility.YES,
                **more,
            )
        )

    def attach(self, *, lists: bool = True) -> Platform:
        self.platform.lists = lists
        self.service.sight.attach("stage", self.platform, timedelta())
        return self.platform

    async def names(self) -> set[str]:
        return set(await self.service.queries.member_names(ROOM))

    async def ended(self, meeting: int = 1) -> list[Any]:
        rows = await self.store.journals([MeetingId(f"{self.key}.{meeting}")])
        return [
            event
            for events in rows.values()
            for event in events
            if isinstance(event, MembersGone | MembershipEnded)
        ]

    async def panel(self) -> str:
        return (await self.service.queries.panel(ROOM)).text


@pytest.fixture
async def house() -> AsyncIterator[House]:
    store = await memory_store()
    found = House(store)
    found.key = (await found.service.directory.open_room(ROOM, "The lamp")).key
    await found.does("Ann", "start")
    for who in ("Ben", "Cleo"):
        await found.does(who, "here")
    yield found
    await found.service.drain()
    await store.close()


@pytest.mark.parametrize("lists", [True, False])
async def test_who_left_while_heard_was_away_is_found_out(house: House, lists: bool) -> None:
    platform = house.attach(lists=lists)
    platform.people -= {"Cleo"}
    assert await house.service.members.compare(ROOM) == 1
    assert await house.names() == {"Ann", "Ben"}
    assert await house.service.members.compare(ROOM) == 0
    assert len(await house.ended()) == 1


async def test_it_is_looked_at_when_a_meeting_begins_and_when_it_ends(house: House) -> None:
    platform = house.attach()
    platform.people -= {"Cleo"}
    await house.does("Ann", "end", args={"anyway": "yes"})
    assert await house.names() == {"Ann", "Ben"}
    room = await house.service.directory.room(ROOM)
    assert room is not None
    poll = await house.store.poll(MeetingId(f"{house.key}.1"))
    assert poll is not None
    assert len(poll.roll) == 2
    platform.people -= {"Ben"}
    await house.does("Ann", "start")
    assert await house.names() == {"Ann"}


@pytest.mark.parametrize("lists", [True, False])
async def test_nobody_is_called_who_has_left_unnoticed(house: House, lists: bool) -> None:
    platform = house.attach(lists=lists)
    await house.does("Cleo", "hand")
    await house.does("Ben", "hand")
    assert "Hands up: Cleo and Ben" in await house.panel()
    platform.people -= {"Cleo"}
    await house.does("Ann", "call")
    assert "Speaking now: Ben" in await house.panel()
    assert await house.names() == {"Ann", "Ben"}


async def test_nor_has_a_turn_in_a_round(house: House) -> None:
    platform = house.attach(lists=False)
    await house.does("Ann", "round")
    platform.people -= {"Ben"}
    await house.does("Ann", "done")
    assert "Cleo" in await house.panel()
    assert await house.names() == {"Ann", "Cleo"}


async def test_whoever_raised_a_point_is_asked_about_before_they_are_told(house: House) -> None:
    platform = house.attach(lists=False)
    await house.does("Cleo", "park", args={"wording": "Who pays?"})
    platform.people -= {"Cleo"}
    done = await house.does(
        "Ann", "settle", args={"contention": 1, "outcome": "changed", "reason": "The council"}
    )
    assert "The person who raised it has left" in done.reply.text


async def nobody(room: RoomId) -> Collection[str] | None:
    return frozenset()


async def test_while_the_platform_cannot_tell_nobody_is_taken_off(house: House) -> None:
    platform = house.attach()
    platform.people, platform.tells = set(), False
    assert await house.service.members.compare(ROOM) == 0
    # A list with nobody on it is no answer either: each is asked about, and nothing can be told.
    house.platform.members = nobody  # type: ignore[method-assign]
    assert await house.service.members.compare(ROOM) == 0
    assert await house.names() == {"Ann", "Ben", "Cleo"}
    assert await house.ended() == []


async def test_somebody_who_writes_while_it_is_asked_stays(house: House) -> None:
    platform = house.attach()
    platform.people -= {"Cleo"}
    asked = platform.members

    async def slow(room: RoomId) -> Collection[str] | None:
        found = set(await asked(room) or ())
        await house.service.intake.on_message(
            Message(
                room=ROOM,
                person=house.account("Cleo"),
                text="I am back here again.",
                ref="1",
                source="1",
                at=house.clock.now() + timedelta(seconds=1),
            )
        )
        return found

    platform.members = slow  # type: ignore[method-assign]
    await house.service.members.compare(ROOM)
    assert "Cleo" in await house.names()


async def test_who_belonged_by_a_row_only_is_compared_as_well(house: House) -> None:
    """Databases of before have rows of people who had left: nothing was written down of that."""
    house.attach()
    dan = await house.service.directory.person(house.account("Dan"))
    row = MembershipRecord(room=house.key, membership=Membership(person=dan, role=Role.MEMBER))
    await house.store.commit(Batch(records=[row]))
    assert len(await house.store.rooms_of(dan)) == 1
    await house.service.members.compare(ROOM)
    assert await house.store.rooms_of(dan) == []
    assert await house.names() == {"Ann", "Ben", "Cleo"}


async def test_many_who_left_are_one_event_and_one_commit(house: House) -> None:
    platform = house.attach()
    everybody = [f"person{n}" for n in range(300)]
    for who in everybody:
        await house.service.entry.add_member(ROOM, house.account(who), False, f"joins-{who}")
    platform.people |= set(everybody[:200])
    before = house.service.core.committer.commits
    assert await house.service.members.compare(ROOM) == 100
    assert house.service.core.committer.commits == before + 1
    [gone] = await house.ended()
    assert isinstance(gone, MembersGone)
    assert len(gone.people) == 100
    assert len(await house.names()) == 203
    assert len(await house.store.members(house.key)) == 203


class Ticks:
    """A clock that goes on by what others do."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize("deleted", [False, True])
async def test_while_many_are_told_of_who_have_left_others_go_on(
    house: House, monkeypatch: pytest.MonkeyPatch, deleted: bool
) -> None:
    house.attach()
    everybody = [f"person{n}" for n in range(100)]
    for who in everybody:
        await house.service.entry.add_member(ROOM, house.account(who), False, f"joins-{who}")
    ticks, told, seen = Ticks(), list[PersonId](), set[int]()
    house.service.core.ticks = ticks

    def closes(_room: RoomId, who: PersonId) -> None:
        ticks.now += 0.001
        told.append(who)

    async def is_deleted(_room: RoomId) -> bool:
        return deleted

    async def somebody_else() -> None:
        while True:
            seen.add(len(told))
            await asyncio.sleep(0)

    house.service.platform_events.on_left(closes)
    monkeypatch.setattr(house.service.sight, "is_deleted", is_deleted)
    other = asyncio.create_task(somebody_else())
    await house.service.members.compare(ROOM)
    other.cancel()
    assert len(set(told)) == len(told) == 100 + 3 * deleted
    steps = sorted(seen | {len(told)})
    assert max(later - before for before, later in pairwise(steps)) == 8


async def test_people_are_asked_about_one_by_one_up_to_a_limit(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    platform = house.attach(lists=False)
    monkeypatch.setattr("bot.service.member_comparison.MOST_ASKED", 2)
    await house.service.members.compare(ROOM)
    assert len(platform.asked) == 2


# -- picked before they have spoken ----------------------------------------------------------------


async def test_somebody_is_picked_who_was_never_seen_here(house: House) -> None:
    platform = house.attach()
    platform.people |= {"Dan"}
    dan = {"<@4>": house.account("Dan")}
    done = await house.does("Ann", "facilitator add", args={"person": "<@4>"}, mentions=dan)
    assert done.accepted
    assert "Dan can now run meetings here." in done.reply.text
    assert "Dan" in await house.names()
    assert await house.service.entry.is_facilitator(ROOM, house.account("Dan"))


async def test_a_hand_is_put_up_for_somebody_who_was_never_seen_here(house: House) -> None:
    house.attach().people |= {"Dan"}
    dan = {"<@4>": house.account("Dan")}
    assert (await house.does("Ann", "hand", args={"person": "<@4>"}, mentions=dan)).accepted
    assert "Hands up: Dan" in await house.panel()


@pytest.mark.parametrize(
    ("tells", "words"), [(True, "is not in this room"), (False, "cannot check just now")]
)
async def test_whoever_may_not_see_the_room_cannot_be_picked(
    house: House, tells: bool, words: str
) -> None:
    house.attach().tells = tells
    dan = {"<@4>": house.account("Dan")}
    done = await house.does("Ann", "facilitator add", args={"person": "<@4>"}, mentions=dan)
    assert not done.accepted
    assert words in done.reply.text
    assert await house.service.directory.known_person(house.account("Dan")) is None
    assert "Dan" not in await house.names()


async def test_an_id_that_nobody_picked_is_not_taken(house: House) -> None:
    house.attach().people |= {"Dan"}
    dan = await house.service.directory.person(house.account("Dan"))
    done = await house.does("Ann", "facilitator add", args={"person": f"id:{dan}"})
    assert not done.accepted
